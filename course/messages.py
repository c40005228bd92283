"""Verdict → sentences, in the reader's language. The only caller of gettext."""

import gettext
from functools import cache
from typing import NamedTuple

from course import files
from course.checking import Verdict
from course.judges import State
from course.languages import SOURCE
from course.languages import language as language_row
from course.seen import seen
from course.wording import N_, NP_, Message

FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"

STATES = {
    State.PASSED: ("✓", N_("state passed", "Passed")),
    State.NOT_ATTEMPTED: ("○", N_("state not_attempted", "Not attempted yet")),
    State.RAISED: ("⚠", N_("state raised", "An exception")),
    State.WRONG_TYPE: ("◇", N_("state wrong_type", "Wrong type")),
    State.WRONG_SHAPE: ("▭", N_("state wrong_shape", "Wrong shape")),
    State.WRONG_VALUE: ("✗", N_("state wrong_value", "Wrong value")),
    State.CHANGED_ITS_INPUT: ("✎", N_("state changed_its_input", "The input was changed")),
    State.TOO_SLOW: ("⏱", N_("state too_slow", "Too slow")),
    State.STOPPED: ("■", N_("state stopped", "Stopped")),
    State.NOT_GRADABLE: ("?", N_("state not_gradable", "Not gradable")),
}

GENERAL_FAULTS = {
    "missing_return": N_("fault missing_return", "The function returned nothing. Is a `return` missing?"),
    "changed_its_input": N_(
        "fault changed_its_input", "The array that was passed to the function has changed. Work on a copy."
    ),
    "unknown_name": N_(
        "fault unknown_name",
        "A name in the function is not known. Compare its spelling with the names defined above it.",
    ),
    "one_number_only": N_(
        "fault one_number_only",
        "The function works for one number but not for an array. "
        "Look for an `if` or a function of `math`; NumPy has an elementwise form.",
    ),
    "caret": N_("fault caret", "In Python `^` is not a power. A power is written `**`."),
    "not_called": N_(
        "fault not_called",
        "The name of a function stands where its value is needed. Look for missing brackets after it.",
    ),
    "matrix_product": N_(
        "fault matrix_product",
        "The shapes do not fit a matrix product. Is a matrix product or an elementwise product meant here?",
    ),
    "list_returned": N_("fault list_returned", "The function returned a list or a tuple. A NumPy array is expected."),
    "number_of_values": N_(
        "fault number_of_values",
        "The number of returned values is not right. Compare the `return` line with the text of the exercise.",
    ),
    "unknown_step": N_(
        "fault unknown_step", "The list holds something that is not one of the steps. Compare the spelling."
    ),
    "doubled_step": N_("fault doubled_step", "A step stands in the list more than once."),
    "missing_step": N_("fault missing_step", "A step is missing from the list. Count the steps."),
    "lost_shape": N_("fault lost_shape", "The numbers are right, but the result does not have the shape of the input."),
    "rounded": N_("fault rounded", "The numbers look rounded. Return them with all their digits."),
    "overflow": N_(
        "fault overflow",
        "A number on the way is too large for a float (overflow). Look at the argument of each exponential.",
    ),
    "course_function": N_(
        "fault course_function", "This is a function of the course itself. Write the function in the answer cell."
    ),
}

POINTS = NP_("points line", "Points: {points} of {n}", "Points: {points} of {n}")
STAND_IN = N_(
    "note stand_in",
    "The earlier answer `{names}` has not passed yet. In this check a right version of it stood in its place.",
)


class Words(NamedTuple):
    """A verdict in words: `state` is its word, `sentences` say what was seen and what to look at next."""

    icon: str
    state: str
    points: str
    sentences: tuple[str, ...]


def translate(message: Message, language: str, **facts) -> str:
    """The message in that language with its placeholders filled; English where the catalog has no translation.

    In a right-to-left sentence every fact is isolated, so that its Latin letters and digits keep their order.
    """
    catalog = _catalog(language)
    if message.plural:
        text = catalog.npgettext(message.context, message.text, message.plural, facts["n"])
    else:
        text = catalog.pgettext(message.context, message.text)
    if language_row(language).right_to_left:
        facts = {name: f"{FIRST_STRONG_ISOLATE}{fact}{POP_ISOLATE}" for name, fact in facts.items()}
    return text.format(**facts) if facts else text


def describe(verdict: Verdict, language: str, graded: bool = False) -> Words:
    """The verdict in words. A graded one names only the kind of case, never the input."""
    icon, state = STATES[verdict.state]
    sentences = [translate(message, language, **facts) for message, facts in _sentences(verdict, graded, language)]
    points = translate(POINTS, language, points=f"{verdict.points:g}", n=verdict.exercise.points)
    return Words(icon, translate(state, language), points, tuple(sentences))


def _sentences(verdict: Verdict, graded: bool, language: str):
    mistakes = {mistake.key: mistake.sentence for mistake in verdict.exercise.mistakes}
    yield from seen(verdict, graded, lambda message: translate(message, language))
    if verdict.mistake:
        sentence = mistakes.get(verdict.mistake) or GENERAL_FAULTS.get(verdict.mistake)
        if sentence:
            yield sentence, {}
    for note in verdict.notes:
        yield mistakes[note], {}
    if verdict.stand_ins:
        yield STAND_IN, {"names": ", ".join(verdict.stand_ins)}


@cache
def _catalog(language: str) -> gettext.NullTranslations:
    row = language_row(language)
    if row.code == SOURCE:
        return gettext.NullTranslations()
    return gettext.translation("course", files.data("locales"), [row.code], fallback=True)
