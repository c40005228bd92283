# met by: shapes are compared
def sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.ravel(np.where(z >= 0, 1, e) / (1 + e))
