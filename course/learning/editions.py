"""The notebooks of one language in the learner's folder: laid, renewed, and never written over the learner's work.

`.course/originals/<language>/` holds what the learner was given. It is renewed last, so that a run which ends half-way
is made whole by the next one.
"""

import json
from collections.abc import Iterator
from pathlib import Path

from course import files
from course.display import html_block, html_text
from course.errors import CourseError
from course.learning import notebook_file
from course.learning.folder import Backups, write_marker
from course.learning.merging import changed, merged
from course.learning.notebook_file import Damaged
from course.messages import translate
from course.progress import COURSE
from course.wording import N_, Message

REWRITTEN = N_("learn rewritten cell", "This cell is yours, from the earlier edition.")
RENEWED = N_(
    "learn renewed",
    "A newer edition of the notebook {notebook} is here. Your answers and your cells are in it."
    " The notebook as it was: {backup}",
)
DAMAGED = N_(
    "learn damaged",
    "The notebook {notebook} could not be read and was replaced by a fresh one. The damaged file: {backup}",
)

Told = tuple[Message, dict[str, object]]


def lay(language: str, folder: Path) -> Iterator[Told]:
    """Bring the notebooks of a language in the learner's folder to today's edition; yields what the learner must know.

    Raises CourseError where the language has no notebooks, OSError where the disk refuses.
    """
    given = sorted((files.data("notebooks") / language).glob("*.ipynb"))
    if not given:
        raise CourseError(
            f"no notebooks of the language {language!r} in {files.data('notebooks')}; expected a complete installation;"
            " install the course again, or run `course build` in a checkout"
        )
    note = _note(language)
    originals = folder / COURSE / "originals" / language
    for place in (folder / language, originals):
        place.mkdir(parents=True, exist_ok=True)
    write_marker(folder, language)
    backups = Backups(folder)
    for path in given:
        told = _lay_one(path.read_bytes(), folder / language / path.name, originals / path.name, backups, note)
        if told:
            message, backup = told
            yield message, {"notebook": f"{language}/{path.name}", "backup": backup}


def _lay_one(given: bytes, mine: Path, original: Path, backups: Backups, note: dict) -> tuple[Message, Path] | None:
    """One notebook; returns what happened if the learner must know it, and the backup."""
    if not mine.exists():
        _place(given, mine, original)
        return None
    new = notebook_file.parse(given)
    base_bytes = original.read_bytes() if original.is_file() else given
    if mine.read_bytes() == base_bytes:
        _place(given, mine, original)
        return None
    try:
        learner = notebook_file.read(mine)
    except Damaged:
        backup = backups.place(mine)
        mine.replace(backup)
        _place(given, mine, original)
        return DAMAGED, backup
    base = _parsed(base_bytes, new)
    if _edition(base) == _edition(new):
        _write_bytes(given, original)
        return None
    if not changed(base, learner):
        _place(given, mine, original)
        return None
    backup = backups.copy(mine)
    notebook_file.write(mine, merged(base, learner, new, note))
    _write_bytes(given, original)
    return RENEWED, backup


def _parsed(content: bytes, otherwise: dict) -> dict:
    try:
        return notebook_file.parse(content)
    except Damaged:
        return otherwise


def _edition(notebook: dict) -> str:
    """All that an edition says: outputs made again are no newer edition."""
    cells = [{**cell, "outputs": 0, "execution_count": 0} for cell in notebook["cells"]]
    return json.dumps({**notebook, "cells": cells}, sort_keys=True)


def _place(given: bytes, mine: Path, original: Path) -> None:
    _write_bytes(given, mine)
    _write_bytes(given, original)


def _write_bytes(content: bytes, path: Path) -> None:
    if not path.is_file() or path.read_bytes() != content:
        files.write(path, content)


def _note(language: str) -> dict[str, str]:
    text = translate(REWRITTEN, language)
    return {"code": f"# {text}\n", "markdown": f"{html_block(html_text(text), language)}\n\n", "raw": f"{text}\n"}
