"""Verdicts, hints, solutions and progress as a cell shows them."""

from html import escape

from course import files
from course.checking import Verdict
from course.curriculum import LESSONS
from course.display import Shown, html_block, html_text
from course.exercises import Exercise, exercises
from course.judges import State
from course.messages import Words, describe, translate
from course.wording import N_, NP_, Message

NO_SUCH_EXERCISE = N_("refused exercise", "There is no exercise `{id}`. The exercises are: `{known}`.")
CALL_EXPECTED = N_("refused call", "This call does not fit the exercise. The expected call: `{call}`")
HINT = NP_("hint title", "Hint {given} of {n}", "Hint {given} of {n}")
SOLUTION = N_("solution title", "A solution")
SOLUTION_LATER = NP_(
    "solution later",
    "The solution opens after {n} more attempt. Each `check` of a changed answer counts as an attempt.",
    "The solution opens after {n} more attempts. Each `check` of a changed answer counts as an attempt.",
)
PATH = N_(
    "path without derivations",
    "You chose the path without derivations. You may leave out a derivation: "
    "the first line of its section names the section to go on with.",
)
LESSON = N_("progress lesson", "Lesson")
POINTS = N_("progress points", "Points")
NOT_YET = N_("progress not yet", "not there yet")
TOTAL = N_("progress total", "Total")
PROGRESS = N_("progress caption", "Your progress")

# both colours stand out from JupyterLab's light and dark backgrounds; the icon and the word say the same
GREEN, AMBER, GREY = "#2e8540", "#b26a00", "#767676"
COLOURS = {State.PASSED: GREEN, State.NOT_ATTEMPTED: GREY}


class ShownVerdict(Shown):
    """A verdict: its plain text is its points as a float, which nbval and nbgrader read; its HTML is the feedback."""

    def __init__(self, verdict: Verdict, language: str):
        self.verdict = verdict
        self.words = describe(verdict, language)
        html = verdict_html(self.words, verdict.state, language)
        super().__init__(html, repr(verdict.points))


def verdict_html(words: Words, state: State, language: str) -> str:
    """Icon, word and points in one line, then one paragraph a sentence."""
    heading = (
        f'<p style="margin: 0 0 0.4em"><strong><span aria-hidden="true" dir="ltr">{words.icon}</span> '
        f"{escape(words.state)}</strong> · {html_text(words.points)}</p>"
    )
    sentences = "".join(f'<p style="margin: 0.3em 0">{html_text(sentence)}</p>' for sentence in words.sentences)
    return _box(heading + sentences, COLOURS.get(state, AMBER), language)


def refusal(sentence: Message, language: str, **facts) -> Shown:
    """A call of `check`, `hint` or `solution` that names no exercise, or passes too few functions."""
    return Shown(_box(f"<p>{html_text(translate(sentence, language, **facts))}</p>", AMBER, language), "0.0")


def path_note(language: str) -> Shown:
    """What the path without derivations leaves out."""
    return Shown(_box(f"<p>{html_text(translate(PATH, language))}</p>", GREY, language), "")


def hint(exercise: Exercise, given: int, language: str) -> Shown:
    """The hint of that number, counted from 1."""
    title = translate(HINT, language, given=given, n=len(exercise.hints))
    text = translate(exercise.hints[given - 1], language)
    return Shown(_titled(title, f"<p>{html_text(text)}</p>", language), f"{given}/{len(exercise.hints)}")


def solution(exercise: Exercise, attempts_left: int, language: str) -> Shown:
    """A solution's source, or how many attempts are left before it opens."""
    if attempts_left:
        sentence = translate(SOLUTION_LATER, language, n=attempts_left)
        return Shown(_box(f"<p>{html_text(sentence)}</p>", GREY, language), f"{attempts_left}")
    code = f'<pre dir="ltr" style="text-align: left">{escape(exercise.solution.strip())}</pre>'
    return Shown(_titled(translate(SOLUTION, language), code, language), exercise.id)


def progress_table(points: dict[str, float], language: str) -> Shown:
    """Every lesson with the points reached; a lesson that is not there yet stands without a link."""
    rows, got_in_all, of_all = [], 0.0, 0
    for lesson in LESSONS:
        title = escape(translate(lesson.title, language))
        there = (files.data("notebooks") / language / f"{lesson.id}.ipynb").is_file()
        if not there:
            rows.append(_row(lesson.id, title, f"<em>{escape(translate(NOT_YET, language))}</em>"))
            continue
        asked = exercises(lesson.id)
        got, of = sum(min(points.get(e.id, 0), e.points) for e in asked), sum(e.points for e in asked)
        got_in_all, of_all = got_in_all + got, of_all + of
        rows.append(_row(lesson.id, f'<a href="{lesson.id}.ipynb">{title}</a>', _bar(got, of)))
    total = _row("", f"<strong>{escape(translate(TOTAL, language))}</strong>", _bar(got_in_all, of_all))
    head = "".join(f'<th scope="col">{escape(translate(word, language))}</th>' for word in (LESSON, POINTS))
    table = (
        f"<table><caption>{escape(translate(PROGRESS, language))}</caption>"
        f'<thead><tr><th scope="col">#</th>{head}</tr></thead><tbody>{"".join(rows)}{total}</tbody></table>'
    )
    return Shown(html_block(table, language, "progress"), f"{got_in_all:g}/{of_all}")


def _row(id: str, title: str, points: str) -> str:
    number = id.split("-")[0].lstrip("0")
    return f"<tr><td>{number}</td><td>{title}</td><td>{points}</td></tr>"


def _bar(got: float, of: int) -> str:
    return f'<bdi dir="ltr">{got:g} / {of}</bdi>'


def _titled(title: str, body: str, language: str) -> str:
    return _box(f'<p style="margin: 0 0 0.4em"><strong>{html_text(title)}</strong></p>{body}', GREY, language)


def _box(body: str, colour: str, language: str) -> str:
    border = f"border-inline-start: 4px solid {colour}; padding: 0.4em 0.8em"
    return html_block(f'<div style="{border}">{body}</div>', language, "feedback")
