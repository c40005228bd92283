# met by: values, not what is printed
def sigmoid(z):
    print(1 / (1 + np.exp(-z)))
