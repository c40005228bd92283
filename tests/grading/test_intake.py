"""Names, tables and grafted notebooks: what needs no process."""

import ast
import csv
import io
import json

import grading_samples as samples
import pytest

from course import files
from course.errors import CourseError
from course.exercises import exercises
from course.grading import grade
from course.grading.intake import reading
from course.grading.intake.submissions import copy_of, strays, submissions
from course.grading.report.results import Result
from course.grading.report.tables import exercises_csv, gradebook_csv, text
from course.grading.run.graft import graft, is_blank, order
from course.grading.store import Grades, safe_name


def read(notebook: dict) -> reading.Notebook:
    return reading.notebook(notebook, samples.LESSON, "x.ipynb")


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("Анна", "Анна"),
        ("Ռուբեն", "Ռուբեն"),
        ("a/b\\c:d", "a_b_c_d"),
        ("two  words", "two_words"),
        ("..", "_"),
        ("CON", "_CON"),
        ("-rf", "_-rf"),
        ("<b>[x]::y\n", "_b__x___y_"),
    ],
)
def test_safe_names(name, safe):
    assert safe_name(name) == safe


def test_a_long_name_is_cut_between_letters():
    assert safe_name("ա" * 300) == "ա" * 40


def test_two_students_never_share_a_name(tmp_path):
    (tmp_path / "in").mkdir()
    grades = Grades.open(tmp_path / "out", tmp_path / "in")
    names = [grades.name(student) for student in ("a b", "a_b", "A:b")]
    assert len({name.casefold() for name in names}) == 3
    assert grades.name("a_b") == names[1]


@pytest.mark.parametrize("word", ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "  =1"])
def test_formulas_are_neutralised(word):
    assert text(word).startswith("'")


def test_tables_hold_any_word():
    words = {"exercise": "sigmoid", "state": "passed", "mistake": "", "message": ['a "b", c\n']}
    row = {**words, "points": 2.5, "max_points": 10}
    result = Result("x, y\nz", "", samples.LESSON, "en", "", [row])
    rows = list(csv.reader(io.StringIO(exercises_csv([result])[1:])))
    assert rows[1] == ["x, y z", samples.LESSON, "sigmoid", "2.5", "10", "passed", "", 'a "b", c ']
    assert list(csv.reader(io.StringIO(gradebook_csv([result])[1:])))[1] == ["x, y z", "2.5", "2.5"]


def test_blank_is_blank_whatever_the_comments():
    blank = samples.blank("relu_family")
    assert is_blank("# mine\n" + blank.replace("...", "'''text'''\n    ...  # here"), blank)
    assert not is_blank(blank.replace("...", "return z", 1), blank)
    assert not is_blank("def relu(z:", blank)


@pytest.mark.parametrize("language", samples.LANGUAGES)
def test_the_answers_of_the_released_notebooks_are_blank(language):
    """The comments of a notebook are translated, its code is not."""
    notebook = json.loads(copy_of(samples.LESSON).read_text(encoding="utf-8"))
    theirs = json.loads((files.data("notebooks") / language / f"{samples.LESSON}.ipynb").read_text(encoding="utf-8"))
    blank = {cell.answer: cell.source for cell in read(notebook).cells if cell.answer}
    given = {cell.answer: cell.source for cell in read(theirs).cells if cell.answer}
    assert set(blank) == {asked.id for asked in exercises(samples.LESSON)}
    assert given.keys() == blank.keys()
    assert all(is_blank(given[id], blank[id]) for id in blank)


def test_the_grafted_notebook_has_a_mark_for_every_group(released_notebooks):
    notebook = json.loads(graft(read(samples.released("ar", samples.right()))))
    stored = {
        tuple(ast.literal_eval(cell["source"][4:])): cell["outputs"][0]["data"]["text/plain"]
        for cell in notebook["cells"]
        if cell["source"].startswith("mark(")
    }
    assert stored == {
        (asked.id, group.name): repr(float(group.points))
        for asked in exercises(samples.LESSON)
        for group in asked.groups
    }


def test_checks_figures_and_widgets_stay_out(released_notebooks):
    sources = "".join(item.source for item in order(read(samples.released("ar", samples.right()))))
    assert not any(word in sources for word in ("check(", "figure(", "widget(", "# hint"))
    assert samples.OURS in sources
    assert 'open_lesson("02-activations", "en")' in sources


def test_our_cells_come_from_our_copy_in_the_learners_order(released_notebooks):
    mine = samples.released("ru", samples.right(), {"tanh_prime": ["helper = 1"]})
    for cell in mine["cells"]:
        if cell["id"] == "numbers":
            cell["source"] = "import os\nos._exit(0)"
    mine["cells"] = [cell for cell in mine["cells"] if cell["id"] != "setup"]
    items = list(order(read(mine)))
    assert items[0].source.startswith("import numpy as np")
    assert not any("_exit" in item.source for item in items)
    magics = [item.magic for item in items]
    assert magics.index("learner") == magics.index("answer tanh_prime") - 1


def test_a_deleted_answer_is_marked_where_it_stood(released_notebooks):
    mine = samples.released("en", samples.right())
    mine["cells"] = [cell for cell in mine["cells"] if cell["id"] != "tanh_prime-answer"]
    answers = [(item.answer, bool(item.source)) for item in order(read(mine)) if item.answer]
    ids = [asked.id for asked in exercises(samples.LESSON)]
    assert answers == [(id, id != "tanh_prime") for id in ids]


def test_comments_cannot_tell_nbval_to_look_away(released_notebooks):
    answers = {**samples.right(), "sigmoid": "#  NBVAL_SKIP\n# PYTEST_VALIDATE_IGNORE_OUTPUT\nsigmoid = abs"}
    cells = json.loads(graft(read(samples.released("en", answers))))["cells"]
    from nbval.plugin import find_comment_markers

    assert not any(list(find_comment_markers(cell["source"])) for cell in cells)


def test_a_second_file_of_the_same_lesson_says_so(tmp_path, released_notebooks):
    samples.save(tmp_path, "anna", samples.released("ru"), "a copy.ipynb")
    samples.save(tmp_path, "anna", samples.released("ru"))
    found = {one.file: one for one in submissions(tmp_path)}
    assert found[f"{samples.LESSON}.ipynb"].notebook is not None
    assert found["a copy.ipynb"].problem.reason is reading.TWO_FILES


@pytest.mark.parametrize("given", ["missing", "empty", "file"])
def test_submissions_that_are_none(tmp_path, given):
    (tmp_path / "empty").mkdir()
    (tmp_path / "file").write_text("")
    with pytest.raises(CourseError, match=given):
        grade(tmp_path / given, tmp_path / "grades", trust=False)


def test_a_folder_that_is_not_ours_is_left_alone(tmp_path, released_notebooks, walls):
    samples.save(tmp_path / "in", "anna", samples.released())
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "thesis.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(CourseError, match="not empty"):
        grade(tmp_path / "in", tmp_path / "out", trust=False)
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["thesis.txt"]


def test_folders_in_each_other_are_refused(tmp_path):
    (tmp_path / "anna").mkdir()
    with pytest.raises(CourseError, match="in each other"):
        grade(tmp_path, tmp_path / "grades", trust=False)


def test_names_that_look_alike_stay_two_students(tmp_path, released_notebooks):
    samples.save(tmp_path, "a\tb", samples.released())
    samples.save(tmp_path, "a\nb", samples.released())
    assert [one.student for one in submissions(tmp_path)] == ["a_b", "a_b~"]


def test_a_notebook_in_no_folder_is_named(tmp_path, released_notebooks):
    samples.save(tmp_path, "anna", samples.released())
    (tmp_path / "lost.ipynb").write_text("{}", encoding="utf-8")
    assert strays(tmp_path) == ["lost.ipynb"]
