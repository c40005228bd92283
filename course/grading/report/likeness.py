"""Answers → pairs that are suspiciously alike, by their syntax trees without names, comments and annotations.

A tree is cut into stretches of a few nodes. What is common is no sign: stretches of the course's own solution, or that
many share, do not count, and an answer needs some that do. Equal trees are found by digest, near ones through an index
of the stretches that count: no tree is ever laid beside all others.
"""

import hashlib
import warnings
from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from course.exercises import Exercise, exercise, exercises
from course.grading.report.results import Result
from course.grading.report.syntax import tokens
from course.grading.store import Grades, read_json

LONGEST = 20_000  # characters of an answer; what we parse of a stranger is bounded
MOST_TOKENS = 600  # of a tree, for its stretches
STRETCH = 5
SHORTEST = 20
SHARED_BY_FEW = 3
SHARED_PART = 100
RARE_STRETCHES = 8
NEAR = 0.8
NEAREST = 0.99
MOST_PAIRS = 50
MAGIC = "%%answer "


class Pair(NamedTuple):
    """Two students' answers; `score` is 1 where the trees are the same, else the share of stretches in common."""

    exercise: str
    one: str
    other: str
    score: float
    source: str
    other_source: str


class Likeness(NamedTuple):
    """The pairs, the most alike and the longest first; how many there were; answers compared; answers left out."""

    pairs: list[Pair]
    found: int
    compared: int
    left_out: int


@dataclass
class Form:
    """What a source is without its names, and who gave it."""

    size: int
    stretches: array
    students: list[str] = field(default_factory=list)


class Found(NamedTuple):
    """A pair before its sources are read; ordered as the pairs are shown."""

    distance: float
    size: int
    lesson: str
    exercise: str
    one: str
    other: str


def likeness(grades: Grades, results: Iterable[Result]) -> Likeness:
    """The pairs among the students of these results, whose answers stand in their grafted notebooks."""
    handed_in = defaultdict(set)
    for result in results:
        if result.lesson:
            handed_in[result.lesson].add(result.student)
    names, found, compared, left_out = grades.names(()), [], 0, 0

    def answers(student: str, lesson: str) -> dict[str, str]:
        return _answers(grades.notebooks / names.get(student, "") / f"{lesson}.ipynb")

    for lesson, students in sorted(handed_in.items()):
        forms: dict[str, dict[bytes, Form]] = {asked.id: {} for asked in exercises(lesson)}
        for student in sorted(students):
            for id, source in answers(student, lesson).items():
                known = id in forms and _enter(forms[id], student, source, exercise(id))
                compared, left_out = compared + known, left_out + (not known)
        for id, theirs in forms.items():
            found += alike(theirs, exercise(id))
    shown = sorted(found)[:MOST_PAIRS]
    return Likeness([_pair(one, answers) for one in shown], len(found), compared, left_out)


def alike(forms: dict[bytes, Form], asked: Exercise) -> Iterator[Found]:
    """The pairs of an exercise. Of those who share one form, each is named beside the first."""
    rare = _rare(forms.values(), asked)
    for form, _ in rare:
        first, *others = form.students
        yield from (Found(0.0, -form.size, asked.lesson, asked.id, first, other) for other in others)
    for one, other in _near(rare):
        score = min(_score(one, other), NEAREST)
        if score >= NEAR:
            first, second = sorted((one.students[0], other.students[0]))
            yield Found(round(1 - score, 6), -min(one.size, other.size), asked.lesson, asked.id, first, second)


def most_who_share(answers: int) -> int:
    """What more students than this have in common is no sign."""
    return max(SHARED_BY_FEW, answers // SHARED_PART)


def _rare(forms: Collection[Form], asked: Exercise) -> list[tuple[Form, list[int]]]:
    """The forms that are long enough to tell something, with their stretches that only few students have."""
    ours: dict[bytes, Form] = {}
    _enter(ours, "", asked.solution, asked)
    common = set().union(*(form.stretches for form in ours.values()))
    frequency: Counter[int] = Counter()
    for form in forms:
        for stretch in form.stretches:
            frequency[stretch] += len(form.students)
    most = most_who_share(sum(len(form.students) for form in forms))
    found = ((form, [one for one in form.stretches if frequency[one] <= most and one not in common]) for form in forms)
    return [(form, rare) for form, rare in found if form.size >= SHORTEST and len(rare) >= RARE_STRETCHES]


def _near(forms: list[tuple[Form, list[int]]]) -> Iterator[tuple[Form, Form]]:
    """Pairs of forms that have enough rare stretches in common."""
    index = defaultdict(list)
    for number, (_, rare) in enumerate(forms):
        for stretch in rare:
            index[stretch].append(number)
    shared = Counter(pair for numbers in index.values() for pair in combinations(numbers, 2))
    yield from ((forms[i][0], forms[j][0]) for (i, j), times in shared.items() if times >= RARE_STRETCHES)


def _score(one: Form, other: Form) -> float:
    return 2 * len(set(one.stretches) & set(other.stretches)) / (len(one.stretches) + len(other.stretches))


def _enter(forms: dict[bytes, Form], student: str, source: str, asked: Exercise) -> bool:
    """Add an answer to the forms; False where it is too long or is no Python."""
    if len(source) > LONGEST:
        return False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            words = tokens(source, set(asked.functions))
    except (SyntaxError, ValueError, RecursionError, MemoryError, OverflowError):
        return False
    key = hashlib.sha256("\n".join(words).encode("utf-8", "replace")).digest()
    if key not in forms:
        forms[key] = Form(len(words), _stretches(words[:MOST_TOKENS]))
    forms[key].students.append(student)
    return True


def _stretches(words: list[str]) -> array:
    pieces = {tuple(words[start : start + STRETCH]) for start in range(len(words) - STRETCH + 1)}
    return array("L", {crc32("\n".join(piece).encode("utf-8", "replace")) for piece in pieces})


def _answers(path: Path) -> dict[str, str]:
    """The answers in a grafted notebook, by exercise."""
    found = {}
    for cell in read_json(path).get("cells", []):
        magic, _, source = "".join(cell["source"]).partition("\n")  # JupyterLab saves a list of lines
        if magic.startswith(MAGIC):
            found[magic.removeprefix(MAGIC).strip()] = source
    return found


def _pair(found: Found, answers: Callable[[str, str], dict[str, str]]) -> Pair:
    sources = (answers(student, found.lesson).get(found.exercise, "") for student in (found.one, found.other))
    return Pair(found.exercise, found.one, found.other, 1 - found.distance, *sources)
