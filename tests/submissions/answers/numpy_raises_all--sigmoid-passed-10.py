# met by: the probe sets its own errstate around each call; an underflow is never a fault
np.seterr(all="raise")

def sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, e) / (1 + e)
