"""Known mistakes in `leaky_relu` and `leaky_relu_prime`; one slip in a function and its derivative is one mistake."""

import numpy as np

from course.activations import leaky_relu, leaky_relu_prime, relu, relu_prime
from course.exercises import Mistake
from course.exercises.activations import cases
from course.wording import N_


def _in_place(z, slope):
    value = np.array(z)
    value[value < 0] *= slope
    return value


LEAKY_RELU = (
    Mistake(
        "wrong_side",
        N_(
            "mistake relu_family wrong_side",
            "The two cases are exchanged: positive `z` was treated as negative. "
            "Look at the comparison, or at the order of the arguments of `np.where`.",
        ),
        {
            "relu_prime": lambda z: np.where(z > 0, 0.0, 1.0),
            "leaky_relu": lambda z, slope: np.where(z > 0, slope * z, z),
            "leaky_relu_prime": lambda z, slope: np.where(z > 0, slope, 1.0),
        },
    ),
    Mistake(
        "both_sides",
        N_(
            "mistake relu_family both_sides",
            "`slope` acts on every entry, on the positive ones too. Look at the case of positive `z`.",
        ),
        {
            "leaky_relu": lambda z, slope: slope * z,
            "leaky_relu_prime": lambda z, slope: np.full(np.shape(z), slope),
        },
    ),
    Mistake(
        "slope_fixed",
        N_(
            "mistake relu_family slope_fixed",
            "For negative `z` the factor is 0.01, whatever `slope` is. Look at where the argument `slope` is used.",
        ),
        {
            "leaky_relu": lambda z, slope: leaky_relu(z, 0.01),
            "leaky_relu_prime": lambda z, slope: leaky_relu_prime(z, 0.01),
        },
    ),
    Mistake(
        "no_leak",
        N_(
            "mistake relu_family no_leak",
            "For negative `z` the result is 0, as in ReLU. Look at what leaky ReLU does there.",
        ),
        {"leaky_relu": lambda z, slope: relu(z), "leaky_relu_prime": lambda z, slope: relu_prime(z)},
    ),
    Mistake(
        "sign_of_slope",
        N_(
            "mistake relu_family sign_of_slope",
            "For negative `z` the result has the opposite sign. Look at the signs of `z` and `slope` in this case.",
        ),
        {
            "leaky_relu": lambda z, slope: leaky_relu(z, -slope),
            "leaky_relu_prime": lambda z, slope: leaky_relu_prime(z, -slope),
        },
    ),
    Mistake(
        "leak_added",
        N_(
            "mistake relu_family leak_added",
            "The case of negative `z` is right, but for positive `z` the leak is added to ReLU. "
            "Look at which entries it belongs to.",
        ),
        {
            "leaky_relu": lambda z, slope: relu(z) + slope * z,
            "leaky_relu_prime": lambda z, slope: relu_prime(z) + slope,
        },
    ),
    Mistake(
        "one_minus_slope",
        N_(
            "mistake relu_family one_minus_slope",
            "For negative `z` the factor is `1 - slope`. Look at which number the argument `slope` stands for.",
        ),
        {
            "leaky_relu": lambda z, slope: leaky_relu(z, 1 - slope),
            "leaky_relu_prime": lambda z, slope: leaky_relu_prime(z, 1 - slope),
        },
    ),
    Mistake(
        "slope_added",
        N_(
            "mistake relu_family slope_added",
            "For negative `z` the result is `z + slope`. Look at how `slope` and `z` are combined.",
        ),
        {"leaky_relu": lambda z, slope: np.where(z > 0, z, z + slope)},
    ),
    Mistake(
        "slope_alone",
        N_(
            "mistake relu_family slope_alone",
            "For negative `z` the result is `slope` itself, the same for all of them. Look for a missing factor.",
        ),
        {"leaky_relu": lambda z, slope: np.where(z > 0, z, slope)},
    ),
    Mistake(
        "max_with_slope",
        N_(
            "mistake relu_family max_with_slope",
            "The result is the larger one of `slope` and `z`. Look at what is compared with `z`.",
        ),
        {"leaky_relu": lambda z, slope: np.maximum(slope, z)},
    ),
    Mistake(
        "divided",
        N_(
            "mistake relu_family divided",
            "For negative `z` the result is `z / slope`. Look at the operation between `z` and `slope`.",
        ),
        {"leaky_relu": lambda z, slope: np.where(z > 0, z, z / slope)},
    ),
    Mistake(
        "arguments_exchanged",
        N_(
            "mistake relu_family arguments_exchanged",
            "`z` and `slope` are exchanged: the result holds the value of `slope` everywhere. "
            "Look at the order of the arguments in the `def` line.",
        ),
        {"leaky_relu": lambda z, slope: np.full(np.shape(z), slope)},
    ),
    Mistake(
        "slope_times_z",
        N_(
            "mistake relu_family slope_times_z",
            "For negative `z` the result is still `slope * z`. Differentiate this case with respect to `z`.",
        ),
        {"leaky_relu_prime": lambda z, slope: np.where(z > 0, 1.0, slope * z)},
    ),
    Mistake(
        "z_not_differentiated",
        N_(
            "mistake relu_family z_not_differentiated",
            "For positive `z` the result is still `z`. Differentiate this case with respect to `z`.",
        ),
        {"leaky_relu_prime": lambda z, slope: np.where(z > 0, z, slope)},
    ),
    Mistake(
        "max_trick",
        N_(
            "mistake relu_family max_trick",
            "For `slope = 2.0` the cases are exchanged: the larger one of `slope * z` and `z` is right "
            "only for a slope below 1. Compare `z` with 0 instead.",
        ),
        {
            "leaky_relu": lambda z, slope: np.maximum(slope * z, z),
            "leaky_relu_prime": lambda z, slope: np.where(z > slope * z, 1.0, slope),
        },
    ),
    Mistake(
        "min_trick",
        N_(
            "mistake relu_family min_trick",
            "The result is the smaller one of `slope * z` and `z`, which is right only for a slope above 1. "
            "Look at how the case is chosen.",
        ),
        {"leaky_relu": lambda z, slope: np.minimum(slope * z, z)},
    ),
    Mistake(
        "integer_cut",
        N_(
            "mistake relu_family integer_cut",
            "For an integer array the slope was lost: the result was cut to integers. "
            "Look at the type of the array that is filled: a copy of `z` is an integer array too.",
        ),
        {
            "leaky_relu": cases.cut_to_integers(leaky_relu),
            "leaky_relu_prime": cases.cut_to_integers(leaky_relu_prime),
        },
    ),
    Mistake(
        "integer_in_place",
        N_(
            "mistake relu_family integer_in_place",
            "An integer array cannot keep the product with `slope`, so NumPy refused `*=`. "
            "Make an array of floats before it is changed.",
        ),
        {"leaky_relu": _in_place},
    ),
)
