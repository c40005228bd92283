"""One run of one contestant in a fresh process: how long it took, how much memory, how many full marks."""

import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

import psutil

LOOK_AGAIN = 0.1
MEGABYTE = 1 << 20


class Run(NamedTuple):
    """`memory` is the largest resident memory seen of each kind of process, in megabytes."""

    seconds: float
    full: int
    memory: dict[str, float]


def run(name: str, folder: Path, number: int, jobs: int, memory: bool = False) -> Run:
    """The whole life of the process counts, from its start to its end."""
    command = [sys.executable, "-m", "benchmarks.grading.contestants", name, str(folder), str(number), str(jobs)]
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    most = _watched(process) if memory else {}
    said = process.communicate()[0].split()
    seconds = time.perf_counter() - begin
    return Run(seconds, int(said[-1]) if process.returncode == 0 and said else 0, most)


def _watched(process: subprocess.Popen) -> dict[str, float]:
    most: dict[str, float] = {}
    grader = psutil.Process(process.pid)
    while process.poll() is None:
        for kind, megabytes in _seen(grader):
            most[kind] = max(most.get(kind, 0.0), megabytes)
        time.sleep(LOOK_AGAIN)
    return most


def _seen(grader: psutil.Process) -> list[tuple[str, float]]:
    try:
        found = [("grader", grader), *((None, child) for child in grader.children(recursive=True))]
    except psutil.NoSuchProcess:
        return []
    return [seen for kind, process in found for seen in _of(kind, process)]


def _of(kind: str | None, process: psutil.Process) -> list[tuple[str, float]]:
    try:
        worker = "course.grading.run.worker" in process.cmdline()
        return [(kind or ("a worker" if worker else "a sandbox"), process.memory_info().rss / MEGABYTE)]
    except psutil.Error:
        return []


class Cost(NamedTuple):
    """Seconds of the start and of each submission after it."""

    start: float
    each: float

    def all_of(self, number: int) -> float:
        """Seconds of each submission when the start is shared out among `number` of them."""
        return self.each + self.start / number


def cost(few: float, number_of_few: int, many: float, number_of_many: int) -> Cost:
    """The straight line through two runs."""
    each = (many - few) / (number_of_many - number_of_few)
    return Cost(few - number_of_few * each, each)
