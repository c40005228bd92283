"""Which language a learner reads when they did not say: the machine's."""

import locale
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping

from course.languages import SOURCE, languages


def machine_language() -> str:
    """The code of the first language of this machine that the course has; English when it has none of them."""
    names = [*names_in_environment(os.environ), *_names_of_the_system()]
    return next((code for name in names if (code := code_of(name))), SOURCE)


def code_of(name: str) -> str | None:
    """The course's code of a locale: "ru_RU.UTF-8", "fa-IR", "Armenian_Armenia", "Persian_Iran.1256"; or None."""
    head = re.split(r"[_.@-]", name.strip(), maxsplit=1)[0].casefold()
    for row in languages().values():
        if head in (row.code, *(known.casefold() for known in row.windows_names)):
            return row.code
    return None


def names_in_environment(environ: Mapping[str, str]) -> list[str]:
    """The locales that the environment names, first choice first, as gettext reads them."""
    chosen = next((environ[key] for key in ("LC_ALL", "LC_MESSAGES", "LANG") if environ.get(key)), "")
    if not chosen or re.split(r"[.@]", chosen)[0] in ("C", "POSIX"):
        # LANGUAGE says in which order to try languages, but a machine in "C" has switched translation off
        return [] if chosen else _listed(environ)
    return [*_listed(environ), chosen]


def _listed(environ: Mapping[str, str]) -> list[str]:
    return [name for name in environ.get("LANGUAGE", "").split(":") if name]


def _names_of_the_system() -> Iterator[str]:
    if os.name == "nt":
        import ctypes

        menus = ctypes.windll.kernel32.GetUserDefaultUILanguage()  # type: ignore[attr-defined]
        yield locale.windows_locale.get(menus, "")
        yield locale.setlocale(locale.LC_CTYPE)
    elif sys.platform == "darwin":
        yield from names_in_apple_languages(_apple_languages())


def names_in_apple_languages(answer: str) -> list[str]:
    """The names in what `defaults read -g AppleLanguages` prints: a list in brackets, one quoted name a line."""
    return re.findall(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]+)*", answer)


def _apple_languages() -> str:
    command = ["defaults", "read", "-g", "AppleLanguages"]
    try:
        return subprocess.run(command, capture_output=True, encoding="utf-8", timeout=5, check=True).stdout
    except (OSError, ValueError, subprocess.SubprocessError):
        return ""
