"""Known mistakes in `relu` and `relu_prime`, some of them made in the leaky functions too."""

import numpy as np

from course.activations import leaky_relu, leaky_relu_prime, relu, relu_prime
from course.exercises import Mistake
from course.exercises.activations import cases
from course.wording import N_

RELU = (
    Mistake(
        "arrays_only",
        cases.ARRAYS_ONLY,
        {
            "relu": cases.arrays_only(relu),
            "relu_prime": cases.arrays_only(relu_prime),
            "leaky_relu": cases.arrays_only(leaky_relu),
            "leaky_relu_prime": cases.arrays_only(leaky_relu_prime),
        },
    ),
    Mistake(
        "minimum",
        N_(
            "mistake relu_family minimum",
            "The negative entries passed unchanged, and the positive ones became 0. "
            "Look at which of the two numbers is taken, or at the comparison.",
        ),
        {"relu": lambda z: np.minimum(0, z)},
    ),
    Mistake(
        "absolute_value",
        N_(
            "mistake relu_family absolute_value",
            "The result equals `np.abs(z)`: the negative entries became positive. Look at the value for negative `z`.",
        ),
        {"relu": lambda z: np.abs(z)},
    ),
    Mistake(
        "mirrored",
        N_(
            "mistake relu_family mirrored",
            "The result equals ReLU at `-z`. Look at the sign of `z` inside the function.",
        ),
        {"relu": lambda z: np.maximum(0, -z)},
    ),
    Mistake(
        "unchanged",
        N_(
            "mistake relu_family unchanged",
            "Every entry came back as it was, the negative ones too. Look at the case of negative `z`.",
        ),
        {"relu": lambda z: z, "leaky_relu": lambda z, slope: z},
    ),
    Mistake(
        "slope_not_value",
        N_(
            "mistake relu_family slope_not_value",
            "The result is the slope of the function, but here its value is asked for.",
        ),
        {"relu": relu_prime, "leaky_relu": leaky_relu_prime},
    ),
    Mistake(
        "wrong_bound",
        N_(
            "mistake relu_family wrong_bound",
            "No entry of the result is smaller than 1. Look at the number with which `z` is compared.",
        ),
        {"relu": lambda z: np.maximum(1, z)},
    ),
    Mistake(
        "leak_in_relu",
        N_(
            "mistake relu_family leak_in_relu",
            "For negative `z` the factor 0.01 appeared: this is leaky ReLU. Look at what ReLU does with negative `z`.",
        ),
        {"relu": lambda z: leaky_relu(z, 0.01), "relu_prime": lambda z: leaky_relu_prime(z, 0.01)},
    ),
    Mistake(
        "np_max",
        N_(
            "mistake relu_family np_max",
            "Perhaps the code calls `np.max`, which looks for the largest entry of one array. "
            "NumPy has another function for the elementwise comparison of two arguments.",
        ),
        {"relu": lambda z: np.max(0, z), "leaky_relu": lambda z, slope: np.max(slope * z, z)},
    ),
    Mistake(
        "max_over_axis",
        N_(
            "mistake relu_family max_over_axis",
            "The result holds one number for each column: the largest entry of the column. "
            "Look for a function that compares every entry with 0.",
        ),
        {"relu": lambda z: np.max(z, 0)},
    ),
)

RELU_PRIME = (
    Mistake(
        "value_not_slope",
        N_(
            "mistake relu_family value_not_slope",
            "The result is the value of the function, but here its slope is asked for. Differentiate each case.",
        ),
        {"relu_prime": relu, "leaky_relu_prime": leaky_relu},
    ),
    Mistake(
        "sign_function",
        N_(
            "mistake relu_family sign_function",
            "The result is -1 for negative `z`, as `np.sign(z)` has it. "
            "Look at the graph of ReLU to the left of 0: does it fall there?",
        ),
        {"relu_prime": lambda z: np.sign(z)},
    ),
    Mistake(
        "slope_one",
        N_(
            "mistake relu_family slope_one",
            "The result is 1 for every `z`. Look at the slope to the left of 0.",
        ),
        {"relu_prime": lambda z: np.ones(np.shape(z)), "leaky_relu_prime": lambda z, slope: np.ones(np.shape(z))},
    ),
    Mistake(
        "slope_zero",
        N_(
            "mistake relu_family slope_zero",
            "The result is 0 for every `z`. Look at the slope to the right of 0.",
        ),
        {"relu_prime": lambda z: np.zeros(np.shape(z)), "leaky_relu_prime": lambda z, slope: np.zeros(np.shape(z))},
    ),
    Mistake(
        "divided_by_z",
        N_(
            "mistake relu_family divided_by_z",
            "At `z = 0` the result is `nan`: 0 was divided by 0. Look for a comparison in place of the quotient.",
        ),
        {"relu_prime": lambda z: relu(z) / z, "leaky_relu_prime": lambda z, slope: leaky_relu(z, slope) / z},
    ),
)
