# met by: limit on memory
import os

assert not os.path.exists("{{neighbour}}"), "no walls here: this would stop the machine"

def sigmoid(z):
    return np.ones((60_000, 60_000)) @ np.ones((60_000, 60_000))
