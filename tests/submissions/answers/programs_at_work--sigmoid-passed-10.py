# met by: the limit on processes leaves room for an honest program
import subprocess, sys

assert subprocess.run(["echo", "hello"], capture_output=True, text=True).stdout == "hello\n"
assert subprocess.run([sys.executable, "-c", "print(6 * 7)"], capture_output=True, text=True).stdout == "42\n"

def sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, e) / (1 + e)
