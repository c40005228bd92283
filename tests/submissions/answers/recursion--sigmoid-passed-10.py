# met by: how a value is computed is not judged
def sigmoid(z):
    if np.ndim(z):
        return np.array([sigmoid(row) for row in z], dtype=float).reshape(np.shape(z))
    e = np.exp(-abs(z))
    return (1 if z >= 0 else e) / (1 + e)
