"""Is every message there, translated, and of today?"""

from collections.abc import Iterator

import polib

from course.authoring.catalogs import is_translated, key
from course.authoring.checks.problem import Problem, short

UPDATE = "run `course catalogs`"


def problems(file: str, template: list[polib.POEntry], catalog: polib.POFile) -> Iterator[Problem]:
    """What is missing, fuzzy or stale in a catalog, and what is obsolete in it but in use."""
    active = {key(entry): entry for entry in catalog if not entry.obsolete}
    obsolete = {key(entry) for entry in catalog if entry.obsolete}
    for wanted in template:
        entry = active.pop(key(wanted), None)
        if entry is None and key(wanted) in obsolete:
            yield Problem(file, short(wanted.msgid), f"obsolete in the catalog but in use: {UPDATE}")
        elif entry is None:
            yield Problem(file, short(wanted.msgid), f"missing from the catalog: {UPDATE}")
        elif entry.fuzzy:
            yield Problem(file, short(wanted.msgid), "fuzzy: the English has changed; correct it and remove the flag")
        elif not is_translated(entry):
            yield Problem(file, short(wanted.msgid), "not translated")
    for entry in active.values():
        yield Problem(file, short(entry.msgid), f"stale: no lesson and no code has this message: {UPDATE}")
