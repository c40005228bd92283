"""A folder of submissions → marks, a gradebook and feedback."""

from pathlib import Path


def grade(submissions: Path, to: Path, trust: bool) -> int:
    """Grade what is new or changed, then write the tables and pages of all that was ever graded into `to`.

    Returns 0, or 1 where the grading of a file did not finish: the next run takes it up again. CourseError for bad
    input, and where there are no walls and `trust` is not given.
    """
    from course.grading.steps import grade

    return grade(submissions, to, trust)
