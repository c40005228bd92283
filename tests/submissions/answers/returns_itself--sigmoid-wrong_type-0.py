# met by: closed encoding
def sigmoid(z):
    return sigmoid
