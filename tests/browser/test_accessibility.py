"""What axe-core finds in our prose and outputs, in the light and in the dark theme: nothing."""

import pytest

from . import jupyter

Axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason=jupyter.missing()).Axe

THEMES = {"light": "JupyterLab Light", "dark": "JupyterLab Dark"}
OURS = {"include": [[".jp-MarkdownOutput"], [".jp-OutputArea-output"]]}
COLOURS = """(els, property) => {
  const paint = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgb = (colour) => {
    paint.fillStyle = colour;
    paint.fillRect(0, 0, 1, 1);
    return [...paint.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const paper = rgb(getComputedStyle(document.querySelector('.course-widget')).backgroundColor);
  return els.map(el => [rgb(getComputedStyle(el)[property]), paper]);
}"""


@pytest.fixture(scope="module", params=THEMES)
def themed(lesson, request):
    choose(lesson.page, request.param)
    yield lesson.page
    choose(lesson.page, "light")


def choose(page, theme: str) -> None:
    light = "true" if theme == "light" else "false"
    if page.evaluate("() => document.body.dataset.jpThemeLight") == light:
        return
    page.evaluate("theme => jupyterapp.commands.execute('apputils:change-theme', { theme })", THEMES[theme])
    page.wait_for_function("light => document.body.dataset.jpThemeLight === light", arg=light)


def contrast(one: list[int], other: list[int]) -> float:
    """The contrast ratio of WCAG 2."""

    def luminance(colour):
        parts = [c / 255 for c in colour]
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    low, high = sorted([luminance(one), luminance(other)])
    return (high + 0.05) / (low + 0.05)


def test_axe_finds_nothing(themed):
    dark = themed.evaluate("() => document.body.dataset.jpThemeLight") == "false"
    rules = {"runOnly": ["color-contrast"]} if dark else {}  # a theme changes colours and nothing else
    found = Axe().run(themed, context=OURS, options={"resultTypes": ["violations"], **rules})
    nodes = [(rule["id"], node["html"][:200]) for rule in found.response["violations"] for node in rule["nodes"]]
    assert nodes == []


@pytest.mark.parametrize(
    ("selector", "colour", "least"),
    [("svg text", "fill", 4.5), (".course-plot path[stroke-width]", "stroke", 3), (".course-point", "fill", 3)],
)
def test_what_is_drawn_stands_out_from_its_paper(themed, selector, colour, least):
    pairs = themed.locator(f".course-widget {selector}").evaluate_all(COLOURS, colour)
    assert pairs
    assert [pair for pair in pairs if contrast(*pair) < least] == []


def test_nothing_moves_by_itself(lab):
    lab.emulate_media(reduced_motion="reduce")
    moving = lab.locator(".course-widget, .course-widget *").evaluate_all(
        "els => els.filter(el => getComputedStyle(el).transitionDuration !== '0s' || el.getAnimations().length).length"
    )
    lab.emulate_media(reduced_motion=None)
    assert moving == 0
