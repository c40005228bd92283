"""Thirty wrong answers by someone who had read lesson 03-cost-and-descent and not the table of its mistakes."""

ANSWERS = (
    (
        "slope",
        """def slope(f, x, run):
    return f(x + run) - f(x)
""",
        "returns the rise, no division",
    ),
    (
        "slope",
        """def slope(f, x, run):
    return f(x + run) - f(x) / run
""",
        "brackets missing round the rise",
    ),
    (
        "slope",
        """def slope(f, x, run):
    rise = f(x) - f(x + run)
    return rise / run
""",
        "start minus end",
    ),
    (
        "slope",
        """def slope(f, x, run):
    x2 = x + run
    rise = f(x2) - f(x)
    return rise / x2
""",
        "divides by the second x, not by the run",
    ),
    (
        "slope",
        """def slope(f, x, run):
    return (f(x + run) - f(x - run)) / (2 * run)
""",
        "knows the difference quotient from both sides",
    ),
    (
        "slope",
        """def slope(f, x, run):
    run = 1e-6
    return (f(x + run) - f(x)) / run
""",
        "slope means tangent, so the run must be tiny",
    ),
    (
        "slope",
        """def slope(f, x, run):
    rise = abs(f(x + run) - f(x))
    return rise / run
""",
        "a rise is a length, so positive",
    ),
    (
        "quadratic_cost",
        """def quadratic_cost(A, Y):
    m = A.shape[1]
    return np.sum((A - Y) ** 2) / m
""",
        "forgot the factor one half",
    ),
    (
        "quadratic_cost",
        """def quadratic_cost(A, Y):
    return 0.5 * np.mean((A - Y) ** 2)
""",
        "np.mean divides by all elements",
    ),
    (
        "quadratic_cost",
        """def quadratic_cost(A, Y):
    m = len(A)
    total = 0
    for a, y in zip(A.flatten(), Y.flatten()):
        total += (a - y) ** 2
    return total / (2 * m)
""",
        "len gives the rows, thought it is the examples",
    ),
    (
        "quadratic_cost",
        """def quadratic_cost(A, Y):
    m = A.shape[1]
    return 1 / 2 * m * np.sum((A - Y) ** 2)
""",
        "1/2*m instead of 1/(2*m)",
    ),
    (
        "quadratic_cost",
        """def quadratic_cost(A, Y):
    _, m = A.shape
    return np.sum(A - Y) ** 2 / (2 * m)
""",
        "squares the sum, not the elements",
    ),
    (
        "quadratic_cost",
        """def quadratic_cost(A, Y):
    m = Y.shape[1]
    losses = np.sum((A - Y) ** 2, axis=0) / 2
    return losses / m
""",
        "never adds up the losses of the examples",
    ),
    (
        "quadratic_cost",
        """def quadratic_cost(A, Y):
    cost = 0
    m = A.shape[1]
    for i in range(m):
        cost += np.linalg.norm(A[:, i] - Y[:, i])
    return cost / (2 * m)
""",
        "norm without the square",
    ),
    (
        "cross_entropy_cost",
        """def cross_entropy_cost(A, Y):
    m = A.shape[1]
    return -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
""",
        "formula as printed, 0 * log 0 is nan",
    ),
    (
        "cross_entropy_cost",
        """def cross_entropy_cost(A, Y):
    m = A.shape[1]
    chosen = np.where(Y == 1, A, 1 - A)
    return np.sum(np.log(chosen)) / m
""",
        "lost the minus sign",
    ),
    (
        "cross_entropy_cost",
        """def cross_entropy_cost(A, Y):
    terms = np.where(Y == 1, np.log(A), np.log(1 - A))
    return -np.mean(terms)
""",
        "mean over units and examples",
    ),
    (
        "cross_entropy_cost",
        """def cross_entropy_cost(A, Y):
    m = A.shape[1]
    return -np.sum(np.log(A[Y == 1])) / m
""",
        "only the term for label 1, as if one-hot",
    ),
    (
        "cross_entropy_cost",
        """def cross_entropy_cost(A, Y):
    n, m = A.shape
    cost = 0.0
    for j in range(n):
        for i in range(m):
            a, y = A[j, i], Y[j, i]
            if a == 0 or a == 1:
                continue
            cost -= y * np.log(a) + (1 - y) * np.log(1 - a)
    return cost / m
""",
        "skips every element that is 0 or 1, also the wrong ones",
    ),
    (
        "cross_entropy_cost",
        """def cross_entropy_cost(A, Y):
    A = np.clip(A, 0.01, 0.99)
    m = A.shape[1]
    return -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
""",
        "clips far too strongly",
    ),
    (
        "cross_entropy_cost",
        """def cross_entropy_cost(A, Y):
    m = A.shape[1]
    loss = 0
    for a, y in zip(A.ravel(), Y.ravel()):
        if y == 1:
            loss += -np.log(1 - a)
        else:
            loss += -np.log(a)
    return loss / m
""",
        "the two cases swapped",
    ),
    (
        "cross_entropy_cost",
        """def cross_entropy_cost(A, Y):
    p = Y * A + (1 - Y) * (1 - A)
    m = A.shape[1]
    return -np.log(np.sum(p) / m)
""",
        "log of the mean instead of the mean of the logs",
    ),
    (
        "gradient_step",
        """def gradient_step(params, grads, alpha):
    return [p + alpha * g for p, g in zip(params, grads)]
""",
        "wrong direction, goes up",
    ),
    (
        "gradient_step",
        """def gradient_step(params, grads, alpha):
    for p, g in zip(params, grads):
        p -= alpha * g
    return params
""",
        "changes the arrays in place",
    ),
    (
        "gradient_step",
        """def gradient_step(params, grads, alpha):
    new = []
    for p, g in zip(params, grads):
        q = np.zeros_like(p)
        q[:] = p - alpha * g
        new.append(q)
    return new
""",
        "zeros_like keeps the integer type, fractions are cut",
    ),
    (
        "gradient_step",
        """def gradient_step(params, grads, alpha):
    new = params
    for i in range(len(new)):
        new[i] = new[i] - alpha * grads[i]
    return new
""",
        "thinks new = params makes a copy of the list",
    ),
    (
        "gradient_step",
        """def gradient_step(params, grads, alpha):
    new_params = []
    for i in range(len(params)):
        new_params.append(params[i] - alpha * grads[i])
        return new_params
""",
        "return inside the loop, only the first array",
    ),
    (
        "gradient_step",
        """def gradient_step(params, grads, alpha):
    return [alpha * (p - g) for p, g in zip(params, grads)]
""",
        "alpha multiplies the whole bracket",
    ),
    (
        "gradient_step",
        """def gradient_step(params, grads, alpha):
    params = np.array(params)
    grads = np.array(grads)
    return list(params - alpha * grads)
""",
        "one big array, fails when the shapes differ",
    ),
    (
        "gradient_step",
        """def gradient_step(params, grads, alpha):
    result = []
    for p, g in zip(params, grads):
        slope = np.mean(g)
        result.append(p - alpha * slope)
    return result
""",
        "one mean slope for each array",
    ),
)
