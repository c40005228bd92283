"""What holds for every widget in a browser: axe-core, keys, direction, room; each alone on a page."""

import pytest

from course.languages import languages
from course.widgets import WIDGETS

from . import jupyter
from .alone import THEMES, alone

Axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason=jupyter.missing()).Axe

CONTROLS = ".course-widget :is(select, input, button, [tabindex='0'])"
NARROW = 360
# a group of radio buttons is one stop
STOPS = "els => els.filter(el => el.checkVisibility() && (el.type !== 'radio' || el.checked)).length"
FOCUSED = """(controls) => { const el = document.activeElement;
  const number = [...document.querySelectorAll(controls)].indexOf(el);
  return [number, el.dataset.lmSuppressShortcuts, getComputedStyle(el).outlineStyle !== 'none']; }"""


def one_of_each_direction() -> list[str]:
    """The first left-to-right language and the first right-to-left one."""
    return list({row.direction: code for code, row in reversed(languages().items())}.values())


@pytest.fixture(scope="module", params=[(name, code) for name in WIDGETS for code in one_of_each_direction()])
def shown(request, chromium):
    with alone(chromium, *request.param) as page:
        yield page


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", WIDGETS)
def test_axe_finds_nothing(chromium, name, theme):
    with alone(chromium, name, "en", theme) as page:
        found = Axe().run(page, context={"include": [["main"]]}, options={"resultTypes": ["violations"]})
        nodes = [(rule["id"], node["html"][:200]) for rule in found.response["violations"] for node in rule["nodes"]]
        assert nodes == []


def test_tab_reaches_every_control_focus_is_visible_and_keys_stay(shown):
    stops = shown.locator(CONTROLS).evaluate_all(STOPS)
    assert stops > 0
    reached = set()
    for _ in range(stops):
        shown.keyboard.press("Tab")
        number, suppressed, visible = shown.evaluate(FOCUSED, CONTROLS)
        assert (suppressed, visible) == ("true", True)
        reached.add(number)
    assert len(reached - {-1}) == stops


def test_numbers_and_drawings_stay_left_to_right(shown):
    seen = shown.locator(".course-widget :is(svg, .course-math, input[type=range])").evaluate_all(
        "els => els.map(el => getComputedStyle(el).direction)"
    )
    assert set(seen) <= {"ltr"}


def test_words_run_in_the_direction_of_the_language(shown):
    seen = shown.locator(".course-widget :is(p, th, dt, legend, label)").evaluate_all(
        "els => els.map(el => getComputedStyle(el).direction)"
    )
    assert set(seen) == {shown.locator(".course-widget").get_attribute("dir")}


def test_nothing_moves_by_itself(shown):
    moving = shown.locator(".course-widget, .course-widget *").evaluate_all(
        "els => els.filter(el => getComputedStyle(el).transitionDuration !== '0s' || el.getAnimations().length).length"
    )
    assert moving == 0


@pytest.mark.parametrize("width", [NARROW, 700])
def test_nothing_runs_out_of_the_page(shown, width):
    before = shown.viewport_size
    shown.set_viewport_size({"width": width, "height": 900})
    wide = shown.evaluate("() => document.documentElement.scrollWidth")
    shown.set_viewport_size(before)
    assert wide <= width


def test_it_can_be_taken_down(chromium):
    for name in WIDGETS:
        with alone(chromium, name, "en") as page:
            assert page.evaluate("() => typeof window.takeDown") == "function"
            page.evaluate("() => window.takeDown()")
