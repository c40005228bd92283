"""How far the functions are from the true values, in units in the last place: `python -m tests.accuracy` prints it.

The true values come from the definitions in mpmath, at 40 digits, of exactly the float that the function was given.
"""

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

import mpmath
import numpy as np

from course import activations
from course.costs import cross_entropy_from_logits, softmax_cross_entropy_from_logits

mp = mpmath.mp.clone()
mp.dps = 40
TYPES = (np.float64, np.float32)
LABELS = (0.0, 1.0, 0.3, 1 - 1e-10)
COLUMN = (0.0, -1.5)  # the other logits of a softmax column
SOFT = (0.2, 0.3, 0.5)
# where σ, σ′, tanh′ and log σ are worst, found among every third float32 of size 0.25 to 103.9 and 5 million random
# float64, against float64 and the 80-bit long double
HARD = (
    16.967912673950195,
    5.539303779602051,
    44.07433319091797,
    2.042401075363159,
    1.1785267064519946,
    6.234944438868298,
    3.1172216771674,
    4.156561721044674,
)


class Case(NamedTuple):
    """A function of an array of z, its definition for one z, and the most ulp in float64 and in float32."""

    got: Callable
    exact: Callable
    limits: tuple[float, float]


class Worst(NamedTuple):
    ulp: float
    z: float


@cache
def grid(dtype) -> np.ndarray:
    """Points of [-800, 800], closest where a term drops out, where σ rounds to 1 and where e^-|z| is subnormal."""
    rng = np.random.default_rng(0)
    last = np.linspace(88, 104, 161) if dtype is np.float32 else np.linspace(700, 746, 231)
    parts = [HARD, np.linspace(0, 800, 401), np.linspace(16, 40, 241), last, np.linspace(0, 2, 201)]
    parts += [np.logspace(-20, 0, 200), np.logspace(-300, -20, 30), rng.uniform(0, 800, 200), rng.normal(0, 5, 500)]
    z = np.concatenate(parts)
    return np.unique(np.concatenate([z, -z]).astype(dtype))


@cache
def exp(z: float):
    return mp.exp(z)


@cache
def softplus(z: float):
    return mp.log1p(exp(z))


def _cross_entropy(label: float) -> Case:
    """One example at a time, as the cost of a batch is a mean. The label is what is left of it in the type of z."""

    def got(z):
        Y = np.array([[label]], z.dtype)
        return np.array([cross_entropy_from_logits(one.reshape(1, 1), Y) for one in z])

    def exact(z, dtype):
        y = mp.mpf(float(dtype(label)))
        return y * softplus(-z) + (1 - y) * softplus(z)

    return Case(got, exact, (4, 4))


def _softmax_cross_entropy(labels: tuple[float, ...]) -> Case:
    rest = COLUMN[: len(labels) - 1]

    def got(z):
        Y = np.array(labels, z.dtype).reshape(-1, 1)
        columns = np.array([np.append(one, np.array(rest, z.dtype)) for one in z])
        return np.array([softmax_cross_entropy_from_logits(column.reshape(-1, 1), Y) for column in columns])

    def exact(z, dtype):
        column = (z, *rest)
        others = [[mp.mpf(b) - a for i, b in enumerate(column) if i != k] for k, a in enumerate(column)]
        losses = [mp.log1p(sum(mp.exp(gap) for gap in gaps)) for gaps in others]
        return sum(mp.mpf(float(dtype(y))) * loss for y, loss in zip(labels, losses, strict=True) if y)

    return Case(got, exact, (4, 4))


# fmt: off
CASES = {
    "sigmoid":        Case(activations.sigmoid,        lambda z, _: 1 / (1 + exp(-z)),               (2, 3)),
    "sigmoid_prime":  Case(activations.sigmoid_prime,  lambda z, _: exp(-z) / (1 + exp(-z)) ** 2,    (4, 4)),
    "tanh":           Case(activations.tanh,           lambda z, _: mp.tanh(z),                      (2, 2)),
    "tanh_prime":     Case(activations.tanh_prime,     lambda z, _: 4 / (exp(z) + exp(-z)) ** 2,     (4, 4)),
    "softplus":       Case(activations.softplus,       lambda z, _: softplus(z),                     (4, 4)),
    "softplus_prime": Case(activations.softplus_prime, lambda z, _: exp(z) / (1 + exp(z)),           (2, 3)),
    "log_sigmoid":    Case(activations.log_sigmoid,    lambda z, _: -softplus(-z),                   (4, 4)),
    "softmax of (z, 0)": Case(lambda z: activations.softmax(np.stack([z, 0 * z]))[0],
                              lambda z, _: 1 / (1 + exp(-z)), (4, 4)),
} | {f"cross-entropy from z, y = {label}": _cross_entropy(label) for label in LABELS} | {
    f"softmax cross-entropy from z, y = {labels}": _softmax_cross_entropy(labels)
    for labels in ((1.0, 0.0), (0.0, 1.0), SOFT)
}
# fmt: on


def ulps(case: Case, z: np.ndarray) -> np.ndarray:
    """The error at every z in spacings of the true value; anything but underflow raises FloatingPointError."""
    dtype = z.dtype.type
    with np.errstate(over="raise", divide="raise", invalid="raise"):
        got = case.got(z)
    exact = [case.exact(float(one), dtype) for one in z]
    spacing = np.spacing(np.abs(np.array([float(value) for value in exact])).astype(dtype))
    errors = [abs(mp.mpf(float(g)) - e) / float(s) for g, e, s in zip(got, exact, spacing, strict=True)]
    return np.array([float(error) for error in errors])


def worst(name: str, dtype) -> Worst:
    """The largest error of a function over the grid, and where it is; nan if a value is nan."""
    z = grid(dtype)
    errors = ulps(CASES[name], z)
    return Worst(float(np.max(errors)), float(z[np.argmax(errors)]))


def main() -> None:
    print(f"numpy {np.__version__}, {len(grid(np.float64))} and {len(grid(np.float32))} points of [-800, 800]\n")
    print(f"{'function':<52}{'dtype':<9}{'ulp':>6}{'at z':>25}{'limit':>7}")
    for name, case in CASES.items():
        for dtype, limit in zip(TYPES, case.limits, strict=True):
            ulp, z = worst(name, dtype)
            print(f"{name:<52}{dtype.__name__:<9}{ulp:>6.2f}{z:>25.17g}{limit:>7}{'' if ulp <= limit else '  ABOVE'}")


if __name__ == "__main__":
    main()
