"""The English lesson: ids, cells that belong together, and the rules that translations inherit."""

import re
from collections.abc import Iterator

from course.authoring.blocks import blocks
from course.authoring.checks import formulas
from course.authoring.checks.masks import masked
from course.authoring.checks.problem import Problem, short
from course.authoring.lessons import Cell, Lesson, messages
from course.languages import Language

ID = re.compile(r"[a-zA-Z0-9_-]{1,64}")
IGNORES_OUTPUT = "nbval-ignore-output"


def problems(lesson: Lesson, exercise_ids: set[str], source: Language) -> Iterator[Problem]:
    """The faults of a lesson; `exercise_ids` are the exercises that the course knows for it."""
    file = f"lessons/{lesson.id}.md"
    checks = (_ids(lesson), _roles(lesson), _exercises(lesson, exercise_ids), _prose(lesson), _own(lesson, source))
    for found in checks:
        yield from (Problem(file, about, reason) for about, reason in found)


def _ids(lesson: Lesson) -> Iterator[tuple[str, str]]:
    seen = set()
    for cell in lesson.cells:
        if not cell.id:
            yield short(cell.source), "cell without an id"
        elif not ID.fullmatch(cell.id):
            yield cell.id, "an id has letters, digits, - and _, at most 64 of them"
        elif cell.id in seen:
            yield cell.id, "two cells have this id"
        seen.add(cell.id)


def _roles(lesson: Lesson) -> Iterator[tuple[str, str]]:
    setups = [cell.id for cell in lesson.cells if cell.course.get("role") == "setup"]
    if len(setups) > 1:
        yield setups[1], "a second setup cell; a lesson has one"
    for cell in lesson.cells:
        if cell.course.get("role") in ("figure", "widget") and IGNORES_OUTPUT not in cell.metadata.get("tags", ()):
            yield cell.id, f"a cell with a picture needs the tag {IGNORES_OUTPUT}"


def _exercises(lesson: Lesson, known: set[str]) -> Iterator[tuple[str, str]]:
    answers = [(at, cell.course["answer"]) for at, cell in enumerate(lesson.cells) if "answer" in cell.course]
    checked = {cell.course["check"]: at for at, cell in enumerate(lesson.cells) if "check" in cell.course}
    if answers and not any(cell.course.get("role") == "setup" for cell in lesson.cells):
        yield answers[0][1], "the lesson has exercises and no setup cell"
    seen = set()
    for at, id in answers:
        if id in seen:
            yield id, "two answer cells for one exercise"
        elif checked.get(id, -1) < at:
            yield id, "an answer cell without its check cell after it"
        seen.add(id)
    for id in dict.fromkeys([*seen, *checked]):
        if id not in known:
            yield id, "no exercise of the course has this id"
        elif id not in seen:
            yield id, "a check cell without its answer cell"


def _prose(lesson: Lesson) -> Iterator[tuple[str, str]]:
    for cell in lesson.cells:
        if cell.kind == "markdown":
            yield from _markdown(cell)


def _markdown(cell: Cell) -> Iterator[tuple[str, str]]:
    for block in blocks(cell.source):
        found = [] if block.kind == "fence" else formulas.inline(block.raw)
        yield from ((cell.id, reason) for reason in formulas.faults(found))
        if block.kind == "heading" and found:
            yield cell.id, f"math in a heading is shown raw in the table of contents: {short(block.raw)}"
        if block.kind == "display math" and formulas.ends_in_a_mark(block.raw):
            yield cell.id, f"a display formula with a final mark; five languages share it: {short(block.raw)}"
        if block.kind == "fence" and block.raw[:1].isspace():
            yield cell.id, "a code fence inside a list cannot be kept left-to-right: take it out of the list"


def _own(lesson: Lesson, source: Language) -> Iterator[tuple[str, str]]:
    """The rules that languages.toml has for the language of the lessons."""
    for message in messages(lesson):
        for rule in source.checks:
            if re.search(rule.pattern, masked(message.text)):
                yield message.cell, f"{rule.message}: {short(message.text)}"
