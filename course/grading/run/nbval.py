"""Grafted notebooks → verdicts, by `pytest --nbval` in processes of its own, a few notebooks each.

What pytest says is not read: a failed cell only means that points are missing. The `mark` cells record the verdicts,
one file a notebook, so that one notebook that comes to nothing costs the others nothing.
"""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from course.exercises import exercises
from course.grading.intake.reading import NotGradable
from course.grading.run.settings import RECORDS, SETTINGS, Settings
from course.grading.run.task import Task
from course.grading.store import read_json

CHUNK = 8
LOOK_AGAIN = 0.2

Done = Callable[[Task, list[dict]], None]


def run(settings: Settings, tasks: Iterable[Task], done: Done) -> None:
    """Run the notebooks and hand over each task's rows as they come; an empty list where none came."""
    waiting = []
    for task in tasks:
        try:
            task.grafted()
            waiting.append(task)
        except NotGradable:  # the file has changed since it was looked at
            done(task, [])
    if not waiting:
        return
    records = Path(tempfile.mkdtemp(prefix="course-records-"))
    try:
        size = min(CHUNK, -(-len(waiting) // settings.jobs))
        # a kernel that did not start in time, on a busy machine, gets a second chance
        for task in _round(settings, _round(settings, waiting, size, records, done), 1, records, done):
            done(task, [])
    finally:
        shutil.rmtree(records, ignore_errors=True)


def _round(settings: Settings, waiting: list[Task], size: int, records: Path, done: Done) -> list[Task]:
    """Run the notebooks, `size` of them in one pytest; returns those that came to no verdicts."""
    waiting = list(waiting)
    chunks = [waiting[start : start + size] for start in range(0, len(waiting), size)]
    processes: list[subprocess.Popen] = []
    with ThreadPoolExecutor(settings.jobs) as workers:
        running = [workers.submit(_chunk, settings, chunk, records, processes) for chunk in chunks]
        try:
            over = False
            while waiting and not over:
                over = all(future.done() for future in running)
                for task, rows in list(_finished(waiting, records)):
                    waiting.remove(task)
                    done(task, rows)
                time.sleep(0 if over else LOOK_AGAIN)
        finally:
            for future in running:
                future.cancel()
            for process in processes:
                _end(process)
    for future in running:
        future.result()
    return waiting


def _finished(waiting: list[Task], records: Path) -> Iterator[tuple[Task, list[dict]]]:
    for task in waiting:
        rows = read_json(records / task.place.parent.name / f"{task.place.stem}.json").get("rows", [])
        if len(rows) == len(exercises(task.place.stem)):
            yield task, rows


def _chunk(settings: Settings, tasks: list[Task], records: Path, processes: list[subprocess.Popen]) -> None:
    """One pytest for a few notebooks, away from any other project's settings and plugins."""
    notebooks = tasks[0].place.parents[1]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    environment |= {
        "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
        RECORDS: str(records),
        SETTINGS: settings.text(),
    }
    options = ["--nbval", "--nbval-current-env", "-p", "nbval.plugin", "--noconftest", "-q", "--tb=no", "--color=no"]
    places = ["-c", str(notebooks / "pytest.ini"), "--rootdir", str(notebooks)]
    command = [sys.executable, "-P", "-m", "pytest", *options, *places, *(str(task.place) for task in tasks)]
    with (records / "pytest.log").open("ab") as log:
        process = subprocess.Popen(
            command,
            stdout=log,
            stderr=log,
            stdin=subprocess.DEVNULL,
            cwd=notebooks,
            env=environment,
            start_new_session=True,
        )
        processes.append(process)
        try:
            process.wait(timeout=60 + 3 * settings.limits.submission_seconds * len(tasks))
        except subprocess.TimeoutExpired:
            _end(process)


def _end(process: subprocess.Popen) -> None:
    """End pytest; its kernels end themselves when it is gone, and their children with them."""
    if process.poll() is not None:
        return
    if os.name == "posix":
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
    process.wait()
