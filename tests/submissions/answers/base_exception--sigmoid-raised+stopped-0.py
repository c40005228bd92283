# met by: no exception of a learner unwinds into the loop of the grader
class Out(BaseException):
    pass

def sigmoid(z):
    raise Out
