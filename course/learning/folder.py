"""The learner's folder: which one, whether it will do, and where in it the backups go."""

import json
import shutil
from pathlib import Path

from course import files
from course.errors import CourseError
from course.progress import COURSE

MARKER = "edition.json"


def chosen_folder(folder: Path | None) -> Path:
    """The folder that was named, or `backprop-course` in the home folder. Raises CourseError where ~ has no meaning."""
    try:
        return (Path.home() / "backprop-course" if folder is None else folder.expanduser()).absolute()
    except RuntimeError as error:
        given = "the home folder" if folder is None else folder
        raise CourseError(f"{given} cannot be found; expected a folder; name it in full with --folder") from error


def learner_folder(folder: Path | None) -> Path:
    """The folder that the notebooks go to, made if it is not there.

    Raises CourseError for a file, for the course's own notebooks, for a default folder that holds something else, and
    for a place that cannot be written.
    """
    chosen = chosen_folder(folder)
    try:
        if chosen.exists() and not chosen.is_dir():
            raise CourseError(f"{chosen} is a file; expected a folder for the notebooks; name another with --folder")
        if files.data("notebooks").resolve() in (chosen.resolve(), *chosen.resolve().parents):
            raise CourseError(f"{chosen} holds the course's own notebooks; expected a folder of yours; name another")
        ours = is_learner_folder(chosen)
        if folder is None and chosen.exists() and not ours and any(chosen.iterdir()):
            raise CourseError(
                f"{chosen} holds other files; expected an empty folder or one made by `course learn`;"
                " name another with --folder, or name this one with --folder to use it all the same"
            )
        (chosen / COURSE).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise unwritable(chosen, error) from error
    return chosen


def is_learner_folder(folder: Path) -> bool:
    """True for a folder that `course learn` has made."""
    return (folder / COURSE / MARKER).is_file()


def unwritable(folder: Path, error: OSError) -> CourseError:
    """The one line for a disk that refuses."""
    return CourseError(
        f"{folder} cannot be written ({error.strerror or error}); expected a folder in which you may write;"
        " name another with --folder"
    )


def write_marker(folder: Path, language: str) -> None:
    """Note in the folder that it is a learner's, and its languages."""
    marker = folder / COURSE / MARKER
    try:
        known = json.loads(marker.read_text(encoding="utf-8"))["languages"]
        known = {name for name in known if isinstance(name, str)}
    except (OSError, ValueError, TypeError, KeyError):
        known = set()
    files.write(marker, json.dumps({"languages": sorted(known | {language})}, indent=1) + "\n")


class Backups:
    """One numbered folder for all that a run sets aside; the numbers rise with time."""

    def __init__(self, folder: Path):
        self.home = folder / COURSE / "backups"
        self.folder: Path | None = None

    def place(self, path: Path) -> Path:
        """Where the copy of `<folder>/<language>/<notebook>` goes."""
        if self.folder is None:
            self.folder = self._next()
        place = self.folder / path.parent.name / path.name
        place.parent.mkdir(exist_ok=True)
        return place

    def copy(self, path: Path) -> Path:
        """Copy a notebook; the copy's path."""
        place = self.place(path)
        shutil.copyfile(path, place)
        return place

    def _next(self) -> Path:
        self.home.mkdir(parents=True, exist_ok=True)
        number = max((int(old.name) for old in self.home.iterdir() if old.name.isdecimal()), default=0)
        while True:
            number += 1
            try:
                (self.home / f"{number:04}").mkdir()
            except FileExistsError:
                continue
            return self.home / f"{number:04}"
