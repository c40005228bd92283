"""Exercise `weighted_input`: the weighted input of one unit."""

import numpy as np

from course import layers
from course.exercises import Case, Exercise, Group
from course.exercises.neuron import cases
from course.exercises.neuron.weighted_input_mistakes import MISTAKES
from course.wording import N_

INTEGERS = N_("cases weighted_input integers", "arrays of integers")


def weighted_input(w, x, b):
    return layers.weighted_input(x, w.T, np.array([[b]])).item()


def _main(rng: np.random.Generator) -> list[Case]:
    return [Case(cases.unit(rng, 3)), Case(cases.unit(rng, 4))]


def _one_input(rng: np.random.Generator) -> list[Case]:
    return [Case(cases.unit(rng, 1))]


def _zeros(rng: np.random.Generator) -> list[Case]:
    w, x, b = cases.unit(rng, 3)
    return [Case((w, 0 * x, b))]


def _integers(rng: np.random.Generator) -> list[Case]:
    """A bias between 1 and 2, a sum that is not negative: every way to lose the decimals leaves one integer."""
    w, x = rng.permutation([-3, -2, 1, 2]), rng.permutation([-1, 2, 3, 5])
    x = x if np.sum(w * x) >= 0 else -x
    return [Case((w.reshape(4, 1), x.reshape(4, 1), round(float(rng.uniform(1.2, 1.8)), 2)))]


WEIGHTED_INPUT = Exercise(
    id="weighted_input",
    lesson="01-neuron",
    functions={"weighted_input": weighted_input},
    groups=(
        Group("main", 5, cases.MAIN, _main),
        Group("one_input", 1, cases.ONE_INPUT, _one_input),
        Group("zeros", 1, cases.ZEROS, _zeros),
        Group("integers", 1, INTEGERS, _integers),
    ),
    mistakes=MISTAKES,
    hints=(
        N_(
            "hint weighted_input 1",
            "Write down the weighted input of a unit with two inputs: two products and the bias. "
            "Then look at what changes with a third input.",
        ),
        N_(
            "hint weighted_input 2",
            "For two arrays of the same shape, `*` is the elementwise product: `w * x` holds one product per input. "
            "`np.sum` adds all elements of an array.",
        ),
        N_(
            "hint weighted_input 3",
            "Begin with `products = w * x`. The result is the sum of these products, and to this sum "
            "the bias is added one time. The line with `return` remains.",
        ),
    ),
    solution="""def weighted_input(w, x, b):
    return np.sum(w * x) + b
""",
)
