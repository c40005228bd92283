"""Exercise `loss_derivative`: the derivative of the cross-entropy loss with respect to the activation."""

import numpy as np

from course.exercises import Case, Exercise, Group
from course.exercises.logistic_regression import cases
from course.exercises.logistic_regression.formulas import loss_derivative
from course.exercises.logistic_regression.loss_derivative_mistakes import MISTAKES
from course.wording import N_


def _rows(rng: np.random.Generator) -> list[Case]:
    return [Case((cases.activations(rng, 1, 5), cases.labels(rng, 5))) for _ in range(2)]


def _numbers(rng: np.random.Generator) -> list[Case]:
    return [Case((cases.activations(rng)[()], np.float64(y))) for y in (1, 0)]


def _near_edge(rng: np.random.Generator) -> list[Case]:
    near = np.array([[1e-6, 1 - 1e-6]])
    return [Case((near, np.full((1, 2), y))) for y in (1.0, 0.0)]


LOSS_DERIVATIVE = Exercise(
    id="loss_derivative",
    lesson=cases.LESSON,
    functions={"loss_derivative": loss_derivative},
    groups=(
        Group("main", 4, cases.ROWS, _rows),
        Group("numbers", 1, cases.NUMBERS, _numbers),
        Group("near_edge", 1, cases.NEAR_EDGE, _near_edge),
    ),
    mistakes=MISTAKES,
    hints=(
        N_(
            "hint loss_derivative 1",
            "The loss has two terms, `-y * log(a)` and `-(1 - y) * log(1 - a)`. "
            "Differentiate each with respect to `a`; `y` is a constant.",
        ),
        N_(
            "hint loss_derivative 2",
            "The derivative of `log(a)` is `1 / a`. In `log(1 - a)` the inner function `1 - a` has the derivative -1, "
            "and the two minus signs give a plus sign.",
        ),
        N_(
            "hint loss_derivative 3",
            "Begin with `first = -y / a`. The second term has the numerator `1 - y`, "
            "and brackets are needed around it. The line with `return` remains.",
        ),
        N_(
            "hint loss_derivative 4",
            "Add to the first term the fraction whose numerator is `1 - y` and whose denominator is `1 - a`. "
            "The sum of both is the result, also for an array.",
        ),
    ),
    solution="""def loss_derivative(a, y):
    return -y / a + (1 - y) / (1 - a)
""",
)
