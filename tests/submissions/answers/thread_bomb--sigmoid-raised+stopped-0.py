# met by: limits on processes and memory
import os, threading

assert not os.path.exists("{{neighbour}}"), "no walls here: this would stop the machine"

stop = threading.Event()

def sigmoid(z):
    for _ in range(100_000):
        threading.Thread(target=stop.wait, daemon=True).start()
    return 0.0 * z
