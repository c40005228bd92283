# met by: limit on time, from outside: no thread beside the learner's code would ever run
import ctypes

def sigmoid(z):
    ctypes.PyDLL(None).pause()
