from itertools import permutations

import numpy as np
import pytest

from course.exercises import exercise, exercises
from course.exercises.logistic_regression.chain_rule_order import STEPS, USES
from course.judges import State
from course.messages import describe
from tests.exercises.answering import SEEDS, judge, verdict
from tests.exercises.right_answers_logistic_regression import SIGMOID
from tests.exercises.wrong_answers_logistic_regression import WRONG_ANSWERS

EXERCISES = exercises("04-logistic-regression")
ORDERS = list(permutations(STEPS))


def test_the_five_exercises_and_their_points():
    points = {
        "logistic_forward": [5, 1, 1, 1],
        "logistic_backward": [7, 1, 2, 2],
        "dz_two_ways": [5, 3],
        "chain_rule_order": [6],
        "loss_derivative": [4, 1, 1],
    }
    assert {asked.id: [group.points for group in asked.groups] for asked in EXERCISES} == points
    parameters = [asked.parameters(asked.id) for asked in EXERCISES]
    assert parameters == [("w", "b", "x"), ("a", "y", "x"), ("a", "y"), (), ("a", "y")]


def test_the_keys_of_the_curriculum_are_kept():
    kept = {
        "logistic_forward": {"bias_missing", "needs_column"},
        "logistic_backward": {"sign", "quadratic_slope", "dw_shape", "db_one", "dw_without_x"},
        "dz_two_ways": {"used_short_twice", "nan"},
        "chain_rule_order": {"da_after_dz"},
        "loss_derivative": {"brackets", "sign"},
    }
    assert all(keys <= {mistake.key for mistake in exercise(id).mistakes} for id, keys in kept.items())


@pytest.mark.parametrize(("id", "code", "mistake"), WRONG_ANSWERS)
def test_wrong_answers_of_learners_are_named(id, code, mistake):
    for seed in SEEDS:
        found = verdict(id, SIGMOID + code, seed)
        assert found.mistake == mistake
        assert found.points < exercise(id).points


@pytest.mark.parametrize("asked", [asked for asked in EXERCISES if asked.id != "chain_rule_order"], ids=lambda a: a.id)
@pytest.mark.parametrize("fixed", [0.0, 0.5, 1.0])
def test_constants_and_inputs_earn_nothing(asked, fixed):
    answers = (
        lambda *_: fixed,
        lambda *_: (fixed, fixed),
        lambda first, *_: (fixed, fixed * first, fixed),
        lambda first, *_: fixed * first,
        lambda first, second, *_: (fixed * first, fixed * second),
    )
    assert [judge(asked, {asked.id: answer}).points for answer in answers] == [0] * len(answers)


def test_columns_rows_and_labels_are_asymmetric():
    for seed in SEEDS:
        rng = np.random.default_rng(seed)
        forward, backward, ways, _, derivative = (asked.groups[0].cases(rng) for asked in EXERCISES)
        assert [case.args[0].shape for case in forward] == [(3, 1), (5, 1)]
        for column in [case.args[at] for case in forward for at in (0, 2)] + [case.args[2] for case in backward]:
            assert np.abs(column).min() >= 0.3 and 0 < (column < 0).sum() < (column > 0).sum()
        assert [(case.args[1], len(case.args[2])) for case in backward] == [(1, 3), (0, 3), (1, 4), (0, 4)]
        assert [case.args[0].shape for case in ways + derivative] == [(1, 4), (1, 6), (), (), (1, 5), (1, 5)]
        for case in ways[:2] + derivative:
            assert 0 < case.args[1].sum() < case.args[1].size
        for a in [case.args[0] for case in backward + ways + derivative]:
            assert np.all((np.abs(a - 0.5) >= 0.1) & (np.abs(a - 0.5) <= 0.35))


def test_large_weighted_inputs_have_both_signs():
    for seed in SEEDS:
        cases = next(group for group in EXERCISES[0].groups if group.name == "large").cases(np.random.default_rng(seed))
        first, second = (float(np.sum(w * x) + b) for w, b, x in (case.args for case in cases))
        assert 30 <= first <= 50 and -50 <= second <= -30


def test_near_a_right_answer_every_digit_of_dz_counts():
    code = "def logistic_backward(a, y, x):\n    dz = a - y if abs(a - y) > 1e-9 else 0.0\n    return dz, dz * x, dz"
    assert verdict("logistic_backward", code).points == 10


def test_inputs_of_zero_show_that_db_does_not_come_from_dw():
    code = "def logistic_backward(a, y, x):\n    dw = (a - y) * x\n    return a - y, dw, (dw / x)[0, 0]"
    assert verdict("logistic_backward", code).points == 10


def test_every_order_in_which_each_step_follows_what_it_uses_has_all_points():
    asked = exercise("chain_rule_order")
    right = [order for order in ORDERS if all(order.index(first) < order.index(last) for first, last in USES)]
    assert len(right) == 18
    for order in right:
        found = judge(asked, {asked.id: lambda order=order: list(order)})
        assert (found.state, found.points) == (State.PASSED, 6)
        assert judge(asked, {asked.id: lambda order=order: order}).points == 6


def test_every_other_order_is_told_a_pair_that_it_breaks():
    asked = exercise("chain_rule_order")
    for order in ORDERS:
        found = judge(asked, {asked.id: lambda order=order: list(order)})
        broken = {key for (first, last), key in USES.items() if order.index(first) > order.index(last)}
        assert found.state == (State.WRONG_VALUE if broken else State.PASSED)
        assert found.mistake in (broken | {"alphabetical", "reversed"} if broken else {""})


@pytest.mark.parametrize(
    ("answer", "mistake"),
    [
        (["dL_da", "da_dz", "dL_dz"], "missing_step"),
        ([], "missing_step"),
        ([*STEPS, "dL_da"], "doubled_step"),
        (["dL/da", *STEPS[1:]], "unknown_step"),
        ([1, 2, 3, 4, 5, 6], "unknown_step"),
        (["dL_da, da_dz, dL_dz, dz_dw, dL_dw, dL_db"], "unknown_step"),
        (None, "missing_return"),
    ],
)
def test_a_list_that_is_no_order_of_the_six_names(answer, mistake):
    asked = exercise("chain_rule_order")
    found = judge(asked, {asked.id: lambda: answer})
    assert (found.mistake, found.points) == (mistake, 0)


def test_the_sentence_reaches_the_reader():
    found = verdict("logistic_backward", "def logistic_backward(a, y, x):\n    return y - a, (y - a) * x, y - a")
    sentence = next(m.sentence.text for m in exercise("logistic_backward").mistakes if m.key == "sign")
    assert sentence in describe(found, "en").sentences
