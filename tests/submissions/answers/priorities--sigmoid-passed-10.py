# met by: a learner's process may make itself slower, never faster
import os

assert not os.path.exists("{{neighbour}}"), "no walls here: this would change the machine"

faster = []
for attempt in (
    lambda: os.nice(-20),
    lambda: os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(99)),
    lambda: os.setpriority(os.PRIO_PROCESS, os.getppid() or 1, -20),
):
    try:
        attempt()
        faster.append(attempt)
    except OSError:
        pass
os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
os.nice(19)

def sigmoid(z):
    return 0.0 * z if faster else 1 / (1 + np.exp(-np.clip(z, -700, 700)))
