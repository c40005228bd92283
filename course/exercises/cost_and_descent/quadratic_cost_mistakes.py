"""How learners get `quadratic_cost` wrong."""

import numpy as np

from course.exercises import Mistake
from course.wording import N_


def _m(A):
    return A.shape[1]


MISTAKES = (
    Mistake(
        "no_half",
        N_(
            "mistake quadratic_cost no_half",
            "The result is twice as large as the cost. Look at the factor before the sum.",
        ),
        {"quadratic_cost": lambda A, Y: np.sum((A - Y) ** 2) / _m(A)},
    ),
    Mistake(
        "no_mean",
        N_(
            "mistake quadratic_cost no_mean",
            "The losses of all examples were added. The cost is their mean: look for the number of examples.",
        ),
        {"quadratic_cost": lambda A, Y: np.sum((A - Y) ** 2) / 2},
    ),
    Mistake(
        "sum_of_squares",
        N_(
            "mistake quadratic_cost sum_of_squares",
            "The result is the sum of all squares, without any factor. Look at what stands before the sum.",
        ),
        {"quadratic_cost": lambda A, Y: np.sum((A - Y) ** 2)},
    ),
    Mistake(
        "mean_of_all",
        N_(
            "mistake quadratic_cost mean_of_all",
            "The sum was divided by the number of all entries. "
            "The mean is over the examples: look at which number of the shape counts them.",
        ),
        {"quadratic_cost": lambda A, Y: np.mean((A - Y) ** 2) / 2},
    ),
    Mistake(
        "mean_of_all_no_half",
        N_(
            "mistake quadratic_cost mean_of_all_no_half",
            "The result is the mean of all squares. The formula has another divisor: "
            "look at what `np.mean` divides by, and at the factor before the sum.",
        ),
        {"quadratic_cost": lambda A, Y: np.mean((A - Y) ** 2)},
    ),
    Mistake(
        "not_squared",
        N_(
            "mistake quadratic_cost not_squared",
            "The differences were added without a square, so positive and negative ones cancel. "
            "Look at the power in the formula.",
        ),
        {"quadratic_cost": lambda A, Y: np.sum(A - Y) / (2 * _m(A))},
    ),
    Mistake(
        "only_labels_squared",
        N_(
            "mistake quadratic_cost only_labels_squared",
            "Only the labels were squared: Python takes a power before it subtracts. Look for brackets.",
        ),
        {"quadratic_cost": lambda A, Y: np.sum(A - Y**2) / (2 * _m(A))},
    ),
    Mistake(
        "squared_sum",
        N_(
            "mistake quadratic_cost squared_sum",
            "The differences were added first, and then the sum was squared. "
            "Look at the brackets: which comes first in the formula?",
        ),
        {"quadratic_cost": lambda A, Y: np.sum(A - Y) ** 2 / (2 * _m(A))},
    ),
    Mistake(
        "absolute_value",
        N_(
            "mistake quadratic_cost absolute_value",
            "The absolute values of the differences were added. Look at what the quadratic cost has in their place.",
        ),
        {"quadratic_cost": lambda A, Y: np.sum(np.abs(A - Y)) / (2 * _m(A))},
    ),
    Mistake(
        "root",
        N_(
            "mistake quadratic_cost root",
            "A square root was taken of the sum: `np.linalg.norm` does this. Look at whether the formula has a root.",
        ),
        {"quadratic_cost": lambda A, Y: np.linalg.norm(A - Y) / (2 * _m(A))},
    ),
    Mistake(
        "difference_of_squares",
        N_(
            "mistake quadratic_cost difference_of_squares",
            "The outputs and the labels were squared before the subtraction. Look at what the square belongs to.",
        ),
        {"quadratic_cost": lambda A, Y: np.sum(A**2 - Y**2) / (2 * _m(A))},
    ),
    Mistake(
        "plus",
        N_(
            "mistake quadratic_cost plus",
            "The outputs and the labels were added. Look at how the distance of two numbers is computed.",
        ),
        {"quadratic_cost": lambda A, Y: np.sum((A + Y) ** 2) / (2 * _m(A))},
    ),
    Mistake(
        "sign",
        N_(
            "mistake quadratic_cost sign",
            "The result is negative. A sum of squares is never negative: look at the sign before the sum.",
        ),
        {"quadratic_cost": lambda A, Y: -np.sum((A - Y) ** 2) / (2 * _m(A))},
    ),
    Mistake(
        "brackets",
        N_(
            "mistake quadratic_cost brackets",
            "The sum was multiplied by the number of examples. In `1 / 2 * m` Python divides first: "
            "look at the brackets of the denominator.",
        ),
        {"quadratic_cost": lambda A, Y: np.sum((A - Y) ** 2) / 2 * _m(A)},
    ),
    Mistake(
        "half_squared",
        N_(
            "mistake quadratic_cost half_squared",
            "The result is half as large as the cost. The factor 1/2 may be squared with the difference: "
            "look at the brackets.",
        ),
        {"quadratic_cost": lambda A, Y: np.sum(((A - Y) / 2) ** 2) / _m(A)},
    ),
    Mistake(
        "rows_as_examples",
        N_(
            "mistake quadratic_cost rows_as_examples",
            "The number of rows was taken as the number of examples. "
            "Look at which axis of the array the examples are on; `len` gives the number of rows.",
        ),
        {"quadratic_cost": lambda A, Y: np.sum((A - Y) ** 2) / (2 * A.shape[0])},
    ),
    Mistake(
        "m_minus_one",
        N_(
            "mistake quadratic_cost m_minus_one",
            "The sum was divided by one example too few. Look at the divisor of the mean.",
        ),
        {"quadratic_cost": lambda A, Y: np.sum((A - Y) ** 2) / (2 * np.float64(_m(A) - 1))},
    ),
    Mistake(
        "per_unit",
        N_(
            "mistake quadratic_cost per_unit",
            "The result has one number per output unit. The cost is one number: look at the `axis` of the sum.",
        ),
        {"quadratic_cost": lambda A, Y: np.sum((A - Y) ** 2, axis=1) / (2 * _m(A))},
    ),
    Mistake(
        "per_example",
        N_(
            "mistake quadratic_cost per_example",
            "The result has one number per example. The cost is one number for all examples together: "
            "look at the `axis` of the sum.",
        ),
        {"quadratic_cost": lambda A, Y: np.sum((A - Y) ** 2, axis=0) / (2 * _m(A))},
    ),
    Mistake(
        "loss_per_example",
        N_(
            "mistake quadratic_cost loss_per_example",
            "The result is the list of the losses, one per example. Look at what makes one cost of them.",
        ),
        {"quadratic_cost": lambda A, Y: np.sum((A - Y) ** 2, axis=0) / 2},
    ),
    Mistake(
        "not_summed",
        N_(
            "mistake quadratic_cost not_summed",
            "The result is an array with one number for each output and example. Look for the sum over both.",
        ),
        {"quadratic_cost": lambda A, Y: (A - Y) ** 2 / (2 * _m(A))},
    ),
    Mistake(
        "product_of_rows",
        N_(
            "mistake quadratic_cost product_of_rows",
            "A matrix product multiplied every row of differences by every other row. "
            "In the cost each difference is multiplied by itself alone: look at the elementwise square.",
        ),
        {"quadratic_cost": lambda A, Y: (A - Y) @ (A - Y).T / (2 * _m(A))},
    ),
)
