"""The course: `train` for one epoch, timed whole, with its initialisation and its history of losses."""

import numpy as np

from benchmarks.problem import Problem
from course.activations import sigmoid
from course.costs import quadratic_cost
from course.network import Arrays
from course.training import train


class Ours:
    def __init__(self, problem: Problem) -> None:
        self.problem, self.Y = problem, problem.Y

    def epoch(self) -> None:
        problem = self.problem
        self.weights, self.biases, _ = train(
            problem.X,
            self.Y,
            problem.sizes,
            epochs=1,
            batch_size=problem.batch_size,
            alpha=problem.alpha,
            rng=np.random.default_rng(problem.seed),
            activations=[sigmoid] * (len(problem.sizes) - 1),
            cost=quadratic_cost,
        )

    def parameters(self) -> Arrays:
        return self.weights + self.biases
