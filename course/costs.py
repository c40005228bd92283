r"""Costs J of a batch, their derivatives, and the error of the output layer.

A and Y have one shape, (n, m): a column is an example. J = (1/m) Σ_i ℒ(a^{(i)}, y^{(i)}) is a number. A derivative has
no 1/m: its column i is the derivative of the loss of example i; 1/m enters once, in dW and db (`course.layers`).
Vectors of shape (n,) are refused with ValueError: (n, m) - (n,) would broadcast without a word.
Source: lessons 03-cost-and-descent and 04-logistic-regression, equations (26), (27), (30).
"""

from collections.abc import Callable

import numpy as np

from course.activations import ACTIVATIONS, Table, as_float, sigmoid, softmax


def quadratic_cost(A, Y) -> float:
    """J = (1/2m) Σ_i ‖a^{(i)} - y^{(i)}‖², equation (26).

    >>> quadratic_cost(np.array([[1.0, 0.0]]), np.array([[0.0, 0.0]]))
    0.25
    """
    A, Y = _same_shape(A, Y)
    D = A - Y
    return float(np.vdot(D, D)) / (2 * D.shape[1])


def quadratic_cost_prime(A, Y) -> np.ndarray:
    """dA = A - Y: the ½ of the cost cancels the 2 of the square.

    >>> quadratic_cost_prime(np.array([[0.8]]), np.array([[1.0]])).round(6)
    array([[-0.2]])
    """
    A, Y = _same_shape(A, Y)
    return A - Y


def cross_entropy_cost(A, Y) -> float:
    """J = -(1/m) Σ [y log a + (1 - y) log(1 - a)], with 0 log 0 = 0 (its limit).

    A right answer of exactly 0 or 1 costs 0, a wrong one inf. For any finite z use `cross_entropy_from_logits`.

    >>> cross_entropy_cost(np.array([[1.0, 0.0]]), np.array([[1.0, 0.0]]))
    0.0
    """
    A, Y = _same_shape(A, Y)
    with np.errstate(divide="ignore"):  # log 0 = -inf is the value, not an accident
        loss = -_times(Y, np.log(A)) - _times(1 - Y, np.log1p(-A))
    return float(np.sum(loss)) / A.shape[1] + 0.0  # -0.0 becomes 0.0


def cross_entropy_cost_prime(A, Y) -> np.ndarray:
    """dA = -Y/A + (1 - Y)/(1 - A), with 0/0 = 0: a term that the cost does not have has no slope.

    >>> cross_entropy_cost_prime(np.array([[0.5, 1.0]]), np.array([[0.0, 1.0]]))
    array([[ 2., -1.]])
    """
    A, Y = _same_shape(A, Y)
    with np.errstate(divide="ignore"):
        return _times(1 - Y, 1 / (1 - A)) - _times(Y, 1 / A)


def cross_entropy_from_logits(Z, Y) -> float:
    """The cross-entropy of A = σ(Z) from finite Z: (1/m) Σ |z| · (1 - y if z > 0 else y) + log(1 + e^{-|z|}).

    -log σ(z) = max(-z, 0) + log(1 + e^{-|z|}) and -log(1 - σ(z)) = max(z, 0) + log(1 + e^{-|z|}), weighted by y and
    1 - y. Both terms are positive, so nothing cancels, for soft labels too.

    >>> cross_entropy_from_logits(np.array([[-1000.0]]), np.array([[1.0]]))
    1000.0
    """
    Z, Y = _same_shape(Z, Y)
    far = np.abs(Z)
    loss = far * np.where(Z > 0, 1 - Y, Y) + np.log1p(np.exp(-far))
    return float(np.sum(loss)) / Z.shape[1]


def cross_entropy_from_logits_prime(Z, Y) -> np.ndarray:
    """dZ = σ(Z) - Y: the slope of σ has cancelled.

    >>> cross_entropy_from_logits_prime(np.array([[0.0]]), np.array([[1.0]]))
    array([[-0.5]])
    """
    Z, Y = _same_shape(Z, Y)
    return sigmoid(Z) - Y


def softmax_cross_entropy_cost(A, Y) -> float:
    """J = -(1/m) Σ_i Σ_k y_k log a_k, with 0 log 0 = 0; each column of A and of Y adds up to 1.

    >>> softmax_cross_entropy_cost(np.array([[1.0], [0.0]]), np.array([[1.0], [0.0]]))
    0.0
    """
    A, Y = _same_shape(A, Y)
    with np.errstate(divide="ignore"):
        return float(-np.sum(_times(Y, np.log(A)))) / A.shape[1] + 0.0  # -0.0 becomes 0.0


def softmax_cross_entropy_cost_prime(A, Y) -> np.ndarray:
    """dA = -Y/A, with 0/0 = 0.

    >>> softmax_cross_entropy_cost_prime(np.array([[0.25], [0.75]]), np.array([[1.0], [0.0]]))
    array([[-4.],
           [-0.]])
    """
    A, Y = _same_shape(A, Y)
    with np.errstate(divide="ignore"):
        return -_times(Y, 1 / A)


def softmax_cross_entropy_from_logits(Z, Y) -> float:
    """The same cost from finite Z: (1/m) Σ_i Σ_k y_k (t - z_k), t = log Σ_j e^{z_j} with its largest term taken out.

    >>> softmax_cross_entropy_from_logits(np.array([[1000.0], [0.0]]), np.array([[0.0], [1.0]]))
    1000.0
    """
    Z, Y = _same_shape(Z, Y)
    top = np.max(Z, axis=0, keepdims=True)
    # log Σ e^{z_j - top} = log(1 + the rest): log1p keeps a small rest, which 1 + rest would round away
    e = np.exp(Z - top)
    e[np.argmax(Z, axis=0), np.arange(Z.shape[1])] = 0
    loss = np.sum(Y * (top - Z + np.log1p(np.sum(e, axis=0, keepdims=True))))
    return float(loss) / Z.shape[1]


def softmax_cross_entropy_from_logits_prime(Z, Y) -> np.ndarray:
    """dZ = softmax(Z) - Y, for columns of Y that add up to 1: the Jacobian of softmax has cancelled.

    >>> softmax_cross_entropy_from_logits_prime(np.array([[0.0], [0.0]]), np.array([[1.0], [0.0]]))
    array([[-0.5],
           [ 0.5]])
    """
    Z, Y = _same_shape(Z, Y)
    return softmax(Z) - Y


# fmt: off
COSTS: dict[Callable, Callable] = Table({
    quadratic_cost:                    quadratic_cost_prime,
    cross_entropy_cost:                cross_entropy_cost_prime,
    cross_entropy_from_logits:         cross_entropy_from_logits_prime,
    softmax_cross_entropy_cost:        softmax_cross_entropy_cost_prime,
    softmax_cross_entropy_from_logits: softmax_cross_entropy_from_logits_prime,
})
# fmt: on

SLOPE_CANCELS = {(sigmoid, cross_entropy_cost), (softmax, softmax_cross_entropy_cost)}


def output_error(Y, Z, A, g: Callable, cost: Callable) -> np.ndarray:
    """BP1: dZ = dA ⊙ g'(Z) of the output layer, without 1/m; A - Y where the slope cancels (lesson 04).

    For σ and cross-entropy (-y/a + (1-y)/(1-a)) · a(1-a) = -y(1-a) + (1-y)a = a - y, exact where the long way
    is inf · 0. ValueError for a g or a cost that is in no table, and for unequal shapes.

    >>> output_error(np.array([[0.0]]), np.array([[40.0]]), np.array([[1.0]]), sigmoid, cross_entropy_cost)
    array([[1.]])
    """
    A, Y = _same_shape(A, Y)
    return A - Y if (g, cost) in SLOPE_CANCELS else ACTIVATIONS[g].backward(COSTS[cost](A, Y), Z, A)


def l2_penalty(weights, lam: float, m: int) -> float:
    """(λ/2m) Σ_l ‖W^{[l]}‖², Frobenius norms; its derivative in W is (λ/m) W. Biases are never in it (lesson 10).

    >>> l2_penalty([np.array([[1.0, 2.0]])], lam=4.0, m=10)
    1.0
    """
    return lam / (2 * m) * sum(float(np.vdot(W, W)) for W in weights)


def _times(weight, value):
    # 0 · inf is nan; here a zero weight means that the term is not there
    return np.multiply(weight, value, where=weight != 0, out=np.zeros_like(value))


def _same_shape(A, Y) -> tuple[np.ndarray, np.ndarray]:
    A, Y = as_float(A), np.asarray(Y)
    if A.shape != Y.shape or A.ndim != 2 or not A.size:
        raise ValueError(
            f"outputs have shape {A.shape}, labels {Y.shape}: both must be (n, m), a row per unit, a column per example"
        )
    return A, Y.astype(A.dtype, copy=False)  # integer labels would turn float32 into float64
