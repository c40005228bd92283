r"""Costs J of a batch, their derivatives, and the error of the output layer.

A and Y have one shape, (n, m): a column is an example. J = (1/m) Σ_i ℒ(a^{(i)}, y^{(i)}) is a number. A derivative has
no 1/m: its column i is the derivative of the loss of example i; 1/m enters once, in dW and db (`course.layers`).
Every function raises ValueError for unequal shapes, for vectors of shape (n,), which would broadcast without a word,
and for no example at all. For the cross-entropies labels lie in [0, 1]. Which activation a cost stands on: `OUTPUTS`.
Source: the lesson and the row of the sources stand with each function.
"""

from collections.abc import Callable

import numpy as np

from course.activations import ACTIVATIONS, Table, as_float, identity, sigmoid, softmax


def quadratic_cost(A, Y) -> float:
    """J = (1/2m) Σ_i ‖a^{(i)} - y^{(i)}‖², equation (26). Source: lesson 03-cost-and-descent, N18.

    >>> quadratic_cost(np.array([[1.0, 0.0]]), np.array([[0.0, 0.0]]))
    0.25
    """
    A, Y = _same_shape(A, Y)
    D = A - Y
    return float(np.vdot(D, D)) / (2 * D.shape[1])


def quadratic_cost_prime(A, Y) -> np.ndarray:
    """dA = A - Y: the ½ of the cost cancels the 2 of the square. Source: lesson 03-cost-and-descent, N37.

    >>> quadratic_cost_prime(np.array([[0.8]]), np.array([[1.0]])).round(6)
    array([[-0.2]])
    """
    A, Y = _same_shape(A, Y)
    return A - Y


def cross_entropy_cost(A, Y) -> float:
    """J = -(1/m) Σ [y log a + (1 - y) log(1 - a)], with 0 log 0 = 0 (its limit).

    A right answer of exactly 0 or 1 costs 0, a wrong one inf: `cross_entropy_from_logits` stays finite, takes the
    identity as last activation, and gives the same gradient. Source: lesson 03-cost-and-descent, A04, E61.

    >>> cross_entropy_cost(np.array([[1.0, 0.0]]), np.array([[1.0, 0.0]]))
    0.0
    """
    A, Y = _same_shape(A, Y)
    with np.errstate(divide="ignore"):  # log 0 = -inf is the value, not an accident
        loss = -_times(Y, np.log(A)) - _times(1 - Y, np.log1p(-A))
    return float(np.sum(loss)) / A.shape[1] + 0.0  # -0.0 becomes 0.0


def cross_entropy_cost_prime(A, Y) -> np.ndarray:
    """dA = -Y/A + (1 - Y)/(1 - A), with 0/0 = 0: a term that the cost does not have has no slope.

    Source: lesson 04-logistic-regression, A05.

    >>> cross_entropy_cost_prime(np.array([[0.5, 1.0]]), np.array([[0.0, 1.0]]))
    array([[ 2., -1.]])
    """
    A, Y = _same_shape(A, Y)
    with np.errstate(divide="ignore", over="ignore"):  # 1/0, and 1/a of a subnormal a, are inf
        return _times(1 - Y, 1 / (1 - A)) - _times(Y, 1 / A)


def cross_entropy_from_logits(Z, Y) -> float:
    """The cross-entropy of A = σ(Z) from finite Z: (1/m) Σ |z| · (1 - y if z > 0 else y) + log(1 + e^{-|z|}).

    -log σ(z) = max(-z, 0) + log(1 + e^{-|z|}) and -log(1 - σ(z)) = max(z, 0) + log(1 + e^{-|z|}), weighted by y and
    1 - y. Both terms are positive, so nothing cancels, for soft labels too.
    Source: lesson 04-logistic-regression, A04 with a = σ(z).

    >>> cross_entropy_from_logits(np.array([[-1000.0]]), np.array([[1.0]]))
    1000.0
    """
    Z, Y = _same_shape(Z, Y)
    far = np.abs(Z)
    loss = far * np.where(Z > 0, 1 - Y, Y) + np.log1p(np.exp(-far))
    return float(np.sum(loss)) / Z.shape[1]


def cross_entropy_from_logits_prime(Z, Y) -> np.ndarray:
    """dZ = σ(Z) - Y, as (1 - Y) σ(Z) - Y σ(-Z), where nothing cancels near a right answer.

    Source: lesson 04-logistic-regression, A06.

    >>> cross_entropy_from_logits_prime(np.array([[0.0]]), np.array([[1.0]]))
    array([[-0.5]])
    """
    Z, Y = _same_shape(Z, Y)
    return (1 - Y) * sigmoid(Z) - Y * sigmoid(-Z)


def softmax_cross_entropy_cost(A, Y) -> float:
    """J = -(1/m) Σ_i Σ_k y_k log a_k, with 0 log 0 = 0; each column of A adds up to 1. Source: lesson 13-digits, R36.

    >>> softmax_cross_entropy_cost(np.array([[1.0], [0.0]]), np.array([[1.0], [0.0]]))
    0.0
    """
    A, Y = _same_shape(A, Y)
    with np.errstate(divide="ignore"):
        return float(-np.sum(_times(Y, np.log(A)))) / A.shape[1] + 0.0  # -0.0 becomes 0.0


def softmax_cross_entropy_cost_prime(A, Y) -> np.ndarray:
    """dA = -Y/A, with 0/0 = 0. Source: lesson 13-digits, R36.

    >>> softmax_cross_entropy_cost_prime(np.array([[0.25], [0.75]]), np.array([[1.0], [0.0]]))
    array([[-4.],
           [-0.]])
    """
    A, Y = _same_shape(A, Y)
    with np.errstate(divide="ignore", over="ignore"):
        return -_times(Y, 1 / A)


def softmax_cross_entropy_from_logits(Z, Y) -> float:
    """The same cost from finite Z: (1/m) Σ_i Σ_k y_k (t - z_k), t = log Σ_j e^{z_j} with its largest term taken out.

    Source: lesson 13-digits, R36 with a = softmax(z).

    >>> softmax_cross_entropy_from_logits(np.array([[1000.0], [0.0]]), np.array([[0.0], [1.0]]))
    1000.0
    """
    Z, Y = _same_shape(Z, Y)
    top = np.max(Z, axis=0, keepdims=True)
    # log Σ e^{z_j - top} = log(1 + the rest): log1p keeps a small rest, which 1 + rest would round away
    with np.errstate(over="ignore"):
        e = np.exp(Z - top)
        e[np.argmax(Z, axis=0), np.arange(Z.shape[1])] = 0
        loss = _times(Y, top - Z + np.log1p(np.sum(e, axis=0, keepdims=True)))
    return float(np.sum(loss)) / Z.shape[1]


def softmax_cross_entropy_from_logits_prime(Z, Y) -> np.ndarray:
    """dZ = softmax(Z) Σ_k y_k - Y: for columns of Y that add up to 1, softmax(Z) - Y. Source: lesson 13-digits, R36.

    >>> softmax_cross_entropy_from_logits_prime(np.array([[0.0], [0.0]]), np.array([[1.0], [0.0]]))
    array([[-0.5],
           [ 0.5]])
    """
    Z, Y = _same_shape(Z, Y)
    return softmax(Z) * np.sum(Y, axis=0, keepdims=True) - Y


# fmt: off
COSTS: dict[Callable, Callable] = Table({
    quadratic_cost:                    quadratic_cost_prime,
    cross_entropy_cost:                cross_entropy_cost_prime,
    cross_entropy_from_logits:         cross_entropy_from_logits_prime,
    softmax_cross_entropy_cost:        softmax_cross_entropy_cost_prime,
    softmax_cross_entropy_from_logits: softmax_cross_entropy_from_logits_prime,
})
# fmt: on

# the last activations that a cost can stand on; a quadratic cost stands on any
OUTPUTS: dict[Callable, tuple[Callable, ...]] = {
    cross_entropy_cost: (sigmoid, softmax),
    cross_entropy_from_logits: (identity,),
    softmax_cross_entropy_cost: (softmax,),
    softmax_cross_entropy_from_logits: (identity,),
}

# where dA ⊙ g'(Z) is a difference: (A, Y) -> dZ
SLOPE_CANCELS: dict[tuple[Callable, Callable], Callable] = {
    (sigmoid, cross_entropy_cost): lambda A, Y: A - Y,
    (softmax, softmax_cross_entropy_cost): lambda A, Y: A * np.sum(Y, axis=0, keepdims=True) - Y,
}


def output_error(Y, Z, A, g: Callable, cost: Callable) -> np.ndarray:
    """BP1: dZ = dA ⊙ g'(Z) of the output layer, without 1/m; A - Y where the slope cancels.

    For σ and cross-entropy (-y/a + (1-y)/(1-a)) · a(1-a) = -y(1-a) + (1-y)a = a - y, right to 1e-16 where the long way
    is inf · 0. ValueError for a g or a cost that is in no table, for a cost that does not stand on g (`OUTPUTS`), and
    for unequal shapes. Source: lessons 04-logistic-regression and 07-four-equations, A06, A07, N36, N38, R37.

    >>> output_error(np.array([[0.0]]), np.array([[40.0]]), np.array([[1.0]]), sigmoid, cross_entropy_cost)
    array([[1.]])
    """
    A, Y = _same_shape(A, Y)
    if (g, cost) in SLOPE_CANCELS:
        return SLOPE_CANCELS[g, cost](A, Y)
    if g not in OUTPUTS.get(cost, (g,)):
        fitting = " or ".join(output.__name__ for output in OUTPUTS[cost])
        raise ValueError(f"{cost.__name__} stands on {g!r}; its last activation must be {fitting}")
    return ACTIVATIONS[g].backward(COSTS[cost](A, Y), Z, A)


def l2_penalty(weights, lam: float, m: int) -> float:
    """(λ/2m) Σ_l ‖W^{[l]}‖², Frobenius norms; its derivative in W is (λ/m) W. Biases are never in it.

    Source: lesson 10-notations, R03, R30.

    >>> l2_penalty([np.array([[1.0, 2.0]])], lam=4.0, m=10)
    1.0
    """
    return float(lam) / (2 * m) * sum(float(np.vdot(W, W)) for W in weights)


def _times(weight, value):
    # 0 · inf is nan; here a zero weight means that the term is not there. A nan is never hidden
    return np.multiply(weight, value, where=(weight != 0) | np.isnan(value), out=np.zeros_like(value))


def _same_shape(A, Y) -> tuple[np.ndarray, np.ndarray]:
    A, Y = as_float(A), as_float(Y)
    if A.shape != Y.shape or A.ndim != 2 or not A.size:
        raise ValueError(
            f"outputs have shape {A.shape}, labels {Y.shape}: both must be (n, m), a row per unit, "
            "a column per example, with at least one of each"
        )
    return A, Y.astype(A.dtype, copy=False)  # integer labels would turn float32 into float64
