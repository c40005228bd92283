"""report.html: every number counted by hand, everything escaped, nothing in it that could run or call out."""

import re
from html.parser import HTMLParser

import pytest
import report_samples as samples

from course.checking import plan, verdict_without_cases
from course.exercises import exercise
from course.grading.report import results, summary
from course.grading.report.charts import histogram
from course.grading.report.instructor import instructor_page
from course.grading.report.likeness import Likeness, Pair
from course.grading.report.overrides import Mark, Overrides
from course.grading.report.pages import page, renewed
from course.grading.report.rows import row as row_of
from course.grading.report.tables import exercises_csv
from course.judges import State
from course.languages import languages
from course.probe import Foreign

VOID = {"meta", "br"}
NOTHING = Likeness([], 0, 0, 0)
SOURCE = "def sigmoid(z):\n    return '</pre><script>alert(2)</script>' + '\u202e'"
ALIKE = Likeness([Pair("sigmoid", samples.HOSTILE, samples.PERSIAN, 1.0, SOURCE, "x = 1")], 1, 17, 3)
MADE = [
    samples.result(
        samples.HOSTILE, [samples.row("sigmoid", 10), samples.row("tanh_prime", 0, "wrong_value", "no_square")]
    ),
    samples.result("student-2", [samples.row("sigmoid", 3, "raised", "overflow"), samples.row("tanh_prime", 6)]),
    samples.result("student-3", [samples.row("", 0, "not_gradable", message="No <b>notebook</b>.")], lesson=""),
    samples.result("student-4", [samples.row("sigmoid", 0, "not_gradable", message="It did not finish.")], key=""),
    samples.result(
        samples.PERSIAN, [samples.row("sigmoid", 0, "raised", "overflow"), samples.row("tanh_prime", 0, "raised")]
    ),
]


class Page(HTMLParser):
    """Tags, texts by tag, and tags that are not closed in order."""

    def __init__(self, text: str):
        super().__init__()
        self.tags, self.open, self.wrong, self.texts = [], [], [], []
        self.feed(text)
        self.close()
        self.wrong += self.open

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)

    def handle_data(self, data):
        self.texts.append(data)

    def words(self) -> str:
        return re.sub(r"\s+", " ", " ".join(self.texts))

    def labels(self) -> list[str]:
        return [attrs["aria-label"] for tag, attrs in self.tags if tag == "svg"]


@pytest.fixture(scope="module")
def shown() -> str:
    marks = [Mark("student-2", samples.LESSON, "tanh_prime", 5.5, "half <i>right</i>", 2)]
    made = Overrides(marks, [one.student for one in MADE]).applied(MADE)
    return instructor_page(summary.summary(made), ALIKE)


@pytest.mark.parametrize(
    "text",
    [
        "Students 5 Files 5 Graded 3 Not gradable 1 Did not finish 1",
        "02-activations sigmoid 4 1 (25%) an exception 2, passed 1, not gradable 1 3.25 of 10",
        "02-activations tanh_prime 3 1 (33%) wrong value 1, passed 1, an exception 1 1.83 of 6",
        "Total: 5 students, mean 3.7 of 16 points",
        "02-activations Activation functions and their slopes: 4 students, mean 4.62 of 16 points",
        "sigmoid overflow",
        "2 of 4 student-2 دانشجو",
        "1 of 3 =SUM(1,2)",
        "Did not finish: 1 file",
        "student-4 02-activations.ipynb It did not finish.",
        "Not gradable: 1 file",
        "No <b>notebook</b>.",
        "1 mark Student Exercise Computed points Your points Comment",
        "student-2 tanh_prime 6 5.5 half <i>right</i>",
        "learner's own names: 17. Left out, since longer than 20000 characters or no Python: 3.",
        "the same tree",
    ],
)
def test_what_the_page_says(shown, text):
    words = re.sub(r"\s+", " ", Page(re.sub(r"<svg.*?</svg>", "", shown, flags=re.DOTALL)).words())
    most = {id: exercise(id).points for id in ("sigmoid", "tanh_prime")}
    assert most == {"sigmoid": 10, "tanh_prime": 6}
    assert text in words


def test_the_pictures_say_their_numbers(shown):
    none, half = "{}–{} points: 0", "8–10 points: 1; 10–12 points: 1"
    rest = "; ".join(
        [none.format(low, low + 2) for low in (2, 4, 6)] + [half, none.format(12, 14), none.format(14, 16)]
    )
    labels = Page(shown).labels()
    assert labels[:2] == ["1 of 4 passed", "1 of 3 passed"]
    assert labels[2].endswith(f". 0–2 points: 2; {rest}")
    assert labels[3].endswith(f". 0–2 points: 3; {rest}")


def test_full_points_and_more_stand_in_the_last_bar():
    assert "18–21 points: 0; 21–23 points: 4" in histogram({23.0: 2, 22.0: 1, 25.0: 1}, 23, "x")


def test_hostile_texts_stand_escaped(shown):
    for text in (shown, *(page(one.student, [one]) for one in MADE)):
        tags = {tag for tag, _ in Page(text).tags}
        assert not tags & {"script", "img", "link", "iframe", "object", "embed", "form", "base", "a", "b", "i"}
        assert "\u202e" not in text
    assert "'=SUM(1,2)" in exercises_csv(MADE)


def test_pages_are_well_formed_and_closed(shown):
    for text in (shown, *(page(one.student, [one]) for one in MADE)):
        made = Page(text)
        assert made.wrong == []
        policy = [attrs["content"] for _, attrs in made.tags if attrs.get("http-equiv") == "Content-Security-Policy"]
        assert policy and policy[0].startswith("default-src 'none'; ")
        assert "script" not in policy[0]
        attributes = {name for _, attrs in made.tags for name in attrs}
        assert not {name for name in attributes if name.startswith("on") or name in ("src", "href", "action", "data")}
        assert not re.search(r"url\(|@import|https?:|//", re.sub(r"<pre.*?</pre>", "", text, flags=re.DOTALL))


def test_without_results_there_is_a_page():
    made = Page(instructor_page(summary.summary([]), NOTHING))
    assert made.wrong == []
    assert "Students 0" in made.words()


def test_long_lists_are_folded_and_cut(monkeypatch):
    monkeypatch.setattr(summary, "MOST", 2)
    names = [f"student-{number}" for number in range(1, 6)]
    made = [samples.result(name, [samples.row("sigmoid", 0, "raised", "overflow")]) for name in names]
    made += [samples.result(f"{name}-late", [samples.row("sigmoid", 0, "not_gradable")]) for name in names]
    words = Page(instructor_page(summary.summary(made), NOTHING)).words()
    assert "5 of 10 student-1 student-2 and 3 more" in words
    assert "student-1-late" in words and "student-3-late" not in words
    assert words.count("and 3 more") == 2


@pytest.mark.parametrize("code", languages())
def test_a_page_stands_in_the_students_language_and_direction(code):
    made = Page(page(samples.PERSIAN, [samples.result(samples.PERSIAN, [samples.row("sigmoid", 1)], language=code)]))
    assert ("html", {"lang": code, "dir": languages()[code].direction}) in made.tags
    assert ("bdi", {}) in made.tags


def test_only_pages_of_changed_results_are_written_again(tmp_path):
    def place(student):
        return tmp_path / f"{student}.html"

    made = [samples.result(f"student-{n}", [samples.row("sigmoid", n)]) for n in range(3)]
    first = dict(renewed(made, place))
    assert list(first) == [place(one.student) for one in made]
    for path, text in first.items():
        path.write_text(text, encoding="utf-8")
    assert list(renewed(made, place)) == []
    place("student-0").unlink()
    marked = Overrides([Mark("student-1", samples.LESSON, "sigmoid", 9, "", 2)], ["student-1"]).applied(made)
    assert [path for path, _ in renewed(marked, place)] == [place("student-0"), place("student-1")]
    regraded = samples.result("student-2", made[2].rows, key="another")
    assert [path for path, _ in renewed([regraded], place)] == [place("student-2")]


def test_results_are_read_anew_in_order_of_student_and_lesson(tmp_path):
    made = [samples.result(name, [samples.row("sigmoid", 1)]) for name in ("b", "a", "=c")]
    grades = samples.grades(tmp_path, made)
    kept = results.load_all(grades)
    assert [one.student for one in kept] == ["=c", "a", "b"]
    results.save(grades, samples.result("a", []))
    assert [len(one.rows) for one in kept] == [1, 0, 1]
    (grades.results / "a" / "0.json").write_text("{", encoding="utf-8")
    assert [one.student for one in kept] == ["=c", "a", "b"]


@pytest.mark.parametrize("state", [State.RAISED, State.WRONG_TYPE])
@pytest.mark.parametrize("where", ["in a case", "in the cell"])
def test_a_name_that_spells_a_hidden_input_reaches_no_row(state, where):
    asked = exercise("sigmoid")
    group, case = plan(asked, 1)[0]
    spelt = "x_0_25_"
    facts = {"function": "sigmoid", "error": spelt, "message": spelt, "text": spelt, "got": Foreign(spelt)}
    facts |= {"case": case, "group": group} if where == "in a case" else {}
    made = row_of(verdict_without_cases(asked, state, **facts), "en")
    assert made["message"]
    assert spelt not in repr(made)


@pytest.mark.parametrize("error", ["NameError", "LinAlgError", "ZeroDivisionError"])
def test_a_known_kind_of_exception_is_named(error):
    made = row_of(verdict_without_cases(exercise("sigmoid"), State.RAISED, error=error), "en")
    assert error in made["message"][0]
