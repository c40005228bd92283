"""The autograder.zip under real otter: its marks for honest submissions are ours."""

import contextlib
import json
import zipfile
from importlib.util import find_spec
from typing import NamedTuple

import honest_answers as honest
import pytest

from course.exercises import exercises
from course.grading.export.otter import export_otter

pytestmark = pytest.mark.skipif(
    not find_spec("otter"), reason="otter is not here; install '.[interop]' into an environment of its own"
)
KINDS = (honest.BLANK, honest.RIGHT, honest.MIXED)


class Marks(NamedTuple):
    """Otter's results and our points by exercise, for each kind of submission."""

    results: dict[str, object]
    ours: dict[str, honest.Points]


@pytest.fixture(scope="module")
def marks(tmp_path_factory) -> Marks:
    from otter.api import grade_submission

    folder = tmp_path_factory.mktemp("otter")
    autograder = export_otter(honest.LESSON, folder)
    notebooks = {kind: honest.submitted(honest.released(), kind) for kind in KINDS}
    results = {}
    for kind, notebook in notebooks.items():
        path = folder / kind / f"{honest.LESSON}.ipynb"
        path.parent.mkdir()
        path.write_text(json.dumps(notebook), encoding="utf-8")
        results[kind] = grade_submission(str(path), str(autograder), quiet=True)
    return Marks(results, honest.ours(tmp_path_factory.mktemp("ours"), notebooks))


def points(results) -> honest.Points:
    return {name: results.get_result(name).score for name in results.test_files}


@pytest.mark.parametrize("kind", KINDS)
def test_otter_gives_our_marks(marks, kind):
    assert points(marks.results[kind]) == marks.ours[kind]


@pytest.mark.parametrize("kind", KINDS)
def test_the_marks_are_those_that_the_answers_deserve(marks, kind):
    assert points(marks.results[kind]) == honest.DUE[kind]


def test_otter_knows_the_full_marks(marks):
    assert {name: marks.results[honest.BLANK].get_result(name).possible for name in honest.FULL} == honest.FULL


def test_the_group_that_was_lost_is_named_with_its_state(marks):
    told = marks.results[honest.MIXED].get_result("tanh_prime").summary()
    assert "tanh_prime integers result:\n        ❌" in told and "AssertionError: Wrong value." in told
    assert "AssertionError: Wrong value." in marks.results[honest.MIXED].get_result("sigmoid").summary()


def test_otter_generate_takes_up_the_unpacked_zip(tmp_path):
    from otter.generate import main

    with zipfile.ZipFile(export_otter(honest.LESSON, tmp_path)) as archive:
        archive.extractall(tmp_path / "unpacked")
    with contextlib.chdir(tmp_path / "unpacked"):
        main(output_path=str(tmp_path / "generated.zip"))
    with zipfile.ZipFile(tmp_path / "generated.zip") as archive:
        assert {f"tests/{asked.id}.py" for asked in exercises(honest.LESSON)} < set(archive.namelist())
        assert "backprop-course==" in archive.read("environment.yml").decode("utf-8")
