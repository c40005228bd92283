# met by: groups: a slip in one costs that group alone
def sigmoid(z):
    out = np.zeros_like(z)
    out[...] = 1 / (1 + np.exp(-np.clip(z, -700, 700)))
    return out
