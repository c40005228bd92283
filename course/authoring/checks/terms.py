"""Glossary terms: where the English has one, the translation has its counterpart."""

import csv
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import polib

from course.authoring.catalogs import forms, is_translated
from course.authoring.checks.masks import masked
from course.authoring.checks.problem import Problem, short
from course.errors import CourseError

# Optional before the first letter of a term: Arabic writes these conjunctions, prepositions and articles as one word.
PREFIX = "[وف]?[بكل]?(?:ال|ل)?"
MARKS = re.compile("[\u064b-\u0652\u0640]")
ALEFS = str.maketrans("أإآ", "ااا")
IN_PARENTHESES = re.compile(r"\s*\([^)]*\)")


class Term(NamedTuple):
    """A term of the glossary: its ids (two terms may share a word) and the English pattern."""

    ids: tuple[str, ...]
    pattern: re.Pattern


class Row(NamedTuple):
    """A row of terms.csv: what a translation must have and what it must not have."""

    pattern: re.Pattern
    forbidden: re.Pattern | None


def read_glossary(locales: Path) -> list[Term]:
    """The terms of glossary.csv, the longest English first, so that it is found before its parts."""
    if not (locales / "glossary.csv").is_file():
        raise CourseError(f"{locales / 'glossary.csv'} is not there; expected the glossary of the course; restore it")
    heads: dict[str, list[str]] = {}
    for row in _csv(locales / "glossary.csv"):
        heads.setdefault(_head(row["en"]), []).append(row["term_id"])
    longest_first = sorted(heads, key=lambda head: (-len(head), head))
    return [Term(tuple(heads[head]), _english(head)) for head in longest_first if head]


def read_terms(locales: Path, language: str) -> tuple[dict[str, Row], list[Problem]]:
    """The rows of <lang>/terms.csv by term, and what is wrong with the file."""
    file = f"locales/{language}/terms.csv"
    rows, found = {}, []
    for row in _csv(locales / language / "terms.csv"):
        try:
            forbidden = _native(row["forbidden"]) if row["forbidden"] else None
            rows[row["term_id"]] = Row(_native(row["pattern"]), forbidden)
        except (re.error, KeyError, TypeError) as error:
            found.append(Problem(file, str(row.get("term_id")), f"not a row of term_id,pattern,forbidden: {error}"))
    return rows, found


def problems(file: str, catalog: polib.POFile, glossary: list[Term], rows: dict[str, Row]) -> Iterator[Problem]:
    """Terms that a catalog translates otherwise than terms.csv says, and terms without a row there."""
    without_row: set[Term] = set()
    for entry in catalog:
        if not is_translated(entry):
            continue
        for term in terms_in(f"{entry.msgid} {entry.msgid_plural or ''}", glossary):
            of_term = [rows[id] for id in term.ids if id in rows]
            if not of_term and term not in without_row:
                without_row.add(term)
                table = f"{file.split('/LC_MESSAGES/')[0]}/terms.csv"
                yield Problem(table, "/".join(term.ids), f"no row for this term of {file}: {short(entry.msgid)!r}")
            for reason in dict.fromkeys(_faults(forms(entry), term, of_term)):
                yield Problem(file, short(entry.msgid), reason)


def terms_in(english: str, glossary: list[Term]) -> list[Term]:
    """The terms of a text; a word counts for the longest term that it is part of."""
    prose, found = masked(english), []
    for term in glossary:
        prose, times = term.pattern.subn("\ufffc", prose)
        if times:
            found.append(term)
    return found


def _faults(texts: list[str], term: Term, rows: list[Row]) -> list[str]:
    reasons = []
    for text in texts:
        words = _folded(masked(text))
        if rows and not any(row.pattern.search(words) for row in rows):
            reasons.append(f"term {'/'.join(term.ids)}: nothing here matches the pattern in terms.csv")
        for row in rows:
            if row.forbidden and (bad := row.forbidden.search(words)):
                reasons.append(f"term {'/'.join(term.ids)}: {bad[0]!r} is forbidden")
    return reasons


def _csv(path: Path) -> list[dict[str, str]]:
    if not path.is_file():
        return []
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def _head(english: str) -> str:
    return IN_PARENTHESES.sub("", english.replace("(s)", "")).removeprefix("to ").strip()


def _english(head: str) -> re.Pattern:
    """The head as a whole word, singular or plural, in any case of letters."""
    endings = (("ix", "(?:ix|ices)"), ("ex", "(?:ex|exes|ices)"), ("is", "(?:is|es)"), ("y", "(?:y|ies)"))
    for ending, pattern in endings:
        if head.endswith(ending) and not head.endswith(("ay", "ey", "oy")):
            return _word(re.escape(head.removesuffix(ending)) + pattern)
    plural = "(?:es)?" if head.endswith(("s", "x", "ch", "sh")) else "s?"
    return _word(re.escape(head) + plural)


def _word(pattern: str) -> re.Pattern:
    return re.compile(rf"(?<![\w-]){pattern}(?![\w-])", re.IGNORECASE)


def _native(pattern: str) -> re.Pattern:
    return re.compile(rf"(?<!\w){PREFIX}(?:{_folded(pattern)})", re.IGNORECASE)


def _folded(text: str) -> str:
    """Text without vowel marks and with one alef, as Arabic is compared."""
    return MARKS.sub("", text).translate(ALEFS)
