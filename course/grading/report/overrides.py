"""overrides.csv → the instructor's own marks. They are put over results when these are shown, and never stored."""

import csv
import io
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from course.errors import CourseError
from course.exercises import Exercise, exercises
from course.grading.report.results import Result
from course.grading.report.rows import added_row
from course.grading.report.tables import text
from course.judges import State

NAME = "overrides.csv"
COLUMNS = ("student", "lesson", "exercise", "points", "comment")
# spreadsheets write 7.5 as their country does
NUMBER = re.compile(r"\d{1,6}([.,\u066b]\d{1,6})?")
ADDED = "added by the instructor"


class Mark(NamedTuple):
    """A line of the table."""

    student: str
    lesson: str
    exercise: str
    points: float
    comment: str
    line: int


class Overrides:
    """The marks of the students that there are; `warnings` names each mark that belongs to nobody, in one line."""

    def __init__(self, marks: Iterable[Mark], students: Iterable[str]):
        self.warnings: list[str] = []
        self._marks: dict[str, dict[tuple[str, str], Mark]] = defaultdict(dict)
        names = defaultdict(list)
        for student in students:
            names[_folded(student)].append(student)
        for mark in marks:
            found = names[_folded(mark.student)]
            student = mark.student if mark.student in found else found[0] if len(found) == 1 else None
            if student is None or _asked(mark.lesson, mark.exercise) is None:
                self.warnings.append(f"{NAME}, line {mark.line}: {_why(mark, found)}; the line is left out")
            else:
                self._marks[student][mark.lesson, mark.exercise] = mark

    def applied(self, results: Iterable[Result]) -> Iterator[Result]:
        """The results, ordered by student as they came, with these marks in them.

        A row with a mark has a further entry, `override`: our own points and the instructor's comment. A mark of a
        lesson in which nothing was found of a student becomes a result of its own, whose key is ADDED.
        """
        for student, group in groupby(results, lambda result: result.student):
            theirs, marks = list(group), self._marks.get(student)
            yield from _marked(theirs, marks) if marks else theirs


def read(path: Path) -> list[Mark]:
    """The lines of the table, none where there is no file; CourseError names the line that cannot be used."""
    if not path.is_file():
        return []
    try:
        rows = list(_rows(path, path.read_bytes().decode("utf-8-sig")))
    except UnicodeDecodeError:
        raise CourseError(f"{path} is not in UTF-8; save the table as CSV UTF-8") from None
    header = [cell.casefold() for cell in rows[0][1]] if rows else []
    if sorted(header) != sorted(COLUMNS):
        raise CourseError(
            f"{path}, line 1: the columns {', '.join(header) or 'none'} were given; "
            f"expected {', '.join(COLUMNS)}; mend the first line"
        )
    marks: dict[tuple, Mark] = {}
    for line, cells in rows[1:]:
        mark = _mark(path, line, header, cells)
        before = marks.setdefault((_folded(mark.student), mark.lesson, mark.exercise), mark)
        if before is not mark:
            raise CourseError(f"{path}, line {line}: line {before.line} marks the same exercise; delete one of them")
    return list(marks.values())


def _rows(path: Path, table: str) -> Iterator[tuple[int, list[str]]]:
    """Each row that is not empty, with the number of its first line."""
    delimiter = ";" if ";" in table.partition("\n")[0] else ","
    reader, line = csv.reader(io.StringIO(table, newline=""), delimiter=delimiter, strict=True), 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield line, [cell.strip() for cell in cells]
            line = reader.line_num + 1
    except csv.Error as error:
        raise CourseError(f"{path}, line {line}: {error}; expected a row of a CSV table; mend its quotes") from None


def _mark(path: Path, line: int, header: list[str], cells: list[str]) -> Mark:
    if len(cells) > len(COLUMNS):
        raise CourseError(
            f"{path}, line {line}: {len(cells)} cells were given; expected {len(COLUMNS)}; "
            "put quotes around a cell that holds the separator"
        )
    row = dict.fromkeys(COLUMNS, "") | dict(zip(header, cells, strict=False))
    asked = _asked(row["lesson"], row["exercise"])
    most = asked.points if asked else 10**6
    points = _number(row["points"])
    if points is None or points > most:
        raise CourseError(
            f"{path}, line {line}: the points {row['points']!r} were given; "
            f"expected a number from 0 to {most}; correct the cell"
        )
    return Mark(row["student"], row["lesson"], row["exercise"], points, row["comment"], line)


def _number(cell: str) -> float | None:
    return float(re.sub("[,\u066b]", ".", cell)) if NUMBER.fullmatch(cell) else None


def _asked(lesson: str, exercise: str) -> Exercise | None:
    return next((one for one in exercises(lesson) if one.id == exercise), None)


def _folded(student: str) -> str:
    """The name as our tables show it, whichever way a spreadsheet writes an accent."""
    return unicodedata.normalize("NFC", text(student)).strip()


def _why(mark: Mark, found: list[str]) -> str:
    if not found:
        return f"there is no student {mark.student!r}"
    if len(found) > 1:
        return f"{len(found)} students are called {mark.student!r}"
    return f"there is no exercise {mark.exercise!r} in a lesson {mark.lesson!r}"


def _marked(results: list[Result], marks: dict[tuple[str, str], Mark]) -> list[Result]:
    """One student's results. Where two files are of one lesson, the one that could be graded takes the mark."""
    places: dict[tuple[str, str], dict] = {}
    for result in results:
        for row in result.rows:
            key = (result.lesson, row["exercise"])
            if key not in places or places[key]["state"] == State.NOT_GRADABLE:
                places[key] = row
    marked = [
        replace(
            result,
            rows=[
                _with(row, marks[key])
                if (key := (result.lesson, row["exercise"])) in marks and places[key] is row
                else row
                for row in result.rows
            ],
        )
        for result in results
    ]
    missing = [mark for key, mark in marks.items() if key not in places]
    for lesson in dict.fromkeys(mark.lesson for mark in missing):
        by_exercise = {mark.exercise: mark for mark in missing if mark.lesson == lesson}
        rows = [_with(added_row(one), by_exercise[one.id]) for one in exercises(lesson) if one.id in by_exercise]
        marked.append(Result(results[0].student, "", lesson, results[0].language, ADDED, rows))
    return sorted(marked, key=lambda result: (result.lesson, result.file))


def _with(row: dict, mark: Mark) -> dict:
    return row | {"points": mark.points, "override": {"points": row["points"], "comment": mark.comment}}
