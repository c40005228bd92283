# met by: limit on time, from outside: no signal is asked for that the learner can refuse
import signal

for number in set(signal.valid_signals()) - {signal.SIGKILL, signal.SIGSTOP}:
    try:
        signal.signal(number, signal.SIG_IGN)
    except (OSError, ValueError):
        pass
signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())

def sigmoid(z):
    while True:
        try:
            while True:
                pass
        except BaseException:
            continue
