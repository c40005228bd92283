"""Honest submissions for other graders: whole notebooks, the points they must get, and the points that we give."""

import copy
import csv
import json
from pathlib import Path

import corpus
import grading_samples as samples

from course import files
from course.exercises import exercise, exercises
from course.grading import grade

LESSON = corpus.LESSON
SLOPE_CUT_TO_INTEGERS = """
def tanh_prime(z):
    slopes = np.zeros_like(z)
    slopes[...] = 1 - np.tanh(z) ** 2
    return slopes
"""
PRINTS_WARNS_PLOTS = """
import sys
import warnings
import matplotlib.pyplot as plt

def sigmoid(z):
    print("z =", z)
    print("on stderr", file=sys.stderr)
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.warn("not stable")
    e = np.exp(-np.abs(z))
    a = np.where(z >= 0, 1, e) / (1 + e)
    if np.ndim(z) == 2 and np.size(z) > 10:
        plt.plot(np.ravel(z), np.ravel(a))
        plt.show()
    return a
"""
BLANK, RIGHT, MIXED, NOISY = "blank", "right", "mixed", "noisy"
ANSWERS = {
    BLANK: {},
    RIGHT: samples.right(),
    MIXED: {
        **samples.right(),
        "sigmoid": "def sigmoid(z):\n    return 1 / (1 + np.exp(z))",
        "tanh_from_sigmoid": "def tanh_from_sigmoid(z):\n    return 2 * sigmoid(2 * z - 1",
        "tanh_prime": SLOPE_CUT_TO_INTEGERS,
        "relu_family": samples.right()["relu_family"].replace("leaky_relu_prime", "leaky_rely_prime"),
    },
    NOISY: {**samples.right(), "sigmoid": PRINTS_WARNS_PLOTS},
}
Points = dict[str, float]

FULL = {asked.id: float(asked.points) for asked in exercises(LESSON)}
INTEGERS = next(group.points for group in exercise("tanh_prime").groups if group.name == "integers")
DUE: dict[str, Points] = {
    BLANK: dict.fromkeys(FULL, 0.0),
    RIGHT: FULL,
    MIXED: {
        "sigmoid": 0.0,  # a known mistake
        "sigmoid_prime": FULL["sigmoid_prime"],  # right, and a right version stands in for the sigmoid that it calls
        "tanh_from_sigmoid": 0.0,  # no Python
        "tanh_prime": FULL["tanh_prime"] - INTEGERS,
        "relu_family": 0.0,  # one of the four functions has another name
    },
    NOISY: FULL,
}


def released(language: str = "en") -> dict:
    """The notebook as it lies in notebooks/."""
    return json.loads((files.data("notebooks") / language / f"{LESSON}.ipynb").read_text(encoding="utf-8"))


def submitted(notebook: dict, kind: str) -> dict:
    """The notebook with the answers of that kind."""
    notebook = copy.deepcopy(notebook)
    for cell in notebook["cells"]:
        answer = cell["metadata"].get("course", {}).get("answer")
        cell["source"] = ANSWERS[kind].get(answer, cell["source"])
    return notebook


def ours(folder: Path, notebooks: dict[str, dict]) -> dict[str, Points]:
    """What `course grade` gives to each student. Nothing hostile is in these notebooks: they need no sandbox."""
    for student, notebook in notebooks.items():
        samples.save(folder / "submissions", student, notebook)
    assert grade(folder / "submissions", folder / "grades", trust=True) == 0
    points: dict[str, Points] = {}
    with (folder / "grades" / "exercises.csv").open(encoding="utf-8-sig", newline="") as table:
        for row in csv.DictReader(table):
            points.setdefault(row["student"], {})[row["exercise"]] = float(row["points"])
    return points
