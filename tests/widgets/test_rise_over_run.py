"""Rise over run, the Python side: its words, its value, what stands in the notebook."""

import re
from html import unescape

import pytest

from course.errors import CourseError
from course.languages import languages
from course.widgets import widget
from course.widgets.rise_over_run import RiseOverRun


@pytest.mark.parametrize("language", languages())
def test_the_text_of_the_static_picture_has_both_slopes(language):
    alt = unescape(re.search(r'alt="([^"]+)"', widget("rise-over-run", language).picture().html)[1])
    assert {"2", "3"} <= set(re.findall(r"\d+", alt))


def test_its_value_can_be_set_in_part():
    rise = widget("rise-over-run", "en")
    rise.value = {"curve": "falling", "run": 1e-6}
    assert rise.value == {"curve": "falling", "x": 1.0, "run": 1e-6}


@pytest.mark.parametrize(
    "value",
    [{"curve": "cube"}, {"x": 2.5}, {"x": "1"}, {"run": 0}, {"run": 1e-7}, {"run": 2}, {"run": float("nan")}, {"y": 0}],
)
def test_a_value_that_cannot_be_shown_is_refused(value):
    rise = widget("rise-over-run", "en")
    with pytest.raises(CourseError, match="cannot be shown; expected curve"):
        rise.value = value
    assert rise.value == RiseOverRun.START
