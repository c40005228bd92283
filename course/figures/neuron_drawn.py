"""How the pictures of lesson 01-neuron are drawn: each function takes the canvas and the words."""

from course.figures.palette import BLUE, GREY, INK, ORANGE

SIZES = (3, 4, 1)
RADIUS = 0.4


def _blank(canvas, xlim, ylim):
    axes = canvas.subplots()
    _without_axes(axes, xlim, ylim)
    return axes


def _without_axes(axes, xlim, ylim):
    axes.set(xlim=xlim, ylim=ylim, xticks=[], yticks=[], aspect="equal")
    axes.axis("off")


def _arrow(axes, start, end, color=INK, **style):
    look = {"arrowstyle": "-|>", "color": color, "linewidth": 1.8, "shrinkA": 0, "shrinkB": 0, **style}
    axes.annotate("", end, start, arrowprops=look)


def _circle(axes, x, y, name, radius=RADIUS, **style):
    from matplotlib.patches import Circle

    look = {"facecolor": "white", "edgecolor": BLUE, "linewidth": 2.2, "zorder": 2, **style}
    axes.add_patch(Circle((x, y), radius, **look))
    axes.text(x, y, name, ha="center", va="center", fontsize=13, zorder=3)


def _square(axes, x, y, name, side=0.8, **style):
    """An input: it is given, so it has another shape than a unit, which computes."""
    from matplotlib.patches import Rectangle

    look = {"facecolor": "white", "edgecolor": GREY, "linewidth": 2.0, "zorder": 2, **style}
    axes.add_patch(Rectangle((x - side / 2, y - side / 2), side, side, **look))
    axes.text(x, y, name, ha="center", va="center", fontsize=13, zorder=3)


def _split(axes, x, y, radius, z_name, a_name, fontsize):
    """A unit as a circle in two halves: the weighted input on the left, the activation on the right."""
    from matplotlib.patches import Circle, Wedge

    axes.add_patch(Wedge((x, y), radius, 90, 270, facecolor="#e6f0f7", zorder=2))
    axes.add_patch(Circle((x, y), radius, facecolor="none", edgecolor=BLUE, linewidth=2.4, zorder=3))
    axes.plot((x, x), (y - radius, y + radius), color=BLUE, linewidth=2.0, zorder=3)
    for side, name in ((-1, z_name), (1, a_name)):
        axes.text(x + side * radius / 2, y, name, ha="center", va="center", fontsize=fontsize, zorder=4)


def single_unit(canvas, say):
    axes = _blank(canvas, (-1.1, 9.1), (-2.8, 2.35))
    centre, radius = 4.3, 1.15
    for k, y in enumerate((1.4, 0.0, -1.4), start=1):
        _square(axes, 0, y, rf"$x_{k}$")
        _arrow(axes, (0.42, y), (centre - radius * 0.98, 0.22 * y))
        # on the arrow, with a white ground, so that no arrow runs through the letters
        at = 0.36
        axes.text(
            0.42 + at * 2.75,
            y + at * -0.78 * y,
            rf"$w_{k}$",
            ha="center",
            va="center",
            fontsize=13,
            color=ORANGE,
            bbox={"facecolor": "white", "edgecolor": "none", "pad": 2},
        )
    _split(axes, centre, 0, radius, r"$z$", r"$a$", 18)
    _arrow(axes, (centre, 1.92), (centre, radius + 0.03))
    axes.text(centre, 2.08, r"$b$", ha="center", va="center", fontsize=13, color=ORANGE)
    axes.text(centre + 0.3, 1.62, say("bias"), ha="left", va="center", color=ORANGE)
    axes.text(1.75, 1.85, say("weights"), ha="center", va="center", color=ORANGE)
    _arrow(axes, (centre + radius, 0), (7.0, 0))
    axes.text(7.15, 0, r"$\hat{y}=a$", ha="left", va="center", fontsize=15)
    for x, key in ((0, "inputs"), (centre, "unit"), (7.6, "output")):
        axes.text(x, -2.2, say(key), ha="center", va="top", color=INK)


def two_stages(canvas, say):
    axes = _blank(canvas, (-0.9, 11.0), (-2.0, 2.1))
    _square(axes, 0, 0, r"$x$")
    for stage, x in ((1, 3.0), (2, 6.3)):
        _split(axes, x, 0, 0.95, rf"$z^{{[{stage}]}}$", rf"$a^{{[{stage}]}}$", 14)
        _arrow(axes, (x - 0.35, 1.6), (x - 0.35, 0.9))
        axes.text(
            x - 0.35,
            1.82,
            rf"$W^{{[{stage}]}},\ b^{{[{stage}]}}$",
            ha="center",
            va="center",
            fontsize=13,
            color=ORANGE,
        )
    _arrow(axes, (0.4, 0), (2.02, 0))
    _arrow(axes, (3.97, 0), (5.32, 0))
    _arrow(axes, (7.27, 0), (9.0, 0))
    axes.text(8.1, 0.18, r"$\hat{y}$", ha="center", va="bottom", fontsize=15)
    _square(axes, 9.75, 0, r"$\mathcal{L}(\hat{y},y)$", side=1.45, linestyle="--")
    for x, key in ((0, "input"), (3.0, "stage 1"), (6.3, "stage 2"), (9.75, "loss")):
        axes.text(x, -1.35, say(key), ha="center", va="top", color=INK)


def _columns(gap, row):
    """The places of the units of the network, layer by layer, the first unit at the top."""
    return [[(layer * gap, row * ((count - 1) / 2 - j)) for j in range(count)] for layer, count in enumerate(SIZES)]


def _edges(axes, columns, into=None):
    """All connections in grey; those into one unit of layer 1 in ink and thick."""
    for layer, (left, right) in enumerate(zip(columns, columns[1:], strict=False), start=1):
        for start in left:
            for j, end in enumerate(right, start=1):
                marked = layer == 1 and j == into
                color, width = (INK, 2.2) if marked else ("#9a9a9a", 0.9)
                axes.plot(*zip(start, end, strict=True), color=color, linewidth=width, zorder=1)


def network_3_4_1(canvas, say):
    axes = _blank(canvas, (-1.6, 9.3), (-3.85, 3.0))
    columns = _columns(3.4, 1.15)
    _edges(axes, columns)
    for k, (x, y) in enumerate(columns[0], start=1):
        _square(axes, x, y, rf"$x_{k}$")
    for layer in (1, 2):
        for j, (x, y) in enumerate(columns[layer], start=1):
            _circle(axes, x, y, rf"$a^{{[{layer}]}}_{j}$", radius=0.47)
    _arrow(axes, (7.3, 0), (8.2, 0))
    axes.text(8.35, 0, r"$\hat{y}$", ha="left", va="center", fontsize=15)
    names = (r"$a^{[0]}=x$", r"$a^{[1]}$", r"$a^{[2]}=\hat{y}$")
    keys = (("input", "layer 0"), ("hidden", "layer 1"), ("output", "layer 2"))
    for (x, _), name, (kind, number) in zip((column[0] for column in columns), names, keys, strict=True):
        axes.text(x, 2.65, name, ha="center", va="center", fontsize=14, color=ORANGE)
        axes.text(x, -2.35, say(kind), ha="center", va="top", color=INK)
        axes.text(x, -2.85, say(number), ha="center", va="top", color=INK)
    axes.text(0, -3.35, say("not counted"), ha="center", va="top", color=GREY)


def opened_units(canvas, say):
    panels = canvas.subplots(1, 2)
    columns = _columns(1.7, 0.95)
    for unit, axes in enumerate(panels, start=1):
        _without_axes(axes, (-0.7, 7.5), (-2.0, 2.4))
        _edges(axes, columns, into=unit)
        for k, (x, y) in enumerate(columns[0], start=1):
            _square(axes, x, y, rf"$x_{k}$", side=0.66)
        for layer in (1, 2):
            for j, (x, y) in enumerate(columns[layer], start=1):
                chosen = layer == 1 and j == unit
                style = {"facecolor": "#e6f0f7", "linewidth": 3.2} if chosen else {"edgecolor": GREY, "linewidth": 1.4}
                _circle(axes, x, y, str(j) if chosen else "", radius=0.33, **style)
        x, y = columns[1][unit - 1]
        # above the output unit, so that this arrow is not read as a connection
        _arrow(axes, (x + 0.36, y + 0.12), (4.7, 0.95), linestyle=":", linewidth=1.5)
        _split(axes, 5.95, 0.95, 1.25, rf"$z^{{[1]}}_{unit}$", rf"$a^{{[1]}}_{unit}$", 14)
        axes.set_title(say(f"unit {unit}"), fontsize=12)


def training_cycle(canvas, say):
    from matplotlib.patches import FancyBboxPatch

    axes = _blank(canvas, (-0.3, 12.3), (-2.6, 1.5))
    centres = (1.7, 6.0, 10.3)
    boxes = zip(centres, ("forward", "backward", "update"), (BLUE, ORANGE, INK), ("-", "--", ":"), strict=True)
    for x, key, color, style in boxes:
        box = {"boxstyle": "round,pad=0.1", "facecolor": "white", "edgecolor": color, "linestyle": style}
        axes.add_patch(FancyBboxPatch((x - 1.6, -0.5), 3.2, 1.0, linewidth=2.4, **box))
        axes.text(x, 0, say(key), ha="center", va="center", color=color, fontsize=11)
        # the middle one stands below its box: side by side three long phrases would touch
        y, va = (-0.75, "top") if key == "backward" else (0.75, "bottom")
        axes.text(x, y, say(f"{key} does"), ha="center", va=va, color=INK, fontsize=10)
    for left, right in zip(centres, centres[1:], strict=False):
        _arrow(axes, (left + 1.72, 0), (right - 1.72, 0))
    axes.plot((centres[2], centres[2], centres[0]), (-0.62, -1.6, -1.6), color=INK, linewidth=1.8)
    _arrow(axes, (centres[0], -1.61), (centres[0], -0.62))
    axes.text(6.0, -1.75, say("again"), ha="center", va="top", color=INK)
