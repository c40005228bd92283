"""What `course grade` does, step by step: read, run what has changed, keep, report."""

import hashlib
import sys
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
from course.grading.run.engine import run
from course.grading.run.graft import graft
from course.grading.run.sandbox import TRUST, require_walls, trusted
from course.grading.store import Grades
from course.wording import N_

NOT_FINISHED = N_("not gradable not finished", "The grading of this file did not finish. It is not the file's fault.")
WITHOUT_WALLS = (
    "course: the submissions are trusted: their code runs without a sandbox, with your rights; "
    f"pytest --nbval needs {TRUST}=1 to do the same"
)


def grade(folder: Path, to: Path, trust: bool) -> int:
    """See `course.grading.grade`."""
    _apart(folder, to)
    found = submissions(folder)
    for name in strays(folder):
        print(f"course: {name} lies in no student's folder and is not graded; move it into one", file=sys.stderr)
    trust = trust or trusted()
    if trust:
        print(WITHOUT_WALLS, file=sys.stderr)
    else:
        require_walls([to.absolute(), folder.absolute()])
    grades = Grades.open(to, folder)
    changed = [submission for submission in found if _has_changed(grades, submission)]
    try:
        unfinished = _run(grades, changed, trust)
    finally:
        for student in {submission.student for submission in found}:
            results.forget(grades, student, {one.file for one in found if one.student == student})
        _report(grades)
    print(f"{len(found)} files, {len(changed)} of them new or changed: {to / 'gradebook.csv'}")
    return 1 if unfinished else 0


def _apart(folder: Path, to: Path) -> None:
    one, other = folder.resolve(), to.resolve()
    if one.is_relative_to(other) or other.is_relative_to(one):
        raise CourseError(f"{to} and {folder} lie in each other; two separate folders were expected")


def _has_changed(grades: Grades, submission: Submission) -> bool:
    before = results.load(grades, submission.student, submission.file)
    return before is None or before.key != _key(submission)


def _run(grades: Grades, changed: list[Submission], trust: bool) -> int:
    """Grade what has changed; returns how many files did not finish."""
    unfinished = 0
    by_notebook: dict[Path, Submission] = {}
    with tqdm(total=len(changed), unit="file", desc="course grade", disable=not changed) as bar:

        def done(notebook: Path, rows: list[dict]) -> None:
            nonlocal unfinished
            submission = by_notebook[notebook]
            unfinished += not rows
            missing = rows_without_verdict(submission.lesson, submission.language, NOT_FINISHED)
            _keep(grades, submission, rows or missing, _key(submission) if rows else "")
            bar.update()

        for submission in changed:
            place = grades.notebooks / grades.name(submission.student) / f"{submission.lesson}.ipynb"
            if submission.notebook is not None:
                write(place, graft(submission.notebook))
                by_notebook[place] = submission
            else:
                problem = submission.problem
                if submission.lesson:
                    place.unlink(missing_ok=True)  # of an earlier file that could be graded
                rows = rows_without_verdict(submission.lesson, submission.language, problem.reason, **problem.facts)
                _keep(grades, submission, rows, _key(submission))
                bar.update()
        run(grades, list(by_notebook), trust, done)
    return unfinished


def _keep(grades: Grades, submission: Submission, rows: list[dict], key: str) -> None:
    words = (submission.student, submission.file, submission.lesson, submission.language)
    results.save(grades, Result(*words, key, rows))


def _report(grades: Grades) -> None:
    everything = results.load_all(grades)
    write(grades.path / "exercises.csv", exercises_csv(everything))
    write(grades.path / "gradebook.csv", gradebook_csv(everything))
    for student, page in pages(everything).items():
        write(grades.feedback / f"{grades.name(student)}.html", page)


def _key(submission: Submission) -> str:
    """Changes with the file, with what is wrong with its place, and with the course."""
    problem = repr((submission.problem.reason.context, submission.problem.facts)) if submission.problem else ""
    words = (submission.key, submission.lesson, submission.language, problem, _edition(submission.lesson))
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
