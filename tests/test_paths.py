from itertools import product

import numpy as np
import pytest

from course.activations import identity, leaky_relu, relu, sigmoid, softmax, softplus, tanh
from course.costs import cross_entropy_cost, quadratic_cost
from course.network import backprop, initialise
from course.paths import by_backprop, count_paths, edge_factors, sum_over_edges, sum_over_paths

SIZES = [3, 4, 5, 2]
WAYS = [sum_over_paths, sum_over_edges, by_backprop]
every_way = pytest.mark.parametrize("way", WAYS)


def network(gs, cost=quadratic_cost, seed=0):
    rng = np.random.default_rng(seed)
    weights, _ = initialise(SIZES, rng, scale=1.0)
    biases = [rng.normal(size=(n, 1)) for n in SIZES[1:]]
    return rng.normal(size=(3, 1)), rng.random((2, 1)), weights, biases, gs, cost


def ones(sizes):
    """A linear net of weights 1, with labels 1 below the outputs: every edge and every ∂C/∂a is 1."""
    weights = [np.ones(shape) for shape in zip(sizes[1:], sizes[:-1], strict=True)]
    biases = [np.zeros((n, 1)) for n in sizes[1:]]
    x, out = np.arange(1.0, sizes[0] + 1).reshape(-1, 1), np.prod(sizes[1:-1]) * sizes[0] * (sizes[0] + 1) / 2
    return x, np.full((sizes[-1], 1), out - 1), weights, biases, [identity] * len(weights), quadratic_cost


@pytest.mark.parametrize("l", [1, 2, 3])
def test_paths_edges_and_backprop_give_the_same_derivative(l):
    net = network([sigmoid] * 3)
    largest = np.max(np.abs(backprop(*net)[0][l - 1]))  # where paths cancel, their rounding stays
    for j, k in np.ndindex(SIZES[l], SIZES[l - 1]):
        paths, edges, back = (way(*net, l, j, k) for way in WAYS)
        assert np.allclose([paths, edges], back, rtol=1e-14, atol=1e-15 * largest)
        assert abs(back) > 1e-8


@pytest.mark.parametrize("gs", [[tanh, softplus, sigmoid], [leaky_relu, identity, tanh], [relu, relu, identity]])
def test_every_activation_with_a_slope_of_its_own_has_paths(gs):
    net = network(gs, seed=3)
    gradients = backprop(*net)[0]
    for l in (1, 2, 3):
        for j, k in product(range(SIZES[l]), range(SIZES[l - 1])):
            sums = [way(*net, l, j, k) for way in (sum_over_paths, sum_over_edges)]
            assert np.allclose(sums, gradients[l - 1][j, k], rtol=1e-12, atol=1e-15)


@every_way
def test_two_paths_by_hand(way):
    # z₁ = 2, a₁ = 2, then a = 3·2 and -1·2, cost ½(6 - 5)² + ½(-2 - 2)²: x (3·1 + (-1)(-4)) = 7x with x = 1/2
    weights, biases = [np.array([[4.0]]), np.array([[3.0], [-1.0]])], [np.zeros((1, 1)), np.zeros((2, 1))]
    net = np.array([[0.5]]), np.array([[5.0], [2.0]]), weights, biases, [relu, identity], quadratic_cost
    assert way(*net, l=1, j=0, k=0) == 3.5
    assert way(*net, l=2, j=0, k=0) == 2
    assert way(*net, l=2, j=1, k=0) == -8


@pytest.mark.parametrize(("sizes", "l"), [([2, 3, 4, 2], 1), ([2, 3, 4, 2], 2), ([2, 3, 4, 2], 3), ([3, 1, 1], 1)])
def test_where_every_path_is_worth_one_their_sum_counts_them(sizes, l):
    net = ones(sizes)
    a_in = net[0][1, 0] if l == 1 else np.prod(sizes[1 : l - 1]) * net[0].sum()
    for way in WAYS:
        assert way(*net, l, 0, 1 if l == 1 else 0) == count_paths(sizes, l) * a_in


@pytest.mark.parametrize(
    ("sizes", "l", "number"),
    [
        ([784, 100, 100, 100, 10], 1, 100_000),
        ([784, 100, 100, 100, 10], 3, 10),
        ([784, 100, 100, 100, 10], 4, 1),
        ([3, 4, 5, 2], 1, 10),
        ([5, 1], 1, 1),
    ],
)
def test_the_number_of_paths_is_the_product_of_the_later_widths(sizes, l, number):
    assert count_paths(sizes, l) == number


@pytest.mark.parametrize("way", [sum_over_edges, by_backprop])
def test_a_hundred_thousand_paths_need_not_be_walked(way):
    net = ones([784, 100, 100, 100, 10])
    assert way(*net, l=1, j=7, k=4) == 100_000 * 5


def test_an_edge_is_a_weight_times_the_slope_of_the_unit_that_it_enters():
    W, z = np.array([[1.0, 2, 3], [4, 5, 6]]), np.array([[2.0], [-1.0]])
    assert np.allclose(edge_factors(W, z, leaky_relu), [[1, 2, 3], [0.04, 0.05, 0.06]], rtol=1e-15)
    assert np.allclose(edge_factors(W[:, :2], z, leaky_relu), [[1, 2], [0.04, 0.05]], rtol=1e-15)
    assert np.allclose(edge_factors(W, 0 * z, sigmoid), W / 4, rtol=1e-15)


@every_way
def test_no_change_goes_through_a_dead_unit(way):
    x, y, weights, biases, _, cost = network(None)
    gs = [tanh, relu, identity]
    biases[1][:] = 100
    biases[1][2] = -100
    net = x, y, weights, biases, gs, cost
    assert way(*net, l=2, j=2, k=0) == 0
    assert way(*net, l=2, j=1, k=0) != 0
    alive = way(*net, l=1, j=0, k=0)
    weights[2][:, 2] = 1e6  # what leaves the dead unit, so no path of the others
    assert np.isclose(way(*net, l=1, j=0, k=0), alive, rtol=1e-12)
    biases[1][:] = -100
    assert way(*net, l=1, j=0, k=0) == 0


@pytest.mark.parametrize("way", [sum_over_paths, sum_over_edges])
def test_a_weight_below_softmax_has_no_paths(way):
    for gs in ([sigmoid, sigmoid, softmax], [sigmoid, softmax, sigmoid], [softmax, sigmoid, sigmoid]):
        with pytest.raises(ValueError, match="softmax"):
            way(*network(gs), 1, 0, 0)
    with pytest.raises(ValueError, match="softmax"):
        edge_factors(np.ones((2, 2)), np.ones((2, 1)), softmax)


def test_the_cross_entropy_goes_along_the_paths_too():
    net = network([tanh, tanh, sigmoid], cross_entropy_cost)
    paths, edges, back = (way(*net, 1, 2, 1) for way in WAYS)
    assert np.allclose([paths, edges], back, rtol=1e-12, atol=0)


@every_way
def test_only_one_example_walks(way):
    x, y, *rest = network([sigmoid] * 3)
    with pytest.raises(ValueError, match=r"\(3, 2\)"):
        way(np.hstack([x, x]), np.hstack([y, y]), *rest, 1, 0, 0)


@every_way
def test_a_derivative_is_a_number_and_nothing_is_changed(way):
    net = network([sigmoid] * 3)
    assert type(way(*net, 1, 0, 0)) is float
    again = network([sigmoid] * 3)
    arrays, fresh = ([n[0], n[1], *n[2], *n[3]] for n in (net, again))
    assert all(np.array_equal(array, other) for array, other in zip(arrays, fresh, strict=True))
