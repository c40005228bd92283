"""The instructor's page and feedback pages in a browser, light and dark: axe-core finds nothing, nothing is loaded."""

import pytest

from course.exercises import exercise
from course.grading.report.instructor import instructor_page
from course.grading.report.likeness import Likeness, Pair
from course.grading.report.pages import page
from course.grading.report.results import Result
from course.grading.report.summary import summary
from course.languages import languages

from . import jupyter

Axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason=jupyter.missing()).Axe

LESSON = "02-activations"
SENTENCE = "The function `sigmoid` returned a value that is not right."
WIDE = "def sigmoid(z):\n    return " + " + ".join(["np.exp(z)"] * 60)


def _row(id: str, points: float, state: str, mistake: str = "", **more) -> dict:
    told = [] if state == "passed" else [SENTENCE]
    row = {"exercise": id, "points": points, "state": state, "mistake": mistake, "message": told, "groups": []}
    return row | {"max_points": exercise(id).points if id else 0} | more


def results(language: str) -> list[Result]:
    rows = [
        _row("sigmoid", 0.0, "wrong_value", "squared"),
        _row("tanh_prime", 6.0, "passed"),
        _row("relu_family", 0.0, "not_attempted"),
        _row("sigmoid_prime", 2.5, "raised", override={"points": 0.0, "comment": "Seen by hand.\nخوب"}),
    ]
    lost = [_row("", 0.0, "not_gradable")]
    return [
        Result("دانشجو <1>", f"{LESSON}.ipynb", LESSON, language, "key", rows),
        Result("student-2", "", "", language, "key", lost),
        Result("student-3", f"{LESSON}.ipynb", LESSON, language, "", lost),
    ]


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    pair = Pair("sigmoid", "دانشجو <1>", "student-2", 1.0, WIDE, WIDE)
    report = instructor_page(summary(results("fa")), Likeness([pair], 1, 2, 0))
    return {"report": report} | {code: page("student-1", results(code)) for code in languages()}


@pytest.fixture(params=["light", "dark"])
def tab(request, chromium):
    opened = chromium.new_page(viewport={"width": 1000, "height": 800}, color_scheme=request.param)
    opened.asked = []
    opened.on("request", lambda request: opened.asked.append(request.url))
    yield opened
    opened.close()


@pytest.mark.parametrize("name", ["report", *languages()])
def test_axe_finds_nothing(tab, pages, tmp_path, name):
    place = tmp_path / f"{name}.html"
    place.write_text(pages[name], encoding="utf-8")
    tab.goto(place.as_uri())
    tab.evaluate("() => document.querySelectorAll('details').forEach(one => { one.open = true })")
    found = Axe().run(tab, options={"resultTypes": ["violations"]})
    nodes = [(rule["id"], node["html"][:200]) for rule in found.response["violations"] for node in rule["nodes"]]
    assert nodes == []
    assert tab.asked == [place.as_uri()]


@pytest.mark.parametrize("width", [360, 1000])
@pytest.mark.parametrize("name", ["report", *languages()])
def test_nothing_runs_out_of_the_page(tab, pages, name, width):
    tab.set_viewport_size({"width": width, "height": 800})
    tab.set_content(pages[name])
    tab.evaluate("() => document.querySelectorAll('details').forEach(one => { one.open = true })")
    assert tab.evaluate("() => document.documentElement.scrollWidth") <= width
