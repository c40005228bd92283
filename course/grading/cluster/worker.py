"""What a worker of the cluster does with a submission: text comes in and text goes out, as from a stranger's edition.

Each thread of a worker keeps an engine with a sandbox of its own, for as long as the same settings come; the sandbox
ends itself when the worker ends.
"""

import json
import threading
from dataclasses import replace

from course.errors import CourseError
from course.grading.edition import edition
from course.grading.intake.reading import Cell, Notebook
from course.grading.run.fast import Fast
from course.grading.run.sandbox import standing_walls
from course.grading.run.settings import Settings, Walls

_mine = threading.local()


def packed(submitted: Notebook, settings: Settings) -> str:
    """A submission and all that its marks depend on, for `graded` on another machine."""
    notebook = [submitted.lesson, submitted.language, submitted.cells]
    return json.dumps({"theirs": edition(submitted.lesson), "settings": settings.text(), "notebook": notebook})


def graded(text: str) -> str:
    """An object with the "rows", empty where the grading did not finish, and the "walls" that stand on this worker.

    Or with the line that says why this worker can grade nothing: "refused".
    """
    return json.dumps(_graded(**json.loads(text)))


def _graded(theirs: str, settings: str, notebook: list) -> dict:
    lesson, language, cells = notebook
    try:
        _same_edition(lesson, theirs)
        engine = _engine(settings)
    except CourseError as error:
        return {"refused": str(error)}
    submitted = Notebook(lesson, language, tuple(Cell(*cell) for cell in cells))
    try:
        rows = engine.marked(submitted)
    except Exception as error:  # a worker of this machine would end with it, and this file come to nothing
        return {"rows": [], "walls": engine.settings.walls.name, "why": f"{type(error).__name__}: {error}"}
    return {"rows": rows, "walls": engine.settings.walls.name}


def _same_edition(lesson: str, theirs: str) -> None:
    if edition(lesson) != theirs:
        raise CourseError(
            f"a worker of the cluster has edition {edition(lesson)[:8]} of the course, and this machine has "
            f"{theirs[:8]}; the same edition was expected; install it on every machine and start the workers again"
        )


def _engine(text: str) -> Fast:
    """This thread's engine; CourseError where no walls stand on this machine and the submissions are not trusted."""
    if getattr(_mine, "text", None) != text:
        if hasattr(_mine, "engine"):
            _mine.engine.close()
        settings = Settings.of(text)
        if settings.walls is not Walls.NONE:
            settings = replace(settings, walls=standing_walls(settings.hidden))
        _mine.engine, _mine.text = Fast(settings), text
    return _mine.engine
