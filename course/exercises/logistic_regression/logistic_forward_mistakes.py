"""Known mistakes in `logistic_forward`."""

import numpy as np

from course.activations import sigmoid, sigmoid_prime
from course.exercises import Mistake
from course.exercises.logistic_regression.formulas import logistic_forward
from course.wording import N_


def _weighted_input(z):
    """The pair that follows from a wrong weighted input."""

    def wrong(w, b, x):
        return z(w, b, x), sigmoid(z(w, b, x))

    return {"logistic_forward": wrong}


def _activation(g):
    """The right weighted input with another function in place of the sigmoid."""

    def wrong(w, b, x):
        z, _ = logistic_forward(w, b, x)
        return z, g(z)

    return {"logistic_forward": wrong}


MISTAKES = (
    Mistake(
        "bias_missing",
        N_(
            "mistake logistic_forward bias_missing",
            "`z` is only the sum of the products of weights and inputs. "
            "Look at the formula of the weighted input: one parameter is not used.",
        ),
        _weighted_input(lambda w, b, x: np.sum(w * x)),
    ),
    Mistake(
        "needs_column",
        N_(
            "mistake logistic_forward needs_column",
            "Two arrays have shapes that do not fit. Both `w` and `x` are columns of shape (n, 1), and two columns "
            "have no matrix product. Look at which of the two must be transposed.",
        ),
        {"logistic_forward": lambda w, b, x: (w @ x + b, sigmoid(w @ x + b))},
    ),
    Mistake(
        "not_summed",
        N_(
            "mistake logistic_forward not_summed",
            "`z` has one element for each input: the products are not added. A unit has one weighted input.",
        ),
        _weighted_input(lambda w, b, x: w * x + b),
    ),
    Mistake(
        "wrong_axis",
        N_(
            "mistake logistic_forward wrong_axis",
            "The sum goes along each row, and each row of a column holds one number. Look at the argument `axis`.",
        ),
        _weighted_input(lambda w, b, x: np.sum(w * x, axis=1) + b),
    ),
    Mistake(
        "outer_product",
        N_(
            "mistake logistic_forward outer_product",
            "`z` has shape (n, n): a column times a row gives a table of all products. "
            "Look at the order of the two factors, and at which one is transposed.",
        ),
        _weighted_input(lambda w, b, x: w @ x.T + b),
    ),
    Mistake(
        "outer_product_turned",
        N_(
            "mistake logistic_forward outer_product_turned",
            "`z` is a table with one row for each input: `x` is the column and the weights are the row. "
            "Look at which factor of the matrix product stands first.",
        ),
        _weighted_input(lambda w, b, x: x @ w.T + b),
    ),
    Mistake(
        "bias_in_each",
        N_(
            "mistake logistic_forward bias_in_each",
            "The bias is added once for each input. Look at whether `b` stands inside or outside of the sum.",
        ),
        _weighted_input(lambda w, b, x: np.sum(w * x + b)),
    ),
    Mistake(
        "bias_subtracted",
        N_(
            "mistake logistic_forward bias_subtracted",
            "The bias enters `z` with the opposite sign. Look at the sign before `b`.",
        ),
        _weighted_input(lambda w, b, x: np.sum(w * x) - b),
    ),
    Mistake(
        "bias_multiplied",
        N_(
            "mistake logistic_forward bias_multiplied",
            "The sum of the products is multiplied by the bias. Look at the operation between the sum and `b`.",
        ),
        _weighted_input(lambda w, b, x: np.sum(w * x) * b),
    ),
    Mistake(
        "mean_of_products",
        N_(
            "mistake logistic_forward mean_of_products",
            "The products are averaged: their sum is divided by the number of inputs. "
            "Look at the function that combines the products.",
        ),
        _weighted_input(lambda w, b, x: np.mean(w * x) + b),
    ),
    Mistake(
        "weights_added",
        N_(
            "mistake logistic_forward weights_added",
            "Each weight is added to its input. Look at the operation between `w` and `x`.",
        ),
        _weighted_input(lambda w, b, x: np.sum(w + x) + b),
    ),
    Mistake(
        "order_of_results",
        N_(
            "mistake logistic_forward order_of_results",
            "Both numbers are right, but the activation comes first. Look at the order in the line with `return`.",
        ),
        {"logistic_forward": lambda w, b, x: logistic_forward(w, b, x)[::-1]},
    ),
    Mistake(
        "only_a",
        N_(
            "mistake logistic_forward only_a",
            "The result is the activation alone. The backward pass needs the weighted input as well: "
            "look at what the exercise asks for.",
        ),
        {"logistic_forward": lambda w, b, x: logistic_forward(w, b, x)[1]},
    ),
    Mistake(
        "only_z",
        N_(
            "mistake logistic_forward only_z",
            "The result is the weighted input alone. A unit works in two steps: look for the second one.",
        ),
        {"logistic_forward": lambda w, b, x: logistic_forward(w, b, x)[0]},
    ),
    Mistake(
        "no_activation",
        N_(
            "mistake logistic_forward no_activation",
            "`a` equals `z`: the second step of the unit is missing. Look at what turns `z` into `a`.",
        ),
        _activation(lambda z: z),
    ),
    Mistake(
        "sign_of_exponent",
        N_(
            "mistake logistic_forward sign_of_exponent",
            "`z` is right, but `a` equals the sigmoid of `-z`. Look at the sign of the exponent.",
        ),
        _activation(lambda z: sigmoid(-z)),
    ),
    Mistake(
        "brackets",
        N_(
            "mistake logistic_forward brackets",
            "`z` is right, but `a` equals `1 + np.exp(-z)`, which is larger than 1. "
            "Look at the brackets of the denominator.",
        ),
        _activation(lambda z: 1 + np.exp(-z)),
    ),
    Mistake(
        "activation_without_bias",
        N_(
            "mistake logistic_forward activation_without_bias",
            "`z` is right, but `a` is the sigmoid of the sum without the bias. Look at the argument of `sigmoid`.",
        ),
        {"logistic_forward": lambda w, b, x: (np.sum(w * x) + b, sigmoid(np.sum(w * x)))},
    ),
    Mistake(
        "slope_returned",
        N_(
            "mistake logistic_forward slope_returned",
            "The second number is the slope of the sigmoid at `z`. "
            "The slope belongs to the backward pass; the forward pass needs the value.",
        ),
        _activation(sigmoid_prime),
    ),
    Mistake(
        "sigmoid_twice",
        N_(
            "mistake logistic_forward sigmoid_twice",
            "The sigmoid is applied to its own value. Count how often it acts on the way from `z` to `a`.",
        ),
        _activation(lambda z: sigmoid(sigmoid(z))),
    ),
    Mistake(
        "tanh_returned",
        N_(
            "mistake logistic_forward tanh_returned",
            "`a` is the hyperbolic tangent of `z`. In logistic regression the activation lies between 0 and 1.",
        ),
        _activation(np.tanh),
    ),
    Mistake(
        "decided",
        N_(
            "mistake logistic_forward decided",
            "`a` is only 0 or 1, which is a decision. The activation is a number between them: "
            "look for a rounding or a comparison.",
        ),
        _activation(lambda z: np.float64(z > 0)),
    ),
)
