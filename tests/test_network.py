import numpy as np
import pytest

from course.activations import identity, relu, sigmoid, tanh
from course.costs import cross_entropy_cost, quadratic_cost
from course.network import (
    backprop,
    backward,
    forward,
    from_theta,
    he,
    initialise,
    layer_errors,
    one_example,
    predict,
    to_theta,
    xavier,
)


def rng(seed=0):
    return np.random.default_rng(seed)


@pytest.mark.parametrize("sizes", [[3, 4, 2], [1, 1], (784, 30, 10), [2, 1, 1, 5]])
def test_a_start_has_a_row_per_unit_and_zero_biases(sizes):
    weights, biases = initialise(sizes, rng())
    pairs = list(zip(sizes[1:], sizes[:-1], strict=True))
    assert [W.shape for W in weights] == pairs
    assert [b.shape for b in biases] == [(n, 1) for n, _ in pairs]
    assert not any(b.any() for b in biases)


def test_the_start_comes_from_the_given_generator_alone():
    state = np.random.get_state()[1].copy()
    first, again, other = (initialise([5, 4, 3], rng(seed))[0] for seed in (1, 1, 2))
    assert all(np.array_equal(W, V) for W, V in zip(first, again, strict=True))
    assert not np.isclose(first[0], other[0]).any()
    assert np.array_equal(np.random.get_state()[1], state)
    generator = rng(1)
    assert not np.array_equal(initialise([5, 4], generator)[0][0], initialise([5, 4], generator)[0][0])


# √(2 / (300 + 500)) = 1/20 and √(2 / 300) for 300 inputs and 500 units
@pytest.mark.parametrize(("scale", "deviation"), [(0.01, 0.01), (3, 3), (xavier, 0.05), (he, 0.0816496580927726)])
def test_the_weights_are_normal_with_the_deviation_asked_for(scale, deviation):
    W = initialise([300, 500], rng(7), scale=scale)[0][0] / deviation
    # 150 000 draws: standard errors 0.0026 of the mean, 0.0018 of the deviation, 0.0012 of the share within one
    assert abs(W.mean()) < 0.012
    assert abs(W.std() - 1) < 0.009
    assert abs(np.mean(np.abs(W) < 1) - 0.6827) < 0.006


def test_without_a_scale_the_start_is_xaviers():
    assert np.array_equal(initialise([6, 5], rng())[0][0], initialise([6, 5], rng(), scale=xavier)[0][0])


def test_a_scale_of_zero_gives_zeros():
    weights, biases = initialise([4, 3, 2], rng(), scale=0)
    assert not any(array.any() for array in weights + biases)


def test_a_scale_is_asked_per_layer_for_inputs_and_units():
    asked = []
    initialise([4, 3, 2], rng(), scale=lambda *sizes: asked.append(sizes) or 1.0)
    assert asked == [(4, 3), (3, 2)]
    assert (xavier(10, 40), he(50, 7)) == (0.2, 0.2)


@pytest.mark.parametrize("sizes", [[], [3], [3, 0], [0, 3], [3, -2, 1]])
def test_sizes_that_are_no_network_are_refused(sizes):
    with pytest.raises(ValueError, match="at least two") as raised:
        initialise(sizes, rng())
    assert str(sizes) in str(raised.value)


def test_forward_by_hand_keeps_every_layer():
    X = np.array([[1.0, 2], [3, -1]])
    weights, biases = (
        [np.array([[1.0, -1], [2, 0]]), np.array([[1.0, -2]])],
        [np.array([[0.0], [1]]), np.array([[5.0]])],
    )
    Zs, As = forward(X, weights, biases, [relu, identity])
    assert [Z.tolist() for Z in Zs] == [[[-2, 3], [3, 5]], [[-1, -2]]]
    assert [A.tolist() for A in As[1:]] == [[[0, 3], [3, 5]], [[-1, -2]]]
    assert As[0] is X
    assert np.array_equal(predict(X, weights, biases, [relu, identity]), [[-1, -2]])


@pytest.mark.parametrize("short", [0, 1, 2])
def test_one_of_each_per_layer_is_needed(short):
    parts = [*initialise([2, 3, 1], rng()), [tanh, sigmoid]]
    parts[short] = parts[short][:1]
    counts = [len(part) for part in parts]
    with pytest.raises(ValueError, match="{} weights, {} biases, {} activations".format(*counts)):
        forward(np.ones((2, 4)), *parts)


def test_a_wrong_shape_is_refused_in_any_layer():
    weights, biases = initialise([2, 3, 1], rng())
    with pytest.raises(ValueError, match="reshape"):
        forward(np.ones(2), weights, biases, [tanh, sigmoid])
    with pytest.raises(ValueError, match=r"\(3,\).*a row"):
        forward(np.ones((2, 4)), weights, [biases[0].ravel(), biases[1]], [tanh, sigmoid])
    with pytest.raises(ValueError, match=r"\(1, 2\), A_prev \(3, 4\)"):
        forward(np.ones((2, 4)), [weights[0], np.ones((1, 2))], biases, [tanh, sigmoid])


def test_labels_of_another_shape_are_refused():
    weights, biases = initialise([2, 3, 1], rng())
    Zs, As = forward(np.ones((2, 4)), weights, biases, [tanh, sigmoid])
    with pytest.raises(ValueError, match=r"\(1, 4\), labels \(4,\)"):
        backward(np.ones(4), weights, [tanh, sigmoid], Zs, As, quadratic_cost)


def test_a_network_of_two_linear_units_by_hand():
    # J = ½ mean (w₂ w₁ x - y)², w₁ = 2, w₂ = 3: the errors are -4 and 8, so dz₁ = 3 dz₂
    weights, biases, gs = [np.array([[2.0]]), np.array([[3.0]])], [np.zeros((1, 1))] * 2, [identity] * 2
    X, Y = np.array([[1.0, 2]]), np.array([[10.0, 4]])
    Zs, As = forward(X, weights, biases, gs)
    assert [dZ.tolist() for dZ in layer_errors(Y, weights, gs, Zs, As, quadratic_cost)] == [[[-12, 24]], [[-4, 8]]]
    dWs, dbs = backward(Y, weights, gs, Zs, As, quadratic_cost)
    assert [float(d[0, 0]) for d in dWs + dbs] == [18, 12, 6, 2]
    # λ/m = 4/2 times each weight comes on top, for the weights alone
    dWs, dbs = backward(Y, weights, gs, Zs, As, quadratic_cost, lam=4.0)
    assert [float(d[0, 0]) for d in dWs + dbs] == [22, 18, 6, 2]


def test_theta_holds_the_bias_in_column_0_and_gives_both_back():
    W, b = np.array([[1.0, 2], [3, 4], [5, 6]]), np.array([[7.0], [8], [9]])
    Theta = to_theta(W, b)
    assert np.array_equal(Theta, [[7, 1, 2], [8, 3, 4], [9, 5, 6]])
    back = from_theta(Theta)
    assert np.array_equal(back[0], W)
    assert np.array_equal(back[1], b)
    assert back[1].shape == (3, 1)
    assert not any(np.shares_memory(array, Theta) for array in back)
    assert np.array_equal(to_theta(W[:, :1], b), [[7, 1], [8, 3], [9, 5]])


@pytest.mark.parametrize(("W", "b"), [((3, 2), (3,)), ((3, 2), (1, 3)), ((3, 2), (2, 1)), ((3,), (3, 1))])
def test_theta_needs_a_matrix_and_its_column(W, b):
    with pytest.raises(ValueError) as raised:
        to_theta(np.ones(W), np.ones(b))
    assert str(W) in str(raised.value)
    assert str(b) in str(raised.value)


@pytest.mark.parametrize("shape", [(3,), (3, 1), (2, 3, 4)])
def test_theta_has_two_columns_or_more(shape):
    with pytest.raises(ValueError, match="column 0") as raised:
        from_theta(np.ones(shape))
    assert str(shape) in str(raised.value)


@pytest.mark.parametrize("shape", [(2,), (2, 3), (2, 0), (2, 1, 1), ()])
def test_one_example_is_one_column(shape):
    weights, biases = initialise([2, 1], rng())
    for call in (one_example, lambda x: backprop(x, np.ones((1, 1)), weights, biases, [tanh], quadratic_cost)):
        with pytest.raises(ValueError) as raised:
            call(np.ones(shape))
        assert str(shape) in str(raised.value)
    x = np.ones((2, 1))
    assert one_example(x) is x


def after_steps(g, steps, sizes=(2, 3, 1)):
    """Where an all-zero start of hidden units g and a sigmoid output is after steps of descent on four examples."""
    X, Y = np.array([[0.0, 1, 2, -1], [1, 1, 0, 3]]), np.array([[1.0, 0, 1, 1]])
    weights, biases = initialise(sizes, rng(), scale=0)
    gs = [g] * (len(sizes) - 2) + [sigmoid]
    for _ in range(steps):
        Zs, As = forward(X, weights, biases, gs)
        dWs, dbs = backward(Y, weights, gs, Zs, As, cross_entropy_cost)
        weights = [W - 0.5 * dW for W, dW in zip(weights, dWs, strict=True)]
        biases = [b - 0.5 * db for b, db in zip(biases, dbs, strict=True)]
    return weights, biases


@pytest.mark.parametrize("g", [tanh, relu])
def test_from_zero_only_the_last_bias_of_tanh_and_relu_ever_moves(g):
    (W1, W2), (b1, b2) = after_steps(g, 50)
    assert not W1.any() and not W2.any() and not b1.any()
    assert b2.all()


def test_from_zero_all_of_sigmoid_moves_but_its_units_stay_equal():
    (W1, W2), (b1, b2) = after_steps(sigmoid, 50)
    assert W1.all() and W2.all() and b1.all() and b2.all()
    for units in (W1, W2.T, b1):
        assert np.allclose(units, units[0], rtol=1e-12, atol=0)


def test_logistic_regression_may_start_at_zero():
    (W,), _ = after_steps(sigmoid, 50, sizes=(2, 1))
    assert W.all()
    assert abs(W[0, 0] - W[0, 1]) > 0.1
