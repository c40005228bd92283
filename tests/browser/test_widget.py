"""The slope explorer under the hand and under the keys, in JupyterLab."""

import pytest

from course.activations import relu_prime, sigmoid, sigmoid_prime
from course.messages import translate
from course.widgets.slope_explorer import SlopeExplorer

from . import jupyter

expect = pytest.importorskip("playwright.sync_api", reason=jupyter.missing()).expect

CONTROLS = ".course-widget :is(select, input, [tabindex])"
START = SlopeExplorer.START
# what the learner would read by `widget.value`, asked of the kernel
VALUE = """async () => {
  const kernel = jupyterapp.shell.currentWidget.context.sessionContext.session.kernel;
  const seen = `[shown.value for shown in Out.values() if repr(shown) == "widget('slope-explorer')"][-1]`;
  const future = kernel.requestExecute({ code: "import json", user_expressions: { v: `json.dumps(${seen})` } });
  const reply = await future.done;
  return JSON.parse(JSON.parse(reply.content.user_expressions.v.data["text/plain"].replace(/^'|'$/g, '"')
    .replace(/(?<!^)"(?!$)/g, '\\\\"')));
}"""
CELLS = "() => jupyterapp.shell.currentWidget.content.widgets.map(cell => [cell.model.type, cell.model.sharedModel.id])"


@pytest.fixture
def widget(lab):
    """The widget as it is at first."""
    found = lab.locator(".course-widget").first
    found.scroll_into_view_if_needed()
    selects = found.locator("select")
    selects.nth(0).select_option(START["function"])
    selects.nth(1).select_option(START["second"])
    put_at(found, START["z"])
    return found


def put_at(widget, z: float) -> None:
    """From the left end, by keys alone."""
    plot = widget.locator(".course-plot")
    plot.press("Home")
    for _ in range(round(z + 10)):
        plot.press("PageUp")
    expect(number(widget, "z")).to_have_text(written(z))


def number(widget, key: str):
    return widget.locator(f"[data-number={key}]")


def written(x: float) -> str:
    return f"{float(x):.6g}".replace("-", "\u2212", 1) if x < 0 else f"{float(x):.6g}"


def drawing(widget) -> str:
    return widget.locator(".course-plot svg").inner_html()


def note(widget, key: str, **facts) -> None:
    language = widget.get_attribute("lang")
    expect(widget.locator(".course-note")).to_have_text(translate(SlopeExplorer.WORDS[key], language, **facts))


def test_a_drag_changes_the_drawing_and_the_numbers(lab, widget):
    before, box = drawing(widget), widget.locator(".course-point").bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    lab.mouse.move(x, y)
    lab.mouse.down()
    lab.mouse.move(x + 40, y, steps=4)
    expect(number(widget, "z")).not_to_have_text(written(START["z"]))
    lab.mouse.move(x + 80, y, steps=4)
    lab.mouse.up()
    plot = widget.locator(".course-plot")
    z = float(plot.get_attribute("aria-valuenow"))
    assert 2 < z < 6
    expect(number(widget, "z")).to_have_text(written(z))
    expect(number(widget, "g")).to_have_text(written(sigmoid(z)))
    expect(number(widget, "gPrime")).to_have_text(written(sigmoid_prime(z)))
    expect(number(widget, "step")).to_have_text(written(START["alpha"] * sigmoid_prime(z)))
    assert drawing(widget) != before
    moved = widget.locator(".course-point").bounding_box()
    assert moved["x"] - box["x"] == pytest.approx(80, abs=3)


def test_the_point_stays_where_it_was_let_go(lab, widget):
    box = widget.locator(".course-point").bounding_box()
    lab.mouse.click(box["x"] + 60, box["y"])
    lab.mouse.move(box["x"] + 200, box["y"])
    assert 1 < float(widget.locator(".course-plot").get_attribute("aria-valuenow")) < 6


def test_python_reads_what_the_hand_did(lab, widget):
    put_at(widget, 4)
    widget.locator("select").nth(1).select_option("tanh")
    lab.wait_for_timeout(400)  # the kernel is told when the hand rests
    assert lab.evaluate(VALUE) == {**START, "z": 4, "second": "tanh"}


def test_keys_alone_drive_every_control(lab, widget):
    plot = widget.locator(".course-plot")
    for key, z in (("Home", -10), ("End", 10), ("ArrowLeft", 9.9), ("PageDown", 8.9), ("ArrowRight", 9)):
        plot.press(key)
        expect(number(widget, "z")).to_have_text(written(z))
    alpha = widget.locator("input").first
    before = number(widget, "step").inner_text()
    alpha.press("ArrowRight")
    expect(number(widget, "step")).not_to_have_text(before)
    alpha.press("ArrowLeft")
    select = widget.locator("select").first
    select.press("ArrowDown")
    expect(select).to_have_value("tanh")


def test_tab_reaches_every_control_and_focus_is_visible(lab, widget):
    widget.locator("select").first.press("Shift")  # a key first: the browser then shows focus
    visible = lab.locator(CONTROLS).locator("visible=true")
    for i in range(visible.count()):
        focused = "el => el === document.activeElement && getComputedStyle(el).outlineStyle !== 'none'"
        assert visible.nth(i).evaluate(focused), visible.nth(i).evaluate("el => el.outerHTML.slice(0, 200)")
        lab.keyboard.press("Tab")


def test_no_key_leaks_to_jupyterlab(lab, widget):
    before = lab.evaluate(CELLS)
    controls = lab.locator(CONTROLS).locator("visible=true")
    assert controls.count() == 4
    for i in range(controls.count()):
        assert controls.nth(i).get_attribute("data-lm-suppress-shortcuts") == "true"
        controls.nth(i).focus()
        for key in ("a", "b", "x", "m", "y", "d", "d", "ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"):
            lab.keyboard.press(key)
    assert lab.evaluate(CELLS) == before


def test_at_the_kink_words_say_that_there_is_no_derivative(widget):
    first = widget.locator("select").first
    put_at(widget, 0)
    note(widget, "help")
    first.select_option("relu")
    note(widget, "relu_kink")
    expect(number(widget, "gPrime")).to_have_text(written(relu_prime(0.0)))
    expect(widget.locator(".course-tangent")).not_to_have_attribute("stroke-dasharray", "none")
    first.select_option("leaky_relu")
    note(widget, "leaky_relu_kink", slope="0.01")
    expect(number(widget, "gPrime")).to_have_text("0.01")


def test_flat_zones_have_a_pattern_and_a_word(widget):
    zone, word = widget.locator(".course-flat"), widget.locator(".course-flat + text")
    expect(zone).to_have_count(2)
    assert zone.first.get_attribute("fill").startswith("url(#")
    assert word.all_text_contents() == [translate(SlopeExplorer.WORDS["flat"], widget.get_attribute("lang"))] * 2
    widget.locator(".course-plot").press("End")
    note(widget, "flat_here")
    widget.locator("select").first.select_option("relu")
    expect(zone).to_have_count(1)


def test_a_second_function_is_drawn_over_the_first(widget):
    dashed = widget.locator(".course-plot path[stroke-dasharray]")
    before = dashed.get_attribute("d")
    widget.locator("select").nth(1).select_option("relu")
    expect(dashed).not_to_have_attribute("d", before)
    expect(widget.locator(".course-legend li:not([hidden])")).to_have_count(4)
    expect(widget.locator(".course-legend")).to_contain_text("ReLU(z)")


def test_a_screen_reader_is_told_the_numbers(widget):
    told = translate(
        SlopeExplorer.WORDS["reading"], widget.get_attribute("lang"), z="1", g="0.731059", g_prime="0.196612"
    )
    assert widget.locator(".course-plot").get_attribute("aria-valuetext") == told


def test_nothing_is_clipped_in_a_narrow_window(lesson):
    page, wide = lesson.page, lesson.page.viewport_size
    page.evaluate("() => jupyterapp.shell.collapseLeft()")
    page.set_viewport_size({"width": 480, "height": 900})
    page.wait_for_timeout(500)
    widths = page.locator(".course-widget").first.evaluate("el => [el.scrollWidth, el.clientWidth]")
    page.set_viewport_size(wide)
    page.wait_for_timeout(500)
    assert widths[0] <= widths[1]
