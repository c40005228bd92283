"""`layer_forward` and `layer_backward` against the three matrix products inside them."""

import statistics
from itertools import product
from typing import NamedTuple

import numpy as np

from benchmarks.rounds import Report, Target, Times, interleaved, ratio, seconds
from course.activations import sigmoid
from course.layers import layer_backward, layer_forward

ROUNDS = 25
LEAST = 0.88  # the share of its own products in a layer's time


class Shape(NamedTuple):
    n: int
    n_prev: int
    m: int
    repeats: int
    counts: bool  # below 300 x 784 the calls weigh more than the numbers: shown, not wanted


SHAPES = [Shape(30, 784, 128, 100, False), Shape(300, 784, 128, 15, True), Shape(1000, 1000, 256, 3, True)]


def run() -> Report:
    """Print the microseconds of the layer and of its products, and their ratio."""
    print(f"\none sigmoid layer, forward and backward, microseconds, median of {ROUNDS} interleaved rounds")
    print(f"{'type':8} {'n':>5} {'n_prev':>6} {'m':>5} {'layer':>9} {'products':>9} {'share':>6}")
    targets, raw = [], {}
    for dtype, shape in product(("float64", "float32"), SHAPES):
        times = measure(shape, dtype)
        share = ratio(times, "products", "layer")
        layer, products = (1e6 * statistics.median(times[name]) for name in ("layer", "products"))
        print(f"{dtype:8} {shape.n:5} {shape.n_prev:6} {shape.m:5} {layer:9.0f} {products:9.0f} {share:6.1%}")
        name = f"layer {shape.n} x {shape.n_prev}, m = {shape.m}, {dtype}"
        raw |= {f"{name}, {contestant}": numbers for contestant, numbers in times.items()}
        if shape.counts:
            targets.append(Target(f"{name}: products at least {LEAST:.0%} of it", f"{share:.1%}", share >= LEAST))
    print("", *targets, sep="\n")
    return Report(targets, raw)


def measure(shape: Shape, dtype: str) -> Times:
    rng = np.random.default_rng(0)
    n, n_prev, m = shape.n, shape.n_prev, shape.m
    A_prev, dA = rng.random((n_prev, m)).astype(dtype), rng.standard_normal((n, m)).astype(dtype)
    W, b = (rng.standard_normal((n, n_prev)) / np.sqrt(n_prev)).astype(dtype), np.zeros((n, 1), dtype)

    def layer() -> None:
        layer_backward(dA, layer_forward(A_prev, W, b, sigmoid)[1])

    def products() -> None:
        W @ A_prev
        W.T @ dA
        dA @ A_prev.T

    contestants = {
        "layer": lambda: seconds(layer, shape.repeats),
        "products": lambda: seconds(products, shape.repeats),
    }
    interleaved(contestants, 1)
    return interleaved(contestants, ROUNDS)
