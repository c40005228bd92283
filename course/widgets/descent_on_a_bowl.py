"""W04 Descent on a bowl: choose a start and a learning rate, make steps, and see whether the cost falls."""

import numpy as np
from traitlets import validate

from course.display import Shown
from course.errors import CourseError
from course.figures import Picture, shown
from course.widgets.base import CourseWidget, source
from course.wording import N_

CURVATURES = {"bowl": (1.0, 1.0), "valley": (0.4, 4.0)}
RANGES = {"alpha": (0.05, 2.2), "w1": (-4, 4), "w2": (-3, 3), "steps": (0, 200)}
STEPS_IN_PICTURE = 6


class DescentOnABowl(CourseWidget):
    """`value` holds shape ("bowl" or "valley"), alpha (the learning rate), w1 and w2 of the start, steps (how many)."""

    name = "descent-on-a-bowl"
    START = {"shape": "bowl", "alpha": 0.3, "w1": -3.0, "w2": 2.0, "steps": 0}
    WORDS = {
        "title": N_("widget descent-on-a-bowl title", "Descent on a bowl"),
        "shape": N_("widget descent-on-a-bowl choose shape", "Shape"),
        "bowl": N_("widget descent-on-a-bowl name of shape", "round bowl"),
        "valley": N_("widget descent-on-a-bowl name of shape", "narrow valley"),
        "alpha": N_("widget descent-on-a-bowl slider", "Learning rate"),
        "one_step": N_("widget descent-on-a-bowl button", "One step"),
        "many_steps": N_("widget descent-on-a-bowl button", "20 steps"),
        "back": N_("widget descent-on-a-bowl button", "Back to the start"),
        "start_point": N_(
            "widget descent-on-a-bowl name of the plot for a screen reader",
            "Start point: arrow keys left and right change w₁, up and down change w₂",
        ),
        "reading": N_(
            "widget descent-on-a-bowl what a screen reader says", "w₁ is {w1}, w₂ is {w2}, the cost is {cost}"
        ),
        "contour": N_("widget descent-on-a-bowl legend", "contour line: the same cost; to the next line it grows by 1"),
        "start": N_("widget descent-on-a-bowl legend", "start"),
        "arrow": N_("widget descent-on-a-bowl legend", "step of gradient descent"),
        "now": N_("widget descent-on-a-bowl legend", "after the last step"),
        "minimum": N_("widget descent-on-a-bowl legend", "minimum"),
        "step": N_("widget descent-on-a-bowl above a number, and below the axis of the cost plot", "Step"),
        "cost": N_("widget descent-on-a-bowl above a number, a formula follows", "Cost"),
        "gradient_length": N_("widget descent-on-a-bowl above a number", "Length of the gradient"),
        "help": N_(
            "widget descent-on-a-bowl sentence below",
            "Choose a start: click in the plot, or use the arrow keys (with Shift for larger moves). "
            "Then make steps, and change the learning rate.",
        ),
        "slowly": N_(
            "widget descent-on-a-bowl sentence below",
            "Gradient descent converges slowly: the last step changed the cost only from {before} to {cost}.",
        ),
        "converges": N_(
            "widget descent-on-a-bowl sentence below",
            "Gradient descent converges: the last step changed the cost from {before} to {cost}.",
        ),
        "jumps": N_(
            "widget descent-on-a-bowl sentence below",
            "Gradient descent jumps from side to side: the last step changed the sign of {weight}. "
            "The cost before this step was {before}, after it {cost}.",
        ),
        "diverges": N_(
            "widget descent-on-a-bowl sentence below",
            "Gradient descent diverges: the last step raised the cost from {before} to {cost}. "
            "Here the learning rate is too large.",
        ),
        "arrived": N_(
            "widget descent-on-a-bowl sentence below",
            "The point is at the minimum: the gradient is almost zero, and another step changes almost nothing.",
        ),
    }
    ALT = N_(
        "widget descent-on-a-bowl alternative text of the static picture",
        "Two plots. Left: contour lines of a round bowl, circles around the minimum at w₁ = 0, w₂ = 0. Arrows show "
        "{steps} steps of gradient descent with the learning rate 0.3, from w₁ = −3, w₂ = 2 toward the minimum. Each "
        "arrow is shorter than the arrow before it. Right: the cost after each step falls from {first} to {last}.",
    )

    _esm = source("base.js", "plane.js", "descent_on_a_bowl.js")

    @validate("value")
    def _check_value(self, proposal) -> dict:
        given = {**self.START, **proposal["value"]}
        inside = all(
            isinstance(given[key], int | float) and low <= given[key] <= high for key, (low, high) in RANGES.items()
        )
        whole = isinstance(given["steps"], int)
        if not (given.keys() == self.START.keys() and given["shape"] in CURVATURES and inside and whole):
            raise CourseError(
                f"value {proposal['value']!r} cannot be shown; expected shape 'bowl' or 'valley', alpha from 0.05 to "
                "2.2, w1 from -4 to 4, w2 from -3 to 3, steps a whole number from 0 to 200; change what differs"
            )
        return given

    def picture(self) -> Shown:
        words = {key: self.WORDS[key] for key in ("start", "minimum", "step", "cost")}
        costs = [_cost("bowl", w) for w in descent({**self.START, "steps": STEPS_IN_PICTURE})]
        facts = {"steps": STEPS_IN_PICTURE, "first": f"{costs[0]:.6g}", "last": f"{costs[-1]:.6g}"}
        return shown(Picture((7.2, 3.4), _draw, words, self.ALT), self.language, **facts)


def descent(value: dict) -> np.ndarray:
    """The points of gradient descent on J = (k_1 w_1^2 + k_2 w_2^2) / 2, one per row, shape (steps + 1, 2): the
    reference for the widget. Lesson 03."""
    curvatures, w = np.array(CURVATURES[value["shape"]]), np.array([value["w1"], value["w2"]], dtype=float)
    points = [w]
    for _ in range(value["steps"]):
        w = w - value["alpha"] * (curvatures * w)
        points.append(w)
    return np.array(points)


def _cost(shape: str, w: np.ndarray) -> np.ndarray:
    """The cost at a point, or at a grid of points (the last axis is the weights)."""
    return np.sum(np.array(CURVATURES[shape]) * w**2, axis=-1) / 2


def _draw(canvas, say) -> None:
    """What the widget shows after a few steps: the contour lines with the arrows, and the cost beside them."""
    points = descent({**DescentOnABowl.START, "steps": STEPS_IN_PICTURE})
    plot, costs = canvas.subplots(1, 2, width_ratios=(3, 2))
    grid = np.stack(np.meshgrid(np.linspace(-4, 4, 81), np.linspace(-3, 3, 61)), axis=-1)
    plot.contour(grid[..., 0], grid[..., 1], _cost("bowl", grid), levels=range(1, 13), colors="#616161", linewidths=0.7)
    for start, end in zip(points, points[1:], strict=False):
        plot.annotate("", end, start, arrowprops={"arrowstyle": "->", "color": "#1565c0", "linewidth": 2, "shrinkA": 0})
    plot.plot(*points[0], "o", markersize=11, markerfacecolor="none", markeredgecolor="#b23c00", markeredgewidth=2.5)
    plot.plot(0, 0, "+", markersize=13, color="#c62828", markeredgewidth=2.5)
    behind = {"facecolor": "white", "edgecolor": "none", "pad": 1}
    plot.text(-3, 2.35, say("start"), ha="center", bbox=behind)
    plot.text(0, -0.7, say("minimum"), ha="center", bbox=behind)
    plot.set(xlim=(-4, 4), ylim=(-3, 3), xlabel="$w_1$", ylabel="$w_2$", aspect="equal")
    costs.plot(_cost("bowl", points), "o-", color="#1565c0")
    costs.set(xlabel=say("step"), ylabel=say("cost"), ylim=(0, 8), xticks=range(0, STEPS_IN_PICTURE + 1, 2))
