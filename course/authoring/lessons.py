"""A lesson as its author wrote it: lessons/<id>.md, MyST Markdown with an id in every cell."""

import tokenize
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from course.authoring.blocks import blocks
from course.authoring.comments import comments
from course.errors import CourseError


@dataclass(frozen=True)
class Cell:
    """One cell: `kind` is markdown or code, `metadata` is all that stands beside its id."""

    id: str
    kind: str
    source: str
    metadata: dict

    @property
    def course(self) -> dict:
        """What the cell is to the course: role, answer, check, fold."""
        given = self.metadata.get("course", {})
        return given if isinstance(given, dict) else {}


@dataclass(frozen=True)
class Lesson:
    """A lesson's id, which is also the name of its files, and its cells in order."""

    id: str
    cells: tuple[Cell, ...]


class LessonMessage(NamedTuple):
    """Words to translate: the cell they stand in, the kind of block, and the words."""

    cell: str
    kind: str
    text: str


def read_lessons(folder: Path) -> list[Lesson]:
    """Every lesson of the folder, by name; CourseError where there are none."""
    if not any(folder.glob("*.md")):
        raise CourseError(f"{folder} holds no lessons; catalogs and notebooks are made in a checkout of the course")
    return [read_lesson(path) for path in sorted(folder.glob("*.md"))]


def read_lesson(path: Path) -> Lesson:
    """A lesson. A cell without an id gets an empty one, which `check` reports; CourseError for an unreadable file."""
    import jupytext

    try:
        notebook = jupytext.reads(path.read_text(encoding="utf-8"), fmt="md:myst")
    except Exception as error:
        raise CourseError(
            f"{path.name}: {' '.join(str(error).split())}; expected MyST Markdown; repair the file"
        ) from error
    return Lesson(path.stem, tuple(_cell(cell) for cell in notebook.cells))


def messages(lesson: Lesson) -> list[LessonMessage]:
    """The lesson's messages in the order of reading, repetitions included."""
    return [
        LessonMessage(cell.id, kind, text)
        for cell in lesson.cells
        for kind, text in (_of_markdown(cell) if cell.kind == "markdown" else _of_code(lesson, cell))
    ]


def _cell(node) -> Cell:
    metadata = dict(node.metadata)
    id = str(metadata.pop("id", "") or "")
    return Cell(id, "code" if node.cell_type == "code" else "markdown", node.source, metadata)


def _of_markdown(cell: Cell) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in blocks(cell.source) if block.text]


def _of_code(lesson: Lesson, cell: Cell) -> list[tuple[str, str]]:
    try:
        return [("comment", comment.text) for comment in comments(cell.source)]
    except (tokenize.TokenError, SyntaxError) as error:
        raise CourseError(
            f"{lesson.id}.md: the code of cell {cell.id!r} is not Python ({error}); expected complete statements"
        ) from error
