# met by: values compared outside
sigmoid = np.tanh
