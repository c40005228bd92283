"""Results → one feedback page a student: self-contained, in their language, with nothing in it that could run."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from html import escape
from itertools import groupby
from pathlib import Path

from course.curriculum import LESSONS
from course.display import ISOLATES, html_block
from course.feedback import verdict_html
from course.grading.intake.reading import printable
from course.grading.report.results import Result
from course.grading.report.rows import state_word
from course.judges import State
from course.languages import language as language_row
from course.messages import FIRST_STRONG_ISOLATE, POINTS, POP_ISOLATE, Words, translate
from course.wording import N_

TITLE = N_("feedback title", "Feedback")
FOR = N_("feedback student", "Student: {student}")
NO_LESSON = N_("feedback no lesson", "A file that belongs to no lesson")
INSTRUCTOR = N_("feedback instructor", "Points from your instructor")
TITLES = {lesson.id: lesson.title for lesson in LESSONS}
POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
STYLE = """
:root { color-scheme: light dark }
html { background: Canvas; color: CanvasText }
body { font-family: system-ui, sans-serif; max-width: 45rem; margin: 2rem auto; padding: 0 1rem }
body { overflow-wrap: anywhere }
.course-feedback { break-inside: avoid }
@media print { body { margin: 0; max-width: none } }
"""
HEAD_BYTES = 500


def renewed(results: Iterable[Result], place: Callable[[str], Path]) -> Iterator[tuple[Path, str]]:
    """The pages to write, with their places: of each student whose page is missing or shows older results.

    The results are ordered by student. A page carries the digest of what it was made from.
    """
    for student, group in groupby(results, lambda one: one.student):
        theirs, path = list(group), place(student)
        if digest(theirs) not in _head(path):
            yield path, page(student, theirs)


def page(student: str, results: list[Result]) -> str:
    """All lessons of one student, each in the language of the notebook that was handed in."""
    language = next((result.language for result in results if result.lesson), results[0].language)
    row = language_row(language)
    title = escape(translate(TITLE, language))
    name = _isolated(translate(FOR, language, student="\0"), student)
    ordered = sorted(results, key=lambda one: not one.lesson)  # a file without a lesson stands last
    return (
        f'<!DOCTYPE html>\n<html lang="{row.code}" dir="{row.direction}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="results" content="{digest(results)}">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}: {FIRST_STRONG_ISOLATE}{escape(student)}{POP_ISOLATE}</title>\n"
        f"<style>{STYLE}</style>\n</head>\n<body>\n<main>\n"
        f"<h1>{title}</h1>\n<p>{name}</p>\n{''.join(map(_lesson, ordered))}</main>\n</body>\n</html>\n"
    )


def digest(results: list[Result]) -> str:
    """Changes with anything that the page shows. A result's key changes with the course, so with our words."""
    return hashlib.sha256(repr(results).encode("utf-8")).hexdigest()


def _head(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return file.read(HEAD_BYTES).decode("utf-8", "replace")
    except OSError:
        return ""


def _lesson(result: Result) -> str:
    language = result.language
    of = sum(row["max_points"] for row in result.rows)
    title = escape(translate(TITLES.get(result.lesson, NO_LESSON), language))
    points = escape(translate(POINTS, language, points=f"{result.points:g}", n=of))
    body = f"<h2>{title}</h2><p>{points}</p>{''.join(_exercise(row, language) for row in result.rows)}"
    return html_block(body, language, "lesson") + "\n"


def _exercise(row: dict, language: str) -> str:
    points = translate(POINTS, language, points=f"{row['points']:g}", n=row["max_points"])
    heading = f'<h3><code dir="ltr">{escape(row["exercise"])}</code></h3>' if row["exercise"] else ""
    if "override" in row:
        words = Words("✍", translate(INSTRUCTOR, language), points, _comment(row["override"]["comment"]))
        state = State.PASSED if row["points"] >= row["max_points"] else State.WRONG_VALUE
    else:
        words, state = Words(*state_word(row["state"], language), points, tuple(row["message"])), State(row["state"])
    return heading + verdict_html(words, state, language)


def _comment(comment: str) -> tuple[str, ...]:
    """A paragraph a line, each in a direction of its own."""
    lines = (printable(ISOLATES.sub("", line)) for line in comment.splitlines() if line.strip())
    return tuple(f"{FIRST_STRONG_ISOLATE}{line}{POP_ISOLATE}" for line in lines)


def _isolated(sentence: str, student: str) -> str:
    """The sentence with the student's name, whose own direction holds for itself alone."""
    return escape(sentence.replace("\u2068", "").replace("\u2069", "")).replace("\0", f"<bdi>{escape(student)}</bdi>")
