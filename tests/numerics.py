"""The reference functions as one namespace, from the sources as they are or changed; networks to try them on."""

import sys
from dataclasses import dataclass
from types import ModuleType, SimpleNamespace
from unittest.mock import patch

import hypothesis.strategies as st
import numpy as np

from tests.test_house import COURSE

MODULES = ("activations", "costs", "layers", "network", "training")


def load(module: str = "", old: str = "", new: str = "") -> SimpleNamespace:
    """Every public name of `MODULES`, executed anew from source, with `old` replaced by `new` in one module."""
    names = {}
    with patch.dict(sys.modules):
        for name in MODULES:
            source = (COURSE / f"{name}.py").read_text(encoding="utf-8")
            if name == module:
                assert source.count(old) == 1, f"{old!r} stands {source.count(old)} times in {name}.py"
                source = source.replace(old, new)
            fresh = ModuleType(f"course.{name}")
            sys.modules[f"course.{name}"] = fresh
            exec(compile(source, f"{name}.py", "exec"), fresh.__dict__)
            names |= vars(fresh)
    return SimpleNamespace(**names)


def xlogy(x, y):
    return np.where(x == 0, 0, x * np.log(np.where(x == 0, 1, y)))


# The same functions in plain analytic formulas, for complex steps: written apart from the package on purpose.
ANALYTIC = {
    "identity": lambda z: z,
    "sigmoid": lambda z: 1 / (1 + np.exp(-z)),
    "tanh": lambda z: (np.exp(2 * z) - 1) / (np.exp(2 * z) + 1),
    "relu": lambda z: np.where(np.real(z) > 0, z, 0),
    "leaky_relu": lambda z: np.where(np.real(z) > 0, z, 0.01 * z),
    "softplus": lambda z: np.log(1 + np.exp(z)),
    "softmax": lambda z: np.exp(z) / np.sum(np.exp(z), axis=0),
}
# of Z and A = g(Z): 1 - A of a saturated sigmoid has lost its digits, the formula in Z has not
ANALYTIC_COSTS = {
    "quadratic_cost": lambda Z, A, Y: np.sum((A - Y) ** 2) / 2 / Y.shape[1],
    "cross_entropy_cost": lambda Z, A, Y: (
        np.sum(Y * np.log(1 + np.exp(-Z)) + (1 - Y) * np.log(1 + np.exp(Z))) / Y.shape[1]
    ),
    "cross_entropy_from_logits": lambda Z, A, Y: np.sum(np.log(1 + np.exp(Z)) - Y * Z) / Y.shape[1],
    "softmax_cross_entropy_cost": lambda Z, A, Y: -np.sum(Y * np.log(A)) / Y.shape[1],
    "softmax_cross_entropy_from_logits": lambda Z, A, Y: (
        np.sum(Y * (np.log(np.sum(np.exp(Z), axis=0)) - Z)) / Y.shape[1]
    ),
}
# what stands before each cost: None for any activation
OUTPUT = {
    "quadratic_cost": None,
    "cross_entropy_cost": "sigmoid",
    "cross_entropy_from_logits": "identity",
    "softmax_cross_entropy_cost": "softmax",
    "softmax_cross_entropy_from_logits": "identity",
}


@dataclass(frozen=True)
class Net:
    """A network with its data; functions by name, so that it serves every namespace."""

    X: np.ndarray
    Y: np.ndarray
    weights: list
    biases: list
    activations: list[str]
    cost: str
    lam: float
    seed: int

    @property
    def sizes(self) -> list[int]:
        return [len(self.X)] + [len(W) for W in self.weights]

    def analytic_cost(self, weights, biases):
        """J + (λ/2m) Σ‖W‖² by formulas that are not those of the package."""
        A = self.X
        for W, b, g in zip(weights, biases, self.activations, strict=True):
            Z = W @ A + b
            A = ANALYTIC[g](Z)
        penalty = self.lam / (2 * self.X.shape[1]) * sum(np.sum(W**2) for W in weights)
        return ANALYTIC_COSTS[self.cost](Z, A, self.Y) + penalty


@st.composite
def nets(draw, cost: str | None = None, hidden: str | None = None, lam: bool = True, depth: int = 1) -> Net:
    """Random networks of 1 to 4 layers with 1 to 5 units, 1 to 6 examples, labels that fit the cost."""
    seed = draw(st.integers(0, 2**32 - 1))
    rng = np.random.default_rng(seed)
    sizes = draw(st.lists(st.integers(1, 5), min_size=depth + 1, max_size=5))
    m = draw(st.integers(1, 6))
    cost = cost or draw(st.sampled_from(sorted(ANALYTIC_COSTS)))
    some = st.sampled_from(sorted(ANALYTIC))
    activations = [hidden or draw(some) for _ in sizes[1:-1]]
    activations.append(OUTPUT[cost] or draw(some))
    labels = rng.random((sizes[-1], m))
    if "softmax" in cost:
        labels /= labels.sum(axis=0)
    elif draw(st.booleans()):
        labels = labels.round()
    return Net(
        X=rng.normal(size=(sizes[0], m)),
        Y=labels,
        weights=[rng.normal(size=(n, p)) for p, n in zip(sizes[:-1], sizes[1:], strict=True)],
        biases=[rng.normal(size=(n, 1)) for n in sizes[1:]],
        activations=activations,
        cost=cost,
        lam=draw(st.sampled_from([0.0, 0.7])) if lam else 0.0,
        seed=seed,
    )
