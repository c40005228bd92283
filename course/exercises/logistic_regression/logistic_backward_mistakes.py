"""Known mistakes in `logistic_backward`."""

import numpy as np

from course.exercises import Mistake
from course.exercises.logistic_regression.formulas import logistic_backward, loss_derivative
from course.wording import N_


def _from_dz(dz):
    """The three results that follow from a wrong dz."""

    def wrong(a, y, x):
        return dz(a, y), dz(a, y) * x, dz(a, y)

    return {"logistic_backward": wrong}


def _results(make):
    """What `make` does with the right dz and with `x`."""
    return {"logistic_backward": lambda a, y, x: make(a - y, x)}


DZ = (
    Mistake(
        "sign",
        N_(
            "mistake logistic_backward sign",
            "All three results have the opposite sign. A derivative of the loss is positive where "
            "a larger `z` makes the loss larger: look at `y = 0`.",
        ),
        _from_dz(lambda a, y: y - a),
    ),
    Mistake(
        "quadratic_slope",
        N_(
            "mistake logistic_backward quadratic_slope",
            "`dz` has a factor `a * (1 - a)` too many: this is the derivative for the quadratic cost. "
            "Look at what this factor meets when the loss is the cross-entropy loss.",
        ),
        _from_dz(lambda a, y: (a - y) * a * (1 - a)),
    ),
    Mistake(
        "stopped_at_da",
        N_(
            "mistake logistic_backward stopped_at_da",
            "The first result is `da`, the derivative with respect to the activation. "
            "One link of the chain is still missing between `a` and `z`.",
        ),
        _from_dz(loss_derivative),
    ),
    Mistake(
        "slope_alone",
        N_(
            "mistake logistic_backward slope_alone",
            "`dz` is the slope of the sigmoid alone and does not depend on the label. "
            "Look at the other factor of the chain rule.",
        ),
        _from_dz(lambda a, y: a * (1 - a)),
    ),
    Mistake(
        "label_missing",
        N_(
            "mistake logistic_backward label_missing",
            "For `y = 1` the result is the same as for `y = 0`. Look at where `y` enters `dz`.",
        ),
        _from_dz(lambda a, y: a),
    ),
    Mistake(
        "absolute_value",
        N_(
            "mistake logistic_backward absolute_value",
            "`dz` is never negative: for `y = 1` its sign is lost. Look for `np.abs`, or for a case for each label.",
        ),
        _from_dz(lambda a, y: np.abs(a - y)),
    ),
    Mistake(
        "squared",
        N_(
            "mistake logistic_backward squared",
            "`dz` is the square of a difference, as in a cost. Look at which quantity is asked for: a derivative.",
        ),
        _from_dz(lambda a, y: (a - y) ** 2),
    ),
    Mistake(
        "brackets",
        N_(
            "mistake logistic_backward brackets",
            "The slope of the sigmoid multiplies only the second term of `da`. Look at the brackets around the sum.",
        ),
        _from_dz(lambda a, y: -y / a + (1 - y) / (1 - a) * a * (1 - a)),
    ),
    Mistake(
        "eps_added",
        N_(
            "mistake logistic_backward eps_added",
            "For an activation that is almost 1 the result is far too small: a small constant such as `1e-8` "
            "stands in the denominators. Look for a form of `dz` without a division.",
        ),
        _from_dz(lambda a, y: (-y / (a + 1e-8) + (1 - y) / (1 - a + 1e-8)) * a * (1 - a)),
    ),
    Mistake(
        "clipped",
        N_(
            "mistake logistic_backward clipped",
            "An activation that is almost 1 was replaced by `1 - 1e-7`, so that `dz` lost its digits. "
            "Look at whether `a` must be clipped where nothing is divided.",
        ),
        _from_dz(lambda a, y: np.clip(a, 1e-7, 1 - 1e-7) - y),
    ),
)

DW_AND_DB = (
    Mistake(
        "dw_shape",
        N_(
            "mistake logistic_backward dw_shape",
            "`dw` is a row. The weights are a column, and a gradient has the shape of what it is a gradient of.",
        ),
        _results(lambda dz, x: (dz, dz * x.T, dz)),
    ),
    Mistake(
        "dw_flat",
        N_(
            "mistake logistic_backward dw_flat",
            "`dw` has one axis. The weights have shape (n, 1): look at the step that removes an axis of `x`.",
        ),
        _results(lambda dz, x: (dz, dz * x.ravel(), dz)),
    ),
    Mistake(
        "db_one",
        N_(
            "mistake logistic_backward db_one",
            "`db` is 1, which is the derivative of `z` with respect to `b`. "
            "Look at the factor that leads from the loss to `z`.",
        ),
        _results(lambda dz, x: (dz, dz * x, np.float64(1))),
    ),
    Mistake(
        "dw_without_x",
        N_(
            "mistake logistic_backward dw_without_x",
            "`dw` is the number `dz`. Each weight multiplies an input of its own: "
            "look at the derivative of `z` with respect to `w`.",
        ),
        _results(lambda dz, x: (dz, dz, dz)),
    ),
    Mistake(
        "dw_same_for_all",
        N_(
            "mistake logistic_backward dw_same_for_all",
            "Every entry of `dw` is `dz`, whatever the inputs are. Look at the numbers that the column is made of.",
        ),
        _results(lambda dz, x: (dz, dz * np.ones_like(x), dz)),
    ),
    Mistake(
        "dw_is_x",
        N_(
            "mistake logistic_backward dw_is_x",
            "`dw` is `x`, which is the derivative of `z`, not of the loss. One factor of the product is missing.",
        ),
        _results(lambda dz, x: (dz, x, dz)),
    ),
    Mistake(
        "a_for_dz",
        N_(
            "mistake logistic_backward a_for_dz",
            "In `dw` the inputs are multiplied by the activation. Look at which derivative travels backward.",
        ),
        {"logistic_backward": lambda a, y, x: (a - y, a * x, a - y)},
    ),
    Mistake(
        "dw_summed",
        N_(
            "mistake logistic_backward dw_summed",
            "`dw` is the sum over all inputs. Each weight has a derivative of its own, so nothing is added here.",
        ),
        _results(lambda dz, x: (dz, np.sum(dz * x), dz)),
    ),
    Mistake(
        "divided_by_n",
        N_(
            "mistake logistic_backward divided_by_n",
            "`dw` is divided by the number of inputs. A mean is taken over examples, and here is one example.",
        ),
        _results(lambda dz, x: (dz, dz * x / len(x), dz)),
    ),
    Mistake(
        "db_from_dw",
        N_(
            "mistake logistic_backward db_from_dw",
            "`db` is the sum of the entries of `dw`. Look at how `z` depends on `b`: no input stands beside it.",
        ),
        _results(lambda dz, x: (dz, dz * x, np.sum(dz * x))),
    ),
    Mistake(
        "slope_again",
        N_(
            "mistake logistic_backward slope_again",
            "`dz` is right, but `dw` and `db` have the slope of the sigmoid as a factor once more. "
            "Count which links of the chain lie between `z` and the parameters.",
        ),
        {"logistic_backward": lambda a, y, x: (a - y, (a - y) * a * (1 - a) * x, (a - y) * a * (1 - a))},
    ),
    Mistake(
        "minus_of_the_step",
        N_(
            "mistake logistic_backward minus_of_the_step",
            "`dz` is right, but `dw` and `db` have the opposite sign. "
            "The minus sign of gradient descent belongs to the step, not to the derivatives.",
        ),
        _results(lambda dz, x: (dz, -dz * x, -dz)),
    ),
    Mistake(
        "dw_first",
        N_(
            "mistake logistic_backward dw_first",
            "The three results are right, but `dw` comes first. Compare the line with `return` with the task.",
        ),
        _results(lambda dz, x: (dz * x, dz, dz)),
    ),
    Mistake(
        "dw_last",
        N_(
            "mistake logistic_backward dw_last",
            "The three results are right, but `dw` comes last. Look at the order after `return`.",
        ),
        _results(lambda dz, x: (dz, dz, dz * x)),
    ),
    Mistake(
        "dz_not_returned",
        N_(
            "mistake logistic_backward dz_not_returned",
            "Only the derivatives of the two parameters came back. Count the results that the task asks for.",
        ),
        _results(lambda dz, x: (dz * x, dz)),
    ),
    Mistake(
        "only_dz",
        N_(
            "mistake logistic_backward only_dz",
            "Only `dz` came back. The backward pass goes on from `z` to the parameters: look for two more results.",
        ),
        {"logistic_backward": lambda a, y, x: logistic_backward(a, y, x)[0]},
    ),
)

MISTAKES = DZ + DW_AND_DB
