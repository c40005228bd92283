import numpy as np
import pytest

from course.activations import leaky_relu, relu, sigmoid, softmax, tanh
from course.costs import cross_entropy_cost, cross_entropy_cost_prime
from course.layers import layer_backward, layer_forward, parameter_gradients, weighted_input

WRONG = {
    "b is a row": [(3, 5), (4, 3), (1, 4), "a row"],
    "b has one axis": [(3, 5), (4, 3), (4,), "a row"],
    "b is too long": [(3, 5), (4, 3), (5, 1), "here (4, 1)"],
    "b is one number": [(3, 5), (4, 3), (1, 1), "here (4, 1)"],
    "W is transposed": [(3, 5), (3, 4), (4, 1), "W transposed"],
    "the examples are in rows": [(5, 3), (4, 3), (4, 1), "the examples"],
    "W does not fit at all": [(3, 5), (4, 6), (4, 1), "(n_prev, m)"],
    "W has one axis": [(3, 5), (7,), (4, 1), "(n, n_prev)"],
    "x has one axis": [(3,), (4, 3), (4, 1), "reshape(-1, 1)"],
    "x has three axes": [(3, 5, 1), (4, 3), (4, 1), "a column per example"],
}
NAMED = {"x has one axis": [0], "x has three axes": [0], "b": [1, 2], "W": [0, 1], "the": [0, 1]}


@pytest.mark.parametrize("slip", WRONG)
def test_a_wrong_shape_is_named_with_its_partner_and_the_likely_slip(slip):
    *shapes, hint = WRONG[slip]
    arrays = [np.ones(shape) for shape in shapes]
    for call in (lambda: weighted_input(*arrays), lambda: layer_forward(*arrays, tanh)):
        with pytest.raises(ValueError) as raised:
            call()
        for i in NAMED.get(slip) or NAMED[slip.split()[0]]:
            assert str(shapes[i]) in str(raised.value)
        assert hint in str(raised.value)


@pytest.mark.parametrize("shape", [(4, 4), (5, 4), (4,), (1, 5), ()])
def test_the_derivative_must_have_the_shape_of_its_variable(shape):
    _, cache = layer_forward(np.ones((3, 5)), np.ones((4, 3)), np.ones((4, 1)), sigmoid)
    with pytest.raises(ValueError) as raised:
        layer_backward(np.ones(shape), cache)
    assert str(shape) in str(raised.value)
    assert "(4, 5)" in str(raised.value)


def test_an_activation_outside_the_table_has_no_way_back():
    A, cache = layer_forward(np.ones((1, 1)), np.ones((1, 1)), np.zeros((1, 1)), np.sin)
    with pytest.raises(ValueError, match="sin"):
        layer_backward(A, cache)


def test_a_column_of_z_is_the_weighted_input_of_its_example():
    X, W, b = np.array([[1.0, 0], [2, -1], [0, 3]]), np.array([[1.0, 2, 3], [0, -1, 1]]), np.array([[10.0], [20]])
    assert np.array_equal(weighted_input(X, W, b), [[15, 17], [18, 24]])


def test_worked_numbers_of_the_lesson():
    w, b, x, y = np.array([[0.5, -0.25, 0.1]]), np.array([[0.2]]), np.array([[1.0], [2], [3]]), np.array([[1.0]])
    a, cache = layer_forward(x, w, b, sigmoid)
    da = cross_entropy_cost_prime(a, y)
    dx, dw, db = layer_backward(da, cache)
    assert np.isclose(cache.Z[0, 0], 0.5, rtol=1e-15)
    assert f"{a[0, 0]:.6f} {cross_entropy_cost(a, y):.6f} {da[0, 0]:.6f}" == "0.622459 0.474077 -1.606531"
    assert f"{db[0, 0]:.6f}" == "-0.377541"
    assert [f"{entry:.6f}" for entry in dw[0]] == ["-0.377541", "-0.755081", "-1.132622"]
    # dx = w dz, from dz = -0.377541 above
    assert np.allclose(dx, [[-0.1887705], [0.09438525], [-0.0377541]], rtol=1e-5)


def test_both_directions_by_hand():
    X, W, b = np.array([[1.0, 2], [-1, 0.5]]), np.array([[2.0, 0], [1, 1], [0, -4]]), np.array([[-1.0], [0], [1]])
    A, cache = layer_forward(X, W, b, relu)
    assert np.array_equal(cache.Z, [[1, 3], [0, 2.5], [5, -1]])
    assert np.array_equal(A, [[1, 3], [0, 2.5], [5, 0]])
    dX, dW, db = layer_backward(np.array([[1.0, 2], [3, 4], [5, 6]]), cache)
    # dZ is [1, 2], [0, 4], [5, 0]: 0 at the kink and below it
    assert np.array_equal(dX, [[2, 8], [-20, 4]])
    assert np.array_equal(dW, [[2.5, 0], [4, 1], [2.5, -2.5]])
    assert np.array_equal(db, [[1.5], [2], [2.5]])


def test_the_gradients_of_the_parameters_are_means():
    dW, db = parameter_gradients(np.array([[2.0, 4, 6, 8]]), np.array([[1.0, 1, 1, 1], [3, 0, -3, 1]]))
    assert np.array_equal(dW, [[5, -1]])
    assert np.array_equal(db, [[5]])


def test_a_layer_of_softmax_is_differentiated_as_a_whole():
    _, cache = layer_forward(np.ones((1, 1)), np.zeros((2, 1)), np.zeros((2, 1)), softmax)
    _, _, db = layer_backward(np.array([[1.0], [0.0]]), cache)
    assert np.array_equal(db, [[0.25], [-0.25]])


@pytest.mark.parametrize("g", [sigmoid, leaky_relu, softmax])
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_types_and_inputs_are_kept(g, dtype):
    rng = np.random.default_rng(0)
    given = [rng.normal(size=shape).astype(dtype) for shape in ((3, 5), (4, 3), (4, 1), (4, 5))]
    before = [array.copy() for array in given]
    A, cache = layer_forward(*given[:3], g)
    gradients = layer_backward(given[3], cache)
    assert [array.shape for array in gradients] == [(3, 5), (4, 3), (4, 1)]
    assert {array.dtype for array in (A, cache.Z, *gradients)} == {np.dtype(dtype)}
    assert all(np.array_equal(array, copy) for array, copy in zip(given, before, strict=True))
