from functools import cache

import numpy as np
import pytest

from course.activations import identity, sigmoid, softmax, tanh
from course.costs import quadratic_cost, softmax_cross_entropy_cost
from course.digits import load_digits
from course.network import backward, forward, initialise, predict
from course.training import error_rate, mini_batches, one_hot, train

X = np.random.default_rng(1).normal(size=(3, 7))
Y = one_hot([0, 1, 1, 0, 1, 0, 0], 2)
SMALL = {"sizes": [3, 4, 2], "activations": [tanh, sigmoid], "cost": quadratic_cost}


def rng(seed=0):
    return np.random.default_rng(seed)


def trained(X=X, Y=Y, **changed):
    keywords = SMALL | {"epochs": 3, "batch_size": 2, "alpha": 0.5, "rng": rng()} | changed
    return train(X, Y, keywords.pop("sizes"), **keywords)


def same(one, other):
    return all(np.array_equal(a, b) for a, b in zip(one, other, strict=True))


def batches(X, Y, size, seed=0):
    return list(mini_batches(X, Y, size, rng(seed)))


@pytest.mark.parametrize("size", [1, 2, 3, 7, 100])
def test_an_epoch_has_each_example_once_and_columns_stay_together(size):
    X = np.arange(14.0).reshape(2, 7)
    pairs = batches(X, 10 * X[:1], size)
    assert [X_batch.shape[1] for X_batch, _ in pairs] == [size] * (7 // size) + [7 % size] * (7 % size > 0)
    together = np.hstack([X_batch for X_batch, _ in pairs])
    assert np.array_equal(together[:, np.argsort(together[0])], X)
    assert all(np.array_equal(Y_batch, 10 * X_batch[:1]) for X_batch, Y_batch in pairs)


def test_the_order_of_mini_batches_is_random_and_comes_from_the_generator():
    X = np.arange(100.0).reshape(1, 100)
    first, again, other = (np.hstack([x for x, _ in batches(X, X, 8, seed)])[0] for seed in (1, 1, 2))
    assert np.array_equal(first, again)
    assert not np.array_equal(first, other)
    assert not np.array_equal(first, np.arange(100))
    generator = rng(1)
    epochs = [np.hstack([x for x, _ in mini_batches(X, X, 8, generator)]) for _ in range(2)]
    assert not np.array_equal(*epochs)


@pytest.mark.parametrize("order", ["C", "F"])
def test_a_mini_batch_may_be_changed_without_changing_the_data(order):
    X = np.array(np.arange(12.0).reshape(3, 4), order=order)
    before = X.copy()
    for X_batch, Y_batch in mini_batches(X, X, 4, rng()):
        X_batch += 1
        Y_batch += 1
    assert np.array_equal(X, before)


@pytest.mark.parametrize(("X_shape", "Y_shape"), [((3, 7), (2, 6)), ((3, 7), (7,)), ((7,), (1, 7)), ((7, 3), (7, 2))])
def test_mini_batches_need_a_column_per_example(X_shape, Y_shape):
    with pytest.raises(ValueError) as raised:
        next(mini_batches(np.ones(X_shape), np.ones(Y_shape), 2, rng()))
    assert str(X_shape) in str(raised.value)
    assert str(Y_shape) in str(raised.value)


@pytest.mark.parametrize("size", [0, -1])
def test_a_mini_batch_has_an_example_or_more(size):
    with pytest.raises(ValueError, match=f"size is {size}"):
        next(mini_batches(X, Y, size, rng()))


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_the_same_generator_trains_the_same_bytes(dtype):
    first, again, other = (trained(X.astype(dtype), rng=rng(seed)) for seed in (5, 5, 6))
    assert [a.tobytes() for a in first[0] + first[1]] == [a.tobytes() for a in again[0] + again[1]]
    assert first[2] == again[2] != other[2]


def test_numpy_numbers_train_float32_like_plain_ones():
    numpy_s, plain = (trained(np.float32(X), alpha=kind(0.3), lam=kind(0.1)) for kind in (np.float64, float))
    assert same(numpy_s[0] + numpy_s[1], plain[0] + plain[1])


@pytest.mark.parametrize("order", ["C", "F"])
def test_training_leaves_its_data_alone(order):
    given = np.array(X, order=order), np.array(Y, order=order)
    trained(*given, lam=0.1)
    assert same(given, (X, Y))


@pytest.mark.parametrize(("dtype", "expected"), [(np.float32, np.float32), (np.float64, np.float64), (int, np.float64)])
def test_the_weights_take_the_type_of_the_data(dtype, expected):
    weights, biases, history = trained((9 * X).astype(dtype), alpha=np.float64(0.5), lam=np.float64(0.1))
    assert {array.dtype for array in weights + biases} == {np.dtype(expected)}
    assert {type(loss) for loss in history} == {float}


@pytest.mark.parametrize(("lam", "size"), [(0.0, 7), (0.7, 7), (0.7, 20)])
def test_a_full_batch_epoch_is_one_step_down_the_gradient(lam, size):
    got_W, got_b, history = trained(epochs=1, batch_size=size, alpha=0.3, lam=lam, rng=rng(4))
    weights, biases = initialise([3, 4, 2], rng(4))
    Zs, As = forward(X, weights, biases, [tanh, sigmoid])
    dWs, dbs = backward(Y, weights, [tanh, sigmoid], Zs, As, quadratic_cost, lam=lam)
    assert np.isclose(history[0], quadratic_cost(As[-1], Y), rtol=1e-13)
    for got, start, gradient in zip(got_W + got_b, weights + biases, dWs + dbs, strict=True):
        assert np.allclose(got, start - 0.3 * gradient, rtol=1e-13, atol=1e-15)


@pytest.mark.parametrize(("size", "steps"), [(1, 7), (2, 4), (5, 2), (7, 1)])
def test_lambda_means_the_same_for_every_batch_size(size, steps):
    # with X = Y = 0 the linear net is right from the start, so the penalty alone moves it
    weights, biases, history = trained(
        0 * X, 0 * Y, activations=[identity, identity], epochs=3, batch_size=size, alpha=0.2, lam=1.4, rng=rng(2)
    )
    kept = (1 - 0.2 * 1.4 / 7) ** (3 * steps)
    for W, start in zip(weights, initialise([3, 4, 2], rng(2))[0], strict=True):
        assert np.allclose(W, kept * start, rtol=1e-13)
    assert not any(b.any() for b in biases)
    assert history == [0, 0, 0]


@pytest.mark.parametrize("size", [1, 2, 3, 7, 20])
def test_history_is_the_mean_over_the_examples_whatever_the_batches(size):
    weights, biases, history = trained(alpha=0.0, batch_size=size, lam=3.0)
    cost = quadratic_cost(predict(X, weights, biases, [tanh, sigmoid]), Y)
    assert np.allclose(history, [cost] * 3, rtol=1e-13)


def test_on_epoch_is_called_in_order_with_what_has_been_learnt():
    calls = []
    weights, biases, history = trained(on_epoch=lambda *call: calls.append(call))
    assert [call[0] for call in calls] == [0, 1, 2]
    assert [call[3] for call in calls] == [history[:1], history[:2], history]
    assert same(calls[-1][1] + calls[-1][2], weights + biases)
    shorter = trained(epochs=1)
    assert same(calls[0][1] + calls[0][2], shorter[0] + shorter[1])


def test_on_epoch_may_change_what_it_is_given():
    def spoil(epoch, weights, biases, history):
        for array in weights + biases:
            array[:] = np.nan
        history.clear()

    spoilt, untouched = trained(on_epoch=spoil), trained()
    assert same(spoilt[0] + spoilt[1], untouched[0] + untouched[1])
    assert spoilt[2] == untouched[2]


def test_no_epochs_give_the_start():
    weights, biases, history = trained(epochs=0)
    assert same(weights, initialise([3, 4, 2], rng())[0])
    assert history == []


@pytest.mark.parametrize(
    "changed", [{"batch_size": 0}, {"activations": [tanh]}, {"sizes": [3]}, {"sizes": [4, 2]}, {"cost": sum}]
)
def test_what_does_not_fit_is_refused(changed):
    with pytest.raises(ValueError):
        trained(**changed)


def test_one_hot_puts_a_one_in_the_row_of_the_label():
    assert np.array_equal(one_hot([2, 0, 2], 4), [[0, 1, 0], [0, 0, 0], [1, 0, 1], [0, 0, 0]])
    assert np.array_equal(one_hot(np.array([1], np.uint8), 2), [[0], [1]])


@pytest.mark.parametrize("labels", [[3], [-1], [0.0], [[0, 1]], 1, ["1"], [True]])
def test_one_hot_refuses_what_is_no_list_of_labels(labels):
    with pytest.raises(ValueError, match="0 to 2"):
        one_hot(labels, 3)


def test_the_error_rate_counts_wrong_columns_and_the_first_of_equals_wins():
    A = np.array([[0.1, 0.5, 0.2, 0.2], [0.7, 0.5, 0.3, 0.4], [0.2, 0.0, 0.3, 0.4]])
    assert error_rate(A, [1, 0, 1, 1]) == 0
    assert error_rate(A, [1, 1, 2, 2]) == 0.75
    assert error_rate(A, np.array([0, 1, 2, 0])) == 1


@pytest.mark.parametrize(("A", "labels"), [((3, 4), (3,)), ((3, 4), (1, 4)), ((4,), (4,)), ((3, 4), ())])
def test_the_error_rate_needs_a_label_per_column(A, labels):
    with pytest.raises(ValueError) as raised:
        error_rate(np.ones(A), np.zeros(labels, int))
    assert str(A) in str(raised.value)
    assert str(labels) in str(raised.value)


@cache
def on_digits(seed):
    """(history, the share right on a random quarter that was kept back) after the training of lesson 13."""
    X, labels = load_digits()
    order = rng(seed).permutation(1797)
    kept, learnt = order[:449], order[449:]
    gs = [sigmoid, sigmoid]
    weights, biases, history = train(
        X[:, learnt], one_hot(labels[learnt], 10), [64, 30, 10],
        epochs=30, batch_size=10, alpha=3.0, rng=rng(100 + seed), activations=gs, cost=quadratic_cost,
    )  # fmt: skip
    return history, 1 - error_rate(predict(X[:, kept], weights, biases, gs), labels[kept])


def test_the_median_of_five_trainings_reads_97_of_100_new_digits():
    assert np.median([on_digits(seed)[1] for seed in range(5)]) >= 0.97


def test_the_loss_on_digits_falls():
    history, _ = on_digits(0)
    assert len(history) == 30
    assert history[0] < 0.45  # ten outputs at 0.1, which know nothing, lose (0.9² + 9 · 0.1²) / 2
    assert history[1] < history[0]
    assert history[-1] < history[0] / 10


def test_softmax_reads_digits_too():
    X, labels = load_digits()
    keywords = {"epochs": 5, "batch_size": 10, "alpha": 0.3, "rng": rng(), "activations": [tanh, softmax]}
    weights, biases, _ = train(X, one_hot(labels, 10), [64, 30, 10], cost=softmax_cross_entropy_cost, **keywords)
    assert error_rate(predict(X, weights, biases, [tanh, softmax]), labels) < 0.03
