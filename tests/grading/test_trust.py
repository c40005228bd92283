"""Without walls: refused, unless the submissions are trusted in so many words."""

import os
import subprocess
import sys

import grading_samples as samples
import pytest

from course.errors import CourseError
from course.grading import grade
from course.grading.run import sandbox


@pytest.fixture
def submissions(tmp_path):
    answers = {**samples.right(), "sigmoid": "def sigmoid(z):\n    return 0.5"}
    samples.save(tmp_path / "in", "one", samples.released("ru", answers))
    return tmp_path / "in"


@pytest.fixture
def no_walls(tmp_path, monkeypatch):
    """A machine that has no namespaces, and a bubblewrap that does not work there."""
    broken = tmp_path / "no_walls"
    broken.mkdir()
    for name in ("server", "child", "walls"):
        (broken / f"{name}.py").write_text((sandbox.HERE / f"{name}.py").read_text(encoding="utf-8"), encoding="utf-8")
    with (broken / "walls.py").open("a", encoding="utf-8") as file:
        file.write("\n\ndef unshare(flags):\n    raise OSError(1, 'unshare: Operation not permitted')\n")
    monkeypatch.setattr(sandbox, "HERE", broken)


def test_without_walls_nothing_is_run_or_written(submissions, tmp_path, no_walls, monkeypatch):
    monkeypatch.delenv(sandbox.TRUST, raising=False)
    with pytest.raises(CourseError, match="Operation not permitted"):
        grade(submissions, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_trusted_submissions_are_graded_with_a_warning(submissions, tmp_path, no_walls, capsys):
    assert grade(submissions, tmp_path / "out", trust=True) == 0
    assert "WITHOUT A SANDBOX" in capsys.readouterr().err
    table = (tmp_path / "out" / "gradebook.csv").read_text(encoding="utf-8-sig")
    assert "one,,30,,,30" in table.splitlines()


def test_pytest_by_hand_refuses_without_walls(submissions, tmp_path):
    """The kernel, and it alone, meets a machine without namespaces."""
    assert grade(submissions, tmp_path / "out", trust=True) == 0
    hook = tmp_path / "hook"
    hook.mkdir()
    (hook / "sitecustomize.py").write_text(BREAK_WALLS, encoding="utf-8")
    environment = {name: value for name, value in os.environ.items() if name != sandbox.TRUST}
    command = [sys.executable, "-m", "pytest", "--nbval", "--nbval-current-env", "-q", "--tb=short", "-rA"]
    done = subprocess.run(
        [*command, str(tmp_path / "out" / "notebooks")],
        env={**environment, "PYTHONPATH": str(hook)},
        capture_output=True,
        text=True,
        cwd=tmp_path,
    )
    assert " passed" not in done.stdout.splitlines()[-1]
    assert "no namespaces here" in done.stdout


BREAK_WALLS = """
import subprocess
import sys

start = subprocess.Popen.__init__

def refuse(self, command, *args, **options):
    if isinstance(command, list) and any("closerange" in str(word) for word in command):
        command = [sys.executable, "-c", "import sys; sys.exit('no namespaces here')"]
    start(self, command, *args, **options)

if "ipykernel_launcher" in " ".join(sys.orig_argv):
    subprocess.Popen.__init__ = refuse
"""
