"""How long `check` takes from the call to the feedback's HTML, for blank, right and wrong answers."""

import statistics
import time
from collections.abc import Callable

import numpy as np

from benchmarks.rounds import Target
from course.exercises import Exercise, all_exercises
from course.notebook import check, open_lesson

RUNS = 20
LIMIT_MS = 150

Answer = dict[str, Callable]


def run() -> list[Target]:
    """Print the median and the largest time of each exercise and kind of answer."""
    print(f"check: milliseconds of {RUNS} runs, to stay under {LIMIT_MS}")
    print(f"{'exercise':20} {'answer':10} {'median':>8} {'max':>8}")
    slowest = 0.0
    for exercise in all_exercises():
        open_lesson(exercise.lesson, "en")
        for kind, answer in _answers(exercise).items():
            times = _times(exercise, answer)
            slowest = max(slowest, statistics.median(times))
            print(f"{exercise.id:20} {kind:10} {statistics.median(times):8.1f} {max(times):8.1f}")
    return [Target(f"check: at most {LIMIT_MS} ms", f"{slowest:.0f} ms", slowest <= LIMIT_MS)]


def _answers(exercise: Exercise) -> dict[str, Answer]:
    blank = "\n".join(f"def {name}({', '.join(exercise.parameters(name))}):\n    ..." for name in exercise.functions)
    right = _bound(exercise, exercise.solution)
    return {"blank": _bound(exercise, blank), "right": right, "unnamed": {n: _off(f) for n, f in right.items()}}


def _bound(exercise: Exercise, source: str) -> Answer:
    space: dict = {"np": np}
    for earlier in all_exercises():
        if earlier.id in exercise.uses:
            exec(earlier.solution, space)
    exec(source, space)
    return {name: space[name] for name in exercise.functions}


def _off(function: Callable) -> Callable:
    """Wrong in a way that no known mistake is: all of them are compared."""

    def answer(*args):
        return _nearly(function(*args))

    return answer


def _nearly(value):
    if isinstance(value, str):
        return value
    if isinstance(value, list | tuple):
        return type(value)(_nearly(item) for item in reversed(value))
    return value * 1.01 + 0.004


def _times(exercise: Exercise, answer: Answer) -> list[float]:
    times = []
    for _ in range(RUNS):
        begin = time.perf_counter()
        check(exercise.id, *answer.values())._repr_html_()
        times.append(1000 * (time.perf_counter() - begin))
    return times
