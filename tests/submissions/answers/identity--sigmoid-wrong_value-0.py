# met by: the main group is random and non-zero
def sigmoid(z):
    return z
