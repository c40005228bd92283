import mpmath
import numpy as np
import pytest

from course import activations
from course.activations import leaky_relu, leaky_relu_prime, relu, relu_prime, sigmoid, sigmoid_prime, tanh_prime

mpmath.mp.dps = 60
GRID = np.concatenate([np.linspace(-800, 800, 401), np.linspace(-40, 40, 401), np.linspace(-1, 1, 101)])
EXACT = {
    "sigmoid": lambda z: 1 / (1 + mpmath.exp(-z)),
    "sigmoid_prime": lambda z: mpmath.exp(-z) / (1 + mpmath.exp(-z)) ** 2,
    "tanh": mpmath.tanh,
    "tanh_prime": lambda z: mpmath.sech(z) ** 2,
}
MOST_ULP = {"sigmoid": 2, "sigmoid_prime": 4, "tanh": 2, "tanh_prime": 4}


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("name", EXACT)
def test_right_to_the_last_digits_over_the_whole_range(name):
    got = getattr(activations, name)(GRID)
    exact = np.array([float(EXACT[name](mpmath.mpf(float(z)))) for z in GRID])
    ulp = np.spacing(np.maximum(np.abs(exact), np.finfo(float).tiny))
    assert np.max(np.abs(got - exact) / ulp) <= MOST_ULP[name]


@pytest.mark.parametrize("name", ["sigmoid", "sigmoid_prime", "tanh", "tanh_prime", "relu", "relu_prime", "leaky_relu"])
def test_shapes_types_and_inputs_are_kept(name):
    function = getattr(activations, name)
    for z in (np.float32([1.5, -2]), np.zeros((0, 3)), np.arange(-3, 3).reshape(2, 3), np.float64(0.5), [1, -2]):
        before = np.array(z)
        result = function(z)
        assert np.shape(result) == np.shape(z)
        assert result.dtype == (np.float32 if getattr(z, "dtype", None) == np.float32 else np.float64)
        assert np.array_equal(before, z)


@pytest.mark.parametrize("name", ["sigmoid", "sigmoid_prime", "tanh", "tanh_prime", "relu", "relu_prime", "leaky_relu"])
def test_nan_passes_through(name):
    assert np.isnan(getattr(activations, name)(np.nan))


def test_values_at_the_kink_are_the_convention_of_the_course():
    assert relu_prime(0.0) == relu_prime(-0.0) == 0
    assert leaky_relu_prime(0.0, 0.2) == 0.2
    assert leaky_relu_prime(0.0, 2.0) == 2.0


def test_leaky_relu_with_a_slope_above_one_is_no_maximum():
    assert np.array_equal(leaky_relu([-1, 3], 2.0), [-2, 3])
    assert np.array_equal(relu([-1, 3]), [0, 3])


def test_worked_numbers_of_the_lesson():
    assert f"{sigmoid(10):.8f}" == "0.99995460"
    assert f"{sigmoid(-10):.4e}" == "4.5398e-05"
    assert f"{sigmoid_prime(10):.4e}" == f"{sigmoid_prime(-10):.4e}" == "4.5396e-05"
    assert f"{tanh_prime(10):.2e}" == "8.24e-09"
    assert f"{sigmoid_prime(-40):.3e}" == "4.248e-18"
