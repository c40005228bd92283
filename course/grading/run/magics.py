"""The words of a grafted notebook. They run in the trusted kernel; a learner's cells go to the child.

    from course.grading.run.magics import begin, mark
    begin("02-activations", "ru")

    %%lesson, %%learner, %%answer sigmoid     cells for the child, run when an answer is judged
    mark("sigmoid", "main")                   the points of one group of cases

Plain `pytest --nbval GRADES/notebooks` is as safe as `course grade`: `begin` refuses where the walls are missing,
unless COURSE_TRUST_SUBMISSIONS=1 is set.
"""

import atexit
import json
import os
from functools import partial
from pathlib import Path

from IPython import get_ipython

from course.errors import CourseError
from course.exercises import exercise
from course.files import write
from course.grading.report.rows import row
from course.grading.run.marking import Marking
from course.grading.run.sandbox import Sandbox
from course.grading.run.settings import RECORDS, SETTINGS, Settings
from course.grading.store import Grades

MAGICS = ("lesson", "learner", "answer")

_marking: Marking | None = None
_language = ""


def begin(lesson: str, language: str) -> None:
    """Start a submission: the first cell of a grafted notebook calls it. CourseError where there are no walls."""
    global _marking, _language
    if _marking:
        _marking.close()
    given = os.environ.get(SETTINGS)  # `course grade` has tried the walls once for all
    settings = Settings.of(given) if given else Grades.find(Path.cwd()).settings()
    sandbox = Sandbox(settings.hidden, settings.walls, settings.limits, preload=False)
    _marking, _language = Marking(lesson, settings.seed, sandbox.start, settings.limits), language
    atexit.register(sandbox.close)
    for name in MAGICS:
        get_ipython().register_magic_function(partial(_cell, name), "cell", name)


def mark(id: str, group: str) -> float:
    """The points of one group of cases of an exercise."""
    verdict = _begun().verdict(id)
    if folder := os.environ.get(RECORDS):
        _record(Path(folder))
    return float(next(result.points for result in verdict.groups if result.name == group))


def _cell(magic: str, line: str, source: str) -> None:
    answer = exercise(line.strip()).id if magic == "answer" else ""
    _begun().cell(" ".join((magic, *line.split())), source, answer)


def _begun() -> Marking:
    if _marking is None:
        raise CourseError("this notebook has not begun; run its first cell before the others")
    return _marking


def _record(folder: Path) -> None:
    """Leave the verdicts for `course grade`, in a file named after the notebook's student and lesson."""
    rows = [row(verdict, _language) for verdict in _begun().verdicts.values()]
    write(folder / Path.cwd().name / f"{_begun().lesson}.json", json.dumps({"rows": rows}))
