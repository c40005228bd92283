"""How learners get `weighted_input` wrong."""

import numpy as np

from course.exercises import Mistake
from course.wording import N_


def _cut_with_integers(w, x, b):
    """The sum as it comes out where the array that takes it holds integers."""
    z = np.sum(w * x) + b
    return int(z) if w.dtype.kind == "i" else z


def _squeezed(w, x, b):
    return np.squeeze(w) @ np.squeeze(x) + b


MISTAKES = (
    # right in the main cases; of integers another mistake can give the same number by chance
    Mistake(
        "integer_cut",
        N_(
            "mistake weighted_input integer_cut",
            "For arrays of integers the decimals of the result were lost. Look at the array that holds the sum: "
            "it may take its type from `w` or `x`.",
        ),
        {"weighted_input": _cut_with_integers},
    ),
    Mistake(
        "bias_missing",
        N_(
            "mistake weighted_input bias_missing",
            "The result is the sum of the products alone. Look at what else belongs to the weighted input.",
        ),
        {"weighted_input": lambda w, x, b: np.sum(w * x)},
    ),
    Mistake(
        "bias_times_input",
        N_(
            "mistake weighted_input bias_times_input",
            "The bias was multiplied by each input, as if it were added to each weight. "
            "Look at the brackets, and at what the bias is multiplied by in the formula.",
        ),
        {"weighted_input": lambda w, x, b: np.sum((w + b) * x)},
    ),
    Mistake(
        "bias_times_weight",
        N_(
            "mistake weighted_input bias_times_weight",
            "The bias was added to each input before the multiplication, so each weight multiplies it. "
            "Look at the order: products, sum, bias.",
        ),
        {"weighted_input": lambda w, x, b: np.sum(w * (x + b))},
    ),
    Mistake(
        "bias_per_input",
        N_(
            "mistake weighted_input bias_per_input",
            "The bias was added once for each input. Count how often it stands in the formula, "
            "and look at whether it is inside the sum.",
        ),
        {"weighted_input": lambda w, x, b: np.sum(w * x + b)},
    ),
    Mistake(
        "not_scalar",
        N_(
            "mistake weighted_input not_scalar",
            "The result is an array with one entry per input: each product has the bias added to it. "
            "The weighted input is one number: look for the step that makes one number of the products.",
        ),
        {"weighted_input": lambda w, x, b: w * x + b},
    ),
    Mistake(
        "outer_product",
        N_(
            "mistake weighted_input outer_product",
            "The result is a matrix: every weight met every input. "
            "Look at which of the two arrays must be transposed in a matrix product.",
        ),
        {"weighted_input": lambda w, x, b: w @ x.T + b},
    ),
    Mistake(
        "row_times_column",
        N_(
            "mistake weighted_input row_times_column",
            "The elementwise product of a row and a column is a matrix: every weight met every input. "
            "Look at the shapes on both sides of `*`, or at which product is meant.",
        ),
        {"weighted_input": lambda w, x, b: w.T * x + b},
    ),
    Mistake(
        "matrix_product",
        N_(
            "mistake weighted_input matrix_product",
            "A matrix product needs a row on its left side and a column on its right side. "
            "Both arrays are columns: look at what `.T` does, or use an elementwise product.",
        ),
        {},
    ),
    Mistake(
        "bias_subtracted",
        N_(
            "mistake weighted_input bias_subtracted",
            "The bias was subtracted. Look at the sign before the bias in the formula.",
        ),
        {"weighted_input": lambda w, x, b: np.sum(w * x) - b},
    ),
    Mistake(
        "bias_as_factor",
        N_(
            "mistake weighted_input bias_as_factor",
            "The sum of the products was multiplied by the bias. Look at how the bias enters the formula.",
        ),
        {"weighted_input": lambda w, x, b: np.sum(w * x) * b},
    ),
    Mistake(
        "added_weights",
        N_(
            "mistake weighted_input added_weights",
            "Each weight was added to its input. Look at what a weight does with its input.",
        ),
        {"weighted_input": lambda w, x, b: np.sum(w + x) + b},
    ),
    Mistake(
        "mean",
        N_(
            "mistake weighted_input mean",
            "The result holds the mean of the products. Compare `np.mean` with the sign in the formula.",
        ),
        {"weighted_input": lambda w, x, b: np.mean(w * x) + b},
    ),
    Mistake(
        "sums_multiplied",
        N_(
            "mistake weighted_input sums_multiplied",
            "The weights were added, the inputs were added, and the two sums were multiplied. "
            "Look at which of the two comes first in the formula, the product or the sum.",
        ),
        {"weighted_input": lambda w, x, b: np.sum(w) * np.sum(x) + b},
    ),
    Mistake(
        "weights_missing",
        N_(
            "mistake weighted_input weights_missing",
            "The result is the sum of the inputs and the bias. The weights have no effect on it: look for them.",
        ),
        {"weighted_input": lambda w, x, b: np.sum(x) + b},
    ),
    Mistake(
        "inputs_missing",
        N_(
            "mistake weighted_input inputs_missing",
            "The result is the sum of the weights and the bias. The inputs have no effect on it: look for them.",
        ),
        {"weighted_input": lambda w, x, b: np.sum(w) + b},
    ),
    Mistake(
        "first_only",
        N_(
            "mistake weighted_input first_only",
            "Only the first product is in the result. In a loop, look at the indentation of `return`; "
            "without a loop, look at the index.",
        ),
        {"weighted_input": lambda w, x, b: w[0, 0] * x[0, 0] + b},
    ),
    Mistake(
        "last_only",
        N_(
            "mistake weighted_input last_only",
            "Only the last product is in the result. Look at whether the loop adds each product to the sum so far, "
            "or replaces the sum.",
        ),
        {"weighted_input": lambda w, x, b: w[-1, 0] * x[-1, 0] + b},
    ),
    Mistake(
        "last_left_out",
        N_(
            "mistake weighted_input last_left_out",
            "The last product is missing. Look at where the loop or the slice ends: "
            "in Python the end itself is left out.",
        ),
        {"weighted_input": lambda w, x, b: np.sum(w[:-1] * x[:-1]) + b},
    ),
    Mistake(
        "first_left_out",
        N_(
            "mistake weighted_input first_left_out",
            "The first product is missing. Look at where the loop or the slice begins: an index in Python begins at 0.",
        ),
        {"weighted_input": lambda w, x, b: np.sum(w[1:] * x[1:]) + b},
    ),
    Mistake(
        "squeezed",
        N_(
            "mistake weighted_input squeezed",
            "The function works for several inputs, but raises an exception for one input. "
            "Look at the shape that an array of shape `(1, 1)` has after each step.",
        ),
        {"weighted_input": _squeezed},
    ),
    Mistake(
        "made_integer",
        N_(
            "mistake weighted_input made_integer",
            "The decimals of the result were cut off. Look for `int`: the weighted input is any real number.",
        ),
        {"weighted_input": lambda w, x, b: int(np.sum(w * x) + b)},
    ),
)
