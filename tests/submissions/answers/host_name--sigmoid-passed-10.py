# met by: no capabilities
import ctypes, os, time

assert not os.path.exists("{{neighbour}}"), "no walls here: this would change the machine"
libc = ctypes.CDLL(None, use_errno=True)
changed = [libc.sethostname(b"course", 6), libc.swapoff(b"/swap"), libc.acct(b"/tmp/x"), libc.vhangup()].count(0)
try:
    time.clock_settime(time.CLOCK_REALTIME, time.time() + 3600)
    changed += 1
except OSError:
    pass

def sigmoid(z):
    return 0.0 * z if changed else 1 / (1 + np.exp(-np.clip(z, -700, 700)))
