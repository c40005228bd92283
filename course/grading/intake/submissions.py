"""SUBMISSIONS/<student>/<lesson>.ipynb → one Submission a file, in the same order on every machine."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from course import files
from course.errors import CourseError
from course.exercises import exercises
from course.grading.intake import reading
from course.grading.intake.attempts import Attempt, newest, why
from course.grading.intake.reading import NotGradable
from course.grading.intake.schemes import numbers
from course.languages import SOURCE

# folders that systems leave behind
NOT_STUDENTS = {"__MACOSX", ".git", ".ipynb_checkpoints", ".Trashes", ".fseventsd", ".Spotlight-V100"}
NONE: Mapping = MappingProxyType({})


@dataclass(frozen=True)
class Submission:
    """One file of one student; `path` in `folder` where it can be graded, else `problem` says why not.

    `file` is the file's name, empty for a folder without a notebook; `key` changes when the content does; `changed` is
    the time of the file's last change. It holds nothing of the content.
    """

    student: str
    file: str
    lesson: str
    language: str
    key: str
    path: Path | None = None
    folder: Path | None = None
    problem: NotGradable | None = None
    changed: int = 0


class Refused(NamedTuple):
    """A file that was not unpacked, under a name that no other file of the student has, and why."""

    file: str
    problem: NotGradable


def submissions(folder: Path, refused: Mapping[str, Sequence[Refused]] = NONE) -> list[Submission]:
    """Every submission of the folder, and what was `refused` before, by student's folder.

    A student has one file a lesson: of several the one that `attempts.newest` names, of those that can be graded where
    there are any. The others have no lesson, and say why they do not count. CourseError where there is none to find.
    """
    if not folder.is_dir():
        raise CourseError(f"{folder} is no folder; a folder with one folder a student was expected; check the path")
    names: set[str] = set()
    students = [path for path in sorted(folder.iterdir()) if is_student(path)]
    found = [one for path in students for one in _of(path, names, refused.get(path.name, ()))]
    if not found:
        raise CourseError(
            f"{folder} holds no folders; one folder a student was expected, SUBMISSIONS/<student>/*.ipynb"
        )
    return found


def strays(folder: Path) -> list[str]:
    """The files that lie in no student's folder."""
    return sorted(reading.printable(path.name) for path in folder.iterdir() if path.is_file() and path.name[0] != ".")


def copy_of(lesson: str) -> Path:
    """Our own copy of a lesson's notebook. Its code is the same in every language."""
    return files.data("notebooks") / SOURCE / f"{lesson}.ipynb"


def is_student(path: Path) -> bool:
    """True for what must be a student's folder, a link to one included."""
    return path.name not in NOT_STUDENTS and (path.is_dir() or path.is_symlink())


def _of(student: Path, names: set[str], refused: Sequence[Refused]) -> list[Submission]:
    """The submissions of one student, whose name is none of `names`, though two may look alike on a screen."""
    name = reading.printable(student.name)
    while name in names:
        name += "~"
    names.add(name)
    try:
        if student.is_symlink() or not student.is_dir():
            raise NotGradable(reading.OUTSIDE, file=name)
        paths = sorted(path for path in student.iterdir() if path.suffix.lower() == ".ipynb" and path.name[0] != ".")
        if not paths and not refused:
            raise NotGradable(reading.NO_FILE)
    except (OSError, RuntimeError):
        return [_refused(name, "", "", NotGradable(reading.UNREADABLE, file=name))]
    except NotGradable as problem:
        return [_refused(name, "", "", problem)]
    found = [_submission(name, path, student) for path in paths]
    found += [_refused(name, file, _lesson_of(file), problem) for file, problem in refused]
    return _one_per_lesson(found)


def _submission(student: str, path: Path, folder: Path) -> Submission:
    name, stem = reading.printable(path.name), reading.printable(path.stem)
    lesson, language, key, changed = _lesson_of(name), SOURCE, "", 0
    try:
        changed = path.lstat().st_mtime_ns
        content = reading.read_bytes(path, folder)
        key = hashlib.sha256(content).hexdigest()
        data = reading.document(content, name)
        lesson, language = reading.about(data, stem)
        if not _known(lesson):
            lesson = ""
            raise NotGradable(reading.UNKNOWN_LESSON, file=name)
        reading.notebook(data, stem, name)
    except NotGradable as problem:
        return replace(_refused(student, name, lesson, problem, language, key), changed=changed)
    except OSError:
        return _refused(student, name, lesson, NotGradable(reading.UNREADABLE, file=name))
    return Submission(student, name, lesson, language, key, path, folder, changed=changed)


def _one_per_lesson(found: list[Submission]) -> list[Submission]:
    """The same submissions, each lesson in one of them."""
    files: dict[str, list[Submission]] = {}
    for submission in found:
        files.setdefault(submission.lesson, []).append(submission)
    counts = {lesson: _newest(theirs) for lesson, theirs in files.items() if lesson}
    return [_if_it_counts(submission, counts.get(submission.lesson, submission)) for submission in found]


def _newest(found: list[Submission]) -> Submission:
    by_attempt = {_attempt(one): one for one in found if one.path is not None} or {_attempt(one): one for one in found}
    return by_attempt[newest(list(by_attempt))]


def _if_it_counts(submission: Submission, counts: Submission) -> Submission:
    if submission is counts:
        return submission
    problem = submission.problem
    if problem is None:
        reason = why(_attempt(submission), _attempt(counts))
        problem = NotGradable(reason, file=submission.file, other=counts.file)
    return replace(submission, lesson="", path=None, folder=None, problem=problem)


def _attempt(submission: Submission) -> Attempt:
    return Attempt(Path(submission.file).stem, submission.lesson, submission.changed)


def _refused(student: str, file: str, lesson: str, problem: NotGradable, language: str = SOURCE, key: str = ""):
    # an exception that was raised holds on to the file's content; ten thousand of them would fill the memory
    return Submission(student, file, lesson, language, key, problem=NotGradable(problem.reason, **problem.facts))


def _lesson_of(name: str) -> str:
    """The lesson that a file is named after, whatever the number of the attempt."""
    lesson = numbers(Path(name).stem)[0]
    return lesson if _known(lesson) else ""


def _known(lesson: str) -> bool:
    return bool(exercises(lesson)) and copy_of(lesson).is_file()
