import numpy as np
import pytest

from course.activations import relu, sigmoid
from course.costs import quadratic_cost
from course.gradient_check import (
    central_difference,
    complex_step,
    count_multiplications,
    forward_difference,
    random_direction,
    relative_error,
    report,
)
from course.network import backward, forward, initialise

ESTIMATES = {forward_difference: lambda n: n + 1, central_difference: lambda n: 2 * n, complex_step: lambda n: n}
every_estimate = pytest.mark.parametrize("estimate", ESTIMATES)


class Counted:
    """A function that counts its calls."""

    def __init__(self, f):
        self.f, self.calls = f, 0

    def __call__(self, w):
        self.calls += 1
        return self.f(w)


def cubic(w):
    return np.sum(w**3)


@pytest.mark.parametrize("w", [[2.0], [1.0, -2.0, 0.5], np.ones((2, 3)), np.array(2.0), []])
@every_estimate
def test_an_estimate_costs_the_calls_that_the_lesson_counts(estimate, w):
    f = Counted(cubic)
    assert estimate(f, w).shape == np.shape(w)
    assert f.calls == ESTIMATES[estimate](np.size(w))


def test_a_random_direction_costs_two_calls():
    f = Counted(cubic)
    random_direction(f, np.zeros((20, 3)), np.ones((20, 3)), np.random.default_rng(0))
    assert f.calls == 2


@every_estimate
def test_the_weights_are_unchanged_even_by_a_function_that_spoils_its_argument(estimate):
    def spoils(w):
        value = cubic(w)
        w[:] = 99
        return value

    w = np.array([1.0, -2.0, 0.5])
    assert np.allclose(estimate(spoils, w), [3, 12, 0.75], rtol=1e-5)
    assert np.array_equal(w, [1, -2, 0.5])


# f = w³ at 2: the forward difference is off by 3wε + ε², the central one by ε², the complex step by ε²
@pytest.mark.parametrize(("eps", "rtol"), [(1e-2, 1e-11), (1e-4, 1e-7)])
def test_the_errors_are_those_of_the_taylor_series(eps, rtol):
    assert np.isclose(forward_difference(cubic, [2.0], eps)[0] - 12, 6 * eps + eps**2, rtol=rtol)
    assert np.isclose(central_difference(cubic, [2.0], eps)[0] - 12, eps**2, rtol=1e-9 / eps**2 * 1e-4)
    assert np.isclose(12 - complex_step(cubic, [2.0], eps)[0], eps**2, rtol=1e-15 / eps**2 * 12)


def test_estimates_have_the_shape_of_the_weights_and_take_integers():
    w = np.array([[1, 2, 3], [-1, 0, 4]])
    assert np.allclose(central_difference(cubic, w), 3 * w**2, rtol=1e-9, atol=1e-9)
    assert np.allclose(forward_difference(cubic, w), 3 * w**2, rtol=1e-5, atol=1e-9)
    assert np.allclose(complex_step(cubic, w), 3 * w**2, rtol=1e-15)


def test_at_a_kink_the_central_difference_is_the_mean_of_both_slopes():
    f = lambda w: float(relu(w)[0])  # noqa: E731
    assert central_difference(f, [0.0])[0] == 0.5
    assert forward_difference(f, [0.0])[0] == 1
    assert forward_difference(f, [0.0], -1e-7)[0] == 0


def test_a_step_that_rounds_is_divided_by_what_it_became():
    # the spacing of floats at 2^30 is 2.4e-7, so a step of 1e-6 becomes 9.5e-7; the slope of w stays 1
    assert forward_difference(lambda w: float(w[0]), [2.0**30], 1e-6)[0] == 1
    assert central_difference(lambda w: float(w[0]), [2.0**30], 1e-6)[0] == 1


def test_a_complex_step_has_no_rounding_to_lose():
    f = lambda w: np.exp(w[0]) / np.sqrt(np.sin(w[0]) ** 3 + np.cos(w[0]) ** 3)  # noqa: E731
    # Squire and Trapp's example of 1998: f'(1.5) = 4.053427893898621
    assert np.isclose(complex_step(f, [1.5])[0], 4.053427893898621, rtol=5e-16)
    assert abs(central_difference(f, [1.5], 1e-12)[0] - 4.053427893898621) > 1e-7


def test_a_complex_step_refuses_a_real_answer():
    for f in (lambda w: abs(w[0]), lambda w: w[0].real ** 2, lambda w: 1.0):
        with pytest.raises(ValueError, match="drops the imaginary part"):
            complex_step(f, [1.0, 2.0])


def test_a_random_direction_finds_a_wrong_gradient():
    w = np.array([[1.0, -2.0], [0.5, 3.0]])
    along, measured = random_direction(cubic, 3 * w**2, w, np.random.default_rng(0))
    assert np.isclose(along, measured, rtol=1e-8)
    along, measured = random_direction(cubic, 3 * w**2 + [[0, 0], [1, 0]], w, np.random.default_rng(0))
    assert not np.isclose(along, measured, rtol=1e-2)
    assert np.array_equal(w, [[1, -2], [0.5, 3]])


def test_a_random_direction_has_length_one_and_comes_from_the_generator():
    moved = []
    random_direction(lambda w: moved.append(w) or 0.0, np.zeros(50), np.zeros(50), np.random.default_rng(3), eps=0.25)
    assert np.isclose(np.linalg.norm(moved[0]), 0.25)
    assert np.array_equal(moved[0], -moved[1])
    again = []
    random_direction(lambda w: again.append(w) or 0.0, np.zeros(50), np.zeros(50), np.random.default_rng(3), eps=0.25)
    assert np.array_equal(moved, again)


@pytest.mark.parametrize(
    ("g1", "g2", "error"),
    [
        ([0, 0], [0, 0], 0),
        ([3, 4], [3, 4], 0),
        ([3, 4], [-3, -4], 1),
        ([0, 0], [3, 4], 1),
        ([3, 0], [0, 4], 5 / 7),
        ([[3], [4]], [[3], [1]], 3 / (5 + 10**0.5)),
        ([1e-12], [1e-9], 999 / 1001),
    ],
)
def test_the_relative_error_by_hand(g1, g2, error):
    g1, g2 = np.array(g1), np.array(g2)
    assert np.isclose(relative_error(g1, g2), error, rtol=1e-14)
    assert relative_error(g1, g2) == relative_error(g2, g1)


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("unit", [1e-200, 1e-8, 1e8, 1e200])
def test_the_relative_error_is_the_same_for_any_unit(unit):
    assert np.isclose(relative_error(unit * np.array([3.0, 0]), unit * np.array([0, 4.0])), 5 / 7, rtol=1e-14)


def test_a_report_names_the_worst_entry_of_the_worst_array():
    # 3 parts in 13 of db1 is worse than one in a thousand of dW1, though the gap there is larger
    gradients = {"dW1": np.array([[1000.0, 0]]), "db1": np.array([[0.0], [2.0]])}
    estimates = {"dW1": np.array([[1001.0, 0]]), "db1": np.array([[0.0], [1.25]])}
    found = report(gradients, estimates)
    assert (found.worst, found.given, found.estimated) == ("db1[1, 0]", 2, 1.25)
    assert np.isclose(found.error, 3 / 13, rtol=1e-14)
    assert str(found) == "relative error 2.3e-01; the worst entry is db1[1, 0]: 2 given, 1.25 estimated"


def test_the_worst_entry_of_an_array_has_the_largest_gap():
    found = report({"dW": np.array([[1.0, 5.0], [3.0, -2.0]])}, {"dW": np.array([[1.1, 5.1], [2.5, -2.1]])})
    assert (found.worst, found.given, found.estimated) == ("dW[1, 0]", 3, 2.5)


@pytest.mark.parametrize("spoilt", ["dW1", "dW2"])
def test_an_entry_that_is_nan_is_the_worst(spoilt):
    estimates = {"dW1": np.zeros((1, 2)), "dW2": np.zeros((1, 2))}
    gradients = {"dW1": np.ones((1, 2)), "dW2": np.ones((1, 2))}
    gradients[spoilt][0, 1] = np.nan
    found = report(gradients, estimates)
    assert np.isnan(found.error)
    assert found.worst == f"{spoilt}[0, 1]"


@pytest.mark.parametrize("other", [{"dW": np.ones((2, 1))}, {"db": np.ones((1, 2))}, {}])
def test_a_report_needs_the_same_names_and_shapes(other):
    with pytest.raises(ValueError, match="same names and shapes"):
        report({"dW": np.ones((1, 2))}, other)


@pytest.mark.parametrize(
    ("sizes", "counts"),
    [
        ([784, 30, 10], (23820, 300, 23820)),
        ([1000, 1000, 1000], (2_000_000, 1_000_000, 2_000_000)),
        ([100] * 6, (50_000, 40_000, 50_000)),
        ([5, 1], (5, 0, 5)),
        ([5], (0, 0, 0)),
    ],
)
def test_multiplications_are_those_of_the_lesson(sizes, counts):
    assert count_multiplications(sizes) == counts


def test_six_layers_of_100_cost_2_8_forward_passes():
    assert sum(count_multiplications([100] * 6)) / count_multiplications([100] * 6)[0] == 2.8


def test_the_error_against_the_step_has_the_shape_of_a_v():
    rng = np.random.default_rng(0)
    gs, sizes = [sigmoid] * 3, [3, 4, 5, 2]
    weights, biases = initialise(sizes, rng, scale=1.0)
    X, Y = rng.normal(size=(3, 1)), rng.random((2, 1))
    cuts = np.cumsum([W.size for W in weights])[:-1]

    def cost(w):
        unpacked = [part.reshape(W.shape) for part, W in zip(np.split(w, cuts), weights, strict=True)]
        return quadratic_cost(forward(X, unpacked, biases, gs)[1][-1], Y)

    exact = np.concatenate(
        [dW.ravel() for dW in backward(Y, weights, gs, *forward(X, weights, biases, gs), quadratic_cost)[0]]
    )
    w = np.concatenate([W.ravel() for W in weights])
    forward_, central = (
        {
            eps: np.linalg.norm(f(cost, w, eps) - exact) / np.linalg.norm(exact)
            for eps in (1e-2, 1e-3, 1e-5, 1e-6, 1e-12)
        }
        for f in (forward_difference, central_difference)
    )
    # the truncation falls like ε and like ε², until the rounding, which grows like 1/ε, takes over
    assert 8 < forward_[1e-2] / forward_[1e-3] < 12
    assert 80 < central[1e-2] / central[1e-3] < 120
    assert forward_[1e-6] < forward_[1e-2] / 1000
    assert central[1e-5] < central[1e-2] / 1000
    assert forward_[1e-12] > 100 * forward_[1e-6]
    assert central[1e-12] > 1000 * central[1e-5]
    assert central[1e-5] < forward_[1e-6]
