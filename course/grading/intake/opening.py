"""SUBMISSIONS as they come, a zip file, an export of Moodle or Canvas, a flat folder → one folder a student."""

import json
import os
import shutil
import unicodedata
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import replace
from pathlib import Path

from course.curriculum import LESSONS
from course.errors import CourseError
from course.files import write
from course.grading.intake.entries import ARCHIVE, NOTEBOOK, REASONS, Archive, Entry, entries_of
from course.grading.intake.reading import NotGradable, printable
from course.grading.intake.schemes import Owner, is_canvas, is_moodle, numbers, owner
from course.grading.intake.submissions import NOT_STUDENTS, Refused, is_student

STUDENTS = "students.json"
REFUSED = "refused.json"
UNFINISHED = ".unpacking"
LONGEST = 180  # bytes of a name; a file system takes 255
LESSON_NAMES = {lesson.id for lesson in LESSONS}


def check(source: Path) -> None:
    """CourseError where SUBMISSIONS is neither a folder nor a zip file that can be read; nothing is written."""
    if source.is_dir():
        if not any(source.iterdir()):
            raise CourseError(f"{source} is empty; a folder with one folder a student was expected; check the path")
        if {path.stem for path in source.glob(f"*{NOTEBOOK}")} & LESSON_NAMES:
            raise CourseError(
                f"{source} looks like the folder of one student; the folder around the students' folders was expected"
            )
        return
    if not source.is_file():
        raise CourseError(
            f"{source} is no folder and no file; a folder with one folder a student, or a zip file as Moodle or Canvas "
            "exports it, was expected; check the path"
        )
    Archive(source).close()


def opened(source: Path, to: Path) -> Path:
    """A folder with one folder a student: `source` itself where it is one already, else `to`, laid anew.

    Beside `to` it leaves students.json, {student: {"lms": "moodle" or "canvas", "id": …}} where this or an earlier
    export told, and what `refused` reads. Only notebooks are unpacked. The time of a file's last change is kept; a file
    from Canvas gets its upload's number as its time, since the zip has no other. CourseError where `source` cannot be
    read as a whole; nothing has changed then.
    """
    check(source)
    if source.is_dir() and not _must_be_laid(source):
        _record(to, {}, {})
        shutil.rmtree(to, ignore_errors=True)
        return source
    beside = to.with_name(to.name + UNFINISHED)
    shutil.rmtree(beside, ignore_errors=True)
    beside.mkdir(parents=True)
    try:
        with _entries(source) as found:
            laying = _Laying(beside, found)
            for entry in found:
                laying.lay(entry)
        if not laying.folders:
            raise CourseError(f"{source} holds no submissions; notebooks, *.ipynb, were expected; check the file")
        shutil.rmtree(to, ignore_errors=True)
        beside.replace(to)
    except BaseException:
        shutil.rmtree(beside, ignore_errors=True)
        raise
    _record(to, laying.students, laying.refused)
    return to


def refused(to: Path) -> dict[str, list[Refused]]:
    """What the last `opened` with the same `to` did not unpack, by student."""
    reasons = {reason.context: reason for reason in REASONS}
    return {
        student: [Refused(file, NotGradable(reasons[reason], **facts)) for file, reason, facts in files]
        for student, files in _read(to.parent / REFUSED).items()
    }


def students(to: Path) -> dict[str, dict[str, str]]:
    """Who is who in the LMS, as every `opened` with the same `to` found it."""
    return _read(to.parent / STUDENTS)


def _record(to: Path, students: dict, refused: dict) -> None:
    # neither LMS gives an id twice: Moodle counts the participants of all assignments, Canvas all users
    students = {**_read(to.parent / STUDENTS), **students}
    write(to.parent / STUDENTS, json.dumps(students, ensure_ascii=False, indent=1))
    write(to.parent / REFUSED, json.dumps(refused, ensure_ascii=False, indent=1))


def _read(path: Path) -> dict:
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


def _must_be_laid(source: Path) -> bool:
    """True for an export that was unpacked by hand, and for notebooks without folders."""
    paths = [path for path in source.iterdir() if path.name[0] != "."]
    notebooks = [path for path in paths if path.suffix.lower() == NOTEBOOK and not path.is_dir()]
    folders = [path.name for path in source.iterdir() if is_student(path) and path not in notebooks]
    return any(map(is_moodle, folders)) or (not folders and bool(notebooks))


@contextmanager
def _entries(source: Path) -> Iterator[list[Entry]]:
    """The entries that may tell of a student, without the one folder that all may lie in."""
    with ExitStack() as stack:
        archive = None if source.is_dir() else stack.enter_context(closing(Archive(source)))
        found = archive.entries() if archive else entries_of(source)
        found = [entry for entry in found if _counts(entry)]
        around = _around(found)
        inside = [entry for entry in found if entry.parts[: len(around)] == around != entry.parts]
        yield [replace(entry, parts=entry.parts[len(around) :]) for entry in inside]


def _counts(entry: Entry) -> bool:
    return not NOT_STUDENTS.intersection(entry.parts) and not (entry.content and entry.parts[-1].startswith("."))


def _around(entries: list[Entry]) -> tuple[str, ...]:
    """The folder that stands around all students, where one was packed as a whole."""
    places = [entry for entry in entries if not entry.content or len(entry.parts) > 1 or entry.is_notebook]
    tops = {entry.parts[0] for entry in places}
    files = [entry.parts[1:] for entry in places if entry.is_notebook or entry.is_archive]
    if len(tops) != 1 or not files or not all(files) or any(map(is_moodle, tops)):
        return ()
    loose = [parts[0] for parts in files if len(parts) == 1]
    return tuple(tops) if not loose or _are_of_many(loose) else ()


def _are_of_many(names: list[str]) -> bool:
    """True for the work of many in one folder, false for one student's files."""
    stems = {numbers(name.rpartition(".")[0])[0] for name in names}
    exported = all(is_moodle(name) or is_canvas(name) for name in names)
    return exported or (len(stems) > 1 and not stems & LESSON_NAMES)


class _Laying:
    """Lays files into one folder a student; two students, and two files, never share a name."""

    def __init__(self, place: Path, entries: list[Entry]):
        self.place = place
        self.folders: dict[tuple[str, str, str], str] = {}
        self.students: dict[str, dict[str, str]] = {}
        self.refused: dict[str, list] = {}
        self.taken: dict[str, set[str]] = {}
        loose = [entry for entry in entries if entry.content and len(entry.parts) == 1]
        self.canvas = all(is_canvas(entry.parts[0]) for entry in loose)
        self.loose = {owner(entry.parts).student for entry in loose if entry.is_notebook}

    def lay(self, entry: Entry) -> None:
        """Unpack a notebook; of anything else only the student's folder comes to be."""
        whose = self._owner(entry)
        if whose is None:
            return
        folder = self._folder(whose)
        if not (entry.is_notebook or entry.is_archive):
            return
        name = _free(_short(whose.file), self.taken.setdefault(folder, set()))
        try:
            if entry.is_archive:
                raise NotGradable(ARCHIVE, file=printable(whose.file))
            path = self.place / folder / name
            # not by `files.write`, which waits for the disk each time: the folder is renamed when all is there
            path.write_bytes(entry.content())
            os.utime(path, ns=(0, whose.upload or max(entry.changed, 0)))
        except NotGradable as problem:
            self.refused.setdefault(folder, []).append([name, problem.reason.context, problem.facts])

    def _owner(self, entry: Entry) -> Owner | None:
        """Whose the entry is; None for a loose file that tells of nobody."""
        if not entry.content:
            return owner((*entry.parts, ""))
        whose = owner(entry.parts, self.canvas)
        if len(entry.parts) > 1 or self.canvas or is_moodle(entry.parts[0]):
            return whose
        return whose._replace(student=self._without_copy(whose.student)) if entry.is_notebook else None

    def _without_copy(self, student: str) -> str:
        """ "name (1)" is another attempt of "name", if "name" is there too."""
        base = student.rpartition("(")[0].rstrip()
        return base if student.endswith(")") and numbers(student)[1] and base in self.loose else student

    def _folder(self, whose: Owner) -> str:
        identity = (whose.lms, whose.id, whose.student)
        if identity not in self.folders:
            folder = _free(_short(whose.student), self.taken.setdefault("", set()))
            (self.place / folder).mkdir()
            self.folders[identity] = folder
            if whose.lms:
                self.students[folder] = {"lms": whose.lms, "id": whose.id}
        return self.folders[identity]


def _short(name: str) -> str:
    """A name that a file may have, as it is read on a screen; its end, an id or a suffix, stays."""
    clean = printable(name).replace("/", "_")
    while len(clean.encode("utf-8")) > LONGEST:
        middle = len(clean) // 2
        clean = clean[: middle - 1] + clean[middle:]
    return f"_{clean}" if clean in ("", ".", "..") or clean in NOT_STUDENTS else clean


def _free(name: str, taken: set[str]) -> str:
    """The name, numbered where another one is the same to a file system that ignores case and accents' writing."""
    stem, dot, suffix = name.rpartition(".") if name.lower().endswith(NOTEBOOK) else (name, "", "")
    number, free = 1, name
    while (folded := unicodedata.normalize("NFC", free).casefold()) in taken:
        number += 1
        free = f"{stem}~{number}{dot}{suffix}"
    taken.add(folded)
    return free
