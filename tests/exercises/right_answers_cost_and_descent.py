"""Right answers to the exercises of lesson 03 in several styles: exercise, code."""

QUADRATIC_LOOP = """def quadratic_cost(A, Y):
    n, m = A.shape
    total = 0
    for i in range(m):
        for j in range(n):
            total += (A[j, i] - Y[j, i]) ** 2
    return total / m / 2
"""
QUADRATIC_NORMS = """def quadratic_cost(A, Y):
    losses = [np.linalg.norm(A[:, i] - Y[:, i]) ** 2 / 2 for i in range(A.shape[1])]
    return np.mean(losses)
"""
QUADRATIC_ROWS = """def quadratic_cost(A, Y):
    return sum(0.5 * (a - y) @ (a - y) for a, y in zip(A.T, Y.T)) / A.shape[1]
"""
WHERE = """def cross_entropy_cost(A, Y):
    m = A.shape[1]
    loss = np.where(Y == 1, -np.log(A), -np.log(1 - A))
    return loss.sum() / m
"""
CLIPPED = """def cross_entropy_cost(A, Y):
    A = np.clip(A, 1e-12, 1 - 1e-12)
    return -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / A.shape[1]
"""
CLIPPED_AT_1E_7 = CLIPPED.replace("1e-12", "1e-7")
ADDED = """def cross_entropy_cost(A, Y):
    eps = 1e-8
    return -np.sum(Y * np.log(A + eps) + (1 - Y) * np.log(1 - A + eps)) / A.shape[1]
"""
SKIPPED = """def cross_entropy_cost(A, Y):
    terms = Y * np.log(A), (1 - Y) * np.log1p(-A)
    return -(np.nansum(terms[0]) + np.nansum(terms[1])) / A.shape[1]
"""
NAN_PER_TERM = """def cross_entropy_cost(A, Y):
    first = np.nan_to_num(Y * np.log(A), nan=0.0)
    second = np.nan_to_num((1 - Y) * np.log(1 - A), nan=0.0)
    return -np.mean(np.sum(first + second, axis=0))
"""
BRANCHES = """import math

def cross_entropy_cost(A, Y):
    cost = 0.0
    for i in range(A.shape[1]):
        for j in range(A.shape[0]):
            chance = A[j, i] if Y[j, i] == 1 else 1 - A[j, i]
            cost += -math.log(chance) if chance > 0 else math.inf
    return cost / A.shape[1]
"""
MASKED = """def cross_entropy_cost(A, Y):
    ones = np.log(A[Y == 1]).sum()
    zeros = np.log(1 - A[Y == 0]).sum()
    return -(ones + zeros) / A.shape[1]
"""
POWERS = """def cross_entropy_cost(A, Y):
    return -np.sum(np.log(A**Y * (1 - A) ** (1 - Y))) / np.shape(A)[1]
"""
APPEND = """def gradient_step(params, grads, alpha):
    new = []
    for p, g in zip(params, grads):
        new.append(p - alpha * g)
    return new
"""
PLACES = """def gradient_step(params, grads, alpha):
    new = [None] * len(params)
    for k in range(len(params)):
        new[k] = params[k] + (-alpha) * grads[k]
    return new
"""
COPIES = """def gradient_step(params, grads, alpha):
    new = [p.astype(float) for p in params]
    for p, g in zip(new, grads):
        p -= alpha * g
    return new
"""
NEW_NAMES = """def gradient_step(params, grads, alpha):
    params = params.copy()
    for k, g in enumerate(grads):
        params[k] = params[k] - alpha * g
    return params
"""

RIGHT_ANSWERS = (
    ("slope", "def slope(f, x, run):\n    return (f(x + run) - f(x)) / run"),
    ("slope", "def slope(f, x, run):\n    x2 = x + run\n    return (f(x2) - f(x)) / (x2 - x)"),
    ("slope", "def slope(f, x, run):\n    return f(x + run) / run - f(x) / run"),
    ("slope", "def slope(f, x, run):\n    return -(f(x) - f(x + run)) / run"),
    ("slope", "def slope(f, x, run):\n    y = f(np.array([x, x + run]))\n    return np.diff(y) / run"),
    ("slope", "slope = lambda f, x, run: float(np.divide(f(x + run) - f(x), run))"),
    ("quadratic_cost", QUADRATIC_LOOP),
    ("quadratic_cost", QUADRATIC_NORMS),
    ("quadratic_cost", QUADRATIC_ROWS),
    ("quadratic_cost", "def quadratic_cost(A, Y):\n    return 0.5 * np.mean(np.sum((A - Y) ** 2, axis=0))"),
    ("quadratic_cost", "def quadratic_cost(A, Y):\n    return np.linalg.norm(A - Y) ** 2 / (2 * A.shape[1])"),
    ("quadratic_cost", "def quadratic_cost(A, Y):\n    return np.trace((A - Y) @ (A - Y).T) / A.shape[1] / 2"),
    ("quadratic_cost", "def quadratic_cost(A, Y):\n    return 1 / (2 * len(A.T)) * np.square(Y - A).sum()"),
    ("quadratic_cost", "def quadratic_cost(A, Y):\n    return np.vdot(A - Y, A - Y) / (2 * Y.shape[-1])"),
    ("quadratic_cost", "def quadratic_cost(A, Y):\n    return sum(sum((A - Y) ** 2)) / (2 * A.shape[1])"),
    ("cross_entropy_cost", WHERE),
    ("cross_entropy_cost", CLIPPED),
    ("cross_entropy_cost", CLIPPED_AT_1E_7),
    ("cross_entropy_cost", ADDED),
    ("cross_entropy_cost", SKIPPED),
    ("cross_entropy_cost", NAN_PER_TERM),
    ("cross_entropy_cost", BRANCHES),
    ("cross_entropy_cost", MASKED),
    ("cross_entropy_cost", POWERS),
    ("gradient_step", APPEND),
    ("gradient_step", PLACES),
    ("gradient_step", COPIES),
    ("gradient_step", NEW_NAMES),
    (
        "gradient_step",
        "def gradient_step(params, grads, alpha):\n    return [p + alpha * (-g) for p, g in zip(params, grads)]",
    ),
    (
        "gradient_step",
        "def gradient_step(params, grads, alpha):\n    return list(map(lambda p, g: p - alpha * g, params, grads))",
    ),
    (
        "gradient_step",
        "def gradient_step(params, grads, alpha):\n    return tuple(p - alpha * g for p, g in zip(params, grads))",
    ),
    (
        "gradient_step",
        "gradient_step = lambda params, grads, alpha: [np.subtract(p, alpha * g) for p, g in zip(params, grads)]",
    ),
)
