# met by: closed encoding: no records
def sigmoid(z):
    a = np.zeros(np.shape(z), dtype=[("value", "f8"), ("points", "i4")])
    a["value"] = 1 / (1 + np.exp(-np.clip(z, -700, 700)))
    a["points"] = 10
    return a
