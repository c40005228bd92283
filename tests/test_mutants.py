"""Wrong versions of the reference functions: a property must fail for each. `-rP` prints what killed which."""

import pytest

from tests.numerics import load
from tests.properties import PROPERTIES, try_out

# name, module, what stands there, what a slip would write
MUTANTS = [
    ("no_m", "layers", "dZ_over_m = dZ / dZ.shape[1]", "dZ_over_m = dZ / 1"),
    ("m_twice", "layers", "dZ_over_m = dZ / dZ.shape[1]", "dZ_over_m = dZ / dZ.shape[1] ** 2"),
    ("divided_by_units", "layers", "dZ_over_m = dZ / dZ.shape[1]", "dZ_over_m = dZ / dZ.shape[0]"),
    ("bias_not_averaged", "layers", "dZ_over_m.sum(axis=1", "dZ.sum(axis=1"),
    ("bias_over_units", "layers", "dZ_over_m.sum(axis=1", "dZ_over_m.sum(axis=0"),
    ("bias_without_keepdims", "layers", "dZ_over_m.sum(axis=1, keepdims=True)", "dZ_over_m.sum(axis=1)"),
    ("gradient_transposed", "layers", "dZ_over_m @ A_prev.T", "(dZ_over_m @ A_prev.T).T"),
    ("weights_not_transposed", "network", "dA = weights[l].T @ dZs[0]", "dA = weights[l] @ dZs[0]"),
    ("own_weights_not_the_next", "network", "dA = weights[l].T @ dZs[0]", "dA = weights[l - 1].T @ dZs[0]"),
    ("slope_of_the_next_layer", "network", ".backward(dA, Zs[l - 1], As[l])", ".backward(dA, Zs[l], As[l + 1])"),
    ("activation_of_the_next_layer", "network", "[l - 1]].backward(dA,", "[l]].backward(dA,"),
    ("no_slope", "network", "ACTIVATIONS[activations[l - 1]].backward(dA, Zs[l - 1], As[l])", "dA"),
    ("slope_of_a", "activations", "dA * (A * (1 - A))", "dA * sigmoid_prime(A)"),
    ("tanh_slope_without_square", "activations", "dA * (1 - A * A)", "dA * (1 - A)"),
    ("tanh_slope_turned", "activations", "dA * (1 - A * A)", "dA * (A * A - 1)"),
    ("greater_or_equal_at_the_kink", "activations", "dA * (Z > 0)", "dA * (Z >= 0)"),
    ("relu_prime_one_at_the_kink", "activations", "flat = np.where(z > 0,", "flat = np.where(z >= 0,"),
    ("relu_passes_the_value", "activations", "dA * (Z > 0)", "dA * A"),
    ("softplus_slope_of_a", "activations", "dA * sigmoid(Z)", "dA * sigmoid(A)"),
    ("softmax_as_if_elementwise", "activations", "(dA - np.sum(A * dA, axis=0, keepdims=True))", "(dA - A * dA)"),
    ("softmax_over_examples", "activations", "np.sum(A * dA, axis=0", "np.sum(A * dA, axis=1"),
    ("sigmoid_overflows", "activations", "return above\n", "return 1 / (1 + np.exp(-z))\n"),
    ("sigmoid_of_minus_z", "activations", "np.maximum(e, z >= 0)", "np.maximum(e, z <= 0)"),
    ("always_float64", "activations", 'return z if z.dtype.kind == "f" else', "return"),
    ("input_changed", "layers", "return W @ A_prev + b", "W *= 1 + 1e-13\n    return W @ A_prev + b"),
    ("softmax_labels_not_summed", "costs", "A * np.sum(Y, axis=0, keepdims=True) - Y", "A - Y"),
    ("labels_minus_outputs", "costs", "lambda A, Y: A - Y", "lambda A, Y: Y - A"),
    ("slope_cancels_for_every_cost", "costs", "if (g, cost) in", "if g is sigmoid: return A - Y\n    if (g, cost) in"),
    ("quadratic_without_half", "costs", "/ (2 * D.shape[1])", "/ D.shape[1]"),
    ("quadratic_prime_doubled", "costs", "return A - Y\n", "return 2 * (A - Y)\n"),
    ("cost_over_all_entries", "costs", "return float(np.sum(loss)) / A.shape[1] + 0.0", "return float(np.mean(loss))"),
    ("half_of_the_cross_entropy", "costs", "_times(1 - Y, 1 / (1 - A)) - _times", "-_times"),
    ("logits_with_labels_turned", "costs", "np.where(Z > 0, 1 - Y, Y)", "np.where(Z > 0, Y, 1 - Y)"),
    ("lambda_not_over_m", "network", "(float(lam) / As[0].shape[1]) * W", "float(lam) * W"),
    ("lambda_over_2m", "network", "(float(lam) / As[0]", "(float(lam) / 2 / As[0]"),
    ("bias_regularised", "network", "W_only[:, 0] = 0\n", "pass\n"),
    ("penalty_without_half", "costs", "float(lam) / (2 * m)", "float(lam) / m"),
    ("kept_delta_of_the_bias_unit", "network", "(thetas[l].T @ delta)[1:]", "(thetas[l].T @ delta)[:-1]"),
    ("bias_last_in_theta", "network", "np.hstack([b, W])", "np.hstack([W, b])"),
    ("accumulator_overwritten", "network", "Deltas[l] += delta", "Deltas[l] = delta"),
    ("off_by_one_from_the_end", "network", "weights[-l + 1].T @ dz", "weights[-l].T @ dz"),
    ("activation_of_the_same_layer", "network", "dWs.insert(0, dz @ as_[-l - 1].T)", "dWs.insert(0, dz @ as_[-l].T)"),
    ("uphill", "training", "W -= alpha_dZ @ A_prev.T", "W += alpha_dZ @ A_prev.T"),
    ("step_not_averaged", "training", "alpha_dZ = alpha / X_batch.shape[1] * dZ", "alpha_dZ = alpha * dZ"),
    ("decay_without_alpha", "training", "W -= alpha * lam / X.shape[1] * W", "W -= lam / X.shape[1] * W"),
    ("history_not_weighted", "training", "history.append(loss / X.shape[1])", "history.append(loss)"),
]  # fmt: skip


def killer(mutant) -> str:
    """The first property that fails, and with what; "" if all hold."""
    for name in PROPERTIES:
        try:
            try_out(name, mutant, most=100)
        except Exception as fault:  # a mutant may die of anything, of a numpy shape error too
            return f"{name} ({type(fault).__name__})"
    return ""


@pytest.mark.parametrize(("name", "module", "old", "new"), MUTANTS, ids=[m[0] for m in MUTANTS])
def test_each_mutant_dies(name, module, old, new):
    by = killer(load(module, old, new))
    print(f"{name}: killed by {by}")
    assert by


def test_the_reference_survives():
    assert killer(load()) == ""
