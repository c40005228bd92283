import numpy as np
import pytest

from course.exercises import exercise, exercises
from course.messages import describe
from tests.exercises.answering import verdict
from tests.exercises.wrong_answers_activations import WRONG_ANSWERS

EXERCISES = exercises("02-activations")
each_exercise = pytest.mark.parametrize("asked", EXERCISES, ids=[asked.id for asked in EXERCISES])


def test_the_five_exercises_and_their_points():
    points = {"sigmoid": 10, "sigmoid_prime": 8, "tanh_from_sigmoid": 6, "tanh_prime": 6, "relu_family": 10}
    assert {asked.id: asked.points for asked in EXERCISES} == points
    assert list(exercise("relu_family").functions) == ["relu", "relu_prime", "leaky_relu", "leaky_relu_prime"]
    assert exercise("relu_family").parameters("leaky_relu_prime") == ("z", "slope")


def test_the_keys_of_the_curriculum_are_kept():
    kept = {
        "sigmoid": {"overflow", "sign_of_exponent"},
        "sigmoid_prime": {"takes_a", "returned_a", "lost_small"},
        "tanh_from_sigmoid": {"forgot_double", "only_shift"},
        "tanh_prime": {"sign", "of_z", "of_a"},
        "relu_family": {"max_trick", "integer_cut", "value_not_slope"},
    }
    assert all(keys <= {mistake.key for mistake in exercise(id).mistakes} for id, keys in kept.items())


@each_exercise
def test_the_main_group_is_asymmetric(asked):
    z = asked.groups[0].cases(np.random.default_rng(1))[0].args[0]
    assert z.ndim == 2 and z.shape[0] != z.shape[1] > 1
    assert np.abs(z).min() >= 0.3 and (z > 0).any() and (z < 0).any() and (z > 0).sum() != (z < 0).sum()


@each_exercise
def test_numbers_integers_empty_arrays_and_one_column_are_tried(asked):
    inputs = [case.args[0] for group in asked.groups for case in group.cases(np.random.default_rng(3))]
    assert all(type(z) in (np.float64, np.ndarray) and z.dtype in (np.float64, np.int64) for z in inputs)
    assert {np.shape(z) for z in inputs} >= {(), (0,), (0, 3), (3, 1), (4,)}
    assert any(z.dtype == np.int64 for z in inputs)


def test_only_a_thousand_is_strict():
    strict = {
        (asked.id, float(np.abs(case.args[0]).min()))
        for asked in EXERCISES
        for group in asked.groups
        for case in group.cases(np.random.default_rng(3))
        if case.strict
    }
    assert strict == {("sigmoid", 1000.0), ("sigmoid_prime", 1000.0)}


@pytest.mark.parametrize(
    ("id", "code", "mistake", "points"),
    [
        ("sigmoid", "def sigmoid(z):\n    1 / (1 + np.exp(-z))", "missing_return", 0),
        ("sigmoid", "def sigmoid(z):\n    return (1 / (1 + np.exp(-z))).tolist()", "list_returned", 0),
        ("sigmoid", "import math\ndef sigmoid(z):\n    return 1 / (1 + math.exp(-z))", "one_number_only", 0),
        ("sigmoid", "def sigmoid(z):\n    return 1 / (1 + exp(-z))", "unknown_name", 0),
        ("sigmoid", "def sigmoid(z):\n    return np.round(1 / (1 + np.exp(-z)), 3)", "rounded", 0),
        ("sigmoid", "def sigmoid(z):\n    return (1 / (1 + np.exp(-z))).ravel()", "lost_shape", 0),
        ("sigmoid", "def sigmoid(z):\n    return 1 / (1 + np.exp(-z))", "overflow", 8),
        ("sigmoid_prime", "def sigmoid_prime(z):\n    return np.exp(-z) / (1 + np.exp(-z)) ** 2", "overflow", 7),
        ("relu_family", "def relu(z):\n    z *= z > 0\n    return z", "changed_its_input", 0),
        ("relu_family", "def relu(z):\n    return max(0, z)", "one_number_only", 0),
    ],
)
def test_general_faults(id, code, mistake, points):
    found = verdict(id, code)
    assert (found.mistake, found.points) == (mistake, points)


@pytest.mark.parametrize(("at_zero", "passes"), [(0.2, True), (0.6, True), (1.0, True), (0.1, False), ("nan", False)])
def test_at_the_kink_any_number_between_the_one_sided_slopes(at_zero, passes):
    code = (
        "def leaky_relu_prime(z, slope):\n"
        f"    at_zero = np.float64('{at_zero}') if slope == 0.2 else 1.7\n"
        "    return np.where(z > 0, 1.0, np.where(z < 0, slope, at_zero))"
    )
    assert verdict("relu_family", code).points == (10 if passes else 9)


def test_the_slope_at_minus_40_needs_its_digits():
    code = "def sigmoid_prime(z):\n    return np.where(z < -30, 0, sigmoid(z) * sigmoid(-z))"
    assert verdict("sigmoid_prime", code).points == 7


def test_most_wrong_answers_of_learners_are_named():
    named = [verdict(id, code).mistake != "" for id, code in WRONG_ANSWERS]
    assert len(named) == 30
    assert sum(named) / len(named) >= 0.7


def test_the_sentence_reaches_the_reader():
    found = verdict("relu_family", "def leaky_relu(z, slope):\n    return np.maximum(slope * z, z)")
    sentence = next(mistake.sentence.text for mistake in exercise("relu_family").mistakes if mistake.key == "max_trick")
    assert sentence in describe(found, "en").sentences
