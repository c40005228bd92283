"""JupyterLab, really started: what it serves, what it shows, how it ends."""

import json
import os
import re
import signal
import socket
import stat
import subprocess
import sys
import urllib.request

import psutil
import pytest

from course.errors import CourseError
from course.languages import languages
from course.learning import lab

LEARN = """
import sys
from pathlib import Path
from course import files
real, home = files.data, Path(sys.argv[1])
files.data = lambda name: home if name == "notebooks" else real(name)
from course.learning import learn
sys.exit(learn(sys.argv[2] or None, Path(sys.argv[3]), len(sys.argv) > 4))
"""
TRANSLATION = "@jupyterlab/translation-extension:plugin"
NOTIFICATION = "@jupyterlab/apputils-extension:notification"


class Learning:
    """`course learn` in a process of its own, read up to the address."""

    def __init__(self, released, folder, language, environment, *browser):
        self.process = subprocess.Popen(
            [sys.executable, "-c", LEARN, str(released), language, str(folder), *browser],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            env={**os.environ, **environment},
            start_new_session=True,
        )
        self.lines = []
        while not self.lines or "token=" not in self.lines[-1]:
            line = self.process.stdout.readline()
            assert line, (self.lines, self.process.stderr.read())
            self.lines.append(line.rstrip("\n"))
        self.address = self.lines[-1].strip()
        self.base, self.token = re.fullmatch(r"(http://\S+/)lab/tree/\S+\?token=(\w+)", self.address).groups()

    def ask(self, path, body=None):
        request = urllib.request.Request(self.base + path, body, {"Authorization": f"token {self.token}"})
        with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request, timeout=60) as answer:
            return json.load(answer)

    def page(self):
        with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(self.address, timeout=60) as answer:
            return answer.read().decode("utf-8")

    def end(self, number):
        """Ask it to end; its exit status and the processes that outlive it."""
        children = psutil.Process(self.process.pid).children(recursive=True)
        os.kill(self.process.pid, number)
        self.out, self.err = self.process.communicate(timeout=60)
        psutil.wait_procs(children, timeout=20)
        return self.process.returncode, [child for child in children if child.is_running()]


@pytest.fixture
def own_settings(tmp_path):
    """The settings of the JupyterLab that the learner uses otherwise."""
    theme = tmp_path / "config" / "lab" / "user-settings" / "@jupyterlab" / "apputils-extension" / "themes"
    theme = theme.with_suffix(".jupyterlab-settings")
    theme.parent.mkdir(parents=True)
    theme.write_text('{"theme": "JupyterLab Dark"}', encoding="utf-8")
    return tmp_path / "config"


@pytest.fixture
def learning():
    """Starts learners; none of them outlives the test."""
    started = []

    def start(*arguments):
        started.append(Learning(*arguments))
        return started[-1]

    yield start
    for learner in started:
        if learner.process.poll() is None:
            learner.end(signal.SIGTERM)


def contents(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_two_learners_from_start_to_end(learning, released, tmp_path, own_settings):
    environment = {"JUPYTER_CONFIG_DIR": str(own_settings), "LANG": "ru_RU.UTF-8", "LANGUAGE": "", "LC_ALL": ""}
    seen = tmp_path / "address"
    browser = tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\nprintf %s "$1" > "{seen}"\n', encoding="utf-8")
    browser.chmod(browser.stat().st_mode | stat.S_IXUSR)
    before = contents(own_settings / "lab")
    folder = tmp_path / "a folder with spaces"

    first = learning(released, folder, "", environment)
    second = learning(released, folder, "en", {**environment, "LC_ALL": "C", "BROWSER": f"{browser} %s"}, "browser")

    assert f"course learn --language {'|'.join(languages())}" in first.lines[0]
    assert "Русский" in first.lines[0]
    assert first.address.split("?")[0] == first.base + "lab/tree/ru/00-start.ipynb"
    assert first.base != second.base, "a taken port is no obstacle"
    assert "<title>JupyterLab</title>" in first.page()
    start = first.ask("api/contents/ru/00-start.ipynb")
    assert start["content"]["cells"][0]["source"] == "Start ru"

    russian, english = (learner.ask("lab/api/settings") for learner in (first, second))
    assert setting(russian, TRANSLATION)["locale"] == "ru_RU"
    assert "locale" not in setting(english, TRANSLATION)
    assert main_menu(russian)[:2] == ["Файл", "Редактировать"]
    assert main_menu(english)[:2] == ["File", "Edit"]
    assert first.ask("lab/api/translations/ru_RU")["data"].keys() >= {"jupyterlab"}
    for settings in (russian, english):
        assert setting(settings, NOTIFICATION) == {"fetchNews": "false", "checkForUpdates": False}
        assert setting(settings, "@jupyterlab/apputils-extension:themes") == {"theme": "JupyterLab Dark"}

    kernel = first.ask("api/kernels", json.dumps({"name": "python3", "path": "ru/02-made-up.ipynb"}).encode())
    assert kernel["id"] in [running["id"] for running in first.ask("api/kernels")]
    assert len(psutil.Process(first.process.pid).children(recursive=True)) >= 2, "a server and a kernel"

    assert first.end(signal.SIGTERM) == (0, [])
    assert second.end(signal.SIGINT) == (0, [])
    assert (first.err, second.err) == ("", "")
    assert seen.read_text(encoding="utf-8") == second.address
    assert contents(own_settings / "lab") == before


def setting(settings, name):
    return next(row["settings"] for row in settings["settings"] if row["id"] == name)


def main_menu(settings):
    menus = next(row["schema"] for row in settings["settings"] if row["id"] == "@jupyterlab/mainmenu-extension:plugin")
    return [menu["label"] for menu in menus["jupyter.lab.menus"]["main"] if "label" in menu]


@pytest.fixture
def made_up_jupyterlab(tmp_path, monkeypatch):
    """A module called jupyterlab that does what the test says."""

    def make(code):
        (tmp_path / "modules").mkdir()
        (tmp_path / "modules" / "jupyterlab.py").write_text(code, encoding="utf-8")
        monkeypatch.setenv("PYTHONPATH", str(tmp_path / "modules"))
        (tmp_path / "mine" / ".course").mkdir(parents=True)
        return tmp_path / "mine"

    return make


ANSWERING = """
import json, os, pathlib, socket, sys, threading
listening = socket.create_server(("127.0.0.1", 0))
host, port = listening.getsockname()
info = {"hostname": host, "port": port, "url": "http://here/", "token": os.environ["JUPYTER_TOKEN"]}
pathlib.Path(os.environ["JUPYTER_RUNTIME_DIR"], "jpserver-1.json").write_text(json.dumps(info))
listening.accept()
print("[I 2026-01-01 ServerApp] Serving")
print("[E 2026-01-01 ServerApp] Something broke\\n    in this line")
print("[W 2026-01-01 ServerApp] A warning")
print("[C 2026-01-01 ServerApp] received signal 15, stopping", flush=True)
"""


def test_only_errors_reach_the_terminal(made_up_jupyterlab, capfd):
    addresses = []
    assert lab.run("hy", made_up_jupyterlab(ANSWERING), False, addresses.append) == 0
    assert [re.sub(r"\w{48}$", "TOKEN", address) for address in addresses] == [
        "http://here/lab/tree/hy/00-start.ipynb?token=TOKEN"
    ]
    assert capfd.readouterr().err == "[E 2026-01-01 ServerApp] Something broke\n    in this line\n"


def test_a_jupyterlab_that_cannot_start_is_one_line(made_up_jupyterlab):
    folder = made_up_jupyterlab("raise SystemExit('no such thing')")
    with pytest.raises(CourseError, match=r"^JupyterLab could not start .no such thing.; .* try once more$"):
        lab.run("en", folder, False, pytest.fail)


def test_it_may_be_ended_while_it_starts(made_up_jupyterlab):
    folder = made_up_jupyterlab("import os, signal, time\nos.kill(os.getppid(), signal.SIGINT)\ntime.sleep(60)")
    assert lab.run("en", folder, False, pytest.fail) == 0
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_a_file_of_the_learners_is_no_module(made_up_jupyterlab, monkeypatch):
    folder = made_up_jupyterlab("raise SystemExit('the right one')")
    (folder / "jupyterlab.py").write_text("raise SystemExit('the wrong one')", encoding="utf-8")
    monkeypatch.chdir(folder)
    with pytest.raises(CourseError, match="the right one"):
        lab.run("en", folder, False, pytest.fail)


def test_what_the_learner_set_in_jupyterlab_stays(tmp_path, monkeypatch):
    monkeypatch.setenv("JUPYTERLAB_SETTINGS_DIR", str(tmp_path / "nothing-here"))
    (tmp_path / ".course").mkdir()
    chosen = lab._settings("ru", tmp_path) / "@jupyterlab" / "translation-extension" / "plugin.jupyterlab-settings"
    assert json.loads(chosen.read_text(encoding="utf-8")) == {"locale": "ru_RU"}
    chosen.write_text('{"locale": "fr_FR"}', encoding="utf-8")
    lab._settings("ru", tmp_path)
    assert json.loads(chosen.read_text(encoding="utf-8")) == {"locale": "fr_FR"}


def test_the_server_is_asked_to_end_over_http_where_signals_cannot(tmp_path):
    """What Windows does, tried on the wire: one POST with the token, whatever proxy the machine names."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        address = f"http://127.0.0.1:{listening.getsockname()[1]}/base/lab/tree/ru/00-start.ipynb?token=abc"
        asking = subprocess.Popen(
            [sys.executable, "-c", f"from course.learning.lab import _shut_down; _shut_down({address!r})"],
            env={**os.environ, "http_proxy": "http://127.0.0.1:9"},
        )
        listening.settimeout(60)
        connection, _ = listening.accept()
        with connection:
            request = connection.recv(4096).decode("latin-1")
            connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
        assert asking.wait() == 0
    assert request.startswith("POST /base/api/shutdown HTTP/1.1\r\n")
    assert "\r\nAuthorization: token abc\r\n" in request
