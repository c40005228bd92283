r"""Activation functions and their derivatives, each right for every float.

A function takes numbers, lists or arrays of any shape and works elementwise; a derivative takes the weighted input
z, never the activation a. float32 stays float32, integers become float64, ±inf and nan pass through.
The input is never changed. Source: lesson 02-activations.
"""

import numpy as np

Number = float | np.ndarray


def sigmoid(z) -> Number:
    r"""σ(z) = 1 / (1 + e^{-z}), with values in (0, 1).

    >>> float(sigmoid(0.0))
    0.5
    """
    z = _as_float(z)
    # e^{-|z|} never overflows: for z >= 0 this is 1 / (1 + e^{-z}), for z < 0 the same times e^z above and below
    e = np.exp(-np.abs(z))
    return np.maximum(e, z >= 0) / (1 + e)


def sigmoid_prime(z) -> Number:
    r"""σ'(z) = e^{-|z|} / (1 + e^{-|z|})^2, which is σ(z)(1 - σ(z)) without its cancellation at large z.

    >>> float(sigmoid_prime(0.0))
    0.25
    """
    e = np.exp(-np.abs(_as_float(z)))
    return e / (1 + e) ** 2


def tanh(z) -> Number:
    r"""tanh z = (e^z - e^{-z}) / (e^z + e^{-z}) = 2σ(2z) - 1, with values in (-1, 1).

    >>> float(tanh(0.0))
    0.0
    """
    return np.tanh(_as_float(z))


def tanh_prime(z) -> Number:
    r"""tanh'(z) = 4e^{-2|z|} / (1 + e^{-2|z|})^2, which is 1 - tanh(z)^2 without its cancellation at large z.

    >>> float(tanh_prime(0.0))
    1.0
    """
    e = np.exp(-2 * np.abs(_as_float(z)))
    return 4 * e / (1 + e) ** 2


def relu(z) -> Number:
    """relu(z) = max(0, z).

    >>> relu([-2.0, 0.0, 3.0])
    array([0., 0., 3.])
    """
    return np.maximum(_as_float(z), 0)


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
    z = _as_float(z)
    return np.where(z > 0, z, z.dtype.type(slope) * z)[()]


def leaky_relu_prime(z, slope: float = 0.01) -> Number:
    """1 for z > 0, slope for z < 0; at the kink z = 0 the course takes slope.

    >>> leaky_relu_prime([-2.0, 0.0, 3.0], 0.5)
    array([0.5, 0.5, 1. ])
    """
    z = _as_float(z)
    flat = np.where(z > 0, z.dtype.type(1), z.dtype.type(slope))
    return np.where(np.isnan(z), z, flat)[()]


def _as_float(z) -> np.ndarray:
    z = np.asarray(z)
    return z if np.issubdtype(z.dtype, np.floating) else z.astype(np.float64)
