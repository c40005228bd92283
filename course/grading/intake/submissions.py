"""SUBMISSIONS/<student>/<lesson>.ipynb → one Submission a file, in the same order on every machine."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from course import files
from course.errors import CourseError
from course.exercises import exercises
from course.grading.intake import reading
from course.grading.intake.reading import NotGradable
from course.languages import SOURCE

# folders that systems leave behind
NOT_STUDENTS = {"__MACOSX", ".git", ".ipynb_checkpoints", ".Trashes", ".fseventsd", ".Spotlight-V100"}


@dataclass(frozen=True)
class Submission:
    """One file of one student; `path` in `folder` where it can be graded, else `problem` says why not.

    `file` is the file's name, empty for a folder without a notebook; `key` changes when the content does.
    """

    student: str
    file: str
    lesson: str
    language: str
    key: str
    path: Path | None = None
    folder: Path | None = None
    problem: NotGradable | None = None


def submissions(folder: Path) -> list[Submission]:
    """Every submission of the folder; CourseError where there is none to find."""
    if not folder.is_dir():
        raise CourseError(f"{folder} is no folder; a folder with one folder a student was expected; check the path")
    names: set[str] = set()
    found = [one for path in sorted(folder.iterdir()) if _is_student(path) for one in _of(path, folder, names)]
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


def _is_student(path: Path) -> bool:
    return path.name not in NOT_STUDENTS and (path.is_dir() or path.is_symlink())


def _of(student: Path, folder: Path, names: set[str]) -> list[Submission]:
    """The submissions of one student, whose name is none of `names`, though two may look alike on a screen."""
    name = reading.printable(student.name)
    while name in names:
        name += "~"
    names.add(name)
    try:
        if student.is_symlink() or not student.is_dir():
            raise NotGradable(reading.OUTSIDE, file=name)
        paths = sorted(path for path in student.iterdir() if path.suffix.lower() == ".ipynb" and path.name[0] != ".")
        if not paths:
            raise NotGradable(reading.NO_FILE)
    except (OSError, RuntimeError):
        return [_refused(name, "", "", NotGradable(reading.UNREADABLE, file=name))]
    except NotGradable as problem:
        return [_refused(name, "", "", problem)]
    return _one_per_lesson([_submission(name, path, student) for path in paths])


def _submission(student: str, path: Path, folder: Path) -> Submission:
    name, stem = reading.printable(path.name), reading.printable(path.stem)
    lesson, language, key = stem if _known(stem) else "", SOURCE, ""
    try:
        content = reading.read_bytes(path, folder)
        key = hashlib.sha256(content).hexdigest()
        data = reading.document(content, name)
        lesson, language = reading.about(data, stem)
        if not _known(lesson):
            lesson = ""
            raise NotGradable(reading.UNKNOWN_LESSON, file=name)
        reading.notebook(data, stem, name)
    except NotGradable as problem:
        return _refused(student, name, lesson, problem, language, key)
    return Submission(student, name, lesson, language, key, path, folder)


def _one_per_lesson(found: list[Submission]) -> list[Submission]:
    """The file that is named after its lesson counts, or else the first; the others say so."""
    chosen: dict[str, Submission] = {}
    for submission in sorted(found, key=lambda one: one.file != f"{one.lesson}.ipynb"):
        if submission.path is not None:
            chosen.setdefault(submission.lesson, submission)
    return [_if_chosen(submission, chosen) for submission in found]


def _if_chosen(submission: Submission, chosen: dict[str, Submission]) -> Submission:
    other = chosen.get(submission.lesson, submission)
    if submission.path is None or other is submission:
        return submission
    problem = NotGradable(reading.TWO_FILES, file=submission.file, other=other.file)
    return _refused(submission.student, submission.file, "", problem, submission.language, submission.key)


def _refused(student: str, file: str, lesson: str, problem: NotGradable, language: str = SOURCE, key: str = ""):
    return Submission(student, file, lesson, language, key, problem=problem)


def _known(lesson: str) -> bool:
    return bool(exercises(lesson)) and copy_of(lesson).is_file()
