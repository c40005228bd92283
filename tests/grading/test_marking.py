"""The child and the walls, without Jupyter: one submission's cells, judged in this process."""

import ctypes
import os
import subprocess
import sys
from functools import partial
from pathlib import Path

import grading_attacks as attacks
import grading_samples as samples
import pytest
from grading_folder import filled

from course import files, probe
from course.errors import CourseError
from course.exercises import exercise
from course.grading.run import marking, sandbox
from course.grading.run.marking import Marking
from course.grading.run.sandbox import Child, Stopped
from course.judges import State

LOOK_AROUND = """
import os

def sigmoid(z):
    return [str(os.getpid()), str(os.getuid()), *sorted(os.listdir("/")), *os.environ]
"""


@pytest.fixture
def child(walls, tmp_path):
    made = Child([tmp_path], trust=False)
    yield made
    made.close()


def marked(trust: bool, **answers: str) -> Marking:
    made = Marking(samples.LESSON, 7, partial(Child, [], trust))
    made.cell("lesson", "import numpy as np\nfrom course import check")
    for id, source in answers.items():
        made.cell(f"answer {id}", source, id)
    return made


def state(trust: bool, source: str) -> State:
    made = marked(trust, sigmoid=source)
    try:
        return made.verdict("sigmoid").state
    finally:
        made.close()


def test_the_child_sees_a_bare_system(child):
    child.ask({"do": "cell", "name": "a", "source": LOOK_AROUND}, 5)
    call = {"function": "sigmoid", "args": [probe.encode(1.0)], "strict": False}
    said = child.ask({"do": "probe", "functions": ["sigmoid"], "calls": [call]}, 5)
    seen = probe.decode(said["outcomes"][0]["value"])
    assert seen[0] == "1"
    assert seen[1] != "0"
    assert not {"proc", "home", "sys", "run", "var"} & set(seen)
    assert not any(name.startswith(("COURSE", "JPY", "PYTEST")) for name in seen)


def test_the_keyring_of_the_login_is_out_of_reach(child):
    libc = ctypes.CDLL(None)
    libc.syscall(248, b"user", b"course-test", b"secret", 6, -3)  # add_key, into our session keyring
    searched = (
        "import ctypes\nfound = ctypes.CDLL(None).syscall(250, 10, -3, b'user', b'course-test', 0)\nassert found < 0"
    )
    assert child.ask({"do": "cell", "name": "a", "source": searched}, 5)["error"] == ""


def test_every_copy_of_the_course_is_hidden(tmp_path, monkeypatch):
    copy = tmp_path / "lib" / "python3.99" / "site-packages" / "course"
    copy.mkdir(parents=True)
    monkeypatch.setattr(sandbox.sys, "base_prefix", str(tmp_path))
    assert {copy, files.PACKAGE} <= set(sandbox._secret())


def test_a_limit_on_time_ends_a_deaf_process(child):
    with pytest.raises(Stopped) as stopped:
        child.ask({"do": "cell", "name": "a", "source": attacks.ENDLESS_DEAF + "\nsigmoid(1)"}, 0.5)
    assert stopped.value.state is State.TOO_SLOW
    assert child.process.poll() is not None


def test_an_answer_that_is_no_json_stops_the_exercise(walls):
    assert state(False, attacks.NESTED) is State.STOPPED


@pytest.mark.parametrize("attack", ["REFERENCE_ON_DISK"])
def test_the_walls_are_what_holds(walls, attack):
    """Without walls the attack has what it wants, so a pass of the test with walls says something."""
    source = filled(getattr(attacks, attack))
    assert state(True, source) is State.PASSED
    assert state(False, source) is State.RAISED


def test_a_plot_is_drawn_within_the_limit_of_a_cell(child):
    source = "import matplotlib.pyplot as plt\nplt.plot([1, 2])\nplt.title('x')\nplt.savefig('/tmp/plot.png')"
    assert child.ask({"do": "cell", "name": "a", "source": source}, sandbox.CELL_SECONDS)["error"] == ""


def test_the_checkout_is_hidden_but_for_python(child):
    source = f"import os\nseen = sorted(os.listdir({str(files.CHECKOUT)!r}))\nassert 'course' not in seen, seen"
    said = child.ask({"do": "cell", "name": "a", "source": source}, 5)
    assert said["error"] in ("", "FileNotFoundError")


def test_a_stand_in_comes_after_its_exercise_was_judged(walls):
    asks_around = "def sigmoid(z):\n    return 0.0 * z"
    made = marked(False, sigmoid=asks_around, sigmoid_prime=exercise("sigmoid_prime").solution)
    assert made.verdict("sigmoid").state is State.WRONG_VALUE
    verdict = made.verdict("sigmoid_prime")
    made.close()
    assert verdict.state is State.PASSED
    assert verdict.stand_ins == ("sigmoid",)


def test_a_reference_never_brings_an_answer_that_is_still_to_be_judged(walls):
    made = marked(False)
    made.verdict("sigmoid_prime")
    assert not any(step.request["do"] == "stand_in" for step in made.waiting)


def test_the_limit_of_a_submission_ends_what_is_left(walls, monkeypatch):
    monkeypatch.setattr(marking, "SUBMISSION_SECONDS", 2)
    made = marked(False, sigmoid=attacks.ENDLESS, sigmoid_prime=exercise("sigmoid_prime").solution)
    assert made.verdict("sigmoid").state is State.TOO_SLOW
    assert made.verdict("sigmoid_prime").state is State.TOO_SLOW
    made.close()


@pytest.mark.parametrize(
    "outcome",
    [
        None,
        7,
        {},
        {"value": 1, "inputs": [], "overflow": None},
        {"value": {"array": ["<f8", [2**62, 2**62], ""]}, "inputs": [], "overflow": None},
        {"value": {"array": ["|O", [1], "AAAAAAAAAAA="]}, "inputs": [], "overflow": None},
        {"value": {"plain": 1}, "inputs": "x", "overflow": None},
        {"value": {"plain": 1}, "inputs": [], "overflow": []},
        {"raised": 1, "message": "", "line": 1, "text": "", "inputs": []},
        {"raised": "E", "message": {}, "line": "x", "text": "", "inputs": []},
    ],
)
def test_malformed_outcomes_never_reach_the_judge_as_an_exception(outcome):
    class Forged:
        def ask(self, request, seconds):
            if request["do"] == "cell":
                return {"error": "", "line": None}
            return {"blank": False, "outcomes": [outcome] * len(request["calls"])}

        def close(self):
            return None

    made = Marking(samples.LESSON, 7, Forged)
    made.cell("answer sigmoid", "", "sigmoid")
    verdict = made.verdict("sigmoid")
    assert verdict.points == 0
    assert verdict.state in (State.STOPPED, State.WRONG_TYPE)


def test_without_walls_it_is_refused_in_one_line(monkeypatch, tmp_path):
    broken = tmp_path / "walls.py"
    broken.write_text("import sys\nprint('unshare: Operation not permitted', file=sys.stderr)\nsys.exit(71)\n")
    (tmp_path / "child.py").write_text("")
    monkeypatch.setattr(sandbox, "HERE", tmp_path)
    with pytest.raises(CourseError) as refused:
        sandbox.require_walls([])
    words = str(refused.value)
    assert "unshare: Operation not permitted" in words
    assert sandbox.TRUST in words
    assert "\n" not in words


@pytest.mark.skipif(sys.platform != "linux" or os.getuid() != 0, reason="needs root, to become someone else")
def test_the_walls_stand_without_root(walls):
    """The script of the walls with the system's Python, as a user without any right."""
    python = Path("/usr/bin/python3")
    if not python.exists():
        pytest.skip("needs the system's /usr/bin/python3")
    walls_script = (sandbox.HERE / "walls.py").read_text(encoding="utf-8")
    program = [str(python), "-I", "-c", UNPRIVILEGED, walls_script]
    command = ["setpriv", "--reuid", "23456", "--regid", "23456", "--clear-groups", *program]
    done = subprocess.run(command, capture_output=True, text=True, cwd="/")
    assert done.stdout.split() == ["1000", "1", "False", "no"], done.stderr


UNPRIVILEGED = """
import json, os, subprocess, sys

inside = '''
import os
print(os.getuid(), os.getpid(), os.path.exists("/proc/1"), end=" ")
try:
    os.kill(os.getppid() or 2, 0)
    print("yes", flush=True)
except OSError:
    print("no", flush=True)
'''
end, control = os.pipe()
os.set_inheritable(end, True)
limits = {"memory_mb": 512, "cpu_seconds": 5, "processes": 8, "files": 64, "disk_mb": 8}
wanted = {
    "command": [sys.executable, "-I", "-c", inside], "environment": {}, "limits": limits, "control": end,
    "bind": ["/usr", "/bin", "/lib", "/lib64"], "hide": [],
}
command = [sys.executable, "-I", "-S", "-c", sys.argv[1], json.dumps(wanted)]
done = subprocess.run(command, pass_fds=[end], timeout=30)
sys.exit(done.returncode)
"""
