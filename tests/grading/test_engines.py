"""The fast engine and nbval give the same marks, group by group: one probe, one sandbox, one judge.

CI compares them on the samples of test_defences.py, which a single defence alone would let through, and on files that
are no attack. COURSE_TEST_ENGINE=nbval compares them on every answer of the corpus; that takes some five minutes.
"""

import json
import os
import shutil
from pathlib import Path

import corpus
import grading_samples as samples
import pytest
from grading_folder import WRONG
from test_corpus import ENGINE
from test_defences import OFF, sample

from course import files
from course.grading import grade

ANSWERS = corpus.answers() if ENGINE in os.environ else [sample(prefix) for prefix, _ in OFF.values()]
HONEST = ("right", "wrong", "blank", "one group", "broken")


def lay_out(folder: Path) -> None:
    right = samples.right()
    edge = "def sigmoid(z):\n    return 1 / (1 + np.exp(-np.clip(z, -500, 500)))"
    samples.save(folder, "right", samples.released("ar", right))
    samples.save(folder, "wrong", samples.released("fa", WRONG))
    samples.save(folder, "blank", samples.released("hy"))
    samples.save(folder, "one group", samples.released("ru", {**right, "sigmoid": edge}))
    samples.save(folder, "broken", "{")
    facts = {"grades": folder.parent / "grades", "submissions": folder, "neighbour": folder / "right", "port": 9}
    facts |= {"package": files.PACKAGE, "mark": folder.parent}
    corpus.lay_out_answers(folder, ANSWERS, {word: str(value) for word, value in facts.items()})


def marks(grades: Path) -> dict[tuple[str, str], dict]:
    found = (json.loads(path.read_text(encoding="utf-8")) for path in grades.glob(".course/results/*/*.json"))
    return {(result["student"], row["exercise"]): row for result in found for row in result["rows"]}


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
    fast, nbval = marks(both["fast"]), marks(both["nbval"])
    assert len(fast) == 5 * (len(HONEST) + len(ANSWERS))
    assert {key: (row["points"], row["groups"]) for key, row in nbval.items()} == {
        key: (row["points"], row["groups"]) for key, row in fast.items()
    }


def test_the_engines_say_the_same(both):
    """Where a sample may come out in several ways, one of them is as good as another."""
    several = {(one.student, id) for one in ANSWERS for id, want in one.expected.items() if len(want.states) > 1}
    fast, nbval = ({key: row for key, row in marks(both[engine]).items() if key not in several} for engine in both)
    assert {key: (row["state"], row["mistake"]) for key, row in nbval.items()} == {
        key: (row["state"], row["mistake"]) for key, row in fast.items()
    }


@pytest.mark.parametrize("engine", ["fast", "nbval"])
def test_each_answer_comes_out_as_its_name_says(both, engine):
    found = marks(both[engine])
    for one in ANSWERS:
        for id, want in one.expected.items():
            row = found[one.student, id]
            assert row["state"] in want.states and row["points"] == want.points, (one.student, id, row)


def test_the_engines_leave_the_same_files(both):
    for name in ("notebooks/right/02-activations.ipynb", "feedback/wrong.html", "feedback/right.html"):
        assert (both["fast"] / name).read_bytes() == (both["nbval"] / name).read_bytes()
