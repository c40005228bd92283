"""Compiled catalogs, the only form that gettext reads at run time.

hatch_build.py loads this file by its path where only hatchling and polib are installed: standard library and polib,
nothing else.
"""

import os
from pathlib import Path

import polib

DOMAIN = "course"


def compile_catalogs(locales: Path) -> list[Path]:
    """Write `<lang>/LC_MESSAGES/course.mo` beside each course.po and return the paths written.

    Only that domain is read at run time; the catalogs of lessons are spent when the notebooks are built. Fuzzy and
    missing translations are left out, so gettext falls back to English for them.
    """
    written = []
    for path in sorted(locales.glob(f"*/LC_MESSAGES/{DOMAIN}.po")):
        target = path.with_suffix(".mo")
        write(target, polib.pofile(str(path), encoding="utf-8").to_binary())
        written.append(target)
    return written


def write(path: Path, content: str | bytes) -> None:
    """Write a file as a whole or not at all; its folder is made."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        unfinished.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
