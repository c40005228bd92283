"""Released notebooks with answers put into them, and what else students hand in."""

import json
from pathlib import Path

from course import files
from course.exercises import exercise, exercises

LESSON = "02-activations"
LANGUAGES = ("ar", "ru", "fa", "hy", "en")


def released(language: str = "en", answers: dict[str, str] | None = None, added: dict[str, list[str]] | None = None):
    """A notebook as it is released, with `answers` in their cells and `added` cells before the answer of their key."""
    place = files.data("notebooks") / language / f"{LESSON}.ipynb"
    notebook = json.loads(place.read_text(encoding="utf-8"))
    answers, added, cells = answers or {}, added or {}, []
    for cell in notebook["cells"]:
        if cell["cell_type"] == "markdown":
            continue
        answer = cell["metadata"].get("course", {}).get("answer")
        for number, source in enumerate(added.get(answer, [])):
            cells.append({**code(f"added-{answer}-{number}", source), "metadata": {}})
        cells.append({**cell, "source": answers.get(answer, cell["source"])})
    return {**notebook, "cells": cells}


def blank(id: str) -> str:
    asked = exercise(id)
    return "\n\n\n".join(f"def {name}({', '.join(asked.parameters(name))}):\n    ..." for name in asked.functions)


def right() -> dict[str, str]:
    return {asked.id: asked.solution for asked in exercises(LESSON)}


def code(id: str, source: str, **course) -> dict:
    metadata = {"course": course}
    return {
        "cell_type": "code",
        "execution_count": None,
        "id": id,
        "metadata": metadata,
        "outputs": [],
        "source": source,
    }


def save(folder: Path, student: str, notebook, name: str = f"{LESSON}.ipynb") -> Path:
    """Write a notebook, or any other text or bytes, as a student's file."""
    path = folder / student / name
    path.parent.mkdir(parents=True, exist_ok=True)
    content = json.dumps(notebook, ensure_ascii=False) if isinstance(notebook, dict) else notebook
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return path
