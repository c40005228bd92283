"""A learner's notebook file → its code cells, or a reason that the learner can read. Nothing in it is trusted."""

import json
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from course.grading.intake.schemes import numbers
from course.languages import SOURCE, languages
from course.wording import N_, Message

LARGEST = 20_000_000
MOST_CELLS = 1_000
MOST_SOURCE = 300_000  # characters of code; what we parse and run of a stranger is bounded
JOINERS = "\u200c\u200d"  # Persian writes with them
SURROGATE = re.compile("[\ud800-\udfff]")  # half a pair fits in no file of ours
CELL_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")

NO_FILE = N_("not gradable no file", "The folder holds no notebook (a file whose name ends in .ipynb).")
NOT_A_FILE = N_("not gradable not a file", "`{file}` is not a file. A notebook is expected.")
OUTSIDE = N_("not gradable outside", "`{file}` is a link to a place outside the folder of the submission.")
TOO_LARGE = N_("not gradable too large", "`{file}` is larger than 20 MB. Clear its outputs and save it again.")
TOO_MUCH_CODE = N_(
    "not gradable too much code",
    "`{file}` holds too many code cells or too much code. Delete what the answers do not need.",
)
UNREADABLE = N_("not gradable unreadable", "`{file}` could not be opened.")
NOT_JSON = N_("not gradable not json", "`{file}` is not a notebook: its content is damaged or of another kind.")
OLD_FORMAT = N_(
    "not gradable old format", "`{file}` is a notebook of an older format. Open it in JupyterLab and save it again."
)
NO_CELLS = N_("not gradable no cells", "`{file}` holds no cells.")
UNKNOWN_LESSON = N_("not gradable unknown lesson", "`{file}` belongs to no lesson with exercises.")
TWO_ANSWERS = N_("not gradable two answers", "Two cells are marked as the answer of `{exercise}`. Delete one of them.")
TWO_FILES = N_(
    "not gradable two files by number",
    "`{file}` holds the same lesson as `{other}`. Only `{other}` was graded: the number in its name is higher.",
)
OLDER_FILE = N_(
    "not gradable two files by time",
    "`{file}` holds the same lesson as `{other}`. Only `{other}` was graded: it is newer.",
)
SAME_AGE = N_(
    "not gradable two files by name",
    "`{file}` holds the same lesson as `{other}`. Only `{other}` was graded. Hand in one file for each lesson.",
)


class NotGradable(Exception):
    """Why a file cannot be graded: a message and its facts."""

    def __init__(self, reason: Message, **facts):
        super().__init__(reason.text)
        self.reason, self.facts = reason, facts


class Cell(NamedTuple):
    """A code cell: `answer` is the exercise that it answers, `role` what the course says that it is."""

    id: str
    source: str
    answer: str = ""
    role: str = ""


@dataclass(frozen=True)
class Notebook:
    """What a notebook file says about itself, and its code cells in order."""

    lesson: str
    language: str
    cells: tuple[Cell, ...]


def read_bytes(path: Path, folder: Path) -> bytes:
    """The content of a file that must lie in `folder`; NotGradable otherwise."""
    name = printable(path.name)
    try:
        if not path.resolve().is_relative_to(folder.resolve()):
            raise NotGradable(OUTSIDE, file=name)
        if not path.is_file():
            raise NotGradable(NOT_A_FILE, file=name)
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except (OSError, RuntimeError):  # Python 3.11 says RuntimeError for a link that leads to itself
        raise NotGradable(UNREADABLE, file=name) from None
    if len(content) > LARGEST:
        raise NotGradable(TOO_LARGE, file=name)
    return content


def document(content: bytes, name: str) -> dict:
    """The notebook as data; NotGradable where it is none. An older format is upgraded."""
    try:
        data = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError, MemoryError):
        raise NotGradable(NOT_JSON, file=name) from None
    if type(data) is not dict or type(data.get("nbformat")) is not int:
        raise NotGradable(NOT_JSON, file=name)
    if data["nbformat"] < 4:
        from course.grading.intake.upgrading import upgraded

        data = upgraded(data)
        if data is None:
            raise NotGradable(OLD_FORMAT, file=name)
    return data


def about(data: dict, stem: str) -> tuple[str, str]:
    """The lesson and the language by the notebook's metadata.

    Where that is silent, the lesson by the file's name, without the number of a second attempt.
    """
    course = _dict(_dict(data.get("metadata")).get("course"))
    lesson, language = course.get("lesson"), course.get("language")
    known = type(language) is str and language in languages()
    return lesson if type(lesson) is str and lesson else numbers(stem)[0], language if known else SOURCE


def notebook(data: dict, stem: str, name: str) -> Notebook:
    """The code cells; NotGradable where there are none to read or one exercise has two answers."""
    cells = data.get("cells")
    if type(cells) is not list or not cells:
        raise NotGradable(NO_CELLS, file=name)
    if not all(type(cell) is dict for cell in cells):
        raise NotGradable(NOT_JSON, file=name)
    read = tuple(_cell(cell, name) for cell in cells if cell.get("cell_type") == "code")
    if len(read) > MOST_CELLS or sum(len(cell.source) for cell in read) > MOST_SOURCE:
        raise NotGradable(TOO_MUCH_CODE, file=name)
    twice = [answer for answer, times in Counter(cell.answer for cell in read).items() if answer and times > 1]
    if twice:
        raise NotGradable(TWO_ANSWERS, exercise=printable(twice[0]))
    return Notebook(*about(data, stem), read)


def printable(text: str) -> str:
    """A name from outside, short and without anything that no screen shows."""
    clean = text.encode("utf-8", "replace").decode("utf-8")
    return "".join(c if c.isprintable() or c in JOINERS else "_" for c in clean)


def _cell(cell: dict, name: str) -> Cell:
    source, id = cell.get("source", ""), cell.get("id")
    if type(source) is list and all(type(line) is str for line in source):
        source = "".join(source)
    if type(source) is not str or SURROGATE.search(source):
        raise NotGradable(NOT_JSON, file=name)
    course = _dict(_dict(cell.get("metadata")).get("course"))
    answer, role = course.get("answer"), "check" if "check" in course else course.get("role")
    return Cell(
        id if type(id) is str and CELL_ID.fullmatch(id) else "",
        source,
        answer if type(answer) is str else "",
        role if type(role) is str else "",
    )


def _dict(value) -> dict:
    return value if type(value) is dict else {}
