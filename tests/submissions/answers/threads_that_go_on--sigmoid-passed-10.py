# met by: a process ends with its threads; a busy neighbour of one's own costs only time
import threading, time

def busy():
    n = 0
    while True:
        n += 1
        print("still here", n, end="\r")
        time.sleep(0.0001)

for _ in range(4):
    threading.Thread(target=busy).start()

def sigmoid(z):
    return 1 / (1 + np.exp(-np.clip(z, -700, 700)))
