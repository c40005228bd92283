"""W02 Network builder: add and remove layers and units; the drawing, every shape and the parameter count follow."""

from traitlets import validate

from course.display import Shown
from course.errors import CourseError
from course.figures import Picture, shown
from course.widgets.base import CourseWidget, source
from course.wording import N_

MOST_LAYERS, MOST_UNITS = 8, 10
BLUE, ORANGE, GREY = "#1565c0", "#b23c00", "#767676"


class NetworkBuilder(CourseWidget):
    """`value` holds sizes: the number of units in each layer, the input layer (layer 0, not counted) first."""

    name = "network-builder"
    START = {"sizes": [3, 4, 1]}
    WORDS = {
        "title": N_("widget network-builder title", "Network builder"),
        "layers": N_("widget network-builder before a number, a symbol follows", "Number of layers"),
        "parameters": N_("widget network-builder before a number", "Number of parameters"),
        "add_layer": N_("widget network-builder name of a button for a screen reader", "Add a hidden layer"),
        "remove_layer": N_("widget network-builder name of a button for a screen reader", "Remove a hidden layer"),
        "add_unit": N_("widget network-builder name of a button for a screen reader", "Add a unit to layer {l}"),
        "remove_unit": N_(
            "widget network-builder name of a button for a screen reader", "Remove a unit from layer {l}"
        ),
        "layer": N_("widget network-builder heading of a column", "Layer"),
        "units": N_("widget network-builder heading of a column, a symbol follows", "Units"),
        "shape": N_("widget network-builder heading of a column, a symbol follows", "Shape of"),
        "counted": N_("widget network-builder heading of a column", "Weights and biases"),
        "input": N_("widget network-builder name of a layer", "input layer"),
        "hidden": N_("widget network-builder name of a layer", "hidden layer"),
        "output": N_("widget network-builder name of a layer", "output layer"),
        "status": N_(
            "widget network-builder what a screen reader says", "Layers: {layers}. Parameters of the network: {count}."
        ),
        "help": N_(
            "widget network-builder sentence below",
            "Each line is a weight. Each circle is a unit, and each unit has one bias. The squares are the inputs: "
            "the input layer has no weights and no biases, and it is not counted as a layer.",
        ),
        "try": N_(
            "widget network-builder sentence below",
            "Add one unit to a hidden layer. Which shapes change? By how much does the number of parameters grow?",
        ),
    }
    ALT = N_(
        "widget network-builder alternative text of the static picture",
        "A network with 2 layers: three squares for the inputs, four circles for the hidden layer, one circle for the "
        "output layer. A line leads from each input to each hidden unit, and from each hidden unit to the output unit. "
        "The weights of layer 1 have the shape (4, 3) and its biases (4, 1). The weights of layer 2 have the shape "
        "(1, 4) and its bias (1, 1). The network has 21 parameters.",
    )

    _css = source("base.css", "network_builder.css")
    _esm = source("base.js", "network_builder.js")

    @validate("value")
    def _check_value(self, proposal) -> dict:
        given = {**self.START, **proposal["value"]}
        sizes = given["sizes"]
        sensible = (
            given.keys() == self.START.keys()
            and isinstance(sizes, list | tuple)
            and 2 <= len(sizes) <= MOST_LAYERS + 1
            and all(type(units) is int and 1 <= units <= MOST_UNITS for units in sizes)
        )
        if not sensible:
            raise CourseError(
                f"value {proposal['value']!r} cannot be shown; expected sizes, a list of 2 to {MOST_LAYERS + 1} whole "
                f"numbers from 1 to {MOST_UNITS}, the input layer first; change what differs"
            )
        return {"sizes": list(sizes)}

    def picture(self) -> Shown:
        return shown(Picture((7, 2.8), _draw, {}, self.ALT), self.language)


def _draw(canvas, say) -> None:
    """What the widget shows at first: the network 3-4-1 with its shapes."""
    axes = canvas.add_subplot()
    sizes = NetworkBuilder.START["sizes"]
    places = [[(column, (units - 1) / 2 - i) for i in range(units)] for column, units in enumerate(sizes)]
    for left, right in zip(places[:-1], places[1:], strict=True):
        for x1, y1 in left:
            for x2, y2 in right:
                axes.plot([x1, x2], [y1, y2], color=GREY, linewidth=1, zorder=1)
    for l, column in enumerate(places):
        x, y = zip(*column, strict=True)
        marker, colour = ("s", ORANGE) if l == 0 else ("o", BLUE)
        axes.scatter(x, y, s=220, marker=marker, color=colour, zorder=2)
        shapes = f"\n$W^{{[{l}]}}$: ({sizes[l]}, {sizes[l - 1]})   $b^{{[{l}]}}$: ({sizes[l]}, 1)" if l else "\n"
        axes.text(l, -2.1, f"$l = {l}$,  $n_{l} = {sizes[l]}${shapes}", ha="center", va="top", linespacing=1.5)
    axes.set(xlim=(-0.6, 2.6), ylim=(-3.2, 1.9))
    axes.set_axis_off()
