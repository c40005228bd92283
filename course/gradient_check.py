r"""Derivatives estimated without backprop, and how far a gradient is from them. Source: lesson 11, equation (46).

f takes an array and returns a number; it is called with copies, so `w` is never changed.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import numpy as np


def forward_difference(f: Callable, w, eps: float = 1e-7) -> np.ndarray:
    """(f(w + ε e_j) - f(w)) / ε for every entry j of w: N + 1 calls, error O(ε) plus rounding O(1/ε). Equation (46).

    >>> forward_difference(lambda w: float(np.sum(w**2)), [1.0, 2.0]).round(4)
    array([2., 4.])
    """
    w = _float_copy(w)
    base = f(w.copy())
    return _each_entry(w, lambda j: (f(_moved(w, j, eps)) - base) / (_moved(w, j, eps)[j] - w[j]))


def central_difference(f: Callable, w, eps: float = 1e-5) -> np.ndarray:
    """(f(w + ε e_j) - f(w - ε e_j)) / 2ε for every entry j of w: 2N calls, error O(ε²) plus rounding O(1/ε).

    At a kink it is the mean of the two one-sided slopes: 0.5 for relu at 0.

    >>> central_difference(lambda w: float(np.sum(w**3)), [1.0, 2.0]).round(6)
    array([ 3., 12.])
    """
    w = _float_copy(w)

    def slope(j):
        after, before = _moved(w, j, eps), _moved(w, j, -eps)
        return (f(after) - f(before)) / (after[j] - before[j])  # the step that rounding left, not the one asked for

    return _each_entry(w, slope)


def complex_step(f: Callable, w, eps: float = 1e-20) -> np.ndarray:
    """Im f(w + iε e_j) / ε for every entry j of w: N calls, error O(ε²) and no rounding, as nothing is subtracted.

    f must be analytic: plain formulas, without abs or maximum. ValueError if f returns a real number.

    >>> complex_step(lambda w: np.sum(w**3), [1.0, 2.0])
    array([ 3., 12.])
    """
    w = _float_copy(w).astype(complex)

    def slope(j):
        value = f(_moved(w, j, 1j * eps))
        if not np.iscomplexobj(value):
            raise ValueError(f"f returned {value!r:.60} for a complex argument: it drops the imaginary part somewhere")
        return np.imag(value) / eps

    return _each_entry(w, slope)


def random_direction(f: Callable, gradient, w, rng: np.random.Generator, eps: float = 1e-5) -> tuple[float, float]:
    """(gradient · v, central difference of f along v) for a random unit vector v: two calls for any number of weights.

    >>> along, measured = random_direction(lambda w: float(w @ w), [2.0, 4.0], [1.0, 2.0], np.random.default_rng(0))
    >>> bool(abs(along - measured) < 1e-9)
    True
    """
    w = _float_copy(w)
    v = rng.standard_normal(w.shape)
    v /= np.linalg.norm(v)
    return float(np.vdot(gradient, v)), float((f(w + eps * v) - f(w - eps * v)) / (2 * eps))


def relative_error(g1, g2) -> float:
    """‖g1 - g2‖ / (‖g1‖ + ‖g2‖), 0 for two zeros: between 0 and 1, the same for both orders and for any unit.

    >>> relative_error([1.0, 0.0], [0.0, 0.0]), relative_error([0.0], [0.0])
    (1.0, 0.0)
    """
    g1, g2 = np.ravel(g1), np.ravel(g2)
    size = np.linalg.norm(g1) + np.linalg.norm(g2)
    return float(np.linalg.norm(g1 - g2) / size) if size else 0.0


class Report(NamedTuple):
    """How far gradients are from their estimates; `str` says it in a line."""

    error: float
    worst: str
    given: float
    estimated: float

    def __str__(self) -> str:
        return (
            f"relative error {self.error:.1e}; the worst entry is {self.worst}: "
            f"{self.given:.8g} given, {self.estimated:.8g} estimated"
        )


def report(gradients: Mapping[str, np.ndarray], estimates: Mapping[str, np.ndarray]) -> Report:
    """The relative error over all arrays together, and the entry with the largest difference, by name and index.

    ValueError if the two do not have the same names and shapes.

    >>> print(report({"dW1": np.array([[1.0, 2.0]])}, {"dW1": np.array([[1.0, 2.5]])}))
    relative error 1.0e-01; the worst entry is dW1[0, 1]: 2 given, 2.5 estimated
    """
    shapes = [{name: np.shape(array) for name, array in arrays.items()} for arrays in (gradients, estimates)]
    if shapes[0] != shapes[1]:
        raise ValueError(f"gradients have shapes {shapes[0]}, estimates {shapes[1]}: give the same names and shapes")
    gaps = {name: np.abs(np.subtract(gradients[name], estimates[name])) for name in gradients}
    name = max(gaps, key=lambda name: np.max(gaps[name]))
    index = tuple(int(i) for i in np.unravel_index(np.argmax(gaps[name]), gaps[name].shape))
    flat = [np.concatenate([np.ravel(arrays[name]) for name in gradients]) for arrays in (gradients, estimates)]
    worst = name + str(list(index))
    return Report(relative_error(*flat), worst, float(gradients[name][index]), float(estimates[name][index]))


def count_multiplications(sizes: Sequence[int]) -> tuple[int, int, int]:
    """(forward, BP2, BP4): multiplications by weights for one example; (forward + BP2 + BP4) / forward is 2 to 3.

    Forward and BP4 take Σ n_l n_{l-1}; BP2 the same without the first layer, since there is no error of the input.

    >>> count_multiplications([784, 30, 10])
    (23820, 300, 23820)
    """
    products = [n_in * n_out for n_in, n_out in zip(sizes[:-1], sizes[1:], strict=True)]
    return sum(products), sum(products[1:]), sum(products)


def _float_copy(w) -> np.ndarray:
    return np.array(w, dtype=np.float64)


def _moved(w, j, step):
    moved = w.copy()
    moved[j] += step
    return moved


def _each_entry(w, slope: Callable) -> np.ndarray:
    return np.array([slope(j) for j in np.ndindex(w.shape)]).reshape(w.shape)
