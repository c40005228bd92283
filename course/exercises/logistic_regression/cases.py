"""What the exercises of lesson 04 share: columns, activations, labels, and what the cases are called."""

import numpy as np

from course.wording import N_

LESSON = "04-logistic-regression"

COLUMNS = N_("cases logistic_regression main", "columns with several inputs, and a bias that is not 0")
ONE_INPUT = N_("cases logistic_regression one_input", "columns with one input")
ZERO_INPUT = N_("cases logistic_regression zeros", "a column `x` of zeros")
LARGE = N_("cases logistic_forward large", "a weighted input with a large absolute value")
LABELS = N_("cases logistic_backward main", "an activation between 0 and 1, either label, several inputs")
ALMOST_ONE = N_("cases logistic_backward almost_one", "an activation that is almost 1, either label")
INSIDE = N_("cases dz_two_ways main", "arrays with one row, and numbers, strictly between 0 and 1")
EXACT = N_("cases dz_two_ways exact_one", "an activation of exactly 0 or 1 with the wrong label")
ORDER = N_("cases chain_rule_order main", "no argument")
ROWS = N_("cases loss_derivative main", "arrays with one row of several examples")
NUMBERS = N_("cases loss_derivative numbers", "one activation and one label, both numbers")
NEAR_EDGE = N_("cases loss_derivative near_edge", "an activation close to 0 or close to 1")


def column(rng: np.random.Generator, n: int) -> np.ndarray:
    """Numbers of two decimals, 0.3 to 2 in absolute value; about a third of them negative, of one alone none."""
    values = np.round(rng.uniform(0.3, 2, (n, 1)), 2)
    values[rng.permutation(n)[: (n + 1) // 3]] *= -1
    return values


def activations(rng: np.random.Generator, *shape: int) -> np.ndarray:
    """Numbers of three decimals between 0.15 and 0.85 that keep away from 0.5, where `a` and `1 - a` are equal."""
    offset = np.round(rng.uniform(0.1, 0.35, shape), 3)
    return 0.5 + offset * rng.choice([-1, 1], shape)


def labels(rng: np.random.Generator, m: int) -> np.ndarray:
    """A row of zeros and ones with at least one of each."""
    return rng.permutation(np.arange(m) % 3 == 0).astype(float).reshape(1, m)
