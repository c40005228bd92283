r"""Training: mini-batches, the update, epochs. Source: lesson 13-digits, N64–N66, E62."""

from collections.abc import Callable, Iterator, Sequence

import numpy as np

from course.activations import as_float
from course.network import Arrays, forward, initialise, layer_errors


def one_hot(labels, classes: int) -> np.ndarray:
    """Y of shape (classes, m) with a 1 in row labels[i] of column i. ValueError for a label outside 0 … classes - 1.

    >>> one_hot([2, 0], 3)
    array([[0., 1.],
           [0., 0.],
           [1., 0.]])
    """
    labels = np.asarray(labels)
    if labels.ndim != 1 or labels.dtype.kind not in "iu" or not np.all((labels >= 0) & (labels < classes)):
        raise ValueError(f"labels must be a list of integers from 0 to {classes - 1}, got {labels!r:.80}")
    return np.identity(classes)[:, labels]


def error_rate(A, labels) -> float:
    """The share of columns of A (n_L, m) whose largest entry, the first of equals, does not stand in row labels[i].

    ValueError if there is not one label per column.

    >>> error_rate(np.array([[0.9, 0.6], [0.1, 0.4]]), [0, 1])
    0.5
    """
    if np.ndim(A) != 2 or np.shape(labels) != np.shape(A)[1:]:
        raise ValueError(f"A has shape {np.shape(A)}, labels {np.shape(labels)}: give (n, m) and (m,)")
    return float(np.mean(np.argmax(A, axis=0) != np.asarray(labels)))


def mini_batches(X, Y, size: int, rng: np.random.Generator) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Pairs (X_batch, Y_batch) of `size` columns in random order, each example once, the last pair with what is left.

    X is (n_0, m), Y (n_L, m). ValueError, at the first pair, for unequal numbers of examples or a size below 1.

    >>> X = np.array([[1.0, 2.0, 3.0]])
    >>> [(X_batch + Y_batch).shape for X_batch, Y_batch in mini_batches(X, -X, 2, np.random.default_rng(0))]
    [(1, 2), (1, 1)]
    """
    if np.ndim(X) != 2 or np.ndim(Y) != 2 or np.shape(X)[1] != np.shape(Y)[1]:
        raise ValueError(f"X has shape {np.shape(X)}, Y {np.shape(Y)}: both need a column per example, equally many")
    if size < 1:
        raise ValueError(f"size is {size}: a mini-batch has 1 example or more")
    # examples as rows of one piece of memory each: gathering columns of a C-ordered X costs up to three times as much
    X_rows, Y_rows = np.ascontiguousarray(X.T), np.ascontiguousarray(Y.T)
    order = rng.permutation(X.shape[1])
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
    on_epoch: Callable | None = None,
) -> tuple[Arrays, Arrays, list[float]]:
    """Stochastic gradient descent from `initialise(sizes, rng)`: (weights, biases, history).

    A step is W := W - α(dW + (λ/M) W), b := b - α db, with dW and db of a mini-batch and M = X.shape[1], so that λ
    means the same for every batch size: each step estimates the gradient of J + (λ/2M) Σ‖W‖².
    X (n_0, M) and Y (n_L, M) have a column per example; the weights take the type of X, float32 or float64.
    history[e] is the mean loss over the examples of epoch e, each as it was before its own step, without the λ term.
    on_epoch(epoch, weights, biases, history), if given, is called after each epoch with copies.
    The same rng state gives the same result. ValueError as in `forward`, `backward`, `mini_batches`.

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
    Y = np.asfortranarray(Y, dtype=X.dtype)
    weights, biases = ([array.astype(X.dtype) for array in arrays] for arrays in initialise(sizes, rng))
    alpha, lam, history = float(alpha), float(lam), []  # numpy's float64 would turn float32 into float64
    for epoch in range(epochs):
        loss = 0.0
        for X_batch, Y_batch in mini_batches(X, Y, batch_size, rng):
            Zs, As = forward(X_batch, weights, biases, activations)
            loss += cost(As[-1], Y_batch) * X_batch.shape[1]
            dZs = layer_errors(Y_batch, weights, activations, Zs, As, cost)
            for W, b, dZ, A_prev in zip(weights, biases, dZs, As[:-1], strict=True):
                if lam:
                    W *= 1 - alpha * lam / X.shape[1]
                share = alpha / X_batch.shape[1] * dZ  # α/m multiplied into the smallest factor of α dW
                W -= share @ A_prev.T
                b -= share.sum(axis=1, keepdims=True)
        history.append(loss / X.shape[1])
        if on_epoch:
            on_epoch(epoch, [W.copy() for W in weights], [b.copy() for b in biases], list(history))
    return weights, biases, history
