"""The words of a notebook, as a learner meets them."""

import json

import numpy as np
import pytest

import course
from course import check, hint, open_lesson, show_progress, solution, widget
from course.curriculum import LESSONS
from course.exercises import all_exercises, exercise, exercises
from course.languages import language, languages


@pytest.fixture(autouse=True)
def lesson(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    open_lesson("02-activations", "en")


def learners(source: str, *names: str):
    space = {"np": np}
    exec(source, space)
    return [space[name] for name in names]


def blank(asked):
    return learners("\n".join(f"def {name}(z, slope=1): ..." for name in asked.functions), *asked.functions)


def wrong_sigmoid(z):
    return 1 / (1 + np.exp(z))


@pytest.mark.parametrize("asked", list(all_exercises()), ids=lambda asked: asked.id)
def test_an_untouched_check_is_not_attempted_and_always_the_same(asked):
    first, second = check(asked.id, *blank(asked)), check(asked.id, *blank(asked))
    assert repr(first) == "0.0"
    assert first._repr_html_() == second._repr_html_()
    assert "Not attempted yet" in first._repr_html_()


@pytest.mark.parametrize("asked", list(all_exercises()), ids=lambda asked: asked.id)
def test_a_solution_gets_all_points(asked):
    verdict = check(asked.id, *learners(asked.solution, *asked.functions))
    assert repr(verdict) == f"{float(asked.points)!r}"
    assert "Passed" in verdict._repr_html_()


def test_feedback_says_what_was_seen_and_never_what_was_expected():
    html = check("sigmoid", wrong_sigmoid)._repr_html_()
    verdict = check("sigmoid", wrong_sigmoid).verdict
    seen = verdict.facts.case.args[0][verdict.facts.index]
    assert f"z = {seen:.6g}" in html and f"{wrong_sigmoid(seen):.6g}" in html
    assert f"{exercise('sigmoid').functions['sigmoid'](seen):.6g}" not in html


def test_an_exception_shows_the_learners_own_line(tmp_path):
    (tmp_path / "answer.py").write_text("def sigmoid(z):\n    y = 2\n    return z.nothing + y\n", encoding="utf-8")
    space = {}
    exec(compile((tmp_path / "answer.py").read_text(), str(tmp_path / "answer.py"), "exec"), space)
    html = check("sigmoid", space["sigmoid"])._repr_html_()
    assert "line 3" in html and "return z.nothing + y" in html and "AttributeError" in html


def test_an_endless_loop_is_too_slow(monkeypatch):
    monkeypatch.setattr("course.notebook.SECONDS", 0.1)

    def sigmoid(z):
        while True:
            pass

    assert "Too slow" in check("sigmoid", sigmoid)._repr_html_()


def test_feedback_names_the_function_of_a_family():
    source = exercise("relu_family").solution.replace("def leaky_relu_prime", "def forgotten")
    source += "\n\ndef leaky_relu_prime(z, slope): ..."
    html = check("relu_family", *learners(source, *exercise("relu_family").functions))._repr_html_()
    assert ">leaky_relu_prime</code>" in html and "returned nothing" in html


def test_a_function_of_the_course_is_refused():
    from course.activations import sigmoid

    result = check("sigmoid", sigmoid)
    assert repr(result) == "0.0" and "course itself" in result._repr_html_()


@pytest.mark.parametrize("call", [("sigmoid",), ("sigmoid", 3), ("sigmoid", int), ("sigmoide", wrong_sigmoid)])
def test_a_call_that_does_not_fit_is_told_and_nothing_is_raised(call):
    result = check(*call)
    assert repr(result) == "0.0" and result._repr_html_()


def test_an_earlier_answer_that_does_not_pass_is_replaced_while_a_later_one_is_checked():
    space = {"np": np}
    exec("def sigmoid(z): return z\ndef tanh_from_sigmoid(z): return 2 * sigmoid(2 * z) - 1", space)
    mine = space["sigmoid"]
    result = check("tanh_from_sigmoid", space["tanh_from_sigmoid"])
    assert repr(result) == "6.0" and "stood in its place" in result._repr_html_()
    assert space["sigmoid"] is mine


def test_an_earlier_answer_that_is_missing_is_lent_and_taken_back():
    space = {"np": np}
    exec("def tanh_from_sigmoid(z): return 2 * sigmoid(2 * z) - 1", space)
    assert repr(check("tanh_from_sigmoid", space["tanh_from_sigmoid"])) == "6.0"
    assert "sigmoid" not in space


def test_hints_come_one_after_another_and_cost_nothing():
    total = len(exercise("sigmoid").hints)
    given = [hint("sigmoid") for _ in range(total + 1)]
    assert [repr(h) for h in given] == [f"{min(i, total)}/{total}" for i in range(1, total + 2)]
    assert repr(check("sigmoid", *learners(exercise("sigmoid").solution, "sigmoid"))) == "10.0"


def test_the_solution_opens_after_three_attempts():
    for left in (3, 2, 1):
        assert repr(solution("sigmoid")) == str(left)
        answer = learners(f"def sigmoid(z): return z * {left}", "sigmoid")
        for _ in range(2):  # the same code once more is no attempt
            check("sigmoid", *answer)
    assert "def sigmoid" in solution("sigmoid")._repr_html_()


def test_an_endless_earlier_answer_is_replaced_and_named(monkeypatch):
    monkeypatch.setattr("course.notebook.SECONDS", 0.5)
    space = {"np": np}
    exec("def sigmoid(z):\n    while True: pass\ndef sigmoid_prime(z): return sigmoid(z) * sigmoid(-z)", space)
    result = check("sigmoid_prime", space["sigmoid_prime"])
    assert repr(result) == "8.0" and "stood in its place" in result._repr_html_()


@pytest.mark.parametrize("word", [check, hint, solution])
@pytest.mark.parametrize("given", [(), (["sigmoid"],), (wrong_sigmoid,), (3,)])
def test_a_call_without_a_name_is_told(word, given):
    html = word(*given)._repr_html_()
    assert "relu_family" in html and " at 0x" not in html


def test_what_a_function_asks_or_prints_stays_inside(capsys):
    def sigmoid(z):
        import sys

        print("seen", file=sys.stderr)
        return float(input())

    assert "EOFError" in check("sigmoid", sigmoid)._repr_html_()
    assert capsys.readouterr().err == ""


def test_one_number_for_an_array_is_called_so():
    assert "returned one number" in check("sigmoid", lambda z: 1)._repr_html_()
    assert "returned one number" in check("sigmoid", lambda z: 0.5)._repr_html_()


def test_single_precision_is_called_so():
    right = exercise("sigmoid").functions["sigmoid"]
    verdict = check("sigmoid", lambda z: right(np.float32(z))).verdict
    assert verdict.mistake == "rounded"


def test_an_untouched_cell_is_no_attempt():
    for _ in range(4):
        check("sigmoid", *blank(exercise("sigmoid")))
    assert repr(solution("sigmoid")) == "3"


def test_the_solution_opens_once_the_exercise_has_passed():
    check("sigmoid", *learners(exercise("sigmoid").solution, "sigmoid"))
    assert "def sigmoid" in solution("sigmoid")._repr_html_()


def test_nothing_is_recorded_outside_a_learners_folder(tmp_path):
    check("sigmoid", wrong_sigmoid)
    assert list(tmp_path.iterdir()) == []


def test_progress_is_kept_in_the_learners_folder_and_the_best_attempt_counts(tmp_path):
    (tmp_path / ".course").mkdir()
    open_lesson("02-activations", "en")
    check("sigmoid", *learners(exercise("sigmoid").solution, "sigmoid"))
    check("sigmoid", wrong_sigmoid)
    open_lesson("00-start", "en")
    assert repr(show_progress()).startswith("10/")
    assert json.loads((tmp_path / ".course" / "progress.json").read_text(encoding="utf-8"))


def test_the_chosen_path_is_kept_and_told_at_the_beginning_of_each_lesson(tmp_path):
    (tmp_path / ".course").mkdir()
    assert open_lesson("01-neuron", "en") is None
    widget("path-choice").value = {"path": "without"}
    assert "without derivations" in open_lesson("02-activations", "en")._repr_html_()
    assert open_lesson("00-start", "en") is None
    again = widget("path-choice")
    assert again.value == {"path": "without"}
    again.value = {"path": "with"}
    assert open_lesson("02-activations", "en") is None


def test_a_path_chosen_outside_a_learners_folder_is_not_kept(tmp_path):
    widget("path-choice").value = {"path": "without"}
    assert open_lesson("02-activations", "en") is None
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("code", languages())
def test_progress_names_every_lesson_and_links_those_that_are_there(code):
    open_lesson("00-start", code)
    html = show_progress()._repr_html_()
    assert html.count("<tr>") == len(LESSONS) + 2
    there = [lesson for lesson in LESSONS if exercises(lesson.id)]
    assert html.count("<a ") == html.count(".ipynb") == len(there)
    assert f'dir="{language(code).direction}"' in html


def test_the_package_offers_its_words_and_no_others():
    assert set(course.WORDS) == {"check", "figure", "hint", "open_lesson", "show_progress", "solution", "widget"}
    with pytest.raises(AttributeError):
        course.nothing  # noqa: B018
