"""The wheel alone, in an empty environment and from an empty folder: notebooks, catalogs and extension are in it."""

import csv
import os
import shutil
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from course.curriculum import LESSONS
from course.exercises import exercises
from course.messages import translate
from course.seen import NOT_ATTEMPTED

ROOT = Path(__file__).parent.parent
LANGUAGE, LESSON = "hy", "02-activations"
BIN = "Scripts" if os.name == "nt" else "bin"


@pytest.fixture(scope="module")
def environment(tmp_path_factory):
    """The folder with the commands of an environment that holds the wheel and what it asks for, nothing else."""
    place = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]
    _run([*pip, "wheel", "--no-deps", "--wheel-dir", place, ROOT])
    _run([sys.executable, "-m", "venv", place / "env"])
    [wheel] = place.glob("*.whl")
    if shutil.which("uv"):
        _run(["uv", "pip", "install", "--quiet", "--python", place / "env" / BIN / "python", wheel])
    else:
        _run([place / "env" / BIN / "python", *pip[1:], "install", wheel])
    return place / "env" / BIN


def _run(command, **options):
    run = subprocess.run([str(part) for part in command], capture_output=True, text=True, encoding="utf-8", **options)
    assert run.returncode == 0, run.stdout + run.stderr
    return run.stdout


def test_learn_and_grade_from_an_empty_folder(environment, tmp_path):
    home = {**os.environ, "HOME": str(tmp_path / "home"), "USERPROFILE": str(tmp_path / "home")}
    _learn(environment, tmp_path, home)
    _grade(environment, tmp_path, home)


def _learn(environment, tmp_path, home):
    command = [environment / "course", "learn", "--no-browser", "--language", LANGUAGE, "--folder", tmp_path / "study"]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "encoding": "utf-8"}
    with subprocess.Popen(list(map(str, command)), cwd=tmp_path, env=home, **pipes) as learn:
        try:
            address = next(line.strip() for line in learn.stdout if line.strip().startswith("http"))
            with urllib.request.urlopen(address) as page:
                assert page.status == 200
        finally:
            learn.terminate()
        assert learn.wait(30) == 0
    laid = {path.stem for path in (tmp_path / "study" / LANGUAGE).glob("*.ipynb")}
    assert laid >= {"00-start", LESSON} and laid <= {"00-start"} | {lesson.id for lesson in LESSONS}
    extensions = environment.parent / "share" / "jupyter" / "labextensions"
    assert (extensions / "backprop-course-rtl" / "package.json").is_file()


def _grade(environment, tmp_path, home):
    submission = tmp_path / "submissions" / "ուսանող" / f"{LESSON}.ipynb"
    submission.parent.mkdir(parents=True)
    shutil.copy(tmp_path / "study" / LANGUAGE / f"{LESSON}.ipynb", submission)
    command = [environment / "course", "grade", tmp_path / "submissions", "--to", tmp_path / "grades"]
    _run(command, cwd=tmp_path, env=home)
    with (tmp_path / "grades" / "exercises.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["exercise"] for row in rows] == [asked.id for asked in exercises(LESSON)]
    assert {row["state"] for row in rows} == {"not_attempted"}
    sentence = translate(NOT_ATTEMPTED, LANGUAGE)
    assert sentence != NOT_ATTEMPTED.text
    assert all(sentence in row["message"] for row in rows)
