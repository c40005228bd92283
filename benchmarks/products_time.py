"""The big matrix products of the wide net in numpy's BLAS and in PyTorch's: no training is faster than its products."""

import statistics

import numpy as np

from benchmarks.peers import missing
from benchmarks.rounds import Report, Times, interleaved, ratio, seconds

ROUNDS, REPEATS, M = 15, 10, 128


def run() -> Report:
    """Print the microseconds of each product in both libraries, and of the three together."""
    if "PyTorch" in missing():
        return Report([], {})
    print(f"\n(*) the three big products of [784, 300, 100, 10] at batch {M}, microseconds, median of {ROUNDS} rounds")
    print(f"{'type':8} {'product':16} {'numpy':>9} {'PyTorch':>9} {'x':>6} {'numpy - PyTorch':>16}")
    raw = {}
    for dtype in ("float64", "float32"):
        tables = {name: measure(*factors) for name, factors in products(dtype).items()}
        tables["all three"] = {library: added(tables, library) for library in ("numpy", "PyTorch")}
        for name, times in tables.items():
            medians = [1e6 * statistics.median(times[library]) for library in ("numpy", "PyTorch")]
            print(f"{dtype:8} {name:16} {medians[0]:9.0f} {medians[1]:9.0f}", end=" ")
            print(f"{ratio(times, 'PyTorch', 'numpy'):6.2f} {medians[0] - medians[1]:+16.0f}")
            raw |= {f"{dtype} {name} {library}": numbers for library, numbers in times.items()}
    return Report([], raw)


def products(dtype: str) -> dict[str, tuple[np.ndarray, np.ndarray]]:
    """The factors lie in memory as `train` meets them: a batch of inputs has an example per row, here per column."""
    rng = np.random.default_rng(0)
    shapes = {"W1": (300, 784), "X^T": (M, 784), "dZ1": (300, M), "W2": (100, 300), "dZ2": (100, M)}
    of = {name: rng.random(shape).astype(dtype) for name, shape in shapes.items()}
    return {
        "Z1 = W1 X": (of["W1"], of["X^T"].T),
        "dW1 = dZ1 X^T": (of["dZ1"], of["X^T"]),
        "dA1 = W2^T dZ2": (of["W2"].T, of["dZ2"]),
    }


def measure(left: np.ndarray, right: np.ndarray) -> Times:
    import torch

    torch_left, torch_right = torch.from_numpy(left), torch.from_numpy(right)
    contestants = {
        "numpy": lambda: seconds(lambda: left @ right, REPEATS),
        "PyTorch": lambda: seconds(lambda: torch_left @ torch_right, REPEATS),
    }
    interleaved(contestants, 1)
    return interleaved(contestants, ROUNDS)


def added(tables: dict[str, Times], library: str) -> list[float]:
    return [sum(numbers) for numbers in zip(*(times[library] for times in tables.values()), strict=True)]
