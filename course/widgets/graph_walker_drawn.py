"""The static picture of the graph walker: the graph at the end of the walk."""

import numpy as np

from course.activations import sigmoid
from course.costs import cross_entropy_cost, cross_entropy_cost_prime, cross_entropy_from_logits_prime

INPUTS = ("x1", "w1", "x2", "w2", "b")
PLACES = {name: (112, 60 + 76 * row) for row, name in enumerate(INPUTS)}
PLACES |= {"z": (292, 212), "a": (452, 212), "loss": (616, 212), "y": (484, 320)}
HALF_WIDTH, HALF_HEIGHT, HALF_HEIGHT_OF_Z, PORT, APART = 31, 17, 64, 24, 5
LEARNT = ("w1", "w2", "b", "z", "a")
FORWARD = {"color": "#1565c0", "linewidth": 2, "arrowstyle": "-|>", "shrinkA": 0, "shrinkB": 0}
BACKWARD = {**FORWARD, "color": "#b23c00", "linewidth": 1.6, "arrowstyle": "->", "linestyle": "--"}
INK = "#212121"


def written_numbers(value: dict) -> dict[str, str]:
    """Every number of the graph with two inputs and the cross-entropy, as the widget writes it."""
    w, x = (np.array([[value[f"{letter}1"]], [value[f"{letter}2"]]]) for letter in "wx")
    z = w.T @ x + value["b"]
    a, y = sigmoid(z), np.array([[value["y"]]])
    dz = cross_entropy_from_logits_prime(z, y)
    seen = {**{name: value[name] for name in (*INPUTS, "y")}, "z": z, "a": a, "loss": cross_entropy_cost(a, y)}
    seen |= {"da": cross_entropy_cost_prime(a, y), "dz": dz, "dw1": dz * x[0], "dw2": dz * x[1], "db": dz}
    return {name: f"{np.asarray(number).item():.6g}".replace("-", "\u2212", 1) for name, number in seen.items()}


def draw(canvas, say, written: dict[str, str]) -> None:
    """Every value above its node, every derivative below; `written` are the numbers by name."""
    axes = canvas.add_subplot()
    for row, name in enumerate(INPUTS):
        _edge(axes, name, (292 - HALF_WIDTH, 212 + PORT * (row - 2)))
    _edge(axes, "z", (452 - HALF_WIDTH, 212))
    _edge(axes, "a", (616 - HALF_WIDTH, 212))
    _edge(axes, "y", (608, 212 + HALF_HEIGHT))
    for name in PLACES:
        _node(axes, name, written)
    for y, key, style, ends in ((30, "forward_line", FORWARD, (250, 290)), (54, "backward_line", BACKWARD, (290, 250))):
        axes.annotate("", (ends[1], y), (ends[0], y), arrowprops=style)
        axes.text(302, y, say(key), va="center")
    axes.set(xlim=(0, 690), ylim=(412, 10))
    axes.axis("off")


def _edge(axes, start: str, end: tuple[float, float]) -> None:
    x, y = PLACES[start][0] + HALF_WIDTH, PLACES[start][1]
    apart = APART if start in LEARNT else 0
    axes.annotate("", (end[0], end[1] - apart), (x, y - apart), arrowprops=FORWARD)
    if apart:
        axes.annotate("", (x, y + apart), (end[0], end[1] + apart), arrowprops=BACKWARD)


def _node(axes, name: str, written: dict[str, str]) -> None:
    from matplotlib.patches import FancyBboxPatch

    (x, y), half = PLACES[name], HALF_HEIGHT_OF_Z if name == "z" else HALF_HEIGHT
    corner, size = (x - HALF_WIDTH, y - half), (2 * HALF_WIDTH, 2 * half)
    # square corners mark what is given and not learnt
    corners = 2 if name in ("x1", "x2", "y") else 16
    look = {
        "boxstyle": f"round,pad=0,rounding_size={corners}",
        "facecolor": "white",
        "edgecolor": INK,
        "linewidth": 1.5,
    }
    axes.add_patch(FancyBboxPatch(corner, *size, **look))
    axes.text(x, y, name, ha="center", va="center", weight="bold")
    axes.text(x, y - half - 5, written[name], ha="center", va="bottom", fontsize=10)
    if name in LEARNT:
        # beside the edges: they leave an input at its right border and reach z at its left border
        sides = {"z": (x - HALF_WIDTH, "left"), "a": (x, "center")}
        at, align = sides.get(name, (x + HALF_WIDTH, "right"))
        axes.text(at, y + half + 4, f"d{name} = {written[f'd{name}']}", ha=align, va="top", fontsize=10)
