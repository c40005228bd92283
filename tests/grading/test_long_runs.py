"""Runs that end before their time lose nothing, and leave nothing behind."""

import csv
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import grading_samples as samples
import pytest

TOKEN = "7353.75"  # an argument of `sleep` that no other process has
SLOW = f"""
import subprocess
subprocess.Popen(["/usr/bin/env", "sleep", "{TOKEN}"])
import time
time.sleep(1.5)

def sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, e) / (1 + e)
"""


@pytest.fixture
def submissions(tmp_path) -> Path:
    answers = {**samples.right(), "sigmoid": SLOW}
    for number in range(5):
        samples.save(tmp_path / "in", f"student-{number}", samples.released("en", answers))
    return tmp_path / "in"


def start(submissions: Path, grades: Path, code: str = "") -> subprocess.Popen:
    """`course grade` in a process of its own, after some code."""
    words = ["grade", str(submissions), "--to", str(grades), "--jobs", "1"]
    run = f"{code}\nfrom course.cli import main\nraise SystemExit(main({words}))"
    return subprocess.Popen([sys.executable, "-c", run], stderr=subprocess.PIPE, text=True)


def kept(grades: Path) -> set[str]:
    return {path.parent.name for path in (grades / ".course" / "results").glob("*/*.json")}


def table(grades: Path, name: str) -> list[dict]:
    with (grades / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def wait_for(what, seconds: float = 60) -> None:
    until = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < until, "it did not come"
        time.sleep(0.05)


def alive() -> bool:
    """True while a process that a submission has started lives."""
    return TOKEN in subprocess.run(["ps", "-eo", "args"], capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM])
def test_a_run_that_is_ended_loses_nothing_that_was_finished(submissions, tmp_path, walls, number):
    grades = tmp_path / "out"
    first = start(submissions, grades, "import course.grading.steps as steps; steps.TABLES_SECONDS = 0")
    wait_for(lambda: len(kept(grades)) == 2)
    first.send_signal(number)
    first.communicate(timeout=30)
    assert first.returncode == {signal.SIGKILL: -9}.get(number, 130)
    finished = {name: place.stat().st_mtime_ns for name in kept(grades) for place in _results(grades, name)}
    assert {row["student"] for row in table(grades, "gradebook.csv")} <= set(finished)
    assert table(grades, "gradebook.csv")
    wait_for(lambda: not alive(), 10)
    second = start(submissions, grades)
    said = second.communicate(timeout=120)[1]
    assert second.returncode == 0, said
    assert [row["total"] for row in table(grades, "gradebook.csv")] == ["40"] * 5
    again = {name: place.stat().st_mtime_ns for name in finished for place in _results(grades, name)}
    assert again == finished


@pytest.mark.skipif(sys.platform != "linux" or os.getuid() != 0, reason="needs root, to make a small disk")
def test_a_full_disk_is_one_line_and_the_tables_stay_readable(submissions, tmp_path, walls):
    grades = tmp_path / "out"
    grades.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=140k", "tmpfs", str(grades)], check=True)
    try:
        code = "import course.grading.steps as steps; steps.TABLES_SECONDS = 0"
        full = start(submissions, grades, code)
        said = full.communicate(timeout=120)[1]
        assert full.returncode == 2, said
        assert "No space left on device" in said.splitlines()[-1]
        before = table(grades, "gradebook.csv")
        assert {"40"} <= {row["total"] for row in before} <= {"40", "0"}  # 0: did not finish, and is graded again
        subprocess.run(["mount", "-o", "remount,size=50m", str(grades)], check=True)
        assert start(submissions, grades).wait(timeout=120) == 0
        assert [row["total"] for row in table(grades, "gradebook.csv")] == ["40"] * 5
        assert not list(grades.rglob(".writing-*"))
    finally:
        subprocess.run(["umount", "-l", str(grades)], check=True)


def _results(grades: Path, name: str):
    return (grades / ".course" / "results" / name).glob("*.json")
