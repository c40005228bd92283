# met by: closed encoding: nothing foreign is iterated
import itertools

def sigmoid(z):
    return [range(10**15), itertools.count(), itertools.repeat(0.5), iter(int, 1)][np.ndim(z)]
