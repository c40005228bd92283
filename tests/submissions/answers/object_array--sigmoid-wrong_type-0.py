# met by: closed encoding: no arrays of objects
sigmoid = np.frompyfunc(lambda x: (1 + np.tanh(x / 2)) / 2, 1, 1)
# %% below
inner = sigmoid

def sigmoid(z):
    return np.asarray(inner(z), dtype=object)
