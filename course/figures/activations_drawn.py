"""How the pictures of lesson 02-activations are drawn: each function takes the canvas and the words."""

import numpy as np

from course.activations import (
    leaky_relu,
    leaky_relu_prime,
    relu,
    relu_prime,
    sigmoid,
    sigmoid_prime,
    tanh,
    tanh_prime,
)
from course.figures.palette import BLUE, GREY, INK, ORANGE

FLAT = 0.01
DRAWN_SLOPE = 0.1


def _bare(axes, z_label=r"$z$"):
    """Axes without a box: only the lines that are read."""
    axes.spines[["top", "right"]].set_visible(False)
    axes.set_xlabel(z_label)
    axes.grid(True, color="#dddddd", linewidth=0.8)
    axes.set_axisbelow(True)


def _tangent(axes, g, g_prime, z, reach, **style):
    run = np.array([-reach, reach])
    axes.plot(z + run, g(z) + g_prime(z) * run, color=ORANGE, linestyle="--", linewidth=2.2, **style)
    axes.plot(z, g(z), "o", color=INK, markersize=7)


def sigmoid_alone(canvas, say):
    axes = canvas.subplots()
    _bare(axes)
    z = np.linspace(-8, 8, 401)
    axes.axhline(0, color=GREY, linewidth=1, linestyle=":")
    axes.axhline(1, color=GREY, linewidth=1, linestyle=":")
    axes.plot(z, sigmoid(z), color=BLUE, linewidth=3)
    _tangent(axes, sigmoid, sigmoid_prime, 0.0, 1.9)
    axes.text(0.6, 0.5, say("steepest"), color=ORANGE, va="center", ha="left")
    axes.text(-7.8, 0.06, say("near 0"), color=INK, va="bottom", ha="left")
    axes.text(7.8, 0.93, say("near 1"), color=INK, va="top", ha="right")
    axes.set(xlim=(-8, 8), ylim=(-0.08, 1.08), yticks=[0, 0.25, 0.5, 0.75, 1], ylabel=r"$\sigma(z)$")


def sigmoid_and_tanh(canvas, say):
    axes = canvas.subplots()
    _bare(axes)
    z = np.linspace(-5, 5, 401)
    axes.axhline(0, color=GREY, linewidth=1.2)
    axes.axvline(0, color=GREY, linewidth=1.2)
    axes.plot(z, sigmoid(z), color=BLUE, linewidth=3)
    axes.plot(z, tanh(z), color=ORANGE, linewidth=3, linestyle="--")
    axes.text(-4.9, 0.14, say("sigmoid"), color=BLUE, ha="left", va="bottom")
    axes.text(0.15, -0.5, say("tanh"), color=ORANGE, ha="left", va="center")
    axes.plot(0, 0.5, "o", color=BLUE, markersize=8)
    axes.plot(0, 0, "s", color=ORANGE, markersize=8)
    axes.annotate("0.5", (0, 0.5), (-7, 5), textcoords="offset points", color=BLUE, ha="right")
    axes.annotate("0", (0, 0), (9, -15), textcoords="offset points", color=ORANGE)
    axes.set(xlim=(-5, 5), ylim=(-1.1, 1.1), xticks=range(-4, 5, 2), yticks=[-1, -0.5, 0, 0.5, 1], ylabel=r"$a$")


def network(canvas, say):
    axes = canvas.subplots()
    columns = ((0.0, 3, ""), (2.4, 4, "tanh"), (4.8, 4, "tanh"), (7.2, 1, r"$\sigma$"))
    units = [[(x, row - (count - 1) / 2) for row in range(count)] for x, count, _ in columns]
    for left, right in zip(units, units[1:], strict=False):
        for start in left:
            for end in right:
                axes.plot(*zip(start, end, strict=True), color="#9a9a9a", linewidth=0.9, zorder=1)
    for (_, _, name), column in zip(columns, units, strict=True):
        for row, (x, y) in enumerate(column):
            _unit(axes, x, y, name or rf"$x_{len(column) - row}$", square=name == r"$\sigma$")
    axes.annotate("", (8.35, 0), (7.6, 0), arrowprops={"arrowstyle": "->", "color": INK, "linewidth": 1.6})
    axes.text(8.45, 0, r"$\hat{y}$", va="center", fontsize=14)
    for x, key in ((0.0, "input"), (3.6, "hidden"), (7.2, "output")):
        axes.text(x, -2.2, say(key), ha="center", va="top", color=INK)
    axes.set(xlim=(-1.0, 8.9), ylim=(-2.75, 2.1), aspect="equal")
    axes.axis("off")


def _unit(axes, x, y, name, square):
    from matplotlib.patches import Circle, Rectangle

    style = {"facecolor": "white", "edgecolor": ORANGE if square else BLUE, "linewidth": 2.2, "zorder": 2}
    shape = Rectangle((x - 0.38, y - 0.38), 0.76, 0.76, **style) if square else Circle((x, y), 0.4, **style)
    axes.add_patch(shape)
    axes.text(x, y, name, ha="center", va="center", fontsize=10 if name == "tanh" else 14, zorder=3)


def flat_tails(canvas, say):
    panels = canvas.subplots(1, 2)
    functions = (
        ("sigmoid", r"$\sigma(z)$", sigmoid, sigmoid_prime, 6.3),
        ("tanh", r"$\tanh\,z$", tanh, tanh_prime, 5.5),
    )
    for axes, (key, name, g, g_prime, at) in zip(panels, functions, strict=True):
        _bare(axes)
        z = np.linspace(-8, 8, 801)
        edge = z[np.argmax(g_prime(z) >= FLAT)]
        low, high = g(-8.0), g(8.0)
        middle = (low + high) / 2
        for side in (-1, 1):
            axes.axvspan(side * abs(edge), side * 8, facecolor="#f2f2f2", edgecolor="#8c8c8c", hatch="//", linewidth=0)
            axes.text(
                side * (abs(edge) + 8) / 2,
                middle,
                say("flat"),
                rotation=90,
                ha="center",
                va="center",
                color=INK,
                bbox={"facecolor": "white", "edgecolor": "none", "pad": 3},
            )
        axes.plot(z, g(z), color=BLUE, linewidth=3)
        _tangent(axes, g, g_prime, 0.0, 0.42 * (high - low) / g_prime(0.0))
        for side in (-1, 1):
            _tangent(axes, g, g_prime, side * at, 1.4)
        axes.set_title(say(key), fontsize=12)
        margin = 0.09 * (high - low)
        axes.set(xlim=(-8, 8), ylim=(low - margin, high + margin), xticks=range(-8, 9, 4), ylabel=name)
        axes.set_yticks(np.round(np.linspace(low, high, 5), 2))


def relu_and_leaky(canvas, say):
    panels = canvas.subplots(1, 2, sharey=True)
    z = np.array([-4.0, 0.0, 4.0])
    for axes, slope, key in zip(panels, (0.0, DRAWN_SLOPE), ("relu", "leaky"), strict=True):
        _bare(axes)
        axes.axhline(0, color=GREY, linewidth=1)
        axes.axvline(0, color=GREY, linewidth=1)
        axes.plot(z, leaky_relu(z, slope), color=BLUE, linewidth=3)
        axes.plot(0, 0, "D", color=ORANGE, markersize=9, zorder=3)
        axes.annotate(
            say("kink"),
            (0.06, -0.12),
            (0.7, -0.72),
            color=ORANGE,
            va="center",
            arrowprops={"arrowstyle": "-", "color": ORANGE},
        )
        axes.text(-2.1, 0.2, say("slope 0" if slope == 0 else "slope s"), ha="center", va="bottom", color=INK)
        axes.text(2.0, 2.5, say("slope 1"), ha="right", va="bottom", color=INK)
        axes.set_title(say(key), fontsize=12)
        axes.set(xlim=(-4, 4), ylim=(-1.1, 4.1), yticks=range(-1, 5))
    panels[0].set_ylabel(r"$g(z)$")


def four_functions():
    """Name, function, derivative, and the slopes at -10, 0 and 10 as they are written in the picture."""
    return (
        ("sigmoid", sigmoid, sigmoid_prime, ("4.5e-05", "0.25", "4.5e-05")),
        ("tanh", tanh, tanh_prime, ("8.2e-09", "1", "8.2e-09")),
        ("relu", relu, relu_prime, ("0", "0", "1")),
        ("leaky", leaky_relu, leaky_relu_prime, ("0.01", "0.01", "1")),
    )


def slopes(canvas, say):
    rows = canvas.subplots(2, 4, sharex=True)
    at = np.array([-10.0, 0.0, 10.0])
    z = np.linspace(-12, 12, 1201)
    for column, (key, g, g_prime, written) in enumerate(four_functions()):
        above, below = rows[:, column]
        above.set_title(say(key), fontsize=11)
        _bare(above, "")
        _bare(below)
        above.plot(z, g(z), color=BLUE, linewidth=2.5)
        above.plot(at, g(at), "o", color=INK, markersize=6)
        above.set(ylim=(-1.2, 1.2) if column < 2 else (-2, 12.5), yticks=[-1, 0, 1] if column < 2 else [0, 5, 10])
        _slope_curve(below, z, g_prime(z), jumps=column >= 2)
        below.plot(at, g_prime(at), "o", color=INK, markersize=6, zorder=3)
        for x, y, text in zip(at, g_prime(at), written, strict=True):
            # a long number stands at the end of the axis, clear of the curve in the middle
            ha, beside = ("center", x) if len(text) < 5 else ("left", -12.5) if x < 0 else ("right", 12.5)
            below.annotate(text, (beside, y), (0, 7), textcoords="offset points", ha=ha, va="bottom", fontsize=9.5)
        below.set(xlim=(-12.5, 12.5), ylim=(-0.12, 1.3), xticks=[-10, 0, 10], yticks=[0, 0.5, 1])
    rows[0, 0].set_ylabel(say("value"))
    rows[1, 0].set_ylabel(say("slope"))


def _slope_curve(axes, z, slope, jumps):
    """The slope as a curve; a kink is a jump, so no line joins its two sides and the upper end is open."""
    if not jumps:
        axes.plot(z, slope, color=ORANGE, linewidth=2.5, linestyle="--")
        return
    for side in (z < 0, z > 0):
        axes.plot(z[side], slope[side], color=ORANGE, linewidth=2.5, linestyle="--")
    axes.plot(0, 1, "o", markerfacecolor="white", markeredgecolor=ORANGE, markersize=7, zorder=3)
