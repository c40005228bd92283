"""How learners get `cross_entropy_cost` wrong."""

import numpy as np

from course.costs import cross_entropy_cost, quadratic_cost
from course.exercises import Mistake
from course.wording import N_


def _terms(A, Y):
    """The plain formula of each entry, without its minus sign: 0 times infinity gives nan."""
    return Y * np.log(A) + (1 - Y) * np.log(1 - A)


def _finite_log(x):
    return np.where(x > 0, np.log(np.where(x > 0, x, 1)), 0)


def _infinite_removed(A, Y):
    return -np.sum(Y * _finite_log(A) + (1 - Y) * _finite_log(1 - A)) / A.shape[1]


def _mean_of(entries):
    return -np.sum(entries) / entries.shape[1]


MISTAKES = (
    Mistake(
        "nan_at_edge",
        N_(
            "mistake cross_entropy_cost nan_at_edge",
            "For an output that is exactly 0 or 1 and right, the result is nan: "
            "0 was multiplied by an infinite logarithm. Look at which term such an entry needs.",
        ),
        {"cross_entropy_cost": lambda A, Y: _mean_of(_terms(A, Y))},
    ),
    Mistake(
        "nan_replaced",
        N_(
            "mistake cross_entropy_cost nan_replaced",
            "The nan of one entry reached the sum and was replaced by 0 there, so all other entries were lost. "
            "Look at each entry before the sum.",
        ),
        {"cross_entropy_cost": lambda A, Y: np.nan_to_num(_mean_of(_terms(A, Y)))},
    ),
    Mistake(
        "infinite_removed",
        N_(
            "mistake cross_entropy_cost infinite_removed",
            "An output that is sure and wrong costs nothing: its infinite logarithm was replaced by 0. "
            "Look at what such an output must cost.",
        ),
        {"cross_entropy_cost": _infinite_removed},
    ),
    Mistake(
        "sign",
        N_(
            "mistake cross_entropy_cost sign",
            "The result is negative. The logarithm of a number below 1 is negative: "
            "look at the sign before the sum in the formula.",
        ),
        {"cross_entropy_cost": lambda A, Y: -cross_entropy_cost(A, Y)},
    ),
    Mistake(
        "log10",
        N_(
            "mistake cross_entropy_cost log10",
            "The logarithm to the base 10 was used. Look at the base of the natural logarithm.",
        ),
        {"cross_entropy_cost": lambda A, Y: cross_entropy_cost(A, Y) / np.log(10)},
    ),
    Mistake(
        "log2",
        N_(
            "mistake cross_entropy_cost log2",
            "The logarithm to the base 2 was used. The formula has the natural logarithm: look at the name in NumPy.",
        ),
        {"cross_entropy_cost": lambda A, Y: cross_entropy_cost(A, Y) / np.log(2)},
    ),
    Mistake(
        "half_formula",
        N_(
            "mistake cross_entropy_cost half_formula",
            "Entries with label 0 cost nothing: one of the two terms is missing. Look at the term for label 0.",
        ),
        {"cross_entropy_cost": lambda A, Y: _mean_of(Y * np.log(A))},
    ),
    Mistake(
        "other_half",
        N_(
            "mistake cross_entropy_cost other_half",
            "Entries with label 1 cost nothing: one of the two terms is missing. Look at the term for label 1.",
        ),
        {"cross_entropy_cost": lambda A, Y: _mean_of((1 - Y) * np.log(1 - A))},
    ),
    Mistake(
        "no_mean",
        N_(
            "mistake cross_entropy_cost no_mean",
            "The losses of the examples were added, but not divided. Look at the divisor before the sum.",
        ),
        {"cross_entropy_cost": lambda A, Y: -np.sum(_terms(A, Y))},
    ),
    Mistake(
        "mean_of_all",
        N_(
            "mistake cross_entropy_cost mean_of_all",
            "The sum was divided by the number of all entries, as `np.mean` does. "
            "Look at which number of the shape counts the examples.",
        ),
        {"cross_entropy_cost": lambda A, Y: -np.mean(_terms(A, Y))},
    ),
    Mistake(
        "half",
        N_(
            "mistake cross_entropy_cost half",
            "The result is half as large as the cost. The factor 1/2 belongs to another cost.",
        ),
        {"cross_entropy_cost": lambda A, Y: _mean_of(_terms(A, Y)) / 2},
    ),
    Mistake(
        "rows_as_examples",
        N_(
            "mistake cross_entropy_cost rows_as_examples",
            "The sum was divided by the number of rows. Columns are examples: look at the shape of `A`.",
        ),
        {"cross_entropy_cost": lambda A, Y: -np.sum(_terms(A, Y)) / A.shape[0]},
    ),
    Mistake(
        "swapped_labels",
        N_(
            "mistake cross_entropy_cost swapped_labels",
            "The two labels changed places: the cost is small for wrong outputs. "
            "Look at the factor before each logarithm.",
        ),
        {"cross_entropy_cost": lambda A, Y: _mean_of(_terms(A, 1 - Y))},
    ),
    Mistake(
        "swapped_arguments",
        N_(
            "mistake cross_entropy_cost swapped_arguments",
            "The logarithm of a label was taken, and a label can be 0. "
            "Look at which array stands inside the logarithms.",
        ),
        {"cross_entropy_cost": lambda A, Y: _mean_of(_terms(Y, A))},
    ),
    Mistake(
        "minus_between",
        N_(
            "mistake cross_entropy_cost minus_between",
            "The second term was subtracted from the first one. Look at the sign between the two terms, "
            "and at whether the minus sign before the sum belongs to both.",
        ),
        {"cross_entropy_cost": lambda A, Y: _mean_of(Y * np.log(A) - (1 - Y) * np.log(1 - A))},
    ),
    Mistake(
        "same_logarithm",
        N_(
            "mistake cross_entropy_cost same_logarithm",
            "Both terms have the logarithm of `A`. Look at the argument of the second logarithm.",
        ),
        {"cross_entropy_cost": lambda A, Y: _mean_of(Y * np.log(A) + (1 - Y) * np.log(A))},
    ),
    Mistake(
        "same_factor",
        N_(
            "mistake cross_entropy_cost same_factor",
            "Both logarithms are multiplied by `Y`, so entries with label 0 cost nothing. "
            "Look at the factor of the second logarithm.",
        ),
        {"cross_entropy_cost": lambda A, Y: _mean_of(Y * np.log(A) + Y * np.log(1 - A))},
    ),
    Mistake(
        "brackets",
        N_(
            "mistake cross_entropy_cost brackets",
            "The number 1 of the second factor stands alone: Python multiplies before it subtracts. "
            "Look for brackets around the second factor.",
        ),
        {"cross_entropy_cost": lambda A, Y: _mean_of(Y * np.log(A) + 1 - Y * np.log(1 - A))},
    ),
    Mistake(
        "one_minus_log",
        N_(
            "mistake cross_entropy_cost one_minus_log",
            "The second term has 1 minus the logarithm of `A`. Look at what stands inside the second logarithm.",
        ),
        {"cross_entropy_cost": lambda A, Y: _mean_of(Y * np.log(A) + (1 - Y) * (1 - np.log(A)))},
    ),
    Mistake(
        "no_logarithm",
        N_(
            "mistake cross_entropy_cost no_logarithm",
            "The result has no logarithm in it. Look at what is applied to `A` and to `1 - A` in the formula.",
        ),
        {"cross_entropy_cost": lambda A, Y: _mean_of(Y * A + (1 - Y) * (1 - A))},
    ),
    Mistake(
        "quadratic",
        N_(
            "mistake cross_entropy_cost quadratic",
            "The result is the quadratic cost. Look at the formula of the cross-entropy cost: it has logarithms.",
        ),
        {"cross_entropy_cost": quadratic_cost},
    ),
    Mistake(
        "per_unit",
        N_(
            "mistake cross_entropy_cost per_unit",
            "One number per output unit came back. Look at the `axis` of the sum: the cost is one number.",
        ),
        {"cross_entropy_cost": lambda A, Y: -np.sum(_terms(A, Y), axis=1) / A.shape[1]},
    ),
    Mistake(
        "per_example",
        N_(
            "mistake cross_entropy_cost per_example",
            "One number per example came back. Look at the `axis` of the sum: "
            "the cost is one number for all examples together.",
        ),
        {"cross_entropy_cost": lambda A, Y: -np.sum(_terms(A, Y), axis=0) / A.shape[1]},
    ),
    Mistake(
        "not_summed",
        N_(
            "mistake cross_entropy_cost not_summed",
            "One number for each output and example came back. Look for the sum over all entries.",
        ),
        {"cross_entropy_cost": lambda A, Y: -_terms(A, Y) / A.shape[1]},
    ),
)
