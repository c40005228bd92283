"""Made-up results, small enough to count by hand."""

import json
from pathlib import Path

from course.exercises import exercise, exercises
from course.grading.report import results
from course.grading.report.results import Result
from course.grading.store import Grades

LESSON = "02-activations"
IDS = [asked.id for asked in exercises(LESSON)]
HOSTILE = '=SUM(1,2)"><script>alert(1)</script>'
PERSIAN = "دانشجو"


def row(id: str, points: float, state: str = "passed", mistake: str = "", message: str = "") -> dict:
    most = exercise(id).points if id else 0
    told = [message] if message else []
    return {
        "exercise": id,
        "points": float(points),
        "max_points": most,
        "state": state,
        "mistake": mistake,
        "message": told,
        "groups": [],
    }


def result(student: str, rows: list[dict], lesson: str = LESSON, language: str = "en", key: str = "key") -> Result:
    return Result(student, f"{lesson}.ipynb" if lesson else "", lesson, language, key, rows)


def grades(folder: Path, made: list[Result]) -> Grades:
    """A GRADES folder that holds these results."""
    opened = Grades.open(folder / "grades", folder / "submissions")
    for one in made:
        results.save(opened, one)
    return opened


def handed_in(grades: Grades, student: str, answers: dict[str, str]) -> None:
    """The grafted notebook of a student, with these answers under their magics."""
    cells = [{"cell_type": "code", "source": f"%%answer {id}\n{source}"} for id, source in answers.items()]
    place = grades.notebooks / grades.name(student)
    place.mkdir(exist_ok=True)
    (place / f"{LESSON}.ipynb").write_text(json.dumps({"cells": cells}), encoding="utf-8")
