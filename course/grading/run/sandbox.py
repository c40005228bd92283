"""The trusted end of the processes that run learners' code: starts them behind the walls, asks, ends them.

What comes back is untrusted: at most `Limits.output_mb` are read for one answer, it is JSON or nothing, and nothing
is unpickled. No expected value goes in.
"""

import json
import os
import select
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

import course
from course import probe
from course.errors import CourseError
from course.grading.run import bubblewrap
from course.grading.run.settings import DEFAULTS, Limits, Walls
from course.grading.run.visible import hidden, libraries, visible
from course.judges import State

TRUST = "COURSE_TRUST_SUBMISSIONS"
STARTING_SECONDS = 60
HERE = Path(__file__).parent
MEGABYTE = 1_000_000
SMALL_SUM = "import numpy\nnumpy.ones(1_000_000).sum()"
LEAST_SECONDS = 0.1


class Stopped(Exception):
    """The process is gone: `state` is TOO_SLOW when we ended it, STOPPED when it ended or answered with nonsense."""

    def __init__(self, state: State, words: str = ""):
        super().__init__(words)
        self.state = state


class Sandbox:
    """A server that starts a process for each submission. `hide` are folders that no learner's code may see.

    CourseError where it does not start. `preload` costs two seconds once and saves half a second a submission.
    """

    def __init__(self, hide: list[Path], walls: Walls, limits: Limits, preload: bool):
        self.limits = limits
        self.home = tempfile.mkdtemp(prefix="course-")
        environment, bind, hide = _environment(self.home), visible(), hidden(hide)
        command = [sys.executable, "-I", "-B", "-X", "utf8", "-c", _source("server")]
        if walls is Walls.BOTH:
            environment = _environment("/tmp")
            command = bubblewrap.behind(command, environment, bind, hide)
        self.control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with tempfile.TemporaryFile() as stderr, theirs:
            self.process = subprocess.Popen(
                command,
                stdin=theirs,
                stdout=subprocess.DEVNULL,
                stderr=stderr,
                env=environment,
                cwd=self.home,
                start_new_session=True,
            )
            theirs.close()
            setup = {
                "modules": {name: _source(name) for name in ("walls", "child")},
                "probe": Path(probe.__file__).read_text(encoding="utf-8"),
                "words": list(course.WORDS),
                "libraries": libraries(),
                "preload": preload,
                "walls": walls is not Walls.NONE,
                "bind": bind,
                "hide": hide,
                "limits": {**asdict(limits), "cpu_seconds": limits.cpu_seconds},
            }
            try:
                self.control.settimeout(STARTING_SECONDS)
                self.control.send(json.dumps(setup).encode("ascii"))
                ready = self.control.recv(100)
            except OSError:
                ready = b""
            if ready != b"ready":
                self.close()
                stderr.seek(0)
                said = stderr.read(4000).decode("utf-8", "replace").strip().splitlines()
                raise CourseError(f"the sandbox does not start: {said[-1] if said else 'no answer'}")

    def start(self) -> "Child":
        """A new process for one submission; CourseError where its walls do not stand."""
        requests, answers, life = os.pipe(), os.pipe(), socket.socketpair()
        theirs = [requests[0], answers[1], life[1].fileno()]
        try:
            socket.send_fds(self.control, [b"start"], theirs)
        except OSError:
            raise CourseError("the sandbox has ended") from None
        finally:
            os.close(requests[0])
            os.close(answers[1])
            life[1].close()
        child = Child(requests[1], answers[0], life[0], self.limits)
        life[0].settimeout(STARTING_SECONDS)
        said = life[0].recv(4000)
        if said != b"ready":
            child.close()
            raise CourseError(f"the sandbox does not start: {said.decode('utf-8', 'replace') or 'no answer'}")
        return child

    def close(self) -> None:
        """End the server, and every process that it has started."""
        self.control.close()
        with suppress(subprocess.TimeoutExpired):
            self.process.wait(timeout=5)
        self.process.kill()
        self.process.wait()
        shutil.rmtree(self.home, ignore_errors=True)


class Child:
    """One process for a submission's cells."""

    def __init__(self, requests: int, answers: int, life: socket.socket, limits: Limits):
        self.requests, self.answers, self.life, self.limits = requests, answers, life, limits
        os.set_blocking(requests, False)
        os.set_blocking(answers, False)
        self.asked = 0

    def ask(self, request: dict, seconds: float) -> dict:
        """The answer to a request; Stopped, and the process ended, when none comes in time or it is no JSON object."""
        self.asked += 1
        line = json.dumps({**request, "number": self.asked}).encode("ascii") + b"\n"
        try:
            answer = json.loads(self._exchange(line, time.monotonic() + max(seconds, 0.01)))
            if type(answer) is not dict or answer.pop("number", None) != self.asked:
                raise ValueError("no answer to this request")
            return answer
        except TimeoutError:
            self.close()
            raise Stopped(State.TOO_SLOW) from None
        except (OSError, ValueError, RecursionError, MemoryError) as error:
            self.close()
            raise Stopped(State.STOPPED, str(error)[:200]) from None

    def close(self) -> None:
        """End the process and everything that it started; returns when all are gone."""
        if self.life.fileno() < 0:
            return
        with suppress(OSError):
            self.life.shutdown(socket.SHUT_WR)
            while self.life.recv(100):
                pass
        self.life.close()
        os.close(self.requests)
        os.close(self.answers)

    def _exchange(self, line: bytes, until: float) -> bytes:
        """Write the request and read a line, both without ever waiting for a process that does neither."""
        unsent, read = memoryview(line), bytearray()
        while not read.endswith(b"\n"):
            left = until - time.monotonic()
            readable, writable, _ = select.select([self.answers], [self.requests] if unsent else [], [], max(left, 0))
            if not readable and not writable:
                raise TimeoutError
            if writable:
                unsent = unsent[os.write(self.requests, unsent) :]
            if readable:
                part = os.read(self.answers, 1 << 16)
                read += part
                if not part or len(read) > self.limits.output_mb * MEGABYTE:
                    raise ValueError("the process has ended" if not part else "too much output")
        return bytes(read)


def standing_walls(hide: list[Path]) -> Walls:
    """The walls that can be built here; CourseError, which says what is missing, where there is not even the inner one.

    A server is started and thrown away: that a program is installed does not mean that it works.
    """
    if sys.platform != "linux":
        raise CourseError(f"there is no sandbox on this system ({sys.platform}); {HOW_TO_GO_ON}")
    reasons = []
    for walls in (Walls.BOTH, Walls.INNER) if bubblewrap.installed() else (Walls.INNER,):
        try:
            sandbox = Sandbox(hide, walls, Limits(), preload=False)
        except CourseError as error:
            reasons.append(str(error))
            continue
        try:
            sandbox.start().close()
            return walls
        except CourseError as error:
            reasons.append(str(error))
        finally:
            sandbox.close()
    raise CourseError(f"{reasons[-1]}; {HOW_TO_GO_ON}")


def within(limits: Limits, hide: list[Path], walls: Walls) -> None:
    """CourseError where the limits are so narrow that not even a sum of numbers comes to an end."""
    sandbox, said = None, {"error": "stopped"}
    try:
        sandbox = Sandbox(hide, walls, limits, preload=False)
        child = sandbox.start()
        said = child.ask({"do": "cell", "name": "cell", "source": SMALL_SUM}, limits.cell_seconds)
        child.close()
    except (CourseError, Stopped):
        pass
    finally:
        if sandbox is not None:
            sandbox.close()
    if said.get("error") or limits.cell_seconds < LEAST_SECONDS:
        raise CourseError(
            f"within {limits.cell_seconds:g} seconds and {limits.memory_mb} MB no cell can add a million numbers; "
            f"the defaults are {DEFAULTS.cell_seconds:g} and {DEFAULTS.memory_mb}; raise --cell-seconds or --memory-mb"
        )


HOW_TO_GO_ON = (
    "learners' code runs only behind Linux namespaces; see 'Where the sandbox is missing' in TEACHING.md "
    f"(Ubuntu: sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0), or trust the submissions with {TRUST}=1"
)


def trusted() -> bool:
    """True where whoever runs this has said that the submissions may run without walls."""
    return os.environ.get(TRUST) == "1"


def _source(name: str) -> str:
    return (HERE / f"{name}.py").read_text(encoding="utf-8")


def _environment(home: str) -> dict[str, str]:
    threads = dict.fromkeys(("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"), "1")
    places = dict.fromkeys(("HOME", "TMPDIR", "MPLCONFIGDIR", "IPYTHONDIR"), home)
    return {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "MPLBACKEND": "agg", **threads, **places}
