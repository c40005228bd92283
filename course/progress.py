"""What this learner has passed and tried, and the path they chose, in `.course/progress.json` of the learner's folder.

Standard library only: every notebook imports this.
"""

import json
import math
import os
from contextlib import contextmanager, suppress
from pathlib import Path
from time import monotonic, sleep

from course import files

COURSE = ".course"


class Progress:
    """The progress of one learner's folder. Nothing here raises for a disk that cannot be written."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.file = folder / COURSE / "progress.json"
        self._unsaved: dict | None = None

    @classmethod
    def find(cls, start: Path) -> "Progress | None":
        """The progress of the learner's folder that holds `start`; None outside such a folder."""
        with suppress(OSError):
            start = start.resolve()
            return next((cls(folder) for folder in (start, *start.parents) if (folder / COURSE).is_dir()), None)
        return None

    def record(self, exercise_id: str, points: float) -> bool:
        """Keep the best points of an exercise; True when they are on the disk."""
        return self._change_row(exercise_id, lambda row: row.update(points=max(float(points), row["points"])))

    def record_attempt(self, exercise_id: str) -> bool:
        """Count one more attempt at an exercise; True when it is on the disk."""
        return self._change_row(exercise_id, lambda row: row.update(attempts=row["attempts"] + 1))

    def choose_path(self, path: str) -> bool:
        """Keep the path through the course that the learner chose; True when it is on the disk."""
        return self._change(lambda content: content.update(path=path))

    def points(self) -> dict[str, float]:
        """The best points of every exercise that was checked."""
        return {name: row["points"] for name, row in self._read()["exercises"].items()}

    def attempts(self, exercise_id: str) -> int:
        """How often the learner tried the exercise."""
        return self._read()["exercises"].get(exercise_id, {"attempts": 0})["attempts"]

    def path(self) -> str:
        """The path that the learner chose; "" before any choice."""
        return self._read().get("path", "")

    def _change_row(self, exercise_id, change) -> bool:
        new = {"points": 0.0, "attempts": 0}
        return self._change(lambda content: change(content["exercises"].setdefault(exercise_id, new)))

    def _change(self, change) -> bool:
        with _locked(self.file.with_suffix(".lock")):
            content = self._read()
            change(content)
            try:
                self.file.parent.stat()  # a folder that the learner removed stays removed
                files.write(self.file, json.dumps(content, indent=1, sort_keys=True) + "\n")
            except OSError:
                self._unsaved = content
                return False
            self._unsaved = None
            return True

    def _read(self) -> dict:
        if self._unsaved is not None:
            return self._unsaved
        try:
            content = json.loads(self.file.read_text(encoding="utf-8"))
        except (FileNotFoundError, PermissionError):
            # what cannot be opened is left where it is; Windows says PermissionError for a folder too
            return {"exercises": {}}
        except (OSError, ValueError, RecursionError):
            content = None
        if not _sound(content):
            self._set_aside()
            return {"exercises": {}}
        return content

    def _set_aside(self) -> None:
        number = 1
        while (aside := self.file.with_name(f"progress-damaged-{number}.json")).exists():
            number += 1
        with suppress(OSError):
            self.file.replace(aside)


def _sound(content) -> bool:
    rows = content.get("exercises") if isinstance(content, dict) else None
    if not isinstance(rows, dict) or not isinstance(content.get("path", ""), str):
        return False
    return all(isinstance(row, dict) and _sound_row(row) for row in rows.values())


def _sound_row(row: dict) -> bool:
    points, attempts = row.get("points"), row.get("attempts")
    return type(points) in (int, float) and math.isfinite(points) and type(attempts) is int and attempts >= 0


@contextmanager
def _locked(path: Path):
    """Two notebooks of one learner write in turn. After a second without the lock the writing goes on without it."""
    try:
        file = path.open("a", encoding="utf-8")
    except OSError:
        yield
        return
    with file:
        end = monotonic() + 1
        while not _lock(file) and monotonic() < end:
            sleep(0.01)
        yield


def _lock(file) -> bool:
    """Take the lock, which ends when the file is closed."""
    try:
        if os.name == "nt":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
