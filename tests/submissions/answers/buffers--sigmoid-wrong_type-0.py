# met by: closed encoding
def sigmoid(z):
    return memoryview(np.ascontiguousarray((1 + np.tanh(np.asarray(z) / 2)) / 2))
