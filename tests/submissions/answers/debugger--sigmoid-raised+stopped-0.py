# met by: nobody answers: the debugger ends at once
def sigmoid(z):
    breakpoint()
    return 0.0 * z
