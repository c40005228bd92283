# met by: a limit on depth
def sigmoid(z):
    item = []
    for _ in range(100_000):
        item = [item]
    return item
