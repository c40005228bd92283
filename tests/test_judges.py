import numpy as np
import pytest

from course.judges import Interval, Numbers, State
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
