# also: sigmoid_prime-too_slow-0, tanh_from_sigmoid-too_slow-0, tanh_prime-too_slow-0, relu_family-too_slow-0
# met by: limit on the time of a submission
# %% learner
while True: pass
# %% learner
while True: pass
# %% learner
while True: pass
# %% learner
while True: pass
# %% learner
while True: pass
# %% answer sigmoid
def sigmoid(z):
    return 1 / (1 + np.exp(-np.clip(z, -700, 700)))
