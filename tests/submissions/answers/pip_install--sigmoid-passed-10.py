# met by: no network is needed: what the course needs is there
%pip install --quiet numpy

def sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, e) / (1 + e)
