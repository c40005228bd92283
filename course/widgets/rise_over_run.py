"""W05 Rise over run: make the run smaller and see the secant turn into the tangent."""

import numpy as np
from traitlets import validate

from course.display import Shown
from course.errors import CourseError
from course.figures import Picture, shown
from course.widgets.base import CourseWidget, source
from course.wording import N_

CURVES = ("square", "sine", "falling")
RANGES = {"x": (-2, 2), "run": (1e-6, 1)}


class RiseOverRun(CourseWidget):
    """`value` holds curve ("square", "sine" or "falling", which is e to the power of -x), x (the point) and run."""

    name = "rise-over-run"
    START = {"curve": "square", "x": 1.0, "run": 1.0}
    WORDS = {
        "title": N_("widget rise-over-run title", "Rise over run"),
        "curve": N_("widget rise-over-run choose function", "Function"),
        "point": N_("widget rise-over-run slider, x follows", "Point"),
        "run_control": N_("widget rise-over-run slider from 0.000001 to 1", "Run, from 0.000001 to 1"),
        "run": N_("widget rise-over-run label in the plot, on the horizontal leg", "run"),
        "rise": N_("widget rise-over-run label in the plot, beside the vertical leg", "rise"),
        "graph": N_("widget rise-over-run legend", "graph of the function"),
        "secant": N_("widget rise-over-run legend", "secant"),
        "tangent": N_("widget rise-over-run legend", "tangent"),
        "legs": N_("widget rise-over-run legend", "run and rise"),
        "fixed": N_("widget rise-over-run legend", "the point at x"),
        "end": N_("widget rise-over-run legend", "the point at the end of the run"),
        "run_number": N_("widget rise-over-run above a number", "Run"),
        "rise_number": N_("widget rise-over-run above a number", "Rise"),
        "secant_slope": N_("widget rise-over-run above a number", "Slope of the secant, rise over run"),
        "tangent_slope": N_("widget rise-over-run above a number", "Slope of the tangent"),
        "difference": N_("widget rise-over-run above a number", "Difference of the two slopes"),
        "help": N_(
            "widget rise-over-run sentence below",
            "Make the run smaller: the secant turns into the tangent. "
            "What happens to the difference of the two slopes?",
        ),
        "tenfold": N_(
            "widget rise-over-run sentence below",
            "With a run that is 10 times as large, the difference is {larger}. Now it is {difference}.",
        ),
        "negative": N_(
            "widget rise-over-run sentence below, after another sentence",
            "The rise is negative: the graph is lower at the end of the run. Therefore the slope of the secant is "
            "negative.",
        ),
        "rounding": N_(
            "widget rise-over-run sentence below, after another sentence",
            "The last digits of the difference are rounding errors: the computer keeps about 16 digits of each number.",
        ),
    }
    ALT = N_(
        "widget rise-over-run alternative text of the static picture",
        "Graph of x squared with two points, at x = 1 and at x = 2. From the first point the run goes 1 to the right, "
        "then the rise goes {rise} up to the second point. The secant goes through both points, its slope is {secant}. "
        "The tangent touches the graph at x = 1, its slope is {tangent}.",
    )

    _esm = source("base.js", "plane.js", "rise_over_run.js")

    @validate("value")
    def _check_value(self, proposal) -> dict:
        given = {**self.START, **proposal["value"]}
        inside = all(
            isinstance(given[key], int | float) and low <= given[key] <= high for key, (low, high) in RANGES.items()
        )
        if not (given.keys() == self.START.keys() and given["curve"] in CURVES and inside):
            raise CourseError(
                f"value {proposal['value']!r} cannot be shown; expected curve from {', '.join(CURVES)}, x from -2 to "
                "2, run from 0.000001 to 1; change what differs"
            )
        return given

    def picture(self) -> Shown:
        words = {key: self.WORDS[key] for key in ("run", "rise", "secant", "tangent")}
        x, run = self.START["x"], self.START["run"]
        rise = (x + run) ** 2 - x**2
        facts = {"rise": f"{rise:.6g}", "secant": f"{rise / run:.6g}", "tangent": f"{2 * x:.6g}"}
        return shown(Picture((7, 3.6), _draw, words, self.ALT), self.language, **facts)


def _draw(canvas, say) -> None:
    """What the widget shows at first: the graph of x squared, its secant with the run 1, its tangent at x = 1."""
    x, axes = np.linspace(-2.5, 4.5, 281), canvas.add_subplot()
    axes.plot(x, x**2, color="#1565c0", linewidth=2.5)
    axes.plot(x, 1 + 3 * (x - 1), "--", color="#b23c00", linewidth=2)
    axes.plot(x, 1 + 2 * (x - 1), color="#2e7d32", linewidth=1.5)
    axes.plot([1, 2, 2], [1, 1, 4], ":", color="#c62828", linewidth=2.5)
    axes.plot(1, 1, "o", color="#2e7d32", markersize=8)
    axes.plot(2, 4, "o", markersize=9, markerfacecolor="none", markeredgecolor="#b23c00", markeredgewidth=2.5)
    axes.text(1.5, 0.1, say("run"), ha="center")
    axes.text(2.1, 1.7, say("rise"))
    axes.text(0.25, -2.3, say("secant"))
    axes.text(-0.8, -2.0, say("tangent"), ha="right")
    axes.set(xlim=(-2.5, 4.5), ylim=(-3, 9), xlabel="$x$", ylabel="$x^2$")
