"""Exercise `count_parameters`: how many weights and biases a network has."""

import numpy as np

from course.exercises import Case, Exercise, Group
from course.exercises.neuron.count_parameters_mistakes import MISTAKES
from course.wording import N_

MAIN = N_("cases count_parameters main", "a network with three to five layers, the input layer counted")
TWO_LAYERS = N_("cases count_parameters two_layers", "an input layer and an output layer")
INPUT_ONLY = N_("cases count_parameters input_only", "an input layer alone")


def count_parameters(sizes):
    return sum((before + 1) * units for before, units in zip(sizes[:-1], sizes[1:], strict=True))


def _main(rng: np.random.Generator) -> list[Case]:
    """No two layers of a network have the same size, so that a wrong pair shows."""
    return [Case(([int(n) for n in rng.permutation(np.arange(2, 10))[:layers]],)) for layers in (3, 4, 5)]


def _two_layers(rng: np.random.Generator) -> list[Case]:
    before, units = (int(n) for n in rng.permutation(np.arange(2, 10))[:2])
    return [Case(([1, 1],)), Case(([before, units],))]


def _input_only(rng: np.random.Generator) -> list[Case]:
    return [Case(([5],))]


COUNT_PARAMETERS = Exercise(
    id="count_parameters",
    lesson="01-neuron",
    functions={"count_parameters": count_parameters},
    groups=(
        Group("main", 6, MAIN, _main),
        Group("two_layers", 2, TWO_LAYERS, _two_layers),
        Group("input_only", 2, INPUT_ONLY, _input_only),
    ),
    mistakes=MISTAKES,
    hints=(
        N_(
            "hint count_parameters 1",
            "Take one unit of a layer. It has one weight for each unit of the layer before it, and one bias.",
        ),
        N_(
            "hint count_parameters 2",
            "Count the parameters of one layer first: two neighbours in the list decide this number. "
            "The input layer computes nothing, so it has no parameters of its own.",
        ),
        N_(
            "hint count_parameters 3",
            "`zip(sizes, sizes[1:])` gives the pairs of neighbours: the size of the layer before, "
            "and the size of the layer. Begin with `total = 0` and go through these pairs in a loop.",
        ),
        N_(
            "hint count_parameters 4",
            "In the loop `for before, units in zip(sizes, sizes[1:]):` a layer has `before * units` weights "
            "and one bias per unit. The line that adds both to `total` remains.",
        ),
    ),
    solution="""def count_parameters(sizes):
    total = 0
    for before, units in zip(sizes, sizes[1:]):
        total += before * units + units
    return total
""",
)
