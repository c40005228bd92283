"""The released notebooks themselves: untouched, solved, and the same wrong answers in every language."""

import csv
import json
from pathlib import Path

import pytest

from course import files
from course.exercises import MODULES, all_exercises, exercise, exercises
from course.grading import grade
from course.languages import languages

MIXED_LESSON = "02-activations"
LESSONS = [lesson for lesson in MODULES if exercises(lesson)]
MIXED = {
    **{asked.id: asked.solution for asked in exercises(MIXED_LESSON)},
    "sigmoid": "def sigmoid(z):\n    return 1 / (1 + np.exp(z))",
    "sigmoid_prime": "def sigmoid_prime(z):\n    return sigmoid(z) * (1 - sigmoid(z))",
    "tanh_prime": "def tanh_prime(z):\n    return 1 - np.tanh(z)",
    "relu_family": exercise("relu_family").solution.replace("slope * z", "0.01 * z"),
}


def _submit(folder: Path, language: str, lesson: str, answers: dict[str, str]) -> None:
    notebook = json.loads((files.data("notebooks") / language / f"{lesson}.ipynb").read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        answer = cell["metadata"].get("course", {}).get("answer")
        if answer in answers:
            cell["source"] = answers[answer]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{lesson}.ipynb").write_text(json.dumps(notebook), encoding="utf-8")


@pytest.fixture(scope="module")
def rows(tmp_path_factory, walls):
    place = tmp_path_factory.mktemp("released")
    for code in languages():
        for lesson in LESSONS:
            solved = {asked.id: asked.solution for asked in exercises(lesson)}
            _submit(place / "submissions" / f"solved-{code}", code, lesson, solved)
            _submit(place / "submissions" / f"untouched-{code}", code, lesson, {})
        _submit(place / "submissions" / f"mixed-{code}", code, MIXED_LESSON, MIXED)
    assert grade(place / "submissions", place / "grades") == 0
    with (place / "grades" / "exercises.csv").open(encoding="utf-8-sig", newline="") as table:
        return list(csv.DictReader(table))


def _of(rows: list[dict], student: str) -> dict[str, tuple]:
    return {
        row["exercise"]: (float(row["points"]), row["state"], row["mistake"])
        for row in rows
        if row["student"] == student
    }


@pytest.mark.parametrize("code", languages())
def test_solved_notebooks_get_full_marks(rows, code):
    assert {id: points for id, (points, _, _) in _of(rows, f"solved-{code}").items()} == {
        asked.id: float(asked.points) for asked in all_exercises()
    }


@pytest.mark.parametrize("code", languages())
def test_untouched_notebooks_are_not_attempted(rows, code):
    assert _of(rows, f"untouched-{code}") == {asked.id: (0.0, "not_attempted", "") for asked in all_exercises()}


@pytest.mark.parametrize("code", languages())
def test_the_same_answers_get_the_same_marks_in_every_language(rows, code):
    marks = _of(rows, f"mixed-{code}")
    assert marks == _of(rows, "mixed-en")
    assert {id: mistake for id, (_, _, mistake) in marks.items() if mistake} == {
        "sigmoid": "sign_of_exponent",
        "tanh_prime": "no_square",
        "relu_family": "slope_fixed",
    }


def test_the_messages_are_in_the_language_of_the_notebook(rows):
    told = {row["message"] for row in rows if row["exercise"] == "sigmoid" and row["student"].startswith("mixed")}
    assert len(told) == len(languages())
