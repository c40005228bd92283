"""One exercise gets its blank answer back."""

from pathlib import Path

from course.errors import CourseError
from course.learning import notebook_file
from course.learning.folder import Backups, chosen_folder, is_learner_folder, unwritable
from course.learning.notebook_file import Damaged, answers, course, source, with_source
from course.progress import COURSE, Progress


def reset(exercise: str, folder: Path | None) -> Path:
    """Give the exercise its blank cell in every language's notebook of the folder; returns the folder of the backups.

    Without a folder, the learner's folder that one stands in, or the default one.

    Raises CourseError for a folder that `course learn` has not made and for an exercise that no notebook has.
    """
    around = Progress.find(Path.cwd()) if folder is None else None
    chosen = around.folder if around else chosen_folder(folder)
    if not is_learner_folder(chosen):
        raise CourseError(
            f"{chosen} was not made by `course learn`; expected the folder of your notebooks; name it with --folder"
        )
    try:
        originals = dict(_originals(chosen))
        having = [path for path, notebook in originals.items() if _place_of(exercise, notebook) is not None]
        if not having:
            known = {
                answer: None
                for notebook in originals.values()
                for cell in notebook["cells"]
                if (answer := answers(cell))
            }
            raise CourseError(f"exercise {exercise!r} is not known; expected one of {', '.join(known) or '(none)'}")
        backups = Backups(chosen)
        for path in having:
            _reset_one(exercise, path, originals[path], backups)
    except OSError as error:
        raise unwritable(chosen, error) from error
    if backups.folder is None:
        raise CourseError(f"no notebook in {chosen} can be read; run `course learn` and try again")
    return backups.folder


def _originals(folder: Path):
    """The notebooks of the learner's folder that can be read: path, and the edition that it came from."""
    home = folder / COURSE / "originals"
    for original in sorted(home.glob("*/*.ipynb")):
        try:
            yield folder / original.relative_to(home), notebook_file.read(original)
        except Damaged:
            continue


def _reset_one(exercise: str, path: Path, original: dict, backups: Backups) -> None:
    try:
        notebook = notebook_file.read(path)
    except (Damaged, FileNotFoundError):
        return  # the next `course learn` lays a fresh one
    backups.copy(path)
    blank = original["cells"][_place_of(exercise, original)]
    cells = notebook["cells"]
    place = _place_of(exercise, notebook)
    if place is None:
        cells.insert(_place_for(exercise, original, cells), with_source(blank, source(blank)))
    else:
        cells[place] = with_source(cells[place], source(blank))
    notebook_file.write(path, {**notebook, "cells": [_without_result(cell, exercise) for cell in cells]})


def _place_of(exercise: str, notebook: dict) -> int | None:
    return next((number for number, cell in enumerate(notebook["cells"]) if answers(cell) == exercise), None)


def _place_for(exercise: str, original: dict, cells: list[dict]) -> int:
    """Where a removed answer cell stood: behind the nearest earlier cell that is still there."""
    names = [cell.get("id") for cell in cells]
    earlier = original["cells"][: _place_of(exercise, original)]
    return next((names.index(cell.get("id")) + 1 for cell in reversed(earlier) if cell.get("id") in names), 0)


def _without_result(cell: dict, exercise: str) -> dict:
    if cell["cell_type"] == "code" and exercise in (course(cell).get("answer"), course(cell).get("check")):
        return with_source(cell, source(cell))
    return cell
