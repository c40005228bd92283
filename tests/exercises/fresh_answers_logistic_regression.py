"""Thirty wrong answers by someone who had read lesson 04-logistic-regression and not the table of its mistakes."""

ANSWERS = (
    (
        "logistic_forward",
        """def logistic_forward(w, b, x):
    z = (w.T @ x).item()
    a = sigmoid(z)
    return z, a
""",
        "forgot the bias",
    ),
    (
        "logistic_forward",
        """def logistic_forward(w, b, x):
    z = np.sum(w * x) + b
    return sigmoid(z), z
""",
        "returns a first",
    ),
    (
        "logistic_forward",
        """def logistic_forward(w, b, x):
    z = w * x + b
    a = sigmoid(z)
    return z, a
""",
        "no sum, one z for each feature",
    ),
    (
        "logistic_forward",
        """def logistic_forward(w, b, x):
    z = np.sum(w * x) + b
    a = 1 / (1 + np.exp(z))
    return z, a
""",
        "own sigmoid with the minus sign lost",
    ),
    (
        "logistic_forward",
        """def logistic_forward(w, b, x):
    z = 0
    for k in range(len(w)):
        z += w[k, 0] * sigmoid(x[k, 0])
    z += b
    return z, sigmoid(z)
""",
        "puts the inputs through the sigmoid first",
    ),
    (
        "logistic_forward",
        """def logistic_forward(w, b, x):
    z = np.dot(w.T, x).item() + b
    a = 1 if sigmoid(z) >= 0.5 else 0
    return z, a
""",
        "classification, so a is the class 0 or 1",
    ),
    (
        "logistic_backward",
        """def logistic_backward(a, y, x):
    dz = (a - y) * a * (1 - a)
    dw = dz * x
    db = dz
    return dz, dw, db
""",
        "slope of the sigmoid again, column of the quadratic cost",
    ),
    (
        "logistic_backward",
        """def logistic_backward(a, y, x):
    error = y - a
    return error, error * x, error
""",
        "error is right answer minus prediction",
    ),
    (
        "logistic_backward",
        """def logistic_backward(a, y, x):
    dz = a - y
    dw = dz * x
    db = np.sum(dw)
    return dz, dw, db
""",
        "bias derivative is the sum of dw",
    ),
    (
        "logistic_backward",
        """def logistic_backward(a, y, x):
    dz = a - y
    db = 1
    dw = x * dz
    return dz, dw, db
""",
        "dz/db is 1, so db is 1",
    ),
    (
        "logistic_backward",
        """def logistic_backward(a, y, x):
    dz = a - y
    dw = dz * x.T
    return dz, dw, dz
""",
        "transposes x, dw becomes a row",
    ),
    (
        "logistic_backward",
        """def logistic_backward(a, y, x):
    if y == 1:
        dz = -1 / a
    else:
        dz = 1 / (1 - a)
    dw = np.array([dz * xk for xk in x])
    db = dz
    return dz, dw, db
""",
        "took da for dz, forgot the slope of the sigmoid",
    ),
    (
        "logistic_backward",
        """def logistic_backward(a, y, x):
    dz = a - y
    n = x.shape[0]
    dw = dz * x / n
    db = dz
    return dz, dw, db
""",
        "divides by the number of features as if a mean",
    ),
    (
        "logistic_backward",
        """def logistic_backward(a, y, x):
    dz = a - y
    dw = np.sum(dz * x)
    db = dz
    return dz, dw, db
""",
        "adds up dw to one number",
    ),
    (
        "dz_two_ways",
        """def dz_two_ways(a, y):
    da = -y / a + (1 - y) / (1 - a)
    long = np.nan_to_num(da * a * (1 - a))
    short = a - y
    return long, short
""",
        "repairs the nan",
    ),
    (
        "dz_two_ways",
        """def dz_two_ways(a, y):
    da = -y / a + (1 - y) / (1 - a)
    short = a - y
    long = da * (a * (1 - a))
    return short, long
""",
        "wrong order of the results",
    ),
    (
        "dz_two_ways",
        """def dz_two_ways(a, y):
    if y == 1:
        da = -1 / a
    else:
        da = 1 / (1 - a)
    return da * (a * (1 - a)), a - y
""",
        "if works only for single numbers",
    ),
    (
        "dz_two_ways",
        """def dz_two_ways(a, y):
    long = -y * (1 - a) + (1 - y) * a
    short = a - y
    return long, short
""",
        "cancels by hand first, so no nan comes out",
    ),
    (
        "dz_two_ways",
        """def dz_two_ways(a, y):
    da = -y / a + (1 - y) / (1 - a)
    long = da * a * 1 - a
    return long, a - y
""",
        "no brackets round 1 - a",
    ),
    (
        "dz_two_ways",
        """def dz_two_ways(a, y):
    da = a - y
    slope = a * (1 - a)
    long = da * slope
    short = a - y
    return long, short
""",
        "uses da of the quadratic cost",
    ),
    (
        "chain_rule_order",
        """def chain_rule_order():
    return ["dL_da", "dL_db", "dL_dw", "dL_dz", "da_dz", "dz_dw"]
""",
        "copied the order of the table",
    ),
    (
        "chain_rule_order",
        """def chain_rule_order():
    return ["dz_dw", "da_dz", "dL_da", "dL_dw", "dL_db", "dL_dz"]
""",
        "first the three local ones, dL_dz as the final goal",
    ),
    (
        "chain_rule_order",
        """def chain_rule_order():
    steps = ["dL_da", "dL_dz", "da_dz", "dL_dw", "dz_dw", "dL_db"]
    return steps
""",
        "goes back L, a, z, w and writes each product before its factor",
    ),
    (
        "chain_rule_order",
        """def chain_rule_order():
    return ["dL_da", "da_dz", "dL_dz", "dz_dw", "dL_dw"]
""",
        "db equals dz, so no step for it",
    ),
    (
        "chain_rule_order",
        """def chain_rule_order():
    order = ["dL_da", "da_dz", "dL_dz", "dz_dw", "dL_dw", "dL_db"]
    return order.reverse()
""",
        "backward means reversed, and reverse() returns None",
    ),
    (
        "loss_derivative",
        """def loss_derivative(a, y):
    return y / a + (1 - y) / (1 - a)
""",
        "lost the first minus sign",
    ),
    (
        "loss_derivative",
        """def loss_derivative(a, y):
    first = -y / a
    second = -(1 - y) / (1 - a)
    return first + second
""",
        "forgot the inner derivative -1",
    ),
    (
        "loss_derivative",
        """def loss_derivative(a, y):
    return -y * np.log(a) - (1 - y) * np.log(1 - a)
""",
        "returns the loss itself",
    ),
    (
        "loss_derivative",
        """def loss_derivative(a, y):
    return (a - y) / a * (1 - a)
""",
        "common denominator without brackets",
    ),
    (
        "loss_derivative",
        """def loss_derivative(a, y):
    a = np.clip(a, 0.001, 0.999)
    return (1 - y) / (1 - a) - y / a
""",
        "clips a to avoid division by zero, too strongly",
    ),
)
