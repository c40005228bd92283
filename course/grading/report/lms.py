"""Results → the file that Moodle or Canvas imports, one a lesson, with a row for each student who handed it in.

Moodle (mod/assign/feedback/offline/importgradeslib.php): "Upload grading worksheet" of one assignment needs the columns
Identifier, Grade and Last modified (grade), by these names where Moodle is in English, and reads the participant's id
behind "Participant ". A grade above the assignment's maximum is skipped. With no date in the third column a grade that
Moodle has already is replaced only where the instructor allows it. There is no column of feedback: an empty one would
erase the comments that stand in Moodle. A byte order mark is taken off; spreadsheets need it.

Canvas (lib/gradebook_importer.rb): the columns Student, ID, SIS User ID, SIS Login ID, Section, then assignments; a row
"Points Possible"; a student is found by the ID. Canvas asks which assignment a column is, unless one has its title. An
empty cell would erase a grade, so a file has one lesson and no empty cell. A byte order mark is not taken off there.
"""

import csv
import io
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from course.exercises import exercises
from course.grading.intake.schemes import CANVAS, MOODLE
from course.grading.report.results import Result
from course.grading.report.tables import BOM, number, text

MOODLE_COLUMNS = ("Identifier", "Full name", "Grade", "Maximum grade", "Last modified (grade)")
CANVAS_COLUMNS = ("Student", "ID", "SIS User ID", "SIS Login ID", "Section")


class Graded(NamedTuple):
    """A student with the id that the LMS knows them by, and the points of one lesson."""

    name: str
    id: str
    points: float


class Export(NamedTuple):
    """`files` are the texts by file name; `unknown` are students without an id, `unfinished` those to
    grade again, `unread` those whose files could not be graded: whether that is a 0 is the instructor's matter."""

    files: dict[str, str]
    unknown: tuple[str, ...]
    unfinished: tuple[str, ...]
    unread: tuple[str, ...]


def export(lms: str, results: Iterable[Result], students: Mapping[str, Mapping[str, str]]) -> Export:
    """The files for `lms`, "moodle" or "canvas"; `students` is what `intake.opening.students` tells."""
    lessons: dict[str, dict[str, float]] = {}
    unknown, unfinished, unread = {}, {}, {}
    for result in results:
        if students.get(result.student, {}).get("lms") != lms:
            unknown[result.student] = True
        elif not result.key:
            unfinished[result.student] = True
        elif not result.lesson or result.not_gradable:
            unread[result.student] = True
        else:
            points = lessons.setdefault(result.lesson, {})
            points[result.student] = points.get(result.student, 0.0) + result.points
    files = {}
    for lesson, points in sorted(lessons.items()):
        graded = [_graded(student, students[student]["id"], got) for student, got in points.items()]
        files[f"{lms}-{lesson}.csv"] = FORMATS[lms](lesson, graded)
    graded = {student for points in lessons.values() for student in points}
    return Export(
        files, tuple(unknown), tuple(unfinished), tuple(student for student in unread if student not in graded)
    )


def _graded(student: str, id: str, points: float) -> Graded:
    return Graded(student.removesuffix(f"_{id}"), id, points)


def _moodle(lesson: str, graded: list[Graded]) -> str:
    most = number(_most(lesson))
    rows = [(f"Participant {one.id}", text(one.name), number(one.points), most, "-") for one in graded]
    return BOM + _csv([MOODLE_COLUMNS, *rows])


def _canvas(lesson: str, graded: list[Graded]) -> str:
    most = ("    Points Possible", "", "", "", "", number(_most(lesson)))
    rows = [(text(one.name), one.id, "", "", "", number(one.points)) for one in graded]
    return _csv([(*CANVAS_COLUMNS, lesson), most, *rows])


def _most(lesson: str) -> int:
    return sum(asked.points for asked in exercises(lesson))


def _csv(rows: list) -> str:
    table = io.StringIO(newline="")
    csv.writer(table).writerows(rows)
    return table.getvalue()


FORMATS = {MOODLE: _moodle, CANVAS: _canvas}
