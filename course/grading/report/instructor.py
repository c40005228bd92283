"""Summary and likeness → report.html, the instructor's page: English, self-contained, nothing in it that could run."""

from collections.abc import Iterable
from html import escape

from course.display import html_text
from course.exercises import all_exercises
from course.grading.intake.reading import printable
from course.grading.report.charts import bar, histogram
from course.grading.report.likeness import (
    LONGEST,
    MOST_PAIRS,
    NEAR,
    RARE_STRETCHES,
    SHORTEST,
    STRETCH,
    Likeness,
    Pair,
    most_who_share,
)
from course.grading.report.pages import POLICY, TITLES
from course.grading.report.style import STYLE
from course.grading.report.summary import TOTAL, Asked, Some, Summary, Ungraded
from course.languages import SOURCE
from course.languages import language as language_row
from course.messages import GENERAL_FAULTS, STATES, translate

MOST_LINES = 200
TABLE = "the rest is in exercises.csv"


def instructor_page(summary: Summary, likeness: Likeness) -> str:
    """The whole page. Names, messages and sources in it are strangers' texts and stand escaped."""
    sections = (
        ("Totals", _totals(summary)),
        ("Exercises", _exercises(summary)),
        ("Mistakes", _mistakes(summary)),
        ("Spread of points", _spread(summary)),
        ("Answers that are alike", _alike(likeness)),
        ("Not graded", _ungraded(summary)),
        ("Your own marks", _marked(summary)),
    )
    body = "".join(f"<section>\n<h2>{title}</h2>\n{content}</section>\n" for title, content in sections)
    return (
        f'<!DOCTYPE html>\n<html lang="{SOURCE}" dir="ltr">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>Grading report</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n"
        f"<h1>Grading report</h1>\n{body}</main>\n</body>\n</html>\n"
    )


def _totals(summary: Summary) -> str:
    numbers = {
        "Students": summary.students,
        "Files": summary.files,
        "Graded": summary.graded,
        "Not gradable": summary.not_gradable.count,
        "Did not finish": summary.not_finished.count,
    }
    rows = "".join(f"<div><dt>{word}</dt><dd>{number}</dd></div>" for word, number in numbers.items())
    return f"<dl>{rows}</dl>\n<p>A folder without a notebook counts as one file that is not gradable.</p>\n"


def _exercises(summary: Summary) -> str:
    rows = [_exercise(lesson, id, asked) for (lesson, id), asked in summary.asked.items()]
    note = "<p>The states are what was seen; the points include your own marks.</p>\n"
    head = ("Lesson", "Exercise", "Answers", "Passed", "", "States", "Mean points")
    return note + _table("How each exercise went", head, rows) if rows else "<p>No answers.</p>\n"


def _exercise(lesson: str, id: str, asked: Asked) -> list[str]:
    passed = asked.states.get("passed", 0)
    states = ", ".join(f"{STATES[state][1].text.lower()} {times}" for state, times in asked.states.most_common())
    told = f"{passed} of {asked.answers} passed"
    return [
        escape(lesson),
        _code(id),
        str(asked.answers),
        f"{passed} ({_percent(passed, asked.answers)})",
        bar(passed, asked.answers, told),
        escape(states),
        f"{_number(asked.points / asked.answers)} of {asked.max_points}",
    ]


def _mistakes(summary: Summary) -> str:
    sentences = {
        (asked.lesson, asked.id, mistake.key): mistake.sentence
        for asked in all_exercises()
        for mistake in asked.mistakes
    }
    rows = []
    for (lesson, id), asked in summary.asked.items():
        for key, students in sorted(asked.mistakes.items(), key=lambda item: (-item[1].count, item[0])):
            sentence = sentences.get((lesson, id, key)) or GENERAL_FAULTS.get(key)
            told = f"<br>{html_text(translate(sentence, SOURCE))}" if sentence else ""
            by = _folded(f"{students.count} of {asked.answers}", [_name(one) for one in students.first], students.left)
            rows.append([_code(id), _code(key) + told, by])
    head = ("Exercise", "Mistake", "Made by")
    return _table("Named mistakes, the most frequent first", head, rows) if rows else "<p>No named mistakes.</p>\n"


def _spread(summary: Summary) -> str:
    most: dict[str, int] = {}
    for (lesson, _), asked in summary.asked.items():
        most[lesson] = most.get(lesson, 0) + asked.max_points
    pictures = [(lesson, f"{lesson} {TITLES[lesson].text}" if lesson in TITLES else lesson) for lesson in most]
    made = [_picture(summary, lesson, most[lesson], title) for lesson, title in pictures]
    made.append(_picture(summary, TOTAL, sum(most.values()), "Total"))
    note = "A bar holds the points from its left edge up to, but not including, its right edge; the last bar, both."
    return f"<p>Numbers above the bars are students. {note}</p>\n{''.join(made)}"


def _picture(summary: Summary, lesson: str, most: int, title: str) -> str:
    points = summary.spread.get(lesson, {})
    students = sum(points.values())
    mean = sum(reached * times for reached, times in points.items()) / students if students else 0
    caption = f"{title}: {_plural(students, 'student')}, mean {_number(mean)} of {most} points"
    return f"<figure><figcaption>{escape(caption)}</figcaption>{histogram(points, most, caption)}</figure>\n"


def _alike(likeness: Likeness) -> str:
    rule = (
        f"<p>Answers compared by their syntax trees, without comments, annotations and the learner's own names: "
        f"{likeness.compared}. Left out, since longer than {LONGEST} characters or no Python: {likeness.left_out}. "
        f"A tree is cut into stretches of {STRETCH} nodes. A stretch counts when it is not in our own solution "
        f"and is in the answers of at most {most_who_share(0)} students, or of at most 1% of those who answered. "
        f"Alike are answers of at least {SHORTEST} nodes that have at least {RARE_STRETCHES} such stretches in common "
        f"and at least {NEAR:.0%} of all their stretches. "
        "To be alike is a reason to look, never a proof.</p>\n"
    )
    more = f"<p>The {MOST_PAIRS} most alike of {likeness.found} pairs.</p>\n" if likeness.found > MOST_PAIRS else ""
    return rule + more + ("".join(map(_pair, likeness.pairs)) or "<p>No pairs.</p>\n")


def _pair(pair: Pair) -> str:
    score = "the same tree" if pair.score == 1 else f"{int(100 * pair.score)}% alike"
    summary = f"{_code(pair.exercise)}: {_name(pair.one)} and {_name(pair.other)}, {score}"
    columns = "".join(
        f"<div><p>{_name(student)}</p>{_source(source)}</div>"
        for student, source in ((pair.one, pair.source), (pair.other, pair.other_source))
    )
    return f'<details><summary>{summary}</summary><div class="sides">{columns}</div></details>\n'


def _source(source: str) -> str:
    """A stranger's code, in which no letter hides and no line turns round."""
    lines = source.splitlines()
    shown = escape("\n".join(printable(line.expandtabs(4)) for line in lines[:MOST_LINES]))
    left = f"<p>and {_plural(len(lines) - MOST_LINES, 'more line')}</p>" if len(lines) > MOST_LINES else ""
    return f'<pre dir="ltr">{shown}</pre>{left}'


def _ungraded(summary: Summary) -> str:
    made = ""
    for title, files in (("Did not finish", summary.not_finished), ("Not gradable", summary.not_gradable)):
        if files.count:
            rows = map(_file, files.first)
            made += _long(f"{title}: {_plural(files.count, 'file')}", ("Student", "File", "Why"), rows, files)
    return made or "<p>Every file was graded.</p>\n"


def _file(file: Ungraded) -> list[str]:
    reason = f'<span lang="{language_row(file.language).code}" dir="auto">{html_text(file.reason)}</span>'
    return [_name(file.student), f"<bdi>{escape(file.file)}</bdi>", reason]


def _marked(summary: Summary) -> str:
    if not summary.marked.count:
        return "<p>None: there is no line for these students in overrides.csv.</p>\n"
    rows = (
        [
            _name(mark.student),
            _code(mark.exercise),
            _number(mark.ours),
            _number(mark.theirs),
            f'<span dir="auto">{escape(mark.comment)}</span>',
        ]
        for mark in summary.marked.first
    )
    title = _plural(summary.marked.count, "mark")
    return _long(title, ("Student", "Exercise", "Computed points", "Your points", "Comment"), rows, summary.marked)


def _long(title: str, head: tuple[str, ...], rows: Iterable[list[str]], all_of: Some) -> str:
    """A table that may be long, folded under its title."""
    more = f"<p>and {all_of.left} more; {TABLE}</p>" if all_of.left else ""
    return f"<details><summary>{title}</summary>{_table('', head, rows)}{more}</details>\n"


def _folded(title: str, items: list[str], left: int) -> str:
    more = f"<li>and {left} more; {TABLE}</li>" if left else ""
    return (
        f"<details><summary>{title}</summary><ul>{''.join(f'<li>{item}</li>' for item in items)}{more}</ul></details>"
    )


def _table(caption: str, head: Iterable[str], rows: Iterable[list[str]]) -> str:
    heads = "".join(f'<th scope="col">{word}</th>' if word else "<td></td>" for word in head)
    title = f"<caption>{caption}</caption>\n" if caption else ""
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>\n" for row in rows)
    return f"<table>{title}<thead><tr>{heads}</tr></thead>\n<tbody>\n{body}</tbody></table>\n"


def _name(student: str) -> str:
    return f"<bdi>{escape(student)}</bdi>"


def _code(word: str) -> str:
    return f"<code>{escape(word)}</code>"


def _number(number: float) -> str:
    return f"{round(number, 2):.10g}"


def _percent(part: int, whole: int) -> str:
    return f"{round(100 * part / whole)}%"


def _plural(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
