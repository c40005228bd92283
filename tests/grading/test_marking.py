"""The child and the walls, without Jupyter: one submission's cells, judged in this process."""

import ctypes
import os
import subprocess
import sys
from pathlib import Path

import grading_attacks as attacks
import grading_samples as samples
import pytest
from grading_folder import filled

from course import files, probe
from course.errors import CourseError
from course.exercises import exercise
from course.grading.run import sandbox, visible
from course.grading.run.marking import Marking
from course.grading.run.sandbox import Sandbox, Stopped
from course.grading.run.settings import Limits, Walls
from course.judges import State

LOOK_AROUND = """
import os

def sigmoid(z):
    return [str(os.getpid()), str(os.getuid()), *sorted(os.listdir("/")), *os.environ]
"""


@pytest.fixture(scope="module")
def behind(walls, tmp_path_factory):
    """A sandbox with every wall that this machine has, and one without any."""
    hide = [tmp_path_factory.mktemp("hidden")]
    made = {kind: Sandbox(hide, kind, Limits(), preload=False) for kind in (walls, Walls.NONE)}
    yield made
    for one in made.values():
        one.close()


@pytest.fixture
def child(behind, walls):
    made = behind[walls].start()
    yield made
    made.close()


@pytest.fixture
def marked(behind):
    """Answers in cells; ends what was started."""
    started = []

    def make(walls: Walls, limits: Limits = Limits(), **answers: str) -> Marking:  # noqa: B008 - frozen
        started.append(Marking(samples.LESSON, 7, behind[walls].start, limits))
        started[-1].cell("lesson", "import numpy as np\nfrom course import check")
        for id, source in answers.items():
            started[-1].cell(f"answer {id}", source, id)
        return started[-1]

    yield make
    for made in started:
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
    monkeypatch.setattr(visible.sys, "base_prefix", str(tmp_path))
    assert {str(copy), str(files.PACKAGE)} <= set(visible.hidden([]))


def test_a_limit_on_time_ends_a_deaf_process(child):
    with pytest.raises(Stopped) as stopped:
        child.ask({"do": "cell", "name": "a", "source": attacks.ENDLESS_DEAF + "\nsigmoid(1)"}, 0.5)
    assert stopped.value.state is State.TOO_SLOW
    assert child.life.fileno() < 0


def test_an_answer_that_is_no_json_stops_the_exercise(walls, marked):
    assert marked(walls, sigmoid=attacks.NESTED).verdict("sigmoid").state is State.STOPPED


@pytest.mark.parametrize("attack", ["REFERENCE_ON_DISK"])
def test_the_walls_are_what_holds(walls, marked, attack):
    """Without walls the attack has what it wants, so a pass of the test with walls says something."""
    source = filled(getattr(attacks, attack))
    assert marked(Walls.NONE, sigmoid=source).verdict("sigmoid").state is State.PASSED
    assert marked(walls, sigmoid=source).verdict("sigmoid").state is State.RAISED


def test_a_plot_is_drawn_within_the_limit_of_a_cell(child):
    source = "import matplotlib.pyplot as plt\nplt.plot([1, 2])\nplt.title('x')\nplt.savefig('/tmp/plot.png')"
    assert child.ask({"do": "cell", "name": "a", "source": source}, Limits().cell_seconds)["error"] == ""


def test_the_checkout_is_hidden_but_for_python(child):
    source = f"import os\nseen = sorted(os.listdir({str(files.CHECKOUT)!r}))\nassert 'course' not in seen, seen"
    said = child.ask({"do": "cell", "name": "a", "source": source}, 5)
    assert said["error"] in ("", "FileNotFoundError")


def test_a_stand_in_comes_after_its_exercise_was_judged(walls, marked):
    asks_around = "def sigmoid(z):\n    return 0.0 * z"
    made = marked(walls, sigmoid=asks_around, sigmoid_prime=exercise("sigmoid_prime").solution)
    assert made.verdict("sigmoid").state is State.WRONG_VALUE
    verdict = made.verdict("sigmoid_prime")
    assert verdict.state is State.PASSED
    assert verdict.stand_ins == ("sigmoid",)


def test_a_reference_never_brings_an_answer_that_is_still_to_be_judged(walls, marked):
    made = marked(walls)
    made.verdict("sigmoid_prime")
    assert not any(step.request["do"] == "stand_in" for step in made.waiting)


def test_the_limit_of_a_submission_ends_what_is_left(walls, marked):
    made = marked(
        walls, Limits(submission_seconds=2), sigmoid=attacks.ENDLESS, sigmoid_prime=exercise("sigmoid_prime").solution
    )
    assert made.verdict("sigmoid").state is State.TOO_SLOW
    assert made.verdict("sigmoid_prime").state is State.TOO_SLOW


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

    made = Marking(samples.LESSON, 7, Forged, Limits())
    made.cell("answer sigmoid", "", "sigmoid")
    verdict = made.verdict("sigmoid")
    assert verdict.points == 0
    assert verdict.state in (State.STOPPED, State.WRONG_TYPE)


def test_without_walls_it_is_refused_in_one_line(monkeypatch, tmp_path):
    monkeypatch.setattr(sandbox, "HERE", tmp_path)
    (tmp_path / "server.py").write_text("import sys\nsys.exit('unshare: Operation not permitted')\n")
    for name in ("walls", "child"):
        (tmp_path / f"{name}.py").write_text("")
    with pytest.raises(CourseError) as refused:
        sandbox.standing_walls([])
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
import os, sys

walls = {}
exec(sys.argv[1], walls)
limits = {"memory_mb": 512, "cpu_seconds": 5, "processes": 8, "disk_mb": 8}
pid = walls["start"]({"limits": limits, "bind": ["/usr", "/bin", "/lib", "/lib64"], "hide": []})
if pid:
    os.waitpid(pid, 0)
    sys.exit()
print(os.getuid(), os.getpid(), os.path.exists("/proc/1"), end=" ")
try:
    os.kill(os.getppid() or 2, 0)
    print("yes", flush=True)
except OSError:
    print("no", flush=True)
os._exit(0)
"""


@pytest.mark.parametrize("limits", [Limits(memory_mb=1), Limits(cell_seconds=0.001)])
def test_limits_within_which_nothing_runs_are_refused_in_one_line(walls, limits):
    with pytest.raises(CourseError, match="raise --cell-seconds or --memory-mb") as told:
        sandbox.within(limits, [], walls)
    assert "\n" not in str(told.value)


def test_narrow_limits_that_leave_room_are_not_refused(walls):
    sandbox.within(Limits(memory_mb=1024, cell_seconds=4), [], walls)
