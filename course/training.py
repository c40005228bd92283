r"""Training: mini-batches, the update, epochs. Source: lesson 13-digits."""

from collections.abc import Callable, Iterator, Sequence
from numbers import Real

import numpy as np

from course.activations import ACTIVATIONS, as_float
from course.costs import COSTS, quadratic_cost
from course.network import Arrays, forward, initialise, layer_errors, xavier


def one_hot(labels, classes: int) -> np.ndarray:
    """Y of shape (classes, m) with a 1 in row labels[i] of column i. ValueError for a label outside 0 … classes - 1.

    Source: lesson 13-digits, R36.

    >>> one_hot([2, 0], 3)
    array([[0., 1.],
           [0., 0.],
           [1., 0.]])
    """
    return np.identity(classes)[:, _classes(labels, classes)]


def error_rate(A, labels) -> float:
    """The share of columns of A (n_L, m) whose largest entry, the first of equals, does not stand in row labels[i].

    A column with a nan is wrong. ValueError if A has fewer than two rows (one output names no class by its largest
    entry) or no column, if there is not one label per column, or as in `one_hot`. Source: lesson 13-digits, N33.

    >>> error_rate(np.array([[0.9, 0.6], [0.1, 0.4]]), [0, 1])
    0.5
    """
    A = np.asarray(A)
    if A.ndim != 2 or len(A) < 2 or not A.size or np.shape(labels) != A.shape[1:]:
        raise ValueError(f"A has shape {A.shape}, labels {np.shape(labels)}: give (n, m) and (m,), n at least 2")
    wrong = np.argmax(A, axis=0) != _classes(labels, len(A))
    return float(np.mean(wrong | np.isnan(A).any(axis=0)))


def mini_batches(X, Y, size: int, rng: np.random.Generator) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Pairs (X_batch, Y_batch) of `size` columns in random order, each example once, the last pair with what is left.

    X is (n_0, m), Y (n_L, m). ValueError, at the first pair, for unequal numbers of examples or a size below 1.
    Source: lesson 13-digits, N64, N66.

    >>> X = np.array([[1.0, 2.0, 3.0]])
    >>> [(X_batch + Y_batch).shape for X_batch, Y_batch in mini_batches(X, -X, 2, np.random.default_rng(0))]
    [(1, 2), (1, 1)]
    """
    if np.ndim(X) != 2 or np.ndim(Y) != 2 or np.shape(X)[1] != np.shape(Y)[1]:
        raise ValueError(f"X has shape {np.shape(X)}, Y {np.shape(Y)}: both need a column per example, equally many")
    if size < 1:
        raise ValueError(f"size is {size}: a mini-batch has 1 example or more")
    # examples as rows of one piece of memory each: gathering columns of a C-ordered X costs up to three times as much
    X_rows, Y_rows = np.ascontiguousarray(np.transpose(X)), np.ascontiguousarray(np.transpose(Y))
    order = rng.permutation(len(X_rows))
    for start in range(0, len(order), size):
        batch = order[start : start + size]
        yield X_rows.take(batch, axis=0).T, Y_rows.take(batch, axis=0).T


def train(
    X,
    Y,
    sizes: Sequence[int],
    *,
    epochs: int,
    batch_size: int,
    alpha: float,
    rng: np.random.Generator,
    activations: Sequence[Callable],
    cost: Callable,
    lam: float = 0.0,
    scale: float | Callable = xavier,
    on_epoch: Callable | None = None,
) -> tuple[Arrays, Arrays, list[float]]:
    """Stochastic gradient descent from `initialise(sizes, rng, scale)`: (weights, biases, history).

    A step is W := W - α(dW + (λ/M) W), b := b - α db, with dW and db of a mini-batch and M = X.shape[1], so that λ
    means the same for every batch size: each step estimates the gradient of J + (λ/2M) Σ‖W‖².
    X (n_0, M) and Y (n_L, M) have a column per example; the weights take the type of X, float32 or float64.
    history[e] is the mean loss over the examples of epoch e, each as it was before its own step, without the λ term.
    on_epoch(epoch, weights, biases, history), if given, is called after each epoch with copies.
    The same rng state gives the same result. ValueError for what does not fit together, before anything is trained.
    Source: lessons 09-algorithm and 13-digits, N65, E62.

    >>> from course.activations import sigmoid
    >>> from course.costs import cross_entropy_cost
    >>> X = np.array([[0.0, 0.0, 1.0, 1.0], [0.0, 1.0, 0.0, 1.0]])
    >>> weights, biases, history = train(
    ...     X, X[:1], [2, 1], epochs=50, batch_size=2, alpha=1.0, rng=np.random.default_rng(0),
    ...     activations=[sigmoid], cost=cross_entropy_cost)
    >>> len(history), history[-1] < 0.1
    (50, True)
    """
    X = np.asfortranarray(as_float(X))
    Y = np.asfortranarray(as_float(Y), dtype=X.dtype)
    _check(X, Y, sizes, activations, cost, {"epochs": epochs, "alpha": alpha, "lam": lam})
    weights, biases = ([array.astype(X.dtype) for array in arrays] for arrays in initialise(sizes, rng, scale))
    alpha, lam, history = float(alpha), float(lam), []  # numpy's float64 would turn float32 into float64
    for epoch in range(epochs):
        loss = 0.0
        for X_batch, Y_batch in mini_batches(X, Y, batch_size, rng):
            Zs, As = forward(X_batch, weights, biases, activations)
            loss += cost(As[-1], Y_batch) * X_batch.shape[1]
            dZs = layer_errors(Y_batch, weights, activations, Zs, As, cost)
            # α dW = α(1/m) dZ A_prev^T and α db = α(1/m) Σ dZ, with α/m multiplied into dZ, the smallest factor
            for W, b, dZ, A_prev in zip(weights, biases, dZs, As[:-1], strict=True):
                alpha_dZ = alpha / X_batch.shape[1] * dZ
                if lam:
                    W -= alpha * lam / X.shape[1] * W
                W -= alpha_dZ @ A_prev.T
                b -= alpha_dZ.sum(axis=1, keepdims=True)
        history.append(loss / X.shape[1])
        if on_epoch:
            on_epoch(epoch, [W.copy() for W in weights], [b.copy() for b in biases], list(history))
    return weights, biases, history


def _classes(labels, classes: int) -> np.ndarray:
    labels = np.asarray(labels)
    if labels.ndim != 1 or labels.dtype.kind not in "iu" or not np.all((labels >= 0) & (labels < classes)):
        raise ValueError(f"labels must be integers from 0 to {classes - 1}, one per example; got {labels!r:.80}")
    return labels


def _check(X, Y, sizes, activations, cost, numbers: dict) -> None:
    for name, number in numbers.items():
        if not isinstance(number, Real) or not 0 <= float(number) < np.inf:
            raise ValueError(f"{name} is {number!r}: give a number from 0 up")
    for g in activations:
        ACTIVATIONS[g]
    COSTS[cost]
    if X.shape[0] != sizes[0] or Y.shape[0] != sizes[-1] or X.shape[1:] != Y.shape[1:]:
        raise ValueError(f"X has shape {X.shape}, Y {Y.shape}, sizes {list(sizes)}: a column per example was expected")
    if cost is not quadratic_cost and not np.all((Y >= 0) & (Y <= 1)):
        raise ValueError(f"labels from {np.min(Y)} to {np.max(Y)}: {cost.__name__} needs labels from 0 to 1")
