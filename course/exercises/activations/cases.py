"""What the exercises of lesson 02 share: inputs, groups, and two mistakes that fit any elementwise function."""

from collections.abc import Callable, Iterable

import numpy as np

from course.exercises import Case, Group
from course.wording import N_, Message

MAIN = N_("cases main", "an array with several rows and columns")
EXTREMES = N_("cases extremes", "numbers with a large absolute value")
INTEGERS = N_("cases integers", "an array of integers")
NUMBERS = N_("cases numbers", "one number")
SHAPES = N_("cases shapes", "an empty array, an array with one axis or with one column")

ARRAYS_ONLY = N_(
    "mistake arrays_only",
    "The function works for an array, but not for one number. Look at the step that needs an array: "
    "`np.asarray(z)` makes an array of both.",
)

Inputs = Callable[[np.random.Generator], Iterable]


def group(name: str, points: int, kind: Message, inputs: Inputs) -> Group:
    """A group that calls the one function of an exercise with each of the inputs."""
    return Group(name, points, kind, lambda rng: [Case((z,)) for z in inputs(rng)])


def random_z(rng: np.random.Generator, *shape: int) -> np.ndarray:
    """Numbers of two decimals, 0.3 to 4 in absolute value; at least one is negative, most are positive."""
    z = np.round(rng.uniform(0.3, 4, shape), 2)
    negative = rng.permutation(z.size)[: (z.size + 2) // 3]
    z.flat[negative] *= -1
    return z


def main(rng: np.random.Generator) -> list[np.ndarray]:
    return [random_z(rng, 3, 4), random_z(rng, 2, 5)]


def integers(rng: np.random.Generator) -> list[np.ndarray]:
    """The first entry is positive: what `np.vectorize` makes of it then holds integers in every check."""
    z = rng.permutation([-3, -2, -1, 1, 2, 4])
    return [(z * np.sign(z[0])).reshape(2, 3)]


def numbers(rng: np.random.Generator) -> list[np.float64]:
    positive, negative = np.round(rng.uniform(0.3, 4, 2), 2)
    return [positive, -negative, np.float64(0)]


def shapes(rng: np.random.Generator) -> list[np.ndarray]:
    return [random_z(rng, 4), random_z(rng, 3, 1), np.zeros(0), np.zeros((0, 3))]


def cut_to_integers(function: Callable) -> Callable:
    """The function as it comes out in an array that takes its type from an integer input."""

    def wrong(z, *slope):
        value = function(z, *slope)
        return value.astype(int) if z.dtype.kind == "i" else value

    return wrong


def arrays_only(function: Callable) -> Callable:
    """The function for arrays; a number is refused as `z.copy()[z < 0] = 0` refuses it."""

    def wrong(z, *slope):
        if np.ndim(z) == 0:
            raise TypeError("a number does not support item assignment")
        return function(z, *slope)

    return wrong
