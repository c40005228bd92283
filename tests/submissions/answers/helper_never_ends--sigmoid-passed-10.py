# met by: a helper that never ends is left out after its time, and nothing else is lost
# %% learner
while True:
    pass
# %% answer sigmoid
def sigmoid(z):
    return 1 / (1 + np.exp(-np.clip(z, -700, 700)))
