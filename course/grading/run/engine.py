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
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from course.exercises import exercises
from course.grading.run.magics import RECORDS
from course.grading.run.sandbox import SUBMISSION_SECONDS, TRUST
from course.grading.store import Grades, read_json

LOG = "pytest.log"
CHUNK = 8
WORKERS = 4
SECONDS_EACH = 3 * SUBMISSION_SECONDS
LOOK_AGAIN = 0.2


def run(grades: Grades, notebooks: list[Path], trust: bool, done: Callable[[Path, list[dict]], None]) -> None:
    """Run the notebooks and hand over each one's rows as they come; an empty list where none came."""
    if not notebooks:
        return
    records = grades.ours / "records"
    shutil.rmtree(records, ignore_errors=True)
    (grades.ours / LOG).unlink(missing_ok=True)
    cores = min(os.cpu_count() or 1, WORKERS)
    size = min(CHUNK, -(-len(notebooks) // cores))
    chunks = [notebooks[start : start + size] for start in range(0, len(notebooks), size)]
    processes: list[subprocess.Popen] = []
    with ThreadPoolExecutor(cores) as workers:
        running = [workers.submit(_chunk, grades, chunk, trust, processes) for chunk in chunks]
        try:
            waiting = list(notebooks)
            while waiting:
                over = all(future.done() for future in running)
                for notebook, rows in list(_finished(waiting, records, over)):
                    waiting.remove(notebook)
                    done(notebook, rows)
                time.sleep(0 if over else LOOK_AGAIN)
        except BaseException:
            for future in running:
                future.cancel()
            for process in processes:
                _end(process)
            raise
    shutil.rmtree(records, ignore_errors=True)
    for future in running:
        future.result()


def _finished(waiting: list[Path], records: Path, over: bool) -> Iterator[tuple[Path, list[dict]]]:
    for notebook in waiting:
        rows = read_json(records / notebook.parent.name / f"{notebook.stem}.json").get("rows", [])
        complete = len(rows) == len(exercises(notebook.stem))
        if complete or over:
            yield notebook, rows if complete else []


def _chunk(grades: Grades, notebooks: list[Path], trust: bool, processes: list[subprocess.Popen]) -> None:
    """One pytest for a few notebooks, away from any other project's settings and plugins."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    environment |= {
        "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
        RECORDS: str(grades.ours / "records"),
        TRUST: "1" if trust else "0",
    }
    options = ["--nbval", "--nbval-current-env", "-p", "nbval.plugin", "--noconftest", "-q", "--tb=no", "--color=no"]
    settings = ["-c", str(grades.notebooks / "pytest.ini"), "--rootdir", str(grades.notebooks)]
    command = [sys.executable, "-P", "-m", "pytest", *options, *settings, *map(str, notebooks)]
    with (grades.ours / LOG).open("ab") as log:
        process = subprocess.Popen(
            command,
            stdout=log,
            stderr=log,
            stdin=subprocess.DEVNULL,
            cwd=grades.notebooks,
            env=environment,
            start_new_session=True,
        )
        processes.append(process)
        try:
            process.wait(timeout=60 + SECONDS_EACH * len(notebooks))
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
