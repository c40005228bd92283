# met by: values compared to 1e-7
def sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.round(np.where(z >= 0, 1, e) / (1 + e), 3)
