r"""Derivatives estimated without backprop, and how far a gradient is from them. Source: lesson 11-finite-differences.

f takes an array and returns a number; it is called with copies, so `w` is never changed.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import numpy as np


def forward_difference(f: Callable, w, eps: float = 1e-7) -> np.ndarray:
    """(f(w + ε e_j) - f(w)) / ε for every entry j of w: N + 1 calls, error O(ε) plus rounding O(1/ε).

    ValueError if ε is lost in the rounding of an entry. Source: lesson 11-finite-differences, equation (46).

    >>> forward_difference(lambda w: float(np.sum(w**2)), [1.0, 2.0]).round(4)
    array([2., 4.])
    """
    w = _float_copy(w)
    base = f(w.copy())

    def slope(j):
        after = _moved(w, j, eps)
        step = after[j] - w[j]  # what rounding left of it, not what was asked for
        return (f(after) - base) / step

    return _each_entry(w, slope)


def central_difference(f: Callable, w, eps: float = 1e-5) -> np.ndarray:
    """(f(w + ε e_j) - f(w - ε e_j)) / 2ε for every entry j of w: 2N calls, error O(ε²) plus rounding O(1/ε).

    At a kink it is the mean of the two one-sided slopes: 0.5 for relu at 0. ValueError if ε is lost in rounding.
    Source: lesson 11-finite-differences.

    >>> central_difference(lambda w: float(np.sum(w**3)), [1.0, 2.0]).round(6)
    array([ 3., 12.])
    """
    w = _float_copy(w)

    def slope(j):
        after, before = _moved(w, j, eps), _moved(w, j, -eps)
        step = after[j] - before[j]
        return (f(after) - f(before)) / step

    return _each_entry(w, slope)


def complex_step(f: Callable, w, eps: float = 1e-20) -> np.ndarray:
    """Im f(w + iε e_j) / ε for every entry j of w: N calls, error O(ε²) and nothing cancels.

    f must be analytic: plain formulas, without abs, maximum, conj, vdot or norm; the activations of the course refuse
    complex numbers. ValueError if f returns a real number. Source: lesson 11-finite-differences.

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

    ValueError for unequal shapes. Source: lesson 11-finite-differences.

    >>> along, measured = random_direction(lambda w: float(w @ w), [2.0, 4.0], [1.0, 2.0], np.random.default_rng(0))
    >>> bool(abs(along - measured) < 1e-9)
    True
    """
    w, gradient = _float_copy(w), np.asarray(gradient)
    if gradient.shape != w.shape:
        raise ValueError(f"the gradient has shape {gradient.shape}, w {w.shape}: give one number per entry of w")
    v = rng.standard_normal(w.shape)
    v *= eps / np.linalg.norm(v)
    after, before = w + v, w - v
    return float(np.vdot(gradient, after - before) / (2 * eps)), float((f(after) - f(before)) / (2 * eps))


def relative_error(g1, g2) -> float:
    """‖g1 - g2‖ / (‖g1‖ + ‖g2‖), 0 for two zeros: between 0 and 1, the same for both orders and for any unit.

    ValueError for unequal shapes. Source: lesson 11-finite-differences.

    >>> relative_error([1.0, 0.0], [0.0, 0.0]), relative_error([0.0], [0.0])
    (1.0, 0.0)
    """
    g1, g2 = _float_copy(g1), _float_copy(g2)
    if g1.shape != g2.shape:
        raise ValueError(f"shapes {g1.shape} and {g2.shape}: give two gradients of one shape")
    largest = max(np.max(np.abs(g), initial=0) for g in (g1, g2))
    if largest == 0:
        return 0.0
    g1, g2 = g1 / largest, g2 / largest  # squares of very small or large entries would be 0 or inf
    return float(np.linalg.norm(g1 - g2) / (np.linalg.norm(g1) + np.linalg.norm(g2)))


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
    """The largest relative error of an array, and its entry with the largest difference, by name and index.

    Each array counts by itself: together, the small gradients of early layers would not be seen.
    ValueError if the two do not have the same names and shapes.

    >>> print(report({"dW1": np.array([[1.0, 2.0]])}, {"dW1": np.array([[1.0, 2.5]])}))
    relative error 1.0e-01; the worst entry is dW1[0, 1]: 2 given, 2.5 estimated
    """
    shapes = [{name: np.shape(array) for name, array in arrays.items()} for arrays in (gradients, estimates)]
    if shapes[0] != shapes[1]:
        raise ValueError(f"gradients have shapes {shapes[0]}, estimates {shapes[1]}: give the same names and shapes")
    errors = {name: relative_error(gradients[name], estimates[name]) for name in gradients}
    name = max(errors, key=lambda name: (np.isnan(errors[name]), errors[name]))
    given, estimated = np.asarray(gradients[name]), np.asarray(estimates[name])
    gaps = np.nan_to_num(np.abs(given - estimated), nan=np.inf)
    index = tuple(int(i) for i in np.unravel_index(np.argmax(gaps), gaps.shape))
    return Report(errors[name], f"{name}{list(index)}", float(given[index]), float(estimated[index]))


def count_multiplications(sizes: Sequence[int]) -> tuple[int, int, int]:
    """(forward, BP2, BP4): multiplications by weights for one example; (forward + BP2 + BP4) / forward is 2 to 3.

    Forward and BP4 take Σ n_l n_{l-1}; BP2 the same without the first layer, since there is no error of the input.
    Source: lesson 11-finite-differences, N76, N77.

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
    if moved[j] == w[j]:
        raise ValueError(f"a step of {step} is lost beside the entry {w[j]}; take a larger eps")
    return moved


def _each_entry(w, slope: Callable) -> np.ndarray:
    return np.array([slope(j) for j in np.ndindex(w.shape)]).reshape(w.shape)
