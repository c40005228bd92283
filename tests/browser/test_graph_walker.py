"""The graph walker under the hand and under the keys, alone on a page."""

import pytest

from course.activations import sigmoid
from course.messages import translate
from course.widgets.graph_walker import COSTS, GraphWalker

from . import jupyter
from .alone import alone, told

expect = pytest.importorskip("playwright.sync_api", reason=jupyter.missing()).expect

START = GraphWalker.START
WALK = ["z", "a", "loss", "da", "dz", "dw1", "dw2", "db"]
AT_START = {"z": "0.2", "a": "0.549834", "loss": "0.598139", "da": "\u22121.81873", "dz": "\u22120.450166"}
AT_START |= {"dw1": "\u22120.450166", "dw2": "\u22120.900332", "db": "\u22120.450166"}
# the words of a node, name first
TEXTS = """el => Object.fromEntries([...el.querySelectorAll('[data-node]')].map(node =>
  [node.dataset.node, [...node.querySelectorAll('text')].map(text => text.textContent)]))"""
OVERLAPS = """el => {
  const seen = [...el.querySelectorAll('text')].filter(text => text.textContent)
    .map(text => [text.textContent, text.getBoundingClientRect()]);
  const frame = el.getBoundingClientRect(), inside = ([, box]) => box.left >= frame.left && box.right <= frame.right
    && box.top >= frame.top && box.bottom <= frame.bottom;
  const apart = (one, other) => one.right <= other.left || other.right <= one.left
    || one.bottom - 4 <= other.top || other.bottom - 4 <= one.top;
  return [seen.filter(one => !inside(one)).map(([text]) => text),
    seen.flatMap(([text, box], i) => seen.slice(i + 1).filter(([, other]) => !apart(box, other))
      .map(([other]) => [text, other]))];
}"""


@pytest.fixture(params=["en", "ar"])
def walker(request, chromium):
    with alone(chromium, "graph-walker", request.param) as page:
        yield page


def button(page, key: str):
    return page.get_by_role("button", name=word(page, key), exact=True)


def handle(page, edge: str):
    return page.locator(f"[data-edge={edge}] .course-handle")


def word(page, key: str) -> str:
    return translate(GraphWalker.WORDS[key], page.locator(".course-widget").get_attribute("lang"))


def walked(page, steps: int) -> None:
    """The first steps of the walk, by the buttons."""
    for step in range(steps):
        button(page, "forward" if step < 3 else "backward").click()


def nodes(page) -> dict[str, list[str]]:
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    return page.locator(".course-plot svg").evaluate(TEXTS)


def known(page) -> dict[str, str]:
    """What the picture tells now: names of values and derivatives with their numbers."""
    seen = {}
    for name, (above, below, title) in nodes(page).items():
        assert title == name
        seen[name] = above
        if below:
            derivative, number = below.split(" = ")
            assert derivative == f"d{name}"
            seen[derivative] = number
    return seen


def test_each_step_makes_one_more_number_known(walker):
    for step in range(len(WALK) + 1):
        seen = known(walker)
        assert {name: seen[name] for name in WALK} == {
            name: AT_START[name] if i < step else "?" for i, name in enumerate(WALK)
        }
        if step < len(WALK):
            button(walker, "forward" if step < 3 else "backward").click()
    assert told(walker) == {**START, "step": 8}
    button(walker, "again").click()
    assert {known(walker)[name] for name in WALK} == {"?"}


def test_buttons_that_lead_nowhere_say_so_and_keep_the_focus(walker):
    forward, backward = button(walker, "forward"), button(walker, "backward")
    expect(backward).to_have_attribute("aria-disabled", "true")
    backward.click(force=True)
    for _ in range(4):
        forward.press("Enter")
    expect(forward).to_be_focused()
    expect(forward).to_have_attribute("aria-disabled", "true")
    expect(backward).to_have_attribute("aria-disabled", "false")
    assert told(walker)["step"] == 3


def test_a_sentence_and_a_formula_tell_the_last_step(walker):
    note, line = walker.locator(".course-note"), walker.locator("[data-line=step]")
    expect(line).to_have_text("")
    sentences = set()
    for step, name in enumerate(WALK):
        sentences.add(note.inner_text())
        button(walker, "forward" if step < 3 else "backward").click()
        assert known(walker)[name] == AT_START[name]
        assert line.inner_text().startswith(f"{name} =")
        assert line.inner_text().strip().endswith(f"= {AT_START[name]}")
    assert len(sentences) == len(WALK)


def test_the_node_of_the_last_step_has_the_thickest_border(walker):
    widths = "els => els.map(el => [el.parentNode.dataset.node, Number(el.getAttribute('stroke-width'))])"
    for step, thick in ((0, []), (1, ["z"]), (5, ["z"]), (6, ["w1"])):
        walker.evaluate("value => window.fromPython(value)", {**START, "step": step})
        known(walker)
        seen = walker.locator("[data-node] rect").evaluate_all(widths)
        assert [name for name, width in seen if width > 2] == thick


def test_a_slider_changes_every_number_at_once_and_no_step(walker):
    walked(walker, 6)
    x1 = walker.locator("input[type=range]").first
    x1.press("ArrowRight")
    seen = known(walker)
    assert [seen["x1"], seen["z"], seen["dw2"], seen["db"]] == ["1.1", "0.25", "?", "?"]
    assert seen["dz"] == f"{sigmoid(0.25) - 1:.6g}".replace("-", "\u2212")
    assert told(walker) == {**START, "x1": 1.1, "step": 6}


def test_the_switch_changes_the_cost(walker):
    walked(walker, 5)
    cancels = walker.locator(".course-note").inner_text()
    walker.locator("select").nth(2).select_option("quadratic")
    a = sigmoid(0.2)
    seen = known(walker)
    assert seen["dz"] == f"{(a - 1) * a * (1 - a):.6g}".replace("-", "\u2212")
    assert seen["da"] == f"{a - 1:.6g}".replace("-", "\u2212")
    assert walker.locator(".course-note").inner_text() != cancels


def test_an_edge_tells_its_local_derivative_to_the_hand_and_to_the_keys(walker):
    walked(walker, 5)
    local, used = walker.locator("[data-line=local]"), walker.locator("[data-line=used]")
    edge = handle(walker, "z")
    edge.click()
    expect(local).to_have_text("da/dz = a\u00b7(1 \u2212 a) = 0.247517")
    expect(used).to_have_text("dz = da \u00b7 (da/dz) = \u22121.81873 \u00b7 0.247517 = \u22120.450166")
    expect(edge).to_have_attribute("aria-pressed", "true")
    for key, name, formula in (("Enter", "w2", "\u2202z/\u2202w2 = x2 = 2"), (" ", "b", "\u2202z/\u2202b = 1")):
        handle(walker, name).press(key)
        expect(local).to_have_text(formula)
        expect(handle(walker, name)).to_be_focused()
    handle(walker, "b").press("Enter")
    expect(local).to_be_hidden()
    box = walker.locator("[data-edge=a] .course-hit").bounding_box()
    walker.mouse.click(box["x"] + 25, box["y"] + box["height"] / 2)  # on the line, beside its circle
    expect(local).to_contain_text("\u2202loss/\u2202a")


@pytest.mark.parametrize("name", ["x1", "y"])
def test_what_is_given_has_a_local_derivative_that_is_not_used(walker, name):
    handle(walker, name).press("Enter")
    expect(walker.locator("[data-line=local]")).to_be_visible()
    expect(walker.locator("[data-line=used]")).to_be_hidden()


def test_a_number_that_the_walk_has_not_reached_is_a_question_mark(walker):
    handle(walker, "z").press("Enter")
    expect(walker.locator("[data-line=local]")).to_have_text("da/dz = a\u00b7(1 \u2212 a) = ?")
    pending = translate(GraphWalker.WORDS["pending"], walker.locator(".course-widget").get_attribute("lang"), name="a")
    expect(walker.get_by_text(pending)).to_be_visible()
    walked(walker, 2)
    expect(walker.get_by_text(pending)).to_be_hidden()


def test_walked_edges_differ_by_line_and_arrow_and_not_by_colour_alone(walker):
    back = walker.locator("[data-edge=z] .course-back")
    expect(back).to_be_hidden()
    line = walker.locator("[data-edge=z] > path:not(.course-hit)").first
    before = line.get_attribute("stroke-width")
    walked(walker, 5)
    expect(back).to_be_visible()
    assert float(line.get_attribute("stroke-width")) > float(before)
    assert line.get_attribute("stroke-dasharray") is None
    assert back.locator("path").first.get_attribute("stroke-dasharray")


def test_one_input_keeps_what_was_walked(walker):
    handle(walker, "w2").press("Enter")
    walked(walker, 8)
    walker.locator("select").first.select_option("1")
    seen = known(walker)
    assert not {"x2", "w2", "dw2"} & seen.keys()
    assert seen["z"] == "0.7" and seen["db"] == f"{sigmoid(0.7) - 1:.6g}".replace("-", "\u2212")
    assert told(walker) == {**START, "inputs": 1, "step": 7}
    expect(walker.locator("input[type=range]:visible")).to_have_count(3)
    walker.locator("select").first.select_option("2")
    assert known(walker)["db"] == AT_START["db"]


@pytest.mark.parametrize("y", [0, 1])
@pytest.mark.parametrize("inputs", [1, 2])
@pytest.mark.parametrize("far", [1, -1])
def test_no_words_overlap_or_leave_the_drawing(walker, inputs, y, far):
    value = {**START, **{"x1": 4.95, "x2": 4.95, "w1": 4.95 * far, "w2": 4.95 * far, "b": 4.95 * far}}
    for cost in COSTS:
        given = {**value, "inputs": inputs, "y": y, "cost": cost, "step": 6 + inputs}
        walker.evaluate("value => window.fromPython(value)", given)
        assert "?" not in known(walker).values()
        assert walker.locator(".course-plot svg").evaluate(OVERLAPS) == [[], []]


def test_a_rounded_1_is_explained(walker):
    told_of = translate(
        GraphWalker.WORDS["rounded"],
        walker.locator(".course-widget").get_attribute("lang"),
        formula="1 \u2212 a = \u03c3(\u2212z)",
    )
    expect(walker.get_by_text(told_of)).to_be_hidden()
    walker.evaluate("value => window.fromPython(value)", {**START, "b": 5, "w1": 5, "x1": 5, "step": 3})
    expect(walker.get_by_text(told_of)).to_be_visible()


def test_every_control_has_a_name_and_keeps_its_keys(walker):
    controls = walker.locator(".course-widget :is(select, input, button, [tabindex]):visible")
    assert controls.count() == 3 + 5 + 3 + 8
    walker.keyboard.press("Tab")
    for i in range(controls.count()):
        control = controls.nth(i)
        assert control.get_attribute("data-lm-suppress-shortcuts") == "true"
        assert control.evaluate("el => el === document.activeElement && getComputedStyle(el).outlineStyle !== 'none'")
        walker.keyboard.press("Tab")


def test_numbers_and_formulas_stay_left_to_right(walker):
    handle(walker, "z").press("Enter")
    walked(walker, 5)
    for selector in ("svg", "input", ".course-math", ".course-plot", ".course-formula"):
        seen = walker.locator(f".course-widget {selector}").evaluate_all(
            "els => els.map(el => getComputedStyle(el).direction)"
        )
        assert set(seen) == {"ltr"}
    assert walker.locator("[data-node=z]").bounding_box()["x"] < walker.locator("[data-node=a]").bounding_box()["x"]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_axe_finds_nothing(chromium, language, theme):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason=jupyter.missing()).Axe()
    with alone(chromium, "graph-walker", language, theme) as page:
        walked(page, 4)
        handle(page, "z").press("Enter")
        found = axe.run(page, context={"include": [[".course-widget"]]}, options={"resultTypes": ["violations"]})
    assert [(rule["id"], node["html"][:200]) for rule in found.response["violations"] for node in rule["nodes"]] == []


def test_nothing_is_clipped_in_a_narrow_window(chromium):
    with alone(chromium, "graph-walker", "en", width=360) as page:
        walked(page, 8)
        handle(page, "a").press("Enter")
        assert page.evaluate("() => document.documentElement.scrollWidth") <= 360
