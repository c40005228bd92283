"""Known mistakes in `dz_two_ways`. Those that only an exact 0 or 1 betrays stand first."""

import numpy as np

from course.activations import sigmoid_prime
from course.exercises import Mistake
from course.exercises.logistic_regression.formulas import dz_two_ways, loss_derivative
from course.wording import N_


def _pair(make):
    """What `make` does with the right pair."""
    return {"dz_two_ways": lambda a, y: make(*dz_two_ways(a, y))}


def _long(long):
    """A wrong long way beside the right short way."""

    def wrong(a, y):
        with np.errstate(divide="ignore", invalid="ignore"):
            return long(a, y), a - y

    return {"dz_two_ways": wrong}


def _short(short):
    """A wrong short way beside the right long way."""
    return {"dz_two_ways": lambda a, y: (dz_two_ways(a, y)[0], short(a, y))}


def _floats_of_python(a, y):
    if np.ndim(a) == 0:
        a, y = float(a), float(y)
    return (-y / a + (1 - y) / (1 - a)) * a * (1 - a), a - y


AT_THE_EDGE = (
    Mistake(
        "used_short_twice",
        N_(
            "mistake dz_two_ways used_short_twice",
            "At `a = 1.0`, `y = 0` both results are 1, so nothing was divided by 0 on the long way. "
            "Look at whether it is the product of `da` and the slope, not shortened.",
        ),
        _pair(lambda long, short: (short, short)),
    ),
    Mistake(
        "nan",
        N_(
            "mistake dz_two_ways nan",
            "At `a = 1.0`, `y = 0` both results are `nan`. The short way needs no division: "
            "look at what the second result is computed from.",
        ),
        _pair(lambda long, short: (long, long)),
    ),
    Mistake(
        "order_of_results",
        N_(
            "mistake dz_two_ways order_of_results",
            "At `a = 1.0`, `y = 0` the first result is 1 and the second one is `nan`. "
            "Look at which way comes first after `return`.",
        ),
        _pair(lambda long, short: (short, long)),
    ),
    Mistake(
        "nan_replaced",
        N_(
            "mistake dz_two_ways nan_replaced",
            "At `a = 1.0`, `y = 0` the first result is 0. The value `nan` shows that the long way fails there: "
            "look for a step that replaces it, or that replaces infinity.",
        ),
        _pair(lambda long, short: (np.nan_to_num(long), short)),
    ),
    Mistake(
        "float_division",
        N_(
            "mistake dz_two_ways float_division",
            "Python's own numbers refuse a division by 0, NumPy's numbers give infinity. "
            "Look for `float(...)`: `a` is already a number of NumPy.",
        ),
        {"dz_two_ways": _floats_of_python},
    ),
)

LONG = (
    Mistake(
        "slope_missing",
        N_(
            "mistake dz_two_ways slope_missing",
            "The first result is `da`, the derivative of the loss with respect to the activation. "
            "The long way has one more factor.",
        ),
        _long(loss_derivative),
    ),
    Mistake(
        "half_slope",
        N_(
            "mistake dz_two_ways half_slope",
            "On the long way `da` is multiplied by `a` alone. The slope of the sigmoid has two factors.",
        ),
        _long(lambda a, y: loss_derivative(a, y) * a),
    ),
    Mistake(
        "other_half_of_slope",
        N_(
            "mistake dz_two_ways other_half_of_slope",
            "On the long way `da` is multiplied by `1 - a` alone. Look for a missing factor of the slope.",
        ),
        _long(lambda a, y: loss_derivative(a, y) * (1 - a)),
    ),
    Mistake(
        "slope_twice",
        N_(
            "mistake dz_two_ways slope_twice",
            "The first result has the slope as a factor twice. The way from `a` to `z` has one link.",
        ),
        _long(lambda a, y: (a - y) * a * (1 - a)),
    ),
    Mistake(
        "slope_at_a",
        N_(
            "mistake dz_two_ways slope_at_a",
            "The slope was computed as if `a` were the weighted input. Look at what `sigmoid_prime` takes, "
            "and at the form of the slope that takes the activation.",
        ),
        _long(lambda a, y: loss_derivative(a, y) * sigmoid_prime(a)),
    ),
    Mistake(
        "slope_divided",
        N_(
            "mistake dz_two_ways slope_divided",
            "On the long way `da` is divided by the slope. Look at what the chain rule does with two derivatives.",
        ),
        _long(lambda a, y: loss_derivative(a, y) / (a * (1 - a))),
    ),
    Mistake(
        "brackets_of_sum",
        N_(
            "mistake dz_two_ways brackets_of_sum",
            "On the long way the slope multiplies only the second term of `da`. "
            "The sum of both terms is one factor: look at its brackets.",
        ),
        _long(lambda a, y: -y / a + (1 - y) / (1 - a) * a * (1 - a)),
    ),
    Mistake(
        "brackets_of_slope",
        N_(
            "mistake dz_two_ways brackets_of_slope",
            "On the long way only 1 is multiplied, and `a` is subtracted at the end. "
            "Look at the brackets of the last factor.",
        ),
        _long(lambda a, y: loss_derivative(a, y) * a * 1 - a),
    ),
    Mistake(
        "brackets_of_fraction",
        N_(
            "mistake dz_two_ways brackets_of_fraction",
            "On the long way the denominator of the second fraction of `da` is only 1: "
            "Python divides before it subtracts. Look at its brackets.",
        ),
        _long(lambda a, y: (-y / a + 1 - y / 1 - a) * a * (1 - a)),
    ),
    Mistake(
        "brackets_of_numerator",
        N_(
            "mistake dz_two_ways brackets_of_numerator",
            "On the long way only `y` is divided by `1 - a`. Look at the numerator of the second fraction of `da`.",
        ),
        _long(lambda a, y: (-y / a + 1 - y / (1 - a)) * a * (1 - a)),
    ),
    Mistake(
        "sign_of_da",
        N_(
            "mistake dz_two_ways sign_of_da",
            "The short way is right, and the long way has the opposite sign. "
            "Look at the signs of the two terms of `da`.",
        ),
        _long(lambda a, y: -dz_two_ways(a, y)[0]),
    ),
    Mistake(
        "plus_in_da",
        N_(
            "mistake dz_two_ways plus_in_da",
            "On the long way both terms of `da` are positive. Look at the sign of the term with the label `y = 1`.",
        ),
        _long(lambda a, y: (y / a + (1 - y) / (1 - a)) * a * (1 - a)),
    ),
    Mistake(
        "minus_in_da",
        N_(
            "mistake dz_two_ways minus_in_da",
            "On the long way both terms of `da` are negative. Differentiate `log(1 - a)` once more: "
            "its inner function has a derivative too.",
        ),
        _long(lambda a, y: (-y / a - (1 - y) / (1 - a)) * a * (1 - a)),
    ),
)

SHORT = (
    Mistake(
        "sign_of_both",
        N_(
            "mistake dz_two_ways sign_of_both",
            "Both results have the opposite sign. Look at `y = 1`: a larger `z` makes the loss smaller there.",
        ),
        _pair(lambda long, short: (-long, -short)),
    ),
    Mistake(
        "sign_of_short",
        N_(
            "mistake dz_two_ways sign_of_short",
            "The long way is right, and the short way has the opposite sign. Look at the order of the difference.",
        ),
        _pair(lambda long, short: (long, -short)),
    ),
    Mistake(
        "slope_in_short",
        N_(
            "mistake dz_two_ways slope_in_short",
            "The short way still has the slope as a factor. Look at what the slope cancels.",
        ),
        _short(lambda a, y: (a - y) * a * (1 - a)),
    ),
    Mistake(
        "one_result",
        N_(
            "mistake dz_two_ways one_result",
            "Only one result came back. The exercise compares two ways: look for the other one after `return`.",
        ),
        {"dz_two_ways": lambda a, y: a - y},
    ),
)

MISTAKES = AT_THE_EDGE + LONG + SHORT
