"""Several files of one lesson by one student: one counts, and the others say which and why."""

import os
from itertools import permutations

import grading_samples as samples
import pytest

from course.grading.intake import reading
from course.grading.intake.attempts import Attempt, newest, why
from course.grading.intake.schemes import numbers
from course.grading.intake.submissions import submissions

LESSON = samples.LESSON


@pytest.mark.parametrize(
    ("stem", "base", "number"),
    [
        ("lesson", "lesson", ()),
        ("Lesson (1)", "lesson", (1,)),
        ("lesson(12)", "lesson", (12,)),
        ("lesson-2", "lesson", (2,)),
        ("lesson-1 (3)", "lesson", (1, 3)),
        (LESSON, LESSON, ()),
        (f"{LESSON}-1", LESSON, (1,)),
        ("(1)", "(1)", ()),
        ("work 2026", "work 2026", ()),
        ("work-20261121", "work-20261121", ()),
        ("работа (2)", "работа", (2,)),
    ],
)
def test_the_number_of_an_attempt(stem, base, number):
    assert numbers(stem) == (base, number)


@pytest.mark.parametrize(
    ("attempts", "counts", "reason"),
    [
        ([(LESSON, 9), (f"{LESSON} (1)", 5)], f"{LESSON} (1)", reading.TWO_FILES),
        ([(f"{LESSON} (9)", 1), (f"{LESSON} (10)", 1)], f"{LESSON} (10)", reading.TWO_FILES),
        ([(LESSON, 9), (f"{LESSON}-1", 5), (f"{LESSON}-2", 3)], f"{LESSON}-2", reading.TWO_FILES),
        ([(LESSON, 1), ("mine", 2)], "mine", reading.OLDER_FILE),
        ([(LESSON, 2), ("mine", 1)], LESSON, reading.OLDER_FILE),
        ([(f"{LESSON} (7)", 1), ("mine", 2)], "mine", reading.OLDER_FILE),
        ([(LESSON, 1), ("zz", 1), ("a", 1)], LESSON, reading.SAME_AGE),
        ([("a", 1), ("b", 1)], "b", reading.SAME_AGE),
        ([("work-7", 1), ("other", 2)], "other", reading.OLDER_FILE),
    ],
)
def test_the_newest_counts_in_whatever_order_they_come(attempts, counts, reason):
    attempts = [Attempt(stem, LESSON, changed) for stem, changed in attempts]
    assert {newest(list(some)).stem for some in permutations(attempts)} == {counts}
    best = newest(attempts)
    assert {why(one, best) for one in attempts if one != best} == {reason}


def saved(folder, *files) -> dict:
    """Students' files with their times, looked at; each by its name."""
    for name, notebook, changed in files:
        os.utime(samples.save(folder, "one", notebook, name), (changed, changed))
    return {one.file: one for one in submissions(folder)}


def test_the_others_name_the_file_that_was_graded(tmp_path):
    notebook = samples.released("ru")
    found = saved(
        tmp_path, (f"{LESSON}.ipynb", notebook, 9), (f"{LESSON} (1).ipynb", notebook, 5), ("my.ipynb", notebook, 3)
    )
    newest = f"{LESSON} (1).ipynb"
    assert found[newest].path is not None and found[newest].lesson == LESSON
    older = found[f"{LESSON}.ipynb"].problem, found["my.ipynb"].problem
    assert [problem.reason for problem in older] == [reading.TWO_FILES, reading.OLDER_FILE]
    assert [problem.facts["other"] for problem in older] == [newest, newest]
    assert [one.lesson for one in found.values()].count(LESSON) == 1


def test_a_newest_file_that_is_damaged_costs_no_older_one(tmp_path):
    found = saved(tmp_path, (f"{LESSON}.ipynb", samples.released(), 1), (f"{LESSON} (1).ipynb", "{", 2))
    assert found[f"{LESSON}.ipynb"].path is not None
    damaged = found[f"{LESSON} (1).ipynb"]
    assert (damaged.lesson, damaged.problem.reason) == ("", reading.NOT_JSON)


def test_of_two_damaged_files_one_stands_for_the_lesson(tmp_path):
    found = saved(tmp_path, (f"{LESSON}.ipynb", "{", 1), (f"{LESSON} (1).ipynb", "{", 2))
    assert {name: one.lesson for name, one in found.items()} == {f"{LESSON}.ipynb": "", f"{LESSON} (1).ipynb": LESSON}


def test_a_number_in_the_name_does_not_hide_the_lesson(tmp_path):
    notebook = samples.released()
    notebook["metadata"] = {}
    found = saved(tmp_path, (f"{LESSON} (2).ipynb", notebook, 1))
    assert found[f"{LESSON} (2).ipynb"].path is not None


def test_different_lessons_do_not_compete(tmp_path):
    other = {**samples.released(), "metadata": {"course": {"lesson": "99-unknown"}}}
    found = saved(tmp_path, (f"{LESSON}.ipynb", samples.released(), 1), (f"{LESSON} (1).ipynb", other, 2))
    assert found[f"{LESSON}.ipynb"].path is not None
    assert found[f"{LESSON} (1).ipynb"].problem.reason is reading.UNKNOWN_LESSON
