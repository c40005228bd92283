# met by: a name that is missing is no answer
def sigmoid(z):
    return 1 / (1 + np.exp(-np.clip(z, -700, 700)))

del sigmoid
