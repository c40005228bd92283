"""A folder of submissions → marks, a gradebook and feedback."""

import signal
from pathlib import Path

from course.errors import CourseError
from course.grading.run.settings import DEFAULTS, Limits

STOPS = ("SIGTERM", "SIGHUP")


def grade(
    submissions: Path,
    to: Path,
    trust: bool = False,
    engine: str = "fast",
    jobs: int = 0,
    limits: Limits = DEFAULTS,
    lms: str = "",
    cluster: str = "",
) -> int:
    """Grade what is new or changed, then write the tables and pages of all that was ever graded into `to`.

    `submissions` is a folder or a zip file. `engine` is "fast" or "nbval"; `jobs` processes work side by side, 0 for
    one a core; `lms` is "moodle" or "canvas" for the file that it imports; `cluster` is the address of a Dask
    scheduler, whose workers then do the work. Returns 0, or 1 where the grading of a file did not finish: the next
    run takes it up again. CourseError for bad input, and where there are no walls and `trust` is not given.
    """
    from course.grading.steps import grade

    def stop(*_):
        raise KeyboardInterrupt

    # a closed terminal and a plain `kill` lose as little as Ctrl-C
    before = {name: signal.signal(getattr(signal, name), stop) for name in STOPS if hasattr(signal, name)}
    try:
        return grade(submissions, to, trust, engine, jobs, limits, lms, cluster)
    except OSError as error:
        place = Path(error.filename or to)
        advice = "a place that can be read was expected; check its rights"
        if place.absolute().is_relative_to(to.absolute()):
            advice = (
                "a folder that can be read and written was expected; "
                "close programs that hold its files open, or give another path to --to"
            )
        raise CourseError(f"{place}: {error.strerror or error}; {advice}") from error
    finally:
        for name, handler in before.items():
            signal.signal(getattr(signal, name), handler)
