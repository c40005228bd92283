"""A small checkout for tests: a lesson, a package with two messages, English and a made-up language."""

import shutil
from pathlib import Path

import polib

from course import files
from course.authoring import catalogs

SAMPLE = Path(__file__).parent / "sample"
MADE_UP = """
[qq]
endonym = "Qaqaq"
direction = "rtl"
plural_forms = "nplurals=2; plural=(n != 1);"
checks = [{ pattern = 'forbidden', message = 'this word is not written' }]
"""
PACKAGE = """
from course.wording import N_, NP_

PASSED = N_("verdict passed", "Passed: {points} of {all} points.")
LEFT = NP_("attempts left", "{n} attempt is left for {name}.", "{n} attempts are left for {name}.")
"""
TERMS = (
    "slope",
    "sigmoid",
    "derivative",
    "weighted_input",
    "chain_rule",
    "quotient_rule",
    "shape",
    "difference_quotient",
)


def make_checkout(root: Path) -> Path:
    """A checkout whose languages are English and a made-up one, not yet translated."""
    shutil.copytree(SAMPLE / "lessons", root / "lessons")
    rows = (files.CHECKOUT / "locales" / "languages.toml").read_text(encoding="utf-8")
    put(root / "locales" / "languages.toml", rows[rows.index("[en]") :] + MADE_UP)
    heads = "".join(f"{term},{term.replace('_', ' ')}\n" for term in TERMS)
    put(root / "locales" / "glossary.csv", f"term_id,en\n{heads}")
    patterns = "".join(f"{term},{term.replace('_', ' ')},\n" for term in TERMS)
    put(root / "locales" / "qq" / "terms.csv", f"term_id,pattern,forbidden\n{patterns}")
    put(root / "course" / "verdicts.py", PACKAGE)
    return root


def translate(root: Path) -> None:
    """Translate every message: the English text after a mark."""
    update(root)
    for path in root.glob("locales/*/LC_MESSAGES/*.po"):
        catalog = polib.pofile(str(path), wrapwidth=0)
        for entry in catalog:
            entry.msgstr_plural = dict.fromkeys(entry.msgstr_plural, f"¶ {entry.msgid_plural}")
            entry.msgstr = "" if entry.msgid_plural else f"¶ {entry.msgid}"
        catalog.save()


def update(root: Path) -> list[catalogs.Counts]:
    return catalogs.update_catalogs(root / "lessons", root / "locales", root / "course")


def put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    put(path, text.replace(old, new))
