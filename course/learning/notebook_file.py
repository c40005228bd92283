"""Notebooks as plain dictionaries, read and written as nbformat writes them.

nbformat itself takes a second to import, and nothing here needs its validation.
"""

import json
from pathlib import Path

from course import files


class Damaged(Exception):
    """The file is not a notebook with cells."""


def read(path: Path) -> dict:
    """The notebook in a file. Raises Damaged for anything but nbformat 4, OSError for a file that cannot be read."""
    return parse(path.read_bytes())


def parse(content: bytes) -> dict:
    """The notebook in these bytes; raises Damaged."""
    try:
        notebook = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise Damaged(str(error)) from error
    cells = notebook.get("cells") if isinstance(notebook, dict) else None
    if not isinstance(cells, list) or not all(_is_cell(cell) for cell in cells):
        raise Damaged("no list of cells")
    return notebook


def write(path: Path, notebook: dict) -> None:
    """Write a notebook atomically. Raises OSError."""
    text = json.dumps(notebook, ensure_ascii=False, indent=1, sort_keys=True, separators=(",", ": ")) + "\n"
    # a lone surrogate, which JSON can hold and UTF-8 cannot, stays as its escape
    files.write(path, text.encode("utf-8", "backslashreplace"))


def source(cell: dict) -> str:
    """The text of a cell, which a file holds as one string or as a list of lines."""
    return _joined(cell["source"])


def with_source(cell: dict, text: str) -> dict:
    """The same cell with another text and nothing of what the old text had put out."""
    changed = {**cell, "source": text.splitlines(keepends=True)}
    return {**changed, "outputs": [], "execution_count": None} if cell["cell_type"] == "code" else changed


def course(cell: dict) -> dict:
    """What our own metadata say about the cell."""
    ours = cell["metadata"].get("course")
    return ours if isinstance(ours, dict) else {}


def answers(cell: dict) -> str | None:
    """The exercise that the cell answers."""
    exercise = course(cell).get("answer")
    return exercise if isinstance(exercise, str) and cell["cell_type"] == "code" else None


def _is_cell(cell) -> bool:
    return (
        isinstance(cell, dict)
        and isinstance(cell.get("id", ""), str)
        and cell.get("cell_type") in ("code", "markdown", "raw")
        and isinstance(cell.setdefault("metadata", {}), dict)
        and _is_text(cell.get("source"))
    )


def _is_text(value) -> bool:
    return isinstance(value, str) or (isinstance(value, list) and all(isinstance(line, str) for line in value))


def _joined(value) -> str:
    return value if isinstance(value, str) else "".join(value)
