"""Who grades: each in a fresh process of its own, one submission after another or, where it can, several at once."""

import csv
import os
import sys
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import NamedTuple

from benchmarks.grading import submissions
from course.exercises import exercises

FULL = sum(asked.points for asked in exercises(submissions.LESSON))


class Contestant(NamedTuple):
    """`make` lays the submissions, `grade` returns how many of them got full marks; `needs` are distributions."""

    make: Callable[[Path, int], None]
    grade: Callable[[Path, int, int], int]
    needs: tuple[str, ...] = ()
    several: tuple[str, ...] | None = ()  # what working at once needs besides; None where it cannot


def fast(folder: Path, number: int, jobs: int) -> int:
    return _course(folder, jobs, "fast")


def nbval_engine(folder: Path, number: int, jobs: int) -> int:
    return _course(folder, jobs, "nbval")


def _course(folder: Path, jobs: int, engine: str) -> int:
    from course.grading import grade

    to = folder.with_name(folder.name + "-grades")
    grade(folder, to, engine=engine, jobs=jobs)
    with (to / "gradebook.csv").open(encoding="utf-8-sig", newline="") as file:
        return sum(float(row["total"]) == FULL for row in csv.DictReader(file))


def plain_nbval(folder: Path, number: int, jobs: int) -> int:
    """One pytest for all. It gives no marks: a submission counts when none of its cells failed."""
    import pytest

    class Failed:
        notebooks: set[str] = set()

        def pytest_runtest_logreport(self, report):
            if report.failed:
                self.notebooks.add(report.nodeid.split("::")[0])

    several = [] if jobs == 1 else ["-n", str(jobs), "--dist", "loadfile"]  # the cells of a notebook share a kernel
    words = ["--nbval", "--nbval-current-env", "-p", "no:cacheprovider", "--noconftest", "-q", "--tb=no", *several]
    pytest.main([*words, "--rootdir", str(folder), str(folder)], plugins=[Failed()])
    return number - len(Failed.notebooks)


def nbgrader(folder: Path, number: int, jobs: int) -> int:
    """`nbgrader autograde` of every student in one process, after one `generate_assignment`."""
    from nbgrader.apps import NbGraderAPI
    from traitlets.config import Config

    config = Config()
    config.CourseDirectory.root = str(folder)
    config.CourseDirectory.db_url = f"sqlite:///{folder / 'gradebook.db'}"
    api = NbGraderAPI(config=config)
    api.generate_assignment(submissions.LESSON)
    for i in range(number):
        api.autograde(submissions.LESSON, submissions.student(i))
    with api.gradebook as gradebook:
        return sum(found.score == FULL for found in gradebook.assignment_submissions(submissions.LESSON))


def otter(folder: Path, number: int, jobs: int) -> int:
    """otter's Python API, one call a submission."""
    from otter.api import grade_submission

    places = [folder / f"{submissions.student(i)}.ipynb" for i in range(number)]
    found = [grade_submission(str(place), str(folder / "autograder.zip"), quiet=True) for place in places]
    return sum(results.total == results.possible == FULL for results in found)


TABLE = {
    "fast": Contestant(submissions.ours, fast),
    "nbval engine": Contestant(submissions.ours, nbval_engine),
    "plain nbval": Contestant(submissions.ours, plain_nbval, several=("pytest-xdist",)),
    "nbgrader": Contestant(submissions.for_nbgrader, nbgrader, ("nbgrader",), several=None),
    "otter": Contestant(submissions.for_otter, otter, ("otter-grader",), several=None),
}


def lacking(needs: tuple[str, ...]) -> list[str]:
    """Those of the distributions that are not installed."""
    return [name for name in needs if not _installed(name)]


def _installed(name: str) -> bool:
    try:
        return bool(version(name))
    except PackageNotFoundError:
        return False


def main() -> None:
    """`python -m benchmarks.grading.contestants NAME FOLDER NUMBER JOBS`: prints how many got full marks.

    With one job everything that is started stays on one core.
    """
    name, folder, number, jobs = sys.argv[1:]
    # nbgrader starts a program that is installed beside this Python
    os.environ["PATH"] = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    if jobs == "1" and hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    with Path(os.devnull).open("w") as nowhere, redirect_stdout(nowhere), redirect_stderr(nowhere):
        full = TABLE[name].grade(Path(folder), int(number), int(jobs))
    print(full)


if __name__ == "__main__":
    main()
