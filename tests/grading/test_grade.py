"""One run over a mixed folder: who gets what, and why."""

import csv
import stat
import subprocess
import sys
from html.parser import HTMLParser

import grading_samples as samples
import pytest
from grading_folder import ATTACKS, FORGOTTEN_SECONDS

from course.exercises import exercises
from course.grading import grade

FULL = {asked.id: float(asked.points) for asked in exercises(samples.LESSON)}
ALL_BUT_SIGMOID = {**FULL, "sigmoid": 0.0}
# what the answer of `sigmoid` comes to; the other four answers are right
HOSTILE = {
    "endless": {"too_slow"},
    "endless_deaf": {"too_slow"},
    "equal_to_everything": {"wrong_type"},
    "flood": {"stopped"},
    "fork_bomb": {"raised", "stopped", "too_slow"},
    "memory": {"raised", "stopped", "too_slow"},
    "nested": {"stopped"},
    "network": {"raised"},
    "patched_numpy": {"stopped", "wrong_type", "wrong_value", "wrong_shape"},
    "process_ends": {"stopped"},
    "process_ends_at_once": {"stopped"},
    "reference_imported": {"raised"},
    "reference_imported_late": {"raised"},
    "reference_on_disk": {"raised"},
}


def test_every_submission_is_finished(run):
    assert run.status == 0


def test_right_answers_get_full_points(run):
    assert run.points("right") == FULL
    assert set(run.states("right").values()) == {"passed"}


def test_blank_answers_were_not_attempted(run):
    assert set(run.states("blank").values()) == {"not_attempted"}
    assert sum(run.points("blank").values()) == 0


def test_wrong_answers_are_named(run):
    assert sum(run.points("wrong").values()) == 0
    assert {id: (row["state"], row["mistake"]) for id, row in run.of("wrong").items()} == {
        "sigmoid": ("wrong_value", "sign_of_exponent"),
        "sigmoid_prime": ("wrong_type", "missing_return"),
        "tanh_from_sigmoid": ("raised", ""),
        "tanh_prime": ("changed_its_input", "changed_its_input"),
        "relu_family": ("raised", ""),
    }
    assert "SyntaxError" in run.of("wrong")["tanh_from_sigmoid"]["message"]
    assert "leaky_relu_prime" in run.of("wrong")["relu_family"]["message"]


def test_same_answers_same_marks_in_every_language(run):
    marks = [run.points(f"same-{language}") for language in samples.LANGUAGES]
    states = [run.states(f"same-{language}") for language in samples.LANGUAGES]
    assert marks == [ALL_BUT_SIGMOID] * 5
    assert states == [states[0]] * 5


def test_a_reference_stands_in_for_an_answer_that_did_not_pass(run):
    rows = run.of("same-en")
    assert rows["sigmoid_prime"]["state"] == "passed"
    assert "`sigmoid`" in rows["sigmoid_prime"]["message"]
    assert "`sigmoid`" not in run.of("right")["sigmoid_prime"]["message"]


def test_helpers_magics_and_comments_come_along(run):
    states = run.states("own style")
    assert states.pop("sigmoid") == "not_attempted"
    assert set(states.values()) == {"passed"}


def test_a_notebook_under_another_name(run):
    assert run.points("Анна Ռուբեն مریم") == FULL


@pytest.mark.parametrize("why", ["not json", "deep", "encoding", "surrogate", "no cells", "old", "twice", "folder"])
def test_a_broken_file_is_a_row_per_exercise(run, why):
    rows = run.of(f"broken {why}")
    assert list(rows) == list(FULL)
    assert {row["state"] for row in rows.values()} == {"not_gradable"}
    assert {row["points"] for row in rows.values()} == {"0"}
    assert all(row["message"] for row in rows.values())


@pytest.mark.parametrize("why", ["unknown", "empty", "folder link"])
def test_an_unknown_lesson_is_one_row_without_exercise(run, why):
    rows = [row for row in run.rows if row["student"] == f"broken {why}"]
    assert [(row["exercise"], row["points"], row["state"]) for row in rows] == [("", "0", "not_gradable")]


def test_a_link_that_leads_out_of_the_submission_is_refused(run):
    assert set(run.states("broken link").values()) == {"not_gradable"}


def test_every_attack_has_an_expected_outcome():
    assert set(ATTACKS) == {*HOSTILE, "writes_grades"}


@pytest.mark.parametrize("attack", sorted(HOSTILE))
def test_an_attack_earns_nothing_and_costs_the_others_nothing(run, attack):
    assert run.points(f"attack {attack}") == ALL_BUT_SIGMOID
    assert run.states(f"attack {attack}")["sigmoid"] in HOSTILE[attack]


def test_grades_are_out_of_reach(run):
    assert not (run.grades / "hello").exists()
    assert len(run.rows) > len(FULL)
    assert {id: points for id, points in run.points("attack writes_grades").items() if id != "sigmoid"} == {
        id: points for id, points in FULL.items() if id != "sigmoid"
    }


def test_nothing_comes_over_the_network(run):
    assert not run.heard


def test_output_without_end_costs_nothing(run):
    assert run.points("attack much_output") == FULL
    assert sum(path.stat().st_size for path in run.grades.rglob("*") if path.is_file()) < 5_000_000


def test_no_process_is_left(run):
    assert run.points("attack left_behind") == FULL
    running = subprocess.run(["ps", "-eo", "args"], capture_output=True, text=True, check=True).stdout
    assert f"sleep {FORGOTTEN_SECONDS}" not in running


def test_gradebook_has_a_row_a_student(run):
    with (run.grades / "gradebook.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = {row["student"]: row for row in csv.DictReader(file)}
    assert len(rows) == len(list(run.submissions.iterdir()))
    assert rows["right"].items() >= {"student": "right", samples.LESSON: "40", "01-neuron": "", "total": "40"}.items()
    assert rows["broken empty"].items() >= {"student": "broken empty", samples.LESSON: "", "total": "0"}.items()


def test_tables_have_a_bom_and_no_formula(run):
    for name in ("exercises.csv", "gradebook.csv"):
        assert (run.grades / name).read_bytes().startswith("\ufeff".encode())
        with (run.grades / name).open(encoding="utf-8-sig", newline="") as file:
            assert not any(cell.startswith(("=", "+", "-", "@", "\t")) for row in csv.reader(file) for cell in row)
    assert any(row["student"].startswith("'=SUM(1,2)") for row in run.rows)


class Page(HTMLParser):
    def __init__(self, text: str):
        super().__init__()
        self.tags: list[tuple[str, dict]] = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))


def test_feedback_is_one_page_a_student_in_their_language(run):
    pages = {path.stem: path.read_text(encoding="utf-8") for path in (run.grades / "feedback").glob("*.html")}
    assert len(pages) == len(list(run.submissions.iterdir()))
    page = Page(pages["same-fa"])
    assert ("html", {"lang": "fa", "dir": "rtl"}) in page.tags
    assert ("html", {"lang": "ru", "dir": "ltr"}) in Page(pages["right"]).tags
    for text in pages.values():
        tags = Page(text).tags
        policies = [attrs["content"] for _, attrs in tags if attrs.get("http-equiv") == "Content-Security-Policy"]
        assert policies and "default-src 'none'" in policies[0]
        assert not {"script", "img", "link", "iframe"} & {tag for tag, _ in tags}


def test_grafted_notebooks_hold_nothing_secret(run):
    seed = (run.grades / ".course" / "seed").read_text(encoding="ascii")
    text = "".join(path.read_text(encoding="utf-8") for path in (run.grades / "notebooks").rglob("*.ipynb"))
    assert seed not in text
    assert str(run.grades) not in text.replace(repr(str(run.grades)), "")
    place = run.grades / ".course" / "seed"
    assert stat.S_IMODE(place.stat().st_mode) == 0o600


def test_pytest_by_hand_gives_the_same_marks(run):
    """Full marks are a pass, anything less is a failed mark cell: the same notebooks, the same walls."""
    folder = run.grades / "notebooks"
    options = ["--nbval", "--nbval-current-env", "-q", "--tb=no", "-rA"]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *options, str(folder / "right"), str(folder / "same-hy")],
        capture_output=True,
        text=True,
        cwd=run.grades.parent,
    )
    failed = [line for line in done.stdout.splitlines() if line.startswith("FAILED")]
    groups = next(len(asked.groups) for asked in exercises(samples.LESSON) if asked.id == "sigmoid")
    assert len(failed) == groups
    assert all("same-hy" in line for line in failed)


def test_a_second_run_grades_what_has_changed(run, capsys):
    before = (run.grades / "exercises.csv").read_bytes()
    seed = (run.grades / ".course" / "seed").read_bytes()
    assert grade(run.submissions, run.grades) == 0
    assert " 0 of them new or changed" in capsys.readouterr().out
    assert (run.grades / "exercises.csv").read_bytes() == before
    assert (run.grades / ".course" / "seed").read_bytes() == seed
