"""What `course grade` does, step by step: open, read, run what has changed, keep, report."""

import hashlib
import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from tqdm import tqdm

from course.errors import CourseError
from course.files import write
from course.grading.edition import edition
from course.grading.intake import opening
from course.grading.intake.submissions import Submission, strays, submissions
from course.grading.report import overrides, results
from course.grading.report.instructor import instructor_page
from course.grading.report.likeness import likeness
from course.grading.report.lms import export
from course.grading.report.overrides import Overrides
from course.grading.report.pages import renewed
from course.grading.report.results import Result
from course.grading.report.rows import rows_without_verdict
from course.grading.report.summary import summary
from course.grading.report.tables import exercises_csv, gradebook_csv
from course.grading.run import nbval, pool
from course.grading.run.sandbox import TRUST, standing_walls, trusted, within
from course.grading.run.settings import DEFAULTS, Limits, Settings, Walls
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
TABLES_PAUSE = 50
ENGINES = {"fast": pool.run, "nbval": nbval.run}


def grade(
    source: Path, to: Path, trust: bool, engine: str, jobs: int, limits: Limits, lms: str = "", cluster: str = ""
) -> int:
    """See `course.grading.grade`."""
    _apart(source, to)
    opening.check(source)
    hide = [to.absolute(), source.absolute()]
    walls = _walls(hide, trust or trusted(), cluster)
    if limits != DEFAULTS and walls is not Walls.NONE and not cluster:
        within(limits, hide, walls)
    grades = Grades.open(to, source, limits)
    marks = overrides.read(grades.path / overrides.NAME)
    folder = opening.opened(source, grades.submitted)
    found = submissions(folder, opening.refused(grades.submitted))
    for name in strays(folder):
        print(f"course: {name} lies in no student's folder and is not graded; move it into one", file=sys.stderr)
    names = grades.names(submission.student for submission in found)
    chosen = Overrides(marks, names)
    changed = [submission for submission in found if _has_changed(grades, submission, limits)]
    settings = Settings(grades.hidden(), walls, limits, grades.seed(), jobs or os.cpu_count() or 1)
    try:
        unfinished = _run(grades, names, changed, settings, engine, cluster)
    finally:
        _forget(grades, found)
        _report(grades, chosen)
    if lms:
        _export(grades, lms, chosen)
    print(f"{len(found)} files, {len(changed)} of them new or changed: {to / 'gradebook.csv'}, {to / 'report.html'}")
    return 1 if unfinished else 0


def _apart(source: Path, to: Path) -> None:
    one, other = source.resolve(), to.resolve()
    if one.is_relative_to(other) or other.is_relative_to(one):
        raise CourseError(f"{to} and {source} lie in each other; two separate places were expected")


def _walls(hide: list[Path], trust: bool, cluster: str) -> Walls:
    if cluster and not trust:
        return Walls.BOTH  # each worker says which of them stand there
    walls = Walls.NONE if trust else standing_walls(hide)
    if not cluster:
        print(f"course: learners' code runs {SAID[walls]}", file=sys.stderr)
    return walls


def _has_changed(grades: Grades, submission: Submission, limits: Limits) -> bool:
    before = results.load(grades, submission.student, submission.file)
    return before is None or before.key != _key(submission, limits)


def _run(grades: Grades, names: dict, changed: list[Submission], settings: Settings, engine: str, cluster: str) -> int:
    """Grade what has changed; returns how many files did not finish."""
    unfinished, next_tables = 0, time.monotonic() + TABLES_SECONDS
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
            nonlocal unfinished, next_tables
            submission = by_place.pop(task.place)
            unfinished += not rows
            missing = rows_without_verdict(submission.lesson, submission.language, NOT_FINISHED)
            _keep(grades, submission, rows or missing, _key(submission, settings.limits) if rows else "")
            bar.update()
            if (began := time.monotonic()) > next_tables:
                _tables(grades, lambda: results.load_all(grades))
                # they hold every result: of thousands they take seconds, and a small part of the time is theirs
                took = time.monotonic() - began
                next_tables = began + took + max(TABLES_SECONDS, TABLES_PAUSE * took)

        if cluster:
            from course.grading.cluster.dispatch import run

            run(cluster, settings, tasks(), done)
        else:
            ENGINES[engine](settings, tasks(), done)
    return unfinished


def _keep(grades: Grades, submission: Submission, rows: list[dict], key: str) -> None:
    words = (submission.student, submission.file, submission.lesson, submission.language)
    results.save(grades, Result(*words, key, rows))


def _forget(grades: Grades, found: list[Submission]) -> None:
    """Drop the results of files that a student no longer hands in."""
    files_of: dict[str, set[str]] = {}
    for one in found:
        files_of.setdefault(one.student, set()).add(one.file)
    for student, names in files_of.items():
        results.forget(grades, student, names)


def _report(grades: Grades, chosen: Overrides) -> None:
    def everything():
        return chosen.applied(results.load_all(grades))

    _tables(grades, everything)
    for path, text in renewed(everything(), lambda student: grades.feedback / f"{grades.name(student)}.html"):
        write(path, text)
    write(grades.path / "report.html", instructor_page(summary(everything()), likeness(grades, everything())))
    for warning in chosen.warnings:
        print(f"course: {warning}", file=sys.stderr)


def _tables(grades: Grades, everything: Callable[[], Iterable[Result]]) -> None:
    """Also now and then during a long run, so that a run that is killed leaves what it has come to."""
    write(grades.path / "exercises.csv", exercises_csv(everything()))
    write(grades.path / "gradebook.csv", gradebook_csv(everything()))


def _export(grades: Grades, lms: str, chosen: Overrides) -> None:
    made = export(lms, chosen.applied(results.load_all(grades)), opening.students(grades.submitted))
    for name, text in made.files.items():
        write(grades.path / name, text)
        print(grades.path / name)
    for students, why in (
        (made.unknown, f"no id of {lms} is known"),
        (made.unfinished, "the grading did not finish"),
        (made.unread, "no file of theirs could be graded"),
    ):
        if students:
            print(f"course: left out of the file for {lms}, since {why}: {', '.join(students)}", file=sys.stderr)


def _key(submission: Submission, limits: Limits) -> str:
    """Changes with the file, with what is wrong with its place, with the limits and with the course."""
    problem = repr((submission.problem.reason.context, submission.problem.facts)) if submission.problem else ""
    lesson = submission.lesson
    words = (submission.key, lesson, submission.language, problem, repr(limits), edition(lesson))
    return hashlib.sha256("\n".join(words).encode("utf-8")).hexdigest()
