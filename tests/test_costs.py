import numpy as np
import pytest

from course.activations import ACTIVATIONS, relu, sigmoid, softmax, softplus, tanh
from course.costs import COSTS, l2_penalty, output_error, quadratic_cost, quadratic_cost_prime
from course.costs import cross_entropy_cost as cross_entropy
from course.costs import cross_entropy_cost_prime as cross_entropy_prime
from course.costs import cross_entropy_from_logits as from_logits
from course.costs import cross_entropy_from_logits_prime as from_logits_prime
from course.costs import softmax_cross_entropy_cost as softmax_cost
from course.costs import softmax_cross_entropy_cost_prime as softmax_cost_prime
from course.costs import softmax_cross_entropy_from_logits as softmax_logits
from course.costs import softmax_cross_entropy_from_logits_prime as softmax_logits_prime

pytestmark = pytest.mark.filterwarnings("error")
LOG2, LOG3 = np.log(2), np.log(3)
every_cost = pytest.mark.parametrize("cost", COSTS)
every_function = pytest.mark.parametrize("function", [*COSTS, *COSTS.values()])


def row(*entries):
    return np.array([entries])


def column(*entries):
    return np.array(entries, float).reshape(-1, 1)


def test_the_quadratic_cost_is_half_the_mean_square():
    A, Y = np.array([[1.0, 2, 3], [0, 1, 0]]), np.array([[0.0, 2, 1], [2, 1, 1]])
    # squared distances 1 + 4, 0, 4 + 1
    assert quadratic_cost(A, Y) == 10 / 6
    assert np.array_equal(quadratic_cost_prime(A, Y), [[1, 0, 2], [-2, 0, -1]])


def test_the_cross_entropy_is_the_mean_surprise():
    # a = 1/2 costs log 2 either way; a = 3/4 costs log 4 - log 3 if y = 1, log 4 if y = 0
    assert np.isclose(cross_entropy(row(0.5, 0.75, 0.75), row(1.0, 1.0, 0.0)), (5 * LOG2 - LOG3) / 3, rtol=1e-15)
    assert np.isclose(cross_entropy(column(0.5, 0.75), column(1, 0)), 3 * LOG2, rtol=1e-15)
    assert np.isclose(cross_entropy(row(0.25), row(0.25)), 2 * LOG2 - 0.75 * LOG3, rtol=1e-15)


def test_the_slope_of_the_cross_entropy_by_hand():
    assert np.allclose(cross_entropy_prime(row(0.5, 0.25, 0.2, 0.5), row(1.0, 0.0, 0.5, 0.5)), [[-2, 4 / 3, -1.875, 0]])


def test_the_softmax_cross_entropy_is_the_surprise_at_the_label():
    A, Y = np.array([[0.25, 0.5], [0.5, 0.5], [0.25, 0]]), np.array([[1.0, 0.5], [0, 0.5], [0, 0]])
    assert np.isclose(softmax_cost(A, Y), 1.5 * LOG2, rtol=1e-15)
    assert np.array_equal(softmax_cost_prime(A, Y), [[-4, -1], [0, -1], [0, 0]])


def test_costs_from_logits_by_hand():
    assert np.isclose(from_logits(row(0.0, LOG3, LOG3), row(1.0, 1.0, 0.0)), (5 * LOG2 - LOG3) / 3, rtol=1e-15)
    assert np.allclose(from_logits_prime(row(0.0, LOG3, LOG3), row(1.0, 1.0, 0.0)), [[-0.5, -0.25, 0.75]], rtol=1e-15)
    Z, Y = np.log([[2.0], [5.0], [1.0]]), column(0, 0, 1)
    assert np.isclose(softmax_logits(Z, Y), np.log(8), rtol=1e-15)
    assert np.allclose(softmax_logits_prime(Z, Y), column(1 / 4, 5 / 8, -7 / 8), rtol=1e-15)


def test_a_pushed_weighted_input_changes_the_loss_as_lesson_07_says():
    loss = {z: from_logits(row(z), row(1.0)) for z in (0.4, 0.5, 0.6)}
    assert f"{loss[0.5]:.6f}" == "0.474077"
    assert f"{loss[0.6] - loss[0.5]:.6f}" == "-0.036589"
    assert f"{loss[0.4] - loss[0.5]:.6f}" == "0.038938"


def test_exact_answers_cost_nothing_and_have_a_finite_slope():
    A = row(0.0, 1.0)
    assert str(cross_entropy(A, A)) == "0.0"
    assert np.array_equal(cross_entropy_prime(A, A), [[1, -1]])
    assert str(softmax_cost(column(0, 1), column(0, 1))) == "0.0"
    assert np.array_equal(softmax_cost_prime(column(0, 1), column(0, 1)), column(0, -1))
    assert quadratic_cost(A, A) == 0


def test_a_nearly_right_answer_keeps_its_small_cost():
    assert np.isclose(cross_entropy(row(1e-20), row(0.0)), 1e-20, rtol=1e-15, atol=0)


def test_a_sure_wrong_answer_costs_infinitely_much():
    A, Y = row(0.0, 1.0), row(1.0, 0.0)
    assert cross_entropy(A, Y) == cross_entropy(A[:, :1], Y[:, :1]) == cross_entropy(A[:, 1:], Y[:, 1:]) == np.inf
    assert np.array_equal(cross_entropy_prime(A, Y), [[-np.inf, np.inf]])
    assert softmax_cost(column(0, 1), column(1, 0)) == np.inf
    assert np.array_equal(softmax_cost_prime(column(0, 1), column(1, 0)), column(-np.inf, 0))


@pytest.mark.parametrize(("dtype", "z"), [(np.float64, -740), (np.float32, -100)])
def test_a_subnormal_answer_gives_no_warning(dtype, z):
    a = sigmoid(np.array([[z]], dtype))
    assert 0 < a < np.finfo(dtype).tiny
    assert cross_entropy(a, row(dtype(0))) < np.finfo(dtype).tiny
    assert np.isclose(cross_entropy(a, row(dtype(1))), -z, rtol=1e-3)
    assert cross_entropy_prime(a, row(dtype(0))) == 1
    # 1/a is e^740, or e^100 in float32: larger than the largest float
    assert cross_entropy_prime(a, row(dtype(1))) == -np.inf
    A = np.vstack([a, dtype(1) - a])
    assert np.array_equal(softmax_cost_prime(A, np.array([[0], [1]], dtype)), column(0, -1))


@pytest.mark.parametrize("z", [-1e300, -800.0, -40.0, 40.0, 800.0, 1e300])
def test_costs_from_logits_stay_finite_where_the_answer_has_saturated(z):
    far, near = abs(z), np.exp(-abs(z))  # |z| + log(1 + e^-|z|) and log(1 + e^-|z|), to the last digit
    wrong, right = float(z < 0), float(z > 0)
    assert np.isclose(from_logits(row(z), row(wrong)), far, rtol=1e-15)
    assert np.isclose(from_logits(row(z), row(right)), near, rtol=1e-15, atol=0)
    assert np.isclose(softmax_logits(column(z, 0), column(wrong, right)), far, rtol=1e-15)
    assert np.isclose(softmax_logits(column(z, 0), column(right, wrong)), near, rtol=1e-15, atol=0)


def test_costs_from_logits_are_the_costs_of_the_activations():
    rng = np.random.default_rng(3)
    Z, Y = rng.normal(0, 3, (4, 9)), rng.random((4, 9))
    assert np.isclose(from_logits(Z, Y), cross_entropy(sigmoid(Z), Y), rtol=1e-13)
    Y /= Y.sum(axis=0)
    assert np.isclose(softmax_logits(Z, Y), softmax_cost(softmax(Z), Y), rtol=1e-13)


@pytest.mark.parametrize(("dtype", "step", "rtol"), [(np.float64, 1e-5, 1e-8), (np.float32, 1e-2, 1e-2)])
@every_cost
def test_the_table_pairs_a_cost_with_its_derivative(cost, dtype, step, rtol):
    A, Y = np.array([[0.3, 0.6], [0.7, 0.4]], dtype), np.array([[0.2, 1], [0.8, 0]], dtype)
    slopes = np.zeros(A.shape)
    for j in np.ndindex(A.shape):
        move = np.zeros(A.shape, dtype)
        move[j] = step
        slopes[j] = (cost(A + move, Y) - cost(A - move, Y)) / (2 * step)
    assert np.allclose(COSTS[cost](A, Y), slopes * A.shape[1], rtol=rtol, atol=rtol / 10)


@every_function
def test_integer_labels_leave_float32_alone_and_nothing_is_changed(function):
    A, Y = np.array([[0.25, 0.5], [0.75, 0.5]], np.float32), np.array([[1, 0], [0, 1]])
    before = A.copy(), Y.copy()
    result = function(A, Y)
    assert isinstance(result, float) if function in COSTS else result.dtype == np.float32
    assert np.array_equal(result, function(A, Y.astype(np.float32)))
    assert np.array_equal(A, before[0])
    assert np.array_equal(Y, before[1])


@pytest.mark.parametrize(
    ("A", "Y"),
    [((3,), (3,)), ((1, 3), (3,)), ((3,), (1, 3)), ((2, 3), (3, 2)), ((2, 3), (2, 1)), ((2, 0), (2, 0)), ((), ())],
)
@every_function
def test_other_shapes_are_refused_with_both_named(function, A, Y):
    with pytest.raises(ValueError) as raised:
        function(np.full(A, 0.5), np.full(Y, 0.5))
    assert str(A) in str(raised.value)
    assert str(Y) in str(raised.value)


def test_the_slope_cancels_where_the_long_way_is_nan():
    Y, Z = row(0.0, 1.0, 1.0), row(800.0, -800.0, 800.0)
    A = sigmoid(Z)
    assert np.array_equal(output_error(Y, Z, A, sigmoid, cross_entropy), [[1, -1, 0]])
    with np.errstate(invalid="ignore"):
        assert np.isnan((cross_entropy_prime(A, Y) * A * (1 - A))[0, 0])
    Y, Z = column(0, 1), column(2000, 0)
    assert np.array_equal(output_error(Y, Z, softmax(Z), softmax, softmax_cost), column(1, -1))


def test_the_error_of_a_saturated_unit_is_small_for_the_quadratic_cost_only():
    Y, Z = row(0.0), row(10.0)
    assert f"{output_error(Y, Z, sigmoid(Z), sigmoid, quadratic_cost)[0, 0]:.2e}" == "4.54e-05"
    assert f"{output_error(Y, Z, sigmoid(Z), sigmoid, cross_entropy)[0, 0]:.5f}" == "0.99995"


@pytest.mark.parametrize(
    ("g", "cost"), [*((g, quadratic_cost) for g in (tanh, relu, softplus, sigmoid, softmax)), (softmax, cross_entropy)]
)
def test_elsewhere_the_output_error_is_the_product_of_the_slopes(g, cost):
    Z, Y = np.array([[0.4, 0.1], [0.2, 0.6]]), np.array([[0.0, 1], [1, 0]])
    long = ACTIVATIONS[g].backward(COSTS[cost](g(Z), Y), Z, g(Z))
    assert np.allclose(output_error(Y, Z, g(Z), g, cost), long, rtol=1e-13, atol=1e-15)


@pytest.mark.parametrize(
    ("g", "cost"), [(tanh, cross_entropy), (relu, softmax_cost), (sigmoid, softmax_cost), (sigmoid, from_logits)]
)
def test_a_cost_that_does_not_stand_on_an_activation_is_refused(g, cost):
    with pytest.raises(ValueError, match=cost.__name__):
        output_error(row(0.0), row(0.2), row(0.5), g, cost)


def test_an_unknown_cost_or_activation_is_refused_by_name():
    with pytest.raises(ValueError, match="sum.*quadratic_cost.*softmax_cross_entropy_from_logits"):
        output_error(row(0.0), row(0.0), row(0.5), sigmoid, sum)
    with pytest.raises(ValueError, match="sin.*sigmoid"):
        output_error(row(0.0), row(0.0), row(0.5), np.sin, quadratic_cost)


def test_the_penalty_is_lambda_over_2m_times_the_squares():
    weights = [np.array([[1.0, -2], [0, 3]]), np.array([[2.0, 2]])]
    assert l2_penalty(weights, 3.0, 6) == 3 / 12 * (14 + 8)
    assert l2_penalty(weights, 0.0, 6) == l2_penalty([], 3.0, 6) == 0
