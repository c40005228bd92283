"""Where a file lies in an export → whose it is, by the naming schemes of Moodle and Canvas.

Moodle (mod/assign/classes/downloader.php, before 4.1 download_submissions in mod/assign/locallib.php):
in folders `<full name>_<participant id>_assignsubmission_file/…`, up to Moodle 3 with a `_` at the end, the student's
own folders below it; else flat, `<full name>_<participant id>_assignsubmission_file_<file>`. A `_` in the full name
becomes a space. Blind marking writes "Participant" for the name. A text typed into Moodle lies under
`…_assignsubmission_onlinetext…`. A team has its group's number where others have a participant's; without a group it
has none. A participant's id belongs to one assignment; the same student has another one in the next.

Canvas (lib/content_zipper.rb): flat, `<sortable name>[_LATE]_<user id>_<upload id>_<file>`; the name in small letters,
without spaces and commas, and never with `_<digits>_` in it. Anonymous: `[LATE_]anon_<letters>_<upload id>_<file>`.
A typed text or a link is `<name>[_LATE]_<user id>_text.html` or `…_link.html`. Only the files of the last attempt are
exported; the upload id grows with time. A file uploaded under a name that was used before gets `-1`, `-2`, … at the
end of its name.
"""

import re
from typing import NamedTuple

from course.curriculum import LESSONS

MOODLE = "moodle"
CANVAS = "canvas"
MOODLE_OWNER = r"(?P<name>.+?)_(?P<id>\d{1,18})_assignsubmission_[a-z]+"
MOODLE_FOLDER = re.compile(rf"{MOODLE_OWNER}_?", re.DOTALL)
MOODLE_FLAT = re.compile(rf"{MOODLE_OWNER}_(?P<file>.+)", re.DOTALL)
TEAM_WITHOUT_GROUP = re.compile(r"(?P<name>.+?)_assignsubmission_[a-z]+_?(?P<file>.*)", re.DOTALL)
CANVAS_FLAT = re.compile(
    r"(?P<name>[^\s,]+?)(?:_(?i:LATE))?_(?P<id>\d{1,18})_(?:(?P<upload>\d{1,18})_(?P<file>.+)|(?:text|link)\.html)",
    re.DOTALL,
)
CANVAS_ANONYMOUS = re.compile(
    r"(?:LATE_)?(?P<name>anon_[A-Za-z0-9]+)_(?:(?P<upload>\d{1,18})_(?P<file>.+)|(?:text|link)\.html)", re.DOTALL
)
NUMBERED = re.compile(r"(?P<base>.+?)\s*\((?P<number>\d{1,6})\)|(?P<dashed>.+?)-(?P<dash>\d{1,3})", re.DOTALL)
LESSON_NAMES = "|".join(re.escape(lesson.id) for lesson in LESSONS)
LESSON_LAST = re.compile(rf"(?P<name>.+?)[-_ ]+(?:{LESSON_NAMES})(?:[-_ ]*\(?\d{{1,3}}\)?)?", re.DOTALL | re.IGNORECASE)
LESSON_FIRST = re.compile(rf"(?:{LESSON_NAMES})[-_ ]+(?P<name>.*[^\W\d].*)", re.DOTALL | re.IGNORECASE)


class Owner(NamedTuple):
    """`student` as the tables name them, `lms` and `id` where an export says who it is; `file` is what they handed in.

    `upload` is Canvas' number of the upload. The id is part of the student's name there, so that two students of one
    name are two, in this run and in every later one.
    """

    student: str
    file: str
    lms: str = ""
    id: str = ""
    upload: int = 0


def owner(parts: tuple[str, ...], canvas: bool = False) -> Owner:
    """Whose the file at that place is. The first part alone decides: what lies below it is the student's own.

    `canvas` says that all files have names as Canvas gives them; one alone may have such a name by chance.
    """
    first, file = parts[0], parts[-1]
    if len(parts) > 1:
        found = MOODLE_FOLDER.fullmatch(first)
        if found:
            return Owner(f"{found['name']}_{found['id']}", file, MOODLE, found["id"])
        team = TEAM_WITHOUT_GROUP.fullmatch(first)
        return Owner(team["name"] if team else first, file)
    return _flat(first, canvas)


def is_moodle(name: str) -> bool:
    """True for a folder or a file that Moodle has named."""
    return bool(TEAM_WITHOUT_GROUP.fullmatch(name))


def is_canvas(name: str) -> bool:
    """True for a file's name as Canvas gives one."""
    return bool(CANVAS_FLAT.fullmatch(name) or CANVAS_ANONYMOUS.fullmatch(name))


def numbers(stem: str) -> tuple[str, tuple[int, ...]]:
    """ "Lesson-1 (2)" → ("lesson", (1, 2)): a file's name without the numbers that a second attempt gets."""
    found: list[int] = []
    while match := NUMBERED.fullmatch(stem):
        stem = match["base"] or match["dashed"]
        found.insert(0, int(match["number"] or match["dash"]))
    return stem.casefold(), tuple(found)


def _flat(name: str, canvas: bool) -> Owner:
    if found := MOODLE_FLAT.fullmatch(name):
        return Owner(f"{found['name']}_{found['id']}", found["file"], MOODLE, found["id"])
    if canvas and (found := CANVAS_FLAT.fullmatch(name)):
        upload = int(found["upload"] or 0)
        return Owner(f"{found['name']}_{found['id']}", found["file"] or "", CANVAS, found["id"], upload)
    if canvas and (found := CANVAS_ANONYMOUS.fullmatch(name)):
        return Owner(found["name"], found["file"] or "", upload=int(found["upload"] or 0))
    if found := TEAM_WITHOUT_GROUP.fullmatch(name):
        return Owner(found["name"], found["file"])
    stem = name.rpartition(".")[0] or name
    lesson = LESSON_LAST.fullmatch(stem) or LESSON_FIRST.fullmatch(stem)
    return Owner(lesson["name"] if lesson else stem, name)
