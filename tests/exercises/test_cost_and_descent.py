import numpy as np
import pytest

from course.exercises import exercise, exercises
from course.probe import NAMED
from tests.exercises.answering import verdict
from tests.exercises.right_answers_cost_and_descent import CLIPPED
from tests.exercises.wrong_answers_cost_and_descent import WRONG_ANSWERS


def _cases(id: str, group: str) -> list:
    [found] = [each for each in exercise(id).groups if each.name == group]
    return found.cases(np.random.default_rng(3))


def test_the_four_exercises_and_their_points():
    points = {"slope": 6, "quadratic_cost": 9, "cross_entropy_cost": 10, "gradient_step": 10}
    assert {asked.id: asked.points for asked in exercises("03-cost-and-descent")} == points
    assert exercise("slope").parameters("slope") == ("f", "x", "run")
    assert exercise("quadratic_cost").parameters("quadratic_cost") == ("A", "Y")
    assert exercise("cross_entropy_cost").parameters("cross_entropy_cost") == ("A", "Y")
    assert exercise("gradient_step").parameters("gradient_step") == ("params", "grads", "alpha")


def test_the_keys_of_the_curriculum_are_kept():
    kept = {
        "slope": {"run_over_rise", "sign"},
        "quadratic_cost": {"no_half", "no_mean", "mean_of_all", "not_squared"},
        "cross_entropy_cost": {"sign", "log10", "half_formula", "nan_at_edge"},
        "gradient_step": {"uphill", "changed_its_input", "alpha_squared"},
    }
    assert all(keys <= {mistake.key for mistake in exercise(id).mistakes} for id, keys in kept.items())


def test_the_functions_of_the_main_group_rise_and_those_of_the_other_fall():
    slope = exercise("slope").functions["slope"]
    assert all(slope(*case.args) > 0 for case in _cases("slope", "main"))
    assert all(slope(*case.args) < 0 for case in _cases("slope", "decreasing"))
    small = [case.args for case in _cases("slope", "small_run")]
    assert all(1e-6 <= run <= 1e-4 for _, _, run in small) and NAMED["line"] in [f for f, _, _ in small]


def test_the_shapes_of_outputs_and_labels():
    shapes = {
        (id, group.name): [case.args[0].shape for case in _cases(id, group.name)]
        for id in ("quadratic_cost", "cross_entropy_cost")
        for group in exercise(id).groups
    }
    assert shapes["quadratic_cost", "main"] == [(3, 5), (3, 5)]
    assert shapes["cross_entropy_cost", "main"] == [(2, 5), (3, 4)]
    assert shapes["quadratic_cost", "one_unit"] == [(1, 4)]
    assert {shapes[id, "one_example"][0] for id in ("quadratic_cost", "cross_entropy_cost")} == {(3, 1)}


def test_labels_of_both_kinds_and_no_output_at_the_edge():
    for case in _cases("cross_entropy_cost", "main"):
        A, Y = case.args
        assert set(np.unique(Y)) == {0, 1} and ((A > 0) & (A < 1)).all() and Y.sum() * 2 != Y.size + 1


def test_a_sure_output_is_right_or_wrong_as_its_group_says():
    for A, Y in (case.args for case in _cases("cross_entropy_cost", "sure_and_right")):
        sure = (A == 0) | (A == 1)
        assert sure.any() and (A[sure] == Y[sure]).all()
    for A, Y in (case.args for case in _cases("cross_entropy_cost", "sure_and_wrong")):
        assert np.sum((A == 0) | (A == 1)) == np.sum(A == 1 - Y) == 1


@pytest.mark.parametrize(("eps", "points"), [("1e-15", 10), ("1e-10", 10), ("1e-3", 7)])
def test_outputs_may_be_kept_off_the_edge_by_a_small_number(eps, points):
    assert verdict("cross_entropy_cost", CLIPPED.replace("1e-12", eps)).points == points


def test_the_other_entries_never_hide_a_wrong_one():
    group = exercise("cross_entropy_cost").groups[-1]
    for seed in range(200):
        for A, Y in (case.args for case in group.cases(np.random.default_rng(seed))):
            chance = np.where(Y == 1, A, 1 - A)
            assert -np.sum(np.log(chance[chance > 0])) < 10


@pytest.mark.parametrize("loss", ["np.inf", "12.0", "1e9"])
def test_a_sure_and_wrong_output_may_cost_any_large_number(loss):
    code = (
        "def cross_entropy_cost(A, Y):\n"
        "    chance = np.where(Y == 1, A, 1 - A)\n"
        f"    return np.sum(np.where(chance == 0, {loss}, -np.log(np.where(chance == 0, 1, chance)))) / A.shape[1]"
    )
    assert verdict("cross_entropy_cost", code).points == 10
    assert verdict("cross_entropy_cost", code.replace(loss, "0.0")).mistake == "infinite_removed"


def test_the_parameters_have_the_shapes_of_the_text():
    params, grads, _ = _cases("gradient_step", "main")[0].args
    assert [p.shape for p in params] == [g.shape for g in grads] == [(3, 2), (3, 1), (1, 3), (1, 1)]
    assert [case.args[2] for case in _cases("gradient_step", "alpha_zero")] == [0]
    assert [len(case.args[0]) for case in _cases("gradient_step", "one_parameter")] == [1]
    params, grads, alpha = _cases("gradient_step", "integers")[0].args
    assert all(array.dtype == np.int64 for array in params + grads)
    assert all((alpha * g % 1 != 0).all() for g in grads)


@pytest.mark.parametrize(("id", "code", "mistake"), WRONG_ANSWERS)
def test_wrong_answers_of_learners_are_named(id, code, mistake):
    found = verdict(id, code)
    assert (found.mistake, found.points < exercise(id).points) == (mistake, True)
