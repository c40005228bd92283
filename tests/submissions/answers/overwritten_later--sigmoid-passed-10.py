# also: sigmoid_prime-raised-0, tanh_from_sigmoid-raised-0
# met by: an answer is judged before the cells that follow it; no stand-in for an answer that passed
def sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, e) / (1 + e)
# %% learner
sigmoid = sigmoid(1.0)
