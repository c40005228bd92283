"""Exercise `sigmoid`: the sigmoid, safe for every float."""

import numpy as np

from course.activations import sigmoid, sigmoid_prime
from course.exercises import Case, Exercise, Group, Mistake
from course.exercises.activations import cases
from course.wording import N_

MISTAKES = (
    Mistake(
        "overflow",
        N_(
            "mistake sigmoid overflow",
            "At `z = 1000` or `z = -1000` the argument of an `np.exp` is a large positive number (overflow). "
            "Note that `np.where` computes both of its branches.",
        ),
        {},
    ),
    Mistake(
        "sign_of_exponent",
        N_(
            "mistake sigmoid sign_of_exponent",
            "The result equals the sigmoid of `-z`: the curve falls instead of rising. "
            "Look at the sign in each exponent.",
        ),
        {"sigmoid": lambda z: sigmoid(-z)},
    ),
    Mistake(
        "brackets",
        N_(
            "mistake sigmoid brackets",
            "The result equals `1 + np.exp(-z)`. "
            "Python divides before it adds: look at the brackets of the denominator.",
        ),
        {"sigmoid": lambda z: 1 + np.exp(-z)},
    ),
    Mistake(
        "brackets_both",
        N_(
            "mistake sigmoid brackets_both",
            "The result equals `2 * np.exp(z)`: in `np.exp(z) / 1 + np.exp(z)` only the 1 is the denominator. "
            "Look at the brackets.",
        ),
        {"sigmoid": lambda z: 2 * np.exp(z)},
    ),
    Mistake(
        "minus_in_denominator",
        N_(
            "mistake sigmoid minus_in_denominator",
            "The result is negative for negative `z` and larger than 1 for positive `z`. "
            "Look at the sign between the two terms of the denominator.",
        ),
        {"sigmoid": lambda z: 1 / (1 - np.exp(-z))},
    ),
    Mistake(
        "missing_term",
        N_(
            "mistake sigmoid missing_term",
            "The result equals `np.exp(z)` and grows without limit. Look for a missing term in the denominator.",
        ),
        {"sigmoid": lambda z: np.exp(z)},
    ),
    Mistake(
        "exponential_only",
        N_(
            "mistake sigmoid exponential_only",
            "The result equals `np.exp(-z)`, which is only one part of the formula. Look at the whole fraction.",
        ),
        {"sigmoid": lambda z: np.exp(-z)},
    ),
    Mistake(
        "mixed_signs",
        N_(
            "mistake sigmoid mixed_signs",
            "The numerator has `np.exp(z)`, the denominator has `np.exp(-z)`. "
            "Look at the exponents: both must belong to one form of the fraction.",
        ),
        {"sigmoid": lambda z: np.exp(z) / (1 + np.exp(-z))},
    ),
    Mistake(
        "squared",
        N_(
            "mistake sigmoid squared",
            "The result is the square of the sigmoid. Look at the power of the denominator.",
        ),
        {"sigmoid": lambda z: sigmoid(z) ** 2},
    ),
    Mistake(
        "half_argument",
        N_(
            "mistake sigmoid half_argument",
            "The result equals the sigmoid of `z / 2`: the curve is too flat at 0. "
            "Look at the factor of `z` in the exponent.",
        ),
        {"sigmoid": lambda z: sigmoid(z / 2)},
    ),
    Mistake(
        "double_argument",
        N_(
            "mistake sigmoid double_argument",
            "The result equals the sigmoid of `2 * z`: the curve is too steep at 0. "
            "Look at the factor of `z` in the exponent.",
        ),
        {"sigmoid": lambda z: sigmoid(2 * z)},
    ),
    Mistake(
        "returned_tanh",
        N_(
            "mistake sigmoid returned_tanh",
            "The result is the hyperbolic tangent of `z`, with values between -1 and 1. "
            "Look at the range of values of the sigmoid.",
        ),
        {"sigmoid": lambda z: np.tanh(z)},
    ),
    Mistake(
        "stretched",
        N_(
            "mistake sigmoid stretched",
            "The result lies between -1 and 1: it equals `2 * a - 1`, where `a` is the sigmoid. "
            "Look at what is done after the fraction, or at the numerator.",
        ),
        {"sigmoid": lambda z: 2 * sigmoid(z) - 1},
    ),
    Mistake(
        "returned_derivative",
        N_(
            "mistake sigmoid returned_derivative",
            "The result is the derivative of the sigmoid. In this exercise the function itself is asked for.",
        ),
        {"sigmoid": sigmoid_prime},
    ),
    Mistake(
        "softplus",
        N_(
            "mistake sigmoid softplus",
            "The result equals `np.log(1 + np.exp(z))` and grows without limit. "
            "The formula of the sigmoid has no logarithm.",
        ),
        {"sigmoid": lambda z: np.log1p(np.exp(z))},
    ),
    Mistake(
        "softmax",
        N_(
            "mistake sigmoid softmax",
            "The entries of the result have the sum 1: each entry depends on all the others. "
            "The sigmoid works elementwise, without a sum.",
        ),
        {"sigmoid": lambda z: np.exp(z) / np.sum(np.exp(z))},
    ),
    Mistake(
        "step",
        N_(
            "mistake sigmoid step",
            "The result is only 0 or 1, which is a step. The sigmoid rises smoothly between these values.",
        ),
        {"sigmoid": lambda z: np.where(z > 0, 1.0, 0.0)},
    ),
    Mistake(
        "absolute_value",
        N_(
            "mistake sigmoid absolute_value",
            "For negative `z` the result is the sigmoid of `-z`, and no value is below 0.5. "
            "With `np.abs(z)` in the exponent, look again at the numerator for negative `z`.",
        ),
        {"sigmoid": lambda z: sigmoid(np.abs(z))},
    ),
    Mistake(
        "integer_cut",
        N_(
            "mistake sigmoid integer_cut",
            "For an integer array the result was cut to integers. "
            "Look at the array that is filled: `np.zeros_like(z)` takes its type from `z`.",
        ),
        {"sigmoid": cases.cut_to_integers(sigmoid)},
    ),
    Mistake("arrays_only", cases.ARRAYS_ONLY, {"sigmoid": cases.arrays_only(sigmoid)}),
)


def _extremes(rng: np.random.Generator) -> list[Case]:
    """Only ±1000 is strict, so that a formula that overflows later than this loses nothing."""
    far, near = np.array([[1000.0, -1000.0]]), np.array([[-10.0, 40.0], [10.0, -40.0]])
    return [Case((far,), strict=True), Case((np.float64(-1000.0),), strict=True), Case((near,))]


SIGMOID = Exercise(
    id="sigmoid",
    lesson="02-activations",
    functions={"sigmoid": sigmoid},
    groups=(
        cases.group("main", 5, cases.MAIN, cases.main),
        Group("extremes", 2, cases.EXTREMES, _extremes),
        cases.group("integers", 1, cases.INTEGERS, cases.integers),
        cases.group("numbers", 1, cases.NUMBERS, cases.numbers),
        cases.group("shapes", 1, cases.SHAPES, cases.shapes),
    ),
    mistakes=MISTAKES,
    hints=(
        N_(
            "hint sigmoid 1",
            "`np.exp` works elementwise on an array of any shape. "
            "Write the fraction with it, and put the denominator in brackets.",
        ),
        N_(
            "hint sigmoid 2",
            "At `z = -1000` the number `np.exp(-z)` is too large for a float. "
            "An exponential whose argument is never positive cannot overflow.",
        ),
        N_(
            "hint sigmoid 3",
            "Begin with `e = np.exp(-np.abs(z))`. For negative `z`, multiply the numerator and the denominator "
            "of the fraction by `np.exp(z)`, and write the new fraction with `e`.",
        ),
        N_(
            "hint sigmoid 4",
            "With this `e` the denominator is `1 + e` for every `z`. The numerator is `1` for `z >= 0` "
            "and `e` for `z < 0`; `np.where` chooses elementwise. The line with `return` remains.",
        ),
    ),
    solution="""def sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, e) / (1 + e)
""",
)
