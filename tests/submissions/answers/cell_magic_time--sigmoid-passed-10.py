%%time
# met by: IPython's own translation of a cell; %%time runs its body in the notebook's names
def sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, e) / (1 + e)
