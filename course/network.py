r"""A network of any depth: initial weights, forward, backward; and the same gradient in two older forms.

`weights` and `biases` have L entries, W^{[l]} is weights[l-1]; `activations` holds one function of `ACTIVATIONS` per
layer, `cost` is a function of `COSTS`. Layer l turns As[l-1] into As[l]; As[0] is X, so `As` has L + 1 entries, `Zs` L.
Arrays, not lists; `As[0]` is X itself, no copy. Source: lessons 09-algorithm, 10-notations and 12-slow-learning.
"""

from collections.abc import Callable, Sequence
from math import isfinite, sqrt
from numbers import Real

import numpy as np

from course.activations import ACTIVATIONS, as_float
from course.costs import output_error
from course.layers import parameter_gradients, weighted_input

Arrays = list[np.ndarray]


def xavier(n_in: int, n_out: int) -> float:
    """√(2 / (n_in + n_out)), between 1/√n_in, which keeps the spread of z, and 1/√n_out, which keeps that of dA.

    Both hold where the slope of g is near 1, as that of tanh at 0; a sigmoid, with slope ¼ at most, shrinks dA four
    times per layer all the same. For lesson 12-slow-learning, E70.

    >>> xavier(1, 7)
    0.5
    """
    return sqrt(2 / (n_in + n_out))


def he(n_in: int, n_out: int) -> float:
    """√(2 / n_in): relu silences half of the units, so the variance of the weights is twice 1/n_in.

    For lesson 12-slow-learning, E70.

    >>> he(8, 3)
    0.5
    """
    return sqrt(2 / n_in)


def initialise(sizes: Sequence[int], rng: np.random.Generator, scale: float | Callable = xavier):
    """(weights, biases): weights (n_l, n_{l-1}), normal with mean 0 and standard deviation scale; zero biases (n_l, 1).

    scale is a number (0 for zeros) or a function of (n_{l-1}, n_l) such as `xavier` and `he`.
    ValueError for fewer than two sizes, a size below 1 or a scale that is no number. Source: lesson 12-slow-learning,
    E67, E68.

    >>> weights, biases = initialise([3, 4, 2], np.random.default_rng(0), scale=0.01)
    >>> [W.shape for W in weights], [b.shape for b in biases]
    ([(4, 3), (2, 4)], [(4, 1), (2, 1)])
    """
    if len(sizes) < 2 or min(sizes) < 1:
        raise ValueError(f"sizes are {list(sizes)}: give at least two, each 1 or more, such as [784, 30, 10]")
    weights, biases = [], []
    for n_in, n_out in zip(sizes[:-1], sizes[1:], strict=True):
        deviation = scale(n_in, n_out) if callable(scale) else scale
        if not isinstance(deviation, Real) or not isfinite(deviation):
            raise ValueError(f"scale is {scale!r}: give a number, or a function of two sizes such as xavier or he")
        weights.append(deviation * rng.standard_normal((n_out, n_in)))
        biases.append(np.zeros((n_out, 1)))
    return weights, biases


def forward(X, weights, biases, activations) -> tuple[Arrays, Arrays]:
    """Zs and As: Z^{[l]} = W^{[l]} A^{[l-1]} + b^{[l]}, A^{[l]} = g^{[l]}(Z^{[l]}), equation (25).

    X is (n_0, m); Z^{[l]} and A^{[l]} are (n_l, m). ValueError as in `layers.weighted_input`, or if the numbers of
    weights, biases and activations differ. Source: lesson 05-forward-pass, A30.

    >>> from course.activations import identity, relu
    >>> weights, biases = [np.array([[1.0], [-1.0]]), np.array([[1.0, 1.0]])], [np.zeros((2, 1)), np.zeros((1, 1))]
    >>> Zs, As = forward(np.array([[2.0, -3.0]]), weights, biases, [relu, identity])
    >>> As[-1]
    array([[2., 3.]])
    """
    if not len(weights) == len(biases) == len(activations):
        counts = f"{len(weights)} weights, {len(biases)} biases, {len(activations)} activations"
        raise ValueError(f"{counts}: give one of each per layer")
    Zs, As = [], [as_float(X)]
    for l, (W, b, g) in enumerate(zip(weights, biases, activations, strict=True), 1):
        try:
            Zs.append(weighted_input(As[-1], W, b))
        except ValueError as fault:
            raise ValueError(f"layer {l}: {fault}") from None
        As.append(g(Zs[-1]))
    return Zs, As


def predict(X, weights, biases, activations) -> np.ndarray:
    """The outputs A^{[L]} of shape (n_L, m), a column per example. ValueError as in `forward`.

    >>> from course.activations import sigmoid
    >>> predict(np.array([[0.0]]), [np.array([[1.0]])], [np.array([[0.0]])], [sigmoid])
    array([[0.5]])
    """
    return forward(X, weights, biases, activations)[1][-1]


def layer_errors(Y, weights, activations, Zs, As, cost: Callable) -> Arrays:
    """dZ^{[1]}, …, dZ^{[L]} of shapes (n_l, m): BP1 at the output, then BP2 layer by layer; no 1/m.

    There is no error of the input layer (R17), and no product is spent on it. Zs and As are those of one forward
    pass with these weights and activations; `backward` checks it.
    Source: lessons 07-four-equations and 09-algorithm, N36–N41.

    >>> from course.activations import sigmoid
    >>> from course.costs import cross_entropy_cost
    >>> weights, biases = [np.array([[1.0]]), np.array([[2.0]])], [np.zeros((1, 1)), np.zeros((1, 1))]
    >>> Zs, As = forward(np.array([[0.0]]), weights, biases, [sigmoid, sigmoid])
    >>> dZ1, dZ2 = layer_errors(np.array([[1.0]]), weights, [sigmoid, sigmoid], Zs, As, cross_entropy_cost)
    >>> bool(np.allclose(dZ2, As[2] - 1)), bool(np.allclose(dZ1, 2 * dZ2 * 0.25))
    (True, True)
    """
    dZs = [output_error(Y, Zs[-1], As[-1], activations[-1], cost)]
    for l in reversed(range(1, len(weights))):
        # a unit of layer l reaches the loss through every unit of layer l + 1: dA^{[l]} = W^{[l+1]T} dZ^{[l+1]}
        dA = weights[l].T @ dZs[0]
        dZs.insert(0, ACTIVATIONS[activations[l - 1]].backward(dA, Zs[l - 1], As[l]))
    return dZs


def backward(Y, weights, activations, Zs, As, cost: Callable, lam: float = 0.0) -> tuple[Arrays, Arrays]:
    """dWs and dbs: the derivatives of J + (λ/2m) Σ‖W‖² in every weight and bias, from one forward pass.

    dW^{[l]} = (1/m)(dZ^{[l]} A^{[l-1]T} + λ W^{[l]}), db^{[l]} = (1/m) Σ_i dZ^{[l]}_i (BP4, BP3).
    Source: lessons 09-algorithm, N71, and 10-notations, R29, for λ.
    ValueError if Zs and As are not of one forward pass with these weights, if Y has not the shape of the outputs, or
    for a function that is in no table.

    >>> from course.activations import identity
    >>> from course.costs import quadratic_cost
    >>> Zs, As = forward(np.array([[1.0, 3.0]]), [np.array([[2.0]])], [np.zeros((1, 1))], [identity])
    >>> backward(np.array([[1.0, 5.0]]), [np.array([[2.0]])], [identity], Zs, As, quadratic_cost)
    ([array([[2.]])], [array([[1.]])])
    """
    _check_pass(weights, activations, Zs, As)
    dZs = layer_errors(Y, weights, activations, Zs, As, cost)
    gradients = [parameter_gradients(dZ, A_prev) for dZ, A_prev in zip(dZs, As[:-1], strict=True)]
    dWs, dbs = [dW for dW, _ in gradients], [db for _, db in gradients]
    if lam:
        dWs = [dW + (float(lam) / As[0].shape[1]) * W for dW, W in zip(dWs, weights, strict=True)]
    return dWs, dbs


def backprop(x, y, weights, biases, activations, cost: Callable) -> tuple[Arrays, Arrays]:
    """The gradient of one example's loss in the five steps of lesson 09-algorithm (N60): x and y are columns.

    The loop counts layers from the end, l = 1 is the last one, as the negative indices do (N68, N70).
    ValueError if x is not one column.

    >>> from course.activations import identity
    >>> from course.costs import quadratic_cost
    >>> x, y = np.array([[3.0]]), np.array([[5.0]])
    >>> backprop(x, y, [np.array([[2.0]])], [np.zeros((1, 1))], [identity], quadratic_cost)
    ([array([[3.]])], [array([[1.]])])
    """
    zs, as_ = forward(one_example(x), weights, biases, activations)  # steps 1 and 2: input, forward pass
    dz = output_error(y, zs[-1], as_[-1], activations[-1], cost)  # step 3: output error, BP1
    dWs, dbs = [dz @ as_[-2].T], [dz]  # step 5 for the last layer: BP4, BP3
    for l in range(2, len(weights) + 1):  # step 4: the error goes back, BP2
        dz = ACTIVATIONS[activations[-l]].backward(weights[-l + 1].T @ dz, zs[-l], as_[-l])
        dWs.insert(0, dz @ as_[-l - 1].T)
        dbs.insert(0, dz)
    return dWs, dbs


def one_example(x) -> np.ndarray:
    """x itself. ValueError if it is not one column, (n, 1).

    >>> one_example(np.array([[1.0], [2.0]])).shape
    (2, 1)
    """
    if np.ndim(x) != 2 or np.shape(x)[1] != 1:
        raise ValueError(f"x has shape {np.shape(x)}: give one example as a column, (n, 1); `backward` takes many")
    return x


def to_theta(W, b) -> np.ndarray:
    """Θ = [b W], which maps [1; a_prev] to z: (n, n_prev) and (n, 1) give (n, n_prev + 1).

    ValueError if b is not a column with the rows of W. Source: lesson 10-notations, R35.

    >>> to_theta(np.array([[1.0, 2.0]]), np.array([[5.0]]))
    array([[5., 1., 2.]])
    """
    if np.ndim(W) != 2 or np.shape(b) != (np.shape(W)[0], 1):
        raise ValueError(f"W has shape {np.shape(W)}, b {np.shape(b)}: give W (n, n_prev) and b (n, 1)")
    return np.hstack([b, W])


def from_theta(Theta) -> tuple[np.ndarray, np.ndarray]:
    """(W, b) from Θ = [b W], as new arrays; b keeps its column. ValueError for fewer than two columns.

    Source: lesson 10-notations, R35.

    >>> from_theta(np.array([[5.0, 1.0, 2.0]]))
    (array([[1., 2.]]), array([[5.]]))
    """
    if np.ndim(Theta) != 2 or np.shape(Theta)[1] < 2:
        raise ValueError(f"Theta has shape {np.shape(Theta)}: give (n, n_prev + 1), with the bias in column 0")
    return Theta[:, 1:].copy(), Theta[:, :1].copy()


def accumulate(thetas, X, Y, activations, cost: Callable) -> list[np.ndarray]:
    """Δ^{(l)} = Σ_i δ^{(l+1)} [1; a^{(l)}]^T, one example after the other: m times the gradient of J at λ = 0.

    X is (n_0, m), Y (n_L, m). Θ^{(l)} has the number of the layer that it leaves, so δ has one more. ValueError for
    unequal numbers of examples. Source: lesson 10-notations, R24–R28.

    >>> from course.activations import identity
    >>> from course.costs import quadratic_cost
    >>> accumulate([np.array([[0.0, 2.0]])], np.array([[1.0, 3.0]]), np.array([[1.0, 5.0]]), [identity], quadratic_cost)
    [array([[2., 4.]])]
    """
    if np.shape(X)[1:] != np.shape(Y)[1:]:
        raise ValueError(f"X has shape {np.shape(X)}, Y {np.shape(Y)}: both need a column per example, equally many")
    Deltas = [np.zeros_like(as_float(Theta)) for Theta in thetas]
    for i in range(X.shape[1]):
        zs, as_, a = [], [], X[:, i : i + 1]
        for Theta, g in zip(thetas, activations, strict=True):
            as_.append(np.vstack([np.ones_like(a[:1]), a]))
            zs.append(Theta @ as_[-1])
            a = g(zs[-1])
        delta = output_error(Y[:, i : i + 1], zs[-1], a, activations[-1], cost)
        for l in reversed(range(len(thetas))):
            Deltas[l] += delta @ as_[l].T
            if l:
                # entry 0 belongs to the bias unit, whose activation is always 1: no error goes back through it
                delta = ACTIVATIONS[activations[l - 1]].backward((thetas[l].T @ delta)[1:], zs[l - 1], as_[l][1:])
    return Deltas


def regularised(Delta, Theta, lam: float, m: int) -> np.ndarray:
    """D = (1/m)(Δ + λΘ), without λ in column 0: the derivative of J + (λ/2m) Σ‖W‖² in Θ.

    ValueError if Δ and Θ are not two matrices of one shape, or m is below 1. Source: lesson 10-notations, R29, R30.

    >>> regularised(np.array([[4.0, 4.0]]), np.array([[1.0, 1.0]]), lam=2.0, m=2)
    array([[2., 3.]])
    """
    if np.ndim(Delta) != 2 or np.shape(Delta) != np.shape(Theta) or m < 1:
        raise ValueError(f"Delta has shape {np.shape(Delta)}, Theta {np.shape(Theta)}, m is {m}: give one layer's")
    W_only = np.array(Theta)
    W_only[:, 0] = 0
    return (Delta + float(lam) * W_only) / int(m)


def _check_pass(weights, activations, Zs, As) -> None:
    counts = len(weights), len(activations), len(Zs), len(As)
    if len(set(counts[:3])) != 1 or counts[3] != counts[0] + 1 or not weights:
        raise ValueError("{} weights, {} activations, {} Zs, {} As: give L, L, L and L + 1".format(*counts))
    for W, Z, A_prev in zip(weights, Zs, As[:-1], strict=True):
        if W.shape != (len(Z), len(A_prev)):
            raise ValueError(f"W has shape {W.shape}, its Z {Z.shape}, its A_prev {A_prev.shape}: not of one pass")
