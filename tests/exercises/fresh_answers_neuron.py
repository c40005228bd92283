"""Thirty wrong answers by someone who had read lesson 01-neuron and not the table of its mistakes."""

ANSWERS = (
    (
        "weighted_input",
        """def weighted_input(w, x, b):
    return np.sum(w * x)
""",
        "forgot the bias",
    ),
    (
        "weighted_input",
        """def weighted_input(w, x, b):
    z = 0
    for k in range(w.shape[0]):
        z += w[k, 0] * x[k, 0] + b
    return z
""",
        "bias added in every round of the loop",
    ),
    (
        "weighted_input",
        """def weighted_input(w, x, b):
    return w * x + b
""",
        "forgot the sum, returns a column",
    ),
    (
        "weighted_input",
        """def weighted_input(w, x, b):
    outer = w @ x.T
    return outer.sum() + b
""",
        "transposed the wrong one: outer product",
    ),
    (
        "weighted_input",
        """def weighted_input(w, x, b):
    n = len(w)
    z = b
    for k in range(1, n):
        z = z + w[k, 0] * x[k, 0]
    return z
""",
        "index begins with 1 as in the formula",
    ),
    (
        "weighted_input",
        """def weighted_input(w, x, b):
    z = 0.0
    for wk, xk in zip(w[:, 0], x[:, 0]):
        z += wk * xk
        return z + b
""",
        "return indented into the loop",
    ),
    (
        "weighted_input",
        """def weighted_input(w, x, b):
    return np.sum(w * (x + b))
""",
        "bias put inside the bracket, gets multiplied",
    ),
    (
        "weighted_input",
        """def weighted_input(w, x, b):
    return np.mean(w * x) + b
""",
        "took the mean instead of the sum",
    ),
    (
        "weighted_input",
        """def weighted_input(w, x, b):
    w1, w2 = w[0, 0], w[1, 0]
    x1, x2 = x[0, 0], x[1, 0]
    return w1 * x1 + w2 * x2 + b
""",
        "the unit always has two inputs as in the slider picture",
    ),
    (
        "weighted_input",
        """def weighted_input(w, x, b):
    return (np.dot(w, x) + b).item()
""",
        "np.dot works out the transpose by itself",
    ),
    (
        "neuron",
        """def neuron(w, x, b, g):
    z = weighted_input(w, x, b)
    return z
""",
        "never applies g",
    ),
    (
        "neuron",
        """def neuron(w, x, b, g):
    products = [w[k, 0] * x[k, 0] for k in range(len(x))]
    return sum(g(p) for p in products) + b
""",
        "g on each product, then add",
    ),
    (
        "neuron",
        """def neuron(w, x, b, g):
    return g(np.sum(w * x)) + b
""",
        "bias added after the activation",
    ),
    (
        "neuron",
        """def neuron(w, x, b, g):
    z = weighted_input(w, x, b)
    a = 1 / (1 + np.exp(-z))
    return a
""",
        "activation function is always the sigmoid",
    ),
    (
        "neuron",
        """def neuron(w, x, b, g):
    z = np.sum(w * x) + b
    g = g(z)
    return g(z)
""",
        "names the result g and calls it again",
    ),
    (
        "neuron",
        """def neuron(w, x, b, g):
    return g(weighted_input(w, b, x))
""",
        "mixed up the order of the arguments",
    ),
    (
        "neuron",
        """def neuron(w, x, b, g):
    a = b
    for k in range(w.size):
        a = g(a + w[k, 0] * x[k, 0])
    return a
""",
        "g applied after every addition",
    ),
    (
        "neuron",
        """def neuron(w, x, b, g):
    z = (w.T @ x).item() + b
    z = np.clip(z, -20, 20)
    return g(z)
""",
        "cut large z to be safe from overflow",
    ),
    (
        "neuron",
        """def neuron(w, x, b, g):
    z = weighted_input(w, x, b)
    if z > 0:
        return g(z)
    return 0
""",
        "a neuron fires only when z is positive",
    ),
    (
        "neuron",
        """def neuron(w, x, b, g):
    z = weighted_input(w, x, b)
    a = g(z)
    print(a)
""",
        "prints instead of returning",
    ),
    (
        "count_parameters",
        """def count_parameters(sizes):
    return sum(sizes[i] * sizes[i + 1] for i in range(len(sizes) - 1))
""",
        "counts only the weights",
    ),
    (
        "count_parameters",
        """def count_parameters(sizes):
    total = sum(sizes)
    for before, now in zip(sizes, sizes[1:]):
        total += before * now
    return total
""",
        "input units have a bias too",
    ),
    (
        "count_parameters",
        """def count_parameters(sizes):
    total = 0
    for l in range(1, len(sizes)):
        total += sizes[l] * sizes[l - 1] + 1
    return total
""",
        "one bias for each layer",
    ),
    (
        "count_parameters",
        """def count_parameters(sizes):
    total = 0
    for l in range(len(sizes)):
        total += sizes[l] * sizes[l - 1] + sizes[l]
    return total
""",
        "loop starts at 0, index -1 wraps to the output layer",
    ),
    (
        "count_parameters",
        """def count_parameters(sizes):
    L = len(sizes) - 1
    total = 0
    for l in range(1, L):
        total += sizes[l] * sizes[l - 1] + sizes[l]
    return total
""",
        "range(1, L) believed to include L",
    ),
    (
        "count_parameters",
        """def count_parameters(sizes):
    params = 0
    for n_in, n_out in zip(sizes[:-1], sizes[1:]):
        params += n_in * n_out + n_in
    return params
""",
        "bias counted for the units of the layer before",
    ),
    (
        "count_parameters",
        """def count_parameters(sizes):
    weights = int(np.prod(sizes))
    biases = sum(sizes[1:])
    return weights + biases
""",
        "multiplies all the sizes together",
    ),
    (
        "count_parameters",
        """def count_parameters(sizes):
    total = 0
    for l in range(1, len(sizes)):
        total = sizes[l] * (sizes[l - 1] + 1)
    return total
""",
        "= instead of +=, only the last layer is left",
    ),
    (
        "count_parameters",
        """def count_parameters(sizes):
    total = 0
    for n in sizes:
        before = sizes.pop(0)
        total += before * sizes[0] + sizes[0]
    return total
""",
        "pops from the list while looping over it",
    ),
    (
        "count_parameters",
        """def count_parameters(sizes):
    n0, n1, n2 = sizes
    return n1 * n0 + n1 + n2 * n1 + n2
""",
        "only written for a network of three numbers",
    ),
)
