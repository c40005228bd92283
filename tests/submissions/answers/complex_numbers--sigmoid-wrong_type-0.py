# met by: closed encoding: real numbers only
def sigmoid(z):
    return 1 / (1 + np.exp(-np.clip(z, -700, 700))) + 0j
