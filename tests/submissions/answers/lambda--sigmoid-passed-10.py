# met by: anything that can be called is an answer; values are judged
sigmoid = lambda z: 1 / (1 + np.exp(-np.clip(z, -700, 700)))
