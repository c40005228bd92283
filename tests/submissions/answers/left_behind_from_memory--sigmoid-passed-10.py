# met by: the end of a namespace ends everything that was started in it, also a program without a file
import os, shutil

def sigmoid(z):
    return 1 / (1 + np.exp(-np.clip(z, -700, 700)))

fd = os.memfd_create("nothing", 0)
with open(shutil.which("sleep"), "rb") as program, os.fdopen(os.dup(fd), "wb") as copy:
    shutil.copyfileobj(program, copy)
if os.fork() == 0:
    os.setsid()
    os.execve(fd, ["{{token}}", "600"], {})
