"""Descent on a bowl, the Python side: its words, its value, its reference, what stands in the notebook."""

import re
from html import unescape

import numpy as np
import pytest

from course.errors import CourseError
from course.languages import languages
from course.widgets import widget
from course.widgets.descent_on_a_bowl import DescentOnABowl, descent


@pytest.mark.parametrize("language", languages())
def test_the_text_of_the_static_picture_has_the_first_cost_and_the_last(language):
    alt = unescape(re.search(r'alt="([^"]+)"', widget("descent-on-a-bowl", language).picture().html)[1])
    assert "6.5" in alt and f"{6.5 * 0.7**12:.6g}" in alt


def test_its_value_can_be_set_in_part():
    bowl = widget("descent-on-a-bowl", "en")
    bowl.value = {"shape": "valley", "steps": 20}
    assert bowl.value == {**DescentOnABowl.START, "shape": "valley", "steps": 20}


@pytest.mark.parametrize(
    "value",
    [{"shape": "hill"}, {"alpha": 0}, {"alpha": 2.3}, {"w1": 5}, {"w2": "1"}, {"steps": 1.5}, {"steps": -1}, {"w3": 0}]
    + [{"w2": float("nan")}],
)
def test_a_value_that_cannot_be_shown_is_refused(value):
    bowl = widget("descent-on-a-bowl", "en")
    with pytest.raises(CourseError, match="cannot be shown; expected shape"):
        bowl.value = value
    assert bowl.value == DescentOnABowl.START


def test_in_the_bowl_each_step_multiplies_both_weights_by_one_factor():
    points = descent({**DescentOnABowl.START, "steps": 5})
    np.testing.assert_allclose(points, np.outer(0.7 ** np.arange(6), [-3, 2]), rtol=1e-12)


def test_a_learning_rate_that_is_good_in_the_bowl_diverges_in_the_valley():
    value = {"alpha": 0.8, "w1": -3, "w2": 2, "steps": 20}
    bowl, valley = (descent({**value, "shape": shape}) for shape in ("bowl", "valley"))
    assert np.abs(bowl[-1]).max() < 1e-12
    assert np.abs(valley[-1]).max() > 1e6
