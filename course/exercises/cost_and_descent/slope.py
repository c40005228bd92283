"""Exercise `slope`: rise over run."""

import numpy as np

from course.exercises import Case, Exercise, Group, Mistake
from course.probe import NAMED
from course.wording import N_

MAIN = N_("cases slope main", "a function that rises, and runs from 0.01 to 0.5")
DECREASING = N_("cases slope decreasing", "a function that falls")
SMALL_RUN = N_("cases slope small_run", "a very small run, or a linear function")


def slope(f, x, run):
    return float((f(x + run) - f(x)) / run)


MISTAKES = (
    Mistake(
        "absolute_value",
        N_(
            "mistake slope absolute_value",
            "For a function that falls, the result is positive. Look at the sign of the rise, "
            "and at what removes it, such as `abs`.",
        ),
        {"slope": lambda f, x, run: abs(slope(f, x, run))},
    ),
    Mistake(
        "sign",
        N_(
            "mistake slope sign",
            "The result has the opposite sign: a function that rises gets a negative slope. "
            "Look at the order of the two values in the rise.",
        ),
        {"slope": lambda f, x, run: -slope(f, x, run)},
    ),
    Mistake(
        "run_over_rise",
        N_(
            "mistake slope run_over_rise",
            "The fraction is upside down: the run was divided by the rise. "
            "Look at which of the two is the denominator of a slope.",
        ),
        {"slope": lambda f, x, run: run / (f(x + run) - f(x))},
    ),
    Mistake(
        "brackets",
        N_(
            "mistake slope brackets",
            "Only the second value was divided by the run. Python divides before it subtracts: look for brackets.",
        ),
        {"slope": lambda f, x, run: f(x + run) - f(x) / run},
    ),
    Mistake(
        "rise_only",
        N_(
            "mistake slope rise_only",
            "The result is the rise alone. Look at what the rise is compared with in a slope.",
        ),
        {"slope": lambda f, x, run: f(x + run) - f(x)},
    ),
    Mistake(
        "rise_times_run",
        N_(
            "mistake slope rise_times_run",
            "The rise was multiplied by the run. Look at the operation between the two in the formula.",
        ),
        {"slope": lambda f, x, run: (f(x + run) - f(x)) * run},
    ),
    Mistake(
        "divided_by_x",
        N_(
            "mistake slope divided_by_x",
            "The rise was divided by `x`. Look at the length of the interval on which the function rises.",
        ),
        {"slope": lambda f, x, run: (f(x + run) - f(x)) / x},
    ),
    Mistake(
        "divided_by_end",
        N_(
            "mistake slope divided_by_end",
            "The rise was divided by `x + run`, the end of the interval. Look at the length of the interval.",
        ),
        {"slope": lambda f, x, run: (f(x + run) - f(x)) / (x + run)},
    ),
    Mistake(
        "plus",
        N_(
            "mistake slope plus",
            "The two values of the function were added. Look at how a change is computed from two values.",
        ),
        {"slope": lambda f, x, run: (f(x + run) + f(x)) / run},
    ),
    Mistake(
        "run_as_point",
        N_(
            "mistake slope run_as_point",
            "The run was taken as the second point. The run is a distance: look at the point that lies "
            "at this distance to the right of `x`.",
        ),
        {"slope": lambda f, x, run: (f(run) - f(x)) / (run - x)},
    ),
    Mistake(
        "end_is_run",
        N_(
            "mistake slope end_is_run",
            "The rise was taken between `x` and the point `run`. Look at the argument of the first call of `f`.",
        ),
        {"slope": lambda f, x, run: (f(run) - f(x)) / run},
    ),
    Mistake(
        "run_outside",
        N_(
            "mistake slope run_outside",
            "The result is 1 for every function: the run was added to the value of `f`, not to its argument. "
            "Look at the closing bracket.",
        ),
        {"slope": lambda f, x, run: (f(x) + run - f(x)) / run},
    ),
    Mistake(
        "f_of_run",
        N_(
            "mistake slope f_of_run",
            "The result equals `f(run) / run`. The rise needs the values of the function at two points: "
            "look at the arguments of `f`.",
        ),
        {"slope": lambda f, x, run: f(run) / run},
    ),
    Mistake(
        "backward",
        N_(
            "mistake slope backward",
            "The rise was taken on the left of `x`, from `x - run` to `x`. Look at the direction of the run.",
        ),
        {"slope": lambda f, x, run: (f(x) - f(x - run)) / run},
    ),
    Mistake(
        "central",
        N_(
            "mistake slope central",
            "The result is the central difference, from `x - run` to `x + run`. "
            "It is a good approximation, but here the interval begins at `x`.",
        ),
        {"slope": lambda f, x, run: (f(x + run) - f(x - run)) / (2 * run)},
    ),
    Mistake(
        "wide_rise",
        N_(
            "mistake slope wide_rise",
            "The rise was taken from `x - run` to `x + run`, but it was divided by one run. "
            "Look at where the interval begins.",
        ),
        {"slope": lambda f, x, run: (f(x + run) - f(x - run)) / run},
    ),
    Mistake(
        "floor_division",
        N_(
            "mistake slope floor_division",
            "The decimals of the result are missing. In Python `//` cuts the fraction off: look at the division sign.",
        ),
        {"slope": lambda f, x, run: (f(x + run) - f(x)) // run},
    ),
)


def _at(rng: np.random.Generator, name: str, run: float, low: float, high: float) -> Case:
    return Case((NAMED[name], float(np.round(rng.uniform(low, high), 2)), run))


def _main(rng: np.random.Generator) -> list[Case]:
    """Where each function rises and none of its points is at 0 or at the run."""
    return [
        _at(rng, "cube", 0.5, 0.7, 1.5),
        _at(rng, "exponential", 0.1, 0.3, 1.5),
        _at(rng, "sine", 0.01, 0.3, 0.9),
    ]


def _decreasing(rng: np.random.Generator) -> list[Case]:
    return [_at(rng, "falling", 0.1, -1, 1), _at(rng, "falling_line", 0.5, -2, 2)]


def _small_run(rng: np.random.Generator) -> list[Case]:
    rising = (("exponential", 1e-4), ("cube", 1e-5), ("sine", 1e-6), ("line", 1e-4))
    return [_at(rng, name, run, 0.3, 0.9) for name, run in rising]


SLOPE = Exercise(
    id="slope",
    lesson="03-cost-and-descent",
    functions={"slope": slope},
    groups=(
        Group("main", 4, MAIN, _main),
        Group("decreasing", 1, DECREASING, _decreasing),
        Group("small_run", 1, SMALL_RUN, _small_run),
    ),
    mistakes=MISTAKES,
    hints=(
        N_(
            "hint slope 1",
            "Draw a curve and mark two of its points, one above `x` and one above `x + run`. "
            "The run is the horizontal distance between them, the rise is the vertical distance.",
        ),
        N_(
            "hint slope 2",
            "The height of the curve above a point is the value of `f` there. "
            "The rise is the second height minus the first one.",
        ),
        N_(
            "hint slope 3",
            "Begin with `rise = f(x + run) - f(x)`. The line with `return` remains: it compares the rise with the run.",
        ),
    ),
    solution="""def slope(f, x, run):
    rise = f(x + run) - f(x)
    return rise / run
""",
)
