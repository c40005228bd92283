"""A stored notebook beside the one that lesson and catalogs give today."""

import json
import math
import re
from collections.abc import Iterator
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from course.authoring.checks.problem import Problem
from course.authoring.execution import executed
from course.authoring.lessons import Lesson
from course.authoring.notebooks import notebook
from course.languages import Language

REBUILD = "run `course build`"
DECIMAL = re.compile(r"[-+]?(?:\d+\.\d*(?:[eE][-+]?\d+)?|\.\d+(?:[eE][-+]?\d+)?|\d+[eE][-+]?\d+)")
IMAGE = re.compile(r"<img\b[^>]*>")
ALT = re.compile(r'\balt="([^"]*)"')
RELATIVE, ABSOLUTE = 1e-6, 1e-12


def problems(lesson: Lesson, language: Language, root: Path) -> Iterator[Problem]:
    """Where notebooks/<lang>/<lesson>.ipynb differs from a notebook built and executed now."""
    file = f"notebooks/{language.code}/{lesson.id}.ipynb"
    path = root / file
    if not path.is_file():
        yield Problem(file, lesson.id, f"not built: {REBUILD}")
        return
    try:
        stored = nbformat.read(path, as_version=4)
    except Exception as error:
        yield Problem(file, lesson.id, f"not a notebook ({type(error).__name__}): {REBUILD}")
        return
    expected = notebook(lesson, language, root)
    found = list(source_differences(expected, stored))
    if not found:
        found = list(output_differences(executed(expected), stored))
    yield from (Problem(file, about, f"{reason}: {REBUILD}") for about, reason in found)


def source_differences(expected: NotebookNode, stored: NotebookNode) -> Iterator[tuple[str, str]]:
    """Cells that are not those of the lesson, and cells whose text, code or metadata differs."""
    wanted, has = _in_step(expected), _in_step(stored)
    if wanted != has:
        different = {id for id, _ in set(wanted) ^ set(has)} or {id for id, _ in wanted}
        yield ", ".join(sorted(different)), "cells out of step with the lesson and the other languages"
        return
    for new, old in zip(expected.cells, stored.cells, strict=True):
        if new.source != old.source:
            what = "code" if new.cell_type == "code" else "text"
            yield new.id, f"its {what} is not what lesson and catalog give"
        elif _picture(new) != _picture(old):
            yield new.id, "its picture was drawn by other code or with other labels"
        elif _plain(new.metadata) != _plain(old.metadata):
            yield new.id, "its metadata is not what the lesson gives"
    for key in ("course", "kernelspec", "language_info"):
        if _plain(expected.metadata[key]) != _plain(stored.metadata.get(key)):
            yield key, "the notebook's metadata is not what lesson and catalog give"
            return


def output_differences(expected: NotebookNode, stored: NotebookNode) -> Iterator[tuple[str, str]]:
    """Cells that show something else now; decimal numbers may differ by rounding, pictures in their pixels."""
    for new, old in zip(expected.cells, stored.cells, strict=True):
        if new.cell_type == "code" and not _same_words(_shown(new), _shown(old)):
            yield new.id, "its stored output is not what the cell shows now"


def _in_step(made: NotebookNode) -> list[tuple[str, str]]:
    return [(cell.get("id", ""), cell.cell_type) for cell in made.cells]


def _picture(cell: NotebookNode) -> str:
    return cell.metadata.get("course", {}).get("picture", "")


def _plain(value) -> str:
    return json.dumps(value, sort_keys=True, ensure_ascii=False)


def _shown(cell: NotebookNode) -> str:
    """What a reader gets from a cell in words: text, and of a picture its kind and its alternative text."""
    parts = []
    for output in cell.outputs:
        parts.append(output.output_type)
        parts.append(output.get("text", ""))
        for mime, value in sorted(output.get("data", {}).items()):
            parts.append(mime)
            if mime.startswith("text/"):
                parts.append(IMAGE.sub(_alternative_text, value))
    return " ".join(" ".join(parts).split())


def _alternative_text(image: re.Match) -> str:
    alt = ALT.search(image[0])
    return f"<img alt={alt[1] if alt else ''}>"


def _same_words(new: str, old: str) -> bool:
    if DECIMAL.sub("#", new) != DECIMAL.sub("#", old):
        return False
    pairs = zip(DECIMAL.findall(new), DECIMAL.findall(old), strict=True)
    return all(math.isclose(float(a), float(b), rel_tol=RELATIVE, abs_tol=ABSOLUTE) for a, b in pairs)
