# met by: IPython's own rules for a cell: a notebook may wait at the top level
import asyncio

await asyncio.sleep(0)

def sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, e) / (1 + e)
