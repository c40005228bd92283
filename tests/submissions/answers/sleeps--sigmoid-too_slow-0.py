# met by: limit on time, not only on the processor's
import time

def sigmoid(z):
    time.sleep(3600)
