"""Loaded into every worker of the test's cluster: faults that no learner's code can cause, on demand.

A marker in a submission kills the worker; a hidden folder of a certain name takes its walls away.
"""

import os

from course.errors import CourseError
from course.grading.cluster import worker

KILLS = "this cell kills its worker"
NO_WALLS = "/no-walls"


def dask_setup(_dask_worker) -> None:
    """Dask calls this in the worker, before its first task."""
    real_graded, real_walls = worker.graded, worker.standing_walls

    def graded(text: str) -> str:
        if KILLS in text:
            os._exit(1)
        return real_graded(text)

    def standing_walls(hide: list):
        if NO_WALLS in map(str, hide):
            raise CourseError("there are no walls on this worker")
        return real_walls(hide)

    worker.graded, worker.standing_walls = graded, standing_walls
