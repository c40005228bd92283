"""Answers that are alike are found; what is common, short or ours is not."""

import pytest
import report_samples as samples

from course.exercises import exercise
from course.grading.report import results
from course.grading.report.likeness import LONGEST, MOST_PAIRS, Likeness, likeness, most_who_share
from course.grading.report.syntax import tokens

ODD = """
def sigmoid(z):
    powers = [1.0, 0.5, 0.25]
    total = np.zeros_like(z)
    for power in powers:
        total = total + power * np.tanh(z / 2) - power
    return total / 3 + 0.125
"""
RENAMED = '''
def sigmoid(x: float) -> float:
    """My own work."""
    ps = [1.0, 0.5, 0.25]  # weights
    t: float = np.zeros_like(x)

    for p in ps:
        t = t + p * np.tanh(x / 2) - p
    return (t / 3 + 0.125)
'''
OTHER = """
def sigmoid(z):
    small = np.abs(z) < 1e-3
    series = 0.5 + z / 4 - z**3 / 48
    with np.errstate(over="ignore"):
        exact = np.reciprocal(np.exp(-z) + 1)
    return np.select([small], [series], exact)
"""


@pytest.fixture
def compared(tmp_path):
    def compare(*answers: str, id: str = "sigmoid") -> Likeness:
        names = [f"student-{number:03}" for number in range(1, len(answers) + 1)]
        grades = samples.grades(tmp_path, [samples.result(name, [samples.row(id, 0)]) for name in names])
        for name, source in zip(names, answers, strict=True):
            samples.handed_in(grades, name, {id: source})
        return likeness(grades, results.load_all(grades))

    return compare


def couples(found: Likeness) -> list[tuple]:
    return [(pair.one, pair.other) for pair in found.pairs]


def test_new_names_comments_and_annotations_hide_no_copy(compared):
    found = compared(ODD, OTHER, RENAMED)
    [pair] = found.pairs
    assert pair == ("sigmoid", "student-001", "student-003", 1.0, ODD, RENAMED)
    assert (found.found, found.compared, found.left_out) == (1, 3, 0)


def test_a_copy_with_a_small_change_is_near(compared):
    [pair] = compared(ODD, OTHER, ODD.replace("0.125", "0.126")).pairs
    assert (pair.one, pair.other) == ("student-001", "student-003")
    assert 0.8 <= pair.score < 1


def test_the_whole_tree_stands_before_the_near_one(compared):
    found = compared(ODD, ODD.replace("0.125", "0.126"), OTHER, OTHER)
    assert couples(found) == [("student-003", "student-004"), ("student-001", "student-002")]


@pytest.mark.parametrize("id", samples.IDS)
def test_the_courses_own_solution_is_no_sign(compared, id):
    solution = exercise(id).solution
    renamed = "import numpy as nmp\n" + solution.replace("np.", "nmp.").replace("(z", "(y").replace("z)", "y)")
    assert compared(solution, solution, renamed, id=id).pairs == []


def test_what_many_share_is_no_sign_but_a_rare_pair_among_them_is(compared):
    many = most_who_share(0) + 1
    assert couples(compared(*[ODD] * many, OTHER, OTHER)) == [(f"student-{many + 1:03}", f"student-{many + 2:03}")]


def test_an_answer_made_of_pieces_that_many_share_is_no_sign(compared):
    """Two students alone have both pieces; each piece is common."""
    one, two = ODD, OTHER.replace("sigmoid", "helper")
    both = f"{one}\n{two}"
    assert compared(*[one] * 4, *[two + "\n" * n for n in range(4)], both, both).pairs == []


def test_a_short_answer_is_no_sign(compared):
    short = "def sigmoid(z):\n    return 1 / (1 + np.exp(-z))\n"
    assert compared(short, short, OTHER).pairs == []


def test_who_share_one_answer_are_named_beside_the_first(compared):
    found = compared(ODD, ODD, ODD)
    assert couples(found) == [("student-001", "student-002"), ("student-001", "student-003")]


def test_at_most_so_many_pairs_are_shown(compared):
    line = "    z = z * {n}.{i} + np.tanh(z - {n})\n"
    bodies = ["".join(line.format(n=n, i=i) for i in range(4)) for n in range(MOST_PAIRS + 1)]
    answers = [f"def sigmoid(z):\n{body}    return z" for body in bodies]
    found = compared(*answers, *answers)
    assert (len(found.pairs), found.found) == (MOST_PAIRS, MOST_PAIRS + 1)


@pytest.mark.parametrize(
    "source",
    [
        "def sigmoid(z:\n",
        "x = " + "(" * 5_000,
        "x = " + "-" * 15_000 + "1",
        "x = a" + ".b" * 9_000,
        "x = " + "9" * 15_000,
        "x = 0x" + "f" * 15_000,
        "x = '\x00'",
        "#" * (LONGEST + 1),
    ],
)
def test_a_source_that_is_no_tree_harms_nobody(compared, source):
    found = compared(source, ODD, RENAMED)
    assert couples(found) == [("student-002", "student-003")]
    assert (found.compared, found.left_out) == (2, 1)


def test_a_deep_tree_is_walked():
    assert len(tokens("x = " + "lambda: " * 2_000 + "1", set())) == 3 + 2 * 2_000


def test_lines_for_ipython_are_no_python(compared):
    assert len(compared("%matplotlib inline\n!ls\n" + ODD + "\nsigmoid?", ODD, OTHER).pairs) == 1


def test_half_a_surrogate_pair_in_a_source_is_compared(compared):
    assert len(compared(ODD + "s = '\\ud800'", ODD + "s = '\\ud800'", OTHER).pairs) == 1


def test_a_missing_notebook_is_no_answer(tmp_path):
    grades = samples.grades(tmp_path, [samples.result("student-1", [samples.row("sigmoid", 0)])])
    assert likeness(grades, results.load_all(grades)) == ([], 0, 0, 0)


def test_a_notebook_saved_by_jupyterlab_is_read(tmp_path):
    grades = samples.grades(tmp_path, [samples.result(name, []) for name in ("a", "b")])
    for name in ("a", "b"):
        samples.handed_in(grades, name, {"sigmoid": ODD})
        place = grades.notebooks / name / f"{samples.LESSON}.ipynb"
        notebook = samples.json.loads(place.read_text(encoding="utf-8"))
        notebook["cells"][0]["source"] = notebook["cells"][0]["source"].splitlines(keepends=True)
        place.write_text(samples.json.dumps(notebook), encoding="utf-8")
    assert couples(likeness(grades, results.load_all(grades))) == [("a", "b")]
