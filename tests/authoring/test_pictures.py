"""A picture is known by the code that draws it and the words in it, and not by its pixels."""

import nbformat
import polib
from sample_checkout import change, put, update

from course.authoring.checks.notebooks import output_differences
from course.authoring.pictures import picture_hash

CODE = 'figure("the-curve")'
DRAWS = 'from course.wording import N_\nPICTURES = {"the-curve": N_("figure the-curve", "The curve rises.")}\n'


def drawing(root):
    put(root / "course/figures/curves.py", DRAWS)
    put(root / "course/figures/others.py", 'OTHER = {"another": 1}\n')
    update(root)
    return picture_hash(CODE, "qq", root)


def test_other_drawing_code_is_another_picture(root):
    before = drawing(root)
    change(root / "course/figures/others.py", "1", "2")
    assert picture_hash(CODE, "qq", root) == before
    change(root / "course/figures/curves.py", "PICTURES", "ALL_PICTURES")
    assert picture_hash(CODE, "qq", root) != before


def test_another_label_is_another_picture(root):
    before = drawing(root)
    path = root / "locales/qq/LC_MESSAGES/course.po"
    catalog = polib.pofile(str(path))
    next(entry for entry in catalog if entry.msgctxt == "figure the-curve").msgstr = "¶ It rises."
    catalog.save()
    assert picture_hash(CODE, "qq", root) != before


def test_code_without_a_picture_has_no_hash(root):
    assert picture_hash("x = 1", "qq", root) == ""


def shown(html):
    cell = nbformat.v4.new_code_cell(CODE, id="figure")
    cell.outputs = [nbformat.v4.new_output("display_data", {"text/html": html, "text/plain": "The curve rises."})]
    return nbformat.v4.new_notebook(cells=[cell])


def test_other_pixels_are_no_fault_and_another_alternative_text_is_one():
    stored = shown('<img width="400" alt="The curve rises." src="data:image/png;base64,AAAA">')
    assert not list(output_differences(shown('<img alt="The curve rises." src="data:image/png;base64,BBBB">'), stored))
    assert list(output_differences(shown('<img alt="The curve falls." src="data:image/png;base64,AAAA">'), stored))
