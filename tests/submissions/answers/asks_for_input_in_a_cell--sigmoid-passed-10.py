# met by: nobody answers: standard input is empty, at once
import os, sys

rest = sys.stdin.read() if sys.stdin else ""
raw = os.read(0, 100)

def sigmoid(z):
    return 1 / (1 + np.exp(-np.clip(z, -700, 700))) if not rest and not raw else 0.0 * z

name = input("your name? ")
