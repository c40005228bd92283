"""The numbers that a widget draws, held against numpy one by one."""

import numpy as np
import pytest

from course import activations
from course.widgets.base import source

PAIRS = {
    "sigmoid": (activations.sigmoid, activations.sigmoid_prime),
    "tanh": (activations.tanh, activations.tanh_prime),
    "relu": (activations.relu, activations.relu_prime),
    "leaky_relu": (activations.leaky_relu, activations.leaky_relu_prime),
}
Z = np.concatenate([np.linspace(-10, 10, 2001), [-1000.0, -710.0, -40.0, -1e-300, -0.0, 1e-300, 40.0, 710.0, 1000.0]])


@pytest.fixture(scope="module")
def call(chromium):
    """Evaluate an expression in which `js` is the module of the slope explorer and `given` what was handed over."""
    page = chromium.new_page()
    module = source("base.js", "plane.js", "activations.js", "slope_explorer.js")
    load = (
        "text => import(URL.createObjectURL(new Blob([text], {type: 'text/javascript'}))).then(m => { window.js = m; })"
    )
    page.evaluate(load, module)
    yield lambda expression, given=None: page.evaluate(f"given => {expression}", given)
    page.close()


@pytest.mark.parametrize("slope", [0.01, 0.2, 2.0])
@pytest.mark.parametrize("name", PAIRS)
def test_functions_and_derivatives_equal_numpy(call, name, slope):
    with_slope = (slope,) if name == "leaky_relu" else ()
    for key, reference in zip(("g", "gPrime"), PAIRS[name], strict=True):
        seen = call(f"given.z.map(z => js.FUNCTIONS[given.name].{key}(z, given.slope))", _given(name, slope))
        np.testing.assert_allclose(seen, reference(Z, *with_slope), rtol=1e-14, atol=0)


@pytest.mark.parametrize("slope", [0.0, 0.005, 0.01, 0.2])
@pytest.mark.parametrize("name", PAIRS)
def test_zone_is_where_the_derivative_is_less_than_a_hundredth(call, name, slope):
    with_slope = (slope,) if name == "leaky_relu" else ()
    zones = call("js.flatZones(given.name, given.slope)", _given(name, slope))
    z = np.arange(-995, 996, 10) / 100
    inside = np.any([(left <= z) & (z <= right) for left, right in zones] or [np.zeros_like(z)], axis=0)
    np.testing.assert_array_equal(inside, PAIRS[name][1](z, *with_slope) < 0.01)


def test_a_reading_is_value_derivative_step_and_kink(call):
    value = {"function": "tanh", "second": "none", "z": 0.5, "alpha": 0.2, "slope": 0.01}
    seen = call("js.reading(given)", value)
    prime = 1 - np.tanh(0.5) ** 2
    assert [seen["g"], seen["gPrime"], seen["step"]] == pytest.approx([np.tanh(0.5), prime, 0.2 * prime], rel=1e-14)
    assert not seen["atKink"] and not seen["flat"]


@pytest.mark.parametrize(
    ("function", "z", "slope", "at_kink"),
    [("relu", 0, 0.01, True), ("relu", 0.05, 0.01, False), ("leaky_relu", 0, 0.2, True), ("leaky_relu", 0, 1, False)]
    + [("sigmoid", 0, 0.01, False), ("tanh", 0, 0.01, False)],
)
def test_the_kink_is_where_the_graph_has_a_corner(call, function, z, slope, at_kink):
    value = {"function": function, "z": z, "alpha": 1, "slope": slope}
    assert call("js.reading(given).atKink", value) is at_kink


def test_numbers_are_written_as_python_writes_them(call):
    random = np.random.default_rng(2)
    numbers = [0.0, 0.25, 1.0, -1.0, 4.539580773595167e-05, 0.0001, 9.999999e-05, 0.9999546021312976, 999999.7]
    numbers += list(random.normal(size=500) * 10.0 ** random.integers(-12, 12, 500))
    seen = call("given.map(js.formatNumber)", [float(x) for x in numbers])
    assert seen == [f"{x:.6g}".replace("-", "\u2212", 1) if x < 0 else f"{x:.6g}" for x in numbers]


@pytest.mark.parametrize(
    ("key", "z"),
    [("ArrowRight", 1.1), ("ArrowUp", 1.1), ("ArrowLeft", 0.9), ("ArrowDown", 0.9)]
    + [("PageUp", 2), ("PageDown", 0), ("Home", -10), ("End", 10), ("a", None), ("Tab", None)],
)
def test_keys_move_z(call, key, z):
    assert call("js.moved(1, given)", key) == z


def test_ten_steps_of_a_tenth_reach_zero_exactly(call):
    assert call("[...Array(10)].reduce(z => js.moved(z, 'ArrowLeft'), 1)") == 0


def _given(name: str, slope: float) -> dict:
    return {"name": name, "slope": slope, "z": Z.tolist()}
