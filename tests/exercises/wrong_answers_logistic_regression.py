"""Wrong answers to the exercises of lesson 04 as learners write them: exercise, code, the mistake that names it."""

BIAS_IN_THE_LOOP = """def logistic_forward(w, b, x):
    z = 0
    for k in range(len(w)):
        z += w[k, 0] * x[k, 0] + b
    return z, sigmoid(z)
"""
NUMERATOR = """def dz_two_ways(a, y):
    da = -y / a + 1 - y / (1 - a)
    return da * a * (1 - a), a - y
"""
SHORTENED = """def dz_two_ways(a, y):
    return -y * (1 - a) + (1 - y) * a, a - y
"""
CLIPPED = """def dz_two_ways(a, y):
    a = np.clip(a, 1e-12, 1 - 1e-12)
    return (-y / a + (1 - y) / (1 - a)) * a * (1 - a), a - y
"""
INFINITY_REPLACED = """def dz_two_ways(a, y):
    da = np.nan_to_num(-y / a + (1 - y) / (1 - a))
    return da * a * (1 - a), a - y
"""
ONE_NUMBER = """def dz_two_ways(a, y):
    if y == 1:
        da = -1 / a
    else:
        da = 1 / (1 - a)
    return da * a * (1 - a), a - y
"""
PYTHON_FLOATS = """def dz_two_ways(a, y):
    if a.ndim == 0:
        a = float(a)
        y = int(y)
    return (-y / a + (1 - y) / (1 - a)) * a * (1 - a), a - y
"""
WITH_EPS = """def logistic_backward(a, y, x):
    da = -y / (a + 1e-8) + (1 - y) / (1 - a + 1e-8)
    dz = da * a * (1 - a)
    return dz, dz * x, dz
"""
SLOPE_OF_THE_QUADRATIC_COST = """def logistic_backward(a, y, x):
    dz = (a - y) * a * (1 - a)
    dw = x * dz
    return dz, dw, dz
"""

WRONG_ANSWERS = (
    ("logistic_forward", "def logistic_forward(w, b, x):\n    z = w @ x + b\n    return z, sigmoid(z)", "needs_column"),
    (
        "logistic_forward",
        "def logistic_forward(w, b, x):\n    z = np.dot(w, x) + b\n    return z, sigmoid(z)",
        "needs_column",
    ),
    ("logistic_forward", "def logistic_forward(w, b, x):\n    z = w * x + b\n    return z, sigmoid(z)", "not_summed"),
    (
        "logistic_forward",
        "def logistic_forward(w, b, x):\n    z = np.dot(x, w.T) + b\n    return z, sigmoid(z)",
        "outer_product_turned",
    ),
    (
        "logistic_forward",
        "def logistic_forward(w, b, x):\n    z = np.sum(w * x)\n    return z, sigmoid(z)",
        "bias_missing",
    ),
    (
        "logistic_forward",
        BIAS_IN_THE_LOOP,
        "bias_in_each",
    ),
    (
        "logistic_forward",
        "def logistic_forward(w, b, x):\n    z = np.sum(w * x) + b\n    return sigmoid(z), z",
        "order_of_results",
    ),
    ("logistic_forward", "def logistic_forward(w, b, x):\n    return sigmoid(np.sum(w * x) + b)", "only_a"),
    (
        "logistic_forward",
        "def logistic_forward(w, b, x):\n    z = np.sum(w * x) + b\n    return z, 1 / 1 + np.exp(-z)",
        "brackets",
    ),
    (
        "logistic_forward",
        "def logistic_forward(w, b, x):\n    z = np.sum(w * x) + b\n    return z, round(sigmoid(z))",
        "decided",
    ),
    ("logistic_forward", "def logistic_forward(w, b, x):\n    z = np.sum(w * x) + b", "missing_return"),
    (
        "logistic_backward",
        "def logistic_backward(a, y, x):\n    dz = y - a\n    return dz, dz * x, dz",
        "sign",
    ),
    ("logistic_backward", SLOPE_OF_THE_QUADRATIC_COST, "quadratic_slope"),
    ("logistic_backward", WITH_EPS, "eps_added"),
    (
        "logistic_backward",
        "def logistic_backward(a, y, x):\n    dz = a - y\n    return dz, dz * x.T, dz",
        "dw_shape",
    ),
    (
        "logistic_backward",
        "def logistic_backward(a, y, x):\n    dz = a - y\n    return dz, dz @ x, dz",
        "matrix_product",
    ),
    ("logistic_backward", "def logistic_backward(a, y, x):\n    dz = a - y\n    return dz, dz * x, 1", "db_one"),
    (
        "logistic_backward",
        "def logistic_backward(a, y, x):\n    da = -y / a + (1 - y) / (1 - a)\n    return da, da * x, da",
        "stopped_at_da",
    ),
    (
        "logistic_backward",
        "def logistic_backward(a, y, x):\n    dz = a - y\n    return dz * x, dz",
        "dz_not_returned",
    ),
    (
        "logistic_backward",
        "def logistic_backward(a, y, x):\n    dz = a - y\n    return dz, np.sum(dz * x), dz",
        "dw_summed",
    ),
    ("dz_two_ways", SHORTENED, "used_short_twice"),
    ("dz_two_ways", CLIPPED, "used_short_twice"),
    ("dz_two_ways", INFINITY_REPLACED, "nan_replaced"),
    ("dz_two_ways", ONE_NUMBER, "one_number_only"),
    ("dz_two_ways", PYTHON_FLOATS, "float_division"),
    ("dz_two_ways", NUMERATOR, "brackets_of_numerator"),
    (
        "dz_two_ways",
        "def dz_two_ways(a, y):\n    da = -y / a + (1 - y) / (1 - a)\n    return a - y, da * a * (1 - a)",
        "order_of_results",
    ),
    ("dz_two_ways", "def dz_two_ways(a, y):\n    return -y / a + (1 - y) / (1 - a), a - y", "slope_missing"),
    ("loss_derivative", "def loss_derivative(a, y):\n    return -y / a + 1 - y / 1 - a", "brackets"),
    ("loss_derivative", "def loss_derivative(a, y):\n    return y / a - (1 - y) / (1 - a)", "sign"),
    ("loss_derivative", "def loss_derivative(a, y):\n    return -y / a - (1 - y) / (1 - a)", "both_minus"),
    ("loss_derivative", "def loss_derivative(a, y):\n    return a - y", "returned_dz"),
    (
        "loss_derivative",
        "def loss_derivative(a, y):\n    return -(y * np.log(a) + (1 - y) * np.log(1 - a))",
        "returned_loss",
    ),
    ("loss_derivative", "def loss_derivative(a, y):\n    return -1 / a if y == 1 else 1 / (1 - a)", "one_number_only"),
)
