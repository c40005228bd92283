# met by: SystemExit in a cell is an exception like any other
def sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, e) / (1 + e)

exit()
