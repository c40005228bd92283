"""Rise over run: its numbers held against numpy, and the widget under the hand and under the keys."""

import numpy as np
import pytest

from course.messages import translate
from course.widgets.rise_over_run import RiseOverRun

from . import jupyter
from .alone import alone, told

expect = pytest.importorskip("playwright.sync_api", reason=jupyter.missing()).expect

START = RiseOverRun.START
FUNCTIONS = {
    "square": (np.square, lambda x: 2 * x),
    "sine": (np.sin, np.cos),
    "falling": (lambda x: np.exp(-x), lambda x: -np.exp(-x)),
}
ULP = np.finfo(float).eps


@pytest.fixture(params=["en", "ar"])
def rise(request, chromium):
    with alone(chromium, "rise-over-run", request.param) as page:
        yield page


def said(rise, key: str, **facts) -> str:
    return translate(RiseOverRun.WORDS[key], rise.locator(".course-widget").get_attribute("lang"), **facts)


def note(rise, *sentences: str) -> None:
    expect(rise.locator(".course-note")).to_have_text(" ".join(sentences))


def number(rise, key: str):
    return rise.locator(f"[data-number={key}]")


@pytest.mark.parametrize("curve", FUNCTIONS)
def test_every_number_equals_numpy(chromium, curve):
    f, prime = FUNCTIONS[curve]
    values = [(x, 10.0**-p) for x in np.linspace(-2, 2, 41) for p in np.linspace(0, 6, 13)]
    with alone(chromium, "rise-over-run", "en") as page:
        given = [{"curve": curve, "x": float(x), "run": run} for x, run in values]
        seen = page.evaluate("all => all.map(js.runReading)", given)
    for (x, run), reading in zip(values, seen, strict=True):
        # the last digit of f may differ between numpy and the browser; a small run makes this difference larger
        last = 4 * ULP * max(abs(f(x)), abs(f(x + run)))
        want = (f(x + run) - f(x)) / run
        np.testing.assert_allclose(reading["rise"], f(x + run) - f(x), rtol=1e-14, atol=last)
        np.testing.assert_allclose(reading["secant"], want, rtol=1e-14, atol=last / run)
        np.testing.assert_allclose(reading["tangent"], prime(x), rtol=1e-14, atol=1e-15)
        np.testing.assert_allclose(reading["difference"], want - prime(x), rtol=1e-13, atol=1e-15 + last / run)


def test_nine_digits_are_written_as_python_writes_them(rise):
    random = np.random.default_rng(5)
    numbers = [float(x) for x in random.normal(size=200) * 10.0 ** random.integers(-9, 12, 200)]
    seen = rise.evaluate("all => all.map(x => js.formatDigits(x, 9))", numbers)
    assert seen == [f"{x:.9g}".replace("-", "\u2212", 1) if x < 0 else f"{x:.9g}" for x in numbers]


def test_places_on_the_slider_are_runs_and_back(rise):
    places = [round(-0.1 * i, 1) for i in range(61)]
    runs = rise.evaluate("all => all.map(js.BY_FACTORS.number)", places)
    assert runs == [float(f"{10.0**place:.3g}") for place in places]
    assert (min(runs), max(runs)) == (1e-6, 1)
    assert rise.evaluate("all => all.map(run => js.BY_FACTORS.place(run))", runs) == pytest.approx(places, abs=0.01)


def test_it_starts_with_the_run_1(rise):
    for key, text in {"run": "1", "rise": "3", "secant": "3", "tangent": "2", "difference": "1"}.items():
        expect(number(rise, key)).to_have_text(text)
    note(rise, said(rise, "help"))


def test_keys_make_the_run_smaller_and_the_secant_becomes_the_tangent(rise):
    run, secant = rise.locator("input").nth(1), rise.locator(".course-secant")
    tangent = rise.locator(".course-tangent").get_attribute("d")
    assert secant.get_attribute("d") != tangent
    for _ in range(10):
        run.press("ArrowLeft")
    expect(number(rise, "run")).to_have_text("0.1")
    expect(number(rise, "secant")).to_have_text("2.1")
    expect(run).to_have_attribute("aria-valuetext", "0.1")
    assert told(rise) == {**START, "run": 0.1}
    run.press("Home")
    expect(number(rise, "run")).to_have_text("1e-06")
    expect(number(rise, "secant")).to_have_text("2.000001")
    expect(secant).to_have_attribute("d", tangent)
    run.press("End")
    expect(number(rise, "run")).to_have_text("1")


def test_a_smaller_run_says_what_happened_to_the_difference(rise):
    rise.evaluate("value => fromPython(value)", {**START, "run": 0.01})
    note(rise, said(rise, "tenfold", larger="0.1", difference="0.01"))
    rise.evaluate("value => fromPython(value)", {**START, "run": 1e-6})
    expect(rise.locator(".course-note")).to_contain_text(said(rise, "rounding"))


def test_where_the_graph_falls_rise_and_slopes_are_negative(rise):
    rise.locator("select").select_option("falling")
    expect(number(rise, "rise")).to_have_text(f"\u2212{np.exp(-1) - np.exp(-2):.6g}")
    expect(number(rise, "tangent")).to_have_text(f"\u2212{np.exp(-1):.9g}")
    note(rise, said(rise, "help"), said(rise, "negative"))


def test_the_point_moves_and_the_names_of_the_legs_stay_inside(rise):
    x = rise.locator("input").first
    x.press("End")
    expect(rise.locator(".course-plot svg")).to_be_visible()
    assert told(rise) == {**START, "x": 2}
    frame = rise.locator(".course-plot svg").bounding_box()
    for box in rise.locator(".course-plot text").evaluate_all(
        "els => els.map(el => el.getBoundingClientRect()).map(r => [r.left, r.right])"
    ):
        assert frame["x"] <= box[0] and box[1] <= frame["x"] + frame["width"]
