import numpy as np
import pytest

from course.checking import Facts, plan, verdict_without_cases
from course.display import html_text, label
from course.exercises import exercise
from course.judges import State
from course.languages import language, languages
from course.messages import GENERAL_FAULTS, STATES, describe, translate
from course.seen import shown
from course.wording import N_, NP_

ISOLATED = "\u2068{}\u2069"


def test_every_state_has_an_icon_and_a_word_of_its_own():
    assert set(STATES) == set(State)
    assert len({icon for icon, _ in STATES.values()}) == len({word.text for _, word in STATES.values()}) == len(State)


def test_a_message_without_translation_stands_in_english():
    assert translate(N_("nowhere", "Not in any catalog"), "ru") == "Not in any catalog"


def test_facts_are_isolated_in_right_to_left_sentences_only():
    message = N_("nowhere", "See {fact}")
    assert translate(message, "en", fact="(1, 3)") == "See (1, 3)"
    for code, row in languages().items():
        if row.right_to_left:
            assert translate(message, code, fact="(1, 3)") == "See " + ISOLATED.format("(1, 3)")


def test_the_number_decides_the_form():
    message = NP_("nowhere", "{n} point", "{n} points")
    assert translate(message, "en", n=1) == "1 point"
    assert translate(message, "en", n=2) == "2 points"


@pytest.mark.parametrize("code", languages())
@pytest.mark.parametrize("state", State)
def test_every_state_can_be_told_in_every_language(code, state):
    asked = exercise("sigmoid")
    planned = plan(asked, 1)[0]
    facts = Facts(
        "sigmoid", planned.case, planned.group, np.zeros((2, 2)), (0, 0), (1, 3), "NameError", "x", 1, "x = y", 5
    )
    for graded in (False, True):
        verdict = verdict_without_cases(asked, state, **vars(facts))
        words = describe(verdict, code, graded)
        assert words.state and words.points
        assert not any("{" in sentence for sentence in words.sentences)


def test_a_graded_sentence_never_shows_the_input():
    asked = exercise("sigmoid")
    planned = plan(asked, 1)[0]
    verdict = verdict_without_cases(
        asked, State.WRONG_VALUE, function="sigmoid", case=planned.case, group=planned.group, got=np.full((9, 9), 0.123)
    )
    told = " ".join(describe(verdict, "en", graded=True).sentences)
    assert "0.123" not in told and "z =" not in told and planned.group.kind.text in told


def test_general_faults_blame_nobody():
    for sentence in GENERAL_FAULTS.values():
        assert "!" not in sentence.text and " you " not in f" {sentence.text.lower()} "


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (np.float64(1 / 3), "0.333333"),
        (np.array([1.0, -2.5]), "[ 1. , -2.5]"),
        (np.zeros((3, 4)), "np.ndarray, shape (3, 4)"),
        (None, "None"),
    ],
)
def test_values_are_shown_shortly(value, text):
    assert shown(value) == text


def test_html_escapes_all_but_its_own_marks():
    html = html_text("See `a<b` and " + ISOLATED.format("(1, 3)") + " & <script>")
    assert html == ('See <code dir="ltr">a&lt;b</code> and <bdi dir="auto">(1, 3)</bdi> &amp; &lt;script&gt;')


def test_a_fact_may_hold_code_and_a_fact_of_its_own():
    html = html_text("In " + ISOLATED.format("a `z` " + ISOLATED.format("-0.0")))
    assert html == 'In <bdi dir="auto">a <code dir="ltr">z</code> <bdi dir="auto">-0.0</bdi></bdi>'


def test_a_label_with_math_is_ordered_for_a_right_to_left_picture():
    code = next(code for code, row in languages().items() if row.right_to_left)
    text = "\u0645\u0646\u062d\u0646\u0649 $z$"
    assert label(text, "en") == text
    assert label("ReLU \u0645\u0646\u062d\u0646\u0649", code) == "\u200fReLU \u0645\u0646\u062d\u0646\u0649"
    assert label(text, code).startswith("$z$ ")


def test_an_unknown_language_is_one_clear_line():
    from course.errors import CourseError

    with pytest.raises(CourseError, match="'xx' is not known; expected one of"):
        language("xx")
