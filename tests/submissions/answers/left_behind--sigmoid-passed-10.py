# met by: the end of a namespace ends everything that was started in it
import os

def sigmoid(z):
    return 1 / (1 + np.exp(-np.clip(z, -700, 700)))

if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        os.execv("/usr/bin/sleep", ["{{token}}", "600"])
    os._exit(0)
