"""Released notebooks under real nbgrader, unmodified: its marks for honest submissions are ours."""

import json
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

import honest_answers as honest
import pytest

pytestmark = pytest.mark.skipif(
    not find_spec("nbgrader"), reason="nbgrader is not here; install '.[interop]' into an environment of its own"
)
OTHER_LANGUAGE = "ru"  # the notebook that `course learn` lays, under nbgrader's assignment of the English one


class Marks(NamedTuple):
    """The notebook before and after `nbgrader generate_assignment`, and each student's points by exercise."""

    source: dict
    release: dict
    nbgraders: dict[str, honest.Points]
    ours: dict[str, honest.Points]


def nbgrader(folder: Path, *words: str) -> None:
    """Run nbgrader in its course folder. It looks for a program of its own, alembic, on the path."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    run = subprocess.run(
        [sys.executable, "-m", "nbgrader", *words], cwd=folder, env={**os.environ, "PATH": path}, capture_output=True
    )
    assert run.returncode == 0, run.stderr.decode("utf-8", "replace")


def put(path: Path, notebook: dict) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(notebook), encoding="utf-8")


def points_of(folder: Path, student: str) -> honest.Points:
    from nbgrader.api import Gradebook

    with Gradebook(f"sqlite:///{folder / 'gradebook.db'}") as gradebook:
        [notebook] = gradebook.find_submission(honest.LESSON, student).notebooks
        assert not any(grade.needs_manual_grade for grade in notebook.grades)
        return {grade.name: grade.auto_score for grade in notebook.grades}


@pytest.fixture(scope="module")
def marks(tmp_path_factory) -> Marks:
    folder = tmp_path_factory.mktemp("nbgrader")
    name = Path(honest.LESSON, f"{honest.LESSON}.ipynb")
    source = honest.released()
    put(folder / "source" / name, source)
    nbgrader(folder, "generate_assignment", honest.LESSON)
    release = json.loads((folder / "release" / name).read_text(encoding="utf-8"))
    notebooks = {kind: honest.submitted(release, kind) for kind in honest.ANSWERS}
    notebooks[honest.MIXED] = honest.submitted(honest.released(OTHER_LANGUAGE), honest.MIXED)
    for student, notebook in notebooks.items():
        put(folder / "submitted" / student / name, notebook)
    nbgrader(folder, "autograde", honest.LESSON)
    theirs = {student: points_of(folder, student) for student in notebooks}
    return Marks(source, release, theirs, honest.ours(tmp_path_factory.mktemp("ours"), notebooks))


def sources(notebook: dict) -> dict[str, str]:
    return {cell["id"]: "".join(cell["source"]) for cell in notebook["cells"]}


def test_nbgrader_releases_every_cell_as_we_wrote_it(marks):
    assert sources(marks.release) == sources(marks.source)


@pytest.mark.parametrize("kind", honest.ANSWERS)
def test_nbgrader_gives_our_marks(marks, kind):
    assert marks.nbgraders[kind] == marks.ours[kind]


@pytest.mark.parametrize("kind", honest.ANSWERS)
def test_the_marks_are_those_that_the_answers_deserve(marks, kind):
    assert marks.nbgraders[kind] == honest.DUE[kind]
