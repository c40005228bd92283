"""What must hold for every network. Each property takes the reference functions `f` and a drawn case."""

import warnings
from dataclasses import replace

import hypothesis.strategies as st
import numpy as np
from hypothesis import Phase, given, settings
from numpy.testing import assert_allclose, assert_array_equal

from tests.numerics import ANALYTIC, Net, nets

PROPERTIES = {}


def holds_for(strategy):
    """Enter a property into the table, with what it is drawn from."""

    def enter(function):
        PROPERTIES[function.__name__] = (function, strategy)
        return function

    return enter


def try_out(name: str, f, most: int) -> None:
    """Run one property on many cases; AssertionError or whatever a wrong function raises."""
    holds, strategy = PROPERTIES[name]

    # a random network has nothing to gain by being made smaller, which can take minutes
    @settings(deadline=None, derandomize=True, database=None, phases=[Phase.generate], max_examples=most)
    @given(strategy)
    def every(case):
        holds(f, case)

    every()


def gradients(f, net: Net, **changed):
    net = replace(net, **changed)
    gs, cost = [getattr(f, g) for g in net.activations], getattr(f, net.cost)
    Zs, As = f.forward(net.X, net.weights, net.biases, gs)
    return f.backward(net.Y, net.weights, gs, Zs, As, cost, net.lam)


def total_cost(f, net: Net, weights, biases):
    gs = [getattr(f, g) for g in net.activations]
    return getattr(f, net.cost)(f.predict(net.X, weights, biases, gs), net.Y) + f.l2_penalty(
        weights, net.lam, net.X.shape[1]
    )


def close(got, expected, rtol=1e-12):
    """Lists of arrays, equal but for rounding; atol is that of a(1 - a) from the stored a."""
    for mine, theirs in zip(got, expected, strict=True):
        assert_allclose(mine, theirs, rtol=rtol, atol=1e-14)


@holds_for(nets())
def backprop_is_the_complex_step(f, net):
    dWs, dbs = gradients(f, net)
    for arrays, gradient in ((net.weights, dWs), (net.biases, dbs)):
        for l, array in enumerate(arrays):
            assert gradient[l].shape == array.shape
            for entry in np.ndindex(array.shape):
                moved = [a.astype(complex) for a in arrays]
                moved[l][entry] += 1e-30j
                pair = (moved, net.biases) if arrays is net.weights else (net.weights, moved)
                slope = np.imag(net.analytic_cost(*pair)) / 1e-30
                assert_allclose(gradient[l][entry], slope, rtol=1e-10, atol=1e-14)


def saturated(f, net: Net) -> bool:
    """True where an output has rounded so near to 0 or 1 that a cost of it has lost digits."""
    Zs, _ = f.forward(net.X, net.weights, net.biases, [getattr(f, g) for g in net.activations])
    return net.activations[-1] in ("sigmoid", "softmax") and np.max(np.abs(Zs[-1])) > 8


@holds_for(nets())
def the_cost_is_the_plain_formula(f, net):
    if saturated(f, net):
        return
    assert_allclose(
        total_cost(f, net, net.weights, net.biases), net.analytic_cost(net.weights, net.biases), rtol=1e-11, atol=1e-14
    )


@holds_for(nets(lam=False))
def a_batch_is_the_mean_of_its_examples(f, net):
    m = net.X.shape[1]
    singles = [gradients(f, net, X=net.X[:, i : i + 1], Y=net.Y[:, i : i + 1]) for i in range(m)]
    for kind, batch in enumerate(gradients(f, net)):
        close(batch, [sum(arrays) / m for arrays in zip(*(s[kind] for s in singles), strict=True)])


@holds_for(nets(lam=False))
def the_single_example_form_is_the_matrix_form(f, net):
    x, y = net.X[:, :1], net.Y[:, :1]
    gs, cost = [getattr(f, g) for g in net.activations], getattr(f, net.cost)
    for one, many in zip(f.backprop(x, y, net.weights, net.biases, gs, cost), gradients(f, net, X=x, Y=y), strict=True):
        close(one, many, rtol=1e-15)


@holds_for(nets())
def accumulators_give_the_matrix_form(f, net):
    gs, m = [getattr(f, g) for g in net.activations], net.X.shape[1]
    thetas = [f.to_theta(W, b) for W, b in zip(net.weights, net.biases, strict=True)]
    Deltas = f.accumulate(thetas, net.X, net.Y, gs, getattr(f, net.cost))
    pairs = [f.from_theta(f.regularised(D, T, net.lam, m)) for D, T in zip(Deltas, thetas, strict=True)]
    for mine, theirs in zip(zip(*pairs, strict=True), gradients(f, net), strict=True):
        close(mine, theirs)


@holds_for(nets(lam=False))
def labels_need_not_add_up_to_one(f, net):
    """The gradient is that of the cost for any label, also where the slope of softmax has cancelled."""
    if "softmax" in net.cost:
        backprop_is_the_complex_step(f, replace(net, Y=np.random.default_rng(net.seed).random(net.Y.shape)))


@holds_for(nets(lam=False))
def layers_in_a_row_are_the_network(f, net):
    if saturated(f, net):  # the long way through dA is inf · 0 there, which is why the network takes the short one
        return
    gs, cost, caches, A = [getattr(f, g) for g in net.activations], getattr(f, net.cost), [], net.X
    for W, b, g in zip(net.weights, net.biases, gs, strict=True):
        A, cache = f.layer_forward(A, W, b, g)
        caches.append(cache)
    dA, dWs, dbs = f.COSTS[cost](A, net.Y), [], []
    for cache in reversed(caches):
        dA, dW, db = f.layer_backward(dA, cache)
        dWs, dbs = [dW, *dWs], [db, *dbs]
    for mine, theirs in zip((dWs, dbs), gradients(f, net), strict=True):
        close(mine, theirs, rtol=1e-9)


@holds_for(nets())
def the_order_of_examples_does_not_matter(f, net):
    order = np.random.default_rng(net.seed).permutation(net.X.shape[1])
    for mine, theirs in zip(gradients(f, net, X=net.X[:, order], Y=net.Y[:, order]), gradients(f, net), strict=True):
        close(mine, theirs)


@holds_for(nets())
def a_batch_twice_with_twice_lambda_is_the_batch(f, net):
    twice = gradients(f, net, X=np.hstack([net.X] * 2), Y=np.hstack([net.Y] * 2), lam=2 * net.lam)
    for mine, theirs in zip(twice, gradients(f, net), strict=True):
        close(mine, theirs)


@holds_for(nets(depth=2))
def hidden_units_may_change_places(f, net):
    order = np.random.default_rng(net.seed).permutation(len(net.weights[0]))
    weights = [net.weights[0][order], net.weights[1][:, order], *net.weights[2:]]
    dWs, dbs = gradients(f, net, weights=weights, biases=[net.biases[0][order], *net.biases[1:]])
    plain_dWs, plain_dbs = gradients(f, net)
    close(dWs, [plain_dWs[0][order], plain_dWs[1][:, order], *plain_dWs[2:]])
    close(dbs, [plain_dbs[0][order], *plain_dbs[1:]])


@holds_for(nets(depth=2))
def equal_units_get_equal_gradients(f, net):
    weights = [np.ones_like(net.weights[0]) * net.weights[0][:1], *net.weights[1:]]
    weights[1] = np.ones_like(weights[1]) * weights[1][:, :1]
    dWs, dbs = gradients(f, net, weights=weights, biases=[np.zeros_like(net.biases[0]), *net.biases[1:]])
    close([dWs[0], dbs[0]], [np.ones_like(dWs[0]) * dWs[0][:1], np.ones_like(dbs[0]) * dbs[0][:1]])


@holds_for(nets())
def a_small_step_never_raises_the_cost(f, net):
    dWs, dbs = gradients(f, net)
    weights = [W - 1e-7 * dW for W, dW in zip(net.weights, dWs, strict=True)]
    biases = [b - 1e-7 * db for b, db in zip(net.biases, dbs, strict=True)]
    before = total_cost(f, net, net.weights, net.biases)
    assert total_cost(f, net, weights, biases) <= before + 1e-14 * (1 + abs(before))


@holds_for(nets(cost="quadratic_cost", hidden="identity"))
def a_linear_network_is_one_layer(f, net):
    net = replace(net, activations=["identity"] * len(net.weights))
    W, b = net.weights[0], net.biases[0]
    for next_W, next_b in zip(net.weights[1:], net.biases[1:], strict=True):
        W, b = next_W @ W, next_W @ b + next_b
    gs = [f.identity] * len(net.weights)
    assert_allclose(
        f.predict(net.X, net.weights, net.biases, gs), f.layer_forward(net.X, W, b, f.identity)[0], rtol=1e-9, atol=1e-9
    )


@holds_for(nets(cost="cross_entropy_cost"))
def flipped_labels_mirror_the_output_layer(f, net):
    weights, biases = [*net.weights[:-1], -net.weights[-1]], [*net.biases[:-1], -net.biases[-1]]
    dWs, dbs = gradients(f, net, weights=weights, biases=biases, Y=1 - net.Y)
    plain_dWs, plain_dbs = gradients(f, net)
    close(dWs, [*plain_dWs[:-1], -plain_dWs[-1]], rtol=1e-9)
    close(dbs, [*plain_dbs[:-1], -plain_dbs[-1]], rtol=1e-9)


@holds_for(nets(lam=False))
def a_shift_of_the_input_goes_into_the_bias(f, net):
    shift = np.random.default_rng(net.seed).normal(size=(len(net.X), 1))
    biases = [net.biases[0] - net.weights[0] @ shift, *net.biases[1:]]
    dWs, dbs = gradients(f, net, X=net.X + shift, biases=biases)
    plain_dWs, plain_dbs = gradients(f, net)
    close(dbs, plain_dbs, rtol=1e-9)
    close([dWs[0], *dWs[1:]], [plain_dWs[0] + plain_dbs[0] @ shift.T, *plain_dWs[1:]], rtol=1e-9)


@holds_for(nets())
def inputs_stay_as_they_were_in_any_memory_order(f, net):
    copies = [array.copy() for array in (net.X, net.Y, *net.weights, *net.biases)]
    plain = gradients(f, net)
    for array, copy in zip((net.X, net.Y, *net.weights, *net.biases), copies, strict=True):
        assert_array_equal(array, copy)
    turned = gradients(
        f, net, X=np.asfortranarray(net.X), Y=np.asfortranarray(net.Y), weights=[W.T.copy().T for W in net.weights]
    )
    for mine, theirs in zip(turned, plain, strict=True):
        close(mine, theirs)


@holds_for(nets())
def float32_stays_float32_and_near_float64(f, net):
    narrow = {name: [a.astype(np.float32) for a in getattr(net, name)] for name in ("weights", "biases")}
    for mine, theirs in zip(
        gradients(f, net, X=net.X.astype(np.float32), Y=net.Y.astype(np.float32), **narrow),
        gradients(f, net),
        strict=True,
    ):
        assert {array.dtype for array in mine} == {np.dtype(np.float32)}
        scale = max(float(np.max(np.abs(array))) for array in theirs)
        for a, b in zip(mine, theirs, strict=True):
            assert_allclose(a, b, rtol=1e-3, atol=1e-4 * (1 + scale))


@holds_for(nets())
def one_epoch_on_one_batch_is_one_step_of_the_gradient(f, net):
    gs, cost = [getattr(f, g) for g in net.activations], getattr(f, net.cost)
    weights, biases = f.initialise(net.sizes, np.random.default_rng(net.seed))
    dWs, dbs = gradients(f, net, weights=weights, biases=biases)
    trained = f.train(
        net.X, net.Y, net.sizes, epochs=1, batch_size=99, alpha=0.3, rng=np.random.default_rng(net.seed),
        activations=gs, cost=cost, lam=net.lam,
    )  # fmt: skip
    close(trained[0], [W - 0.3 * dW for W, dW in zip(weights, dWs, strict=True)])
    close(trained[1], [b - 0.3 * db for b, db in zip(biases, dbs, strict=True)])
    assert_allclose(trained[2], [cost(f.predict(net.X, weights, biases, gs), net.Y)], rtol=1e-12, atol=1e-14)


@holds_for(st.tuples(st.sampled_from(sorted(set(ANALYTIC) - {"softmax"})), st.floats(-745, 745)))
def slopes_lie_between_0_and_1_and_nothing_warns(f, case):
    name, z = case
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for value in (z, 1000 * z, -z):
            assert 0 <= getattr(f, f"{name}_prime")(value) <= 1
            a = getattr(f, name)(value)
            assert abs(a) <= {"sigmoid": 1, "tanh": 1}.get(name, abs(value) + 1)


@holds_for(st.just(None))
def at_the_kink_the_course_takes_the_left_slope(f, _):
    assert f.relu_prime(0.0) == 0 and f.leaky_relu_prime(0.0) == 0.01
    zero, one = np.zeros((1, 1)), np.ones((1, 1))
    assert f.ACTIVATIONS[f.relu].backward(one, zero, zero) == 0
    assert f.ACTIVATIONS[f.leaky_relu].backward(one, zero, zero) == 0.01
