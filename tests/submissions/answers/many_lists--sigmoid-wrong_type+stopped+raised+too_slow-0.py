# met by: a limit on items that is shared by all levels
def sigmoid(z):
    item = 0.5
    for _ in range(9):
        item = [item] * 1000
    return item
