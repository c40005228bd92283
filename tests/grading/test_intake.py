"""Names, tables and grafted notebooks: what needs no process."""

import ast
import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

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


def _answer(cell: dict) -> str | None:
    return cell["metadata"].get("course", {}).get("answer")


def read(notebook: dict) -> reading.Notebook:
    return reading.notebook(notebook, samples.LESSON, "x.ipynb")


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("студентка", "студентка"),
        ("ուսանող", "ուսանող"),
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
    assert rows[1] == ["x, y z", samples.LESSON, "sigmoid", "2.5", "10", "passed", "", 'a "b", c ', ""]
    [book] = csv.DictReader(io.StringIO(gradebook_csv([result])[1:]))
    assert (book["student"], book[samples.LESSON], book["01-neuron"], book["total"]) == ("x, y z", "2.5", "", "2.5")


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


def test_the_grafted_notebook_has_a_mark_for_every_group():
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


def test_checks_figures_and_widgets_stay_out():
    sources = "".join(item.source for item in order(read(samples.released("ar", samples.right()))))
    assert not any(word in sources for word in ("check(", "figure(", "widget(", "# hint"))
    assert "for eps in" in sources
    assert 'open_lesson("02-activations", "en")' in sources


def test_our_cells_come_from_our_copy_in_the_learners_order():
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


def test_a_deleted_answer_is_marked_where_it_stood():
    mine = samples.released("en", samples.right())
    mine["cells"] = [cell for cell in mine["cells"] if _answer(cell) != "tanh_prime"]
    answers = [(item.answer, bool(item.source)) for item in order(read(mine)) if item.answer]
    ids = [asked.id for asked in exercises(samples.LESSON)]
    assert answers == [(id, id != "tanh_prime") for id in ids]


def test_comments_cannot_tell_nbval_to_look_away():
    answers = {**samples.right(), "sigmoid": "#  NBVAL_SKIP\n# PYTEST_VALIDATE_IGNORE_OUTPUT\nsigmoid = abs"}
    cells = json.loads(graft(read(samples.released("en", answers))))["cells"]
    from nbval.plugin import find_comment_markers

    assert not any(list(find_comment_markers(cell["source"])) for cell in cells)


def test_a_second_file_of_the_same_lesson_says_so(tmp_path):
    for name in ("a copy.ipynb", f"{samples.LESSON}.ipynb"):
        os.utime(samples.save(tmp_path, "one", samples.released("ru"), name), (1, 1))
    found = {one.file: one for one in submissions(tmp_path)}
    assert found[f"{samples.LESSON}.ipynb"].path is not None
    assert found["a copy.ipynb"].problem.reason is reading.SAME_AGE


def old(notebook: dict) -> dict:
    """The notebook as nbformat 3 had it: worksheets, `input` for `source`, and no ids."""
    cells = []
    for cell in notebook["cells"]:
        kept = {key: value for key, value in cell.items() if key not in ("id", "source", "execution_count")}
        cells.append({**kept, "input": cell["source"], "language": "python", "prompt_number": 1, "collapsed": False})
    worksheets = [{"cells": cells, "metadata": {}}]
    return {"nbformat": 3, "nbformat_minor": 0, "metadata": notebook["metadata"], "worksheets": worksheets}


def of_one_file(tmp_path, content, name: str = f"{samples.LESSON}.ipynb"):
    samples.save(tmp_path, "one", content, name)
    [found] = submissions(tmp_path)
    return found


def test_an_old_notebook_keeps_its_answers(tmp_path):
    found = of_one_file(tmp_path, old(samples.released("fa", samples.right())))
    assert (found.lesson, found.language, found.problem) == (samples.LESSON, "fa", None)
    data = reading.document(found.path.read_bytes(), found.file)
    answers = {cell.answer: cell.source for cell in read(data).cells if cell.answer}
    assert answers == samples.right()


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"nbformat": 1}, reading.OLD_FORMAT),
        ({"nbformat": -4}, reading.OLD_FORMAT),
        ({"worksheets": 3}, reading.OLD_FORMAT),
        ({"worksheets": [{"cells": [1]}]}, reading.OLD_FORMAT),
        ({"worksheets": [{"cells": [{"cell_type": "code"}]}]}, reading.OLD_FORMAT),
        ({"worksheets": [{"cells": [{"cell_type": "heading", "level": [], "source": ""}]}]}, reading.OLD_FORMAT),
        ({"metadata": None}, reading.OLD_FORMAT),
        ({"worksheets": []}, reading.NO_CELLS),
    ],
)
def test_an_old_notebook_that_cannot_be_upgraded_says_so(tmp_path, change, reason):
    found = of_one_file(tmp_path, {**old(samples.released()), **change})
    assert found.problem.reason is reason


@pytest.mark.parametrize(("place", "reason"), [("prose", None), ("code", reading.NOT_JSON)])
def test_half_a_letter_matters_in_code_alone(tmp_path, place, reason):
    mine = samples.released()
    prose = {"cell_type": "markdown", "id": "prose", "metadata": {}, "source": "\ud83d"}
    mine["cells"].append(prose if place == "prose" else samples.code("code", "'\ud83d'"))
    found = of_one_file(tmp_path, json.dumps(mine))
    assert (found.problem and found.problem.reason) is reason


def test_upgrading_leaves_no_module_hidden():
    code = "import sys; from course.grading.intake.upgrading import _nbformat; assert 'nbformat' not in sys.modules; "
    code += "_nbformat(); assert None not in sys.modules.values(); import jsonschema"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_a_file_without_end_is_read_no_further_than_the_limit(tmp_path):
    path = samples.save(tmp_path, "one", "{")
    with path.open("r+b") as file:
        file.truncate(100_000_000_000)
    [found] = submissions(tmp_path)
    assert found.problem.reason is reading.TOO_LARGE


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (json.dumps(samples.released()).encode("utf-8-sig"), None),
        (json.dumps(samples.released()).encode("utf-16"), reading.NOT_JSON),
        (json.dumps(samples.released())[:-100], reading.NOT_JSON),
        ("", reading.NOT_JSON),
        ({**samples.released(), "metadata": {"kernelspec": {"name": "julia"}}}, None),
        (
            {**samples.released(), "metadata": {"course": {"lesson": "r"}, "kernelspec": {"name": "ir"}}},
            reading.UNKNOWN_LESSON,
        ),
    ],
)
def test_each_kind_of_file_is_right_or_says_why(tmp_path, content, reason):
    found = of_one_file(tmp_path, content)
    assert (found.problem and found.problem.reason) is reason


def test_a_refused_file_is_not_kept_in_memory(tmp_path):
    """An exception holds the frames that it passed, and they hold what was read."""
    for content in ("{" * 1000, {**samples.released(), "cells": []}, old({**samples.released(), "cells": []})):
        problem = of_one_file(tmp_path, content).problem
        assert problem.__traceback__ is problem.__context__ is problem.__cause__ is None


@pytest.mark.parametrize("given", ["missing", "empty", "file"])
def test_submissions_that_are_none(tmp_path, given):
    (tmp_path / "empty").mkdir()
    (tmp_path / "file").write_text("")
    with pytest.raises(CourseError, match=given):
        grade(tmp_path / given, tmp_path / "grades")


def test_a_folder_that_is_not_ours_is_left_alone(tmp_path, walls):
    samples.save(tmp_path / "in", "one", samples.released())
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "thesis.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(CourseError, match="not empty"):
        grade(tmp_path / "in", tmp_path / "out")
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["thesis.txt"]


def test_folders_in_each_other_are_refused(tmp_path):
    (tmp_path / "one").mkdir()
    with pytest.raises(CourseError, match="in each other"):
        grade(tmp_path, tmp_path / "grades")


def test_names_that_look_alike_stay_two_students(tmp_path):
    samples.save(tmp_path, "a\tb", samples.released())
    samples.save(tmp_path, "a\nb", samples.released())
    assert [one.student for one in submissions(tmp_path)] == ["a_b", "a_b~"]


def test_a_notebook_in_no_folder_is_named(tmp_path):
    samples.save(tmp_path, "one", samples.released())
    (tmp_path / "lost.ipynb").write_text("{}", encoding="utf-8")
    assert strays(tmp_path) == ["lost.ipynb"]


def test_a_link_that_leads_to_itself_is_one_students_matter(tmp_path):
    samples.save(tmp_path, "right", samples.released())
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / f"{samples.LESSON}.ipynb").symlink_to(f"{samples.LESSON}.ipynb")
    found = {one.student: one.problem for one in submissions(tmp_path)}
    assert found.keys() == {"right", "loop", "inner"} and found["right"] is None


def test_a_link_to_another_students_folder_is_refused(tmp_path):
    samples.save(tmp_path, "right", samples.released())
    (tmp_path / "link").symlink_to("right")
    assert {one.student: one.problem and one.problem.reason for one in submissions(tmp_path)} == {
        "right": None,
        "link": reading.OUTSIDE,
    }


def test_no_students_folder_vanishes(tmp_path):
    for name in (".hidden", "...", "__one", "__MACOSX"):
        samples.save(tmp_path, name, samples.released(), f"{samples.LESSON}.IPYNB")
    found = submissions(tmp_path)
    assert {one.student for one in found} == {".hidden", "...", "__one"}
    assert all(one.path is not None for one in found)


@pytest.mark.parametrize("cells", [[samples.code("x", "0")] * 2000, [samples.code("x", "\n" * 400_000)]])
def test_too_much_code_is_refused_at_once(cells):
    with pytest.raises(reading.NotGradable) as refused:
        read({**samples.released(), "cells": cells})
    assert refused.value.reason is reading.TOO_MUCH_CODE


def test_a_cell_named_like_an_exercise_is_a_cell_like_any_other():
    mine = samples.released("en", samples.right())
    mine["cells"].insert(1, samples.code("sigmoid", "mine = 1"))
    items = [item for item in order(read(mine)) if item.answer]
    assert [item.answer for item in items] == [asked.id for asked in exercises(samples.LESSON)]
    assert all(item.source for item in items)


@pytest.mark.parametrize("id", ["sigmoid", "relu_family"])
def test_an_answer_may_go_on_below_its_cell(id):
    mine = samples.released("en", samples.right())
    place = [_answer(cell) for cell in mine["cells"]].index(id)
    mine["cells"].insert(place + 1, samples.code("below", "half = 2"))
    mine["cells"].insert(place + 4, samples.code("after-check", "late = 3"))
    cells = [cell["source"] for cell in json.loads(graft(read(mine)))["cells"]]
    [below] = [i for i, source in enumerate(cells) if "half = 2" in source]
    assert cells[below - 1].startswith(f"%%answer {id}")
    assert cells[below + 1].startswith(f'mark("{id}"')


def test_a_strange_line_end_cannot_tell_nbval_to_look_away():
    from nbval.plugin import find_comment_markers

    answers = {**samples.right(), "sigmoid": "x = 1\u2028# NBVAL_SKIP\nsigmoid = abs"}
    cells = json.loads(graft(read(samples.released("en", answers))))["cells"]
    assert not any(list(find_comment_markers(cell["source"])) for cell in cells)


def test_accents_written_in_two_ways_are_one_name_on_some_disks(tmp_path):
    (tmp_path / "in").mkdir()
    grades = Grades.open(tmp_path / "out", tmp_path / "in")
    assert grades.name("\u00e9") != grades.name("e\u0301") and "~2" in grades.name("e\u0301")


def test_a_place_that_cannot_be_written_is_one_clear_line(tmp_path, walls):
    samples.save(tmp_path / "in", "one", samples.released())
    with pytest.raises(CourseError, match="expected"):
        grade(tmp_path / "in", Path("/proc/no-such-place"))


def test_a_long_line_of_comment_signs_is_grafted_at_once():
    answers = {**samples.right(), "sigmoid": "#" * 250_000 + "x\nsigmoid = abs"}
    assert "sigmoid = abs" in graft(read(samples.released("en", answers)))


def test_the_folder_of_one_student_is_not_taken_for_the_folder_of_all(tmp_path):
    samples.save(tmp_path, "student-1", samples.released("en"))
    with pytest.raises(CourseError, match="looks like the folder of one student"):
        grade(tmp_path / "student-1", tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_two_runs_at_once_in_one_folder_are_one_too_many(tmp_path):
    (tmp_path / "in").mkdir()
    first = Grades.open(tmp_path / "out", tmp_path / "in")
    with pytest.raises(CourseError, match="another course grade works"):
        Grades.open(tmp_path / "out", tmp_path / "in")
    del first
    Grades.open(tmp_path / "out", tmp_path / "in")
