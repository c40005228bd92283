"""JAX: one compiled step per mini-batch; numpy gathers the batch, which was faster than a gather inside the step."""

import jax
import jax.numpy as jnp
import numpy as np

from benchmarks.problem import Problem
from course.network import Arrays

jax.config.update("jax_enable_x64", True)
# the step then runs in the calling thread: with its own queue JAX would take a second core
jax.config.update("jax_cpu_enable_async_dispatch", False)


class Jax:
    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.X, self.Y = np.ascontiguousarray(problem.X.T), np.ascontiguousarray(problem.Y.T)
        weights, biases, self.rng = problem.start()
        self.layers = [(jnp.asarray(W), jnp.asarray(b[:, 0])) for W, b in zip(weights, biases, strict=True)]

    def epoch(self) -> None:
        order, size = self.rng.permutation(len(self.X)), self.problem.batch_size
        for start in range(0, len(order), size):
            batch = order[start : start + size]
            self.layers, _ = step(self.layers, self.X[batch], self.Y[batch], self.problem.alpha)
        jax.block_until_ready(self.layers)

    def parameters(self) -> Arrays:
        return [np.asarray(W) for W, _ in self.layers] + [np.asarray(b)[:, np.newaxis] for _, b in self.layers]


@jax.jit
def step(layers, X, Y, alpha):
    loss, slopes = jax.value_and_grad(cost)(layers, X, Y)
    return jax.tree.map(lambda parameter, slope: parameter - alpha * slope, layers, slopes), loss


def cost(layers, A, Y):
    for W, b in layers:
        A = jax.nn.sigmoid(A @ W.T + b)
    return jnp.sum((A - Y) ** 2) / (2 * len(Y))
