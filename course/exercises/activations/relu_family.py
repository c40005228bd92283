"""Exercise `relu_family`: ReLU, leaky ReLU and their derivatives."""

from collections.abc import Iterator

import numpy as np

from course.activations import leaky_relu, leaky_relu_prime, relu, relu_prime
from course.exercises import Case, Exercise, Group
from course.exercises.activations import cases
from course.exercises.activations.leaky_relu_mistakes import LEAKY_RELU
from course.exercises.activations.relu_mistakes import RELU, RELU_PRIME
from course.judges import Interval
from course.wording import N_, Message

KINK = N_("cases kink", "numbers among which are 0.0 and -0.0")
SLOPES = (0.2, 2.0)


def _side(z, at_zero, left):
    """1 for z > 0, `left` for z < 0, `at_zero` at the kink."""
    return np.where(z > 0, 1.0, np.where(z < 0, left, at_zero))


RELU_SLOPE = Interval(low=lambda z: _side(z, 0, 0), high=lambda z: _side(z, 1, 0))
LEAKY_SLOPE = Interval(
    low=lambda z, slope: _side(z, min(1, slope), slope),
    high=lambda z, slope: _side(z, max(1, slope), slope),
)


def _four(z, slopes=SLOPES) -> Iterator[Case]:
    yield Case((z,), "relu")
    yield Case((z,), "relu_prime", judge=RELU_SLOPE)
    for slope in slopes:
        yield Case((z, slope), "leaky_relu")
        yield Case((z, slope), "leaky_relu_prime", judge=LEAKY_SLOPE)


def _group(name: str, points: int, kind: Message, inputs: cases.Inputs) -> Group:
    return Group(name, points, kind, lambda rng: [case for z in inputs(rng) for case in _four(z)])


def _kink(rng: np.random.Generator) -> list:
    return [np.array([[0.0, 1.5], [-0.0, -2.5]]), np.float64(0.0)]


RELU_FAMILY = Exercise(
    id="relu_family",
    lesson="02-activations",
    functions={
        "relu": relu,
        "relu_prime": relu_prime,
        "leaky_relu": leaky_relu,
        "leaky_relu_prime": leaky_relu_prime,
    },
    groups=(
        _group("main", 5, cases.MAIN, lambda rng: [cases.random_z(rng, 3, 4)]),
        _group("integers", 2, cases.INTEGERS, cases.integers),
        _group("kink", 1, KINK, _kink),
        _group("numbers", 1, cases.NUMBERS, lambda rng: cases.numbers(rng)[:2]),
        _group("shapes", 1, cases.SHAPES, cases.shapes),
    ),
    mistakes=RELU + RELU_PRIME + LEAKY_RELU,
    hints=(
        N_(
            "hint relu_family 1",
            "Write down two cases for each function: its value for `z > 0` and its value for `z < 0`. "
            "Then differentiate each case on its own.",
        ),
        N_(
            "hint relu_family 2",
            "`np.where(condition, x, y)` takes the entries of `x` where the condition is true, and those of `y` "
            "elsewhere. It works for numbers and arrays of any shape; an `if` works for one number only.",
        ),
        N_(
            "hint relu_family 3",
            "`relu` can be written with `np.maximum(0, z)`, and `leaky_relu` with `np.where(z > 0, z, slope * z)`. "
            "In `leaky_relu_prime` the condition is the same, and each piece is replaced by its slope. "
            "This line remains; `relu_prime` is its case `slope = 0`.",
        ),
    ),
    solution="""def relu(z):
    return np.maximum(0, z)


def relu_prime(z):
    return np.where(z > 0, 1.0, 0.0)


def leaky_relu(z, slope):
    return np.where(z > 0, z, slope * z)


def leaky_relu_prime(z, slope):
    return np.where(z > 0, 1.0, slope)
""",
)
