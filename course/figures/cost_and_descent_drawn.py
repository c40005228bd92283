"""How the pictures of lesson 03-cost-and-descent are drawn: each function takes the canvas and the words."""

import numpy as np

from course.figures.palette import BLUE, GREY, INK, ORANGE

ARROW = {"arrowstyle": "-|>", "color": INK, "linewidth": 1.6, "mutation_scale": 14}
VALLEY = np.array([1.0, 20.0])
START = np.array([4.0, 1.0])
STEPS = 12
RATES = (("small", 0.01), ("suitable", 0.09), ("large", 0.105))


def secant_and_tangent(canvas, say):
    axes = canvas.subplots()
    axes.spines[["top", "right"]].set_visible(False)
    x = np.linspace(-0.2, 2.45, 200)
    axes.plot(x, x**2, color=BLUE, linewidth=3)
    axes.plot(x, 1 + 3 * (x - 1), color=INK, linewidth=1.8)
    axes.plot(x, 1 + 2 * (x - 1), color=ORANGE, linewidth=2.4, linestyle="--")
    axes.plot([1, 2, 2], [1, 1, 4], color=GREY, linewidth=1.6, linestyle=":")
    axes.plot([1, 2], [1, 4], "o", color=INK, markersize=7)
    axes.text(1.12, 0.85, say("run"), ha="left", va="top", color=INK)
    axes.text(2.06, 2.0, say("rise"), ha="left", va="center", color=INK)
    axes.text(1.75, 3.9, say("secant"), ha="right", va="center", color=INK)
    axes.text(2.5, 3.6, say("tangent"), ha="left", va="center", color=ORANGE)
    axes.text(0.05, 0.5, r"$f(x)=x^2$", ha="center", va="center", color=BLUE)
    axes.set(xlim=(-0.3, 4.0), ylim=(-0.4, 5.2), xticks=[0, 1, 2, 3], yticks=range(6), xlabel=r"$x$", ylabel=r"$f(x)$")


def two_losses(canvas, say):
    panels = canvas.subplots(1, 2, sharey=True)
    a = np.linspace(0.001, 0.999, 999)
    for axes, y in zip(panels, (1, 0), strict=True):
        axes.spines[["top", "right"]].set_visible(False)
        right = a if y else 1 - a
        axes.plot(a, -np.log(right), color=BLUE, linewidth=3, label=say("cross-entropy"))
        axes.plot(a, (a - y) ** 2 / 2, color=ORANGE, linewidth=3, linestyle="--", label=say("quadratic"))
        axes.set_title(rf"$y={y}$", fontsize=12)
        axes.set(xlim=(0, 1), ylim=(0, 4), xticks=[0, 0.5, 1], xlabel=r"$a$")
        axes.grid(True, color="#dddddd", linewidth=0.8)
    panels[0].set_ylabel(r"$\mathcal{L}(a,y)$")
    canvas.legend(*panels[0].get_legend_handles_labels(), loc="outside lower center", ncols=2, frameon=False)


def output_layer_and_cost(canvas, say):
    from matplotlib.patches import Circle

    axes = canvas.subplots()
    heights = (1.3, 0.0, -1.3)
    for unit, y in enumerate(heights, start=1):
        for start in heights:
            axes.plot([0, 2.4], [start, y], color="#9a9a9a", linewidth=0.9, zorder=1)
        axes.add_patch(Circle((2.4, y), 0.5, facecolor="white", edgecolor=BLUE, linewidth=2.2, zorder=2))
        axes.text(2.4, y, rf"$a^{{[L]}}_{unit}$", ha="center", va="center", fontsize=14, zorder=3)
        axes.annotate("", (4.35, 0.35 * y), (2.95, y), arrowprops=ARROW)
    _box(axes, 4.4, -0.6, 2.7, 1.2)
    axes.text(5.75, 0, r"$\mathcal{L}(a^{[L]},y)$", ha="center", va="center", fontsize=15)
    axes.annotate("", (5.75, -0.65), (5.75, -1.45), arrowprops={**ARROW, "linestyle": "--"})
    axes.text(5.75, -1.7, r"$y$", ha="center", va="center", fontsize=15)
    axes.text(5.75, -2.35, say("label"), ha="center", va="top")
    axes.text(0.4, 2.0, say("parameters"), ha="center", va="bottom")
    axes.text(2.4, -2.35, say("output"), ha="center", va="top")
    axes.text(5.75, 0.85, say("loss"), ha="center", va="bottom")
    axes.set(xlim=(-1.9, 8.3), ylim=(-2.9, 2.5), aspect="equal")
    axes.axis("off")


def _box(axes, x, y, width, height):
    from matplotlib.patches import Rectangle

    axes.add_patch(Rectangle((x, y), width, height, facecolor="white", edgecolor=ORANGE, linewidth=2.2, zorder=2))


def one_step(canvas, say):
    axes = canvas.subplots()
    rows = [("W", 1), ("b", 1), ("W", 2), ("b", 2)]
    contents = {
        "parameters": [rf"${name}^{{[{l}]}}$" for name, l in rows],
        "cost": [r"$J=\frac{1}{m}\sum_{i=1}^{m}\,\mathcal{L}(\hat{y}^{(i)},y^{(i)})$"],
        "gradient": [rf"$d{name}^{{[{l}]}}=\partial J\,/\,\partial {name}^{{[{l}]}}$" for name, l in rows],
        "update": [rf"${name}^{{[{l}]}}\,:\!={name}^{{[{l}]}}-\alpha\,d{name}^{{[{l}]}}$" for name, l in rows],
    }
    left, widths = 0.0, (1.5, 3.2, 2.6, 3.0)
    for (key, lines), width in zip(contents.items(), widths, strict=True):
        _box(axes, left, 0, width, 2.6)
        axes.text(left + width / 2, 2.8, say(key), ha="center", va="bottom")
        for row, line in enumerate(lines):
            y = 1.3 + 0.58 * ((len(lines) - 1) / 2 - row)
            axes.text(left + width / 2, y, line, ha="center", va="center", fontsize=12, zorder=3)
        left += width + 0.6
        if key != "update":
            axes.annotate("", (left - 0.04, 1.3), (left - 0.56, 1.3), arrowprops=ARROW)
    end = left - 0.6 - widths[-1] / 2
    axes.plot([end, end, widths[0] / 2], [0, -0.6, -0.6], color=INK, linewidth=1.6)
    axes.annotate("", (widths[0] / 2, -0.04), (widths[0] / 2, -0.62), arrowprops=ARROW)
    axes.text((end + widths[0] / 2) / 2, -0.75, say("repeat"), ha="center", va="top")
    axes.set(xlim=(-0.2, left - 0.4), ylim=(-1.3, 3.3))
    axes.axis("off")


def three_learning_rates(canvas, say):
    panels = canvas.subplots(1, 3, sharey=True)
    grid = np.meshgrid(np.linspace(-1, 5, 121), np.linspace(-3.6, 3.6, 121))
    step = {**ARROW, "color": BLUE, "linewidth": 1.4, "mutation_scale": 9, "shrinkA": 0, "shrinkB": 0}
    J = (VALLEY[0] * grid[0] ** 2 + VALLEY[1] * grid[1] ** 2) / 2
    for axes, (key, alpha) in zip(panels, RATES, strict=True):
        axes.contour(*grid, J, levels=[0.5, 3, 10, 30, 70, 120], colors="#9a9a9a", linewidths=0.9)
        w = path(alpha)
        for start, end in zip(w, w[1:], strict=False):
            axes.annotate("", end, start, arrowprops=step, zorder=3)
        axes.plot(*START, "o", color=INK, markersize=7, zorder=4)
        axes.plot(0, 0, "*", color=ORANGE, markersize=13, zorder=4)
        axes.set_title(say(key), fontsize=12)
        axes.text(-0.75, -3.35, rf"$\alpha={alpha}$", ha="left", va="bottom", bbox={"facecolor": "white", "pad": 3})
        axes.set(xlim=(-1, 5), ylim=(-3.6, 3.6), xlabel=r"$w_1$", xticks=range(0, 5, 2), yticks=range(-3, 4))
    panels[0].set_ylabel(r"$w_2$")


def path(alpha):
    """The parameters after 0, 1, …, STEPS steps of gradient descent in the valley, a row each."""
    # each parameter of this valley has a gradient of its own: it is multiplied by the same number in every step
    return START * (1 - alpha * VALLEY) ** np.arange(STEPS + 1)[:, None]
