# met by: shape and type of the inputs come back too
def sigmoid(z):
    a = 1 / (1 + np.exp(-np.clip(z, -700, 700)))
    if np.ndim(z) == 2:
        z.shape = z.shape[::-1]
    return a
