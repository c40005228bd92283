# met by: earlier answers that passed stay as the learner wrote them
def tanh_prime(z):
    return 1 - tanh_from_sigmoid(z) ** 2
