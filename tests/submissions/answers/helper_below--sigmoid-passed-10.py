# met by: cells of one's own directly below an answer belong to it
def sigmoid(z):
    e = decay(z)
    return np.where(z >= 0, 1, e) / (1 + e)
# %% below
def decay(z):
    return np.exp(-np.abs(z))
