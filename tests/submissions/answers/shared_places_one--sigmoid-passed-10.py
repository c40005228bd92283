# met by: nothing that one submission leaves is seen by another (see shared_places_two)
import ctypes, glob, os

libc = ctypes.CDLL(None, use_errno=True)
libc.shmat.restype, libc.shmat.argtypes = ctypes.c_void_p, [ctypes.c_int, ctypes.c_void_p, ctypes.c_int]
places = ["/tmp", "/var/tmp", "/dev/shm", "/run", "/var/lock", os.getcwd(), os.path.expanduser("~"), "/"]
others = [path for place in places for path in glob.glob(place + "/backprop-word-*") if not path.endswith("{{token}}")]
for place in places:
    try:
        open(place + "/backprop-word-{{token}}", "w").close()
    except OSError:
        pass
segment = libc.shmget(0xBAC42, 64, 0o1666)
if segment >= 0 and (at := libc.shmat(segment, None, 0)) not in (None, 2**64 - 1):
    word = ctypes.string_at(at)
    others += [word] if word and word != b"{{token}}" else []
    ctypes.memmove(at, b"{{token}}\0", len("{{token}}") + 1)

def sigmoid(z):
    return 0.0 * z if others else 1 / (1 + np.exp(-np.clip(z, -700, 700)))
