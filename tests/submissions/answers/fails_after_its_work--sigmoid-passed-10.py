# met by: what stands before an exception has happened
def sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, e) / (1 + e)

assert sigmoid(0) == 0.6, "my own test is wrong"
