"""Everything that `course build --check` fails on."""

from pathlib import Path

from course import files
from course.authoring import catalogs
from course.authoring.checks import completeness, lesson_source, notebooks, sentences, terms
from course.authoring.checks.problem import Problem
from course.authoring.compiling import DOMAIN, compile_catalogs
from course.authoring.lessons import Lesson, read_lessons
from course.languages import SOURCE, Language, read

__all__ = ["Problem", "check"]


def check(root: Path = files.CHECKOUT) -> list[Problem]:
    """All faults of lessons, catalogs and notebooks below `root`; empty when all is well.

    Notebooks are executed again and compared, so this takes as long as `course build`. Where a lesson or its catalog
    has a fault, that is told and its notebook is not looked at.
    """
    lessons, rows = read_lessons(root / "lessons"), read(root / "locales")
    problems = list(dict.fromkeys([*_in_lessons(lessons, rows), *_in_catalogs(root, lessons)]))
    faulty = {problem.file for problem in problems}
    compile_catalogs(root / "locales")
    problems += _strays(root, lessons, rows)
    for lesson in lessons:
        for row in rows.values():
            sources = {f"lessons/{lesson.id}.md", *(catalog_file(row, name) for name in (lesson.id, DOMAIN))}
            if not sources & faulty:
                problems += notebooks.problems(lesson, row, root)
    return problems


def _strays(root: Path, lessons: list[Lesson], rows: dict[str, Language]) -> list[Problem]:
    """Notebooks that no lesson or no language made."""
    made = {(code, lesson.id) for code in rows for lesson in lessons}
    return [
        Problem(path.relative_to(root).as_posix(), path.name, "no lesson or no language makes this notebook: delete it")
        for path in sorted((root / "notebooks").glob("*/*.ipynb"))
        if (path.parent.name, path.stem) not in made
    ]


def catalog_file(language: Language, name: str) -> str:
    return f"locales/{language.code}/LC_MESSAGES/{name}.po"


def _in_lessons(lessons: list[Lesson], rows: dict[str, Language]) -> list[Problem]:
    from course.exercises import exercises

    return [
        problem
        for lesson in lessons
        for problem in lesson_source.problems(lesson, {exercise.id for exercise in exercises(lesson.id)}, rows[SOURCE])
    ]


def _in_catalogs(root: Path, lessons: list[Lesson]) -> list[Problem]:
    locales, problems = root / "locales", []
    templates = {lesson.id: catalogs.lesson_template(lesson) for lesson in lessons}
    templates[DOMAIN] = catalogs.code_template(root / "course")
    glossary = terms.read_glossary(locales)
    for row in catalogs.translated_languages(locales):
        rows_of_terms, found = terms.read_terms(locales, row.code)
        problems += found
        for name, template in templates.items():
            file = catalog_file(row, name)
            catalog = catalogs.read_catalog(catalogs.catalog_path(locales, row.code, name))
            problems += completeness.problems(file, template, catalog)
            problems += sentences.problems(file, catalog, row)
            problems += terms.problems(file, catalog, glossary, rows_of_terms)
    return problems
