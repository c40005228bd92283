"""Which picture a cell shows, by the code that draws it and the words in it, never by its pixels."""

import hashlib
import re
from pathlib import Path

from course.authoring import catalogs
from course.authoring.compiling import DOMAIN

SHOWS = re.compile(r"^(?:figure|widget)\(\"(?P<name>[^\"]+)\"\)", re.MULTILINE)
ROOMS = ("figures", "widgets")


def picture_hash(code: str, language: str, root: Path) -> str:
    """Hash of the modules that name the figures and widgets of a cell and of those modules' words in the language.

    Empty for a cell without pictures. Another matplotlib changes pixels but not this; a changed drawing or label does.
    """
    names = SHOWS.findall(code)
    if not names:
        return ""
    words = _words(root / "locales", language)
    digest = hashlib.sha256(code.encode("utf-8"))
    for place, source in _drawing_code(root).items():
        if any(f'"{name}"' in source for name in names):
            digest.update(f"{source}\n{words.get(place, '')}".encode())
    return digest.hexdigest()[:16]


def _drawing_code(root: Path) -> dict[str, str]:
    paths = [path for room in ROOMS for path in sorted((root / "course" / room).rglob("*.py"))]
    return {path.relative_to(root).as_posix(): path.read_text(encoding="utf-8") for path in paths}


def _words(locales: Path, language: str) -> dict[str, str]:
    """The translations in each module, in one string."""
    words: dict[str, str] = {}
    for entry in catalogs.read_catalog(catalogs.catalog_path(locales, language, DOMAIN)):
        for place, _ in entry.occurrences:
            words[place] = f"{words.get(place, '')}{entry.msgctxt}={entry.msgstr}{entry.msgstr_plural or ''}\n"
    return words
