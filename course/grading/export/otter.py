"""A lesson → the autograder.zip that otter runs: a test file for each exercise, a test case for each group of cases.

`otter run -a autograder.zip NOTEBOOK` and `otter.api.grade_submission` need nothing more where this package is
installed. For otter's containers and for Gradescope, unpack the zip and run `otter generate` there: it takes up the
tests, the configuration and the requirements by their names. The container must find `backprop-course` where it
installs from.

What otter does not promise. There is no sandbox: the learner's code runs in one process with the tests, the reference
answers and the points, and can change all of them. The cases are those of the learner's own `check`, so nothing is
hidden. Cells are bounded by no time unless otter is told one; only the calls of an answer are. Tests run once, after
the last cell: a name that a later cell binds anew is judged as it stands there. Honest submissions get the marks of
`course grade`; for all others use `course grade`.
"""

import io
import json
from importlib.metadata import version
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from course.errors import CourseError
from course.exercises import MODULES, Exercise, exercises
from course.files import write

NAME = "autograder.zip"
LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the same bytes on every day; a zip knows no earlier date
FILE_MODE = 0o100644 << 16
PACKAGE = "backprop-course"
HEAD = """\
# {id}: a test case for each group of its cases, judged by the package `course`.
from otter.test_files import test_case

from course.grading.export.groups import require

OK_FORMAT = False
name = "{id}"
"""
CASE = """

@test_case(name="{id} {group}", points={points})
def group_{number}(env):
    require("{id}", "{group}", env)
"""


def export_otter(lesson: str, to: Path) -> Path:
    """Write `to`/autograder.zip for the lesson of that id or number, and return its path.

    The same version of the course gives the same bytes everywhere. CourseError for a lesson without exercises and for
    a folder that cannot be written.
    """
    chosen = next((id for id in MODULES if lesson in (id, id.split("-")[0])), None)
    if chosen is None:
        raise CourseError(f"lesson {lesson!r} has no exercises; expected one of {', '.join(MODULES)}; name one of them")
    try:
        write(to / NAME, _zipped(_files(chosen)))
    except OSError as error:
        raise CourseError(
            f"{error.filename or to}: {error.strerror or error}; a folder that can be written was expected;"
            " give another path to --to"
        ) from error
    return to / NAME


def _files(lesson: str) -> dict[str, str]:
    tests = {f"tests/{asked.id}.py": _test(asked) for asked in exercises(lesson)}
    requirements = f"{PACKAGE}=={version(PACKAGE)}\n"
    return {**tests, "otter_config.json": json.dumps({"lang": "python"}) + "\n", "requirements.txt": requirements}


def _test(asked: Exercise) -> str:
    cases = (
        CASE.format(id=asked.id, group=group.name, points=group.points, number=number)
        for number, group in enumerate(asked.groups, start=1)
    )
    return HEAD.format(id=asked.id) + "".join(cases)


def _zipped(contents: dict[str, str]) -> bytes:
    buffer = io.BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name in sorted(contents):
            entry = ZipInfo(name, LONG_AGO)
            entry.create_system, entry.external_attr = 3, FILE_MODE  # Unix, also where this runs on Windows
            # not compressed: two builds of zlib give different bytes
            archive.writestr(entry, contents[name], ZIP_STORED)
    return buffer.getvalue()
