"""A learner's cells and our own → a notebook of ours that nbval runs. Nothing secret stands in it.

The learner's cells stand under cell magics that send them to a process behind walls; a `mark` cell for each group
of each exercise has the group's full points as its stored output.
"""

import ast
import json
import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from course.exercises import exercise, exercises
from course.grading.intake import reading
from course.grading.intake.reading import Cell, Notebook
from course.grading.intake.submissions import copy_of

LEFT_OUT = ("check", "figure", "widget", "help")
NBVAL_WORDS = re.compile(r"^\s*#[\s#]*(NBVAL_\w+|PYTEST_VALIDATE_IGNORE_OUTPUT)\s*$")
LONGEST_BLANK = 5_000


class Grafted(NamedTuple):
    """A cell for the child: the magic that sends it there, and its source."""

    magic: str
    source: str
    answer: str = ""


BOUNDARY = Grafted("lesson", "")
MARK = "mark"


def graft(submitted: Notebook) -> str:
    """The text of the grafted notebook: the same for the same cells on every machine."""
    begin = f'from course.grading.run.magics import begin, mark\n\nbegin("{submitted.lesson}", "{submitted.language}")'
    cells = [_code("begin", begin)]
    for number, step in enumerate(steps(submitted)):
        if step.magic == MARK:
            cells += _marks(step.answer)
        else:
            cells.append(_code(f"cell-{number}", f"%%{step.magic}\n{_plain(step.source)}"))
    metadata = {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}}
    notebook = {"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(notebook, ensure_ascii=False, indent=1) + "\n"


def steps(submitted: Notebook) -> Iterator[Grafted]:
    """What to run and when to judge, for every engine: each exercise is marked once, with the magic MARK."""
    waiting, marked = "", set()
    for grafted in [*order(submitted), BOUNDARY]:
        if waiting and grafted.magic != "learner":  # an answer may go on in the learner's own cells below it
            marked.add(waiting)
            yield Grafted(MARK, "", waiting)
            waiting = ""
        if grafted.source:
            yield grafted
        waiting = grafted.answer or waiting
    assert marked == {asked.id for asked in exercises(submitted.lesson)}, "an exercise without its marks"


def order(submitted: Notebook) -> Iterator[Grafted]:
    """The learner's order with our cells from our copy; a cell without source stands for an answer not attempted.

    Our cells that the learner deleted run where they stand in our copy; what follows the last answer is left out, but
    for the learner's own cells directly below it. BOUNDARY stands for a cell of ours.
    """
    ours = our_cells(submitted.lesson)
    answers = {asked.id for asked in exercises(submitted.lesson)}
    last = max((i for i, cell in enumerate(submitted.cells) if cell.answer in answers), default=-1)
    given = {cell.answer for cell in submitted.cells}
    places = {("answer", cell.answer) if cell.answer else ("id", cell.id): i for i, cell in enumerate(ours)}
    while last >= 0 and last + 1 < len(submitted.cells) and _is_own(submitted.cells[last + 1], places):
        last += 1
    passed = 0
    done: set[int] = set()

    def up_to(place: int) -> Iterator[Grafted]:
        for i in range(place):
            if i not in done and (ours[i].answer not in given or not ours[i].answer):
                done.add(i)
                yield from _ours(ours[i], answers)

    yield from up_to(_setup(ours) + 1)
    for cell in submitted.cells[: last + 1]:
        if cell.answer in answers:
            passed = max(passed, places["answer", cell.answer])
            yield from up_to(passed)
            yield _answer(cell, ours[places["answer", cell.answer]])
        elif not _is_own(cell, places):
            yield BOUNDARY
            place = places["id", cell.id]
            if place not in done:
                done.add(place)
                yield from _ours(ours[place], answers)
        elif cell.source.strip():
            yield Grafted("learner", cell.source)
    yield from (item for item in up_to(len(ours)) if item.answer)


@cache
def our_cells(lesson: str) -> tuple[Cell, ...]:
    """The code cells of our own copy of the lesson."""
    path = copy_of(lesson)
    return reading.notebook(reading.document(path.read_bytes(), path.name), lesson, path.name).cells


def is_blank(answer: str, blank: str) -> bool:
    """True where two sources differ in comments, white space and docstrings at most."""
    if len(answer) > LONGEST_BLANK:
        return False
    if answer.split() == blank.split():
        return True
    try:
        return _tree(answer) == _tree(blank)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False


def _is_own(cell: Cell, places: dict) -> bool:
    """True for a cell that the learner added."""
    return ("id", cell.id) not in places and ("answer", cell.answer) not in places


def _setup(ours: tuple[Cell, ...]) -> int:
    return next((i for i, cell in enumerate(ours) if cell.role == "setup"), -1)


def _ours(cell: Cell, answers: set[str]) -> Iterator[Grafted]:
    if cell.answer in answers:
        yield Grafted("answer", "", cell.answer)
    elif cell.role not in LEFT_OUT and cell.source.strip():
        yield Grafted("lesson", cell.source)


def _answer(cell: Cell, blank: Cell) -> Grafted:
    source = "" if is_blank(cell.source, blank.source) else cell.source
    return Grafted(f"answer {cell.answer}", source, cell.answer)


def _tree(source: str) -> str:
    tree = ast.parse(source)
    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        if isinstance(body, list) and len(body) > 1 and _is_text(body[0]):
            del body[0]
    return ast.dump(tree)


def _is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)


def _plain(source: str) -> str:
    """The source without the comments by which a notebook tells nbval to look away."""
    lines = source.splitlines(keepends=True)  # nbval splits lines in the same way
    return "".join("#\n" if NBVAL_WORDS.match(line) else line for line in lines)


def _marks(id: str) -> Iterator[dict]:
    for group in exercise(id).groups:
        yield _code(f"mark-{id}-{group.name}", f'mark("{id}", "{group.name}")', repr(float(group.points)))


def _code(id: str, source: str, result: str = "") -> dict:
    plain = {"data": {"text/plain": result}, "execution_count": 1, "metadata": {}, "output_type": "execute_result"}
    return {
        "cell_type": "code",
        "execution_count": 1,
        "id": re.sub(r"[^A-Za-z0-9_-]", "-", id)[:64],
        "metadata": {},
        "outputs": [plain] if result else [],
        "source": source,
    }
