import mpmath
import numpy as np
import pytest
from accuracy import CASES, TYPES, grid, ulps, worst

from course import activations
from course.activations import (
    ACTIVATIONS,
    identity,
    leaky_relu,
    leaky_relu_prime,
    relu,
    relu_prime,
    sigmoid,
    sigmoid_prime,
    softmax,
    softmax_backward,
    softplus,
    tanh,
    tanh_prime,
)

pytestmark = pytest.mark.filterwarnings("error")
INF = np.inf
# the values at -inf, 0 and inf
VALUES = {
    "identity": (-INF, 0, INF),
    "identity_prime": (1, 1, 1),
    "sigmoid": (0, 0.5, 1),
    "sigmoid_prime": (0, 0.25, 0),
    "tanh": (-1, 0, 1),
    "tanh_prime": (0, 1, 0),
    "relu": (0, 0, INF),
    "relu_prime": (0, 0, 1),
    "leaky_relu": (-INF, 0, INF),
    "leaky_relu_prime": (0.01, 0.01, 1),
    "softplus": (0, np.log(2), INF),
    "softplus_prime": (0, 0.5, 1),
    "log_sigmoid": (-INF, -np.log(2), 0),
}
# the definitions, for the slopes that mpmath takes of them
DEFINITIONS = {
    identity: lambda z: z,
    sigmoid: lambda z: 1 / (1 + mpmath.exp(-z)),
    tanh: mpmath.tanh,
    relu: lambda z: max(z, 0),
    leaky_relu: lambda z: max(z, z / 100),
    softplus: lambda z: mpmath.log(1 + mpmath.exp(z)),
}
everywhere = pytest.mark.parametrize("name", VALUES)
both_types = pytest.mark.parametrize("dtype", TYPES)


def function(name):
    return getattr(activations, name)


@both_types
@pytest.mark.parametrize("name", CASES)
def test_right_to_the_last_digits_over_the_whole_range(name, dtype):
    ulp, z = worst(name, dtype)
    assert ulp <= CASES[name].limits[TYPES.index(dtype)], f"{ulp:.2f} ulp at z = {z!r}"


@pytest.mark.parametrize(("dtype", "last", "first"), [(np.float64, -745, -709), (np.float32, -103, -88)])
def test_sigmoid_keeps_its_subnormal_results(dtype, last, first):
    z = grid(dtype)
    z = z[(z >= last) & (z <= first)]
    assert z.size > 50
    assert np.all(sigmoid(z) > 0)
    assert np.max(ulps(CASES["sigmoid"], z)) <= 1


@both_types
@everywhere
def test_infinities_give_the_limits_and_nan_stays_nan(name, dtype):
    with np.errstate(all="raise"):
        result = function(name)(np.array([-INF, INF, np.nan], dtype))
        alone = function(name)(dtype(INF))
    low, _, high = np.array(VALUES[name], dtype)
    assert np.array_equal(result, [low, high, np.nan], equal_nan=True)
    assert alone == high


@both_types
@everywhere
def test_the_largest_floats_give_no_warning(name, dtype):
    largest = np.finfo(dtype).max
    expected = np.clip(np.array(VALUES[name], dtype)[[0, 2]], -largest, largest)
    if name == "leaky_relu":
        expected[0] = -largest * dtype(0.01)
    assert np.array_equal(function(name)(np.array([-largest, largest])), expected)


@everywhere
def test_both_zeros_give_the_value_at_zero(name):
    assert function(name)(0.0) == function(name)(-0.0) == VALUES[name][1]


@pytest.mark.parametrize("name", ["identity", "tanh"])
def test_odd_functions_keep_the_sign_of_zero(name):
    assert np.array_equal(np.signbit(function(name)([0.0, -0.0])), [False, True])


@pytest.mark.parametrize("name", [*VALUES, "softmax"])
def test_shapes_types_and_inputs_are_kept(name):
    for z in (
        np.float32([1.5, -2]),
        np.float32(0.5),
        np.zeros((0, 3)),
        np.zeros((3, 0), np.float32),
        np.arange(-3, 3).reshape(2, 3),
        np.arange(24.0).reshape(2, 3, 4)[:, ::2],
        np.array([True, False]),
        np.array(0.5),
        np.float64(0.5),
        [1, -2],
        [],
        3,
    ):
        before = np.array(z)
        result = function(name)(z)
        assert np.shape(result) == np.shape(z)
        assert result.dtype == (np.float32 if getattr(z, "dtype", None) == np.float32 else np.float64)
        assert np.array_equal(before, z)


@pytest.mark.parametrize("name", [*VALUES, "softmax"])
def test_the_result_is_a_new_array(name):
    z = np.array([0.5, 1.0])
    assert not np.shares_memory(function(name)(z), z)


@pytest.mark.parametrize("z", ["1", ["1", "2"], 1j, np.array([1 + 2j]), None, [None]])
@pytest.mark.parametrize("name", [*VALUES, "softmax"])
def test_what_is_no_real_number_is_refused(name, z):
    with pytest.raises(TypeError):
        function(name)(z)


def test_values_at_the_kink_are_the_convention_of_the_course():
    assert relu_prime(0.0) == relu_prime(-0.0) == 0
    assert leaky_relu_prime(0.0, 0.2) == 0.2
    assert leaky_relu_prime(0.0, 2.0) == 2.0


def test_leaky_relu_with_a_slope_above_one_is_no_maximum():
    assert np.array_equal(leaky_relu([-1, 3], 2.0), [-2, 3])
    assert np.array_equal(relu([-1, 3]), [0, 3])


def test_leaky_relu_with_slope_zero_is_relu_at_the_infinities_too():
    z = np.array([-INF, -2.0, 0.0, 3.0, INF])
    assert np.array_equal(leaky_relu(z, 0.0), relu(z))


def test_a_float64_slope_leaves_float32_alone():
    z = np.float32([-1, 2])
    assert leaky_relu(z, np.float64(0.2)).dtype == leaky_relu_prime(z, np.float64(0.2)).dtype == np.float32


def test_worked_numbers_of_the_lesson():
    assert f"{sigmoid(10):.8f}" == "0.99995460"
    assert f"{sigmoid(-10):.4e}" == "4.5398e-05"
    assert f"{sigmoid_prime(10):.4e}" == f"{sigmoid_prime(-10):.4e}" == "4.5396e-05"
    assert f"{tanh_prime(10):.2e}" == "8.24e-09"
    assert f"{sigmoid_prime(-40):.3e}" == "4.248e-18"


@pytest.mark.parametrize("g", DEFINITIONS)
def test_the_table_pairs_a_function_with_its_derivative(g):
    Z = np.array([[-7.5, -2.0, -0.3], [0.1, 1.7, 6.0]])
    with mpmath.workdps(50):
        slopes = [float(mpmath.diff(DEFINITIONS[g], mpmath.mpf(z))) for z in Z.ravel()]
    assert np.allclose(ACTIVATIONS[g].prime(Z), np.reshape(slopes, Z.shape), rtol=1e-14, atol=0)


@pytest.mark.parametrize("g", DEFINITIONS)
def test_the_way_back_multiplies_by_the_slope_at_z(g):
    Z = np.linspace(-30, 30, 122).reshape(2, 61)
    dA = np.linspace(-2, 3, 122).reshape(2, 61)
    assert np.allclose(ACTIVATIONS[g].backward(dA, Z, g(Z)), dA * ACTIVATIONS[g].prime(Z), rtol=1e-15, atol=1e-15)


def test_the_table_holds_the_seven_functions_and_names_them_for_any_other():
    assert set(ACTIVATIONS) == {*DEFINITIONS, softmax}
    with pytest.raises(ValueError) as raised:
        ACTIVATIONS[np.sin]
    for name in ["sin", *(g.__name__ for g in ACTIVATIONS)]:
        assert name in str(raised.value)


@both_types
def test_each_column_of_softmax_adds_up_to_one(dtype):
    Z = np.random.default_rng(1).normal(0, 8, (7, 40)).astype(dtype)
    A = softmax(Z)
    assert np.all(A > 0)
    assert np.allclose(A.sum(axis=0), 1, rtol=0, atol=7 * np.finfo(dtype).eps)


def test_softmax_of_logarithms_is_their_share():
    assert np.allclose(softmax(np.log([[1, 5], [2, 5], [5, 10]])), [[1 / 8, 1 / 4], [1 / 4, 1 / 4], [5 / 8, 1 / 2]])
    assert softmax(-3.0) == 1


def test_softmax_works_over_the_first_axis_of_any_shape():
    Z = np.random.default_rng(2).normal(size=(3, 4, 5))
    assert np.allclose(softmax(Z)[:, 1, 2], softmax(Z[:, 1, 2]), rtol=1e-14)


def test_equal_entries_share_equally_and_a_huge_one_takes_all():
    assert np.array_equal(softmax([[700.0, -INF], [700.0, -1e300]]), [[0.5, 0], [0.5, 1]])
    assert np.array_equal(softmax([[1e308, 3.0], [-1.0, INF], [2.0, INF]]), [[1, 0], [0, 0.5], [0, 0.5]])
    assert np.array_equal(np.isnan(softmax([[np.nan, 1.0], [0.0, 2.0]])), [[True, False], [True, False]])


def test_softmax_at_both_ends_of_the_floats_gives_no_warning():
    largest = np.finfo(float).max
    assert np.array_equal(softmax([largest, -largest]), [1, 0])


def test_a_shift_of_a_column_leaves_softmax_alone():
    Z = np.array([[1.0, -2.0], [0.5, 4.0], [-3.0, 0.0]])
    assert np.array_equal(softmax(Z + [[1024.0, -64.0]]), softmax(Z))


def test_the_way_back_through_softmax_is_its_jacobian():
    A, dA = np.array([[0.5], [0.3], [0.2]]), np.array([[1.0], [-2.0], [4.0]])
    jacobian = [[0.25, -0.15, -0.1], [-0.15, 0.21, -0.06], [-0.1, -0.06, 0.16]]  # a_k([k = j] - a_j)
    assert np.allclose(softmax_backward(dA, A), jacobian @ dA, rtol=1e-14)
    assert np.allclose(
        ACTIVATIONS[softmax].backward(np.hstack([dA, 3 * dA]), None, np.hstack([A, A])),
        jacobian @ np.hstack([dA, 3 * dA]),
        rtol=1e-14,
    )
