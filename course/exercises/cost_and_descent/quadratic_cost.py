"""Exercise `quadratic_cost`: the quadratic cost of m examples."""

import numpy as np

from course.costs import quadratic_cost
from course.exercises import Case, Exercise, Group
from course.exercises.cost_and_descent import cases
from course.exercises.cost_and_descent.quadratic_cost_mistakes import MISTAKES
from course.wording import N_

MAIN = N_("cases quadratic_cost main", "several output units and several examples")
ONE_UNIT = N_("cases quadratic_cost one_unit", "one output unit")
PERFECT = N_("cases quadratic_cost perfect", "outputs that equal their labels")


def _main(rng: np.random.Generator) -> list[Case]:
    """The labels of the second case are not 0 or 1, so that a square of the labels alone shows."""
    A, Y = np.round(rng.uniform(0.1, 0.9, (2, 3, 5)), 2)
    return [Case(cases.outputs_and_labels(rng, 3, 5)), Case((A, Y))]


def _one_example(rng: np.random.Generator) -> list[Case]:
    return [Case(cases.outputs_and_labels(rng, 3, 1))]


def _one_unit(rng: np.random.Generator) -> list[Case]:
    return [Case(cases.outputs_and_labels(rng, 1, 4))]


def _perfect(rng: np.random.Generator) -> list[Case]:
    _, Y = cases.outputs_and_labels(rng, 2, 4)
    return [Case((Y.copy(), Y))]


QUADRATIC_COST = Exercise(
    id="quadratic_cost",
    lesson="03-cost-and-descent",
    functions={"quadratic_cost": quadratic_cost},
    groups=(
        Group("main", 6, MAIN, _main),
        Group("one_example", 1, cases.ONE_EXAMPLE, _one_example),
        Group("one_unit", 1, ONE_UNIT, _one_unit),
        Group("perfect", 1, PERFECT, _perfect),
    ),
    mistakes=MISTAKES,
    hints=(
        N_(
            "hint quadratic_cost 1",
            "The two arrays have the same shape. First compute, elementwise, how far each output is from its label.",
        ),
        N_(
            "hint quadratic_cost 2",
            "The differences are squared elementwise, and `np.sum` without `axis` adds all squares to one number. "
            "The number of examples is the number of columns, `A.shape[1]`.",
        ),
        N_(
            "hint quadratic_cost 3",
            "Begin with `m = A.shape[1]` and `total = np.sum((A - Y) ** 2)`. "
            "The line with `return` remains: look at the factor before the sum in the formula.",
        ),
    ),
    solution="""def quadratic_cost(A, Y):
    m = A.shape[1]
    return np.sum((A - Y) ** 2) / (2 * m)
""",
)
