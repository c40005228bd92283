"""Catalogs: messages out of the lessons and the code, merged into locales/<lang>/LC_MESSAGES/*.po."""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from pathlib import Path
from typing import NamedTuple

import polib

from course import files
from course.authoring.compiling import DOMAIN
from course.authoring.lessons import Lesson, messages, read_lessons
from course.errors import CourseError
from course.files import write
from course.languages import SOURCE, Language, read

KEYWORDS = {"N_": ((1, "c"), 2), "NP_": ((1, "c"), 2, 3)}
PO_LINE = re.compile(r'#.*||(?:msgctxt|msgid|msgid_plural|msgstr(?:\[\d\])?)?\s*"(?:[^"\\]|\\.)*"')
SIMILAR = 0.75
SIMILAR_IN_ITS_PLACE = 0.5


class Counts(NamedTuple):
    """What a merge left in one catalog."""

    language: str
    catalog: str
    messages: int
    translated: int
    fuzzy: int
    missing: int
    obsolete: int

    def __str__(self) -> str:
        done = f"{self.language} {self.catalog}: {self.translated} of {self.messages} translated"
        rest = [f"{n} {what}" for what in ("missing", "fuzzy", "obsolete") if (n := getattr(self, what))]
        return ", ".join([done, *rest])


def update_catalogs(
    lessons: Path = files.CHECKOUT / "lessons",
    locales: Path = files.CHECKOUT / "locales",
    package: Path = files.PACKAGE,
) -> list[Counts]:
    """Merge the messages of lessons and code into the catalogs of every language and count what they hold.

    Translations stay. Where a message has changed a little, its translation stays as fuzzy with the previous text
    beside it; a message that is no longer used becomes obsolete.
    """
    templates = {lesson.id: lesson_template(lesson) for lesson in read_lessons(lessons)}
    templates[DOMAIN] = code_template(package)
    counts = []
    for language in translated_languages(locales):
        for name, template in templates.items():
            path = catalog_path(locales, language.code, name)
            merged = merge(template, read_catalog(path), language)
            write(path, str(merged).rstrip("\n") + "\n")
            counts.append(_counts(language.code, name, merged))
    return counts


def translated_languages(locales: Path) -> list[Language]:
    """The languages that have catalogs: all but the one that the lessons are written in."""
    return [row for row in read(locales).values() if row.code != SOURCE]


def catalog_path(locales: Path, language: str, name: str) -> Path:
    return locales / language / "LC_MESSAGES" / f"{name}.po"


def read_catalog(path: Path) -> polib.POFile:
    """The catalog of that path, an empty one where there is no file.

    CourseError names the line that is no line of a catalog: polib would read past it and lose a letter.
    """
    if not path.is_file():
        return polib.POFile(wrapwidth=0)
    try:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if not PO_LINE.fullmatch(line.strip()):
                raise CourseError(
                    f"{path}, line {number}: {line.strip()[:60]!r}; expected text between quotes; mend it"
                )
        return polib.pofile(str(path), encoding="utf-8", wrapwidth=0, check_for_duplicates=True)
    except (OSError, ValueError) as error:
        raise CourseError(f"{path}: {error}; expected a PO catalog in UTF-8; mend the file") from error


def translations(catalog: polib.POFile) -> dict[str, str]:
    """Finished translations of a lesson's catalog by their English text; fuzzy counts as untranslated."""
    return {entry.msgid: entry.msgstr for entry in catalog if is_translated(entry)}


def is_translated(entry: polib.POEntry) -> bool:
    """True for a finished translation: not fuzzy, not obsolete, and more than spaces in each of its forms."""
    return entry.translated() and all(text.strip() for text in forms(entry))


def forms(entry: polib.POEntry) -> list[str]:
    """The translation, or each of its plural forms."""
    return list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]


def lesson_template(lesson: Lesson) -> list[polib.POEntry]:
    """One entry per different message, in order, each with the cells that it stands in."""
    return _entries(
        (polib.POEntry(msgid=text, comment=kind), f"lessons/{lesson.id}.md#{cell}")
        for cell, kind, text in messages(lesson)
    )


def code_template(package: Path) -> list[polib.POEntry]:
    """One entry per `N_` or `NP_` in the package."""
    return _entries(_marked(package))


def _marked(package: Path) -> Iterable[tuple[polib.POEntry, str]]:
    from babel.messages.extract import extract_from_file

    for path in sorted(package.rglob("*.py")):
        place = path.relative_to(package.parent).as_posix()
        for _, text, _, context in extract_from_file("python", path, keywords=KEYWORDS):
            singular, plural = text if isinstance(text, tuple) else (text, "")
            yield polib.POEntry(msgctxt=context, msgid=singular, msgid_plural=plural), place


def _entries(found: Iterable[tuple[polib.POEntry, str]]) -> list[polib.POEntry]:
    entries: dict[tuple, polib.POEntry] = {}
    for entry, place in found:
        kept = entries.setdefault(key(entry), entry)
        if (place, "") not in kept.occurrences:
            kept.occurrences.append((place, ""))
    return list(entries.values())


def merge(template: list[polib.POEntry], old: polib.POFile, language: Language) -> polib.POFile:
    """A catalog with the template's messages and the translations that `old` has for them."""
    catalog = polib.POFile(wrapwidth=0)
    catalog.header = old.header
    catalog.metadata = _metadata(language)
    forms = int(re.search(r"nplurals\s*=\s*(\d+)", language.plural_forms)[1])
    known = {key(entry): entry for entry in sorted(old, key=lambda entry: -entry.obsolete)}
    wanted = {key(entry) for entry in template}
    spare = [entry for key, entry in known.items() if key not in wanted and _has_words(entry)]
    for blank in template:
        entry = polib.POEntry(
            msgctxt=blank.msgctxt,
            msgid=blank.msgid,
            msgid_plural=blank.msgid_plural,
            comment=blank.comment,
            occurrences=sorted(blank.occurrences),
            msgstr_plural=dict.fromkeys(range(forms), "") if blank.msgid_plural else {},
        )
        if same := known.get(key(blank)):
            _take(entry, same)
        elif near := _nearest(entry, spare):
            _take_as_fuzzy(entry, near)
            spare = [other for other in spare if other is not near]
        catalog.append(entry)
    catalog.extend(_retired(entry) for entry in spare)
    return catalog


def key(entry: polib.POEntry) -> tuple:
    """What makes two entries the same message."""
    return entry.msgctxt, entry.msgid, entry.msgid_plural or ""


def _has_words(entry: polib.POEntry) -> bool:
    return bool(entry.msgstr or any(entry.msgstr_plural.values()))


def _translated_text(entry: polib.POEntry) -> str:
    """The English text that the translation was made from."""
    return entry.previous_msgid or entry.msgid


def _nearest(entry: polib.POEntry, spare: list[polib.POEntry]) -> polib.POEntry | None:
    best, best_likeness = None, 0.0
    for other in spare:
        in_its_place = _places(entry) & _places(other)
        likeness = SequenceMatcher(None, _translated_text(other), entry.msgid, autojunk=False).ratio()
        enough = SIMILAR_IN_ITS_PLACE if in_its_place else SIMILAR
        if likeness >= enough and likeness + bool(in_its_place) > best_likeness:
            best, best_likeness = other, likeness + bool(in_its_place)
    return best


def _places(entry: polib.POEntry) -> set:
    """Where a message stands for ever: the context of an interface message, the cells of a lesson's."""
    return {entry.msgctxt} if entry.msgctxt else set(entry.occurrences)


def _take(entry: polib.POEntry, same: polib.POEntry) -> None:
    _take_translation(entry, same)
    if same.fuzzy:
        _mark_fuzzy(entry, same.previous_msgctxt, same.previous_msgid, same.previous_msgid_plural)


def _take_as_fuzzy(entry: polib.POEntry, near: polib.POEntry) -> None:
    _take_translation(entry, near)
    plural = near.previous_msgid_plural or near.msgid_plural or ""
    if (_translated_text(near), plural) != (entry.msgid, entry.msgid_plural or ""):
        context = near.previous_msgctxt or near.msgctxt
        _mark_fuzzy(entry, context if context != entry.msgctxt else None, _translated_text(near), plural or None)


def _take_translation(entry: polib.POEntry, old: polib.POEntry) -> None:
    entry.msgstr, entry.tcomment = old.msgstr, old.tcomment
    entry.msgstr_plural.update({form: old.msgstr_plural.get(form, "") for form in entry.msgstr_plural})


def _mark_fuzzy(entry: polib.POEntry, context: str | None, text: str | None, plural: str | None) -> None:
    entry.flags = ["fuzzy"]
    entry.previous_msgctxt, entry.previous_msgid, entry.previous_msgid_plural = context, text, plural


def _retired(entry: polib.POEntry) -> polib.POEntry:
    entry.obsolete = True
    entry.occurrences = []
    entry.comment = ""
    entry.flags = [flag for flag in entry.flags if flag == "fuzzy"]
    return entry


def _metadata(language: Language) -> dict[str, str]:
    return {
        "Project-Id-Version": "backprop-course",
        "Language": language.code,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": language.plural_forms,
    }


def _counts(language: str, name: str, catalog: polib.POFile) -> Counts:
    current = [entry for entry in catalog if not entry.obsolete]
    translated = sum(is_translated(entry) for entry in current)
    fuzzy = sum(entry.fuzzy for entry in current)
    obsolete = len(catalog) - len(current)
    return Counts(language, name, len(current), translated, fuzzy, len(current) - translated - fuzzy, obsolete)
