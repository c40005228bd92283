"""Exercise `logistic_backward`: from the activation and the label to the derivatives of the loss."""

import numpy as np

from course.exercises import Case, Exercise, Group
from course.exercises.logistic_regression import cases
from course.exercises.logistic_regression.formulas import logistic_backward
from course.exercises.logistic_regression.logistic_backward_mistakes import MISTAKES
from course.judges import Numbers, Parts
from course.wording import N_

NAMES = ("dz", "dw", "db")
# near a right answer dz is tiny, and each of its digits counts
EVERY_DIGIT = Parts(NAMES, (Numbers(atol=0.0),) * 3)


def _cases(rng: np.random.Generator, *sizes: int) -> list[Case]:
    """Both labels for each number of inputs."""
    return [
        Case((cases.activations(rng)[()], y, cases.column(rng, n)), judge=Parts(NAMES)) for n in sizes for y in (1, 0)
    ]


def _almost_one(rng: np.random.Generator) -> list[Case]:
    a, x = np.float64(1 - 1e-12), cases.column(rng, 3)
    return [Case((a, y, x), judge=EVERY_DIGIT) for y in (1, 0)]


def _zero_input(rng: np.random.Generator) -> list[Case]:
    return [Case((cases.activations(rng)[()], y, np.zeros((3, 1))), judge=Parts(NAMES)) for y in (1, 0)]


LOGISTIC_BACKWARD = Exercise(
    id="logistic_backward",
    lesson=cases.LESSON,
    functions={"logistic_backward": logistic_backward},
    groups=(
        Group("main", 7, cases.LABELS, lambda rng: _cases(rng, 3, 4)),
        Group("one_input", 1, cases.ONE_INPUT, lambda rng: _cases(rng, 1)),
        Group("almost_one", 2, cases.ALMOST_ONE, _almost_one),
        Group("zero_input", 2, cases.ZERO_INPUT, _zero_input),
    ),
    mistakes=MISTAKES,
    hints=(
        N_(
            "hint logistic_backward 1",
            "Go backward along the graph: from the loss to `a`, from `a` to `z`, from `z` to `w` and `b`. "
            "At each link multiply by the local derivative.",
        ),
        N_(
            "hint logistic_backward 2",
            "The lesson multiplies the first two links. The denominators cancel, "
            "and `dz` becomes a difference of two numbers that the function receives.",
        ),
        N_(
            "hint logistic_backward 3",
            "The derivative of `z` with respect to `w` is `x`, and with respect to `b` it is 1. "
            "Begin with `dz = a - y`. The line with `return` remains.",
        ),
        N_(
            "hint logistic_backward 4",
            "Three values stand after `return`, in the order of the task. The second one is a column of the shape "
            "of `x`: the product of `dz` and `x`. The third one is the product of `dz` and 1.",
        ),
    ),
    solution="""def logistic_backward(a, y, x):
    dz = a - y
    return dz, dz * x, dz
""",
)
