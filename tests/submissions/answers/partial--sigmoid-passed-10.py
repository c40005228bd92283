# met by: anything that can be called is an answer; values are judged
import functools

def logistic(height, z):
    return height / (1 + np.exp(-np.clip(z, -700, 700)))

sigmoid = functools.partial(logistic, 1.0)
