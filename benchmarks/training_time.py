"""One epoch of `course.training.train` against its peers: the same net, start, examples and order."""

import math
import statistics
import time
from itertools import product
from typing import NamedTuple

import numpy as np
from tqdm import tqdm

from benchmarks import products_time
from benchmarks.peers import installed
from benchmarks.problem import Problem, random_problem
from benchmarks.rounds import Report, Target, Times, interleaved, ratio, seconds

ROUNDS = 9
SMALL, WIDE = [784, 30, 10], [784, 300, 100, 10]
EXAMPLES = {str(SMALL): 10240, str(WIDE): 5120}
LOOP_EXAMPLES = {str(SMALL): 10240, str(WIDE): 512}  # the loop would need most of the run for itself on the wide net
BATCHES, TYPES = [10, 32, 128, 1024], ["float64", "float32"]
AGREE = {"float64": 1e-9, "float32": 1e-3}
OTHER_MATHEMATICS = "sklearn"

# (net, batch size, peer, how many times as long it takes at least)
WANTED = [(SMALL, 10, "loop", 6.0), (SMALL, 32, "loop", 8.0), (SMALL, 128, "loop", 10.0)]
WANTED += [(SMALL, 10, "PyTorch", 2.5), (SMALL, 32, "PyTorch", 2.5), (SMALL, 128, "PyTorch", 1.5)]
WANTED += [(WIDE, batch_size, "PyTorch", 1.0) for batch_size in (10, 32, 128)]


class Row(NamedTuple):
    """The times of one net, type and batch size, and how far each peer's weights ended from ours."""

    sizes: list[int]
    dtype: str
    batch_size: int
    epochs: Times
    examples: dict[str, int]
    apart: dict[str, float]

    def per_example(self) -> Times:
        return {name: [t / self.examples[name] for t in times] for name, times in self.epochs.items()}


def run() -> Report:
    """Print the table and the targets; every peer runs once in each round."""
    peers = installed()
    print(f"training: one epoch, microseconds per example, median of {ROUNDS} interleaved rounds; x: peer / ours")
    print("ours: `train` whole, with its initialisation; others: conversion, compiling, warm-up not timed")
    print("same start and order of examples, sigmoid, quadratic cost; after one epoch weights are compared:")
    print("the largest difference from ours, as a share of the largest change in that matrix or vector")
    print("sklearn does other mathematics: softmax outputs and log-loss, its own start and order")
    print(f"on the wide net the loop runs on {LOOP_EXAMPLES[str(WIDE)]} to 1024 examples: each costs it the same")
    cases = [(sizes, *case) for sizes in (SMALL, WIDE) for case in product(TYPES, BATCHES)]
    begin, begin_busy = time.perf_counter(), time.process_time()
    rows = [measure(peers, *case) for case in tqdm(cases, desc="training", unit="case")]
    cores = (time.process_time() - begin_busy) / (time.perf_counter() - begin)
    for sizes in (SMALL, WIDE):
        print_table(sizes, list(peers), [row for row in rows if row.sizes == sizes])
    print()
    print_steps(rows)
    print(f"processor time / time of all this: {cores:.2f} (above 1: more than one core; below: other jobs took turns)")
    targets = [agreement(rows, dtype) for dtype in TYPES] + speed_targets(rows)
    print("", *targets, sep="\n")
    raw = {
        f"{row.sizes} {row.dtype} batch {row.batch_size} {name}, {row.examples[name]} examples": times
        for row in rows
        for name, times in row.epochs.items()
    }
    return Report(targets, raw)


def measure(peers: dict[str, type], sizes: list[int], dtype: str, batch_size: int) -> Row:
    """Warm up on what the loop can do, compare the weights there, then take the times."""
    few = batch_size * math.ceil(LOOP_EXAMPLES[str(sizes)] / batch_size)
    small = random_problem(sizes, batch_size, dtype, few)
    large = random_problem(sizes, batch_size, dtype, EXAMPLES[str(sizes)])
    problems = {name: small if name == "loop" else large for name in peers}
    apart = differences(peers, small)
    contestants = {name: lambda name=name: seconds(peers[name](problems[name]).epoch) for name in peers}
    epochs = interleaved(contestants, ROUNDS)
    return Row(sizes, dtype, batch_size, epochs, {name: len(problems[name].labels) for name in peers}, apart)


def differences(peers: dict[str, type], problem: Problem) -> dict[str, float]:
    """The largest difference from our weights after one epoch, as a share of the largest change of those weights."""
    trained = {name: peer(problem) for name, peer in peers.items()}
    for peer in trained.values():
        peer.epoch()
    weights, biases, _ = problem.start()
    ours = trained["ours"].parameters()
    changes = [np.max(np.abs(end - start)) for end, start in zip(ours, weights + biases, strict=True)]
    return {
        name: max(
            float(np.max(np.abs(theirs - end)) / change)
            for theirs, end, change in zip(peer.parameters(), ours, changes, strict=True)
        )
        for name, peer in trained.items()
        if name not in ("ours", OTHER_MATHEMATICS)
    }


def print_table(sizes: list[int], names: list[str], rows: list[Row]) -> None:
    print(f"\n{sizes}, {EXAMPLES[str(sizes)]} examples")
    print(f"{'type':8} {'batch':>5} {'ours':>8}" + "".join(f"{name:>9} {'x':>6}" for name in names[1:]))
    for row in rows:
        times = row.per_example()
        cells = [f"{micro(times[name]):9.2f} {ratio(times, name, 'ours'):6.2f}" for name in names[1:]]
        print(f"{row.dtype:8} {row.batch_size:5} {micro(times['ours']):8.2f}" + "".join(cells))


def print_steps(rows: list[Row]) -> None:
    """The steps that the table of products, which comes next, explains."""
    for row in rows:
        if row.sizes == WIDE and row.batch_size == products_time.M and "PyTorch" in row.epochs:
            ours, theirs = (micro(row.per_example()[name]) * row.batch_size for name in ("ours", "PyTorch"))
            print(f"{row.sizes} {row.dtype}, a step at batch {row.batch_size}:", end=" ")
            print(f"ours {ours:.0f}, PyTorch {theirs:.0f} microseconds, {ours - theirs:+.0f} (*)")


def micro(times: list[float]) -> float:
    return 1e6 * statistics.median(times)


def agreement(rows: list[Row], dtype: str) -> Target:
    """One epoch must end with the same weights everywhere: a peer that computes something else is no peer."""
    worst = {name: max(row.apart[name] for row in rows if row.dtype == dtype) for name in rows[0].apart}
    reached = all(share <= AGREE[dtype] for share in worst.values())
    figure = ", ".join(f"{name} {share:.0e}" for name, share in worst.items())
    text = f"same weights at the end, {dtype}, within {AGREE[dtype]:.0e}"
    return Target(text if reached else f"!!! THE PEERS DISAGREE !!! {text}", figure, reached)


def speed_targets(rows: list[Row]) -> list[Target]:
    targets = []
    for (sizes, batch_size, peer, wanted), row in product(WANTED, rows):
        if (sizes, batch_size) == (row.sizes, row.batch_size) and peer in row.epochs:
            found = ratio(row.per_example(), peer, "ours")
            text = f"{sizes} {row.dtype} batch {batch_size}: {peer} / ours at least {wanted}"
            targets.append(Target(text, f"{found:.2f}", found >= wanted))
    return targets
