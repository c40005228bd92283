"""Results → exercises.csv and gradebook.csv, as a spreadsheet opens them: UTF-8 with a BOM, no formulas."""

import csv
import io
import re
import unicodedata
from collections.abc import Iterable
from itertools import chain

from course.exercises import MODULES, exercises
from course.grading.report.results import Result

EXERCISES = ("student", "lesson", "exercise", "points", "max_points", "state", "mistake", "message", "override")
FORMULA = ("=", "+", "-", "@", "\t", "\r")
DIRECTIONS = re.compile("[\u202a-\u202e\u2066-\u2069]")
BOM = "\ufeff"


def exercises_csv(results: Iterable[Result]) -> str:
    """A row for every exercise of every submission; `override` says "yes" where the points are the instructor's own."""
    rows = (
        [
            *(text(word) for word in (result.student, result.lesson, row["exercise"])),
            number(row["points"]),
            number(row["max_points"]),
            *(text(word) for word in (row["state"], row["mistake"], " ".join(row["message"]))),
            "yes" if "override" in row else "",
        ]
        for result in results
        for row in result.rows
    )
    return _csv(EXERCISES, rows)


def gradebook_csv(results: Iterable[Result]) -> str:
    """A row a student, a column a lesson, and the total; empty where nothing of a lesson was handed in."""
    columns = lessons()
    students: dict[str, dict[str, float]] = {}
    for result in results:
        points = students.setdefault(result.student, {})
        if result.lesson:
            points[result.lesson] = points.get(result.lesson, 0.0) + result.points
    rows = [
        [text(student), *(number(points[lesson]) if lesson in points else "" for lesson in columns)]
        + [number(sum(points.values()))]
        for student, points in students.items()
    ]
    return _csv(("student", *columns, "total"), rows)


def lessons() -> list[str]:
    """The lessons that have exercises, in their order."""
    return [lesson for lesson in MODULES if exercises(lesson)]


def text(word: str) -> str:
    """A word that no spreadsheet reads as a formula."""
    clean = DIRECTIONS.sub("", "".join(" " if unicodedata.category(c) == "Cc" else c for c in word))
    return f"'{clean}" if clean.lstrip().startswith(FORMULA) or word.startswith(FORMULA) else clean


def number(points: float) -> str:
    return f"{points:g}"


def _csv(header: tuple, rows: Iterable[list]) -> str:
    table = io.StringIO(newline="")
    csv.writer(table).writerows(chain([header], rows))
    return BOM + table.getvalue()
