# met by: a cell that cannot be compiled is that exercise's line
def sigmoid(z):
    return 1 / (1 + np.exp(-z)
