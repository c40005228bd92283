"""W03 Slope explorer: drag z along an activation function and watch its slope and the step that it allows."""

import numpy as np
from traitlets import validate

from course.activations import sigmoid, sigmoid_prime
from course.display import Shown
from course.errors import CourseError
from course.figures import Picture, shown
from course.widgets.base import CourseWidget, source
from course.wording import N_

FUNCTIONS = ("sigmoid", "tanh", "relu", "leaky_relu")
RANGES = {"z": (-10, 10), "alpha": (0, 2), "slope": (0, 2)}


class SlopeExplorer(CourseWidget):
    """`value` holds function, second ("none" or a function), z, alpha (the learning rate), slope (of leaky ReLU)."""

    name = "slope-explorer"
    START = {"function": "sigmoid", "second": "none", "z": 1.0, "alpha": 0.5, "slope": 0.01}
    WORDS = {
        "title": N_("widget slope-explorer title", "Slope explorer"),
        "function": N_("widget slope-explorer choose function", "Function"),
        "second": N_("widget slope-explorer choose second function", "Second function"),
        "none": N_("widget slope-explorer no second function", "none"),
        "sigmoid": N_("widget slope-explorer name of function", "sigmoid"),
        "leaky_relu": N_("widget slope-explorer name of function", "leaky ReLU"),
        "alpha": N_("widget slope-explorer slider", "Learning rate"),
        "slope_control": N_("widget slope-explorer slider", "Slope of leaky ReLU for negative z"),
        "point": N_("widget slope-explorer name of the point for a screen reader", "z, the point on the curve"),
        "reading": N_(
            "widget slope-explorer what a screen reader says",
            "z is {z}, the value is {g}, the slope is {g_prime}",
        ),
        "value": N_("widget slope-explorer above a number, a formula follows", "Value"),
        "slope": N_("widget slope-explorer above a number, a formula follows", "Slope"),
        "step": N_("widget slope-explorer above a number, a formula follows", "Step"),
        "tangent": N_("widget slope-explorer legend", "tangent"),
        "flat": N_("widget slope-explorer word in the marked zone", "almost flat"),
        "flat_zone": N_("widget slope-explorer legend", "zone where the slope is less than 0.01"),
        "help": N_(
            "widget slope-explorer sentence below",
            "Drag the point, or move it with the arrow keys. PageUp and PageDown make larger moves.",
        ),
        "flat_here": N_(
            "widget slope-explorer sentence below",
            "Here the slope is less than 0.01. The step is small, so learning is slow or stops.",
        ),
        "relu_kink": N_(
            "widget slope-explorer sentence below",
            "At z = 0 the graph has a kink: there is no derivative at this point. The course uses the value 0.",
        ),
        "leaky_relu_kink": N_(
            "widget slope-explorer sentence below",
            "At z = 0 the graph has a kink: there is no derivative at this point. "
            "The course uses the slope for negative z, here {slope}.",
        ),
    }
    ALT = N_(
        "widget slope-explorer alternative text of the static picture",
        "Graph of the sigmoid: z from −10 to 10 on the horizontal axis, σ(z) on the vertical axis. The curve rises "
        "from 0 on the left to 1 on the right. A tangent touches it at z = 1, where the slope is {slope}. "
        "Two hatched zones, at the left and at the right, show where the slope is less than 0.01.",
    )

    _esm = source("base.js", "plane.js", "activations.js", "slope_explorer.js")

    @validate("value")
    def _check_value(self, proposal) -> dict:
        given = {**self.START, **proposal["value"]}
        names = given["function"] in FUNCTIONS and given["second"] in ("none", *FUNCTIONS)
        inside = all(
            isinstance(given[key], int | float) and low <= given[key] <= high for key, (low, high) in RANGES.items()
        )
        if not (given.keys() == self.START.keys() and names and inside):
            raise CourseError(
                f"value {proposal['value']!r} cannot be shown; expected function and second from "
                f"{', '.join(FUNCTIONS)} (second may be 'none'), z from -10 to 10, alpha and slope from 0 to 2; "
                "change what differs"
            )
        return given

    def picture(self) -> Shown:
        picture = Picture((7, 3.3), _draw, {"flat": self.WORDS["flat"]}, self.ALT)
        return shown(picture, self.language, slope=f"{sigmoid_prime(1.0):.6f}")


def _draw(canvas, say) -> None:
    """What the widget shows at first: the sigmoid, its tangent at z = 1, the flat zones."""
    z = np.linspace(-10, 10, 401)
    axes = canvas.add_subplot()
    axes.plot(z, sigmoid(z), color="#1565c0", linewidth=2.5)
    axes.plot(z, sigmoid(1.0) + sigmoid_prime(1.0) * (z - 1), color="#2e7d32", linewidth=1.5)
    axes.plot(1, sigmoid(1.0), "o", color="#2e7d32")
    edge = z[sigmoid_prime(z) >= 0.01][-1]
    for left, right in ((-10, -edge), (edge, 10)):
        axes.axvspan(left, right, facecolor="none", edgecolor="#c62828", hatch="//", alpha=0.4)
        axes.text((left + right) / 2, 1.25, say("flat"), ha="center")
    axes.set(xlim=(-10, 10), ylim=(-1.5, 1.5), xlabel="$z$", ylabel=r"$\sigma(z)$")
