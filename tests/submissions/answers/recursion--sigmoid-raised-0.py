# met by: RecursionError is an exception like any other
def sigmoid(z):
    return sigmoid(z)
