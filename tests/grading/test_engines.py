"""The fast engine and nbval give the same marks, group by group: one probe, one sandbox, one judge."""

import json
import shutil
from pathlib import Path

import grading_samples as samples
import pytest
from grading_folder import ATTACKS, WRONG, filled

from course.grading import grade

# each would get through if one defence stood alone: values compared outside, walls, a closed encoding, limits, numbers
ONE_DEFENCE = ("patched_numpy", "reference_on_disk", "equal_to_everything", "endless_deaf", "nested", "process_ends")


def lay_out(folder: Path) -> None:
    right = samples.right()
    edge = "def sigmoid(z):\n    return 1 / (1 + np.exp(-np.clip(z, -500, 500)))"
    samples.save(folder, "right", samples.released("ar", right))
    samples.save(folder, "wrong", samples.released("fa", WRONG))
    samples.save(folder, "blank", samples.released("hy"))
    samples.save(folder, "one group", samples.released("ru", {**right, "sigmoid": edge}))
    samples.save(folder, "broken", "{")
    for name in ONE_DEFENCE:
        answers = {**right, "sigmoid": filled(ATTACKS[name], grades="/nowhere", port=1)}
        samples.save(folder, name, samples.released("en", answers))


def marks(grades: Path) -> dict:
    found = (json.loads(path.read_text(encoding="utf-8")) for path in grades.glob(".course/results/*/*.json"))
    return {
        (result["student"], row["exercise"]): (row["points"], row["state"], row["mistake"], row["groups"])
        for result in found
        for row in result["rows"]
    }


@pytest.fixture(scope="module")
def both(tmp_path_factory, walls) -> dict[str, Path]:
    place = tmp_path_factory.mktemp("engines")
    lay_out(place / "in")
    assert grade(place / "in", place / "fast") == 0
    shutil.copytree(place / "fast" / ".course", place / "nbval" / ".course")  # the same seed
    shutil.rmtree(place / "nbval" / ".course" / "results")
    assert grade(place / "in", place / "nbval", engine="nbval") == 0
    return {engine: place / engine for engine in ("fast", "nbval")}


def test_the_engines_give_the_same_marks_group_by_group(both):
    fast = marks(both["fast"])
    assert len(fast) == 5 * (5 + len(ONE_DEFENCE))
    assert marks(both["nbval"]) == fast


def test_what_one_defence_alone_lets_through_earns_nothing(both):
    fast = marks(both["fast"])
    assert {fast[name, "sigmoid"][0] for name in ONE_DEFENCE} == {0}
    assert {fast[name, "tanh_prime"][0] for name in ONE_DEFENCE} == {6}


def test_the_engines_leave_the_same_files(both):
    for name in ("exercises.csv", "gradebook.csv", "notebooks/right/02-activations.ipynb", "feedback/wrong.html"):
        assert (both["fast"] / name).read_bytes() == (both["nbval"] / name).read_bytes()
