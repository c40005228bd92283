"""The trusted end of the process that runs a learner's code: starts it behind the walls, asks, ends it.

What comes back is untrusted: at most `MOST_BYTES` are read for one answer, it is JSON or nothing, and nothing is
unpickled. No expected value goes in.
"""

import contextlib
import json
import os
import queue
import signal
import site
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

import course
from course import files, probe
from course.errors import CourseError
from course.judges import State

TRUST = "COURSE_TRUST_SUBMISSIONS"
CELL_SECONDS = 5
SUBMISSION_SECONDS = 20
STARTING_SECONDS = 30
MOST_BYTES = 20_000_000
LIMITS = {"memory_mb": 2048, "cpu_seconds": SUBMISSION_SECONDS, "processes": 32, "files": 256, "disk_mb": 64}
SYSTEM = ("/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64")
SETTINGS = ("/etc/ld.so.cache", "/etc/alternatives", "/etc/localtime")
FONTS = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"))  # matplotlib would read every one, each time anew
INSTALLED = "lib/python3*/*-packages/course"  # of this Python and of the one that its environment was made from
HERE = Path(__file__).parent
HOW_TO_GO_ON = (
    "learners' code runs only behind Linux namespaces; see 'Where the sandbox is missing' in TEACHING.md "
    f"(Ubuntu: sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0), or trust the submissions with {TRUST}=1"
)


class Stopped(Exception):
    """The process is gone: `state` is TOO_SLOW when we ended it, STOPPED when it ended or answered with nonsense."""

    def __init__(self, state: State, words: str = ""):
        super().__init__(words)
        self.state = state


class Child:
    """One process for a learner's cells. `hide` are folders that it must not see, wherever they lie."""

    def __init__(self, hide: list[Path], trust: bool):
        self.process, self.control, self.stderr = _trusting() if trust else _behind_walls(hide)
        self.asked = 0
        setup = {
            "probe": Path(probe.__file__).read_text(encoding="utf-8"),
            "words": list(course.WORDS),
            "libraries": _libraries(),
        }
        try:
            self.ask({"do": "begin", **setup}, STARTING_SECONDS)
        except Stopped:
            self.stderr.seek(0)
            said = self.stderr.read(2000).decode("utf-8", "replace").strip().splitlines()
            self.stderr.close()
            raise CourseError(
                f"the sandbox does not start: {said[-1] if said else 'no answer'}; {HOW_TO_GO_ON}"
            ) from None
        self.stderr.close()

    def ask(self, request: dict, seconds: float) -> dict:
        """The answer to a request; Stopped, and the process ended, when none comes in time or it is no JSON object."""
        answers: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        self.asked += 1
        line = json.dumps({**request, "number": self.asked}).encode("ascii") + b"\n"
        threading.Thread(target=self._exchange, args=(line, answers), daemon=True).start()
        try:
            answer = json.loads(answers.get(timeout=max(seconds, 0.01)))
            if type(answer) is not dict or answer.pop("number", None) != self.asked:
                raise ValueError("no answer to this request")
            return answer
        except queue.Empty:
            self.close()
            raise Stopped(State.TOO_SLOW) from None
        except (ValueError, RecursionError, MemoryError) as error:
            self.close()
            raise Stopped(State.STOPPED, str(error)[:200]) from None

    def close(self) -> None:
        """End the process and everything that it started; returns when all are gone."""
        if self.control is not None:
            os.close(self.control)
            self.control = None
        elif os.name == "posix":
            _end_group(self.process.pid)
        else:
            self.process.kill()
        self.process.wait()

    def _exchange(self, line: bytes, answers: queue.SimpleQueue) -> None:
        """In a thread, since a process that reads or writes nothing would hold us for ever."""
        try:
            self.process.stdin.write(line)
            self.process.stdin.flush()
            answer = self.process.stdout.readline(MOST_BYTES)
        except (OSError, ValueError):
            answer = b""
        answers.put(answer if answer.endswith(b"\n") else b"")


def require_walls(hide: list[Path]) -> None:
    """CourseError in one line where the walls cannot be built."""
    if sys.platform != "linux":
        raise CourseError(f"there is no sandbox on this system ({sys.platform}); {HOW_TO_GO_ON}")
    Child(hide, trust=False).close()


def trusted() -> bool:
    """True where whoever runs this has said that the submissions may run without walls."""
    return os.environ.get(TRUST) == "1"


def _end_group(pid: int) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.killpg(pid, signal.SIGKILL)


def _command() -> list[str]:
    return [sys.executable, "-I", "-B", "-X", "utf8", "-c", (HERE / "child.py").read_text(encoding="utf-8")]


def _environment(home: str) -> dict[str, str]:
    threads = dict.fromkeys(("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"), "1")
    places = dict.fromkeys(("HOME", "TMPDIR", "MPLCONFIGDIR", "IPYTHONDIR"), home)
    return {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "MPLBACKEND": "agg", **threads, **places}


def _behind_walls(hide: list[Path]):
    if sys.platform != "linux":
        raise CourseError(f"there is no sandbox on this system ({sys.platform}); {HOW_TO_GO_ON}")
    ours, theirs = os.pipe()[::-1]
    os.set_inheritable(theirs, True)
    wanted = {
        "command": _command(),
        "environment": _environment("/tmp"),
        "bind": _visible(),
        "hide": _both_names([*hide, *_secret(), *FONTS]),
        "limits": LIMITS,
        "control": theirs,
    }
    walls = [sys.executable, "-I", "-S", "-B", str(HERE / "walls.py"), json.dumps(wanted)]
    stderr = tempfile.TemporaryFile()  # noqa: SIM115 - its owner closes it
    try:
        process = _popen(walls, stderr=stderr, pass_fds=[theirs])
    finally:
        os.close(theirs)
    return process, ours, stderr


def _trusting():
    stderr = tempfile.TemporaryFile()  # noqa: SIM115 - its owner closes it
    environment = {**os.environ, **_environment(tempfile.gettempdir())}
    environment["PATH"] = os.environ.get("PATH", "")
    return _popen(_command(), stderr=stderr, env=environment, cwd=tempfile.gettempdir()), None, stderr


def _popen(command: list[str], **options) -> subprocess.Popen:
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdin=pipe, stdout=pipe, start_new_session=True, **options)


def _libraries() -> list[str]:
    """The folders of installed packages."""
    places = {*site.getsitepackages(), site.getusersitepackages()}
    return [path for path in sys.path if path in places or Path(path).name in ("site-packages", "dist-packages")]


def _visible() -> list[str]:
    """What the process may read: the system's programs, this Python and its installed packages."""
    python = (Path(sys.prefix), Path(sys.base_prefix), Path(sys.executable).resolve().parents[1])
    places = [*python, *map(Path, _libraries())]
    return [*SYSTEM, *SETTINGS, *(place for place in _both_names(places) if place != "/")]


def _both_names(places: list[Path]) -> list[str]:
    """Each folder as it was named and as it is without symbolic links."""
    return sorted({str(name) for place in places for name in (place.absolute(), place.resolve())})


def _secret() -> list[Path]:
    """Where the references stand: the package, every other copy of it, and the checkout with the lessons."""
    elsewhere = [copy for root in {sys.prefix, sys.base_prefix} for copy in Path(root).glob(INSTALLED)]
    system = [copy for root in SYSTEM for copy in Path(root).glob("python3*/*-packages/course")]
    return [files.PACKAGE, *elsewhere, *system, *([files.CHECKOUT] if files.in_checkout() else [])]
