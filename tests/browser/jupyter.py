"""A JupyterLab server in a temporary folder, and one page of it per notebook."""

import json
import os
import secrets
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from course import files

CHROMIUM = Path("/usr/bin/chromium")
PACKAGES = {"playwright": "playwright", "axe_playwright_python": "axe-playwright-python"}
FLAGS = (
    "--no-sandbox",  # Chromium refuses its sandbox to root
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
LESSON = "02-activations.ipynb"
FOREIGN = "not-of-the-course.ipynb"
FOREIGN_CELL = {"cell_type": "markdown", "id": "one", "metadata": {}, "source": "English.\n\n- item\n\n> quote"}
FOREIGN_NOTEBOOK = {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [FOREIGN_CELL]}
SETTINGS = {
    "apputils-extension/notification": {"fetchNews": "false", "checkForUpdates": False, "doNotDisturbMode": True},
    # every cell is in the page, whether or not it is in view
    "notebook-extension/tracker": {"windowingMode": "none", "scrollPastEnd": False},
}
READY = """() => {
  const panel = window.jupyterapp?.shell.currentWidget;
  const session = panel?.context?.sessionContext;
  const kernel = session?.session?.kernel;
  return Boolean(session?.isReady && kernel?.connectionStatus === "connected" && kernel?.status === "idle");
}"""


def missing() -> str:
    """What these tests lack on this machine, with the one command that adds it; empty when nothing."""
    absent = [name for module, name in PACKAGES.items() if find_spec(module) is None]
    if absent:
        return f"{' and '.join(absent)} not installed; add with: pip install {' '.join(absent)}"
    if not CHROMIUM.exists():
        return f"{CHROMIUM} not found; add with: apt-get install chromium"
    return ""


@contextmanager
def chromium():
    """Debian's Chromium, driven by Playwright, which needs no download then."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield browser
        browser.close()


@contextmanager
def server(folder: Path) -> Iterator[str]:
    """The address of a JupyterLab server on copies of the built notebooks; `{path}` in it waits to be filled."""
    shutil.copytree(files.data("notebooks"), folder / "notebooks")
    (folder / "notebooks" / FOREIGN).write_text(json.dumps(FOREIGN_NOTEBOOK), encoding="utf-8")
    settings = folder / "settings"
    for name, values in SETTINGS.items():
        path = settings / "@jupyterlab" / f"{name}.jupyterlab-settings"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(values), encoding="utf-8")
    port, token = _free_port(), secrets.token_hex(16)
    places = {"CONFIG": "config", "DATA": "data", "RUNTIME": "runtime"}
    environment = {
        **os.environ,
        **{f"JUPYTER_{name}_DIR": str(folder / place) for name, place in places.items()},
        "IPYTHONDIR": str(folder / "ipython"),
        "JUPYTERLAB_SETTINGS_DIR": str(settings),
        "JUPYTERLAB_WORKSPACES_DIR": str(folder / "workspaces"),
    }
    command = [
        sys.executable,
        "-m",
        "jupyterlab",
        "--no-browser",
        "--allow-root",
        "--LabApp.expose_app_in_browser=True",
    ]
    command += ["--ServerApp.port", str(port), "--ServerApp.port_retries=0", "--ServerApp.ip=127.0.0.1"]
    command += ["--IdentityProvider.token", token, "--ServerApp.root_dir", str(folder / "notebooks")]
    log = (folder / "server.log").open("w", encoding="utf-8")
    process = subprocess.Popen(command, env=environment, stdout=log, stderr=subprocess.STDOUT)
    try:
        _wait_for(f"http://127.0.0.1:{port}/api?token={token}", process, folder / "server.log")
        yield f"http://127.0.0.1:{port}/lab/workspaces/{{workspace}}/tree/{{path}}?token={token}"
    finally:
        process.terminate()
        process.wait(timeout=30)
        log.close()


def open_notebook(page, address: str, path: str) -> None:
    """Show the notebook and wait until its kernel can be used."""
    page.goto(address.format(workspace=path.replace("/", "-").removesuffix(".ipynb"), path=path))
    page.wait_for_function(READY, timeout=60_000)


def run_all(page) -> None:
    """Run all cells; come back when the kernel is done and formulas and widgets are drawn."""
    page.evaluate("() => window.jupyterapp.commands.execute('notebook:run-all-cells')")
    page.wait_for_function(READY, timeout=60_000)
    page.locator("mjx-container").first.wait_for(state="attached", timeout=30_000)
    page.locator(".course-widget svg").first.wait_for(state="attached", timeout=30_000)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _wait_for(url: str, process: subprocess.Popen, log: Path, seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end and process.poll() is None:
        try:
            with urlopen(url, timeout=5):
                return
        except (URLError, ConnectionError, TimeoutError):
            time.sleep(0.2)
    raise RuntimeError(f"JupyterLab did not start:\n{log.read_text(encoding='utf-8')}")
