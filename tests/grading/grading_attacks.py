"""What a learner's cell may try. Every one stands in the answer of `sigmoid`; the other four answers are right."""

REFERENCE_ON_DISK = """
import os, sys

places = [{package!r}, *(os.path.join(path, "course") for path in sys.path)]
for top in ("/home", "/root", "/opt", "/srv", "/var", "/mnt"):
    places += [folder for folder, _, names in os.walk(top) if "activations.py" in names]
for place in places:
    path = os.path.join(place, "activations.py")
    if os.path.exists(path):
        found = {}
        exec(open(path, encoding="utf-8").read(), found)
        sigmoid = found["sigmoid"]
        break
"""
REFERENCE_IMPORTED = "from course.activations import sigmoid"
REFERENCE_IMPORTED_LATE = """
def sigmoid(z):
    import importlib, sys
    for name in [name for name in sys.modules if name.split(".")[0] == "course"]:
        del sys.modules[name]
    return importlib.import_module("course.activations").sigmoid(z)
"""
PATCHED_NUMPY = """
np.isclose = np.allclose = np.array_equal = lambda *_, **__: np.ones(1, dtype=bool)
np.ndarray.__eq__ if True else None
import sys
for module in list(sys.modules.values()):
    for name in ("encode", "decode", "_outcome", "dumps"):
        if getattr(module, "__name__", "") == "probe" and hasattr(module, name):
            setattr(module, name, lambda *_: {"plain": 1})

def sigmoid(z):
    return 0.0 * z
"""
EQUAL_TO_EVERYTHING = """
class Equal(float):
    def __eq__(self, other): return True
    def __ne__(self, other): return False
    def __sub__(self, other): return 0.0
    def __rsub__(self, other): return 0.0
    def __array__(self, *_, **__): raise ValueError
    __hash__ = float.__hash__

def sigmoid(z):
    return Equal()
"""
PROCESS_ENDS = "import os\n\ndef sigmoid(z):\n    os._exit(0)"
PROCESS_ENDS_AT_ONCE = "import os\nos._exit(0)"
ENDLESS = "def sigmoid(z):\n    while True:\n        pass"
ENDLESS_DEAF = """
import signal

for number in (signal.SIGINT, signal.SIGTERM, signal.SIGALRM, signal.SIGXCPU):
    signal.signal(number, signal.SIG_IGN)

def sigmoid(z):
    while True:
        try:
            while True:
                pass
        except BaseException:
            continue
"""
WRITES_GRADES = """
import os
import pathlib

place = pathlib.Path({grades!r})

def sigmoid(z):
    place.mkdir(parents=True, exist_ok=True)
    (place / "exercises.csv").write_text("mine")
    (place / "hello").write_text("mine")
    return 1 / (1 + np.exp(-z))
"""
NETWORK = """
import socket

def sigmoid(z):
    with socket.create_connection(("127.0.0.1", {port}), timeout=2) as line:
        line.sendall(b"hello")
    return 1 / (1 + np.exp(-z))
"""
LEFT_BEHIND = """
import os, time

if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        os.execv("/usr/bin/env", ["env", "sleep", "{seconds}"])
    os._exit(0)
"""
MUCH_OUTPUT = """
import os
import sys

for _ in range(200):
    print("x" * 1_000_000)
    os.write(2, b"y" * 1_000_000)
"""
FLOOD = """
import os
import threading

def flood():
    for fd in range(3, 64):
        try:
            for _ in range(50):
                os.write(fd, b"x" * 1_000_000)
        except OSError:
            continue

def sigmoid(z):
    flood()
    return 1 / (1 + np.exp(-z))
"""
FORK_BOMB = """
import os

def sigmoid(z):
    while True:
        os.fork()
"""
MEMORY = "hoard = []\n\ndef sigmoid(z):\n    while True:\n        hoard.append(bytearray(10_000_000))"
NESTED = """
import json

class Deep(dict):
    pass

def forged(*_):
    return "[" * 100_000

json.dumps = forged

def sigmoid(z):
    return z
"""
