# met by: limit on time, around what the probe does after the call too
class Bad(Exception):
    def __str__(self):
        while True:
            pass

def sigmoid(z):
    raise Bad
