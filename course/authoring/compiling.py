"""Compiled catalogs, the only form that gettext reads at run time.

hatch_build.py uses this where only hatchling and polib are installed: it and what it imports need nothing else.
"""

from pathlib import Path

import polib

from course.files import write

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
