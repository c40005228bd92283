"""Wrong answers to the exercises of lesson 01 as learners write them: exercise, code, the mistake that names it."""

RETURN_IN_LOOP = """def weighted_input(w, x, b):
    z = 0
    for k in range(len(w)):
        z += w[k, 0] * x[k, 0]
        return z + b
"""
BIAS_IN_LOOP = """def weighted_input(w, x, b):
    z = 0
    for k in range(len(w)):
        z += w[k, 0] * x[k, 0] + b
    return z
"""
REPLACED = """def weighted_input(w, x, b):
    for k in range(len(w)):
        z = w[k, 0] * x[k, 0]
    return z + b
"""
NO_RETURN = """def weighted_input(w, x, b):
    z = np.sum(w * x) + b
    print(z)
"""
INTO_INTEGERS = """def weighted_input(w, x, b):
    products = np.zeros(len(w) + 1, dtype=w.dtype)
    products[:-1] = (w * x)[:, 0]
    products[-1] = b
    return np.sum(products)
"""
COUNT_WITHOUT_ADDING = """def count_parameters(sizes):
    for a, b in zip(sizes, sizes[1:]):
        total = a * b + b
    return total
"""
COUNT_RETURN = """def count_parameters(sizes):
    total = 0
    for i in range(1, len(sizes)):
        total += sizes[i - 1] * sizes[i] + sizes[i]
        return total
"""
COUNT_AROUND = """def count_parameters(sizes):
    total = 0
    for i in range(len(sizes)):
        total += sizes[i] * sizes[i - 1] + sizes[i]
    return total
"""
COUNT_BEYOND = """def count_parameters(sizes):
    total = 0
    for i in range(len(sizes)):
        total += sizes[i] * sizes[i + 1] + sizes[i + 1]
    return total
"""

WRONG_ANSWERS = (
    ("weighted_input", "def weighted_input(w, x, b):\n    return w @ x + b", "matrix_product"),
    ("weighted_input", "def weighted_input(w, x, b):\n    return np.dot(w, x) + b", "matrix_product"),
    ("weighted_input", "def weighted_input(w, x, b):\n    return np.dot(w, x.T) + b", "outer_product"),
    ("weighted_input", "def weighted_input(w, x, b):\n    return w * x + b", "not_scalar"),
    ("weighted_input", "def weighted_input(w, x, b):\n    return sum(w * x + b)", "bias_per_input"),
    ("weighted_input", "def weighted_input(w, x, b):\n    return np.dot(w.T, x)", "bias_missing"),
    ("weighted_input", "def weighted_input(w, x, b):\n    return w.T @ (x + b)", "bias_times_weight"),
    ("weighted_input", RETURN_IN_LOOP, "first_only"),
    ("weighted_input", BIAS_IN_LOOP, "bias_per_input"),
    ("weighted_input", REPLACED, "last_only"),
    ("weighted_input", NO_RETURN, "missing_return"),
    ("weighted_input", INTO_INTEGERS, "integer_cut"),
    ("weighted_input", "def weighted_input(w, x, b):\n    return np.sum(w * x) + B", "unknown_name"),
    ("neuron", "def neuron(w, x, b, g):\n    return np.sum(w * x) + b", "returned_z"),
    ("neuron", "def neuron(w, x, b, g):\n    return g(np.dot(w.T, x)) + b", "bias_after_g"),
    ("neuron", "def neuron(w, x, b, g):\n    return g(w * x + b)", "not_summed"),
    ("neuron", "def neuron(w, x, b, g):\n    return sum(g(w * x)) + b", "g_before_sum"),
    ("neuron", "def neuron(w, x, b, g):\n    return np.sum(g(w * x + b))", "g_per_input"),
    ("neuron", "def neuron(w, x, b, g):\n    z = np.sum(w * x) + b\n    return 1 / (1 + np.exp(-z))", "always_sigmoid"),
    ("neuron", "def neuron(w, x, b, g):\n    z = np.sum(w * x) + b\n    return g * z", "not_called"),
    ("neuron", "def neuron(w, x, b, g):\n    return g(w @ x + b)", "matrix_product"),
    ("neuron", "def neuron(w, x, b, g):\n    z = np.sum(w * x) + b\n    return z, g(z)", "returned_both"),
    ("count_parameters", COUNT_WITHOUT_ADDING, "last_only"),
    ("count_parameters", COUNT_RETURN, "first_only"),
    ("count_parameters", COUNT_AROUND, "around_the_end"),
    ("count_parameters", COUNT_BEYOND, "beyond_the_end"),
    ("count_parameters", "def count_parameters(sizes):\n    return sum(sizes)", "units_only"),
    (
        "count_parameters",
        "def count_parameters(sizes):\n    return sum(a * b for a, b in zip(sizes, sizes[1:])) + sum(sizes)",
        "input_has_biases",
    ),
    (
        "count_parameters",
        "def count_parameters(sizes):\n    return sum(a * b for a, b in zip(sizes, sizes[1:]))",
        "no_biases",
    ),
    (
        "count_parameters",
        "def count_parameters(sizes):\n    return sum(a * (b + 1) for a, b in zip(sizes, sizes[1:]))",
        "biases_of_layer_before",
    ),
)
