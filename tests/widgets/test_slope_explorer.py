"""The Python side of a widget: its words, its value, what stands in the notebook."""

import re
from base64 import b64decode
from html import unescape
from string import Formatter

import pytest

from course.errors import CourseError
from course.languages import languages
from course.widgets import WIDGETS, widget
from course.widgets.slope_explorer import SlopeExplorer


@pytest.fixture(scope="module", params=list(languages()))
def explorer(request):
    return widget("slope-explorer", request.param)


def test_it_carries_language_and_direction(explorer):
    assert explorer.direction == languages()[explorer.language].direction


def test_every_word_is_handed_over_with_its_placeholders(explorer):
    assert explorer.words.keys() == SlopeExplorer.WORDS.keys()
    for key, message in SlopeExplorer.WORDS.items():
        assert explorer.words[key]
        assert placeholders(explorer.words[key]) == placeholders(message.text)


def test_the_javascript_uses_every_word_and_no_other():
    used = set(re.findall(r"words\.(\w+)", SlopeExplorer._esm)) | set(re.findall(r'kink: "(\w+)"', SlopeExplorer._esm))
    assert used - {"direction"} == SlopeExplorer.WORDS.keys()


def test_its_text_is_the_same_always():
    assert repr(widget("slope-explorer", "en")) == repr(widget("slope-explorer", "ar")) == "widget('slope-explorer')"


def test_a_static_picture_with_a_text_stands_beside_it(explorer):
    bundle, _ = explorer._repr_mimebundle_()
    assert bundle["text/plain"] == repr(explorer)
    assert "application/vnd.jupyter.widget-view+json" in bundle
    html = bundle["text/html"]
    assert f'dir="{explorer.direction}" lang="{explorer.language}"' in html
    assert b64decode(re.search(r'src="data:image/png;base64,([^"]+)"', html)[1]).startswith(b"\x89PNG")
    assert "0.196612" in unescape(re.search(r'alt="([^"]+)"', html)[1])


def test_the_picture_is_the_same_on_every_drawing(explorer):
    assert explorer.picture().html == explorer.picture().html


def test_its_value_is_one_dict_that_can_be_set_in_part():
    explorer = widget("slope-explorer", "en")
    explorer.value = {"function": "relu", "z": -2}
    assert explorer.value == {"function": "relu", "second": "none", "z": -2, "alpha": 0.5, "slope": 0.01}


@pytest.mark.parametrize(
    "value",
    [{"z": 11}, {"z": "1"}, {"z": float("nan")}, {"function": "step"}, {"second": "step"}, {"zed": 1}, {"alpha": -1}],
)
def test_a_value_that_cannot_be_shown_is_refused(value):
    explorer = widget("slope-explorer", "en")
    with pytest.raises(CourseError, match="cannot be shown; expected function"):
        explorer.value = value
    assert explorer.value == SlopeExplorer.START


def test_an_unknown_widget_is_refused_by_name():
    with pytest.raises(CourseError, match=f"'slope' is not known; expected one of {', '.join(WIDGETS)}"):
        widget("slope", "en")


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}
