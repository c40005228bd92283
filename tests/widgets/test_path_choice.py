"""The choice of a path in Python: its value, and the text that stands where nothing can be chosen."""

from html import escape

import pytest

from course.errors import CourseError
from course.languages import languages
from course.widgets import widget
from course.widgets.path_choice import PATHS, PathChoice


@pytest.mark.parametrize("path", PATHS)
def test_both_paths_can_be_set(path):
    choice = widget("path-choice", "en")
    choice.value = {"path": path}
    assert choice.value == {"path": path}


@pytest.mark.parametrize("path", ["", "both", None, ["with"]])
def test_another_path_is_refused(path):
    choice = widget("path-choice", "en")
    with pytest.raises(CourseError, match="expected path from with, without"):
        choice.value = {"path": path}
    assert choice.value == PathChoice.START


@pytest.mark.parametrize("language", languages())
def test_the_text_says_both_answers_and_what_they_mean(language):
    choice = widget("path-choice", language)
    html = choice.picture().html
    assert [word for key, word in choice.words.items() if key != "title" and escape(word) not in html] == []
