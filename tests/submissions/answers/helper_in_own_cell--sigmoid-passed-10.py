# met by: what stands before an answer comes along
# %% learner
import functools
# %% learner
def decay(z):
    return np.exp(-np.abs(z))
# %% answer sigmoid
def sigmoid(z):
    e = decay(z)
    return np.where(z >= 0, 1, e) / (1 + e)
