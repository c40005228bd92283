# met by: cases marked strict; only the group of extremes is lost
def sigmoid(z):
    return 1 / (1 + np.exp(-z))
