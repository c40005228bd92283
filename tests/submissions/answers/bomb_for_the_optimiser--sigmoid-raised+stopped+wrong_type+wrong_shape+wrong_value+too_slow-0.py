# met by: limits on memory and time around the compiler too
def sigmoid(z):
    return len(((((("x" * 4000) * 4000) * 4000) * 4000), 2 ** 9 ** 8)) * 0.25
