# met by: what is left in /tmp goes with its file system; nobody walks through it
import os

for _ in range(2000):
    os.mkdir("x" * 200)
    os.chdir("x" * 200)
open("y", "w").close()
os.chmod(".", 0)

def sigmoid(z):
    return 1 / (1 + np.exp(-np.clip(z, -700, 700)))
