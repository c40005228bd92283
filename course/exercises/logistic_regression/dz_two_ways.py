"""Exercise `dz_two_ways`: the product of the chain rule, and what is left when its factors cancel."""

import numpy as np

from course.exercises import Case, Exercise, Group
from course.exercises.logistic_regression import cases
from course.exercises.logistic_regression.dz_two_ways_mistakes import MISTAKES
from course.exercises.logistic_regression.formulas import dz_two_ways
from course.judges import Parts
from course.wording import N_


def _case(a, y) -> Case:
    return Case((a, y), judge=Parts(("long", "short")))


def _main(rng: np.random.Generator) -> list[Case]:
    rows = [_case(cases.activations(rng, 1, m), cases.labels(rng, m)) for m in (4, 6)]
    return rows + [_case(cases.activations(rng)[()], np.float64(y)) for y in (1, 0)]


def _exact(rng: np.random.Generator) -> list[Case]:
    return [_case(np.float64(1), np.float64(0)), _case(np.float64(0), np.float64(1))]


DZ_TWO_WAYS = Exercise(
    id="dz_two_ways",
    lesson=cases.LESSON,
    functions={"dz_two_ways": dz_two_ways},
    groups=(
        Group("main", 5, cases.INSIDE, _main),
        Group("exact_one", 3, cases.EXACT, _exact),
    ),
    mistakes=MISTAKES,
    hints=(
        N_(
            "hint dz_two_ways 1",
            "The long way multiplies two derivatives: that of the loss with respect to `a`, "
            "and that of `a` with respect to `z`. The short way is what remains when the factors cancel.",
        ),
        N_(
            "hint dz_two_ways 2",
            "Write `da` first: it is a sum of two fractions, one for each label. "
            "Put the numerator and the denominator of the second fraction in brackets.",
        ),
        N_(
            "hint dz_two_ways 3",
            "Begin with `da = -y / a + (1 - y) / (1 - a)`. The line with `return` remains. "
            "Do not shorten the long way: at `a = 1.0` its factors are infinity and 0.",
        ),
        N_(
            "hint dz_two_ways 4",
            "After `return` stand two values. The first one is `da` times the slope of the sigmoid, which is written "
            "with `a`. The second one is the difference of the activation and the label.",
        ),
    ),
    solution="""def dz_two_ways(a, y):
    da = -y / a + (1 - y) / (1 - a)
    return da * a * (1 - a), a - y
""",
)
