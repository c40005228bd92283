r"""One layer, forward and backward, for m examples in columns.

    Z = W A_prev + b        (n, m) = (n, n_prev)(n_prev, m) + (n, 1), b broadcast over the columns      equation (25)
    A = g(Z)
    dZ = dA ⊙ g'(Z)         column i: the error of example i, without 1/m                               equation (BP1)
    dW = (1/m) dZ A_prev^T  (n, n_prev) = (n, m)(m, n_prev)                                             equation (BP4)
    db = (1/m) Σ_i dZ_i     (n, 1)                                                                      equation (BP3)
    dA_prev = W^T dZ        (n_prev, m) = (n_prev, n)(n, m)                                             equation (BP2)

Source: lessons 05-forward-pass and 06-two-layers-backward.
"""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from course.activations import ACTIVATIONS


class Cache(NamedTuple):
    """What the way back needs of the way forward."""

    A_prev: np.ndarray
    W: np.ndarray
    Z: np.ndarray
    A: np.ndarray
    g: Callable


def weighted_input(A_prev, W, b) -> np.ndarray:
    """Z = W A_prev + b, equation (25); shapes (n_prev, m), (n, n_prev), (n, 1) give (n, m).

    ValueError names the shapes, the rule and the likely slip: numpy would broadcast a b of shape (n,) without a word.

    >>> weighted_input(np.array([[1.0], [2.0]]), np.array([[3.0, 4.0]]), np.array([[0.5]]))
    array([[11.5]])
    """
    _check_shapes(np.shape(A_prev), np.shape(W), np.shape(b))
    return W @ A_prev + b


def layer_forward(A_prev, W, b, g: Callable) -> tuple[np.ndarray, Cache]:
    """A = g(W A_prev + b) of shape (n, m), and the cache for `layer_backward`. ValueError as in `weighted_input`.

    >>> from course.activations import relu
    >>> A, cache = layer_forward(np.array([[1.0, -1.0]]), np.array([[2.0]]), np.array([[0.5]]), relu)
    >>> A
    array([[2.5, 0. ]])
    """
    Z = weighted_input(A_prev, W, b)
    A = g(Z)
    return A, Cache(A_prev, W, Z, A, g)


def layer_backward(dA, cache: Cache) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """dA_prev, dW, db from dA, whose column i is the derivative of the loss of example i.

    ValueError if dA has not the shape of A, or if g is not in `ACTIVATIONS`.

    >>> from course.activations import relu
    >>> A, cache = layer_forward(np.array([[1.0, -1.0]]), np.array([[2.0]]), np.array([[0.5]]), relu)
    >>> dA_prev, dW, db = layer_backward(np.ones((1, 2)), cache)
    >>> dA_prev, dW, db
    (array([[2., 0.]]), array([[0.5]]), array([[0.5]]))
    """
    if np.shape(dA) != cache.A.shape:
        raise ValueError(f"dA has shape {np.shape(dA)}, A {cache.A.shape}: a derivative has the shape of its variable")
    # BP1: z_j of an example reaches the loss through a_j alone, so dz_j = da_j · g'(z_j)
    dZ = ACTIVATIONS[cache.g].backward(dA, cache.Z, cache.A)
    # BP2: a_k of the layer before reaches the loss through every z_j, so da_k = Σ_j w_jk dz_j
    return cache.W.T @ dZ, *parameter_gradients(dZ, cache.A_prev)


def parameter_gradients(dZ, A_prev) -> tuple[np.ndarray, np.ndarray]:
    """dW = (1/m) dZ A_prev^T and db = (1/m) Σ_i dZ_i from dZ (n, m) and A_prev (n_prev, m): BP4 and BP3.

    w_jk reaches the loss of an example through z_j alone, with ∂z_j/∂w_jk = a_k, and b_j with ∂z_j/∂b_j = 1.
    J is the mean of the losses: the products are summed over the examples and divided by m.

    >>> parameter_gradients(np.array([[1.0, 3.0]]), np.array([[1.0, 1.0], [0.0, 2.0]]))
    (array([[2., 3.]]), array([[2.]]))
    """
    share = dZ / np.shape(dZ)[1]  # 1/m multiplied into the small matrix: dW is n_prev/m times as large
    return share @ A_prev.T, share.sum(axis=1, keepdims=True)


def _check_shapes(A_prev: tuple, W: tuple, b: tuple) -> None:
    if len(A_prev) != 2:
        slip = f"; write x.reshape(-1, 1) for one example, not an array of shape {A_prev}" if len(A_prev) == 1 else ""
        raise ValueError(f"A_prev has shape {A_prev}, expected (n_prev, m): a column per example{slip}")
    if len(W) != 2 or W[1] != A_prev[0]:
        slips = {W[:1] == A_prev[:1]: "is W transposed?", W[1:] == A_prev[1:]: "are the examples in rows?"}
        raise ValueError(
            f"W has shape {W}, A_prev {A_prev}: W A_prev needs W of shape (n, n_prev) and A_prev of shape (n_prev, m); "
            + slips.get(True, "the columns of W must be as many as the rows of A_prev")
        )
    if b != (W[0], 1):
        slip = "; is b a row?" if b in ((W[0],), (1, W[0])) else ""
        raise ValueError(f"b has shape {b}, W {W}: b must be a column of shape (n, 1), here ({W[0]}, 1){slip}")
