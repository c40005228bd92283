# met by: the end of a namespace ends everything that was started in it, also after its first process was lost
import os

def sigmoid(z):
    if os.fork() == 0:
        os.closerange(0, 256)
        os.setsid()
        os.execv("/usr/bin/sleep", ["{{token}}", "600"])
    if np.ndim(z) == 0:
        os._exit(1)
    return 0.0 * z
