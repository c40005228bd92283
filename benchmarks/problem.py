"""What every peer is given: the examples, the net, the batch size, the step and the seed."""

from typing import NamedTuple

import numpy as np

from course.network import Arrays, initialise
from course.training import one_hot

CLASSES = 10


class Problem(NamedTuple):
    """X is (n_0, m) in Fortran order, so that X.T has an example per row, as PyTorch, JAX and scikit-learn want it."""

    X: np.ndarray
    labels: np.ndarray
    sizes: list[int]
    batch_size: int
    alpha: float
    seed: int = 0

    @property
    def Y(self) -> np.ndarray:
        """The labels as columns, in the type and order of X."""
        return np.asfortranarray(one_hot(self.labels, CLASSES), dtype=self.X.dtype)

    def start(self) -> tuple[Arrays, Arrays, np.random.Generator]:
        """The first weights and biases of `course.training.train`, and the generator that then orders the examples."""
        rng = np.random.default_rng(self.seed)
        weights, biases = initialise(self.sizes, rng)
        return [W.astype(self.X.dtype) for W in weights], [b.astype(self.X.dtype) for b in biases], rng


def random_problem(sizes: list[int], batch_size: int, dtype: str, examples: int) -> Problem:
    """Examples from [0, 1) with random labels."""
    rng = np.random.default_rng(1)
    X = np.asfortranarray(rng.random((sizes[0], examples)), dtype=dtype)
    return Problem(X, rng.integers(CLASSES, size=examples), sizes, batch_size, alpha=0.5)
