"""Exercise `neuron`: the activation of one unit."""

import numpy as np

from course.exercises import Case, Exercise, Group
from course.exercises.neuron import cases
from course.exercises.neuron.neuron_mistakes import MISTAKES
from course.exercises.neuron.weighted_input import weighted_input
from course.probe import NAMED
from course.wording import N_

LARGE = N_("cases neuron large", "a weighted input with a large absolute value")


def neuron(w, x, b, g):
    return float(g(weighted_input(w, x, b)))


def _main(rng: np.random.Generator) -> list[Case]:
    """Every weighted input lies where the functions are neither flat nor, for ReLU, 0."""
    places = {"sigmoid": (-2, -0.5), "tanh": (0.3, 1.2), "relu": (0.5, 3), "identity": (-3, -0.5)}
    sizes = zip(places.items(), (3, 4, 3, 4), strict=True)
    return [Case((*cases.unit_with_z(rng, n, *place), NAMED[name])) for (name, place), n in sizes]


def _large(rng: np.random.Generator) -> list[Case]:
    ends = {"sigmoid": 1, "tanh": -1, "relu": 1, "identity": -1}
    found = []
    for name, sign in ends.items():
        w, x, _ = cases.unit(rng, 3)
        b = round(sign * rng.uniform(30, 50) - np.sum(w * x).item(), 2)
        found.append(Case((w, x, b, NAMED[name])))
    return found


def _one_input(rng: np.random.Generator) -> list[Case]:
    return [Case((*cases.unit_with_z(rng, 1, 0.3, 1.2), NAMED[name])) for name in ("tanh", "identity")]


def _zeros(rng: np.random.Generator) -> list[Case]:
    w, x, b = cases.unit(rng, 3)
    return [Case((w, 0 * x, b, NAMED["sigmoid"]))]


NEURON = Exercise(
    id="neuron",
    lesson="01-neuron",
    functions={"neuron": neuron},
    groups=(
        Group("main", 4, cases.MAIN, _main),
        Group("large", 1, LARGE, _large),
        Group("one_input", 1, cases.ONE_INPUT, _one_input),
        Group("zeros", 1, cases.ZEROS, _zeros),
    ),
    mistakes=MISTAKES,
    hints=(
        N_(
            "hint neuron 1",
            "A unit works in two steps. The first step gives the weighted input, the second step gives the activation.",
        ),
        N_(
            "hint neuron 2",
            "The argument `g` is a function: `g(2.0)` calls it with the number 2.0. "
            "Look at which number of the first step it must be called with, and how often.",
        ),
        N_(
            "hint neuron 3",
            "Begin with `z = np.sum(w * x) + b`, the weighted input. "
            "The line that calls `g` and returns the activation remains.",
        ),
    ),
    solution="""def neuron(w, x, b, g):
    z = np.sum(w * x) + b
    return g(z)
""",
    uses=("weighted_input",),
)
