"""Exercise `logistic_forward`: from the inputs to the weighted input and the activation."""

import numpy as np

from course.exercises import Case, Exercise, Group
from course.exercises.logistic_regression import cases
from course.exercises.logistic_regression.formulas import logistic_forward
from course.exercises.logistic_regression.logistic_forward_mistakes import MISTAKES
from course.judges import Parts
from course.wording import N_

BOTH = Parts(("z", "a"))


def _case(w, b, x) -> Case:
    return Case((w, b, x), judge=BOTH)


def _inputs(rng: np.random.Generator, *sizes: int) -> list[Case]:
    """The biases have different signs, and no absolute value near 0 or 1."""
    biases = np.round(rng.uniform(0.3, 0.8, len(sizes)), 2) * (-1.0) ** np.arange(len(sizes))
    return [_case(cases.column(rng, n), b, cases.column(rng, n)) for n, b in zip(sizes, biases, strict=True)]


def _large(rng: np.random.Generator) -> list[Case]:
    """Three products of about 12 each: the weighted input lies between 30 and 50, or between -50 and -30."""
    w, x = np.round(rng.uniform(4, 5, (3, 1)), 2), np.round(rng.uniform(2.6, 3.1, (3, 1)), 2)
    return [_case(w, np.float64(0.5), x), _case(-w, np.float64(-0.5), x)]


def _zeros(rng: np.random.Generator) -> list[Case]:
    return [_case(cases.column(rng, 3), np.round(rng.uniform(0.5, 2), 2), np.zeros((3, 1)))]


LOGISTIC_FORWARD = Exercise(
    id="logistic_forward",
    lesson=cases.LESSON,
    functions={"logistic_forward": logistic_forward},
    groups=(
        Group("main", 5, cases.COLUMNS, lambda rng: _inputs(rng, 3, 5)),
        Group("one_input", 1, cases.ONE_INPUT, lambda rng: _inputs(rng, 1)),
        Group("large", 1, cases.LARGE, _large),
        Group("zeros", 1, cases.ZERO_INPUT, _zeros),
    ),
    mistakes=MISTAKES,
    hints=(
        N_(
            "hint logistic_forward 1",
            "A unit works in two steps. The first step makes the number `z` of `w`, `x` and `b`, "
            "the second step makes the number `a` of `z`.",
        ),
        N_(
            "hint logistic_forward 2",
            "`w * x` holds one product for each input, in a column. "
            "`np.sum` makes one number of the column, and then the bias is added once.",
        ),
        N_(
            "hint logistic_forward 3",
            "Begin with `z = np.sum(w * x) + b`. The line with `return` remains.",
        ),
        N_(
            "hint logistic_forward 4",
            "After `return` stand two values with a comma between them: first `z`, "
            "then the value of the function `sigmoid` at `z`.",
        ),
    ),
    solution="""def logistic_forward(w, b, x):
    z = np.sum(w * x) + b
    return z, 1 / (1 + np.exp(-z))
""",
)
