# met by: a class is no function
class sigmoid(float):
    def __new__(cls, z):
        return 1 / (1 + np.exp(-np.clip(z, -700, 700)))
