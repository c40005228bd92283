# met by: a helper that ends its process is left out, and nothing else is lost
# %% learner
import os
os._exit(1)
# %% answer sigmoid
def sigmoid(z):
    return 1 / (1 + np.exp(-np.clip(z, -700, 700)))
