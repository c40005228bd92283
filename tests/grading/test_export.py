"""What other graders get from us, as far as it needs none of them; test_otter.py runs the zip in real otter."""

import re
import sys
import zipfile
from pathlib import Path

import pytest

from course.errors import CourseError
from course.exercises import exercise, exercises
from course.grading.export.groups import require
from course.grading.export.otter import export_otter

LESSON = "02-activations"


def test_the_zip_is_the_same_at_another_time_and_place(tmp_path, monkeypatch):
    first = export_otter(LESSON, tmp_path / "one").read_bytes()
    monkeypatch.setattr("time.time", lambda: 2_000_000_000.0)
    monkeypatch.setattr(sys, "platform", "win32")
    assert export_otter("02", tmp_path / "two").read_bytes() == first


def test_the_zip_holds_tests_configuration_and_requirements_in_order_and_nothing_else(tmp_path):
    with zipfile.ZipFile(export_otter(LESSON, tmp_path)) as archive:
        names = archive.namelist()
    tests = [f"tests/{asked.id}.py" for asked in exercises(LESSON)]
    assert names == sorted([*tests, "otter_config.json", "requirements.txt"])


def test_a_lesson_without_exercises_is_told_in_one_line(tmp_path):
    with pytest.raises(
        CourseError, match=r"'00-start' has no exercises; expected one of 01-neuron, 02-activations"
    ) as told:
        export_otter("00-start", tmp_path)
    assert "\n" not in str(told.value) and not any(tmp_path.iterdir())


def test_a_file_in_the_place_of_the_folder_is_told_in_one_line(tmp_path):
    place = Path(tmp_path, "taken")
    place.write_text("mine", encoding="utf-8")
    with pytest.raises(CourseError, match="taken.*--to") as told:
        export_otter(LESSON, place)
    assert "\n" not in str(told.value) and place.read_text(encoding="utf-8") == "mine"


def test_a_group_that_is_earned_says_nothing():
    right = exercise("sigmoid").functions["sigmoid"]
    assert require("sigmoid", "main", {"sigmoid": lambda z: right(z)}) is None


def test_a_group_that_is_lost_says_what_check_says():
    right = exercise("sigmoid").functions["sigmoid"]
    sentence = next(one.sentence.text for one in exercise("sigmoid").mistakes if one.key == "sign_of_exponent")
    with pytest.raises(AssertionError, match=f"^Wrong value. .* {re.escape(sentence)}$"):
        require("sigmoid", "extremes", {"sigmoid": lambda z: right(-z)})


@pytest.mark.parametrize("names", [{}, {"sigmoid": None}, {"sigmoid": [1.0]}])
def test_an_answer_that_is_not_there_earns_nothing(names):
    with pytest.raises(AssertionError, match="^Wrong type"):
        require("sigmoid", "main", names)


def test_an_answer_is_judged_once_for_all_groups_and_another_answer_anew():
    right, calls = exercise("sigmoid").functions["sigmoid"], []

    def sigmoid(z):
        calls.append(z)
        return right(z)

    require("sigmoid", "main", {"sigmoid": sigmoid})
    once = len(calls)
    for group in exercise("sigmoid").groups:
        require("sigmoid", group.name, {"sigmoid": sigmoid})
    assert len(calls) == once
    with pytest.raises(AssertionError):
        require("sigmoid", "main", {"sigmoid": lambda z: z})
    require("sigmoid", "main", {"sigmoid": sigmoid})
    assert len(calls) == 2 * once
