"""Made-up notebooks in the released format, and answers to put into them."""

import json
from pathlib import Path

from course.exercises import exercise, exercises

LESSON = "02-activations"
LANGUAGES = ("ar", "ru", "fa", "hy", "en")
SETUP = """import numpy as np
from course import check, figure, hint, open_lesson, show_progress, solution, widget

open_lesson("{lesson}", "{language}")"""
OURS = "z_demo = np.linspace(-6.0, 6.0, 5)\nprint(z_demo)"


def released(language: str = "en", answers: dict[str, str] | None = None, added: dict[str, list[str]] | None = None):
    """A notebook as it is released, with `answers` in their cells and `added` cells before the answer of their key."""
    answers, added = answers or {}, added or {}
    cells = [
        code("setup", SETUP.format(lesson=LESSON, language=language), role="setup"),
        {"cell_type": "markdown", "id": "objectives", "metadata": {}, "source": "# …"},
        code("figure-sigmoid", 'figure("sigmoid")', role="figure"),
        code("slope-explorer", 'widget("slope-explorer")', role="widget"),
        code("numbers", OURS, role="proof"),
    ]
    for asked in exercises(LESSON):
        for number, source in enumerate(added.get(asked.id, [])):
            cells.append({**code(f"added-{asked.id}-{number}", source), "metadata": {}})
        names = ", ".join(asked.functions)
        cells += [
            code(f"{asked.id}-answer", answers.get(asked.id, blank(asked.id)), answer=asked.id),
            code(f"{asked.id}-check", f'check("{asked.id}", {names})', check=asked.id),
            code(f"{asked.id}-help", f'# hint("{asked.id}")', role="help"),
        ]
    return {
        "cells": cells,
        "metadata": {"course": {"lesson": LESSON, "language": language}},
        "nbformat": 4,
        "nbformat_minor": 5,
    }


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
