# met by: values are judged
import functools

def counted(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        return function(*args, **kwargs)
    wrapper.calls = 0
    return wrapper

@counted
def sigmoid(z, *, base=np.e):
    a = base ** -np.abs(z)
    return np.where(z >= 0, 1, a) / (1 + a)
