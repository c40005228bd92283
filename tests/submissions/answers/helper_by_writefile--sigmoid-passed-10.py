# met by: magics work as in a notebook: a file written by a cell can be imported by the next
# %% learner
%%writefile my_helper.py
import numpy as np

def decay(z):
    return np.exp(-np.abs(z))
# %% answer sigmoid
from my_helper import decay

def sigmoid(z):
    e = decay(z)
    return np.where(z >= 0, 1, e) / (1 + e)
