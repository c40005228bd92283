"""What is kept of each graded file between two runs."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from course.files import write
from course.grading.store import Grades, read_json
from course.judges import State


@dataclass(frozen=True)
class Result:
    """The rows of one file of one student; `key` is empty where the grading itself did not finish."""

    student: str
    file: str
    lesson: str
    language: str
    key: str
    rows: list[dict]

    @property
    def points(self) -> float:
        return sum(row["points"] for row in self.rows)

    @property
    def not_gradable(self) -> bool:
        return all(row["state"] == State.NOT_GRADABLE for row in self.rows)


class Kept:
    """Every result of a folder. Each walk over them reads the files anew, and holds one student's at a time."""

    def __init__(self, grades: Grades):
        self.grades = grades

    def __iter__(self) -> Iterator[Result]:
        students = {name: student for student, name in self.grades.names(()).items()}
        folders = sorted(self.grades.results.iterdir(), key=lambda folder: students.get(folder.name, folder.name))
        for folder in folders:
            found = [result for path in folder.glob("*.json") if (result := _result(path)) is not None]
            yield from sorted(found, key=lambda result: (result.lesson, result.file))


def save(grades: Grades, result: Result) -> None:
    write(_place(grades, result.student, result.file), json.dumps(asdict(result), ensure_ascii=False))


def load(grades: Grades, student: str, file: str) -> Result | None:
    """The result of an earlier run; None where there is none that can be read."""
    return _result(_place(grades, student, file))


def load_all(grades: Grades) -> Iterable[Result]:
    """Every result, ordered by student and lesson; it can be walked over more than once."""
    return Kept(grades)


def forget(grades: Grades, student: str, files: set[str]) -> None:
    """Drop the results of files that the student's folder no longer holds."""
    kept = {_place(grades, student, file) for file in files}
    for path in (grades.results / grades.name(student)).glob("*.json"):
        if path not in kept:
            path.unlink()


def _place(grades: Grades, student: str, file: str) -> Path:
    return grades.results / grades.name(student) / f"{hashlib.sha256(file.encode('utf-8')).hexdigest()[:16]}.json"


def _result(path: Path) -> Result | None:
    data = read_json(path)
    try:
        return Result(**data)
    except TypeError:
        return None
