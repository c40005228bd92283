"""The numbers of the graph walker, held against numpy one by one, where z is large too."""

import numpy as np
import pytest

from course.activations import sigmoid, sigmoid_prime
from course.costs import (
    cross_entropy_cost,
    cross_entropy_cost_prime,
    cross_entropy_from_logits,
    cross_entropy_from_logits_prime,
    output_error,
    quadratic_cost,
    quadratic_cost_prime,
)
from course.widgets.graph_walker import COSTS, EDGES, GraphWalker

from .alone import alone

START = GraphWalker.START
FUNCTIONS = {
    "cross_entropy": (cross_entropy_cost, cross_entropy_cost_prime),
    "quadratic": (quadratic_cost, quadratic_cost_prime),
}


@pytest.fixture(scope="module")
def numbers(chromium):
    """What JavaScript makes of each value, and the values."""
    values = [*_values(300, 5), *_values(60, 60), {**START}, {**START, "inputs": 1}]
    with alone(chromium, "graph-walker", "en") as page:
        yield [(value, page.evaluate("js.numbers", value)) for value in values]


def _values(count: int, reach: float) -> list[dict]:
    random = np.random.default_rng(4)
    return [
        {**START, **{name: float(x) for name, x in zip(("x1", "x2", "w1", "w2", "b"), row, strict=True)}}
        | {"y": int(random.integers(2)), "inputs": int(random.integers(1, 3)), "cost": COSTS[i % 2]}
        for i, row in enumerate(random.uniform(-reach, reach, (count, 5)).round(2))
    ]


def _given(value: dict) -> tuple[np.ndarray, np.ndarray]:
    """z and y as arrays of shape (1, 1)."""
    w, x = (np.array([[value[f"{letter}{k}"]] for k in range(1, value["inputs"] + 1)]) for letter in "wx")
    return w.T @ x + value["b"], np.array([[value["y"]]])


def _reference(value: dict) -> dict[str, np.ndarray]:
    """What the formulas of the lesson give: right as long as a is not next to 0 or 1."""
    z, y = _given(value)
    a, (cost, cost_prime) = sigmoid(z), FUNCTIONS[value["cost"]]
    dz = output_error(y, z, a, sigmoid, cost)
    return {"z": z, "a": a, "loss": cost(a, y), "da": cost_prime(a, y), "slope": sigmoid_prime(z), "dz": dz}


def _reference_from_z(value: dict) -> dict[str, np.ndarray]:
    """The same from z, where nothing cancels: a - y is the derivative of the cross-entropy with respect to z."""
    z, y = _given(value)
    gap, slope = cross_entropy_from_logits_prime(z, y), sigmoid_prime(z)
    if value["cost"] == "quadratic":
        return {"loss": gap**2 / 2, "da": gap, "slope": slope, "dz": gap * slope}
    return {"loss": cross_entropy_from_logits(z, y), "slope": slope, "dz": gap}


def test_every_number_equals_numpy(numbers):
    near = [(value, seen) for value, seen in numbers if abs(seen["z"]) < 12]
    assert len(near) > 200
    for value, seen in near:
        for name, number in _reference(value).items():
            np.testing.assert_allclose(seen[name], np.asarray(number).item(), 1e-10, 1e-14, err_msg=f"{name} {value}")


def test_large_z_keeps_its_digits(numbers):
    assert max(abs(seen["z"]) for _, seen in numbers) > 1000
    for value, seen in numbers:
        for name, number in _reference_from_z(value).items():
            np.testing.assert_allclose(seen[name], np.asarray(number).item(), 1e-11, 1e-300, err_msg=f"{name} {value}")


def test_parameters_get_dz_times_their_local_derivative(numbers):
    for value, seen in numbers:
        dz = seen["dz"]
        assert [seen["dw1"], seen["dw2"], seen["db"]] == [dz * value["x1"], dz * value["x2"], dz]


def test_da_times_the_slope_is_dz_even_where_a_is_rounded_to_1(numbers):
    rounded = [seen for _, seen in numbers if seen["a"] == 1 and abs(seen["z"]) < 350]
    assert rounded
    for seen in rounded:
        np.testing.assert_allclose(seen["da"] * seen["slope"], seen["dz"], rtol=1e-12, atol=0)


def test_derivatives_are_difference_quotients_of_the_loss(numbers):
    eps = 1e-6
    for value, seen in numbers[:60]:
        for name in ("w1", "b"):
            moved = [_reference_from_z({**value, name: value[name] + sign * eps})["loss"] for sign in (1, -1)]
            quotient = np.asarray(moved[0] - moved[1]).item() / (2 * eps)
            assert seen[f"d{name}"] == pytest.approx(quotient, rel=1e-4, abs=1e-8)


@pytest.mark.parametrize("cost", COSTS)
def test_local_derivatives_are_those_of_the_edges(chromium, cost):
    value = {**START, "cost": cost, "y": 0}
    with alone(chromium, "graph-walker", "en") as page:
        local = page.evaluate(
            "value => Object.fromEntries(Object.keys(js.edgesOf(2)).map(edge =>"
            " [edge, js.localNumber(edge, js.numbers(value), value)]))",
            value,
        )
    a = sigmoid(0.2)
    assert list(local) == list(EDGES[2])
    assert [local[name] for name in EDGES[2][:5]] == [0.5, 1, -0.25, 2, 1]
    # both losses are functions of y, linear in it or quadratic: the slope at y = 0
    of_y = np.log(1 - a) - np.log(a) if cost == "cross_entropy" else 0 - a
    of_a = 1 / (1 - a) if cost == "cross_entropy" else a
    assert [local["z"], local["a"], local["y"]] == pytest.approx([a * (1 - a), of_a, of_y], rel=1e-14)
