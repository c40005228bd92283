"""How long a lesson runs from its first cell to its last one, with the start of its kernel."""

import time
from pathlib import Path

import nbformat

from benchmarks.rounds import Target
from course import files
from course.authoring.execution import executed

LIMIT_SECONDS = 10


def run() -> list[Target]:
    """Print the seconds of each lesson in English; every language has the same cells."""
    print(f"\na lesson, top to bottom: seconds, to stay under {LIMIT_SECONDS}")
    slowest = 0.0
    for path in sorted((files.data("notebooks") / "en").glob("*.ipynb")):
        seconds = _seconds(path)
        slowest = max(slowest, seconds)
        print(f"{path.stem:24} {seconds:6.1f}")
    return [Target(f"a lesson: at most {LIMIT_SECONDS} s", f"{slowest:.1f} s", slowest <= LIMIT_SECONDS)]


def _seconds(path: Path) -> float:
    notebook = nbformat.read(path, as_version=4)
    begin = time.perf_counter()
    executed(notebook)
    return time.perf_counter() - begin
