"""How long `check` takes from the call to the feedback's HTML, for blank, right and wrong answers."""

import statistics
import time

import numpy as np

from course.exercises import Exercise, all_exercises
from course.notebook import check, open_lesson

RUNS = 20
LIMIT_MS = 100


def run() -> None:
    """Print the median and the largest time of each exercise and kind of answer."""
    print(f"check: milliseconds of {RUNS} runs, to stay under {LIMIT_MS}")
    print(f"{'exercise':20} {'answer':10} {'median':>8} {'max':>8}")
    for exercise in all_exercises():
        open_lesson(exercise.lesson, "en")
        for kind, source in _answers(exercise).items():
            times = _times(exercise, source)
            print(f"{exercise.id:20} {kind:10} {statistics.median(times):8.1f} {max(times):8.1f}")


def _answers(exercise: Exercise) -> dict[str, str]:
    heads = {name: f"def {name}({', '.join(exercise.parameters(name))}):" for name in exercise.functions}
    return {
        "blank": "\n".join(f"{head}\n    ..." for head in heads.values()),
        "right": exercise.solution,
        "unnamed": "\n".join(f"{head}\n    return 0.123 * z + 0.4" for head in heads.values()),
    }


def _times(exercise: Exercise, source: str) -> list[float]:
    space = {"np": np}
    for earlier in all_exercises():
        if earlier.id in exercise.uses:
            exec(earlier.solution, space)
    exec(source, space)
    answer, times = [space[name] for name in exercise.functions], []
    for _ in range(RUNS):
        begin = time.perf_counter()
        check(exercise.id, *answer)._repr_html_()
        times.append(1000 * (time.perf_counter() - begin))
    return times
