"""Exercise `cross_entropy_cost`: the cross-entropy cost of m examples, safe where an output is exactly 0 or 1."""

import numpy as np

from course.costs import cross_entropy_cost
from course.exercises import Case, Exercise, Group
from course.exercises.cost_and_descent import cases
from course.exercises.cost_and_descent.cross_entropy_cost_mistakes import MISTAKES
from course.judges import Interval, Numbers
from course.wording import N_

MAIN = N_("cases cross_entropy_cost main", "outputs between 0 and 1, several units and examples")
SURE_AND_RIGHT = N_("cases cross_entropy_cost sure_and_right", "outputs that are exactly 0 or 1 and right")
SURE_AND_WRONG = N_("cases cross_entropy_cost sure_and_wrong", "an output that is exactly 0 or 1 and wrong")

# a formula that keeps the argument of the logarithm off 0 by a small number is right
CLIPPED = Numbers(rtol=1e-6, atol=1e-6)
LARGE = Interval(low=lambda A, Y: 10 / A.shape[1], high=lambda A, Y: np.inf)


def _main(rng: np.random.Generator) -> list[Case]:
    """Of two units alone, half the mean over the examples would equal the mean over all entries."""
    return [Case(cases.outputs_and_labels(rng, n, m), judge=CLIPPED) for n, m in ((2, 5), (3, 4))]


def _one_example(rng: np.random.Generator) -> list[Case]:
    return [Case(cases.outputs_and_labels(rng, 3, 1), judge=CLIPPED)]


def _sure_and_right(rng: np.random.Generator) -> list[Case]:
    A, Y = cases.outputs_and_labels(rng, 2, 4)
    Y[0, 1], Y[1, 2] = 1, 0
    A[0, 1], A[1, 2] = 1, 0
    return [Case((A, Y), judge=CLIPPED), Case((Y.copy(), Y), judge=CLIPPED)]


def _sure_and_wrong(rng: np.random.Generator) -> list[Case]:
    """Four entries: the three others cost less than 10 together, so the wrong one cannot hide among them."""
    A, Y = cases.outputs_and_labels(rng, 1, 4)
    B = A.copy()
    A[0, 0], B[0, 2] = 1 - Y[0, 0], 1 - Y[0, 2]
    return [Case((A, Y), judge=LARGE), Case((B, Y), judge=LARGE)]


CROSS_ENTROPY_COST = Exercise(
    id="cross_entropy_cost",
    lesson="03-cost-and-descent",
    functions={"cross_entropy_cost": cross_entropy_cost},
    groups=(
        Group("main", 6, MAIN, _main),
        Group("one_example", 1, cases.ONE_EXAMPLE, _one_example),
        Group("sure_and_right", 2, SURE_AND_RIGHT, _sure_and_right),
        Group("sure_and_wrong", 1, SURE_AND_WRONG, _sure_and_wrong),
    ),
    mistakes=MISTAKES,
    hints=(
        N_(
            "hint cross_entropy_cost 1",
            "The loss of one output has two terms. For a label 1 only the term with `Y` counts, "
            "for a label 0 only the term with `1 - Y`.",
        ),
        N_(
            "hint cross_entropy_cost 2",
            "`np.log` is the natural logarithm and works elementwise. Write both terms as elementwise products, "
            "add all entries with `np.sum`, and look at the factor and the sign before the sum.",
        ),
        N_(
            "hint cross_entropy_cost 3",
            "At `A = 0` the value of `np.log(A)` is minus infinity, and 0 times infinity is nan. "
            "For a label 0 or 1 there is one logarithm per entry that counts: `np.where` can choose its argument.",
        ),
        N_(
            "hint cross_entropy_cost 4",
            "Begin with `chance = np.where(Y == 1, A, 1 - A)`: the number that the network gives to the right label. "
            "The line with `return` remains: it has one logarithm, a sum, a sign and a divisor.",
        ),
    ),
    solution="""def cross_entropy_cost(A, Y):
    chance = np.where(Y == 1, A, 1 - A)
    return -np.sum(np.log(chance)) / A.shape[1]
""",
)
