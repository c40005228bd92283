"""A translation beside its English: nothing lost, nothing added, and each language's own rules."""

import re
import string
from collections import Counter
from collections.abc import Iterator

import polib

from course.authoring.blocks import CODE, HTML, LINK, MATH
from course.authoring.catalogs import forms, is_translated
from course.authoring.checks import formulas
from course.authoring.checks.masks import masked
from course.authoring.checks.problem import Problem, short
from course.languages import Language

NUMBER = r"[-\u2212]?[\d\u0660-\u0669\u06f0-\u06f9.]+"
BARE_TUPLE = re.compile(rf"\(\s*{NUMBER}(?:\s*[,\u060c]\s*{NUMBER})+\s*[,\u060c]?\s*\)")
LETTER = "[\u0590-\u05ff\u0620-\u065f\u066e-\u06d3\u06d5-\u08ff]"
LETTER_TOUCHES_MATH = re.compile(rf"{LETTER}\$|\${LETTER}")
OVERRIDES = re.compile("[\u202a-\u202e]")
PIPE = re.compile(r"(?<!\\)\|")


def problems(file: str, catalog: polib.POFile, language: Language) -> Iterator[Problem]:
    """The faults of every finished translation of a catalog."""
    for entry in catalog:
        if is_translated(entry):
            reasons = [reason for text in forms(entry) for reason in faults(entry, text, language)]
            yield from (Problem(file, short(entry.msgid), reason) for reason in dict.fromkeys(reasons))


def faults(entry: polib.POEntry, text: str, language: Language) -> Iterator[str]:
    """Why one translation of an entry cannot stand."""
    yield from _formulas(entry, text)
    yield from _kept(entry, text)
    yield from _marks(entry, text, language)
    if entry.msgctxt:
        yield from _placeholders(entry, text)


def _formulas(entry: polib.POEntry, text: str) -> Iterator[str]:
    """A formula that is wrong in itself is told as that; only sound formulas are compared."""
    found = formulas.inline(text)
    reasons = list(formulas.faults(found))
    yield from reasons
    if not reasons:
        yield from _different("math", entry, text, formulas.inline)


def _kept(entry: polib.POEntry, text: str) -> Iterator[str]:
    yield from _different("inline code", entry, text, lambda words: [match[0] for match in CODE.finditer(words)])
    yield from _different("links", entry, text, lambda words: LINK.findall(_without_code(words)))
    yield from _different("HTML", entry, text, lambda words: HTML.findall(_without_code(words)))
    if len(PIPE.findall(masked(text))) != len(PIPE.findall(masked(entry.msgid))):
        yield "table cells differ: as many | as in the English"
    if "\n" in text and "\n" not in entry.msgid:
        yield "a line break or blank line was added"


def _different(what: str, entry: polib.POEntry, text: str, find) -> Iterator[str]:
    """`text` must have the same things as the English, in any order; a plural form as one of the two English forms."""
    has = Counter(find(text))
    wanted = [Counter(find(english)) for english in (entry.msgid, entry.msgid_plural) if english]
    if has not in wanted:
        lost, added = list((wanted[-1] - has).elements()), list((has - wanted[-1]).elements())
        yield f"{what} differs from the English: missing {lost}, added {added}"


def _without_code(text: str) -> str:
    return MATH.sub("", CODE.sub("", text))


def _marks(entry: polib.POEntry, text: str, language: Language) -> Iterator[str]:
    prose = masked(text)
    if OVERRIDES.search(text):
        yield "a bidi override or embedding (U+202A … U+202E): use an isolate or nothing"
    if len(re.findall("[\u2066-\u2068]", text)) != text.count("\u2069"):
        yield "isolates (U+2066 … U+2069) are not balanced"
    if language.right_to_left and BARE_TUPLE.search(prose):
        yield f"a bare tuple is turned round in right-to-left text: write ${BARE_TUPLE.search(prose)[0]}$"
    if language.right_to_left and LETTER_TOUCHES_MATH.search(prose):
        yield "a letter touches a $: put a space or a noun between"
    for rule in language.checks:
        if found := re.search(rule.pattern, prose):
            yield f"{rule.message} (at {_around(prose, found)!r})"


def _around(text: str, found: re.Match) -> str:
    return text[max(found.start() - 8, 0) : found.end() + 8]


def _placeholders(entry: polib.POEntry, text: str) -> Iterator[str]:
    wanted = _names(entry.msgid_plural or entry.msgid)
    if wanted is None:
        return
    has = _names(text)
    if has is None:
        yield "braces are not closed: placeholders are {name}"
    elif wanted - has - ({"n"} if entry.msgid_plural else set()) or has - wanted:
        yield f"placeholders differ from the English: expected {sorted(wanted)}, found {sorted(has)}"


def _names(text: str) -> set[str] | None:
    """The placeholders of a text with their format; None where its braces are no placeholders."""
    try:
        parsed = list(string.Formatter().parse(text))
    except ValueError:
        return None
    return {f"{name}:{spec}" if spec else name for _, name, spec, _ in parsed if name is not None}
