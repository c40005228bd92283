"""Interleaved runs: in every round each contestant runs once, in rotated order, so that a slow minute hits all."""

import gc
import statistics
import time
from collections.abc import Callable
from typing import NamedTuple

Times = dict[str, list[float]]  # seconds of each contestant, a number per round


class Target(NamedTuple):
    """What was wanted, what was measured, and whether that is enough."""

    text: str
    figure: str
    reached: bool

    def __str__(self) -> str:
        return f"{'reached' if self.reached else 'NOT reached':11}  {self.text}: {self.figure}"


class Report(NamedTuple):
    """What a benchmark leaves for the end of the page."""

    targets: list[Target]
    raw: Times


def interleaved(contestants: dict[str, Callable[[], float]], rounds: int) -> Times:
    """Each contestant returns the seconds of one run."""
    names, times = list(contestants), {name: [] for name in contestants}
    for turn in range(rounds):
        first = turn % len(names)
        for name in names[first:] + names[:first]:
            times[name].append(contestants[name]())
    return times


def seconds(run: Callable[[], object], repeats: int = 1) -> float:
    """Seconds of one call, as the mean of `repeats`; as in `timeit` no garbage is collected meanwhile."""
    gc.disable()  # JAX hooks itself into every collection, which all contestants would pay
    try:
        begin = time.perf_counter()
        for _ in range(repeats):
            run()
        return (time.perf_counter() - begin) / repeats
    finally:
        gc.enable()


def ratio(times: Times, above: str, below: str) -> float:
    """The median of the ratios of the rounds: both numbers of a ratio were measured side by side."""
    return statistics.median(a / b for a, b in zip(times[above], times[below], strict=True))


def print_raw(raw: Times) -> None:
    """Every time that was measured, ten numbers to a line."""
    for name, numbers in raw.items():
        print(name)
        for start in range(0, len(numbers), 10):
            print("  ", *(f"{number:8.3g}" for number in numbers[start : start + 10]))
