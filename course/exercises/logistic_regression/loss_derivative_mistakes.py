"""Known mistakes in `loss_derivative`."""

import numpy as np

from course.exercises import Mistake
from course.exercises.logistic_regression.formulas import loss_derivative
from course.wording import N_


def _wrong(formula):
    """A formula that may divide by a label of 0."""

    def wrong(a, y):
        with np.errstate(divide="ignore", invalid="ignore"):
            return formula(a, y)

    return {"loss_derivative": wrong}


BRACKETS = (
    Mistake(
        "brackets",
        N_(
            "mistake loss_derivative brackets",
            "The result equals `-y/a + 1 - y/1 - a`: the second fraction is divided by 1, and `a` is subtracted "
            "at the end. Look at what the fraction bar covers, above and below.",
        ),
        _wrong(lambda a, y: -y / a + 1 - y / 1 - a),
    ),
    Mistake(
        "brackets_above",
        N_(
            "mistake loss_derivative brackets_above",
            "Only `y` is divided by `1 - a`, and 1 stands alone. Look at the numerator of the second fraction.",
        ),
        _wrong(lambda a, y: -y / a + 1 - y / (1 - a)),
    ),
    Mistake(
        "one_fraction",
        N_(
            "mistake loss_derivative one_fraction",
            "The result equals `(a - y) / a * (1 - a)`. Python goes from left to right, so `1 - a` multiplies. "
            "Look at the denominator of the single fraction.",
        ),
        _wrong(lambda a, y: (a - y) / a * (1 - a)),
    ),
)

SIGNS = (
    Mistake(
        "sign",
        N_(
            "mistake loss_derivative sign",
            "The whole result has the opposite sign. The loss begins with a minus sign: look at where it went.",
        ),
        _wrong(lambda a, y: -loss_derivative(a, y)),
    ),
    Mistake(
        "both_minus",
        N_(
            "mistake loss_derivative both_minus",
            "Both terms are negative. The inner function of `log(1 - a)` is `1 - a`: look at its derivative.",
        ),
        _wrong(lambda a, y: -y / a - (1 - y) / (1 - a)),
    ),
    Mistake(
        "both_plus",
        N_(
            "mistake loss_derivative both_plus",
            "Both terms are positive. For `y = 1` the loss falls when `a` rises: look at the sign of this term.",
        ),
        _wrong(lambda a, y: y / a + (1 - y) / (1 - a)),
    ),
    Mistake(
        "labels_exchanged",
        N_(
            "mistake loss_derivative labels_exchanged",
            "The numerators `y` and `1 - y` are exchanged. Look at which term the loss keeps for `y = 1`.",
        ),
        _wrong(lambda a, y: -(1 - y) / a + y / (1 - a)),
    ),
    Mistake(
        "denominators_exchanged",
        N_(
            "mistake loss_derivative denominators_exchanged",
            "The denominators `a` and `1 - a` are exchanged. Look at the argument of each logarithm.",
        ),
        _wrong(lambda a, y: -y / (1 - a) + (1 - y) / a),
    ),
)

OTHER_FORMULAS = (
    Mistake(
        "first_term_only",
        N_(
            "mistake loss_derivative first_term_only",
            "For `y = 0` the result is 0: the second term of the loss is missing. Look at the example with this label.",
        ),
        _wrong(lambda a, y: -y / a),
    ),
    Mistake(
        "second_term_only",
        N_(
            "mistake loss_derivative second_term_only",
            "For `y = 1` the result is 0: the first term of the loss is missing. Compare with the loss term by term.",
        ),
        _wrong(lambda a, y: (1 - y) / (1 - a)),
    ),
    Mistake(
        "returned_dz",
        N_(
            "mistake loss_derivative returned_dz",
            "The result equals `a - y`. This is the derivative with respect to `z`, or that of a quadratic loss. "
            "Here the cross-entropy loss is differentiated with respect to `a`.",
        ),
        _wrong(lambda a, y: a - y),
    ),
    Mistake(
        "returned_loss",
        N_(
            "mistake loss_derivative returned_loss",
            "The result is the cross-entropy loss itself. Differentiate it: no logarithm remains.",
        ),
        _wrong(lambda a, y: -y * np.log(a) - (1 - y) * np.log(1 - a)),
    ),
    Mistake(
        "log_10",
        N_(
            "mistake loss_derivative log_10",
            "Every value is divided by `np.log(10)`, as if the logarithm had the base 10. "
            "Look at the base of the logarithm in the loss.",
        ),
        _wrong(lambda a, y: loss_derivative(a, y) / np.log(10)),
    ),
    Mistake(
        "squared_denominators",
        N_(
            "mistake loss_derivative squared_denominators",
            "The denominators are squared. The derivative of a logarithm is a fraction with the first power.",
        ),
        _wrong(lambda a, y: -y / a**2 + (1 - y) / (1 - a) ** 2),
    ),
    Mistake(
        "turned_over",
        N_(
            "mistake loss_derivative turned_over",
            "Both fractions are turned over: the activation is divided by the label. "
            "Look at what is the numerator and what is the denominator.",
        ),
        _wrong(lambda a, y: -a / y + (1 - a) / (1 - y)),
    ),
    Mistake(
        "slope_included",
        N_(
            "mistake loss_derivative slope_included",
            "The result is `a - y` times the slope `a * (1 - a)`. The exercise stops at `a`: no slope enters yet.",
        ),
        _wrong(lambda a, y: (a - y) * a * (1 - a)),
    ),
    Mistake(
        "summed",
        N_(
            "mistake loss_derivative summed",
            "The examples of an array are added to one number. The function works elementwise: "
            "each example keeps its own derivative.",
        ),
        _wrong(lambda a, y: np.sum(loss_derivative(a, y))),
    ),
    Mistake(
        "averaged",
        N_(
            "mistake loss_derivative averaged",
            "The examples of an array are averaged. This is the derivative of a loss, not of the cost, "
            "so no mean is taken.",
        ),
        _wrong(lambda a, y: np.mean(loss_derivative(a, y))),
    ),
    Mistake(
        "divided_by_m",
        N_(
            "mistake loss_derivative divided_by_m",
            "Every derivative of an array is divided by the number of examples. "
            "This division belongs to the cost: look at what the loss of one example is.",
        ),
        _wrong(lambda a, y: loss_derivative(a, y) / np.size(a)),
    ),
    Mistake(
        "eps_added",
        N_(
            "mistake loss_derivative eps_added",
            "Close to 0 and close to 1 the result is too small: a constant such as `1e-8` is added to the "
            "denominators. Here no denominator is 0.",
        ),
        _wrong(lambda a, y: -y / (a + 1e-8) + (1 - y) / (1 - a + 1e-8)),
    ),
)

MISTAKES = BRACKETS + SIGNS + OTHER_FORMULAS
