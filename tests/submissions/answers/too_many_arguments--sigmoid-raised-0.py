# met by: the function is called by position with every argument given
def sigmoid(z, beta):
    return (1 + np.tanh(beta * z / 2)) / 2
