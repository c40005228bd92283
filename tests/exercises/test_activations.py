import numpy as np
import pytest

from course.exercises import exercise, exercises
from course.judges import State
from course.messages import GENERAL_FAULTS, describe
from course.probe import is_blank
from course.wording import Message
from tests.exercises.answering import SEEDS, functions, judge, verdict
from tests.exercises.right_answers import RIGHT_ANSWERS
from tests.exercises.wrong_answers import WRONG_ANSWERS

EXERCISES = exercises("02-activations")
IDS = [asked.id for asked in EXERCISES]
MISTAKES = [
    pytest.param(asked, mistake, name, id=f"{asked.id}-{mistake.key}-{name}")
    for asked in EXERCISES
    for mistake in asked.mistakes
    for name in mistake.wrong
]
each_exercise = pytest.mark.parametrize("asked", EXERCISES, ids=IDS)


def test_the_five_exercises_and_their_points():
    points = {"sigmoid": 10, "sigmoid_prime": 8, "tanh_from_sigmoid": 6, "tanh_prime": 6, "relu_family": 10}
    assert {asked.id: asked.points for asked in EXERCISES} == points
    assert list(exercise("relu_family").functions) == ["relu", "relu_prime", "leaky_relu", "leaky_relu_prime"]
    assert exercise("relu_family").parameters("leaky_relu_prime") == ("z", "slope")


@each_exercise
def test_the_reference_passes(asked):
    for seed in SEEDS:
        found = judge(asked, asked.functions, seed)
        assert (found.state, found.points, found.notes) == (State.PASSED, asked.points, ())


@each_exercise
def test_the_solution_passes(asked):
    found = verdict(asked.id, "")
    assert (found.state, found.points, found.notes) == (State.PASSED, asked.points, ())


@each_exercise
def test_the_blank_answer_is_blank_and_the_solution_is_not(asked):
    blank = "\n".join(f"def {name}({', '.join(asked.parameters(name))}):\n    ..." for name in asked.functions)
    assert all(is_blank(function) for function in functions(asked.id, blank).values())
    assert not any(is_blank(function) for function in functions(asked.id, "").values())


@pytest.mark.parametrize(("asked", "mistake", "name"), MISTAKES)
def test_each_mistake_is_called_by_its_own_name(asked, mistake, name):
    for seed in SEEDS:
        found = judge(asked, asked.functions | {name: mistake.wrong[name]}, seed)
        if mistake.note:
            assert (found.state, found.points, found.notes) == (State.PASSED, asked.points, (mistake.key,))
        else:
            assert (found.mistake, found.facts.function) == (mistake.key, name)
            assert found.points < asked.points


@each_exercise
def test_enough_mistakes_and_each_key_once(asked):
    keys = [mistake.key for mistake in asked.mistakes]
    assert len(keys) == len(set(keys)) >= 8
    assert all(mistake.wrong or mistake.key in GENERAL_FAULTS for mistake in asked.mistakes)


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
@pytest.mark.parametrize("fixed", [lambda z, *_: 0 * z, lambda z, *_: 0 * z + 1, lambda z, *_: z, lambda z, *_: 0.5])
def test_constants_and_the_identity_earn_nothing(asked, fixed):
    assert judge(asked, dict.fromkeys(asked.functions, fixed)).points == 0


@each_exercise
def test_the_main_group_is_random_asymmetric_and_weighs_half(asked):
    main = asked.groups[0]
    assert main.points * 2 >= asked.points
    z = main.cases(np.random.default_rng(1))[0].args[0]
    assert z.ndim == 2 and z.shape[0] != z.shape[1] > 1
    assert np.abs(z).min() >= 0.3 and (z > 0).any() and (z < 0).any() and (z > 0).sum() != (z < 0).sum()
    assert not np.array_equal(z, main.cases(np.random.default_rng(2))[0].args[0])


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


@pytest.mark.parametrize(("id", "code", "note"), RIGHT_ANSWERS)
def test_every_right_style_has_all_points(id, code, note):
    for seed in SEEDS:
        found = verdict(id, code, seed)
        assert (found.state, found.points) == (State.PASSED, exercise(id).points), found.facts
        assert found.notes == ((note,) if note else ())


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


def _messages() -> list[Message]:
    """Every message of the tables once."""
    found = [(group.kind, "cases ") for asked in EXERCISES for group in asked.groups]
    found += [(m.sentence, "mistake ") for asked in EXERCISES for m in asked.mistakes]
    found += [(hint, f"hint {asked.id} ") for asked in EXERCISES for hint in asked.hints]
    assert all(message.context.startswith(start) for message, start in found)
    return list(dict.fromkeys(message for message, _ in found))


def test_every_message_has_a_context_of_its_own_and_no_sentence_stands_twice():
    messages = _messages()
    for part in ("context", "text"):
        assert len({getattr(message, part) for message in messages}) == len(messages)


def test_messages_are_short_and_have_no_placeholders():
    for message in _messages():
        assert "{" not in message.text and "$" not in message.text and message.text.count("`") % 2 == 0
        assert len(message.text) < 290


@each_exercise
def test_three_hints_or_more_and_none_is_the_solution(asked):
    assert len(asked.hints) >= 3
    last_line = asked.solution.strip().splitlines()[-1].removeprefix("    return ")
    assert not any(last_line in hint.text for hint in asked.hints)


def test_most_wrong_answers_of_learners_are_named():
    named = [verdict(id, code).mistake != "" for id, code in WRONG_ANSWERS]
    assert len(named) == 30
    assert sum(named) / len(named) >= 0.7


def test_the_sentence_reaches_the_reader():
    found = verdict("relu_family", "def leaky_relu(z, slope):\n    return np.maximum(slope * z, z)")
    sentence = next(mistake.sentence.text for mistake in exercise("relu_family").mistakes if mistake.key == "max_trick")
    assert sentence in describe(found, "en").sentences
