# met by: closed encoding: subclasses are foreign
def sigmoid(z):
    return np.asmatrix(1 / (1 + np.exp(-np.clip(z, -700, 700)))) if np.ndim(z) == 2 else 1 / (1 + np.exp(-np.clip(z, -700, 700)))
