"""The languages of the course: rows of locales/languages.toml and nothing else."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from course import files
from course.errors import CourseError


@dataclass(frozen=True)
class TextCheck:
    """A rule of one language's writing: text that matches `pattern` is refused with `message`."""

    pattern: str
    message: str


@dataclass(frozen=True)
class Language:
    """All that differs per language and is not words."""

    code: str
    endonym: str
    direction: str
    plural_forms: str = ""
    jupyterlab_locale: str = ""
    windows_names: tuple[str, ...] = ()
    fonts: tuple[str, ...] = ()
    checks: tuple[TextCheck, ...] = ()

    @property
    def right_to_left(self) -> bool:
        return self.direction == "rtl"


SOURCE = "en"


@cache
def languages() -> dict[str, Language]:
    """Every language by its code, in the order of the file."""
    return read(files.data("locales"))


def read(locales: Path) -> dict[str, Language]:
    """The rows of languages.toml in the folder `locales`; CourseError where it cannot be read."""
    file = locales / "languages.toml"
    try:
        rows = tomllib.loads(file.read_text(encoding="utf-8"))
        return {code: _language(code, row) for code, row in rows.items()}
    except (OSError, ValueError, TypeError, AttributeError) as error:
        raise CourseError(
            f"{file}: {error}; expected a row per language with endonym and direction; mend it"
        ) from error


def language(code: str) -> Language:
    """The language of that code; CourseError names the known ones."""
    if code not in languages():
        raise CourseError(f"language {code!r} is not known; expected one of {', '.join(languages())}")
    return languages()[code]


def _language(code: str, row: dict) -> Language:
    checks = tuple(TextCheck(**check) for check in row.pop("checks", ()))
    lists = {name: tuple(value) for name, value in row.items() if isinstance(value, list)}
    return Language(code=code, checks=checks, **{**row, **lists})
