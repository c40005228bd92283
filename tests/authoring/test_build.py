import json
import re

import polib
import pytest
from sample_checkout import change, update

from course import files
from course.authoring.notebooks import build
from course.errors import CourseError
from course.exercises import exercise

OPEN = '<div dir="rtl" lang="qq">'


def built(root, language, folder="notebooks"):
    return json.loads((root / folder / language / "02-activations.ipynb").read_text(encoding="utf-8"))


def sources(notebook):
    return {cell["id"]: "".join(cell["source"]) for cell in notebook["cells"]}


def test_the_english_notebook_has_the_authors_text(root):
    assert build("02", "en", execute=False, root=root) == [root / "notebooks/en/02-activations.ipynb"]
    text = sources(built(root, "en"))["title"]
    assert text.startswith("# The sigmoid\n\nThe slope of the sigmoid is small far from $0$.\nIts value")


def test_a_translation_is_turned_and_its_fences_and_formulas_stay(translated):
    build("02-activations", "qq", execute=False, root=translated)
    cells = sources(built(translated, "qq"))
    assert cells["title"].startswith(f"{OPEN}\n\n# ¶ The sigmoid\n\n¶ The slope of the sigmoid")
    assert '\n\n</div>\n\n```python\nnever_translated = "in a fence"\n```\n\n' + OPEN in cells["title"]
    assert "$$\n\\sigma(z)=\\frac{1}{1+e^{-z}}\n$$" in cells["title"]
    assert "| ¶ $z$ | weighted input |\n| $0$ | 0.5 |" in cells["title"]
    assert cells["fold"].startswith('<details><summary dir="rtl" lang="qq">¶ A refresher</summary>')
    assert cells["setup"] == 'LANGUAGE = "qq"'
    assert "z = 0.25  # ¶ the point\n" in cells["proof"]
    assert cells["sigmoid-help"] == '# hint("sigmoid")\n# solution("sigmoid")'


def test_the_notebook_says_what_it_is(translated):
    build(None, None, execute=False, root=translated)
    metadata = {code: built(translated, code)["metadata"] for code in ("en", "qq")}
    edition = metadata["qq"]["course"].pop("edition")
    assert metadata["qq"]["course"] == {"lesson": "02-activations", "language": "qq", "dir": "rtl"}
    assert re.fullmatch("[0-9a-f]{16}", edition) and edition != metadata["en"]["course"]["edition"]
    assert metadata["qq"]["kernelspec"]["name"] == "python3"


def test_another_text_is_another_edition(root):
    build("02", "en", execute=False, root=root)
    before = built(root, "en")["metadata"]["course"]["edition"]
    change(root / "lessons/02-activations.md", "95 of 100", "96 of 100")
    build("02", "en", execute=False, root=root)
    assert built(root, "en")["metadata"]["course"]["edition"] != before


def test_prose_and_graded_cells_cannot_be_deleted(root):
    build("02", "en", execute=False, root=root)
    kept = {cell["id"] for cell in built(root, "en")["cells"] if cell["metadata"].get("deletable") is False}
    assert kept == {"title", "setup", "fold", "sigmoid-answer", "sigmoid-check"}
    assert not any("editable" in cell["metadata"] for cell in built(root, "en")["cells"])


def test_nbgrader_finds_the_marks_in_the_check_cell_and_leaves_all_other_cells_alone(root):
    build("02", "en", execute=False, root=root)
    told = {cell["id"]: cell["metadata"].get("nbgrader") for cell in built(root, "en")["cells"]}
    points = exercise("sigmoid").points
    check = {"schema_version": 3, "grade": True, "locked": True, "solution": False, "points": points}
    assert {id: cell for id, cell in told.items() if cell} == {"sigmoid-check": {**check, "grade_id": "sigmoid"}}


def test_a_check_of_no_exercise_is_told(root):
    change(root / "lessons/02-activations.md", "{check: sigmoid}", "{check: sigmiod}")
    with pytest.raises(CourseError, match="'sigmiod'.*sigmoid"):
        build("02", "en", execute=False, root=root)


def test_an_incomplete_translation_is_an_error_and_nothing_is_written(root):
    update(root)
    with pytest.raises(CourseError, match=r"qq/02-activations: 1\d messages are not translated.*'title'.*--draft"):
        build(None, None, execute=False, root=root)
    assert not (root / "notebooks").exists()


def test_a_fuzzy_translation_counts_as_missing(translated):
    path = translated / "locales/qq/LC_MESSAGES/02-activations.po"
    catalog = polib.pofile(str(path))
    catalog[0].flags = ["fuzzy"]
    catalog.save()
    with pytest.raises(CourseError, match="1 messages are not translated"):
        build("02", "qq", execute=False, root=translated)


def test_a_draft_shows_what_is_missing(translated):
    path = translated / "locales/qq/LC_MESSAGES/02-activations.po"
    catalog = polib.pofile(str(path))
    for entry in catalog:
        if entry.msgid in ("A refresher", "$z$ | weighted input", "the point"):
            entry.msgstr = ""
    catalog.save()
    assert build("02", "qq", draft=True, execute=False, root=translated) == [
        translated / "build/draft/qq/02-activations.ipynb"
    ]
    cells = sources(built(translated, "qq", "build/draft"))
    assert '<mark lang="en" dir="ltr">⚠ A refresher</mark></summary>' in cells["fold"]
    assert (
        '| <mark lang="en" dir="ltr">⚠ $z$</mark> | <mark lang="en" dir="ltr">⚠ weighted input</mark> |'
        in cells["title"]
    )
    assert "# ⚠ the point" in cells["proof"]
    assert "# ¶ The sigmoid" in cells["title"]
    assert not (translated / "notebooks").exists()


def test_git_ignores_drafts():
    assert "build/" in (files.CHECKOUT / ".gitignore").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize(
    ("lesson", "language", "words"),
    [("77", None, "'77'.*02-activations"), (None, "xx", "'xx'.*en, qq")],
)
def test_an_unknown_name_is_told_with_the_known_ones(root, lesson, language, words):
    with pytest.raises(CourseError, match=words):
        build(lesson, language, execute=False, root=root)


def test_a_cell_without_an_id_is_told(root):
    change(root / "lessons/02-activations.md", '+++ {"id": "title"}', "+++")
    with pytest.raises(CourseError, match="02-activations.md.*# The sigmoid.*no id"):
        build("02", "en", execute=False, root=root)


def test_a_setup_cell_that_names_no_language_is_told(root):
    change(root / "lessons/02-activations.md", 'LANGUAGE = "en"', "LANGUAGE = None")
    with pytest.raises(CourseError, match='setup cell has "en" 0 times'):
        build("02", "en", execute=False, root=root)


def test_code_that_is_not_python_is_told(translated):
    change(translated / "lessons/02-activations.md", "z = 0.25  # the point", "z = (0.25  # the point")
    with pytest.raises(CourseError, match="'proof' is not Python"):
        build("02", "qq", execute=False, root=translated)


def test_a_sixth_language_is_a_row_and_a_folder(translated):
    """The real languages with the made-up one beside them: nothing in the code knows any of them."""
    rows = (files.CHECKOUT / "locales/languages.toml").read_text(encoding="utf-8")
    made_up = (translated / "locales/languages.toml").read_text(encoding="utf-8").partition("[qq]")
    (translated / "locales/languages.toml").write_text(f"{rows}\n[qq]{made_up[2]}", encoding="utf-8")
    counts = update(translated)
    assert len({count.language for count in counts}) == rows.count("endonym")
    assert all(count.missing == 0 for count in counts if count.language == "qq")
    build("02", "qq", execute=False, root=translated)
    assert OPEN in sources(built(translated, "qq"))["title"]
