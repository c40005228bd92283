"""Marks on their way back: the files that Moodle and Canvas import."""

import csv
import io

import grading_samples as samples
import pytest

from course.exercises import exercises
from course.grading.report.lms import export
from course.grading.report.results import Result

LESSON = samples.LESSON
MOST = str(sum(asked.points for asked in exercises(LESSON)))
STUDENTS = {
    "студент, один_12": {"lms": "moodle", "id": "12"},
    '=cmd|"x"_13': {"lms": "moodle", "id": "13"},
    "studentone_101": {"lms": "canvas", "id": "101"},
    "@two_102": {"lms": "canvas", "id": "102"},
}


def result(student: str, *points: float, lesson: str = LESSON, key: str = "key") -> Result:
    return Result(student, "x.ipynb", lesson, "en", key, [{"points": some, "state": "passed"} for some in points])


def table(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text)))


def everyone() -> list[Result]:
    return [result(student, 10, 2.5) for student in STUDENTS] + [result("nobody", 40)]


def test_the_worksheet_of_moodle():
    exported = export("moodle", everyone(), STUDENTS)
    [(name, text)] = exported.files.items()
    assert name == f"moodle-{LESSON}.csv"
    assert text.startswith("\ufeff")
    head, one, two = table(text.removeprefix("\ufeff"))
    assert head == ["Identifier", "Full name", "Grade", "Maximum grade", "Last modified (grade)"]
    assert one == ["Participant 12", "студент, один", "12.5", MOST, "-"]
    assert two == ["Participant 13", '\'=cmd|"x"', "12.5", MOST, "-"]


def test_the_gradebook_of_canvas():
    exported = export("canvas", everyone(), STUDENTS)
    [(name, text)] = exported.files.items()
    assert name == f"canvas-{LESSON}.csv"
    head, possible, one, two = table(text)
    assert head == ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", LESSON]
    assert possible == ["    Points Possible", "", "", "", "", MOST]
    assert one == ["studentone", "101", "", "", "", "12.5"]
    assert two == ["'@two", "102", "", "", "", "12.5"]


@pytest.mark.parametrize(
    ("lms", "others"),
    [("moodle", ["studentone_101", "@two_102", "nobody"]), ("canvas", ["студент, один_12", '=cmd|"x"_13', "nobody"])],
)
def test_a_student_without_an_id_is_left_out_and_named(lms, others):
    exported = export(lms, everyone(), STUDENTS)
    assert list(exported.unknown) == others
    assert exported.unfinished == ()


def test_a_grading_that_did_not_finish_is_no_mark():
    exported = export("moodle", [result("студент, один_12", 0, key=""), result('=cmd|"x"_13', 7)], STUDENTS)
    assert exported.unfinished == ("студент, один_12",)
    [text] = exported.files.values()
    assert [row[0] for row in table(text)[1:]] == ["Participant 13"]


def test_a_file_of_no_lesson_is_no_mark():
    both = [result("студент, один_12", 9), result("студент, один_12", 0, lesson="")]
    [text] = export("moodle", both, STUDENTS).files.values()
    assert [row[2] for row in table(text)[1:]] == ["9"]
    assert export("moodle", both[1:], STUDENTS).files == {}


def test_no_cell_of_a_grade_is_empty():
    """An empty cell would erase what stands in Canvas: each lesson has a file of its own."""
    some = [result("studentone_101", 1), result("@two_102", 2, lesson="03-cost-and-descent")]
    files = export("canvas", some, STUDENTS).files
    assert list(files) == [f"canvas-{LESSON}.csv", "canvas-03-cost-and-descent.csv"]
    assert all(row[5] for text in files.values() for row in table(text))


def test_a_file_that_could_not_be_graded_is_no_mark_and_is_named():
    broken = Result("student-1", "x.ipynb", LESSON, "en", "key", [{"points": 0.0, "state": "not_gradable"}])
    made = export("moodle", [broken], {"student-1": {"lms": "moodle", "id": "1"}})
    assert made.files == {}
    assert made.unread == ("student-1",)
