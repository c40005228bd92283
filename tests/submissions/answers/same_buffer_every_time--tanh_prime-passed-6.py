# met by: a value is encoded when it comes back, before the next call
buffers = {}

def tanh_prime(z):
    out = buffers.setdefault(np.shape(z), np.empty(np.shape(z)))
    out[...] = 1 - np.tanh(z) ** 2
    return out
