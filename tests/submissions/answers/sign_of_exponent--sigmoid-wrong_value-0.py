# met by: values compared outside; a right version stands in for this answer in later exercises
def sigmoid(z):
    return 1 / (1 + np.exp(z))
