"""Exercise `gradient_step`: one step of gradient descent for a list of parameters."""

import numpy as np

from course.exercises import Case, Exercise, Group
from course.exercises.activations.cases import random_z
from course.exercises.cost_and_descent.gradient_step_mistakes import MISTAKES
from course.judges import Parts
from course.wording import N_

MAIN = N_("cases gradient_step main", "several parameters of different shapes")
ALPHA_ZERO = N_("cases gradient_step alpha_zero", "a learning rate of 0")
ONE_PARAMETER = N_("cases gradient_step one_parameter", "a list with one parameter")
INTEGERS = N_("cases gradient_step integers", "arrays of integers, with a learning rate below 1")

SHAPES = ((3, 2), (3, 1), (1, 3), (1, 1))


def gradient_step(params, grads, alpha):
    return [parameter - alpha * gradient for parameter, gradient in zip(params, grads, strict=True)]


def _case(rng: np.random.Generator, alpha: float, shapes=SHAPES) -> Case:
    params, grads = ([random_z(rng, *shape) for shape in shapes] for _ in range(2))
    return Case((params, grads, alpha), judge=Parts.each())


def _main(rng: np.random.Generator) -> list[Case]:
    return [_case(rng, round(float(rng.uniform(*ends)), 2)) for ends in ((0.05, 0.4), (0.6, 0.9))]


def _alpha_zero(rng: np.random.Generator) -> list[Case]:
    return [_case(rng, 0.0)]


def _one_parameter(rng: np.random.Generator) -> list[Case]:
    return [_case(rng, 0.3, shapes=((2, 3),))]


def _integers(rng: np.random.Generator) -> list[Case]:
    """With this learning rate every new entry has decimals."""
    params = [rng.integers(-9, 10, shape) for shape in SHAPES]
    grads = [rng.choice([-3, -2, -1, 1, 2, 3], shape) for shape in SHAPES]
    return [Case((params, grads, 0.15), judge=Parts.each())]


GRADIENT_STEP = Exercise(
    id="gradient_step",
    lesson="03-cost-and-descent",
    functions={"gradient_step": gradient_step},
    groups=(
        Group("main", 6, MAIN, _main),
        Group("alpha_zero", 1, ALPHA_ZERO, _alpha_zero),
        Group("one_parameter", 1, ONE_PARAMETER, _one_parameter),
        Group("integers", 2, INTEGERS, _integers),
    ),
    mistakes=MISTAKES,
    hints=(
        N_(
            "hint gradient_step 1",
            "Write the step for one parameter first. The gradient points where the cost grows, "
            "and the cost must become smaller.",
        ),
        N_(
            "hint gradient_step 2",
            "`zip(params, grads)` gives each parameter together with its gradient. "
            "The operators `-` and `*` make new arrays; `-=` changes the old one.",
        ),
        N_(
            "hint gradient_step 3",
            "Begin with `new = []` and the loop `for p, g in zip(params, grads):`. After the loop comes `return new`. "
            "The line that puts the new array of this pair into the list remains.",
        ),
    ),
    solution="""def gradient_step(params, grads, alpha):
    return [p - alpha * g for p, g in zip(params, grads)]
""",
)
