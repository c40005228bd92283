"""The Python side of the graph walker: its words, its value, its static picture."""

import re
from base64 import b64decode
from html import unescape

import pytest

from course.errors import CourseError
from course.languages import languages
from course.widgets import widget
from course.widgets.graph_walker import GraphWalker
from course.widgets.graph_walker_drawn import written_numbers


@pytest.fixture(scope="module", params=list(languages()))
def walker(request):
    return widget("graph-walker", request.param)


def test_no_context_and_text_stand_twice():
    messages = list(GraphWalker.WORDS.values())
    assert len({message.text for message in messages}) == len(messages)


def test_a_static_picture_with_a_text_stands_beside_it(walker):
    bundle, _ = walker._repr_mimebundle_()
    assert bundle["text/plain"] == repr(walker) == "widget('graph-walker')"
    html = bundle["text/html"]
    assert f'dir="{walker.direction}" lang="{walker.language}"' in html
    assert b64decode(re.search(r'src="data:image/png;base64,([^"]+)"', html)[1]).startswith(b"\x89PNG")
    told = unescape(re.search(r'alt="([^"]+)"', html)[1])
    for fact in ("z = 0.2, a = 0.549834", "loss = 0.598139", "da = \u22121.81873", "dz = \u22120.450166"):
        assert fact in told


def test_the_numbers_of_the_static_picture_are_those_of_the_lesson():
    """w = (0.5, -0.25), b = 0.2, x = (1, 2), y = 1: dw = dz x, db = dz."""
    written = written_numbers(GraphWalker.START)
    assert [written[name] for name in ("dw1", "dw2", "db")] == ["\u22120.450166", "\u22120.900332", "\u22120.450166"]


def test_the_picture_is_the_same_on_every_drawing(walker):
    assert walker.picture().html == walker.picture().html


def test_its_value_is_one_dict_that_can_be_set_in_part():
    walker = widget("graph-walker", "en")
    walker.value = {"inputs": 1, "step": 7, "edge": "b", "cost": "quadratic"}
    assert walker.value == {**GraphWalker.START, "inputs": 1, "step": 7, "edge": "b", "cost": "quadratic"}


@pytest.mark.parametrize(
    "value",
    [{"inputs": 3}, {"x1": 5.1}, {"w2": "1"}, {"b": float("nan")}, {"y": 0.5}, {"cost": "hinge"}, {"zed": 1}]
    + [{"step": 9}, {"step": -1}, {"step": 1.5}, {"inputs": 1, "step": 8}]
    + [{"edge": "loss"}, {"inputs": 1, "edge": "w2"}],
)
def test_a_value_that_cannot_be_shown_is_refused(value):
    walker = widget("graph-walker", "en")
    with pytest.raises(CourseError, match="cannot be shown; expected inputs 1 or 2"):
        walker.value = value
    assert walker.value == GraphWalker.START
