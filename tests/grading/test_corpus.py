"""One run over the whole corpus: to each sample what its name says, to everyone else what is theirs.

CI runs the fast engine. COURSE_TEST_ENGINE=nbval holds the other engine to the same names; it takes some eight minutes.
"""

import csv
import ctypes
import hashlib
import os
import socket
import time
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import corpus
import pytest

from course import files
from course.grading import grade

ANSWERS = {sample.student: sample for sample in corpus.answers()}
FILES = {sample.student: sample for sample in corpus.whole_files()}
TELLING = [name for name, sample in ANSWERS.items() if "{{token}}_" in sample.path.read_text(encoding="utf-8")]
ENGINE = "COURSE_TEST_ENGINE"
ADD_KEY = {"x86_64": 248, "aarch64": 217}.get(os.uname().machine if hasattr(os, "uname") else "", 0)


@dataclass(frozen=True)
class Graded:
    """What the run left: the rows of exercises.csv, and what it must not have left."""

    grades: Path
    status: int
    rows: dict[str, list[dict]]
    heard: list[str]
    marks: list[str]
    alive: list[str]
    seconds: float
    submissions_changed: bool

    def outcomes(self, student: str) -> dict[str, tuple[str, float]]:
        return {row["exercise"]: (row["state"], float(row["points"])) for row in self.rows.get(student, [])}


@pytest.fixture(scope="session")
def graded(tmp_path_factory, walls) -> Graded:
    folder = tmp_path_factory.mktemp("corpus")
    submissions, grades, marks = folder / "submissions", folder / "grades", folder / "marks"
    marks.mkdir(mode=0o777)
    marks.chmod(0o777)
    with ExitStack() as stack:
        patch = stack.enter_context(pytest.MonkeyPatch.context())
        patch.setenv("BACKPROP_CORPUS", "backprop-corpus-secret")
        _add_key()
        port, listening = _listen(stack)
        facts = {"grades": grades, "submissions": submissions, "neighbour": submissions / corpus.NEIGHBOURS[1]}
        facts |= {"package": files.PACKAGE, "port": port, "mark": marks}
        corpus.lay_out(submissions, {word: str(value) for word, value in facts.items()})
        before = _digest(submissions)
        started = time.monotonic()
        status = grade(submissions, grades, trust=False, engine=os.environ.get(ENGINE, "fast"))
        seconds = time.monotonic() - started
        alive = _alive()
        heard = [name for name, line in listening.items() if _has_heard(line)]
    rows: dict[str, list[dict]] = {}
    with (grades / "exercises.csv").open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            rows.setdefault(row["student"], []).append(row)
    left = [path.name for path in marks.iterdir()]
    return Graded(grades, status, rows, heard, left, alive, seconds, _digest(submissions) != before)


def _listen(stack: ExitStack) -> tuple[int, dict[str, socket.socket]]:
    """Three ways in that must hear nothing: TCP and UDP at one port, and a name without a file."""
    tcp = stack.enter_context(socket.create_server(("127.0.0.1", 0)))
    port = tcp.getsockname()[1]
    udp = stack.enter_context(socket.socket(socket.AF_INET, socket.SOCK_DGRAM))
    udp.bind(("127.0.0.1", port))
    unix = stack.enter_context(socket.socket(socket.AF_UNIX))
    unix.bind(f"\0backprop-{port}")
    unix.listen()
    lines = {"tcp": tcp, "udp": udp, "unix": unix}
    for line in lines.values():
        line.setblocking(False)
    return port, lines


def _has_heard(line: socket.socket) -> bool:
    try:
        line.recv(1) if line.type == socket.SOCK_DGRAM else line.accept()[0].close()
        return True
    except BlockingIOError:
        return False


def _add_key() -> None:
    """A key in the session's keyring, where there is such a thing."""
    if ADD_KEY:
        ctypes.CDLL(None).syscall(ADD_KEY, b"user", b"backprop-corpus", b"secret", 6, -3)


def _alive() -> list[str]:
    """The samples whose processes still run."""
    lines = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            lines.append(path.read_bytes().decode("utf-8", "replace"))
        except OSError:  # it has ended meanwhile
            continue
    return [name for name, sample in ANSWERS.items() if any(sample.token in line for line in lines)]


def _digest(folder: Path) -> str:
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        digest.update(str(path.relative_to(folder)).encode())
        if path.is_file():
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def _as_expected(expected: dict, outcomes: dict) -> dict:
    """The outcomes in the words of what was expected, so that a failure shows both side by side."""
    return {
        exercise: corpus.Outcome(want.states if state in want.states else frozenset({state}), points)
        for exercise, want in expected.items()
        for state, points in [outcomes.get(exercise, ("no row", 0.0))]
    }


def test_the_corpus_is_large_and_small():
    assert len(ANSWERS) >= 110
    assert len(FILES) >= 25
    assert sum(path.stat().st_size for path in corpus.HERE.rglob("*") if path.is_file()) < 1_000_000


def test_every_file_was_finished(graded):
    assert graded.status == 0


@pytest.mark.parametrize("student", corpus.NEIGHBOURS)
def test_an_honest_neighbour_gets_full_points(graded, student):
    assert graded.outcomes(student) == {id: ("passed", full.points) for id, full in corpus.FULL.items()}


@pytest.mark.parametrize("student", ANSWERS)
def test_answer(graded, student):
    expected, outcomes = ANSWERS[student].expected, graded.outcomes(student)
    assert _as_expected(expected, outcomes) == expected
    assert outcomes.keys() == expected.keys()


@pytest.mark.parametrize("student", FILES)
def test_file(graded, student):
    sample, outcomes = FILES[student], graded.outcomes(student)
    assert sum(points for _, points in outcomes.values()) == sample.points
    assert _as_expected(sample.expected, outcomes) == sample.expected
    assert outcomes.keys() == ({""} if "" in sample.expected else corpus.FULL.keys())


def test_nothing_came_over_the_network(graded):
    assert graded.heard == []


def test_nothing_was_written_outside(graded):
    assert graded.marks == []
    assert not graded.submissions_changed


def test_no_process_is_left(graded):
    assert graded.alive == []


def test_the_run_took_no_longer_than_it_may(graded):
    """A bound that no honest machine comes near, not a timing."""
    jobs = os.cpu_count() or 1
    assert graded.seconds <= 60 + 25 * (len(ANSWERS) + len(FILES)) / jobs


def test_feedback_holds_nothing_that_runs(graded):
    pages = list((graded.grades / "feedback").glob("*.html"))
    assert len(pages) == len(ANSWERS) + len(FILES) + len(corpus.NEIGHBOURS)
    text = "".join(path.read_text(encoding="utf-8") for path in pages).lower()
    assert "<script" not in text
    assert "onerror=alert(1)>" not in text


@pytest.mark.parametrize("student", TELLING)
def test_feedback_tells_no_hidden_input(graded, student):
    """A made-up name that holds the numbers of a case must not come through."""
    told = f"{ANSWERS[student].token}_"
    pages = (path.read_text(encoding="utf-8") for path in (graded.grades / "feedback").glob("*.html"))
    assert not any(told in page for page in pages)
    assert not any(told in row["message"] for row in graded.rows[student])


def test_what_is_kept_is_small(graded):
    """Neither output nor a reply nor a large file is kept."""
    kept = sum(path.stat().st_size for path in graded.grades.rglob("*") if path.is_file())
    assert kept < 50_000 * (len(ANSWERS) + len(FILES))
