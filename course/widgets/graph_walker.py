"""W06 Graph walker: walk the computation graph of logistic regression forward and backward, step by step."""

from traitlets import validate

from course.display import Shown
from course.errors import CourseError
from course.figures import Picture, shown
from course.widgets.base import CourseWidget, source
from course.widgets.graph_walker_drawn import draw, written_numbers
from course.wording import N_

COSTS = ("cross_entropy", "quadratic")
EDGES = {1: ("x1", "w1", "b", "z", "a", "y"), 2: ("x1", "w1", "x2", "w2", "b", "z", "a", "y")}
NUMBERS = ("x1", "x2", "w1", "w2", "b")
SMALLEST, LARGEST = -5, 5
STEPS = {1: 7, 2: 8}


class GraphWalker(CourseWidget):
    """`value` holds inputs (1 or 2), x1, x2, w1, w2, b, y (0 or 1), cost, step, edge (its first node, or "none").

    `step` counts what is known: z, a, loss, da, dz, dw1, dw2 (with two inputs), db.
    """

    name = "graph-walker"
    START = {
        **{"inputs": 2, "x1": 1.0, "x2": 2.0, "w1": 0.5, "w2": -0.25, "b": 0.2, "y": 1},
        **{"cost": "cross_entropy", "step": 0, "edge": "none"},
    }
    WORDS = {
        "title": N_("widget graph-walker title", "Graph walker"),
        "graph": N_("widget graph-walker name of the drawing for a screen reader", "Computation graph"),
        "inputs": N_("widget graph-walker choose the number of inputs", "Number of inputs"),
        "label": N_("widget graph-walker choose y", "Label"),
        "cost": N_("widget graph-walker choose the cost", "Cost"),
        "cross_entropy": N_("widget graph-walker name of a cost", "cross-entropy"),
        "quadratic": N_("widget graph-walker name of a cost", "quadratic cost"),
        "input": N_("widget graph-walker slider, a symbol such as x1 follows", "Input"),
        "weight": N_("widget graph-walker slider, a symbol such as w1 follows", "Weight"),
        "bias": N_("widget graph-walker slider, the symbol b follows", "Bias"),
        "forward": N_("widget graph-walker button: the next value", "Forward"),
        "backward": N_("widget graph-walker button: the next derivative", "Backward"),
        "again": N_("widget graph-walker button: nothing but what is given is known", "From the start"),
        "not_walked": N_("widget graph-walker legend, an edge of the graph", "not walked yet"),
        "forward_line": N_("widget graph-walker legend, an edge of the graph", "walked in the forward pass"),
        "backward_line": N_("widget graph-walker legend, an edge of the graph", "walked in the backward pass"),
        "handle": N_("widget graph-walker legend, a circle on an edge", "click: the local derivative of the edge"),
        "unknown": N_("widget graph-walker in place of a number, for a screen reader", "not known yet"),
        "node": N_("widget graph-walker what a screen reader says of a node", "{name}: value {value}"),
        "node_with_derivative": N_(
            "widget graph-walker what a screen reader says of a node",
            "{name}: value {value}; derivative {derivative_name}: {derivative}",
        ),
        "edge_reading": N_(
            "widget graph-walker what a screen reader says of an edge",
            "Edge from {source} to {target}, local derivative: {number}",
        ),
        "at_start": N_(
            "widget graph-walker sentence on the last step",
            'Only the inputs, the weights, the bias and the label are known. Press the button "{button}".',
        ),
        "step_z": N_(
            "widget graph-walker sentence on the last step",
            "Forward: each input is multiplied by its weight. The sum of the products and the bias is z.",
        ),
        "step_a": N_("widget graph-walker sentence on the last step", "Forward: the sigmoid turns z into a."),
        "step_loss": N_(
            "widget graph-walker sentence on the last step",
            'Forward: the loss compares a with the label y. The forward pass is complete. Press the button "{button}".',
        ),
        "step_da": N_(
            "widget graph-walker sentence on the last step",
            "Backward: da is the derivative of the loss with respect to a.",
        ),
        "step_dz_cancels": N_(
            "widget graph-walker sentence on the last step",
            "Backward: dz is da times the slope {slope} of the sigmoid. With the cross-entropy the slope cancels: "
            "the product is {error}.",
        ),
        "step_dz_stays": N_(
            "widget graph-walker sentence on the last step",
            "Backward: dz is da times the slope {slope} of the sigmoid. With the quadratic cost da is {error}, "
            "and the slope does not cancel.",
        ),
        "step_dw": N_(
            "widget graph-walker sentence on the last step",
            "Backward: {name} is dz times {input}, the input of this weight.",
        ),
        "step_db": N_(
            "widget graph-walker sentence on the last step",
            "Backward: db equals dz, because the local derivative is 1. The backward pass is complete. "
            "Move a slider: all numbers follow.",
        ),
        "rounded": N_(
            "widget graph-walker sentence below, the formula says how 1 - a is computed",
            "Here a is so close to 1 that the six digits show 1. The small difference is computed as {formula}.",
        ),
        "panel": N_("widget graph-walker name of the box below for a screen reader", "The chosen edge"),
        "edge": N_("widget graph-walker title of the box below", "Edge from {source} to {target}"),
        "local": N_("widget graph-walker above a formula", "Local derivative of the edge:"),
        "used": N_("widget graph-walker above a formula", "The backward pass uses it as a factor:"),
        "used_first": N_("widget graph-walker above a formula", "The backward pass begins with it:"),
        "unused": N_(
            "widget graph-walker sentence below a formula",
            "{name} is given and is not learnt. The backward pass does not use this derivative.",
        ),
        "pending": N_(
            "widget graph-walker sentence below a formula", "The number is known as soon as {name} is known."
        ),
        "edge_help": N_(
            "widget graph-walker sentence in the box below, no edge is chosen",
            "Click an edge to see its local derivative. With the keyboard: choose an edge with Tab, press Enter.",
        ),
    }
    ALT = N_(
        "widget graph-walker alternative text of the static picture",
        "Computation graph of logistic regression with two inputs. Given: {given}. The forward pass goes from left "
        "to right: {forward}. The backward pass goes from right to left: {backward}.",
    )

    _esm = source(
        "base.js",
        "plane.js",
        "activations.js",
        "logistic.js",
        "graph_formulas.js",
        "graph_drawing.js",
        "graph_walker.js",
    )
    _css = source("base.css", "graph_walker.css")

    @validate("value")
    def _check_value(self, proposal) -> dict:
        given = {**self.START, **proposal["value"]}
        inside = all(isinstance(given[key], int | float) and SMALLEST <= given[key] <= LARGEST for key in NUMBERS)
        named = given["inputs"] in STEPS and given["y"] in (0, 1) and given["cost"] in COSTS
        walked = named and given["step"] in range(STEPS[given["inputs"]] + 1)
        if not (
            given.keys() == self.START.keys()
            and inside
            and walked
            and given["edge"] in ("none", *EDGES[given["inputs"]])
        ):
            raise CourseError(
                f"value {proposal['value']!r} cannot be shown; expected inputs 1 or 2, {', '.join(NUMBERS)} from "
                f"{SMALLEST} to {LARGEST}, y 0 or 1, cost from {', '.join(COSTS)}, step from 0 to 7 (8 with two "
                "inputs), edge 'none' or the node where it begins; change what differs"
            )
        return given

    def picture(self) -> Shown:
        words = {key: self.WORDS[key] for key in ("forward_line", "backward_line")}
        told = written_numbers(self.START)
        groups = {
            "given": ("x1", "w1", "x2", "w2", "b", "y"),
            "forward": ("z", "a", "loss"),
            "backward": ("da", "dz", "dw1", "dw2", "db"),
        }
        facts = {key: ", ".join(f"{name} = {told[name]}" for name in names) for key, names in groups.items()}
        picture = Picture((7, 4.1), lambda canvas, say: draw(canvas, say, told), words, self.ALT)
        return shown(picture, self.language, **facts)
