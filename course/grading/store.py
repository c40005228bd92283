"""The GRADES folder: what a run of `course grade` leaves for the next one, and what it writes for the instructor."""

import json
import math
import secrets
import unicodedata
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path

try:
    import fcntl
except ImportError:  # a system without it has no such lock
    fcntl = None

from course.errors import CourseError
from course.files import write
from course.grading.run.sandbox import standing_walls, trusted
from course.grading.run.settings import DEFAULTS, Limits, Settings, Walls

OURS = ".course"
MARKER = "grades.json"
LONGEST_NAME = 80
LETTERS = ("Lu", "Ll", "Lt", "Lm", "Lo", "Nd", "Mn", "Mc")
RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}
PYTEST_INI = "[pytest]\naddopts = -p no:cacheprovider --nbval-cell-timeout={}\n"


class Grades:
    """A GRADES folder that exists; `open` makes one, `find` walks up to one."""

    def __init__(self, path: Path):
        self.path = path
        self.ours = path / OURS
        self.notebooks = path / "notebooks"
        self.feedback = path / "feedback"
        self.results = self.ours / "results"
        self.submitted = self.ours / "submitted"
        self._names: dict[str, str] | None = None

    @classmethod
    def open(cls, path: Path, submissions: Path, limits: Limits = DEFAULTS) -> "Grades":
        """The folder at `path`, made or continued; CourseError where something else lies there."""
        grades = cls(path.absolute())
        marker = grades.ours / MARKER
        if path.exists() and not path.is_dir():
            raise CourseError(f"{path} is a file; a folder for the grades was expected; give another path to --to")
        if path.exists() and not marker.is_file() and any(path.iterdir()):
            raise CourseError(
                f"{path} is not empty and was not made by course grade; "
                "an empty or new folder, or one of an earlier run, was expected; give another path to --to"
            )
        for folder in (grades.notebooks, grades.feedback, grades.results):
            folder.mkdir(parents=True, exist_ok=True)
        grades.ours.chmod(0o700)
        grades._lock()
        write(marker, json.dumps({"submissions": str(submissions.resolve()), "limits": asdict(limits)}))
        write(grades.notebooks / "pytest.ini", PYTEST_INI.format(math.ceil(3 * limits.submission_seconds)))
        grades.seed()
        return grades

    def _lock(self) -> None:
        """CourseError where another run works here; the lock goes with this object, however its process ends."""
        if fcntl is None:
            return
        self._locked = (self.ours / "lock").open("w")
        try:
            fcntl.flock(self._locked, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise CourseError(f"another course grade works in {self.path}; wait until it has ended") from None

    @classmethod
    def find(cls, start: Path) -> "Grades":
        """The GRADES folder that holds `start`."""
        for folder in (start.resolve(), *start.resolve().parents):
            if (folder / OURS / MARKER).is_file():
                return cls(folder)
        raise CourseError(f"{start} lies in no folder made by course grade; run the notebook where it was made")

    def seed(self) -> int:
        """The number that all cases of this folder are drawn from: drawn once, readable to its owner alone."""
        place = self.ours / "seed"
        if not place.is_file():
            write(place, str(secrets.randbits(63)), mode=0o600)
        try:
            return int(place.read_text(encoding="ascii"))
        except ValueError:
            raise CourseError(f"{place} holds no number; grade into a new folder") from None

    def hidden(self) -> tuple[str, ...]:
        """The folders that no learner's code may see."""
        marker = read_json(self.ours / MARKER)
        return (str(self.path), *([marker["submissions"]] if "submissions" in marker else []))

    def settings(self) -> Settings:
        """As the last `course grade` was told, with the walls that can be built here."""
        limits = Limits(**read_json(self.ours / MARKER).get("limits", {}))
        hide = self.hidden()
        walls = Walls.NONE if trusted() else standing_walls([Path(path) for path in hide])
        return Settings(hide, walls, limits, self.seed())

    def name(self, student: str) -> str:
        """A file name for the student, the same in every run; two students never share one."""
        return self.names([student])[student]

    def names(self, students: Iterable[str]) -> dict[str, str]:
        """The same for many students, in their order."""
        place = self.ours / "names.json"
        if self._names is None:
            self._names = read_json(place)
        names = self._names
        new = [student for student in dict.fromkeys(students) if student not in names]
        if not new:  # asked several times for each file; what follows walks over every name
            return names
        taken = {_folded(name) for name in names.values()}
        for student in new:
            names[student] = _free(safe_name(student), taken)
            taken.add(_folded(names[student]))
        write(place, json.dumps(names, ensure_ascii=False, indent=1))
        return names


def safe_name(name: str) -> str:
    """The name with everything replaced that a file system, a shell or pytest reads as more than a letter."""
    kept = "".join(c if unicodedata.category(c) in LETTERS or c in "-_. " else "_" for c in name)
    short = kept.encode("utf-8")[:LONGEST_NAME].decode("utf-8", "ignore").strip(". ")
    short = "_".join(short.split()) or "_"
    return f"_{short}" if short.casefold().split(".")[0] in RESERVED or short.startswith("-") else short


def _free(name: str, taken: set[str]) -> str:
    numbered, number = name, 1
    while _folded(numbered) in taken:
        number += 1
        numbered = f"{name}~{number}"
    return numbered


def _folded(name: str) -> str:
    """What a file system that ignores case, or the two ways of writing an accent, takes for the same name."""
    return unicodedata.normalize("NFC", name).casefold()


def read_json(path: Path) -> dict:
    """The object in a file of ours; empty where the file is missing or damaged."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return content if isinstance(content, dict) else {}
