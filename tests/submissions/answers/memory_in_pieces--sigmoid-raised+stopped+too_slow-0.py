# met by: limit on memory
import os

assert not os.path.exists("{{neighbour}}"), "no walls here: this would end the machine"
hoard = []

def sigmoid(z):
    while True:
        hoard.append(np.ones(10_000_000))
