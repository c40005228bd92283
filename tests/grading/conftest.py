"""One run of `course grade` over a mixed folder, shared by all tests that look at what came out."""

import csv
import socket
from dataclasses import dataclass
from pathlib import Path

import pytest
from grading_folder import broken, honest, hostile

from course.errors import CourseError
from course.grading import grade
from course.grading.run.sandbox import standing_walls


@dataclass(frozen=True)
class Run:
    """What one run left: its folders, the rows of exercises.csv, and whether anything came over the network."""

    submissions: Path
    grades: Path
    status: int
    rows: list[dict]
    heard: bool

    def of(self, student: str) -> dict[str, dict]:
        return {row["exercise"]: row for row in self.rows if row["student"] == student}

    def points(self, student: str) -> dict[str, float]:
        return {id: float(row["points"]) for id, row in self.of(student).items()}

    def states(self, student: str) -> dict[str, str]:
        return {id: row["state"] for id, row in self.of(student).items()}


@pytest.fixture(scope="session")
def walls(tmp_path_factory):
    """Skips, with the reason, where this machine has no sandbox."""
    try:
        return standing_walls([tmp_path_factory.getbasetemp()])
    except CourseError as error:
        pytest.skip(str(error))


@pytest.fixture(scope="session")
def run(tmp_path_factory, walls) -> Run:
    folder = tmp_path_factory.mktemp("mixed")
    submissions, grades = folder / "submissions", folder / "grades"
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.setblocking(False)
        honest(submissions)
        broken(submissions)
        hostile(submissions, grades, listening.getsockname()[1])
        status = grade(submissions, grades)
        try:
            listening.accept()
            heard = True
        except BlockingIOError:
            heard = False
    with (grades / "exercises.csv").open(encoding="utf-8-sig", newline="") as file:
        return Run(submissions, grades, status, list(csv.DictReader(file)), heard)
