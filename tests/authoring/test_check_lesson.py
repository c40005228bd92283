"""For every rule about a lesson: the sound sample, broken in one place, fails by that rule alone."""

import pytest
from sample_checkout import change

from course.authoring.checks import lesson_source
from course.authoring.lessons import read_lesson
from course.languages import Language, TextCheck

ENGLISH = Language("en", "English", "ltr")
ANSWER = "```{code-cell} python\n:id: sigmoid-answer\n:course: {answer: sigmoid}\n\ndef sigmoid(z):\n    ...\n```\n"
CHECK = "```{code-cell} python\n:id: sigmoid-check\n:course: {check: sigmoid}\n\n0.0\n```\n"
SETUP = '```{code-cell} python\n:id: setup\n:course: {role: setup}\n\nLANGUAGE = "en"\n```\n'


def problems(root, exercises=("sigmoid",), source=ENGLISH):
    lesson = read_lesson(root / "lessons/02-activations.md")
    return list(lesson_source.problems(lesson, set(exercises), source))


BROKEN = [
    ('+++ {"id": "title"}', "+++", "# The sigmoid", "without an id"),
    ('"id": "fold"', '"id": "title"', "title", "two cells have this id"),
    ('"id": "fold"', '"id": "a fold"', "a fold", "an id has letters"),
    ('"id": "fold"', f'"id": "{"x" * 65}"', "x" * 65, "an id has letters"),
    (":course: {role: proof}", ":course: {role: setup}", "proof", "second setup cell"),
    (SETUP, "", "sigmoid", "no setup cell"),
    (":course: {role: proof}", ":course: {role: figure}", "proof", "nbval-ignore-output"),
    (CHECK, "", "sigmoid", "without its check cell"),
    (ANSWER + "\n" + CHECK, CHECK + "\n" + ANSWER, "sigmoid", "without its check cell after it"),
    (ANSWER, "", "sigmoid", "without its answer cell"),
    (ANSWER, ANSWER + "\n" + ANSWER.replace("sigmoid-answer", "again"), "sigmoid", "two answer cells"),
    ("# The sigmoid", "# The sigmoid $\\sigma$", "title", "math in a heading"),
    ("\\sigma^{\\prime}(z)", "\\sigma'(z)", "title", "' inside math"),
    ("$(3, 2)$", "$(3, \\text{два})$", "title", "letters"),
    ("{1+e^{-z}}\n$$", "{1+e^{-z}}.\n$$", "title", "final mark"),
    ("{1+e^{-z}}\n$$", "{1+e^{-z}},\\end{aligned}\n$$", "title", "final mark"),
    ("- About", "- A fence\n  ```\n  x\n  ```\n- About", "title", "fence inside a list"),
]


@pytest.mark.parametrize(("old", "new", "about", "reason"), BROKEN)
def test_a_broken_lesson_fails_by_its_rule_alone(root, old, new, about, reason):
    change(root / "lessons/02-activations.md", old, new)
    [problem] = problems(root)
    assert problem.file == "lessons/02-activations.md"
    assert about in problem.message and reason in problem.reason


def test_an_exercise_that_the_course_does_not_know(root):
    [problem] = problems(root, exercises=("tanh",))
    assert problem.message == "sigmoid" and "no exercise of the course" in problem.reason


def test_the_rules_of_the_lessons_own_language(root):
    strict = Language("en", "English", "ltr", checks=(TextCheck("chain rule", "say it otherwise"),))
    [problem] = problems(root, source=strict)
    assert problem.message == "fold" and problem.reason.startswith("say it otherwise")


def test_the_sound_lesson_has_no_problem(root):
    assert problems(root) == []
