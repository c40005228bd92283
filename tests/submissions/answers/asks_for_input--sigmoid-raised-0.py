# met by: nobody answers: input() raises at once
def sigmoid(z):
    return float(input("sigmoid? "))
