"""Wrong answers to the exercises of lesson 03 as learners write them: exercise, code, the mistake that names it.

"" stands where no sentence of the tables fits.
"""

ENTROPY = "def cross_entropy_cost(A, Y):\n    m = A.shape[1]\n    return "
STEP = "def gradient_step(params, grads, alpha):\n    "
IN_PLACE = """for p, g in zip(params, grads):
        p -= alpha * g
    return params
"""
ONLY_NAMES = """for p, g in zip(params, grads):
        p = p - alpha * g
    return params
"""
RETURN_IN_LOOP = """new = []
    for p, g in zip(params, grads):
        new.append(p - alpha * g)
        return new
"""
EMPTY_IN_LOOP = """for p, g in zip(params, grads):
        new = []
        new.append(p - alpha * g)
    return new
"""
ASSIGNED = """for k in range(len(params)):
        params[k] = params[k] - alpha * grads[k]
    return params
"""
LIKE_THE_PARAMETER = """new = [np.zeros_like(p) for p in params]
    for k in range(len(params)):
        new[k][:] = params[k] - alpha * grads[k]
    return new
"""

WRONG_ANSWERS = (
    ("slope", "def slope(f, x, run):\n    return f(x + run) - f(x) / run", "brackets"),
    ("slope", "def slope(f, x, run):\n    return (f(x) - f(x + run)) / run", "sign"),
    ("slope", "def slope(f, x, run):\n    return run / (f(x + run) - f(x))", "run_over_rise"),
    ("slope", "def slope(f, x, run):\n    return (f(run) - f(x)) / (run - x)", "run_as_point"),
    ("slope", "def slope(f, x, run):\n    rise = f(x + run) - f(x)\n    return abs(rise) / run", "absolute_value"),
    ("slope", "def slope(f, x, run):\n    rise = f(x) - f(x - run)\n    return rise / run", "backward"),
    ("slope", "def slope(f, x, run):\n    return (f(x) + run - f(x)) / run", "run_outside"),
    ("slope", "def slope(f, x, run):\n    return (f + run - f) / run", "not_called"),
    ("slope", "def slope(f, x, run):\n    (f(x + run) - f(x)) / run", "missing_return"),
    ("quadratic_cost", "def quadratic_cost(A, Y):\n    return np.mean((A - Y) ** 2)", "mean_of_all_no_half"),
    ("quadratic_cost", "def quadratic_cost(A, Y):\n    return np.mean((A - Y) ** 2) / 2", "mean_of_all"),
    (
        "quadratic_cost",
        "def quadratic_cost(A, Y):\n    m = len(A)\n    return np.sum((A - Y) ** 2) / (2 * m)",
        "rows_as_examples",
    ),
    (
        "quadratic_cost",
        "def quadratic_cost(A, Y):\n    m = A.shape[1]\n    return 1 / 2 * m * np.sum((A - Y) ** 2)",
        "brackets",
    ),
    (
        "quadratic_cost",
        "def quadratic_cost(A, Y):\n    m = A.shape[1]\n    return sum((A - Y) ** 2) / (2 * m)",
        "per_example",
    ),
    (
        "quadratic_cost",
        "def quadratic_cost(A, Y):\n    m = A.shape[1]\n    return np.sum(A - Y) ** 2 / (2 * m)",
        "squared_sum",
    ),
    (
        "quadratic_cost",
        "def quadratic_cost(A, Y):\n    m = A.shape[1]\n    return np.sum(A - Y ** 2) / (2 * m)",
        "only_labels_squared",
    ),
    (
        "quadratic_cost",
        "def quadratic_cost(A, Y):\n    m = A.shape[1]\n    return np.linalg.norm(A - Y) / (2 * m)",
        "root",
    ),
    (
        "quadratic_cost",
        "def quadratic_cost(A, Y):\n    m = A.shape[1]\n    return np.sum((A - Y) ^ 2) / (2 * m)",
        "caret",
    ),
    (
        "quadratic_cost",
        "def quadratic_cost(A, Y):\n    return np.dot(A - Y, A - Y) / (2 * A.shape[1])",
        "matrix_product",
    ),
    ("cross_entropy_cost", ENTROPY + "-np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m", "nan_at_edge"),
    ("cross_entropy_cost", ENTROPY + "-1 / m * np.sum(Y * np.log10(A) + (1 - Y) * np.log10(1 - A))", "log10"),
    ("cross_entropy_cost", ENTROPY + "-np.sum(Y * np.log(A)) / m", "half_formula"),
    ("cross_entropy_cost", ENTROPY + "np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m", "sign"),
    ("cross_entropy_cost", ENTROPY + "-np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))", "mean_of_all"),
    ("cross_entropy_cost", ENTROPY + "-np.sum(Y * np.log(A) + 1 - Y * np.log(1 - A)) / m", "brackets"),
    ("cross_entropy_cost", ENTROPY + "-np.sum(Y * np.log(A)) + np.sum((1 - Y) * np.log(1 - A)) / m", ""),
    ("cross_entropy_cost", ENTROPY + "-np.sum(A * np.log(Y) + (1 - A) * np.log(1 - Y)) / m", "swapped_arguments"),
    (
        "cross_entropy_cost",
        ENTROPY + "np.nan_to_num(-np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m)",
        "nan_replaced",
    ),
    ("gradient_step", STEP + IN_PLACE, "changed_its_input"),
    ("gradient_step", STEP + ASSIGNED, "changed_its_input"),
    ("gradient_step", STEP + ONLY_NAMES, "unchanged"),
    ("gradient_step", STEP + RETURN_IN_LOOP, "list_of_first"),
    ("gradient_step", STEP + EMPTY_IN_LOOP, "list_of_last"),
    ("gradient_step", STEP + LIKE_THE_PARAMETER, "integer_cut"),
    ("gradient_step", STEP + "return params - alpha * grads", "lists_subtracted"),
    ("gradient_step", STEP + "return [p + alpha * g for p, g in zip(params, grads)]", "uphill"),
    ("gradient_step", STEP + "return [p - g for p, g in zip(params, grads)]", "no_alpha"),
    ("gradient_step", STEP + "return [alpha * (p - g) for p, g in zip(params, grads)]", "brackets"),
)
