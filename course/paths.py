r"""∂C/∂w of one weight as a sum over all paths from it to the cost. Source: lesson 14-paths, equations (47)–(53).

A small change Δw of w^{[l]}_{jk} changes a^{[l]}_j (48), that changes every a^{[l+1]}_q (49), and so on to the cost.
The factor of an edge is ∂a^{[l+1]}_q / ∂a^{[l]}_j = w^{[l+1]}_{qj} g'(z^{[l+1]}_q) (N88), the factor of a path the
product of its edges (51), and the derivative the sum over all paths (53).

The three sums take one example, x (n_0, 1) and y (n_L, 1), a network as in `course.network`, and the place of the
weight: layer l from 1, row j and column k from 0; ValueError for a place that is not there. They are one number but for
rounding; where an output is saturated, backprop alone stays right, since it takes the output error with its slope
cancelled. The sums over paths and edges raise ValueError for softmax, whose units depend on their neighbours.
"""

from collections.abc import Callable, Sequence
from itertools import product
from math import prod

import numpy as np

from course.activations import ACTIVATIONS
from course.costs import COSTS
from course.network import backprop, forward, one_example


def count_paths(sizes: Sequence[int], l: int) -> int:
    """The number of paths from a weight of layer l to the cost: n_{l+1} · … · n_L, 1 for the last layer.

    ValueError if there is no layer l, from 1. Source: lesson 14-paths, N93.

    >>> count_paths([784, 100, 100, 100, 10], 1)
    100000
    """
    if not 1 <= l < len(sizes):
        raise ValueError(f"l is {l}: sizes {list(sizes)} have the layers 1 to {len(sizes) - 1}")
    return prod(int(size) for size in sizes[l + 1 :])


def edge_factors(W, z, g: Callable) -> np.ndarray:
    """∂a_q/∂a_j = w_qj g'(z_q) in row q, column j: W (n, n_prev), z (n, 1), result (n, n_prev).

    ValueError for softmax. Source: lesson 14-paths, N88.

    >>> from course.activations import relu
    >>> edge_factors(np.array([[1.0, 2.0], [3.0, 4.0]]), np.array([[-1.0], [1.0]]), relu)
    array([[0., 0.],
           [3., 4.]])
    """
    prime = ACTIVATIONS[g].prime
    if prime is None:
        raise ValueError(f"{g.__name__} has no edge factors: each of its outputs depends on every z of the layer")
    return W * prime(z)


def sum_over_paths(x, y, weights, biases, activations, cost: Callable, l: int, j: int, k: int) -> float:
    """Equation (53) as it stands: every path is walked by itself. The work grows with `count_paths`.

    >>> from course.activations import identity
    >>> from course.costs import quadratic_cost
    >>> net = [np.array([[2.0]]), np.array([[3.0]])], [np.zeros((1, 1)), np.zeros((1, 1))], [identity, identity]
    >>> sum_over_paths(np.array([[1.0]]), np.array([[5.0]]), *net, quadratic_cost, l=1, j=0, k=0)
    3.0
    """
    first, edges, dA = _factors(x, y, weights, biases, activations, cost, l, j, k)
    total = 0.0
    for units in product(*(range(len(edge)) for edge in edges)):
        path = (j, *units)
        along = [edge[q, i] for edge, i, q in zip(edges, path[:-1], path[1:], strict=True)]
        total += first * prod(along) * dA[path[-1], 0]
    return float(total)


def sum_over_edges(x, y, weights, biases, activations, cost: Callable, l: int, j: int, k: int) -> float:
    """The same sum with equal beginnings taken together: the change walks forward, each edge is used once (N89).

    >>> from course.activations import identity
    >>> from course.costs import quadratic_cost
    >>> net = [np.array([[2.0]]), np.array([[3.0]])], [np.zeros((1, 1)), np.zeros((1, 1))], [identity, identity]
    >>> sum_over_edges(np.array([[1.0]]), np.array([[5.0]]), *net, quadratic_cost, l=1, j=0, k=0)
    3.0
    """
    first, edges, dA = _factors(x, y, weights, biases, activations, cost, l, j, k)
    change = np.zeros((len(weights[l - 1]), 1))
    change[j] = first
    for edge in edges:
        change = edge @ change
    return float(np.vdot(dA, change))


def by_backprop(x, y, weights, biases, activations, cost: Callable, l: int, j: int, k: int) -> float:
    """The same sum with equal ends taken together: δ^{[l]}_j a^{[l-1]}_k, BP4. One pass gives it for every weight.

    >>> from course.activations import identity
    >>> from course.costs import quadratic_cost
    >>> net = [np.array([[2.0]]), np.array([[3.0]])], [np.zeros((1, 1)), np.zeros((1, 1))], [identity, identity]
    >>> by_backprop(np.array([[1.0]]), np.array([[5.0]]), *net, quadratic_cost, l=1, j=0, k=0)
    3.0
    """
    _check_place(weights, l, j, k)
    return float(backprop(x, y, weights, biases, activations, cost)[0][l - 1][j, k])


def _factors(x, y, weights, biases, activations, cost, l, j, k):
    _check_place(weights, l, j, k)
    zs, as_ = forward(one_example(x), weights, biases, activations)
    into = [edge_factors(W, z, g) for W, z, g in zip(weights[l:], zs[l:], activations[l:], strict=True)]
    # ∂a_j/∂w_jk = g'(z_j) a_k, equation (48)
    first = edge_factors(np.ones((1, 1)), zs[l - 1][j : j + 1], activations[l - 1])[0, 0] * as_[l - 1][k, 0]
    return first, into, COSTS[cost](as_[-1], y)


def _check_place(weights, l, j, k) -> None:
    there = 1 <= l <= len(weights) and 0 <= j < weights[l - 1].shape[0] and 0 <= k < weights[l - 1].shape[1]
    if not there:
        shapes = [W.shape for W in weights]
        raise ValueError(f"l = {l}, j = {j}, k = {k}: no weight stands there; layers 1 to {len(weights)} have {shapes}")
