# met by: the encoding copies; strides and flags do not matter
def sigmoid(z):
    e = np.exp(-np.abs(z))
    a = np.where(z >= 0, 1, e) / (1 + e)
    twice = np.broadcast_to(a, (3, *np.shape(a)))
    return twice[1]
