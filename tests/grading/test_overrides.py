"""overrides.csv: the instructor's own marks win, survive, and say where they are wrong."""

import csv
import io

import pytest
import report_samples as samples

from course.errors import CourseError
from course.grading.report import overrides, results
from course.grading.report.overrides import Mark, Overrides
from course.grading.report.pages import page
from course.grading.report.tables import exercises_csv, gradebook_csv

HEADER = "student,lesson,exercise,points,comment\n"
WRONG = samples.result("student-1", [samples.row("sigmoid", 0, "wrong_value", "squared", "Look again.")])


def read(folder, table: str | bytes) -> list[Mark]:
    path = folder / "overrides.csv"
    path.write_bytes(table if isinstance(table, bytes) else table.encode("utf-8"))
    return overrides.read(path)


def mark(student="student-1", lesson=samples.LESSON, exercise="sigmoid", points=7.5, comment="") -> Mark:
    return Mark(student, lesson, exercise, points, comment, 2)


def applied(marks, *made):
    return list(Overrides(marks, [one.student for one in made]).applied(made))


def table(text: str) -> list[dict]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


@pytest.mark.parametrize("separator", [",", ";"])
@pytest.mark.parametrize("bom", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_table_as_spreadsheets_write_it(tmp_path, separator, bom, end):
    lines = ["student,lesson,exercise,points,comment", '"student-1",02-activations,sigmoid,8,well', ",,,,", ""]
    given = bom + end.join(line.replace(",", separator) for line in lines)
    assert read(tmp_path, given) == [Mark("student-1", "02-activations", "sigmoid", 8.0, "well", 2)]


@pytest.mark.parametrize(("written", "number"), [("7.5", 7.5), ('"7,5"', 7.5), ("0", 0.0), ("٧", 7.0), ("٧٫٥", 7.5)])
def test_points_as_countries_write_them(tmp_path, written, number):
    [read_mark] = read(tmp_path, f"{HEADER}student-1,{samples.LESSON},sigmoid,{written},\n")
    assert read_mark.points == number


@pytest.mark.parametrize("written", ["", "-1", "nan", "inf", "1e1", "seven", "10.5", "11"])
def test_points_that_are_none_are_refused_with_their_line(tmp_path, written):
    given = (
        f'{HEADER}student-1,{samples.LESSON},sigmoid,1,"two\nlines"\nstudent-2,{samples.LESSON},sigmoid,{written},\n'
    )
    with pytest.raises(CourseError, match=r"overrides\.csv, line 4: .* expected a number from 0 to 10"):
        read(tmp_path, given)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (b"student,lesson\n", "line 1: the columns student, lesson were given; expected student, lesson, exercise"),
        (b"", "line 1: the columns none were given"),
        (HEADER.encode("utf-16"), "not in UTF-8"),
        ((HEADER + 'student-1,"open').encode(), "line 2: unexpected end of data"),
        ((HEADER + "a,b,c,7,5,x\n").encode(), "line 2: 6 cells were given; expected 5"),
        ((HEADER + "a,b,c,1,\n\na,b,c,2,\n").encode(), "line 4: line 2 marks the same exercise"),
    ],
)
def test_a_table_that_cannot_be_read_is_one_line(tmp_path, given, said):
    with pytest.raises(CourseError, match=said) as refused:
        read(tmp_path, given)
    assert "\n" not in str(refused.value)
    assert str(tmp_path / "overrides.csv") in str(refused.value)


def test_without_a_table_there_are_no_marks(tmp_path):
    assert overrides.read(tmp_path / "overrides.csv") == []


def test_a_mark_wins_in_both_tables():
    other = samples.result("student-2", [samples.row("sigmoid", 0, "raised")])
    made = applied([mark()], WRONG, other)
    rows = {row["student"]: row for row in table(exercises_csv(made))}
    assert (rows["student-1"]["points"], rows["student-1"]["override"]) == ("7.5", "yes")
    assert (rows["student-1"]["state"], rows["student-1"]["mistake"]) == ("wrong_value", "squared")
    assert (rows["student-2"]["points"], rows["student-2"]["override"]) == ("0", "")
    totals = {row["student"]: row["total"] for row in table(gradebook_csv(made))}
    assert totals == {"student-1": "7.5", "student-2": "0"}


def test_the_page_shows_the_instructors_points_and_words_and_not_ours():
    [made] = applied([mark(comment="Right by <b>hand</b>.\nخوب بود")], WRONG)
    shown = page("student-1", [made])
    assert "Points: 7.5 of 10" in shown
    assert "Right by &lt;b&gt;hand&lt;/b&gt;." in shown
    assert '<bdi dir="auto">خوب بود</bdi>' in shown
    assert "Look again." in page("student-1", [WRONG])
    assert "Look again." not in shown


def test_marks_are_never_stored_and_survive_regrading(tmp_path):
    grades = samples.grades(tmp_path, [WRONG])
    marks = Overrides([mark()], grades.names(()))
    assert [one.rows[0]["points"] for one in marks.applied(results.load_all(grades))] == [7.5]
    assert results.load(grades, "student-1", WRONG.file) == WRONG
    results.save(grades, samples.result("student-1", [samples.row("sigmoid", 10)], key="another"))
    assert [one.rows[0]["points"] for one in marks.applied(results.load_all(grades))] == [7.5]
    assert [one.rows[0]["points"] for one in Overrides([], []).applied(results.load_all(grades))] == [10.0]


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"student": "student-9"}, "no student 'student-9'"),
        ({"exercise": "sigmoit"}, "no exercise 'sigmoit' in a lesson '02-activations'"),
        ({"lesson": "02"}, "no exercise 'sigmoid' in a lesson '02'"),
    ],
)
def test_a_mark_that_belongs_to_nobody_is_named(wrong, said):
    made = Overrides([mark(**wrong)], ["student-1"])
    [warning] = made.warnings
    assert warning.startswith("overrides.csv, line 2: ")
    assert said in warning
    assert list(made.applied([WRONG])) == [WRONG]


@pytest.mark.parametrize("written", ["=1+1", "'=1+1"])
def test_a_name_may_be_written_as_our_tables_show_it(written):
    [made] = applied([mark(student=written)], samples.result("=1+1", WRONG.rows))
    assert made.rows[0]["points"] == 7.5


def test_two_ways_of_writing_an_accent_are_one_name():
    [made] = applied([mark(student="e\u0301tudiant")], samples.result("\u00e9tudiant", WRONG.rows))
    assert made.rows[0]["points"] == 7.5


def test_a_name_that_two_students_show_marks_neither():
    made = [samples.result(name, WRONG.rows) for name in ("\u00e9", "e\u0301")]
    marks = Overrides([mark(student="\u00e9 ")], [one.student for one in made])
    assert "2 students are called" in marks.warnings[0]
    assert list(marks.applied(made)) == made


def test_of_two_files_of_a_lesson_the_graded_one_takes_the_mark():
    broken = samples.result("student-1", [samples.row("sigmoid", 0, "not_gradable")])
    made = applied([mark()], broken, samples.result("student-1", [samples.row("sigmoid", 3)]))
    assert [one.rows[0]["points"] for one in made] == [0.0, 7.5]


def test_a_mark_counts_where_nothing_of_the_lesson_was_found():
    unknown = samples.result("student-1", [samples.row("", 0, "not_gradable", message="Nothing here.")], lesson="")
    made = applied([mark()], unknown)
    [book] = table(gradebook_csv(made))
    assert book.items() >= {"student": "student-1", samples.LESSON: "7.5", "total": "7.5"}.items()
    assert "Points: 7.5 of 10" in page("student-1", made)
