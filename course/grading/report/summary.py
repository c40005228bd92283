"""Results → the numbers of the instructor's page, in one walk that keeps no result."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

from course.exercises import exercises
from course.grading.report.overrides import ADDED
from course.grading.report.results import Result
from course.grading.report.tables import lessons

MOST = 200
TOTAL = ""


class Some:
    """The first MOST of many things, and how many there are."""

    def __init__(self):
        self.first, self.count = [], 0

    def add(self, thing) -> None:
        self.count += 1
        if len(self.first) < MOST:
            self.first.append(thing)

    @property
    def left(self) -> int:
        return self.count - len(self.first)


class Ungraded(NamedTuple):
    """A file that came to nothing, and why, in the words of the student's language."""

    student: str
    file: str
    reason: str
    language: str


class Marked(NamedTuple):
    """An exercise whose points are the instructor's own."""

    student: str
    lesson: str
    exercise: str
    ours: float
    theirs: float
    comment: str


@dataclass
class Asked:
    """How one exercise went."""

    max_points: int
    states: Counter[str] = field(default_factory=Counter)
    points: float = 0.0
    mistakes: dict[str, Some] = field(default_factory=lambda: defaultdict(Some))

    @property
    def answers(self) -> int:
        return self.states.total()


@dataclass
class Summary:
    """`asked` is by lesson and exercise, `spread` by lesson and TOTAL: how many students have how many points."""

    students: int = 0
    files: int = 0
    asked: dict[tuple[str, str], Asked] = field(default_factory=dict)
    spread: dict[str, Counter[float]] = field(default_factory=lambda: defaultdict(Counter))
    not_gradable: Some = field(default_factory=Some)
    not_finished: Some = field(default_factory=Some)
    marked: Some = field(default_factory=Some)

    @property
    def graded(self) -> int:
        return self.files - self.not_gradable.count - self.not_finished.count


def summary(results: Iterable[Result]) -> Summary:
    """All numbers of the results, which are ordered by student."""
    made = Summary()
    for _, theirs in groupby(results, lambda result: result.student):
        made.students += 1
        points: dict[str, float] = {}
        for result in theirs:
            _file(made, result)
            if result.lesson:
                points[result.lesson] = points.get(result.lesson, 0.0) + result.points
            for row in result.rows:
                _row(made, result, row)
        for lesson, sum_of_lesson in points.items():
            made.spread[lesson][sum_of_lesson] += 1
        made.spread[TOTAL][sum(points.values())] += 1
    made.asked = dict(sorted(made.asked.items(), key=lambda item: _order(*item[0])))
    return made


def _file(made: Summary, result: Result) -> None:
    if result.key == ADDED:
        return
    made.files += 1
    reason = " ".join(result.rows[0]["message"]) if result.rows else ""
    ungraded = Ungraded(result.student, result.file, reason, result.language)
    if not result.key:
        made.not_finished.add(ungraded)
    elif result.not_gradable:
        made.not_gradable.add(ungraded)


def _row(made: Summary, result: Result, row: dict) -> None:
    if "override" in row:
        before, comment = row["override"]["points"], row["override"]["comment"]
        made.marked.add(Marked(result.student, result.lesson, row["exercise"], before, row["points"], comment))
    if not row["exercise"]:
        return
    asked = made.asked.setdefault((result.lesson, row["exercise"]), Asked(row["max_points"]))
    asked.states[row["state"]] += 1
    asked.points += row["points"]
    if row["mistake"]:
        asked.mistakes[row["mistake"]].add(result.student)


def _order(lesson: str, exercise: str) -> tuple:
    ids = [(asked.lesson, asked.id) for one in lessons() for asked in exercises(one)]
    return (ids.index((lesson, exercise)) if (lesson, exercise) in ids else len(ids), lesson, exercise)
