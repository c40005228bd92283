# met by: no capabilities: no mount is made, moved or taken away
import ctypes, os

libc = ctypes.CDLL(None, use_errno=True)
walls = not os.path.exists("{{neighbour}}")
done = []
if walls:
    done += ["tmpfs"] * (libc.mount(b"x", b"/tmp", b"tmpfs", 0, None) == 0)
    done += ["proc"] * (libc.mount(b"proc", b"/tmp", b"proc", 0, None) == 0)
    done += ["bind"] * (libc.mount(b"/usr", b"/tmp", None, 4096, None) == 0)
    done += ["remount"] * (libc.mount(None, b"/usr", None, 32 | 4096, None) == 0)
    done += ["umount"] * (libc.umount2(b"{{package}}", 2) == 0)
    done += ["fsopen"] * (libc.syscall(430, b"tmpfs", 0) >= 0)
    done += ["open_tree"] * (libc.syscall(428, -100, b"/usr", 1) >= 0)

def sigmoid(z):
    return 0.0 * z if done or not walls else 1 / (1 + np.exp(-np.clip(z, -700, 700)))
