"""What `course grade` does, step by step: read, run what has changed, keep, report."""

import hashlib
import os
import sys
import time
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tqdm import tqdm

from course import files
from course.errors import CourseError
from course.files import write
from course.grading.intake.submissions import Submission, copy_of, strays, submissions
from course.grading.report import results
from course.grading.report.pages import pages
from course.grading.report.results import Result
from course.grading.report.rows import rows_without_verdict
from course.grading.report.tables import exercises_csv, gradebook_csv
from course.grading.run import nbval, pool
from course.grading.run.sandbox import TRUST, standing_walls, trusted
from course.grading.run.settings import Limits, Settings, Walls
from course.grading.run.task import Task
from course.grading.store import Grades
from course.wording import N_

NOT_FINISHED = N_("not gradable not finished", "The grading of this file did not finish. It is not the file's fault.")
SAID = {
    Walls.BOTH: "behind two walls, bubblewrap and namespaces",
    Walls.INNER: "behind one wall, namespaces; bubblewrap, the other one, is not here (Debian: apt install bubblewrap)",
    Walls.NONE: "WITHOUT A SANDBOX, with your rights: the submissions are trusted; "
    f"pytest --nbval needs {TRUST}=1 to do the same",
}
TABLES_SECONDS = 10
ENGINES = {"fast": pool.run, "nbval": nbval.run}


def grade(folder: Path, to: Path, trust: bool, engine: str, jobs: int, limits: Limits) -> int:
    """See `course.grading.grade`."""
    _apart(folder, to)
    found = submissions(folder)
    for name in strays(folder):
        print(f"course: {name} lies in no student's folder and is not graded; move it into one", file=sys.stderr)
    hide = [to.absolute(), folder.absolute()]
    walls = Walls.NONE if trust or trusted() else standing_walls(hide)
    print(f"course: learners' code runs {SAID[walls]}", file=sys.stderr)
    grades = Grades.open(to, folder, limits)
    names = grades.names(submission.student for submission in found)
    changed = [submission for submission in found if _has_changed(grades, submission, limits)]
    settings = Settings(grades.hidden(), walls, limits, grades.seed(), jobs or os.cpu_count() or 1)
    try:
        unfinished = _run(grades, names, changed, settings, engine)
    finally:
        for student in names.keys() & {submission.student for submission in found}:
            results.forget(grades, student, {one.file for one in found if one.student == student})
        _report(grades)
    print(f"{len(found)} files, {len(changed)} of them new or changed: {to / 'gradebook.csv'}")
    return 1 if unfinished else 0


def _apart(folder: Path, to: Path) -> None:
    one, other = folder.resolve(), to.resolve()
    if one.is_relative_to(other) or other.is_relative_to(one):
        raise CourseError(f"{to} and {folder} lie in each other; two separate folders were expected")


def _has_changed(grades: Grades, submission: Submission, limits: Limits) -> bool:
    before = results.load(grades, submission.student, submission.file)
    return before is None or before.key != _key(submission, limits)


def _run(grades: Grades, names: dict, changed: list[Submission], settings: Settings, engine: str) -> int:
    """Grade what has changed; returns how many files did not finish."""
    unfinished, written = 0, time.monotonic()
    by_place: dict[Path, Submission] = {}
    with tqdm(total=len(changed), unit="file", desc="course grade", disable=not changed) as bar:

        def tasks() -> Iterator[Task]:
            for submission in changed:
                place = grades.notebooks / names[submission.student] / f"{submission.lesson}.ipynb"
                if submission.path is not None:
                    by_place[place] = submission
                    yield Task(submission.path, submission.folder, place)
                    continue
                if submission.lesson:
                    place.unlink(missing_ok=True)  # of an earlier file that could be graded
                problem = submission.problem
                rows = rows_without_verdict(submission.lesson, submission.language, problem.reason, **problem.facts)
                _keep(grades, submission, rows, _key(submission, settings.limits))
                bar.update()

        def done(task: Task, rows: list[dict]) -> None:
            nonlocal unfinished, written
            submission = by_place.pop(task.place)
            unfinished += not rows
            missing = rows_without_verdict(submission.lesson, submission.language, NOT_FINISHED)
            _keep(grades, submission, rows or missing, _key(submission, settings.limits) if rows else "")
            bar.update()
            if time.monotonic() - written > TABLES_SECONDS:
                _tables(grades, list(results.load_all(grades)))
                written = time.monotonic()

        ENGINES[engine](settings, tasks(), done)
    return unfinished


def _keep(grades: Grades, submission: Submission, rows: list[dict], key: str) -> None:
    words = (submission.student, submission.file, submission.lesson, submission.language)
    results.save(grades, Result(*words, key, rows))


def _report(grades: Grades) -> None:
    everything = results.load_all(grades)
    _tables(grades, everything)
    for student, page in pages(everything).items():
        write(grades.feedback / f"{grades.name(student)}.html", page)


def _tables(grades: Grades, everything: list[Result]) -> None:
    """Also now and then during a long run, so that a run that is killed leaves what it has come to."""
    write(grades.path / "exercises.csv", exercises_csv(everything))
    write(grades.path / "gradebook.csv", gradebook_csv(everything))


def _key(submission: Submission, limits: Limits) -> str:
    """Changes with the file, with what is wrong with its place, with the limits and with the course."""
    problem = repr((submission.problem.reason.context, submission.problem.facts)) if submission.problem else ""
    words = (submission.key, submission.lesson, submission.language, problem, repr(limits), _edition(submission.lesson))
    return hashlib.sha256("\n".join(words).encode("utf-8")).hexdigest()


@cache
def _edition(lesson: str) -> str:
    """A hash of all that a mark or its words depend on: our code, our notebook, our catalogs."""
    ours = [*files.PACKAGE.rglob("*.py"), *files.data("locales").glob("*/LC_MESSAGES/course.[pm]o")]
    ours += [copy_of(lesson)] if lesson else []
    digest = hashlib.sha256()
    for path in sorted(path for path in ours if path.is_file()):
        digest.update(path.name.encode("utf-8") + path.read_bytes())
    return digest.hexdigest()
