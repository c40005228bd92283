# met by: shapes are compared, without broadcasting
def sigmoid(z):
    e = np.exp(-np.abs(z))
    return (np.where(z >= 0, 1, e) / (1 + e))[None, ...]
