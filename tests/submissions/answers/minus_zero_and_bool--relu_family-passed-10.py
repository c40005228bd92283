# met by: -0 equals 0, True counts as 1
def relu(z):
    return np.where(z > 0, z, -0.0)

def relu_prime(z):
    return z > 0

def leaky_relu(z, slope):
    return np.where(z > 0, z, slope * z)

def leaky_relu_prime(z, slope):
    return np.where(z > 0, 1, slope)
