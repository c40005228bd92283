"""The whole check on a whole checkout: sound, and broken in one place."""

import shutil

import nbformat
import polib
import pytest
from sample_checkout import change, make_checkout, put, translate

import course.exercises
from course.authoring.checks import check
from course.authoring.notebooks import build
from course.errors import CourseError

LESSON = "lessons/02-activations.md"
CATALOG = "locales/qq/LC_MESSAGES/02-activations.po"
NOTEBOOK = "notebooks/qq/02-activations.ipynb"


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A translated checkout with its notebooks, executed once for all tests."""
    root = make_checkout(tmp_path_factory.mktemp("built"))
    translate(root)
    build(root=root)
    return root


@pytest.fixture
def sound(built, tmp_path, monkeypatch):
    """A checkout without a fault; the exercise of the sample is known."""
    known = course.exercises.exercise("sigmoid")
    monkeypatch.setattr(course.exercises, "exercises", lambda lesson: (known,))
    return shutil.copytree(built, tmp_path / "checkout")


def edit_catalog(root, msgid, **values):
    catalog = polib.pofile(str(root / CATALOG), wrapwidth=0)
    for entry in catalog:
        if entry.msgid == msgid:
            vars(entry).update(values)
    catalog.save()


def edit_notebook(root, change_notebook):
    notebook = nbformat.read(root / NOTEBOOK, as_version=4)
    change_notebook(notebook, {cell.id: cell for cell in notebook.cells})
    nbformat.write(notebook, root / NOTEBOOK)


def test_a_sound_checkout_has_no_problem(sound):
    assert check(sound) == []


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"msgstr": ""}, "not translated"),
        ({"flags": ["fuzzy"]}, "fuzzy"),
        ({"obsolete": True}, "obsolete in the catalog but in use"),
        ({"msgstr": "¶ a forbidden word"}, "this word is not written"),
        ({"msgstr": "¶ a $z$"}, "math differs"),
    ],
)
def test_a_broken_message(sound, values, reason):
    edit_catalog(sound, "A refresher", **values)
    [problem] = check(sound)
    assert (problem.file, problem.message) == (CATALOG, "A refresher") and reason in problem.reason


def test_a_message_that_the_catalog_lacks(sound):
    change(sound / LESSON, "- The derivative", "- New.\n- The derivative")
    build("02", "en", root=sound)
    [problem] = check(sound)
    assert (problem.file, problem.message) == (CATALOG, "New.") and "missing from the catalog" in problem.reason


def test_a_message_that_no_lesson_has(sound):
    change(sound / LESSON, "Then the quotient rule.\n", "")
    build("02", "en", root=sound)
    [problem] = check(sound)
    assert (problem.file, problem.message) == (CATALOG, "Then the quotient rule.") and "stale" in problem.reason


def test_a_term_that_is_not_kept(sound):
    edit_catalog(sound, "Then the quotient rule.", msgstr="¶ Then the rule.")
    [problem] = check(sound)
    assert problem.file == CATALOG and "term quotient_rule" in problem.reason


def test_a_lesson_that_is_broken(sound):
    change(sound / LESSON, '"id": "fold"', '"id": "title"')
    [problem] = check(sound)
    assert problem.file == LESSON and "two cells have this id" in problem.reason


def test_a_notebook_that_is_not_there_and_one_that_is_none(sound):
    (sound / NOTEBOOK).unlink()
    [problem] = check(sound)
    assert problem.file == NOTEBOOK and "not built" in problem.reason
    put(sound / NOTEBOOK, "{")
    [problem] = check(sound)
    assert problem.file == NOTEBOOK and "not a notebook" in problem.reason


def remove_cell(notebook, cells):
    notebook.cells.remove(cells["proof"])


def swap_cells(notebook, cells):
    notebook.cells[0], notebook.cells[2] = notebook.cells[2], notebook.cells[0]


def edit_text(notebook, cells):
    cells["title"].source = cells["title"].source.replace("never", "always")


def edit_code(notebook, cells):
    cells["proof"].source = cells["proof"].source.replace("0.25", "0.75")


def edit_cell_metadata(notebook, cells):
    cells["title"].metadata.pop("deletable")


def edit_metadata(notebook, cells):
    notebook.metadata.course.edition = "0" * 16


def edit_picture(notebook, cells):
    cells["proof"].metadata.course.picture = "0" * 16


def edit_output(notebook, cells):
    cells["proof"].outputs[0].text = "z = 0.251000\n"


def edit_output_words(notebook, cells):
    cells["proof"].outputs[0].text = "x = 0.250000\n"


def remove_output(notebook, cells):
    cells["proof"].outputs = []


@pytest.mark.parametrize(
    ("edit", "about", "reason"),
    [
        (remove_cell, "proof", "out of step"),
        (swap_cells, "title", "out of step"),
        (edit_text, "title", "its text is not"),
        (edit_code, "proof", "its code is not"),
        (edit_cell_metadata, "title", "its metadata is not"),
        (edit_metadata, "course", "the notebook's metadata is not"),
        (edit_picture, "proof", "its picture was drawn by other code"),
        (edit_output, "proof", "its stored output is not"),
        (edit_output_words, "proof", "its stored output is not"),
        (remove_output, "proof", "its stored output is not"),
    ],
)
def test_a_notebook_that_is_not_what_lesson_and_catalog_give(sound, edit, about, reason):
    edit_notebook(sound, edit)
    [problem] = check(sound)
    assert problem.file == NOTEBOOK and about in problem.message and reason in problem.reason


def test_a_number_may_differ_by_rounding(sound):
    def round_differently(notebook, cells):
        cells["proof"].outputs[0].text = "z = 0.25000001\n"

    edit_notebook(sound, round_differently)
    assert check(sound) == []


def test_a_notebook_that_nothing_makes(sound):
    (sound / "notebooks" / "en" / "03-old.ipynb").write_text("{}", encoding="utf-8")
    assert [(problem.file, "delete" in problem.reason) for problem in check(sound)] == [
        ("notebooks/en/03-old.ipynb", True)
    ]


def test_a_translation_of_spaces_only(sound):
    catalog = polib.pofile(str(sound / CATALOG), wrapwidth=0)
    catalog[1].msgstr = "  "
    put(sound / CATALOG, str(catalog) + "\n")
    assert ("not translated", CATALOG) in {(problem.reason, problem.file) for problem in check(sound)}


def test_a_lost_glossary_and_a_broken_language_row_are_one_clear_line(sound):
    (sound / "locales" / "languages.toml").write_text("[xx", encoding="utf-8")
    with pytest.raises(CourseError, match="languages.toml"):
        check(sound)


def test_two_cells_of_one_id_are_not_built(sound):
    path = sound / LESSON
    text = path.read_text(encoding="utf-8")
    path.write_text(text + '\n+++ {"id": "title"}\n\nTwice\n\n+++ {"id": "title"}\n\nTwice\n', encoding="utf-8")
    with pytest.raises(CourseError, match="twice"):
        build("02", "en", execute=False, root=sound)
