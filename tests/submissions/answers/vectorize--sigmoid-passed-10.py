# met by: values are judged
import math

def one(x):
    return 1 / (1 + math.exp(-x)) if x >= 0 else math.exp(x) / (1 + math.exp(x))

sigmoid = np.vectorize(one, otypes=[float])
