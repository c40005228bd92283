"""Exercise `tanh_from_sigmoid`: the hyperbolic tangent, computed from the sigmoid."""

import numpy as np

from course.activations import sigmoid
from course.exercises import Exercise, Mistake
from course.exercises.activations import cases
from course.wording import N_


def tanh_from_sigmoid(z):
    return 2 * sigmoid(2 * z) - 1


MISTAKES = (
    Mistake(
        "forgot_double",
        N_(
            "mistake tanh_from_sigmoid forgot_double",
            "The result equals `np.tanh(z / 2)`: the height is right, but the curve rises too slowly. "
            "Look at the argument of `sigmoid`.",
        ),
        {"tanh_from_sigmoid": lambda z: 2 * sigmoid(z) - 1},
    ),
    Mistake(
        "only_shift",
        N_(
            "mistake tanh_from_sigmoid only_shift",
            "The result equals `sigmoid(z) - 0.5`: the curve is only moved. "
            "Compare its height and its slope at 0 with those of the hyperbolic tangent.",
        ),
        {"tanh_from_sigmoid": lambda z: sigmoid(z) - 0.5},
    ),
    Mistake(
        "returned_sigmoid",
        N_(
            "mistake tanh_from_sigmoid returned_sigmoid",
            "The result is the sigmoid of `z`, unchanged. Compare the values of the two curves at 0 and at large `z`.",
        ),
        {"tanh_from_sigmoid": sigmoid},
    ),
    Mistake(
        "only_argument",
        N_(
            "mistake tanh_from_sigmoid only_argument",
            "The result equals `sigmoid(2 * z)` and lies between 0 and 1. "
            "The horizontal scale is right: look at the height of the curve and at its value at 0.",
        ),
        {"tanh_from_sigmoid": lambda z: sigmoid(2 * z)},
    ),
    Mistake(
        "no_shift",
        N_(
            "mistake tanh_from_sigmoid no_shift",
            "The result lies between 0 and 2: the curve is stretched, but not moved. Look at its value at 0.",
        ),
        {"tanh_from_sigmoid": lambda z: 2 * sigmoid(2 * z)},
    ),
    Mistake(
        "only_stretch",
        N_(
            "mistake tanh_from_sigmoid only_stretch",
            "The result equals `2 * sigmoid(z)`: the curve has the right height, but it is not moved. "
            "Its slope at 0 is too small as well: look at the argument.",
        ),
        {"tanh_from_sigmoid": lambda z: 2 * sigmoid(z)},
    ),
    Mistake(
        "shift_sign",
        N_(
            "mistake tanh_from_sigmoid shift_sign",
            "The result lies between 1 and 3. Look at the direction in which the curve is moved.",
        ),
        {"tanh_from_sigmoid": lambda z: 2 * sigmoid(2 * z) + 1},
    ),
    Mistake(
        "no_stretch",
        N_(
            "mistake tanh_from_sigmoid no_stretch",
            "The result lies between -1 and 0. Look at the height of the curve before it is moved.",
        ),
        {"tanh_from_sigmoid": lambda z: sigmoid(2 * z) - 1},
    ),
    Mistake(
        "half_height",
        N_(
            "mistake tanh_from_sigmoid half_height",
            "The result lies between -0.5 and 0.5: every value is half as large as it should be. "
            "Look at the height of the curve.",
        ),
        {"tanh_from_sigmoid": lambda z: sigmoid(2 * z) - 0.5},
    ),
    Mistake(
        "shift_by_half",
        N_(
            "mistake tanh_from_sigmoid shift_by_half",
            "The result lies between -0.5 and 1.5. After the stretch the middle of the curve has another value: "
            "look at the number that is subtracted.",
        ),
        {"tanh_from_sigmoid": lambda z: 2 * sigmoid(2 * z) - 0.5},
    ),
    Mistake(
        "brackets",
        N_(
            "mistake tanh_from_sigmoid brackets",
            "The result lies between -2 and 0: the curve is moved first and stretched afterwards. "
            "Look at the brackets.",
        ),
        {"tanh_from_sigmoid": lambda z: 2 * (sigmoid(2 * z) - 1)},
    ),
    Mistake(
        "sign",
        N_(
            "mistake tanh_from_sigmoid sign",
            "Every value has the opposite sign. "
            "Look at the order of the difference, or at the sign of the argument of `sigmoid`.",
        ),
        {"tanh_from_sigmoid": lambda z: -np.tanh(z)},
    ),
    Mistake(
        "half_argument",
        N_(
            "mistake tanh_from_sigmoid half_argument",
            "The result equals `np.tanh(z / 4)`: the curve became flatter. "
            "Look at whether the argument of `sigmoid` must be larger or smaller than `z`.",
        ),
        {"tanh_from_sigmoid": lambda z: 2 * sigmoid(z / 2) - 1},
    ),
    Mistake(
        "shift_inside",
        N_(
            "mistake tanh_from_sigmoid shift_inside",
            "The subtraction stands inside the argument of `sigmoid`: it moves the curve to the right, not down. "
            "Look at the closing bracket.",
        ),
        {"tanh_from_sigmoid": lambda z: 2 * sigmoid(2 * z - 1)},
    ),
)


def _main(rng: np.random.Generator) -> list[np.ndarray]:
    return [*cases.main(rng), np.linspace(-6, 6, 25)]


TANH_FROM_SIGMOID = Exercise(
    id="tanh_from_sigmoid",
    lesson="02-activations",
    functions={"tanh_from_sigmoid": tanh_from_sigmoid},
    groups=(
        cases.group("main", 3, cases.MAIN, _main),
        cases.group("integers", 1, cases.INTEGERS, cases.integers),
        cases.group("numbers", 1, cases.NUMBERS, cases.numbers),
        cases.group("shapes", 1, cases.SHAPES, cases.shapes),
    ),
    mistakes=MISTAKES,
    hints=(
        N_(
            "hint tanh_from_sigmoid 1",
            "The sigmoid rises from 0 to 1, the hyperbolic tangent from -1 to 1. "
            "By which factor is the second curve higher, and how far is it moved?",
        ),
        N_(
            "hint tanh_from_sigmoid 2",
            "At 0 the slope of the sigmoid is 0.25, the slope of the hyperbolic tangent is 1. The greater height "
            "makes the slope 2 times as large. The other factor 2 must come from the argument.",
        ),
        N_(
            "hint tanh_from_sigmoid 3",
            "Begin with `a = sigmoid(2 * z)`, which lies between 0 and 1. "
            "The line that makes -1 of 0 and 1 of 1 remains.",
        ),
    ),
    solution="""def tanh_from_sigmoid(z):
    return 2 * sigmoid(2 * z) - 1
""",
    uses=("sigmoid",),
)
