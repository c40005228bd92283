"""Results → one feedback page a student: self-contained, in their language, with nothing in it that could run."""

from html import escape
from itertools import groupby

from course.curriculum import LESSONS
from course.display import html_block
from course.feedback import verdict_html
from course.grading.report.results import Result
from course.grading.report.rows import state_word
from course.judges import State
from course.languages import language as language_row
from course.messages import POINTS, Words, translate
from course.wording import N_

TITLE = N_("feedback title", "Feedback")
FOR = N_("feedback student", "Student: {student}")
NO_LESSON = N_("feedback no lesson", "A file that belongs to no lesson")
TITLES = {lesson.id: lesson.title for lesson in LESSONS}
POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
STYLE = "body { font-family: system-ui, sans-serif; max-width: 45rem; margin: 2rem auto; padding: 0 1rem }"


def pages(results: list[Result]) -> dict[str, str]:
    """The page of each student, by the student's name. The results are ordered by student."""
    return {student: page(student, list(theirs)) for student, theirs in groupby(results, lambda one: one.student)}


def page(student: str, results: list[Result]) -> str:
    """All lessons of one student, each in the language of the notebook that was handed in."""
    language = next((result.language for result in results if result.lesson), results[0].language)
    row = language_row(language)
    title = escape(translate(TITLE, language))
    name = _isolated(translate(FOR, language, student="\0"), student)
    return (
        f'<!DOCTYPE html>\n<html lang="{row.code}" dir="{row.direction}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}: {escape(student)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n"
        f"<h1>{title}</h1>\n<p>{name}</p>\n{''.join(map(_lesson, results))}</main>\n</body>\n</html>\n"
    )


def _lesson(result: Result) -> str:
    language = result.language
    got, of = sum(row["points"] for row in result.rows), sum(row["max_points"] for row in result.rows)
    title = escape(translate(TITLES.get(result.lesson, NO_LESSON), language))
    points = escape(translate(POINTS, language, points=f"{got:g}", n=of))
    body = f"<h2>{title}</h2><p>{points}</p>{''.join(_exercise(row, language) for row in result.rows)}"
    return html_block(body, language, "lesson") + "\n"


def _exercise(row: dict, language: str) -> str:
    icon, word = state_word(row["state"], language)
    points = translate(POINTS, language, points=f"{row['points']:g}", n=row["max_points"])
    words = Words(icon, word, points, tuple(row["message"]))
    heading = f'<h3><code dir="ltr">{escape(row["exercise"])}</code></h3>' if row["exercise"] else ""
    return heading + verdict_html(words, State(row["state"]), language)


def _isolated(sentence: str, student: str) -> str:
    """The sentence with the student's name, whose own direction holds for itself alone."""
    return escape(sentence.replace("\u2068", "").replace("\u2069", "")).replace("\0", f"<bdi>{escape(student)}</bdi>")
