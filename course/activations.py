r"""Activation functions and their derivatives, each right for every float.

A function takes numbers, lists or arrays of any shape and works elementwise (softmax: column by column); a derivative
takes the weighted input z, never the activation a. float32 stays float32, integers become float64, ±inf and nan pass
through, complex numbers raise TypeError. The input is never changed. Source: lesson 02-activations, equation (24).
"""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

Number = float | np.ndarray


def as_float(z) -> np.ndarray:
    """z as an array of its own floating type; integers and booleans as float64. TypeError for anything else."""
    z = np.asarray(z)
    return z if z.dtype.kind == "f" else z.astype(np.float64, casting="same_kind")


def identity(z) -> Number:
    """z itself, in a new array: the activation of a linear unit.

    >>> identity([-2, 3])
    array([-2.,  3.])
    """
    return +as_float(z)


def identity_prime(z) -> Number:
    """1 everywhere.

    >>> identity_prime([-2.0, 3.0])
    array([1., 1.])
    """
    return leaky_relu_prime(z, 1)


def sigmoid(z) -> Number:
    r"""σ(z) = 1 / (1 + e^{-z}), with values in (0, 1).

    >>> float(sigmoid(0.0))
    0.5
    """
    z = as_float(z)
    # e^{-|z|} never overflows: for z >= 0 this is 1 / (1 + e^{-z}), for z < 0 the same times e^z above and below
    e = np.exp(-np.abs(z))
    return np.maximum(e, z >= 0) / (1 + e)


def sigmoid_prime(z) -> Number:
    r"""σ'(z) = e^{-|z|} / (1 + e^{-|z|})^2, which is σ(z)(1 - σ(z)) without its cancellation at large z.

    >>> float(sigmoid_prime(0.0))
    0.25
    """
    e = np.exp(-np.abs(as_float(z)))
    return e / (1 + e) ** 2


def tanh(z) -> Number:
    r"""tanh z = (e^z - e^{-z}) / (e^z + e^{-z}) = 2σ(2z) - 1, with values in (-1, 1).

    >>> float(tanh(0.0))
    0.0
    """
    return np.tanh(as_float(z))


def tanh_prime(z) -> Number:
    r"""tanh'(z) = 4e^{-2|z|} / (1 + e^{-2|z|})^2, which is 1 - tanh(z)^2 without its cancellation at large z.

    >>> float(tanh_prime(0.0))
    1.0
    """
    e = np.exp(-2 * np.abs(as_float(z)))
    return 4 * e / (1 + e) ** 2


def relu(z) -> Number:
    """relu(z) = max(0, z).

    >>> relu([-2.0, 0.0, 3.0])
    array([0., 0., 3.])
    """
    return np.maximum(as_float(z), 0)


def relu_prime(z) -> Number:
    """1 for z > 0, 0 for z < 0; at the kink z = 0 the course takes 0.

    >>> relu_prime([-2.0, 0.0, 3.0])
    array([0., 0., 1.])
    """
    return leaky_relu_prime(z, 0)


def leaky_relu(z, slope: float = 0.01) -> Number:
    """z for z > 0, slope · z for z <= 0; any slope, above 1 too.

    >>> leaky_relu([-2.0, 0.0, 3.0], 0.5)
    array([-1.,  0.,  3.])
    """
    z = as_float(z)
    return np.where(z > 0, z, z.dtype.type(slope) * z)[()]


def leaky_relu_prime(z, slope: float = 0.01) -> Number:
    """1 for z > 0, slope for z < 0; at the kink z = 0 the course takes slope.

    >>> leaky_relu_prime([-2.0, 0.0, 3.0], 0.5)
    array([0.5, 0.5, 1. ])
    """
    z = as_float(z)
    flat = np.where(z > 0, z.dtype.type(1), z.dtype.type(slope))
    return np.where(np.isnan(z), z, flat)[()]


def softplus(z) -> Number:
    """log(1 + e^z) = max(z, 0) + log(1 + e^{-|z|}), a smooth relu.

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
    """log σ(z) = min(z, 0) - log(1 + e^{-|z|}), where the logarithm of σ(z) would be -inf.

    >>> float(log_sigmoid(-1000.0))
    -1000.0
    """
    z = as_float(z)
    return np.minimum(z, 0) - np.log1p(np.exp(-np.abs(z)))


def softmax(z) -> Number:
    """e^{z_j} / Σ_k e^{z_k} over the first axis: each column is positive and adds up to 1.

    The largest entry of a column is subtracted first: the quotient stays the same and no exponential overflows.
    An entry +inf takes the whole column; several share it equally.

    >>> softmax([1000.0, 1000.0])
    array([0.5, 0.5])
    """
    z = as_float(z)
    axis = 0 if z.ndim else None
    top = np.max(z, axis=axis, keepdims=True, initial=-np.inf)
    below = np.subtract(z, top, where=z != top, out=np.zeros_like(z))
    e = np.exp(below)
    return (e / np.sum(e, axis=axis, keepdims=True))[()]


def softmax_backward(dA, A) -> np.ndarray:
    """dZ = A ⊙ (dA - Σ_k A_k dA_k): dA times the Jacobian of softmax, without the Jacobian.

    ∂a_k/∂z_j = a_k([k = j] - a_j), so dz_j = Σ_k da_k a_k([k = j] - a_j) = a_j(da_j - Σ_k a_k da_k).
    dA and A = softmax(Z) have one shape; the sum runs over the first axis.

    >>> softmax_backward(np.array([[1.0], [0.0]]), np.array([[0.5], [0.5]]))
    array([[ 0.25],
           [-0.25]])
    """
    return A * (dA - np.sum(A * dA, axis=0, keepdims=True))


class Activation(NamedTuple):
    """What belongs to an activation function g: its derivative, and the way of a gradient back through it."""

    prime: Callable | None  # g'(z), right for every z; None where a unit also depends on its neighbours
    backward: Callable  # (dA, Z, A) -> dZ = dA ⊙ g'(Z), from the stored A = g(Z) where that is cheaper


class Table(dict):
    """What belongs to each function of a kind; ValueError with the names it knows for any other function."""

    def __missing__(self, function):
        known = ", ".join(known.__name__ for known in self)
        raise ValueError(f"{getattr(function, '__name__', function)} is not in the table; take one of {known}")


# fmt: off
ACTIVATIONS: dict[Callable, Activation] = Table({
    identity:   Activation(identity_prime,   lambda dA, Z, A: dA),
    sigmoid:    Activation(sigmoid_prime,    lambda dA, Z, A: dA * (A * (1 - A))),
    tanh:       Activation(tanh_prime,       lambda dA, Z, A: dA * (1 - A * A)),
    relu:       Activation(relu_prime,       lambda dA, Z, A: dA * (Z > 0)),
    leaky_relu: Activation(leaky_relu_prime, lambda dA, Z, A: dA * leaky_relu_prime(Z)),
    softplus:   Activation(softplus_prime,   lambda dA, Z, A: dA * sigmoid(Z)),
    softmax:    Activation(None,             lambda dA, Z, A: softmax_backward(dA, A)),
})
# fmt: on
