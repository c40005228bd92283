"""Where the time of the fast engine goes, in one process: each part's own milliseconds per submission."""

import time
from collections import defaultdict
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from unittest.mock import patch

from benchmarks.grading import submissions
from course import checking
from course.grading import steps
from course.grading.intake import submissions as intake
from course.grading.report import results
from course.grading.run import fast, marking, task
from course.grading.run.sandbox import Child, Sandbox
from course.grading.run.settings import Limits, Settings
from course.grading.run.task import Task

ASKS = {"cell": "running the cells", "probe": "probing", "stand_in": "running the cells"}
# the part that a call belongs to, and where the call is looked up
CALLS = {
    "reading": [(Task, "notebook"), (intake, "submissions")],
    "the grafted notebook": [(task, "graft"), (fast, "steps")],
    "starting the process": [(Sandbox, "start")],
    "ending the process": [(Child, "close")],
    "drawing the cases": [(checking, "plan"), (checking, "calls")],
    "judging": [(marking, "_verdict")],
    "words": [(fast, "row")],
    "writing": [(task, "write"), (results, "write")],
}


class Clock:
    """Own time: what a part calls of another part counts there alone."""

    def __init__(self):
        self.seconds: dict[str, float] = defaultdict(float)
        self.inner = [0.0]

    def timed(self, call: Callable, part: Callable[..., str]) -> Callable:
        def wrapped(*words, **more):
            self.inner.append(0.0)
            begin = time.perf_counter()
            try:
                return call(*words, **more)
            finally:
                spent = time.perf_counter() - begin
                self.seconds[part(*words)] += spent - self.inner.pop()
                self.inner[-1] += spent

        return wrapped


def measure(folder: Path, number: int) -> dict[str, float]:
    """Milliseconds of each part per submission, with "everything else"; the first submission starts the sandbox."""
    submissions.ours(folder, number + 1)
    settings = Settings((str(folder),), steps.standing_walls([folder]), Limits(), seed=1)
    clock, engine = Clock(), fast.Fast(settings)
    try:
        tasks = _tasks(folder)
        engine.rows(tasks[0])
        with ExitStack() as patches:
            for part, places in CALLS.items():
                for place, name in places:
                    timed = clock.timed(getattr(place, name), lambda *_, part=part: part)
                    patches.enter_context(patch.object(place, name, timed))
            asking = clock.timed(Child.ask, lambda _, request, *__: ASKS[request["do"]])
            patches.enter_context(patch.object(Child, "ask", asking))
            begin = time.perf_counter()
            intake.submissions(folder)
            for one in tasks[1:]:
                rows = engine.rows(one)
                results.save(_Place(folder), results.Result(one.folder.name, one.file.name, "", "en", "", rows))
            whole = time.perf_counter() - begin
    finally:
        engine.close()
    clock.seconds["everything else"] = whole - sum(clock.seconds.values())
    return {part: 1000 * seconds / number for part, seconds in clock.seconds.items()}


class _Place:
    """As much of a GRADES folder as keeping a result needs."""

    def __init__(self, folder: Path):
        self.results = folder.with_name("results")

    def name(self, student: str) -> str:
        return student


def _tasks(folder: Path) -> list[Task]:
    found = intake.submissions(folder)
    return [Task(one.path, one.folder, folder.with_name("notebooks") / one.student / one.file) for one in found]
