# met by: a blank answer is recognised by its code, not by its text
# TODO: later
def sigmoid(z):
    """I shall write this tomorrow."""
    # np.exp?
    ...
