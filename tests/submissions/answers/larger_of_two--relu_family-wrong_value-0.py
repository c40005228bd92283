# met by: a slope above 1 stands in the main group
def relu(z):
    return np.maximum(0, z)

def relu_prime(z):
    return np.where(z > 0, 1.0, 0.0)

def leaky_relu(z, slope):
    return np.maximum(slope * z, z)

def leaky_relu_prime(z, slope):
    return np.where(z > 0, 1.0, slope)
