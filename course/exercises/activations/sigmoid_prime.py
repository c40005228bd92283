"""Exercise `sigmoid_prime`: the derivative of the sigmoid."""

import numpy as np

from course.activations import sigmoid, sigmoid_prime, tanh_prime
from course.exercises import Case, Exercise, Group, Mistake
from course.exercises.activations import cases
from course.judges import Numbers
from course.wording import N_

MISTAKES = (
    Mistake(
        "overflow",
        N_(
            "mistake sigmoid_prime overflow",
            "At `z = 1000` or `z = -1000` an exponential is too large for a float (overflow). "
            "Look at the formula that uses the activation: it needs no further `np.exp`.",
        ),
        {},
    ),
    Mistake(
        "takes_a",
        N_(
            "mistake sigmoid_prime takes_a",
            "The result equals `z * (1 - z)`. This short form takes the activation `a`, "
            "but the function receives the weighted input `z`.",
        ),
        {"sigmoid_prime": lambda z: z * (1 - z)},
    ),
    Mistake(
        "returned_a",
        N_(
            "mistake sigmoid_prime returned_a",
            "The result is the activation, the value of the sigmoid at `z`. In this exercise its slope is asked for.",
        ),
        {"sigmoid_prime": sigmoid},
    ),
    Mistake(
        "at_a",
        N_(
            "mistake sigmoid_prime at_a",
            "The slope is taken at the activation `a` instead of at `z`. Count how often the sigmoid is applied.",
        ),
        {"sigmoid_prime": lambda z: sigmoid_prime(sigmoid(z))},
    ),
    Mistake(
        "one_factor",
        N_(
            "mistake sigmoid_prime one_factor",
            "The result equals `1 - a` with the activation `a`. "
            "Look for a missing factor in the product, or a missing square in the fraction.",
        ),
        {"sigmoid_prime": lambda z: sigmoid(-z)},
    ),
    Mistake(
        "squared_a",
        N_(
            "mistake sigmoid_prime squared_a",
            "The result is the square of the activation. "
            "Look at the second factor of the product, or at the numerator of the fraction.",
        ),
        {"sigmoid_prime": lambda z: sigmoid(z) ** 2},
    ),
    Mistake(
        "no_inner_derivative",
        N_(
            "mistake sigmoid_prime no_inner_derivative",
            "The result is minus the square of the activation. "
            "The chain rule has one more factor: look at the derivative of `1 + np.exp(-z)`.",
        ),
        {"sigmoid_prime": lambda z: -(sigmoid(z) ** 2)},
    ),
    Mistake(
        "one_minus_square",
        N_(
            "mistake sigmoid_prime one_minus_square",
            "The result equals `1 - a ** 2` with the activation `a`. "
            "This form belongs to the hyperbolic tangent: look at the form for the sigmoid.",
        ),
        {"sigmoid_prime": lambda z: 1 - sigmoid(z) ** 2},
    ),
    Mistake(
        "plus",
        N_(
            "mistake sigmoid_prime plus",
            "The result equals `a * (1 + a)` with the activation `a`. Look at the sign inside the brackets.",
        ),
        {"sigmoid_prime": lambda z: sigmoid(z) * (1 + sigmoid(z))},
    ),
    Mistake(
        "sign",
        N_(
            "mistake sigmoid_prime sign",
            "The absolute value of the result is right, but its sign is opposite. "
            "Look at the order of the difference, or at the signs in the chain rule.",
        ),
        {"sigmoid_prime": lambda z: -sigmoid_prime(z)},
    ),
    Mistake(
        "brackets",
        N_(
            "mistake sigmoid_prime brackets",
            "The result is 0 for every `z`. If the code has `a * 1 - a`, look at its brackets: "
            "Python multiplies before it subtracts.",
        ),
        {"sigmoid_prime": lambda z: 0 * z},
    ),
    Mistake(
        "tanh_prime",
        N_(
            "mistake sigmoid_prime tanh_prime",
            "The result is the derivative of the hyperbolic tangent. Look at the name of the function in the exercise.",
        ),
        {"sigmoid_prime": tanh_prime},
    ),
    Mistake(
        "extra_factor",
        N_(
            "mistake sigmoid_prime extra_factor",
            "The result is the derivative multiplied once more by the activation. "
            "Look for a repeated factor, or at the power of the denominator.",
        ),
        {"sigmoid_prime": lambda z: sigmoid_prime(z) * sigmoid(z)},
    ),
    Mistake(
        "times_z",
        N_(
            "mistake sigmoid_prime times_z",
            "The result is the derivative multiplied by `z`. Look at the derivative of the exponent: it is a number.",
        ),
        {"sigmoid_prime": lambda z: z * sigmoid_prime(z)},
    ),
    Mistake(
        "second_factor_z",
        N_(
            "mistake sigmoid_prime second_factor_z",
            "The result equals `a * (1 - z)`: the first factor takes the activation, the second takes `z`. "
            "Look at what stands in the brackets.",
        ),
        {"sigmoid_prime": lambda z: sigmoid(z) * (1 - z)},
    ),
    Mistake(
        "first_factor_z",
        N_(
            "mistake sigmoid_prime first_factor_z",
            "The result equals `z * (1 - a)`: the second factor takes the activation, the first takes `z`. "
            "Look at what stands before the brackets.",
        ),
        {"sigmoid_prime": lambda z: z * sigmoid(-z)},
    ),
    Mistake(
        "exponent_sign",
        N_(
            "mistake sigmoid_prime exponent_sign",
            "The denominator of the fraction is right, but its numerator equals `np.exp(z)`. "
            "Look at the exponent in the derivative of the inner function.",
        ),
        {"sigmoid_prime": lambda z: np.exp(z) * sigmoid(z) ** 2},
    ),
    Mistake(
        "lost_both_sides",
        N_(
            "mistake sigmoid_prime lost_both_sides",
            "At `z = -40` the result is 0, but the slope there is a small positive number. "
            "Look for a difference of two numbers that are almost equal.",
        ),
        {"sigmoid_prime": lambda z: (1 - np.tanh(z / 2) ** 2) / 4},
    ),
    Mistake(
        "lost_small",
        N_(
            "mistake sigmoid_prime lost_small",
            "At `z = 40` the small slope was lost, because `1 - a` is rounded to 0 there. "
            "Look at the equality of `1 - sigmoid(z)` and `sigmoid(-z)`.",
        ),
        {"sigmoid_prime": lambda z: sigmoid(z) * (1 - sigmoid(z))},
        note=True,
    ),
)


def _extremes(rng: np.random.Generator) -> list[Case]:
    """At -40 every digit counts; at +40 the 0 of `a * (1 - a)` passes, with a note."""
    far = np.array([[1000.0, -1000.0]])
    return [
        Case((far,), strict=True),
        Case((np.array([10.0, -10.0]),)),
        Case((np.array([[-40.0]]),), judge=Numbers(atol=0.0)),
        Case((np.array([[40.0]]),)),
    ]


SIGMOID_PRIME = Exercise(
    id="sigmoid_prime",
    lesson="02-activations",
    functions={"sigmoid_prime": sigmoid_prime},
    groups=(
        cases.group("main", 4, cases.MAIN, cases.main),
        Group("extremes", 1, cases.EXTREMES, _extremes),
        cases.group("integers", 1, cases.INTEGERS, cases.integers),
        cases.group("numbers", 1, cases.NUMBERS, cases.numbers),
        cases.group("shapes", 1, cases.SHAPES, cases.shapes),
    ),
    mistakes=MISTAKES,
    hints=(
        N_(
            "hint sigmoid_prime 1",
            "The lesson writes this derivative with the activation. Begin with `a = sigmoid(z)`.",
        ),
        N_(
            "hint sigmoid_prime 2",
            "The derivative is a product of two factors. Both are between 0 and 1, and their sum is 1.",
        ),
        N_(
            "hint sigmoid_prime 3",
            "One factor is `sigmoid(z)`. The other one is `1 - sigmoid(z)`, which equals `sigmoid(-z)`; "
            "the second form keeps small numbers. The line with `return` remains.",
        ),
    ),
    solution="""def sigmoid_prime(z):
    return sigmoid(z) * sigmoid(-z)
""",
    uses=("sigmoid",),
)
