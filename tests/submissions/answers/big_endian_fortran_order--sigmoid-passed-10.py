# met by: numbers are compared, not how they lie in memory
def sigmoid(z):
    e = np.exp(-np.abs(z))
    a = np.asarray(np.where(z >= 0, 1, e) / (1 + e))
    a = np.asfortranarray(a).astype(">f8")
    return a[::-1][::-1] if a.ndim else a
