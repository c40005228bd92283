# met by: a float, np.float64 and a 0-d array are one
def sigmoid(z):
    e = np.exp(-np.abs(z))
    a = np.where(z >= 0, 1, e) / (1 + e)
    return float(a) if np.ndim(z) == 0 else a
