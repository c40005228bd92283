"""Switch one defence off, and the sample of tests/submissions that it meets comes out otherwise: its test fails.

Each runs behind the inner wall alone, so that no other wall stands in for the defence.
"""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import corpus
import psutil
import pytest
from grading_attacks import PATCHED_NUMPY

from course import checking, files
from course.grading.intake import reading
from course.grading.run import sandbox
from course.grading.run.fast import Fast
from course.grading.run.sandbox import Sandbox
from course.grading.run.settings import Limits, Settings, Walls

SECRET = "BACKPROP_CORPUS"
MOST_MEMORY = 16384  # in megabytes; `memory_reserved` asks for three thousand and touches none of them


def without(name: str, old: str, new: str = "") -> Callable:
    """One of the texts that go behind the wall, changed."""

    def switch(patch):
        given = sandbox._source
        assert old in given(name)
        patch.setattr(sandbox, "_source", lambda wanted: given(wanted).replace(old, new if wanted == name else old))

    return switch


def seen(place: Path | str) -> Callable:
    """A folder that stands in the whitelist, and nothing that is hidden."""

    def switch(patch):
        given = sandbox.visible
        patch.setattr(sandbox, "visible", lambda: [*given(), str(place)])
        patch.setattr(sandbox, "hidden", lambda _: [])

    return switch


def environment_handed_on(patch):
    given = sandbox._environment
    patch.setattr(sandbox, "_environment", lambda home: {**given(home), SECRET: os.environ[SECRET]})


def open_encoding(patch):
    class OpenProbe:
        __file__ = ""

    given, path = sandbox.Path.read_text, sandbox.probe.__file__
    old, new = "    if kind is np.ndarray:", "    if isinstance(value, np.ndarray):"

    def read_text(self, **more):
        text = given(self, **more)
        return text.replace(old, new) if str(self) == path else text

    assert old in Path(path).read_text(encoding="utf-8")
    patch.setattr(sandbox.Path, "read_text", read_text)


def outcomes_not_counted(patch):
    patch.setattr(checking, "zip", lambda *lists, strict: zip(*lists, strict=False), raising=False)


def edge_groups_count_alone(patch):
    given = checking._groups
    patch.setattr(checking, "_groups", lambda asked, _: given(asked, {group.name for group in asked.groups[1:]}))


OFF = {
    "an environment of its own": ("environment", environment_handed_on),
    "no further user namespace": (
        "namespaces",
        without("walls", '    write("sys/user/max_user_namespaces", "0", proc)\n'),
    ),
    "a limit on memory": ("memory_reserved", without("walls", 'limits["memory_mb"]', str(MOST_MEMORY))),
    "a limit on a file": ("memory_as_a_file", without("walls", '("RLIMIT_FSIZE", limits["disk_mb"] * MEGABYTE),')),
    "a limit on open files": ("many_open_files", without("walls", '("RLIMIT_NOFILE", FILES),')),
    "a limit on the disk": ("fills_the_disk", without("walls", "size={disk_mb}m", "size=2g")),
    "limits are hard": ("limits_raised", without("walls", "kind, (most, most)", "kind, (most, hard)")),
    "no /proc": ("proc", seen("/proc")),
    "the package is out of sight": ("reference_on_disk", seen(files.PACKAGE)),
    "closed encoding": ("masked_array", open_encoding),
    "as many outcomes as calls": ("reply_with_fewer_outcomes", outcomes_not_counted),
    "the main group comes first": ("constant--", edge_groups_count_alone),
    "standard input is empty": ("asks_for_input_in_a_cell", without("child", "silence(0, 1, 2)", "silence(1, 2)")),
    "what is printed goes nowhere": ("much_output", without("child", "silence(0, 1, 2)", "silence(0, 2)")),
}


def sample(name: str) -> corpus.Sample:
    return next(found for found in corpus.answers() if found.student.startswith(name))


def outcomes(found: corpus.Sample, **facts) -> dict[str, tuple[str, float]]:
    """State and points of each exercise, from one process behind the inner wall."""
    source = found.path.read_text(encoding="utf-8")
    for word, value in {"token": found.token, "package": str(files.PACKAGE), "neighbour": "/nowhere", **facts}.items():
        source = source.replace("{{" + word + "}}", str(value))
    cells = corpus.blocks(source, found.student.split("--")[1].split("-")[0])
    notebook = reading.notebook(corpus.with_blocks(cells), corpus.LESSON, f"{corpus.LESSON}.ipynb")
    engine = Fast(Settings((), Walls.INNER, Limits(), seed=1))
    try:
        engine.sandbox = Sandbox([], Walls.INNER, Limits(), preload=False)
        return {row["exercise"]: (row["state"], row["points"]) for row in engine.marked(notebook)}
    finally:
        engine.close()


def as_its_name_says(found: corpus.Sample, came: dict[str, tuple[str, float]]) -> bool:
    return all(came[id][0] in want.states and came[id][1] == want.points for id, want in found.expected.items())


@pytest.mark.parametrize("name", OFF)
def test_without_one_defence_its_sample_comes_out_otherwise(name, walls, monkeypatch):
    monkeypatch.setenv(SECRET, "backprop-corpus-secret")
    prefix, switch = OFF[name]
    found = sample(prefix)
    assert as_its_name_says(found, outcomes(found))
    switch(monkeypatch)
    assert not as_its_name_says(found, outcomes(found))


def test_without_a_network_namespace_something_is_heard(walls, monkeypatch):
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        found, port = sample("tcp"), server.getsockname()[1]
        outcomes(found, port=port)
        with pytest.raises(BlockingIOError):
            server.accept()
        without("walls", "NEWNET | NEWIPC", "NEWIPC")(monkeypatch)
        outcomes(found, port=port)
        server.accept()[0].close()


def test_without_a_process_namespace_something_is_left(walls, monkeypatch):
    found = sample("left_behind--")
    outcomes(found)
    assert not left(found.token)
    without("walls", "NEWNS | NEWPID", "NEWNS")(monkeypatch)
    without("walls", 'mount("proc", "/proc", "proc", NOSUID | NODEV)', "pass")(monkeypatch)
    outcomes(found)
    alive, until = left(found.token), time.monotonic() + 10
    while not alive and time.monotonic() < until:  # it takes its name a moment after it was started
        time.sleep(0.1)
        alive = left(found.token)
    for process in alive:
        process.send_signal(signal.SIGKILL)
    assert alive


def left(token: str) -> list[psutil.Process]:
    return [process for process in psutil.process_iter(["cmdline"]) if token in " ".join(process.info["cmdline"] or [])]


def test_a_judge_in_the_same_process_believes_a_patched_numpy():
    code = (
        "import sys, numpy\n"
        "from course import checking\n"
        "from course.exercises import exercise\n"
        "from course.probe import probe\n"
        "exec(sys.argv[1], names := {'np': numpy})\n"
        "asked = exercise('sigmoid')\n"
        "planned = checking.plan(asked, 1)\n"
        "print(checking.judge_answer(asked, planned, probe(names, checking.calls(asked, planned))).points)"
    )
    words = [sys.executable, "-c", code, PATCHED_NUMPY]
    said = subprocess.run(words, capture_output=True, text=True, check=True).stdout
    assert float(said) == 10
