"""One run of `course grade` over a mixed folder, shared by all tests that look at what came out."""

import csv
import socket
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import grading_samples as samples
import pytest
from grading_folder import broken, honest, hostile

from course import files
from course.errors import CourseError
from course.grading import grade
from course.grading.run.graft import our_cells
from course.grading.run.sandbox import require_walls


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


@contextmanager
def released_from(folder: Path):
    """The made-up notebooks in the place of the released ones, for code that asks `files.data`."""
    real = files.data
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(files, "data", lambda name: folder if name == "notebooks" else real(name))
        our_cells.cache_clear()
        yield
    our_cells.cache_clear()


@pytest.fixture(scope="session")
def made_up(tmp_path_factory) -> Path:
    """A folder of made-up notebooks in the released format."""
    folder = tmp_path_factory.mktemp("released")
    for language in samples.LANGUAGES:
        samples.save(folder, language, samples.released(language))
    return folder


@pytest.fixture
def released_notebooks(made_up):
    with released_from(made_up):
        yield made_up


@pytest.fixture(scope="session")
def walls(tmp_path_factory):
    """Skips, with the reason, where this machine has no sandbox."""
    try:
        require_walls([tmp_path_factory.getbasetemp()])
    except CourseError as error:
        pytest.skip(str(error))


@pytest.fixture(scope="session")
def run(tmp_path_factory, made_up, walls) -> Run:
    folder = tmp_path_factory.mktemp("mixed")
    submissions, grades = folder / "submissions", folder / "grades"
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.setblocking(False)
        honest(submissions)
        broken(submissions)
        hostile(submissions, grades, listening.getsockname()[1])
        with released_from(made_up):
            status = grade(submissions, grades, trust=False)
        try:
            listening.accept()
            heard = True
        except BlockingIOError:
            heard = False
    with (grades / "exercises.csv").open(encoding="utf-8-sig", newline="") as file:
        return Run(submissions, grades, status, list(csv.DictReader(file)), heard)
