import numpy as np
import pytest

from course.judges import Interval, Numbers, Order, Parts, State
from course.probe import Foreign

WANT = np.array([[0.5, -2.0, 1.0 / 3]])


@pytest.mark.parametrize("got", [WANT, WANT.astype(np.float64) * (1 + 5e-8), np.asfortranarray(WANT)])
def test_equal_within_tolerance(got):
    assert Numbers().fault(got, WANT) is None


def test_dtype_is_never_compared_and_true_counts_as_one():
    assert Numbers().fault(np.array([True, False]), np.array([1.0, 0.0])) is None
    assert Numbers().fault(3, np.float64(3)) is None


@pytest.mark.parametrize("got", [2.0, np.float64(2), np.array(2.0), np.array([2.0]), np.array([[2]])])
def test_one_element_counts_as_the_number(got):
    got = np.float64(got) if type(got) is float else got
    assert Numbers().fault(got, np.float64(2)) is None


def test_nan_inf_and_minus_zero():
    special = np.array([np.nan, np.inf, -np.inf, 0.0])
    assert Numbers().fault(special * [1, 1, 1, -1.0], special) is None
    assert Numbers().fault(np.array([np.inf, 0, 0, 0]), special).state == State.WRONG_VALUE


def test_the_first_wrong_number_is_named():
    fault = Numbers().fault(WANT + [[0, 0, 1e-3]], WANT)
    assert (fault.state, fault.index) == (State.WRONG_VALUE, (0, 2))


@pytest.mark.parametrize(
    ("got", "state", "mistake"),
    [
        (None, State.WRONG_TYPE, "missing_return"),
        ([0.5, -2.0], State.WRONG_TYPE, "list_returned"),
        (Foreign("Tensor"), State.WRONG_TYPE, ""),
        ("text", State.WRONG_TYPE, ""),
        (WANT.ravel(), State.WRONG_SHAPE, "lost_shape"),
        (WANT.T + 1, State.WRONG_SHAPE, ""),
        (np.round(WANT, 3), State.WRONG_VALUE, "rounded"),
    ],
)
def test_general_faults(got, state, mistake):
    fault = Numbers().fault(got, WANT)
    assert (fault.state, fault.mistake) == (state, mistake)


def test_any_subgradient_passes_at_a_kink_and_nothing_outside():
    judge = Interval(lambda z: np.zeros_like(z), lambda z: np.ones_like(z))
    want = judge.expected(abs, (np.zeros(3),))
    assert judge.fault(np.array([0.0, 0.4, 1.0]), want) is None
    assert judge.fault(np.array([0.0, 1.4, 1.0]), want).index == (1,)
    assert judge.fault(np.array([0.0, np.nan, 1.0]), want).index == (1,)
    assert judge.fault(None, want).mistake == "missing_return"
    assert judge.fault(np.zeros((3, 1)), want).state == State.WRONG_SHAPE


TWO = (np.float64(0.5), np.array([[1.0], [2.0]]))


@pytest.mark.parametrize("judge", [Parts(("dz", "dw")), Parts.each(), Parts(("dz", "dw"), (Numbers(), Numbers()))])
@pytest.mark.parametrize("got", [TWO, list(TWO), (np.array([[0.5]]), TWO[1])])
def test_several_results_may_stand_in_a_tuple_or_a_list(judge, got):
    assert judge.fault(got, TWO) is None


@pytest.mark.parametrize(
    ("got", "state", "mistake", "part"),
    [
        (None, State.WRONG_TYPE, "missing_return", None),
        (TWO[0], State.WRONG_TYPE, "number_of_values", None),
        ((*TWO, 1.0), State.WRONG_TYPE, "number_of_values", None),
        ((TWO[0], TWO[1].T), State.WRONG_SHAPE, "lost_shape", 1),
        ((TWO[0], TWO[1] + [[0], [1]]), State.WRONG_VALUE, "", 1),
        ((TWO[1], TWO[0]), State.WRONG_SHAPE, "", 0),
    ],
)
def test_the_first_wrong_part_is_named(got, state, mistake, part):
    fault = Parts(("dz", "dw")).fault(got, TWO)
    assert (fault.state, fault.mistake, fault.part) == (state, mistake, part)


def test_the_shape_that_is_expected_is_that_of_the_part():
    assert Parts(("dz", "dw")).shape(TWO, 1) == (2, 1)
    assert Interval(np.zeros_like, np.ones_like).shape((np.zeros(3), np.ones(3)), None) == (3,)


ORDER = Order(("a", "b", "c"), {("a", "c"): "c_before_a", ("b", "c"): "c_before_b"})


@pytest.mark.parametrize("got", [["a", "b", "c"], ("b", "a", "c")])
def test_every_order_in_which_each_step_follows_what_it_uses_is_right(got):
    assert ORDER.fault(got, None) is None


@pytest.mark.parametrize(
    ("got", "mistake"),
    [
        (["c", "a", "b"], "c_before_a"),
        (["a", "c", "b"], "c_before_b"),
        (["a", "b"], "missing_step"),
        (["a", "b", "b", "c"], "doubled_step"),
        (["a", "b", "d"], "unknown_step"),
        (["a", "b", 3], "unknown_step"),
        ([], "missing_step"),
        (None, "missing_return"),
        ("abc", ""),
    ],
)
def test_a_broken_order_is_named(got, mistake):
    assert ORDER.fault(got, None).mistake == mistake
