# met by: limit on memory; a fresh process takes over
import os, sys

assert not os.path.exists("{{neighbour}}"), "no walls here: this would stop the machine"

sys.setrecursionlimit(2**31 - 1)

class Deep:
    def __repr__(self): return repr(self)
    __str__ = __add__ = __call__ = __getattr__ = lambda self, *_: self.__str__() + self

def sigmoid(z):
    return str(Deep()) + sigmoid(z)
