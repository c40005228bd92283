"""W01 Neuron bench: two inputs, two weights and a bias; the products, their sum z, and the activation a = g(z)."""

import numpy as np
from traitlets import validate

from course.activations import sigmoid
from course.display import Shown
from course.errors import CourseError
from course.figures import Picture, shown
from course.widgets.base import CourseWidget, source
from course.wording import N_

FUNCTIONS = ("sigmoid", "tanh", "relu", "identity")
NUMBERS = ("x1", "x2", "w1", "w2", "b")
LARGEST = 2
BLUE, ORANGE, GREEN, GREY = "#1565c0", "#b23c00", "#2e7d32", "#595959"


class NeuronBench(CourseWidget):
    """`value` holds x1, x2 (inputs), w1, w2 (weights), b (the bias), each from -2 to 2, and g, a name of FUNCTIONS."""

    name = "neuron-bench"
    START = {"x1": 1.0, "x2": 2.0, "w1": 1.5, "w2": -0.5, "b": 0.5, "g": "sigmoid"}
    WORDS = {
        "title": N_("widget neuron-bench title", "Neuron bench"),
        "x1": N_("widget neuron-bench slider", "First input"),
        "x2": N_("widget neuron-bench slider", "Second input"),
        "w1": N_("widget neuron-bench slider", "First weight"),
        "w2": N_("widget neuron-bench slider", "Second weight"),
        "b": N_("widget neuron-bench slider", "Bias"),
        "g": N_("widget neuron-bench choose the activation function", "Activation function g"),
        "sigmoid": N_("widget neuron-bench name of function", "sigmoid"),
        "identity": N_("widget neuron-bench name of function", "identity, g(z) = z"),
        "reading": N_(
            "widget neuron-bench what a screen reader says, a symbol and its number first",
            "{symbol} is {number}, the weighted input z is {z}, the activation a is {a}",
        ),
        "weighted_input": N_("widget neuron-bench above a number, a formula follows", "Weighted input"),
        "activation": N_("widget neuron-bench above a number, a formula follows", "Activation"),
        "help": N_(
            "widget neuron-bench sentence below",
            "Move the sliders, or use the arrow keys on them. The bars show the two products, the bias and their "
            "sum z. Which bars move when b changes?",
        ),
        "bias_moved": N_(
            "widget neuron-bench sentence below",
            "You moved b: the point moves along the curve, and no product bar moves. b is in neither product.",
        ),
        "input_moved": N_(
            "widget neuron-bench sentence below",
            "You moved {symbol}: only one product bar moves. z moves with it, and so does the point.",
        ),
        "zero_factor": N_(
            "widget neuron-bench sentence below",
            "One factor is 0, so the product {product} is 0, whatever the other factor is.",
        ),
        "function_changed": N_(
            "widget neuron-bench sentence below",
            "You changed g: the activation a changes. No bar moves, because z does not depend on g.",
        ),
    }
    ALT = N_(
        "widget neuron-bench alternative text of the static picture",
        "Four horizontal bars that begin at 0. The products are w₁x₁ = 1.5 and w₂x₂ = −1, the bias is b = 0.5, "
        "and their sum is z = 1. Below the bars, on the same horizontal axis, is the graph of the sigmoid. "
        "A dashed line leads from the end of the bar of z to the point of the graph at z = 1, where a = {a}.",
    )

    _css = source("base.css", "neuron_bench.css")
    _esm = source("base.js", "plane.js", "activations.js", "neuron_bench.js")

    @validate("value")
    def _check_value(self, proposal) -> dict:
        given = {**self.START, **proposal["value"]}
        inside = all(isinstance(given[key], int | float) and -LARGEST <= given[key] <= LARGEST for key in NUMBERS)
        if not (given.keys() == self.START.keys() and given["g"] in FUNCTIONS and inside):
            raise CourseError(
                f"value {proposal['value']!r} cannot be shown; expected {', '.join(NUMBERS)} from -{LARGEST} to "
                f"{LARGEST} and g from {', '.join(FUNCTIONS)}; change what differs"
            )
        return given

    def picture(self) -> Shown:
        return shown(Picture((7, 4.4), _draw, {}, self.ALT), self.language, a=f"{sigmoid(1.0):.6f}")


def _draw(canvas, say) -> None:
    """What the widget shows at first: four bars above the curve, on one horizontal axis."""
    from matplotlib.patches import ConnectionPatch

    bars, curve = canvas.subplots(2, 1, sharex=True, height_ratios=(2, 3))
    rows = (("$w_1x_1$", 1.5, BLUE), ("$w_2x_2$", -1.0, BLUE), ("$b$", 0.5, ORANGE), ("$z$", 1.0, GREEN))
    for row, (_, length, colour) in enumerate(rows):
        bars.barh(row, length, color=colour)
        text = f"{length:g}".replace("-", "−")
        bars.text(length + np.sign(length) * 0.2, row, text, va="center", ha="left" if length > 0 else "right")
    bars.set_yticks(range(len(rows)), [name for name, _, _ in rows])
    bars.axvline(0, color=GREY, linewidth=1)
    bars.invert_yaxis()
    z = np.linspace(-10, 10, 401)
    curve.plot(z, sigmoid(z), color=BLUE, linewidth=2.5)
    curve.plot(1, sigmoid(1.0), "o", color=GREEN, markersize=8)
    # what leads from one picture to the other takes no part in the layout
    canvas.add_artist(
        ConnectionPatch(
            (1, 3.4), (1, sigmoid(1.0)), "data", "data", axesA=bars, axesB=curve, color=GREEN, linestyle="--"
        )
    ).set_in_layout(False)
    curve.plot([-10, 1], [sigmoid(1.0)] * 2, color=GREEN, linestyle="--")
    curve.set(xlim=(-10, 10), ylim=(-0.25, 1.25), xlabel="$z$", ylabel="$a$")
    curve.set(xticks=range(-10, 11, 5), yticks=(0, 0.5, 1))
    bars.tick_params(length=0)
    bars.spines["bottom"].set_visible(False)
    for axes in (bars, curve):
        axes.spines[["top", "right"]].set_visible(False)
