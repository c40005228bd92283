"""Pictures that stand still: every word drawn, inside the picture, readable, and the same bytes each time."""

import base64
import re
import subprocess
import sys
from pathlib import Path

import matplotlib
import pytest
from matplotlib.text import Text

from course import figures
from course.activations import leaky_relu_prime, relu_prime, sigmoid_prime, tanh_prime
from course.errors import CourseError
from course.figures import activations_drawn
from course.languages import languages

LESSONS = Path(__file__).parents[2] / "lessons"
NAMES = figures.names()


def texts(name, language):
    """The visible texts of a picture with their boxes in pixels, and the box of the picture."""
    with figures.own_style(language):
        canvas = figures.drawn(figures.named(name), language)
        canvas.canvas.draw()
        shown = [text for text in canvas.findobj(Text) if text.get_visible() and text.get_text().strip()]
        return [(text.get_text(), text.get_window_extent()) for text in shown], canvas.bbox


@pytest.mark.parametrize(
    "name, language", [(name, "ar") for name in NAMES] + [("sigmoid", code) for code in languages() if code != "ar"]
)
def test_a_picture_is_a_png_with_direction_and_alternative_text(name, language):
    shown = figures.figure(name, language)
    data = re.search(r'src="data:image/png;base64,([^"]+)"', shown.html)[1]
    assert base64.b64decode(data).startswith(b"\x89PNG\r\n")
    assert f'dir="{languages()[language].direction}" lang="{language}"' in shown.html
    assert repr(shown) == figures.labels(name, language)[-1]
    assert 'alt=""' not in shown.html


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("name", NAMES)
def test_every_text_lies_inside_and_no_two_words_overlap(name, language):
    found, picture = texts(name, language)
    for text, box in found:
        inside = picture.x0 <= box.x0 and box.x1 <= picture.x1 and picture.y0 <= box.y0 and box.y1 <= picture.y1
        assert inside, f"{text!r} leaves the picture {name} in {language}"
    for at, (text, box) in enumerate(found):
        for other, other_box in found[at + 1 :]:
            assert not box.padded(-2).overlaps(other_box.padded(-2)), f"{text!r} and {other!r} overlap in {name}"


@pytest.mark.parametrize("name", NAMES)
def test_every_word_of_the_table_is_drawn_and_translated_through_it(name, monkeypatch):
    picture = figures.named(name)
    monkeypatch.setattr(figures, "translate", lambda message, language: f"«{message.text}»")
    drawn = {text for text, _ in texts(name, "en")[0]}
    assert {f"«{message.text}»" for message in picture.words.values()} == {t for t in drawn if t.startswith("«")}


@pytest.mark.parametrize("name", NAMES)
def test_alternative_text_has_no_formula_marks(name):
    assert not re.search(r"[$\\{}_^]", figures.named(name).alt.text)


def test_right_to_left_words_beside_math_are_ordered_for_matplotlib(monkeypatch):
    monkeypatch.setattr(figures, "translate", lambda message, language: "الميل $s$")
    drawn = {text for text, _ in texts("relu-and-leaky-relu", "ar")[0]}
    words = next(text for text in drawn if "$s$" in text)
    assert words.startswith("$s$") and "الميل" not in words


@pytest.mark.filterwarnings("error:Glyph")
@pytest.mark.parametrize("words", ["Ամենամեծ թեքություն", "наибольший наклон", "بیشترین شیب", "أكبر ميل"])
def test_the_font_has_the_letters_of_all_scripts(words, monkeypatch):
    monkeypatch.setattr(figures, "translate", lambda message, language: words)
    assert figures.figure("sigmoid", "hy").html


def test_settings_of_the_reader_do_not_change_a_picture_and_stay():
    before = figures.figure("sigmoid", "en").html
    with matplotlib.rc_context({"font.size": 30, "savefig.bbox": "tight", "axes.facecolor": "black"}):
        assert figures.figure("sigmoid", "en").html == before
        assert matplotlib.rcParams["font.size"] == 30


def test_colours_have_contrast_on_white():
    def luminance(colour):
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    for name in ("INK", "GREY", "BLUE", "ORANGE"):
        assert 1.05 / (luminance(getattr(activations_drawn, name)) + 0.05) >= 4.5, name


def test_numbers_written_in_the_picture_are_the_slopes():
    written = {key: numbers for key, _, _, numbers in activations_drawn.four_functions()}
    for key, slope in {
        "sigmoid": sigmoid_prime,
        "tanh": tanh_prime,
        "relu": relu_prime,
        "leaky": leaky_relu_prime,
    }.items():
        assert [float(number) for number in written[key]] == pytest.approx(slope([-10.0, 0.0, 10.0]), rel=0.02)


def test_lessons_name_each_picture_once_and_no_other():
    source = "".join(path.read_text(encoding="utf-8") for path in LESSONS.glob("*.md"))
    assert sorted(re.findall(r'^figure\("([^"]+)"\)$', source, re.MULTILINE)) == sorted(NAMES)


def test_an_unknown_name_is_refused_in_one_line():
    with pytest.raises(CourseError, match="'sigmiod' is not known; expected one of .*sigmoid, ") as refusal:
        figures.figure("sigmiod", "en")
    assert "\n" not in str(refusal.value)


def test_matplotlib_loads_with_the_first_picture_and_pyplot_never():
    code = (
        "import sys, course.figures as figures\n"
        "assert 'matplotlib' not in sys.modules\n"
        "figures.figure('sigmoid', 'en')\n"
        "assert 'matplotlib.pyplot' not in sys.modules\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
