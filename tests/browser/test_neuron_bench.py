"""The neuron bench under the keys, and its numbers held against numpy one by one."""

import numpy as np
import pytest

from course.activations import identity, relu, sigmoid, tanh
from course.messages import translate
from course.widgets.neuron_bench import FUNCTIONS, NUMBERS, NeuronBench

from . import jupyter
from .alone import alone, told

expect = pytest.importorskip("playwright.sync_api", reason=jupyter.missing()).expect

START = NeuronBench.START
REFERENCE = dict(zip(FUNCTIONS, (sigmoid, tanh, relu, identity), strict=True))
BARS = ("first", "second", "b", "z")


@pytest.fixture(scope="module")
def module(chromium):
    with alone(chromium, "neuron-bench", "en") as page:
        yield page


@pytest.fixture(params=["en", "ar"])
def bench(request, chromium):
    with alone(chromium, "neuron-bench", request.param) as page:
        yield page


def slider(bench, key: str):
    return bench.locator("input").nth(("x1", "w1", "x2", "w2", "b").index(key))


def bars(bench) -> dict:
    return {key: bench.locator(f"[data-bar={key}]").bounding_box() for key in BARS}


def note(bench, key: str, **facts) -> None:
    language = bench.locator(".course-widget").get_attribute("lang")
    expect(bench.locator(".course-note")).to_have_text(translate(NeuronBench.WORDS[key], language, **facts))


def number(bench, key: str):
    return bench.locator(f"[data-number={key}]")


@pytest.mark.parametrize("g", FUNCTIONS)
def test_products_sum_and_activation_equal_numpy(module, g):
    random = np.random.default_rng(1)
    numbers = random.integers(-20, 21, (500, 5)) / 10
    values = [dict(zip(NUMBERS, map(float, row), strict=True)) | {"g": g} for row in numbers]
    seen = module.evaluate("values => values.map(js.benchReading)", values)
    x, w, b = numbers[:, :2], numbers[:, 2:4], numbers[:, 4]
    z = np.sum(w * x, axis=1) + b
    expected = {"first": w[:, 0] * x[:, 0], "second": w[:, 1] * x[:, 1], "b": b, "z": z, "a": REFERENCE[g](z)}
    for key, reference in expected.items():
        np.testing.assert_allclose([reading[key] for reading in seen], reference, rtol=1e-12, atol=1e-12)


def test_a_sum_that_is_0_is_shown_as_0(module):
    value = {"x1": 0.1, "w1": 1, "x2": 0.2, "w2": 1, "b": -0.3, "g": "identity"}
    assert 0.1 + 0.2 - 0.3 != 0
    assert module.evaluate("value => js.benchReading(value).z", value) == 0


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({}, None),
        ({"b": 1.0}, ["bias_moved", {}]),
        ({"g": "relu"}, ["function_changed", {}]),
        ({"w2": 1.0}, ["input_moved", {"symbol": "w₂"}]),
        ({"x1": 0.0}, ["input_moved", {"symbol": "x₁"}]),
        ({"x1": 0.0, "w1": 1.0}, ["help", {}]),
    ],
)
def test_each_change_has_its_sentence(module, changed, sentence):
    pair = [START, {**START, **changed}]
    assert module.evaluate("([before, now]) => js.benchSentence(before, now)", pair) == sentence


def test_a_factor_0_has_its_own_sentence(module):
    pair = [{**START, "x2": 0}, {**START, "x2": 0, "w2": 1}]
    seen = module.evaluate("([before, now]) => js.benchSentence(before, now)", pair)
    assert seen == ["zero_factor", {"product": "w₂x₂"}]


def test_the_bias_moves_the_point_and_no_product_bar(bench):
    note(bench, "help")
    before, point = bars(bench), bench.locator(".course-point").bounding_box()
    for _ in range(10):
        slider(bench, "b").press("ArrowRight")
    note(bench, "bias_moved")
    after, moved = bars(bench), bench.locator(".course-point").bounding_box()
    assert after["first"] == before["first"] and after["second"] == before["second"]
    assert after["b"] != before["b"] and after["z"] != before["z"]
    assert moved["x"] > point["x"] and moved["y"] < point["y"]
    expect(number(bench, "z")).to_have_text("1.5 + (−1) + 1.5 = 2")
    expect(number(bench, "a")).to_have_text(f"{sigmoid(2.0):.6g}")
    assert told(bench) == {**START, "b": 1.5}


@pytest.mark.parametrize(("key", "bar", "still"), [("x1", "first", "second"), ("w2", "second", "first")])
def test_an_input_or_a_weight_moves_one_product_bar(bench, key, bar, still):
    before = bars(bench)
    slider(bench, key).press("End")
    note(bench, "input_moved", symbol=f"{key[0]}{'₁' if key[1] == '1' else '₂'}")
    after = bars(bench)
    assert after[bar] != before[bar] and after[still] == before[still] and after["b"] == before["b"]


def test_the_point_stands_below_the_end_of_the_bar_of_z(bench):
    for key, end in (("w1", "Home"), ("x1", "End"), ("b", "Home")):
        slider(bench, key).press(end)
    expect(number(bench, "z")).to_contain_text("= −7")
    bar, point = bars(bench)["z"], bench.locator(".course-point").bounding_box()
    assert point["x"] + point["width"] / 2 == pytest.approx(bar["x"], abs=1.5)


def test_another_function_moves_no_bar(bench):
    before = bars(bench)
    bench.locator("select").select_option("relu")
    note(bench, "function_changed")
    expect(number(bench, "a")).to_have_text("1")
    assert bars(bench) == before
    assert told(bench) == {**START, "g": "relu"}


def test_a_screen_reader_is_told_z_and_a(bench):
    language = bench.locator(".course-widget").get_attribute("lang")
    spoken = translate(NeuronBench.WORDS["reading"], language, symbol="b", number="0.5", z="1", a="0.731059")
    assert slider(bench, "b").get_attribute("aria-valuetext") == spoken


def test_what_python_sets_is_shown(bench):
    bench.evaluate("value => fromPython(value)", {**START, "w1": -2, "g": "tanh"})
    expect(number(bench, "z")).to_have_text("−2 + (−1) + 0.5 = −2.5")
    expect(bench.locator("select")).to_have_value("tanh")
