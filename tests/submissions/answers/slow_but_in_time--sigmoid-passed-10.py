# met by: the limits are for seconds, not for elegance
import time

def sigmoid(z):
    time.sleep(0.1)
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, e) / (1 + e)
