"""How the pictures of lesson 04-logistic-regression are drawn: each function takes the canvas and the words."""

import numpy as np

from course.activations import sigmoid
from course.figures.palette import BLUE, GREY, INK, ORANGE

SQUARE, CIRCLE = 0.36, 0.42
LOSS = r"$\mathcal{L}$"
FORWARD = {"color": BLUE, "linestyle": "-"}
BACKWARD = {"color": ORANGE, "linestyle": "--"}

# the worked example of the lesson
WEIGHTS, BIAS, INPUTS, LABEL = np.array([0.5, -0.25, 0.1]), 0.2, np.array([1.0, 2.0, 3.0]), 1.0


def worked_example():
    """Every number of the graph, by its name in the code of the lesson."""
    z = float(WEIGHTS @ INPUTS) + BIAS
    a = float(sigmoid(z))
    da = -LABEL / a + (1 - LABEL) / (1 - a)
    slope = a * (1 - a)
    loss = -LABEL * np.log(a) - (1 - LABEL) * np.log(1 - a)
    return {"z": z, "a": a, "loss": loss, "da": da, "slope": slope, "dz": da * slope, "dw": da * slope * INPUTS}


def unit(canvas, say):
    axes = _empty(canvas, (-1.4, 9.6), (-2.2, 2.2))
    body = (3.7, 0.0)
    for k, y in enumerate((1.5, 0.0, -1.5), 1):
        _node(axes, (0, y), f"$x_{k}$", square=True)
        _arrow(axes, (0, y), body, gap=(0.45, 0.9), **FORWARD)
        axes.text(1.5, (0.93, 0.0, -0.93)[k - 1], f"$w_{k}$", bbox=_paper(), ha="center", va="center", fontsize=13)
    _halves(axes, body)
    _arrow(axes, (3.7, -1.75), (3.7, -0.84), gap=(0, 0), **FORWARD)
    axes.text(3.95, -1.6, "$b$", ha="left", va="center", fontsize=13)
    _arrow(axes, (4.6, 0), (6.0, 0), gap=(0, 0), **FORWARD)
    axes.text(6.15, 0, r"$\hat{y}=a$", ha="left", va="center", fontsize=14)
    axes.text(3.7, 1.15, say("unit"), ha="center", va="bottom", color=INK)
    axes.text(6.15, -0.55, say("prediction"), ha="left", va="center", color=INK)


def _halves(axes, at):
    """A unit drawn as one circle of two halves: the weighted input, then the activation."""
    from matplotlib.patches import Circle

    axes.add_patch(Circle(at, 0.84, facecolor="white", edgecolor=INK, linewidth=2.2, zorder=2))
    axes.plot([at[0]] * 2, [at[1] - 0.84, at[1] + 0.84], color=INK, linewidth=1.4, zorder=3)
    axes.text(at[0] - 0.42, at[1], "$z$", ha="center", va="center", fontsize=15, zorder=3)
    axes.text(at[0] + 0.4, at[1], "$a$", ha="center", va="center", fontsize=15, zorder=3)


def graph(canvas, say):
    axes = _empty(canvas, (-0.9, 10.6), (-3.1, 3.8))
    z, a, loss, y = (3.6, 0.0), (6.4, 0.0), (9.2, 0.0), (9.2, 1.9)
    inputs = [((0, 3.2 - 0.95 * k), f"$x_{k + 1}$") for k in range(3)]
    w, b = (0, 0.0), (0.9, -2.5)
    for at, name in [*inputs, (y, "$y$")]:
        _node(axes, at, name, square=True)
    for at, name in ((w, "$w$"), (b, "$b$"), (z, "$z$"), (a, "$a$"), (loss, LOSS)):
        _node(axes, at, name)
    for start in (*(at for at, _ in inputs), w, b):
        _arrow(axes, start, z, **FORWARD)
    for start, end in ((z, a), (a, loss), (y, loss)):
        _arrow(axes, start, end, **FORWARD)
    axes.text(3.6, 0.85, "$z=w^Tx+b$", ha="left", va="center", fontsize=12)
    axes.text(6.4, 0.85, r"$a=\sigma(z)$", ha="center", va="center", fontsize=12)
    for start, end, name in ((loss, a, "$da$"), (a, z, "$dz$"), (z, w, "$dw$"), (z, b, "$db$")):
        _arrow(axes, start, end, aside=32, **BACKWARD)
        middle, (rise, run) = np.add(start, end) / 2, np.subtract(end, start)[::-1] / np.hypot(*np.subtract(end, start))
        axes.text(*(middle + 0.58 * np.array([-rise, run])), name, ha="center", va="center", fontsize=13, color=ORANGE)
    _legend(axes, 4.0, (-1.75, -2.5), say)


def _legend(axes, x, rows, say):
    for y, key, style in zip(rows, ("forward", "backward"), (FORWARD, BACKWARD), strict=True):
        ends = ((x, y), (x + 1.1, y)) if key == "forward" else ((x + 1.1, y), (x, y))
        _arrow(axes, *ends, gap=(0, 0), **style)
        axes.text(x + 1.35, y, say(key), ha="left", va="center", color=style["color"])


def numbers(canvas, say):
    axes = _empty(canvas, (-2.4, 10.9), (-4.0, 4.0))
    found = worked_example()
    z, a, loss = (4.4, 0.0), (7.2, 0.0), (10.0, 0.0)
    derivatives = [*found["dw"], found["dz"]]
    for row, (value, factor, derivative) in enumerate(zip([*WEIGHTS, BIAS], [*INPUTS, 1], derivatives, strict=True)):
        name, at = f"w_{row + 1}" if row < 3 else "b", (0.0, 3.0 - 2.0 * row)
        _node(axes, at, f"${name}$")
        _above(axes, at, _written(value, "g"))
        _below(axes, (0.25, at[1]), f"$d{name}=${_written(derivative)}", "right")
        _edge(axes, at, z, f"{factor:g}")
    for at, name, value, written in ((z, "z", "z", "g"), (a, "a", "a", ".6f"), (loss, "", "loss", ".6f")):
        _node(axes, at, f"${name}$" if name else LOSS)
        _above(axes, at, _written(found[value], written))
    _below(axes, (4.3, 0.0), f"$dz=${_written(found['dz'])}", "left")
    _below(axes, (7.1, 0.0), f"$da=${_written(found['da'])}", "left")
    _below(axes, loss, "1", "center")
    _edge(axes, z, a, _written(found["slope"]))
    _edge(axes, a, loss, _written(found["da"]))
    for y, key, colour in ((3.5, "value", BLUE), (2.9, "local", INK), (2.3, "derivative", ORANGE)):
        axes.text(4.2, y, say(key), ha="left", va="center", color=colour)


def _above(axes, at, text):
    axes.text(at[0], at[1] + CIRCLE + 0.08, text, ha="center", va="bottom", color=BLUE, weight="bold")


def _below(axes, at, text, ha):
    axes.text(at[0], at[1] - CIRCLE - 0.14, text, ha=ha, va="top", color=ORANGE, fontsize=10.5)


def _edge(axes, start, end, factor):
    _arrow(axes, start, end, color=GREY, linestyle="-")
    middle = [0.45 * q + 0.55 * p for p, q in zip(start, end, strict=True)]
    box = {"facecolor": "white", "edgecolor": GREY, "boxstyle": "round,pad=0.2", "linewidth": 0.9}
    axes.text(*middle, factor, ha="center", va="center", fontsize=9.5, color=INK, bbox=box, zorder=3)


def _written(number, form=".6f"):
    return format(number, form).replace("-", "\N{MINUS SIGN}")


def two_costs(canvas, say):
    axes = canvas.subplots()
    axes.spines[["top", "right"]].set_visible(False)
    axes.grid(True, color="#dddddd", linewidth=0.8)
    axes.set_axisbelow(True)
    z = np.linspace(-6, 12, 541)
    for errors, colour, style, marker in zip(output_errors(z), (BLUE, ORANGE), ("-", "--"), ("o", "s"), strict=True):
        axes.plot(z, errors, color=colour, linestyle=style, linewidth=3)
        at_ten = errors[np.argmin(np.abs(z - 10))]
        axes.plot(10, at_ten, marker, color=colour, markersize=8)
        written = f"{at_ten:.5f}" if at_ten > 0.5 else f"{at_ten:.2e}"
        axes.annotate(written, (10, at_ten), (0, 9), textcoords="offset points", ha="center", color=colour)
    axes.text(-5.8, 1.08, say("cross-entropy"), color=BLUE, ha="left", va="center")
    axes.text(3.6, 0.3, say("quadratic"), color=ORANGE, ha="left", va="center")
    axes.set(xlim=(-6, 12), ylim=(-0.05, 1.16), xticks=range(-6, 13, 2), yticks=[0, 0.25, 0.5, 0.75, 1])
    axes.set(xlabel="$z$", ylabel="$dz$")


def output_errors(z):
    """dz for the label 0, with cross-entropy and with the quadratic cost."""
    a = sigmoid(z)
    return a, a * a * (1 - a)


def _empty(canvas, xlim, ylim):
    axes = canvas.subplots()
    axes.set(xlim=xlim, ylim=ylim, aspect="equal")
    axes.axis("off")
    return axes


def _node(axes, at, name, square=False):
    """A square holds what is given, a circle what is learnt or computed."""
    from matplotlib.patches import Circle, Rectangle

    style = {"facecolor": "white", "edgecolor": INK, "linewidth": 1.8, "zorder": 2}
    corner = (at[0] - SQUARE, at[1] - SQUARE)
    axes.add_patch(Rectangle(corner, 2 * SQUARE, 2 * SQUARE, **style) if square else Circle(at, CIRCLE, **style))
    axes.text(*at, name, ha="center", va="center", fontsize=13, zorder=3)


def _arrow(axes, start, end, gap=(0.46, 0.46), aside=0, **style):
    """An arrow from rim to rim; its ends are turned `aside` degrees, so that a way back is clear of the way there."""
    heading = np.degrees(np.arctan2(end[1] - start[1], end[0] - start[0]))
    tail = np.add(start, gap[0] * _towards(heading + aside))
    head = np.add(end, gap[1] * _towards(heading + 180 - aside))
    arrow = {"arrowstyle": "-|>", "linewidth": 1.7, "shrinkA": 0, "shrinkB": 0}
    axes.annotate("", head, tail, arrowprops={**arrow, **style}, zorder=1)


def _towards(degrees):
    return np.array([np.cos(np.radians(degrees)), np.sin(np.radians(degrees))])


def _paper():
    return {"facecolor": "white", "edgecolor": "none", "pad": 1.5}
