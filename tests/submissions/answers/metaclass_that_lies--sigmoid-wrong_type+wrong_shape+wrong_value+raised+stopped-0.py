# met by: closed encoding; the judge reads data only, whatever the type says of itself
class Meta(type):
    def __eq__(cls, other): return True
    def __hash__(cls): return hash(int)
    def __instancecheck__(cls, other): return True
    def __subclasscheck__(cls, other): return True
    __name__ = property(lambda cls: "ndarray")

class Liar(metaclass=Meta):
    def __abs__(self): return 0
    def __or__(self, other): return 0
    def __bool__(self): return True

def sigmoid(z):
    return Liar()
