# met by: half a surrogate pair is no text
def sigmoid(z):
    return "\ud800\udfff\udc00"
