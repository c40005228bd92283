"""How learners get `neuron` wrong."""

import numpy as np

from course.activations import sigmoid
from course.exercises import Mistake
from course.wording import N_


def _z(w, x, b):
    return np.sum(w * x) + b


MISTAKES = (
    Mistake(
        "returned_z",
        N_(
            "mistake neuron returned_z",
            "The result is the weighted input: `g` was not applied. Look at what turns it into the activation.",
        ),
        {"neuron": lambda w, x, b, g: _z(w, x, b)},
    ),
    Mistake(
        "g_before_sum",
        N_(
            "mistake neuron g_before_sum",
            "The activation function was applied to each product before the products were added. "
            "Look at the number of times that a unit applies it.",
        ),
        {"neuron": lambda w, x, b, g: np.sum(g(w * x)) + b},
    ),
    Mistake(
        "g_per_input",
        N_(
            "mistake neuron g_per_input",
            "Each product and the bias went through `g`, and the values of `g` were added. "
            "Look at the order: first the sum, then the activation function.",
        ),
        {"neuron": lambda w, x, b, g: np.sum(g(w * x + b))},
    ),
    Mistake(
        "not_summed",
        N_(
            "mistake neuron not_summed",
            "The result has one activation per input. A unit has one activation: "
            "look for the step that adds the products.",
        ),
        {"neuron": lambda w, x, b, g: g(w * x + b)},
    ),
    Mistake(
        "outer_product",
        N_(
            "mistake neuron outer_product",
            "The weighted input became a matrix: every weight met every input. "
            "Look at which array of the matrix product must be transposed.",
        ),
        {"neuron": lambda w, x, b, g: g(w @ x.T + b)},
    ),
    Mistake(
        "bias_after_g",
        N_(
            "mistake neuron bias_after_g",
            "The bias was added after the activation function. Look at the closing bracket of the call of `g`.",
        ),
        {"neuron": lambda w, x, b, g: g(np.sum(w * x)) + b},
    ),
    Mistake(
        "bias_missing",
        N_(
            "mistake neuron bias_missing",
            "The activation function was applied to the sum of the products alone. "
            "Look at whether the weighted input is complete.",
        ),
        {"neuron": lambda w, x, b, g: g(np.sum(w * x))},
    ),
    Mistake(
        "bias_per_input",
        N_(
            "mistake neuron bias_per_input",
            "Before `g` was applied, the bias was added once for each input. "
            "Look at whether the bias is inside the sum.",
        ),
        {"neuron": lambda w, x, b, g: g(np.sum(w * x + b))},
    ),
    Mistake(
        "bias_times_input",
        N_(
            "mistake neuron bias_times_input",
            "In the weighted input the bias was multiplied by each input. "
            "Look at the brackets around the weights and the bias.",
        ),
        {"neuron": lambda w, x, b, g: g(np.sum((w + b) * x))},
    ),
    Mistake(
        "bias_subtracted",
        N_(
            "mistake neuron bias_subtracted",
            "In the weighted input the bias was subtracted. Look at its sign.",
        ),
        {"neuron": lambda w, x, b, g: g(np.sum(w * x) - b)},
    ),
    Mistake(
        "g_twice",
        N_(
            "mistake neuron g_twice",
            "The activation function was applied two times, one after the other. Count the calls of `g`.",
        ),
        {"neuron": lambda w, x, b, g: g(g(_z(w, x, b)))},
    ),
    Mistake(
        "g_of_inputs",
        N_(
            "mistake neuron g_of_inputs",
            "The activation function was applied to the inputs, and the weighted sum came afterwards. "
            "Look at which of the two steps of a unit comes first.",
        ),
        {"neuron": lambda w, x, b, g: _z(w, g(x), b)},
    ),
    Mistake(
        "g_times_z",
        N_(
            "mistake neuron g_times_z",
            "The result is the product of `z` and `g(z)`. Look at what the unit does with `z` after `g` was called.",
        ),
        {"neuron": lambda w, x, b, g: _z(w, x, b) * g(_z(w, x, b))},
    ),
    Mistake(
        "mean",
        N_(
            "mistake neuron mean",
            "The mean of the products was taken in the weighted input. Look at how the products are put together.",
        ),
        {"neuron": lambda w, x, b, g: g(np.mean(w * x) + b)},
    ),
    Mistake(
        "always_sigmoid",
        N_(
            "mistake neuron always_sigmoid",
            "The result is the sigmoid of `z`, whichever function is passed. "
            "The last argument says which activation function the unit has.",
        ),
        {"neuron": lambda w, x, b, g: sigmoid(_z(w, x, b))},
    ),
    Mistake(
        "returned_g",
        N_(
            "mistake neuron returned_g",
            "The function `g` itself was returned, not a value of it. Look at how a function is called with a number.",
        ),
        {"neuron": lambda w, x, b, g: g},
    ),
    Mistake(
        "returned_both",
        N_(
            "mistake neuron returned_both",
            "The weighted input and the activation were returned together. Only the activation is asked for.",
        ),
        {"neuron": lambda w, x, b, g: (_z(w, x, b), g(_z(w, x, b)))},
    ),
    Mistake(
        "squeezed",
        N_(
            "mistake neuron squeezed",
            "For a unit with one input the function raised an exception, for several inputs it did not. "
            "Look at the shape of each array in the case of one input.",
        ),
        {"neuron": lambda w, x, b, g: g(np.squeeze(w) @ np.squeeze(x) + b)},
    ),
)
