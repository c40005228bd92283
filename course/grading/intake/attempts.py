"""Which of several files of one lesson counts."""

from typing import NamedTuple

from course.grading.intake import reading
from course.grading.intake.schemes import numbers
from course.wording import Message


class Attempt(NamedTuple):
    """A file's name without its suffix, the lesson that it holds, and the time of its last change."""

    stem: str
    lesson: str
    changed: int


def newest(attempts: list[Attempt]) -> Attempt:
    """The one that counts.

    Of files whose names differ in a number at the end only, "lesson", "lesson (1)", "lesson-2", the highest number
    counts. Of what remains, the file that was changed last. Where the times are the same, the one that is named after
    its lesson, or else the last by name.
    """
    highest: dict[str, Attempt] = {}
    for attempt in attempts:
        base = numbers(attempt.stem)[0]
        highest[base] = max(highest.get(base, attempt), attempt, key=_by_number)
    return max(highest.values(), key=_by_time)


def why(older: Attempt, counts: Attempt) -> Message:
    """The sentence that says why `counts` counts and `older` does not."""
    one, other = numbers(older.stem), numbers(counts.stem)
    if one[0] == other[0] and one[1] < other[1]:
        return reading.TWO_FILES
    return reading.OLDER_FILE if older.changed < counts.changed else reading.SAME_AGE


def _by_number(attempt: Attempt) -> tuple:
    return numbers(attempt.stem)[1], _by_time(attempt)


def _by_time(attempt: Attempt) -> tuple:
    return attempt.changed, numbers(attempt.stem)[0] == attempt.lesson.casefold(), attempt.stem
