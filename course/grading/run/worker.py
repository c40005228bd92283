"""A process of ours that grades for `pool`: settings on the first line, then a task a line, rows or why not a line."""

import json
import sys

from course.errors import CourseError
from course.grading.intake.reading import NotGradable
from course.grading.run.fast import Fast
from course.grading.run.settings import Settings
from course.grading.run.task import Task


def main() -> None:
    """Until there are no more tasks."""
    fast = Fast(Settings.of(sys.stdin.readline()))
    try:
        for line in sys.stdin:
            try:
                said = {"rows": fast.rows(Task.of(line))}
            except (NotGradable, CourseError, OSError) as error:
                said = {"rows": [], "why": str(error)}
            sys.stdout.write(json.dumps(said) + "\n")
            sys.stdout.flush()
    finally:
        fast.close()


if __name__ == "__main__":
    main()
