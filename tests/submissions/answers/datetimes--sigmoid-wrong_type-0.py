# met by: closed encoding
def sigmoid(z):
    return np.full(np.shape(z), np.timedelta64(1, "s"))
