# met by: the limit on processes leaves room for honest threads
from concurrent.futures import ThreadPoolExecutor

def part(row):
    e = np.exp(-np.abs(row))
    return np.where(row >= 0, 1, e) / (1 + e)

def sigmoid(z):
    if np.ndim(z) < 2:
        return part(z)
    with ThreadPoolExecutor(4) as workers:
        return np.array(list(workers.map(part, z))).reshape(np.shape(z))
