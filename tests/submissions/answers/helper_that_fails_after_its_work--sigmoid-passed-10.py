# met by: an exception in a learner's own cell harms nothing
# %% learner
def decay(z):
    return np.exp(-np.abs(z))

raise RuntimeError("after the work")
# %% learner
def broken(:
# %% answer sigmoid
def sigmoid(z):
    e = decay(z)
    return np.where(z >= 0, 1, e) / (1 + e)
