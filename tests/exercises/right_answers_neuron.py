"""Right answers to the exercises of lesson 01 in several styles: exercise, code."""

INDICES = """def weighted_input(w, x, b):
    z = b
    for k in range(w.shape[0]):
        z = z + w[k, 0] * x[k, 0]
    return z
"""
IN_PLACE_SUM = """def weighted_input(w, x, b):
    z = 0
    for wk, xk in zip(w, x):
        z += wk * xk
    return z + b
"""
FLOATS = """def weighted_input(w, x, b):
    return float(sum(float(wk) * float(xk) for wk, xk in zip(w.ravel(), x.ravel())) + b)
"""
AUGMENTED = """def weighted_input(w, x, b):
    w = np.vstack([w, [[b]]])
    x = np.vstack([x, [[1]]])
    return (w.T @ x)[0, 0]
"""
TWO_STEPS = """def neuron(w, x, b, g):
    z = weighted_input(w, x, b)
    a = g(z)
    print(z, a)
    return a
"""
CALLED_ON_AN_ARRAY = """def neuron(w, x, b, g):
    z = np.array([[b]])
    z = z + w.T @ x
    return g(z)
"""
LOOP = """def neuron(w, x, b, g):
    total = 0.0
    for k in range(len(w)):
        total += w[k][0] * x[k][0]
    total += b
    return float(g(total))
"""
COUNT_INDICES = """def count_parameters(sizes):
    count = 0
    for i in range(1, len(sizes)):
        count += sizes[i] * sizes[i - 1]
        count += sizes[i]
    return count
"""
TWO_SUMS = """def count_parameters(sizes):
    weights = sum(a * b for a, b in zip(sizes[:-1], sizes[1:]))
    return weights + sum(sizes[1:])
"""
SHAPES = """def count_parameters(sizes):
    total = 0
    for n_prev, n in zip(sizes, sizes[1:]):
        W, b = np.zeros((n, n_prev)), np.zeros((n, 1))
        total += W.size + b.size
    return total
"""
RECURSIVE = """def count_parameters(sizes):
    if len(sizes) < 2:
        return 0
    return (sizes[0] + 1) * sizes[1] + count_parameters(sizes[1:])
"""
ARRAYS = """def count_parameters(sizes):
    n = np.array(sizes)
    return int(np.sum((n[:-1] + 1) * n[1:]))
"""
WHILE = """def count_parameters(sizes):
    sizes = list(sizes)
    total = 0
    while len(sizes) > 1:
        before = sizes.pop(0)
        total += (before + 1) * sizes[0]
    return total
"""

RIGHT_ANSWERS = (
    ("weighted_input", INDICES),
    ("weighted_input", IN_PLACE_SUM),
    ("weighted_input", FLOATS),
    ("weighted_input", AUGMENTED),
    ("weighted_input", "def weighted_input(w, x, b):\n    return np.dot(w.T, x) + b"),
    ("weighted_input", "def weighted_input(w, x, b):\n    return (w.T @ x + b).item()"),
    ("weighted_input", "def weighted_input(w, x, b):\n    return np.vdot(w, x) + b"),
    ("weighted_input", "def weighted_input(w, x, b):\n    return np.einsum('ij,ij->', w, x) + b"),
    ("weighted_input", "def weighted_input(w, x, b):\n    return np.dot(w.flatten(), x.flatten()) + b"),
    ("weighted_input", "def weighted_input(w, x, b):\n    return np.sum(w * x, axis=0) + b"),
    ("weighted_input", "def weighted_input(w, x, b):\n    return sum([wk[0] * xk[0] for wk, xk in zip(w, x)], b)"),
    ("neuron", TWO_STEPS),
    ("neuron", CALLED_ON_AN_ARRAY),
    ("neuron", LOOP),
    ("neuron", "def neuron(w, x, b, g):\n    return g(np.dot(w.T, x) + b)"),
    ("neuron", "def neuron(w, x, b, g):\n    return g(sum(w * x) + b)"),
    ("neuron", "def neuron(w, x, b, g):\n    return g(np.vdot(w, x) + b)"),
    ("neuron", "neuron = lambda w, x, b, g: g((w * x).sum() + b)"),
    ("count_parameters", COUNT_INDICES),
    ("count_parameters", TWO_SUMS),
    ("count_parameters", SHAPES),
    ("count_parameters", RECURSIVE),
    ("count_parameters", ARRAYS),
    ("count_parameters", WHILE),
    (
        "count_parameters",
        "def count_parameters(sizes):\n    return np.sum([(a + 1) * b for a, b in zip(sizes, sizes[1:])])",
    ),
)
