"""Right answers to the exercises of lesson 04 in several styles: exercise, code."""

# the lesson defines it above its exercises
SIGMOID = "def sigmoid(z):\n    return 1 / (1 + np.exp(-z))\n\n"

ONE_LINE = SIGMOID + "def logistic_forward(w, b, x):\n    z = {z}\n    return z, sigmoid(z)"
FORWARD_LOOP = """import math

def logistic_forward(w, b, x):
    z = b
    for k in range(len(w)):
        z += w[k, 0] * x[k, 0]
    return float(z), 1 / (1 + math.exp(-z))
"""
FORWARD_ZIP = """def logistic_forward(w, b, x):
    z = sum(wk * xk for wk, xk in zip(w.ravel(), x.ravel())) + b
    return [z, sigmoid(z)]
"""
FORWARD_BRANCH = """def logistic_forward(w, b, x):
    z = (w.T @ x).item() + b
    a = 1 / (1 + np.exp(-z)) if z >= 0 else np.exp(z) / (1 + np.exp(z))
    return z, a
"""
FORWARD_NAMED = """from collections import namedtuple

def logistic_forward(w, b, x):
    z = np.einsum("ij,ij->", w, x) + b
    a = sigmoid(z)
    print(z, a)
    return tuple(namedtuple("Unit", "z a")(z, a))
"""
BACKWARD_LONG = """def logistic_backward(a, y, x):
    da = -y / a + (1 - y) / (1 - a)
    dz = da * a * (1 - a)
    dw = dz * x
    db = dz
    return dz, dw, db
"""
BACKWARD_LOOP = """def logistic_backward(a, y, x):
    dz = a - y
    dw = np.zeros(x.shape)
    for k in range(x.shape[0]):
        dw[k, 0] = dz * x[k, 0]
    return dz, dw, dz * 1
"""
BACKWARD_CASES = """def logistic_backward(a, y, x):
    dz = a - 1 if y == 1 else a
    return dz, np.array([[dz * xk] for xk in x[:, 0]]), dz
"""
BACKWARD_ARRAYS = """def logistic_backward(a, y, x):
    dz = np.array([[a - y]])
    return dz, x @ dz, dz
"""
TWO_WAYS_NAMED = """def dz_two_ways(a, y):
    da = -(y / a) + (1 - y) / (1 - a)
    da_dz = a * (1 - a)
    dz = da * da_dz
    return dz, a - y
"""
TWO_WAYS_FRACTION = """def dz_two_ways(a, y):
    da = (a - y) / (a * (1 - a))
    return [da * (a - a**2), a - y]
"""
TWO_WAYS_QUIET = """def dz_two_ways(a, y):
    with np.errstate(all="ignore"):
        return (-y / a - (y - 1) / (1 - a)) * (a * (1 - a)), -(y - a)
"""
DERIVATIVE_LABELS = """def loss_derivative(a, y):
    return np.where(y == 1, -1 / a, 1 / (1 - a))
"""
DERIVATIVE_LOOP = """def loss_derivative(a, y):
    if np.ndim(a) == 0:
        return (1 - y) / (1 - a) - y / a
    out = np.zeros(a.shape)
    for i in range(a.shape[1]):
        out[0, i] = (1 - y[0, i]) / (1 - a[0, i]) - y[0, i] / a[0, i]
    return out
"""
DERIVATIVE_COMPREHENSION = """def loss_derivative(a, y):
    if isinstance(a, np.ndarray):
        return np.array([[loss_derivative(p, q) for p, q in zip(a[0], y[0])]])
    return -1 / a if y else 1 / (1 - a)
"""

RIGHT_ANSWERS = (
    ("logistic_forward", ONE_LINE.format(z="w.T @ x + b")),
    ("logistic_forward", ONE_LINE.format(z="np.dot(w.T, x) + b")),
    ("logistic_forward", ONE_LINE.format(z="np.vdot(w, x) + b")),
    (
        "logistic_forward",
        "def logistic_forward(w, b, x):\n    z = (w * x).sum(axis=0) + b\n    return z, (1 + np.tanh(z / 2)) / 2",
    ),
    ("logistic_forward", FORWARD_LOOP),
    ("logistic_forward", SIGMOID + FORWARD_ZIP),
    ("logistic_forward", FORWARD_BRANCH),
    ("logistic_forward", SIGMOID + FORWARD_NAMED),
    ("logistic_backward", BACKWARD_LONG),
    ("logistic_backward", BACKWARD_LOOP),
    ("logistic_backward", BACKWARD_CASES),
    ("logistic_backward", BACKWARD_ARRAYS),
    ("logistic_backward", "def logistic_backward(a, y, x):\n    return [a - y, np.multiply(x, a - y), -(y - a)]"),
    ("dz_two_ways", TWO_WAYS_NAMED),
    ("dz_two_ways", TWO_WAYS_FRACTION),
    ("dz_two_ways", TWO_WAYS_QUIET),
    (
        "dz_two_ways",
        "def dz_two_ways(a, y):\n    da = np.subtract((1 - y) / (1 - a), y / a)\n    return da * a * (1 - a), a - y",
    ),
    ("loss_derivative", DERIVATIVE_LABELS),
    ("loss_derivative", DERIVATIVE_LOOP),
    ("loss_derivative", DERIVATIVE_COMPREHENSION),
    ("loss_derivative", "def loss_derivative(a, y):\n    return -(y / a - (1 - y) / (1 - a))"),
    ("loss_derivative", "def loss_derivative(a, y):\n    return (a - y) / (a * (1 - a))"),
    ("loss_derivative", "def loss_derivative(a, y):\n    return -np.divide(y, a) + np.divide(1 - y, 1 - a)"),
)
