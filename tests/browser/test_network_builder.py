"""The network builder under the hand and the keys, and its numbers held against numpy arrays."""

import numpy as np
import pytest

from course.messages import translate
from course.network import initialise
from course.widgets.network_builder import MOST_LAYERS, MOST_UNITS, NetworkBuilder

from . import jupyter
from .alone import alone, told

expect = pytest.importorskip("playwright.sync_api", reason=jupyter.missing()).expect


@pytest.fixture(params=["en", "ar"])
def builder(request, chromium):
    with alone(chromium, "network-builder", request.param) as page:
        yield page


def button(builder, key: str, **facts):
    language = builder.locator(".course-widget").get_attribute("lang")
    label = translate(NetworkBuilder.WORDS[key], language, **facts)
    return builder.locator(f'button[aria-label="{label}"]')


def number(builder, key: str):
    return builder.locator(f"[data-number={key}]")


def drawn(builder) -> list[int]:
    """How many squares, circles and lines are drawn."""
    paths = builder.locator(".course-network path").evaluate_all("els => els.map(el => el.getAttribute('d'))")
    units = [builder.locator(f".course-network {shape}").count() for shape in ("rect", "circle")]
    return [*units, "".join(paths).count("M")]


def test_shapes_and_counts_equal_numpy(chromium):
    random = np.random.default_rng(1)
    some = [random.integers(1, MOST_UNITS + 1, random.integers(2, MOST_LAYERS + 2)).tolist() for _ in range(100)]
    with alone(chromium, "network-builder", "en") as page:
        seen = page.evaluate("all => all.map(sizes => js.networkReading({ sizes }))", some)
    for sizes, reading in zip(some, seen, strict=True):
        weights, biases = initialise(sizes, random)
        assert [layer["W"] for layer in reading["layers"]] == [None, *(list(W.shape) for W in weights)]
        assert [layer["b"] for layer in reading["layers"]] == [None, *(list(b.shape) for b in biases)]
        assert reading["count"] == sum(array.size for array in (*weights, *biases))
        assert reading["depth"] == len(weights)


def test_it_starts_with_21_parameters(builder):
    expect(number(builder, "count")).to_have_text("21")
    expect(number(builder, "count1")).to_have_text("4 · 3 + 4 = 16")
    assert drawn(builder) == [3, 5, 16]


def test_a_unit_changes_two_shapes_and_the_count(builder):
    button(builder, "add_unit", l=1).click()
    expect(number(builder, "count")).to_have_text("26")
    shapes = {"W1": "(5, 3)", "b1": "(5, 1)", "W2": "(1, 5)", "b2": "(1, 1)"}
    for key, shape in shapes.items():
        expect(number(builder, key)).to_have_text(shape)
    assert drawn(builder) == [3, 6, 20]
    assert told(builder) == {"sizes": [3, 5, 1]}


def test_a_new_layer_stands_before_the_output_layer(builder):
    button(builder, "add_layer").press("Enter")
    expect(number(builder, "count")).to_have_text("41")
    expect(number(builder, "W2")).to_have_text("(4, 4)")
    assert told(builder) == {"sizes": [3, 4, 4, 1]}
    for _ in range(2):
        button(builder, "remove_layer").press("Space")
    expect(number(builder, "count")).to_have_text("4")
    assert told(builder) == {"sizes": [3, 1]}


def test_at_an_end_a_button_says_so_keeps_the_focus_and_does_nothing(builder):
    for key, presses, facts in (("add_layer", 8, {}), ("remove_layer", 9, {}), ("add_unit", 10, {"l": 0})):
        pressed = button(builder, key, **facts)
        pressed.focus()
        for _ in range(presses):
            builder.keyboard.press("Enter")
        expect(pressed).to_have_attribute("aria-disabled", "true")
        assert pressed.evaluate("el => el === document.activeElement")
    assert told(builder) == {"sizes": [10, 1]}


def test_the_largest_network_is_drawn_inside_its_frame(builder):
    builder.evaluate("sizes => fromPython({ sizes })", [MOST_UNITS] * (MOST_LAYERS + 1))
    expect(number(builder, "count")).to_have_text("880")
    assert drawn(builder) == [10, 80, 800]
    frame = builder.locator(".course-network svg").bounding_box()
    for box in builder.locator(".course-network :is(circle, rect, text)").evaluate_all(
        "els => els.map(el => el.getBoundingClientRect()).map(r => [r.left, r.right, r.top, r.bottom])"
    ):
        assert frame["x"] <= box[0] and box[1] <= frame["x"] + frame["width"]
        assert frame["y"] <= box[2] and box[3] <= frame["y"] + frame["height"]


def test_a_screen_reader_is_told_the_layers_and_the_count(builder):
    language = builder.locator(".course-widget").get_attribute("lang")
    button(builder, "remove_unit", l=0).click()
    spoken = translate(NetworkBuilder.WORDS["status"], language, layers=2, count=17)
    expect(builder.locator("[role=status]")).to_have_text(spoken)
