"""Notebooks: one lesson in one language, from its text and its catalog, executed."""

import hashlib
import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from course import files
from course.authoring import catalogs
from course.authoring.blocks import blocks
from course.authoring.comments import with_comments
from course.authoring.compiling import compile_catalogs
from course.authoring.direction import directed
from course.authoring.lessons import Cell, Lesson, messages, read_lessons
from course.authoring.pictures import picture_hash
from course.errors import CourseError
from course.exercises import exercise
from course.files import write
from course.languages import SOURCE, Language, read

KERNEL = {"display_name": "Python 3", "language": "python", "name": "python3"}
Translate = Callable[[str, str], str]  # kind of block and English text to the text that the notebook shows


def build(
    lesson: str | None = None,
    language: str | None = None,
    draft: bool = False,
    execute: bool = True,
    root: Path = files.CHECKOUT,
) -> list[Path]:
    """Write notebooks/<lang>/<lesson>.ipynb below `root` and return the paths written.

    `lesson` is an id or its number; None means all, of `language` too. A draft goes to build/draft/ and shows
    untranslated blocks in English, marked; without `draft` they are an error and nothing is written.
    """
    from course.authoring.execution import executed

    folder = root / "build" / "draft" if draft else root / "notebooks"
    made = {
        folder / row.code / f"{chosen.id}.ipynb": notebook(chosen, row, root, draft)
        for chosen in _chosen_lessons(root / "lessons", lesson)
        for row in _chosen_languages(root / "locales", language)
    }
    compile_catalogs(root / "locales")
    for path, made_notebook in reversed(made.items()):  # the start page, the first, lists the lessons that are there
        write(path, nbformat.writes(executed(made_notebook) if execute else made_notebook) + "\n")
    return list(made)


def notebook(lesson: Lesson, language: Language, root: Path, draft: bool = False) -> NotebookNode:
    """The notebook before it is executed; CourseError where translations are missing and it is no draft."""
    twice = [id for id, times in Counter(cell.id for cell in lesson.cells).items() if id and times > 1]
    if twice:
        raise CourseError(f"{lesson.id}.md: the cell id {twice[0]!r} stands twice; expected one id a cell; rename one")
    translate = _translator(lesson, language, root / "locales", draft)
    cells = [_cell(lesson, cell, language, translate, root) for cell in lesson.cells]
    made = nbformat.v4.new_notebook(cells=cells)
    made.metadata = nbformat.from_dict(
        {
            "course": {
                "lesson": lesson.id,
                "language": language.code,
                "dir": language.direction,
                "edition": edition(made),
            },
            "kernelspec": KERNEL,
            "language_info": {"file_extension": ".py", "mimetype": "text/x-python", "name": "python"},
        }
    )
    nbformat.validate(made)
    return made


def edition(made: NotebookNode) -> str:
    """Hash of the ids and sources of all cells: two notebooks with one edition ask the learner the same."""
    text = json.dumps([[cell.id, cell.cell_type, cell.source] for cell in made.cells], ensure_ascii=False)
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:16]


def _chosen_lessons(folder: Path, wanted: str | None) -> list[Lesson]:
    found = read_lessons(folder)
    chosen = [lesson for lesson in found if wanted is None or wanted in (lesson.id, lesson.id.split("-")[0])]
    if not chosen:
        names = ", ".join(lesson.id for lesson in found) or "none, the folder lessons/ is empty"
        raise CourseError(f"lesson {wanted or 'of any name'!r} is not there; expected one of: {names}")
    return chosen


def _chosen_languages(locales: Path, wanted: str | None) -> list[Language]:
    rows = read(locales)
    if wanted is not None and wanted not in rows:
        raise CourseError(f"language {wanted!r} is not known; expected one of {', '.join(rows)}")
    return [row for row in rows.values() if wanted in (None, row.code)]


def _translator(lesson: Lesson, language: Language, locales: Path, draft: bool) -> Translate:
    if language.code == SOURCE:
        return lambda kind, text: text
    known = catalogs.translations(catalogs.read_catalog(catalogs.catalog_path(locales, language.code, lesson.id)))
    missing = [message for message in messages(lesson) if message.text not in known]
    if missing and not draft:
        raise CourseError(
            f"{language.code}/{lesson.id}: {len(missing)} messages are not translated, the first in cell"
            f" {missing[0].cell!r}; expected a complete catalog; translate them, or look at the page with --draft"
        )
    return lambda kind, text: known.get(text) or _marked(kind, text)


def _marked(kind: str, text: str) -> str:
    """English text that a draft shows where a translation is missing."""
    if kind == "comment":
        return f"⚠ {text}"
    if kind == "table row":
        return " | ".join(_marked("text", cell.strip()) for cell in text.split(" | "))
    return f'<mark lang="{SOURCE}" dir="ltr">⚠ {text}</mark>'


def _cell(lesson: Lesson, cell: Cell, language: Language, translate: Translate, root: Path) -> NotebookNode:
    if not cell.id:
        raise CourseError(f"{lesson.id}.md: the cell that begins {cell.source[:40]!r} has no id; give it one")
    metadata = nbformat.from_dict(cell.metadata)
    if cell.kind == "markdown":
        made = nbformat.v4.new_markdown_cell(_markdown(cell, language, translate), id=cell.id, metadata=metadata)
        made.metadata.deletable = False
        return made
    is_source = language.code == SOURCE
    code = cell.source if is_source else with_comments(cell.source, lambda text: translate("comment", text))
    if cell.course.get("role") == "setup":
        code = _in_language(lesson, code, language)
    made = nbformat.v4.new_code_cell(code, id=cell.id, metadata=metadata)
    if cell.course.get("role") == "setup" or {"answer", "check"} & set(cell.course):
        made.metadata.deletable = False
    if "check" in cell.course:
        made.metadata.nbgrader = _nbgrader(cell.course["check"])
    if picture := picture_hash(cell.source, language.code, root):
        made.metadata.course.picture = picture
    return made


def _nbgrader(id: str) -> dict:
    """What nbgrader 0.9 reads in a check cell: graded, locked, named after its exercise and worth its points.

    Its marks are the float in the cell's plain text. The answer cell carries nothing: nbgrader puts a stub of its own
    in place of a solution cell without marks of nbgrader's, and the names that the answer must bind would be lost.
    No setup cell is locked: nbgrader would put the released language in the place of the learner's. None of this is a
    wall, since nbgrader runs the learner's code and our check in one process and shows it all that its user can read;
    `course grade` is for submissions that may not be honest.
    """
    points = exercise(id).points
    return {"schema_version": 3, "grade": True, "locked": True, "solution": False, "grade_id": id, "points": points}


def _markdown(cell: Cell, language: Language, translate: Translate) -> str:
    if language.code == SOURCE:
        return cell.source
    pieces = []
    for block in blocks(cell.source):
        text = f"{block.before}{translate(block.kind, block.text)}{block.after}" if block.text else block.raw
        pieces.append((block.kind, text))
    return directed(pieces, language)


def _in_language(lesson: Lesson, code: str, language: Language) -> str:
    literal = f'"{SOURCE}"'
    if code.count(literal) != 1:
        raise CourseError(
            f"{lesson.id}.md: the setup cell has {literal} {code.count(literal)} times; expected once,"
            " as the second argument of open_lesson"
        )
    return code.replace(literal, f'"{language.code}"')
