"""A loop over single examples, as a first textbook writes it: new lists for each example, and for each sum of two."""

import numpy as np

from benchmarks.problem import Problem
from course.network import Arrays


class Loop:
    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.weights, self.biases, self.rng = problem.start()
        X, Y = np.ascontiguousarray(problem.X.T), np.ascontiguousarray(problem.Y.T)
        self.examples = [(x.reshape(-1, 1), y.reshape(-1, 1)) for x, y in zip(X, Y, strict=True)]

    def epoch(self) -> None:
        order, size = self.rng.permutation(len(self.examples)), self.problem.batch_size
        for start in range(0, len(order), size):
            self.step([self.examples[i] for i in order[start : start + size]])

    def step(self, batch: list[tuple[np.ndarray, np.ndarray]]) -> None:
        totals = [np.zeros_like(parameter) for parameter in self.parameters()]
        for x, y in batch:
            totals = [total + slope for total, slope in zip(totals, self.backprop(x, y), strict=True)]
        for parameter, total in zip(self.parameters(), totals, strict=True):
            parameter -= self.problem.alpha / len(batch) * total

    def backprop(self, x: np.ndarray, y: np.ndarray) -> Arrays:
        zs, activations = [], [x]
        for W, b in zip(self.weights, self.biases, strict=True):
            zs.append(np.dot(W, activations[-1]) + b)
            activations.append(sigmoid(zs[-1]))
        delta = (activations[-1] - y) * sigmoid_prime(zs[-1])
        dWs, dbs = [np.dot(delta, activations[-2].T)], [delta]
        for layer in range(2, len(self.weights) + 1):
            delta = np.dot(self.weights[-layer + 1].T, delta) * sigmoid_prime(zs[-layer])
            dWs.insert(0, np.dot(delta, activations[-layer - 1].T))
            dbs.insert(0, delta)
        return dWs + dbs

    def parameters(self) -> Arrays:
        return self.weights + self.biases


def sigmoid(z: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-z))


def sigmoid_prime(z: np.ndarray) -> np.ndarray:
    return sigmoid(z) * (1 - sigmoid(z))
