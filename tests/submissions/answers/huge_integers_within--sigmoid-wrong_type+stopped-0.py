# met by: closed encoding: limits hold inside lists and dicts too
import sys

sys.set_int_max_str_digits(0)

def sigmoid(z):
    return {"a": [1 << 5_000_000] * 100, "b": (-(10**100_000),)}
