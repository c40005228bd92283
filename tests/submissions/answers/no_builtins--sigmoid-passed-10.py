# met by: names that the learner deletes are missing to the learner alone
def sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, e) / (1 + e)

sigmoid(0.5)
__builtins__ = {}
