import numpy as np
import pytest

from course.exercises import exercise, exercises
from course.probe import NAMED
from tests.exercises.answering import verdict
from tests.exercises.wrong_answers_neuron import WRONG_ANSWERS


def test_the_three_exercises_and_their_points():
    points = {"weighted_input": 8, "neuron": 7, "count_parameters": 10}
    assert {asked.id: asked.points for asked in exercises("01-neuron")} == points
    assert exercise("weighted_input").parameters("weighted_input") == ("w", "x", "b")
    assert exercise("neuron").parameters("neuron") == ("w", "x", "b", "g")
    assert exercise("count_parameters").parameters("count_parameters") == ("sizes",)


def test_the_keys_of_the_curriculum_are_kept():
    kept = {
        "weighted_input": {"bias_missing", "bias_times_input", "bias_per_input", "not_scalar"},
        "neuron": {"returned_z", "g_before_sum"},
        "count_parameters": {"no_biases", "input_has_biases", "wrong_pairs"},
    }
    assert all(keys <= {mistake.key for mistake in exercise(id).mistakes} for id, keys in kept.items())


@pytest.mark.parametrize(("sizes", "count"), [([3, 4, 1], 21), ([784, 30, 10], 23860), ([1, 1], 2), ([5], 0)])
def test_parameters_that_were_counted_by_hand(sizes, count):
    assert exercise("count_parameters").functions["count_parameters"](sizes) == count


@pytest.mark.parametrize("id", ["weighted_input", "neuron"])
def test_inputs_are_columns_and_the_reference_gives_one_number(id):
    asked = exercise(id)
    for group in asked.groups:
        for case in group.cases(np.random.default_rng(4)):
            w, x, b, *_ = case.args
            assert w.shape == x.shape == (len(w), 1) and type(b) is float
            assert type(asked.functions[id](*case.args)) is float


def test_the_cases_are_those_of_the_text():
    of = {
        (id, group.name): group.cases(np.random.default_rng(5))
        for id in ("weighted_input", "neuron")
        for group in exercise(id).groups
    }
    assert [len(case.args[0]) for case in of["weighted_input", "main"]] == [3, 4]
    assert all((case.args[0] < 0).any() for case in of["weighted_input", "main"])
    assert {case.args[3] for case in of["neuron", "main"]} == {
        NAMED[name] for name in ("sigmoid", "tanh", "relu", "identity")
    }
    z = [exercise("weighted_input").functions["weighted_input"](*case.args[:3]) for case in of["neuron", "large"]]
    assert all(29.9 < abs(number) < 50.1 for number in z)
    assert all(case.args[0].dtype.kind == "i" for case in of["weighted_input", "integers"])


@pytest.mark.parametrize(("id", "code", "mistake"), WRONG_ANSWERS)
def test_wrong_answers_of_learners_are_named(id, code, mistake):
    found = verdict(id, code)
    assert (found.mistake, found.points < exercise(id).points) == (mistake, True)
