"""What holds for every widget: its words, its language, its picture."""

import re
from string import Formatter

import pytest

from course.errors import CourseError
from course.languages import languages
from course.widgets import WIDGETS, widget


@pytest.fixture(scope="module", params=[(name, code) for name in WIDGETS for code in languages()], ids="-".join)
def made(request):
    return widget(*request.param)


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_it_carries_language_direction_and_every_word(made):
    assert made.direction == languages()[made.language].direction
    assert made.words.keys() == made.WORDS.keys()
    for key, message in made.WORDS.items():
        assert placeholders(made.words[key]) == placeholders(message.text)


def test_its_picture_is_in_its_language_and_has_a_text(made):
    bundle, _ = made._repr_mimebundle_()
    html = bundle["text/html"]
    assert bundle["text/plain"] == repr(made) == f"widget({made.name!r})"
    assert f'dir="{made.direction}" lang="{made.language}"' in html
    assert "<img" not in html or re.search(r'alt="[^"]{40,}"', html)


@pytest.mark.parametrize("kind", WIDGETS.values(), ids=list(WIDGETS))
def test_the_javascript_uses_every_word_and_no_other(kind):
    used = set(re.findall(r"\bwords\.(\w+)", kind._esm)) - {"direction"}
    assert used <= kind.WORDS.keys()
    assert {key for key in kind.WORDS.keys() - used if f'"{key}"' not in kind._esm} == set()


@pytest.mark.parametrize("kind", WIDGETS.values(), ids=list(WIDGETS))
def test_nothing_is_loaded_from_elsewhere(kind):
    addresses = set(re.findall(r"https?://[^\"'\s)]+", kind._esm + kind._css))
    assert addresses <= {"http://www.w3.org/2000/svg"}


@pytest.mark.parametrize("kind", WIDGETS.values(), ids=list(WIDGETS))
def test_a_key_that_it_does_not_have_is_refused(kind):
    made = widget(kind.name, "en")
    with pytest.raises(CourseError, match="cannot be shown; expected"):
        made.value = {"unknown": 1}
    assert made.value == kind.START
