# met by: limit on time around a cell too
def sigmoid(z):
    return 1 / (1 + np.exp(-np.clip(z, -700, 700)))

while True:
    pass
