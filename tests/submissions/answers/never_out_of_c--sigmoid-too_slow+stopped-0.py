# met by: limit on time, from outside: one call in C sees no exception and no signal handler
import re

def sigmoid(z):
    return re.match(r"(a|aa)+$", "a" * 200 + "b")
