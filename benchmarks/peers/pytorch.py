"""PyTorch, eager, on the CPU; `index_select` gathers a batch faster than X[batch]."""

from itertools import pairwise

import numpy as np
import torch

from benchmarks.problem import Problem
from course.network import Arrays

torch.set_num_threads(1)


class PyTorch:
    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.X, self.Y = torch.from_numpy(problem.X.T), torch.from_numpy(problem.Y.T)
        weights, biases, self.rng = problem.start()
        layers = [torch.nn.Linear(n_in, n_out, dtype=self.X.dtype) for n_in, n_out in pairwise(problem.sizes)]
        with torch.no_grad():
            for layer, W, b in zip(layers, weights, biases, strict=True):
                layer.weight.copy_(torch.from_numpy(W))
                layer.bias.copy_(torch.from_numpy(b[:, 0]))
        self.layers = layers
        self.model = torch.nn.Sequential(*(module for layer in layers for module in (layer, torch.nn.Sigmoid())))
        self.optimizer = torch.optim.SGD(self.model.parameters(), lr=problem.alpha)

    def epoch(self) -> None:
        order = torch.from_numpy(self.rng.permutation(len(self.X)))
        for batch in order.split(self.problem.batch_size):
            out = self.model(self.X.index_select(0, batch))
            loss = ((out - self.Y.index_select(0, batch)) ** 2).sum() / (2 * len(batch))
            self.optimizer.zero_grad()
            loss.backward()
            self.optimizer.step()

    def parameters(self) -> Arrays:
        weights = [layer.weight.detach().numpy() for layer in self.layers]
        return weights + [layer.bias.detach().numpy()[:, np.newaxis] for layer in self.layers]

    def predict(self, X: np.ndarray) -> np.ndarray:
        """The class of each column of X."""
        with torch.no_grad():
            return self.model(torch.from_numpy(X.T)).argmax(dim=1).numpy()
