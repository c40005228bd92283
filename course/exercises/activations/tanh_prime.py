"""Exercise `tanh_prime`: the derivative of the hyperbolic tangent."""

import numpy as np

from course.activations import sigmoid_prime, tanh_prime
from course.exercises import Exercise, Mistake
from course.exercises.activations import cases
from course.wording import N_

MISTAKES = (
    Mistake(
        "sign",
        N_(
            "mistake tanh_prime sign",
            "The absolute value of the result is right, but its sign is opposite. Look at the order of the difference.",
        ),
        {"tanh_prime": lambda z: np.tanh(z) ** 2 - 1},
    ),
    Mistake(
        "of_z",
        N_(
            "mistake tanh_prime of_z",
            "The result equals `1 - z ** 2`. This short form takes the activation, but the function receives `z`.",
        ),
        {"tanh_prime": lambda z: 1 - z**2},
    ),
    Mistake(
        "of_a",
        N_(
            "mistake tanh_prime of_a",
            "The slope is taken at `np.tanh(z)` instead of at `z`. Count how often the hyperbolic tangent is applied.",
        ),
        {"tanh_prime": lambda z: 1 - np.tanh(np.tanh(z)) ** 2},
    ),
    Mistake(
        "returned_a",
        N_(
            "mistake tanh_prime returned_a",
            "The result is the hyperbolic tangent itself. In this exercise its slope is asked for.",
        ),
        {"tanh_prime": lambda z: np.tanh(z)},
    ),
    Mistake(
        "no_square",
        N_(
            "mistake tanh_prime no_square",
            "The result equals `1 - np.tanh(z)` and is larger than 1 for negative `z`. Look for a missing square.",
        ),
        {"tanh_prime": lambda z: 1 - np.tanh(z)},
    ),
    Mistake(
        "square_only",
        N_(
            "mistake tanh_prime square_only",
            "The result equals `np.tanh(z) ** 2`, which is 0 at `z = 0`. "
            "Look at the slope of the curve there: a term is missing.",
        ),
        {"tanh_prime": lambda z: np.tanh(z) ** 2},
    ),
    Mistake(
        "plus",
        N_(
            "mistake tanh_prime plus",
            "The result equals `1 + np.tanh(z) ** 2` and is never below 1. Look at the sign before the square.",
        ),
        {"tanh_prime": lambda z: 1 + np.tanh(z) ** 2},
    ),
    Mistake(
        "sigmoid_form",
        N_(
            "mistake tanh_prime sigmoid_form",
            "The result equals `a * (1 - a)` with `a = np.tanh(z)`. "
            "This form belongs to the sigmoid: look at the form for the hyperbolic tangent.",
        ),
        {"tanh_prime": lambda z: np.tanh(z) * (1 - np.tanh(z))},
    ),
    Mistake(
        "brackets",
        N_(
            "mistake tanh_prime brackets",
            "The whole difference is squared: the result equals `(1 - np.tanh(z)) ** 2`. "
            "Look at what the square belongs to.",
        ),
        {"tanh_prime": lambda z: (1 - np.tanh(z)) ** 2},
    ),
    Mistake(
        "times_two",
        N_(
            "mistake tanh_prime times_two",
            "The result equals `1 - 2 * np.tanh(z)`. In Python `*` multiplies; look at how a power is written.",
        ),
        {"tanh_prime": lambda z: 1 - 2 * np.tanh(z)},
    ),
    Mistake(
        "square_inside",
        N_(
            "mistake tanh_prime square_inside",
            "The argument is squared instead of the value: the result equals `1 - np.tanh(z ** 2)`. "
            "Look at the place of the square.",
        ),
        {"tanh_prime": lambda z: 1 - np.tanh(z**2)},
    ),
    Mistake(
        "no_square_cosh",
        N_(
            "mistake tanh_prime no_square_cosh",
            "The result equals `1 / np.cosh(z)`. Look at the power of the denominator in the quotient rule.",
        ),
        {"tanh_prime": lambda z: 1 / np.cosh(z)},
    ),
    Mistake(
        "sinh_for_cosh",
        N_(
            "mistake tanh_prime sinh_for_cosh",
            "The result equals `1 / np.sinh(z) ** 2`, which has no value at `z = 0`. "
            "Look at the denominator of the quotient rule.",
        ),
        {"tanh_prime": lambda z: 1 / np.sinh(z) ** 2},
    ),
    Mistake(
        "inverted",
        N_(
            "mistake tanh_prime inverted",
            "The result equals `np.cosh(z) ** 2` and grows without limit. "
            "Look at what is the numerator and what is the denominator.",
        ),
        {"tanh_prime": lambda z: np.cosh(z) ** 2},
    ),
    Mistake(
        "sigmoid_prime",
        N_(
            "mistake tanh_prime sigmoid_prime",
            "The result is the derivative of the sigmoid. Look at the slope of the hyperbolic tangent at 0.",
        ),
        {"tanh_prime": sigmoid_prime},
    ),
    Mistake(
        "half_value",
        N_(
            "mistake tanh_prime half_value",
            "Every value is half as large as it should be. In `2 * sigmoid(2 * z) - 1` the number 2 stands twice: "
            "look at both in the chain rule.",
        ),
        {"tanh_prime": lambda z: tanh_prime(z) / 2},
    ),
    Mistake(
        "quarter_value",
        N_(
            "mistake tanh_prime quarter_value",
            "Every value is a quarter of what it should be. "
            "Look for the constant factors that the derivative of `2 * sigmoid(2 * z) - 1` brings.",
        ),
        {"tanh_prime": lambda z: tanh_prime(z) / 4},
    ),
    Mistake(
        "half_argument",
        N_(
            "mistake tanh_prime half_argument",
            "The result is the right slope, but at `z / 2` instead of at `z`. Look at the argument of each function.",
        ),
        {"tanh_prime": lambda z: tanh_prime(z / 2)},
    ),
)


def _numbers(rng: np.random.Generator) -> list[np.float64]:
    return [*cases.numbers(rng), np.float64(10.0), np.float64(-10.0)]


TANH_PRIME = Exercise(
    id="tanh_prime",
    lesson="02-activations",
    functions={"tanh_prime": tanh_prime},
    groups=(
        cases.group("main", 3, cases.MAIN, cases.main),
        cases.group("integers", 1, cases.INTEGERS, cases.integers),
        cases.group("numbers", 1, cases.NUMBERS, _numbers),
        cases.group("shapes", 1, cases.SHAPES, cases.shapes),
    ),
    mistakes=MISTAKES,
    hints=(
        N_(
            "hint tanh_prime 1",
            "The lesson finds this derivative by the quotient rule and then writes it with the activation. "
            "Begin with `a = np.tanh(z)`.",
        ),
        N_(
            "hint tanh_prime 2",
            "At `z = 0` the activation is 0 and the slope is 1. For large positive or negative `z` the activation "
            "is close to 1 or -1, and the slope is close to 0.",
        ),
        N_(
            "hint tanh_prime 3",
            "With `a = np.tanh(z)` the slope is a difference of two terms: the number 1 and the square of `a`. "
            "The line with `return` remains.",
        ),
    ),
    solution="""def tanh_prime(z):
    return 1 - np.tanh(z) ** 2
""",
)
