"""JupyterLab in the learner's folder: started, announced, ended.

Its settings and workspaces live in `.course/jupyterlab`, begun as a copy of the learner's own settings, so that nothing
here touches or is touched by the JupyterLab that the learner may use otherwise. A setting and not a default says the
language: JupyterLab's server reads only settings when it translates the menu bar.
"""

import json
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import urllib.request
from collections import deque
from collections.abc import Callable
from contextlib import contextmanager, suppress
from pathlib import Path

from course import files
from course.errors import CourseError
from course.languages import language as language_row
from course.progress import COURSE

START = "00-start.ipynb"
ENDING = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
PATIENCE = 10


def run(language: str, folder: Path, browser: bool, announce: Callable[[str], None]) -> int:
    """Run JupyterLab until it ends or this process is asked to end; `announce` gets its address.

    Returns the exit status, 0 when it was asked to end. Raises CourseError when it cannot start.
    """
    settings = _settings(language, folder)
    with tempfile.TemporaryDirectory(prefix="course-", ignore_cleanup_errors=True) as runtime, _asked() as asked:
        server = _start(language, folder, browser, settings, Path(runtime))
        log = _Log(server)
        address = None
        try:
            while server.poll() is None and not asked.wait(0.1):
                if address is None and (address := _address(Path(runtime), language)):
                    announce(address)
        finally:
            _end(server, address)
            log.join(timeout=1)
    if address is None and not asked.is_set():
        raise CourseError(f"JupyterLab could not start ({log.last()}); install the course again and try once more")
    return 0 if asked.is_set() else server.returncode


def _start(language: str, folder: Path, browser: bool, settings: Path, runtime: Path) -> subprocess.Popen:
    options = {
        "ServerApp.root_dir": folder,
        "ServerApp.open_browser": browser,
        # a browser in a sandbox of its own cannot read the file that JupyterLab would hand it instead of the address
        "ServerApp.use_redirect_file": False,
        "ServerApp.allow_root": True,
        "ServerApp.log_level": "ERROR",
        "LabApp.default_url": f"/lab/tree/{language}/{START}",
        "LabApp.user_settings_dir": settings,
        "LabApp.workspaces_dir": settings.parent / "workspaces",
    }
    environment = {
        **os.environ,
        "JUPYTER_TOKEN": secrets.token_hex(24),
        "JUPYTER_RUNTIME_DIR": str(runtime),
        # the kernel of this installation, whatever kernel of the same name the learner's home folder holds
        "JUPYTER_PREFER_ENV_PATH": "1",
        # a terminal in JupyterLab knows the command `course`
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")]),
    }
    own_group = (
        {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP} if os.name == "nt" else {"start_new_session": True}
    )
    return subprocess.Popen(
        # -P: a file of the learner's called random.py is not the module of that name
        [sys.executable, "-P", "-m", "jupyterlab", *(f"--{name}={value}" for name, value in options.items())],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        **own_group,
    )


def _settings(language: str, folder: Path) -> Path:
    """The folder of JupyterLab's settings for this language; what the learner sets there stays."""
    settings = folder / COURSE / "jupyterlab" / language
    if not settings.exists():
        unfinished = settings.with_name(f"{language}-{os.getpid()}")
        with suppress(OSError):
            shutil.copytree(_own_settings(), unfinished, dirs_exist_ok=True, ignore_dangling_symlinks=True)
        _set(unfinished, "apputils-extension/notification", fetchNews="false", checkForUpdates=False)
        if language_row(language).jupyterlab_locale:
            _set(unfinished, "translation-extension/plugin", locale=language_row(language).jupyterlab_locale)
        # another `course learn` may have been quicker
        with suppress(OSError):
            unfinished.replace(settings)
        shutil.rmtree(unfinished, ignore_errors=True)
    return settings


def _own_settings() -> Path:
    from jupyter_core.paths import jupyter_config_dir

    return Path(os.environ.get("JUPYTERLAB_SETTINGS_DIR") or Path(jupyter_config_dir(), "lab", "user-settings"))


def _set(settings: Path, name: str, **values) -> None:
    path = settings / "@jupyterlab" / f"{name}.jupyterlab-settings"
    path.parent.mkdir(parents=True, exist_ok=True)
    files.write(path, json.dumps(values, indent=1) + "\n")


def _address(runtime: Path, language: str) -> str | None:
    """The address of the start notebook, with its token, when the server answers there."""
    for path in runtime.glob("jpserver-*.json"):
        with suppress(OSError, ValueError):
            info = json.loads(path.read_text(encoding="utf-8"))
            socket.create_connection((info["hostname"], info["port"]), timeout=1).close()
            token = f"?token={info['token']}" if info["token"] else ""
            return f"{info['url']}lab/tree/{language}/{START}{token}"
    return None


class _Log(threading.Thread):
    """Reads what the server writes; only its errors reach the terminal."""

    def __init__(self, server: subprocess.Popen):
        super().__init__(daemon=True)
        self.server, self.lines = server, deque[str](maxlen=20)
        self.start()

    def run(self) -> None:
        error = False
        for line in self.server.stdout:
            self.lines.append(line.strip())
            if line.startswith("["):
                error = line[1:2] in "EC" and "received signal" not in line
            if error:
                print(line, end="", file=sys.stderr, flush=True)

    def last(self) -> str:
        return next((line for line in reversed(self.lines) if line), "no message")


def _end(server: subprocess.Popen, address: str | None) -> None:
    """End the server in its own way, which ends the kernels; after a while end it by force."""
    if server.poll() is None:
        if os.name == "nt":
            _shut_down(address)
        else:
            server.terminate()
        try:
            server.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


def _shut_down(address: str | None) -> None:
    """Ask over HTTP: Windows has no signal that a server could answer by ending its kernels."""
    if address is None:
        return
    base, _, token = address.partition("?token=")
    url = base.rsplit("/lab/tree/", 1)[0] + "/api/shutdown"
    request = urllib.request.Request(url, method="POST", headers={"Authorization": f"token {token}"})
    with suppress(OSError):
        urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request, timeout=PATIENCE).close()


@contextmanager
def _asked():
    """An event that is set when this process is asked to end."""
    asked = threading.Event()
    signals = [getattr(signal, name) for name in ENDING if hasattr(signal, name)]
    before = {number: signal.signal(number, lambda *_: asked.set()) for number in signals}
    try:
        yield asked
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
