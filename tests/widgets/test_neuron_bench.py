"""The neuron bench in Python: its value and its static picture."""

from html import unescape

import pytest

from course.errors import CourseError
from course.widgets import widget
from course.widgets.neuron_bench import NeuronBench


def test_its_value_can_be_set_in_part():
    bench = widget("neuron-bench", "en")
    bench.value = {"b": -2, "g": "relu"}
    assert bench.value == {**NeuronBench.START, "b": -2, "g": "relu"}


@pytest.mark.parametrize(
    "value", [{"x1": 2.1}, {"w2": -3}, {"b": "1"}, {"b": float("nan")}, {"g": "step"}, {"g": ["relu"]}]
)
def test_a_value_that_cannot_be_shown_is_refused(value):
    bench = widget("neuron-bench", "en")
    with pytest.raises(CourseError, match="expected x1, x2, w1, w2, b from -2 to 2 and g from"):
        bench.value = value
    assert bench.value == NeuronBench.START


def test_the_picture_says_the_activation_and_is_the_same_on_every_drawing():
    bench = widget("neuron-bench", "en")
    html = bench.picture().html
    assert "0.731059" in unescape(html)
    assert bench.picture().html == html
