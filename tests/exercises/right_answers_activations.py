"""Right answers in several styles: exercise, code, and the note that the answer gets."""

MASKS = """def sigmoid(z):
    z = np.asarray(z, dtype=float)
    a = np.empty_like(z)
    positive = z >= 0
    a[positive] = 1 / (1 + np.exp(-z[positive]))
    e = np.exp(z[~positive])
    a[~positive] = e / (1 + e)
    return a
"""
VECTORIZED = """import math

def one(x):
    return 1 / (1 + math.exp(-x)) if x >= 0 else math.exp(x) / (1 + math.exp(x))

sigmoid = np.vectorize(one, otypes=[float])
"""
PIECEWISE = """def leaky_relu(z, slope):
    z = np.asarray(z, dtype=float)
    return np.piecewise(z, [z > 0, z <= 0], [lambda t: t, lambda t: slope * t])
"""
COPY = """def leaky_relu_prime(z, slope):
    slopes = np.ones(np.shape(z))
    slopes[z < 0] = slope
    return slopes
"""
LOOP = """def relu(z):
    z = np.asarray(z)
    flat = [max(0.0, x) for x in z.ravel()]
    return np.array(flat).reshape(z.shape)
"""

RIGHT_ANSWERS = (
    ("sigmoid", MASKS, ""),
    ("sigmoid", VECTORIZED, ""),
    ("sigmoid", "def sigmoid(z):\n    return (1 + np.tanh(z / 2)) / 2", ""),
    ("sigmoid", "def sigmoid(z):\n    return 1 / (1 + np.exp(-np.clip(z, -500, 500)))", ""),
    ("sigmoid", "def sigmoid(z):\n    with np.errstate(over='ignore'):\n        return 1 / (1 + np.exp(-z))", ""),
    ("sigmoid", "def sigmoid(z):\n    print(z)\n    return np.exp(-np.logaddexp(0, -z))", ""),
    (
        "sigmoid",
        "def sigmoid(z):\n    a = (1 + np.tanh(z / 2)) / 2\n    return float(a) if np.ndim(z) == 0 else a",
        "",
    ),
    ("sigmoid_prime", "def sigmoid_prime(z):\n    a = sigmoid(z)\n    return a * (1 - a)", "lost_small"),
    ("sigmoid_prime", "def sigmoid_prime(z):\n    a = sigmoid(z)\n    return a - a**2", "lost_small"),
    (
        "sigmoid_prime",
        "def sigmoid_prime(z):\n    e = np.exp(-np.abs(z))\n    return e / (1 + e) ** 2",
        "",
    ),
    ("sigmoid_prime", "def sigmoid_prime(z):\n    return 1 / (2 + 2 * np.cosh(np.clip(z, -700, 700)))", ""),
    ("tanh_from_sigmoid", "def tanh_from_sigmoid(z):\n    return sigmoid(2 * z) - sigmoid(-2 * z)", ""),
    ("tanh_from_sigmoid", "def tanh_from_sigmoid(z):\n    return (sigmoid(2 * z) - 0.5) * 2", ""),
    ("tanh_from_sigmoid", "def tanh_from_sigmoid(z):\n    return 1 - 2 * sigmoid(-2 * z)", ""),
    ("tanh_prime", "def tanh_prime(z):\n    return 1 / np.cosh(z) ** 2", ""),
    ("tanh_prime", "def tanh_prime(z):\n    a = np.tanh(z)\n    return (1 - a) * (1 + a)", ""),
    ("tanh_prime", "def tanh_prime(z):\n    return 4 / (np.exp(z) + np.exp(-z)) ** 2", ""),
    ("relu_family", "def relu(z):\n    return z * (z > 0)", ""),
    ("relu_family", "def relu(z):\n    return (z + np.abs(z)) / 2", ""),
    ("relu_family", LOOP, ""),
    ("relu_family", "def relu_prime(z):\n    return z > 0", ""),
    ("relu_family", "def relu_prime(z):\n    return (np.sign(z) + 1) / 2", ""),
    ("relu_family", "def relu_prime(z):\n    return np.heaviside(z, 1)", ""),
    ("relu_family", PIECEWISE, ""),
    ("relu_family", "def leaky_relu(z, slope):\n    return relu(z) - slope * relu(-z)", ""),
    ("relu_family", "def leaky_relu(z, slope):\n    return np.maximum(z, 0) + slope * np.minimum(z, 0)", ""),
    ("relu_family", COPY, ""),
    ("relu_family", "def leaky_relu_prime(z, slope):\n    return (z >= 0) + slope * (z < 0)", ""),
)
