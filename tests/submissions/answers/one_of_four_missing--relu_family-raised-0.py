# met by: every function of an exercise is asked for
def relu(z):
    return np.maximum(0, z)

def relu_prime(z):
    return np.where(z > 0, 1.0, 0.0)

def leaky_relu(z, slope):
    return np.where(z > 0, z, slope * z)
