"""Lesson 13's digits: seconds until 97 % of the held-out quarter are right, and where 30 epochs end."""

import math
import statistics
import time
from functools import partial

import numpy as np

from benchmarks.peers import installed
from benchmarks.problem import Problem
from benchmarks.rounds import Report, Target, Times
from course.activations import sigmoid
from course.costs import quadratic_cost
from course.digits import load_digits
from course.network import Arrays, predict
from course.training import error_rate, one_hot, train

SIZES, BATCH_SIZE, EPOCHS = [64, 30, 10], 10, 30
# sklearn's step is the best for it of 0.03, 0.1, 0.2, 0.3, 0.5, 0.8, 1, 2 and 3: its cost is another one
ALPHA = {"ours": 3.0, "PyTorch": 3.0, "sklearn": 2.0}
SEEDS, WANTED, MOST_EPOCHS, MOST_SECONDS = range(5), 0.97, 60, 1.0

Examples = tuple[np.ndarray, np.ndarray]  # X and its labels


def run() -> Report:
    """Print the race, the 30 epochs and the targets."""
    print(f"\ndigits: {SIZES}, sigmoid, quadratic cost, batch {BATCH_SIZE}, seeds 0 to {SEEDS[-1]}, a quarter held out")
    print(f"seconds until {WANTED:.0%} of it are right, tested after each epoch; inf: not in {MOST_EPOCHS} epochs")
    times = race()
    for name, numbers in times.items():
        print(f"{name:8} step {ALPHA[name]:g}   median {statistics.median(numbers):5.2f}   seeds:", end="")
        print("".join(f" {number:5.2f}" for number in numbers))
    print("sklearn does other mathematics: softmax outputs and log-loss, its own start and order")
    quarters = [thirty_epochs(*random_quarter(seed), seed) for seed in SEEDS]
    halves = [thirty_epochs(*halves_of_the_file(), seed) for seed in SEEDS]
    spent, right = (statistics.median(numbers) for numbers in zip(*quarters, strict=True))
    print(f"\nours, {EPOCHS} epochs, medians of the seeds: {spent:.2f} s, {right:.2%} of a random quarter right")
    print(f"file order, first half against second, other writers: {statistics.median(r for _, r in halves):.2%} right")
    targets = [
        Target(f"digits: {EPOCHS} epochs under {MOST_SECONDS:g} s", f"{spent:.2f} s", spent < MOST_SECONDS),
        Target(f"digits: at least {WANTED:.0%} of a random quarter right", f"{right:.2%}", right >= WANTED),
    ]
    print("", *targets, sep="\n")
    raw = {f"digits to {WANTED:.0%}, {name}": numbers for name, numbers in times.items()}
    return Report(targets, raw | {f"digits, {EPOCHS} epochs, ours": [spent for spent, _ in quarters]})


def race() -> Times:
    """For each seed every contestant runs once, in rotated order."""
    peers = {name: peer for name, peer in installed().items() if name in ALPHA}
    names, times = list(peers), {name: [0.0] * len(SEEDS) for name in peers}
    for seed in SEEDS:
        first = seed % len(names)
        for name in names[first:] + names[:first]:
            race_one = ours_to_wanted if name == "ours" else partial(peer_to_wanted, peers[name], ALPHA[name])
            times[name][seed] = race_one(*random_quarter(seed), seed)
    return times


def random_quarter(seed: int) -> tuple[Examples, Examples]:
    """What to train on and what to test on."""
    X, labels = load_digits()
    order = np.random.default_rng(seed).permutation(len(labels))
    held, rest = np.split(order, [len(labels) // 4])
    return (np.asfortranarray(X[:, rest]), labels[rest]), (np.asfortranarray(X[:, held]), labels[held])


def halves_of_the_file() -> tuple[Examples, Examples]:
    X, labels = load_digits()
    half = len(labels) // 2
    return (X[:, :half], labels[:half]), (X[:, half:], labels[half:])


def ours_to_wanted(examples: Examples, held: Examples, seed: int) -> float:
    reached = math.inf
    begin = time.perf_counter()

    def note(epoch: int, weights: Arrays, biases: Arrays, history: list[float]) -> None:
        nonlocal reached
        if reached == math.inf and share_right(weights, biases, held) >= WANTED:
            reached = time.perf_counter() - begin

    train_ours(examples, seed, MOST_EPOCHS, note)
    return reached


def peer_to_wanted(peer: type, alpha: float, examples: Examples, held: Examples, seed: int) -> float:
    contestant = peer(Problem(*examples, SIZES, BATCH_SIZE, alpha, seed))
    begin = time.perf_counter()
    for _ in range(MOST_EPOCHS):
        contestant.epoch()
        if np.mean(contestant.predict(held[0]) == held[1]) >= WANTED:
            return time.perf_counter() - begin
    return math.inf


def thirty_epochs(examples: Examples, held: Examples, seed: int) -> tuple[float, float]:
    """Seconds, and the share of the held-out examples that is right afterwards."""
    begin = time.perf_counter()
    weights, biases, _ = train_ours(examples, seed, EPOCHS)
    spent = time.perf_counter() - begin
    return spent, share_right(weights, biases, held)


def train_ours(examples: Examples, seed: int, epochs: int, on_epoch=None) -> tuple[Arrays, Arrays, list[float]]:
    X, labels = examples
    return train(
        X,
        one_hot(labels, SIZES[-1]),
        SIZES,
        epochs=epochs,
        batch_size=BATCH_SIZE,
        alpha=ALPHA["ours"],
        rng=np.random.default_rng(seed),
        activations=[sigmoid, sigmoid],
        cost=quadratic_cost,
        on_epoch=on_epoch,
    )


def share_right(weights: Arrays, biases: Arrays, held: Examples) -> float:
    return 1 - error_rate(predict(held[0], weights, biases, [sigmoid, sigmoid]), held[1])
