"""What the exercises on one unit share: kinds of cases, and columns of weights and inputs."""

import numpy as np

from course.exercises.activations.cases import random_z
from course.wording import N_

MAIN = N_("cases 01-neuron main", "several inputs, some with a negative weight")
ONE_INPUT = N_("cases 01-neuron one_input", "a unit with one input")
ZEROS = N_("cases 01-neuron zeros", "all inputs are 0")


def unit(rng: np.random.Generator, n: int) -> tuple[np.ndarray, np.ndarray, float]:
    """Weights and inputs of shape (n, 1) and a bias; at least one weight and one input are negative."""
    return random_z(rng, n, 1), random_z(rng, n, 1), bias(rng)


def bias(rng: np.random.Generator) -> float:
    return float(np.round(rng.uniform(0.3, 4), 2) * rng.choice([-1, 1]))


def unit_with_z(rng: np.random.Generator, n: int, low: float, high: float) -> tuple[np.ndarray, np.ndarray, float]:
    """A unit whose weighted input lies between the two numbers, where an activation function is not flat."""
    while True:
        w, x = random_z(rng, n, 1), random_z(rng, n, 1)
        b = round(rng.uniform(low, high) - np.sum(w * x).item(), 2)
        if 0.3 <= abs(b) <= 4:
            return w, x, b
