"""Descent on a bowl: its numbers held against numpy, and the widget under the hand and under the keys."""

import numpy as np
import pytest

from course.messages import translate
from course.widgets.descent_on_a_bowl import CURVATURES, DescentOnABowl, descent

from . import jupyter
from .alone import alone, told

expect = pytest.importorskip("playwright.sync_api", reason=jupyter.missing()).expect

START = DescentOnABowl.START
WORDS = DescentOnABowl.WORDS


@pytest.fixture(scope="module")
def call(chromium):
    """Evaluate an expression in which `js` is the module of the widget and `given` what was handed over."""
    with alone(chromium, "descent-on-a-bowl", "en") as page:
        yield lambda expression, given: page.evaluate(f"given => {expression}", given)


@pytest.fixture(scope="module")
def read(call):
    """What JavaScript makes of a value."""
    return lambda **value: call("js.bowlReading(given)", {**START, **value})


@pytest.fixture(params=["en", "ar"])
def bowl(request, chromium):
    with alone(chromium, "descent-on-a-bowl", request.param) as page:
        yield page


def button(bowl, key: str):
    return bowl.get_by_role("button", name=said(bowl, key), exact=True)


def said(bowl, key: str, **facts) -> str:
    return translate(WORDS[key], bowl.locator(".course-widget").get_attribute("lang"), **facts)


def number(bowl, key: str):
    return bowl.locator(f"[data-number={key}]")


def written(x: float) -> str:
    return f"{float(x):.6g}".replace("-", "\u2212", 1) if x < 0 else f"{float(x):.6g}"


def last_costs(value: dict) -> dict[str, str]:
    before, cost = np.sum(np.array(CURVATURES[value["shape"]]) * descent(value)[-2:] ** 2, axis=1) / 2
    return {"before": written(before), "cost": written(cost)}


def floats(numbers: list) -> np.ndarray:
    """A large number without a fraction comes from the browser as an int, which may be too long for numpy."""
    return np.array(numbers, dtype=float)


def test_points_costs_and_gradients_equal_numpy(read):
    random = np.random.default_rng(3)
    for shape in [*CURVATURES] * 40:
        alpha, w1, w2 = (float(x) for x in random.uniform([0.05, -4, -3], [2.2, 4, 3]).round(2))
        value = {"shape": shape, "alpha": alpha, "w1": w1, "w2": w2, "steps": int(random.integers(0, 30))}
        seen, points, curvatures = read(**value), descent(value), np.array(CURVATURES[shape])
        costs = np.sum(curvatures * points**2, axis=1) / 2
        np.testing.assert_allclose(floats(seen["points"]), points, rtol=1e-12, atol=0)
        np.testing.assert_allclose(floats(seen["costs"]), costs, rtol=1e-12, atol=0)
        np.testing.assert_allclose(seen["length"], np.linalg.norm(curvatures * points[-1]), rtol=1e-12, atol=0)
        assert [seen["w1"], seen["w2"], seen["cost"]] == [*seen["points"][-1], seen["costs"][-1]]
        assert seen["step"] == value["steps"]


@pytest.mark.parametrize(
    ("shape", "alpha", "steps", "what"),
    [
        ("bowl", 0.3, 0, "help"),
        ("bowl", 0.05, 20, "slowly"),
        ("bowl", 0.8, 4, "converges"),
        ("bowl", 0.8, 20, "arrived"),
    ]
    + [("bowl", 1, 1, "arrived"), ("bowl", 1.5, 4, "jumps"), ("bowl", 2, 20, "jumps"), ("bowl", 2.2, 1, "diverges")]
    + [("valley", 0.1, 20, "slowly"), ("valley", 0.3, 1, "jumps"), ("valley", 0.3, 20, "converges")]
    + [("valley", 0.45, 20, "jumps"), ("valley", 0.5, 20, "jumps"), ("valley", 0.8, 4, "diverges")],
)
def test_the_numbers_decide_what_is_said(read, shape, alpha, steps, what):
    assert read(shape=shape, alpha=alpha, steps=steps)["happening"] == what


def test_a_start_at_the_minimum_is_named_so(read):
    assert read(w1=0, w2=0)["happening"] == "arrived"


def test_steps_end_before_numbers_become_infinite(read):
    seen = read(shape="valley", alpha=2.2, steps=200)
    assert seen["ended"] and seen["step"] < 200 and np.isfinite(floats(seen["costs"])).all()


@pytest.mark.parametrize(
    ("key", "large", "to"),
    [("ArrowRight", False, [0.1, 0]), ("ArrowLeft", False, [-0.1, 0]), ("ArrowUp", False, [0, 0.1])]
    + [("ArrowDown", True, [0, -1]), ("ArrowRight", True, [1, 0]), ("a", False, None), ("Tab", False, None)],
)
def test_keys_move_the_start(call, key, large, to):
    assert call("js.startMoved([0, 0], ...given)", [key, large]) == to


def test_the_start_stays_in_the_plot(call):
    assert call("js.startMoved(given, 'ArrowRight', false)", [3.95, 3]) == [4, 3]
    assert call("js.startMoved(given, 'ArrowUp', true)", [4, 2.5]) == [4, 3]


def test_buttons_make_steps_and_go_back(bowl):
    assert bowl.locator(".course-note").inner_text() == said(bowl, "help")
    expect(button(bowl, "back")).to_have_attribute("aria-disabled", "true")
    button(bowl, "one_step").click()
    expect(number(bowl, "step")).to_have_text("1")
    expect(number(bowl, "w1")).to_have_text(written(-3 * 0.7))
    expect(bowl.locator(".course-note")).to_have_text(said(bowl, "converges", before="6.5", cost=written(6.5 * 0.49)))
    button(bowl, "many_steps").press("Enter")
    expect(number(bowl, "step")).to_have_text("21")
    expect(number(bowl, "cost")).to_have_text(written(6.5 * 0.7**42))
    expect(number(bowl, "length")).to_have_text(written(np.sqrt(13) * 0.7**21))
    assert bowl.locator(".course-slim circle").count() == 22
    assert told(bowl) == {**START, "steps": 21}
    button(bowl, "back").press("Space")
    expect(number(bowl, "step")).to_have_text("0")
    expect(number(bowl, "w1")).to_have_text(written(-3))


def test_what_is_good_in_the_bowl_diverges_in_the_valley(bowl):
    value = {**START, "alpha": 0.8, "steps": 4}
    bowl.evaluate("value => fromPython(value)", value)
    expect(bowl.locator(".course-note")).to_have_text(said(bowl, "converges", **last_costs(value)))
    bowl.locator("select").select_option("valley")
    value["shape"] = "valley"
    expect(bowl.locator(".course-note")).to_have_text(said(bowl, "diverges", **last_costs(value)))
    assert told(bowl) == value


def test_a_button_that_is_off_keeps_the_focus_and_does_nothing(bowl):
    bowl.evaluate("value => fromPython(value)", {**START, "steps": 200})
    one = button(bowl, "one_step")
    expect(one).to_have_attribute("aria-disabled", "true")
    one.press("Enter")
    assert one.evaluate("el => el === document.activeElement")
    expect(number(bowl, "step")).to_have_text("200")


def test_a_click_puts_the_start_where_the_hand_is(bowl):
    ring = bowl.locator(".course-wide circle[fill=none]")
    before = ring.bounding_box()
    bowl.mouse.click(before["x"] + before["width"] / 2 + 80, before["y"] + before["height"] / 2 + 40)
    bowl.mouse.move(before["x"] + 200, before["y"])
    bowl.wait_for_timeout(100)
    after = ring.bounding_box()
    assert after["x"] - before["x"] == pytest.approx(80, abs=3)
    assert after["y"] - before["y"] == pytest.approx(40, abs=3)
    value = told(bowl)
    assert -3 < value["w1"] < 0 and 0 < value["w2"] < 2
    expect(number(bowl, "w1")).to_have_text(written(value["w1"]))


def test_keys_move_the_start_and_a_screen_reader_is_told(bowl):
    plot = bowl.locator(".course-wide")
    plot.press("ArrowRight")
    plot.press("Shift+ArrowDown")
    expect(number(bowl, "w1")).to_have_text(written(-2.9))
    expect(number(bowl, "w2")).to_have_text("1")
    spoken = said(bowl, "reading", w1=written(-2.9), w2="1", cost=written((2.9**2 + 1) / 2))
    assert plot.get_attribute("aria-valuetext") == spoken
    assert told(bowl) == {**START, "w1": -2.9, "w2": 1}


def test_a_path_that_leaves_the_plot_is_cut_at_its_edge(bowl):
    bowl.evaluate("value => fromPython(value)", {**START, "shape": "valley", "alpha": 2.2, "steps": 30})
    bowl.wait_for_timeout(100)
    path = bowl.locator(".course-steps").get_attribute("d")
    assert "NaN" not in path and "Infinity" not in path and "e+" not in path
    assert bowl.locator(".course-steps").get_attribute("clip-path").startswith("url(#")
