r"""Activation functions and their derivatives, right to the last digits for every float.

A function takes numbers, lists or arrays of any shape and works elementwise (softmax: column by column); a derivative
takes the weighted input z, never the activation a. float32 stays float32, integers become float64, ±inf and nan pass
through; what is no real number raises TypeError. The input is never changed. Ranges such as (0, 1) hold for real z: a
float rounds to their ends. Source: lesson 02-activations (E37–E59, R14, R15); elementwise as in equation (24).
"""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

Number = float | np.ndarray


def as_float(z) -> np.ndarray:
    """z as an array of its own floating type; integers and booleans as float64. TypeError for all else.

    >>> as_float([1, 2])
    array([1., 2.])
    """
    z = np.asarray(z)
    return z if z.dtype.kind == "f" else z.astype(np.float64, casting="same_kind")


def identity(z) -> Number:
    """z itself, in a new array: the activation of a linear unit (E50, N63).

    >>> identity([-2, 3])
    array([-2.,  3.])
    """
    return +as_float(z)


def identity_prime(z) -> Number:
    """1 for every number, nan for nan.

    >>> identity_prime([-2.0, 3.0])
    array([1., 1.])
    """
    return leaky_relu_prime(z, 1)


def sigmoid(z) -> Number:
    r"""σ(z) = 1 / (1 + e^{-z}), with values in (0, 1). Source: E37, N69.

    >>> float(sigmoid(0.0))
    0.5
    """
    z = as_float(z)
    # e^{-|z|} never overflows: for z >= 0 σ is 1 / (1 + e), for z < 0 it is e / (1 + e), with e^z taken out of both
    e = np.exp(-np.abs(z))
    above = np.maximum(e, z >= 0)
    # above / (1 + e), as above less a part of itself: 1 + e alone would already be rounded
    part = e / (1 + e)
    part *= above
    above -= part
    return above


def sigmoid_prime(z) -> Number:
    r"""σ'(z) = σ(z)(1 - σ(z)), taken at -|z|, where 1 - σ does not cancel: σ' is the same on both sides of 0.

    Source: E52, R15.

    >>> float(sigmoid_prime(0.0))
    0.25
    """
    s = sigmoid(-np.abs(as_float(z)))
    return s - s * s


def tanh(z) -> Number:
    r"""tanh z = (e^z - e^{-z}) / (e^z + e^{-z}) = 2σ(2z) - 1, with values in (-1, 1). Source: E38, E40.

    >>> float(tanh(0.0))
    0.0
    """
    return np.tanh(as_float(z))


def tanh_prime(z) -> Number:
    r"""tanh'(z) = 4σ'(2z), since tanh z = 2σ(2z) - 1: it is 1 - tanh(z)^2 without its cancellation at large z.

    Source: E40, E56.

    >>> float(tanh_prime(0.0))
    1.0
    """
    with np.errstate(over="ignore"):  # twice the largest float is inf, whose slope is 0 as it should be
        return 4 * sigmoid_prime(2 * as_float(z))


def relu(z) -> Number:
    """relu(z) = max(0, z). Source: E46.

    >>> relu([-2.0, 0.0, 3.0])
    array([0., 0., 3.])
    """
    return np.maximum(as_float(z), 0)


def relu_prime(z) -> Number:
    """1 for z > 0, 0 for z < 0; at the kink z = 0 the course takes 0 (a source, E58, takes 1; there is no derivative).

    >>> relu_prime([-2.0, 0.0, 3.0])
    array([0., 0., 1.])
    """
    return leaky_relu_prime(z, 0)


def leaky_relu(z, slope: float = 0.01) -> Number:
    """z for z > 0, slope · z for z <= 0; any slope, above 1 too. Source: E48.

    >>> leaky_relu([-2.0, 0.0, 3.0], 0.5)
    array([-1.,  0.,  3.])
    """
    z = as_float(z)
    below = z.dtype.type(slope) * np.minimum(z, 0) if slope else 0  # 0 · inf would be nan, and is 0 here
    return np.where(z > 0, z, np.where(np.isnan(z), z, below))[()]


def leaky_relu_prime(z, slope: float = 0.01) -> Number:
    """1 for z > 0, slope for z < 0; at the kink z = 0 the course takes slope. Source: E59.

    >>> leaky_relu_prime([-2.0, 0.0, 3.0], 0.5)
    array([0.5, 0.5, 1. ])
    """
    z = as_float(z)
    flat = np.where(z > 0, z.dtype.type(1), z.dtype.type(slope))
    return np.where(np.isnan(z), z, flat)[()]


def softplus(z) -> Number:
    """log(1 + e^z) = max(z, 0) + log(1 + e^{-|z|}), a smooth relu; σ is its slope.

    >>> float(softplus(1000.0))
    1000.0
    """
    z = as_float(z)
    return np.maximum(z, 0) + np.log1p(np.exp(-np.abs(z)))


def softplus_prime(z) -> Number:
    """σ(z), by the chain rule: e^z / (1 + e^z).

    >>> float(softplus_prime(0.0))
    0.5
    """
    return sigmoid(z)


def log_sigmoid(z) -> Number:
    """log σ(z) = min(z, 0) - log(1 + e^{-|z|}), where the logarithm of σ(z) would be -inf: the A04 of finite z.

    >>> float(log_sigmoid(-1000.0))
    -1000.0
    """
    z = as_float(z)
    return np.minimum(z, 0) - np.log1p(np.exp(-np.abs(z)))


def softmax(z) -> Number:
    """e^{z_j} / Σ_k e^{z_k} over the first axis: each column is positive and adds up to 1.

    The largest entry of a column is subtracted first: the quotient stays the same and no exponential overflows.
    An entry +inf takes the whole column; several share it equally, as equal entries do, -inf too. Source: R36.

    >>> softmax([1000.0, 1000.0])
    array([0.5, 0.5])
    """
    z = as_float(z)
    axis = 0 if z.ndim else None
    top = np.max(z, axis=axis, keepdims=True, initial=-np.inf)
    with np.errstate(over="ignore"):  # a difference of -inf has the exponential 0, as it should
        e = np.exp(np.subtract(z, top, where=z != top, out=np.zeros_like(z)))
    return (e / np.sum(e, axis=axis, keepdims=True))[()]


def softmax_backward(dA, A) -> np.ndarray:
    """dZ = A ⊙ (dA - Σ_k A_k dA_k): dA times the Jacobian of softmax, without the Jacobian.

    ∂a_k/∂z_j = a_k([k = j] - a_j), so dz_j = Σ_k da_k a_k([k = j] - a_j) = a_j(da_j - Σ_k a_k da_k).
    dA and A = softmax(Z) have one shape, or ValueError; the sum runs over the first axis.

    >>> softmax_backward(np.array([[1.0], [0.0]]), np.array([[0.5], [0.5]]))
    array([[ 0.25],
           [-0.25]])
    """
    if np.shape(dA) != np.shape(A):
        raise ValueError(f"dA has shape {np.shape(dA)}, A {np.shape(A)}: a derivative has the shape of its variable")
    return A * (dA - np.sum(A * dA, axis=0, keepdims=True))


class Activation(NamedTuple):
    """What belongs to an activation function g: its derivative, and the way of a gradient back through it."""

    prime: Callable | None  # g'(z), right for every z; None where a unit also depends on its neighbours
    # (dA, Z, A) -> dZ = dA ⊙ g'(Z), for softmax dA times the Jacobian. From the stored A = g(Z) where that is cheaper:
    # a(1 - a) is right to an absolute error of 1e-16, `prime` to the last digits
    backward: Callable


class Table(dict):
    """What belongs to each function of a kind; ValueError with the names it knows for any other function."""

    def __missing__(self, function):
        known = ", ".join(f"{known.__module__}.{known.__name__}" for known in self)
        raise ValueError(f"{function!r} is not in the table; take one of the course's own functions: {known}")


# fmt: off
ACTIVATIONS: dict[Callable, Activation] = Table({
    identity:   Activation(identity_prime,   lambda dA, Z, A: dA),
    sigmoid:    Activation(sigmoid_prime,    lambda dA, Z, A: dA * (A * (1 - A))),
    tanh:       Activation(tanh_prime,       lambda dA, Z, A: dA * (1 - A * A)),
    relu:       Activation(relu_prime,       lambda dA, Z, A: dA * (Z > 0)),
    leaky_relu: Activation(leaky_relu_prime, lambda dA, Z, A: dA * leaky_relu_prime(Z)),  # with its slope of 0.01
    softplus:   Activation(softplus_prime,   lambda dA, Z, A: dA * sigmoid(Z)),
    softmax:    Activation(None,             lambda dA, Z, A: softmax_backward(dA, A)),
})
# fmt: on
