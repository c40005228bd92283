r"""One layer, forward and backward, for m examples in columns.

    Z = W A_prev + b        (n, m) = (n, n_prev)(n_prev, m) + (n, 1), b broadcast over the columns     (25), A30
    A = g(Z)                                                                                            (25), A30
    dZ = dA ⊙ g'(Z)         column i: the error of example i, without 1/m                     (BP1) at the output
    dW = (1/m) dZ A_prev^T  (n, n_prev) = (n, m)(m, n_prev)                         the mean of (BP4), A33, A36
    db = (1/m) Σ_i dZ_i     (n, 1)                                                  the mean of (BP3), A34, A36
    dA_prev = W^T dZ        (n_prev, m) = (n_prev, n)(n, m)                            A20; with ⊙ g' it is (BP2)

Source: lessons 05-forward-pass and 06-backward.
"""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from course.activations import ACTIVATIONS


class Cache(NamedTuple):
    """What the way back needs of the way forward: the arrays themselves, not copies. Do not change them in between."""

    A_prev: np.ndarray
    W: np.ndarray
    Z: np.ndarray
    A: np.ndarray
    g: Callable


def weighted_input(A_prev, W, b) -> np.ndarray:
    """Z = W A_prev + b, equation (25), lesson 05-forward-pass; shapes (n_prev, m), (n, n_prev), (n, 1) give (n, m).

    ValueError names the shapes, the rule and the likely slip: numpy would broadcast a b of shape (n,) without a word.

    >>> weighted_input(np.array([[1.0], [2.0]]), np.array([[3.0, 4.0]]), np.array([[0.5]]))
    array([[11.5]])
    """
    A_prev, W, b = np.asarray(A_prev), np.asarray(W), np.asarray(b)
    _check_shapes(A_prev.shape, W.shape, b.shape)
    return W @ A_prev + b


def layer_forward(A_prev, W, b, g: Callable) -> tuple[np.ndarray, Cache]:
    """A = g(W A_prev + b) of shape (n, m), and the cache for `layer_backward`. ValueError as in `weighted_input`.

    Source: lesson 05-forward-pass, E36, A30.

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

    ValueError if dA has not the shape of A, or if g is not in `ACTIVATIONS`. Source: lesson 06-backward, A19–A36.

    >>> from course.activations import relu
    >>> A, cache = layer_forward(np.array([[1.0, -1.0]]), np.array([[2.0]]), np.array([[0.5]]), relu)
    >>> dA_prev, dW, db = layer_backward(np.ones((1, 2)), cache)
    >>> dA_prev, dW, db
    (array([[2., 0.]]), array([[0.5]]), array([[0.5]]))
    """
    if np.shape(dA) != cache.A.shape:
        raise ValueError(f"dA has shape {np.shape(dA)}, A {cache.A.shape}: a derivative has the shape of its variable")
    # z_j of an example reaches the loss through a_j alone, so dz_j = da_j · g'(z_j)
    dZ = ACTIVATIONS[cache.g].backward(dA, cache.Z, cache.A)
    # a_k of the layer before reaches the loss through every z_j, so da_k = Σ_j w_jk dz_j
    return cache.W.T @ dZ, *parameter_gradients(dZ, cache.A_prev)


def parameter_gradients(dZ, A_prev) -> tuple[np.ndarray, np.ndarray]:
    """dW = (1/m) dZ A_prev^T and db = (1/m) Σ_i dZ_i from dZ (n, m) and A_prev (n_prev, m): BP4 and BP3, averaged.

    w_jk reaches the loss of an example through z_j alone, with ∂z_j/∂w_jk = a_k, and b_j with ∂z_j/∂b_j = 1; J is the
    mean of the losses. Source: lesson 06-backward, A33, A34.

    >>> parameter_gradients(np.array([[1.0, 3.0]]), np.array([[1.0, 1.0], [0.0, 2.0]]))
    (array([[2., 3.]]), array([[2.]]))
    """
    dZ_over_m = dZ / dZ.shape[1]  # 1/m on the small matrix: dW is n_prev/m times as large
    return dZ_over_m @ A_prev.T, dZ_over_m.sum(axis=1, keepdims=True)


def _check_shapes(A_prev: tuple, W: tuple, b: tuple) -> None:
    if len(A_prev) != 2:
        slip = "; one example is a column too: x.reshape(-1, 1)" if len(A_prev) == 1 else ""
        raise ValueError(f"A_prev has shape {A_prev}, W {W}: A_prev must be (n_prev, m), a column per example{slip}")
    if len(W) != 2 or W[1] != A_prev[0]:
        slip = ""
        if len(W) == 1:
            slip = "; one unit is a row too: w.reshape(1, -1)"
        elif len(W) == 2 and W[0] == A_prev[0]:
            slip = "; is W transposed?"
        elif len(W) == 2 and W[1] == A_prev[1]:
            slip = "; do the examples stand in rows?"
        raise ValueError(f"W has shape {W}, A_prev {A_prev}: W A_prev needs (n, n_prev) and (n_prev, m){slip}")
    if b != (W[0], 1):
        slip = "; it is a row: b.reshape(-1, 1)" if b in ((W[0],), (1, W[0])) else ""
        raise ValueError(f"b has shape {b}, W {W}: b must be a column of shape (n, 1), here ({W[0]}, 1){slip}")
