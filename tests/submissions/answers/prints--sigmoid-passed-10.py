# met by: what is printed goes nowhere; a right value stays right
print("before", flush=True)

def sigmoid(z):
    print("z =", z)
    import sys
    print("on stderr", file=sys.stderr)
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, e) / (1 + e)

print(sigmoid(np.array([1.0, -1.0])))
