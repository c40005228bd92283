"""The network builder in Python: its value and its static picture."""

from html import unescape

import pytest

from course.errors import CourseError
from course.widgets import widget
from course.widgets.network_builder import NetworkBuilder


@pytest.mark.parametrize("sizes", [[1, 1], [10] * 9, (3, 1)])
def test_sensible_sizes_are_taken(sizes):
    builder = widget("network-builder", "en")
    builder.value = {"sizes": sizes}
    assert builder.value == {"sizes": list(sizes)}


@pytest.mark.parametrize("sizes", [[3], [3] * 10, [3, 0], [11, 1], [3, 1.0], [True, 1], "31", None, {3: 1, 1: 1}])
def test_other_sizes_are_refused(sizes):
    builder = widget("network-builder", "en")
    with pytest.raises(CourseError, match="expected sizes, a list of 2 to 9 whole numbers from 1 to 10"):
        builder.value = {"sizes": sizes}
    assert builder.value == NetworkBuilder.START


def test_the_picture_says_the_shapes_and_is_the_same_on_every_drawing():
    builder = widget("network-builder", "en")
    html = builder.picture().html
    assert "(4, 3)" in unescape(html) and "21 parameters" in unescape(html)
    assert builder.picture().html == html
