"""Grading on a real Dask scheduler with two worker processes on loopback, some of which die."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import cluster_worker
import grading_samples as samples
import psutil
import pytest
from distributed import Client
from grading_attacks import PROCESS_ENDS
from grading_folder import WRONG

from course.errors import CourseError
from course.grading.cluster import dispatch, worker
from course.grading.run import pool
from course.grading.run.settings import Limits, Settings, Walls
from course.grading.run.task import Task

FILE = "scheduler.json"
FAILURES = 1  # of Dask's: after so many deaths of its worker a task is given up
ANSWERS = [samples.right(), WRONG, {}, {**samples.right(), "tanh_prime": PROCESS_ENDS}]


@dataclass(frozen=True)
class Cluster:
    address: str
    file: Path

    def two_workers(self) -> dict[str, int]:
        """The process of each worker, when there are two of them."""
        with Client(self.address, set_as_default=False) as client:
            client.wait_for_workers(2, timeout=60)
            return client.run(os.getpid)

    def tasks_left(self) -> int:
        with Client(self.address, set_as_default=False) as client:
            return client.run_on_scheduler(lambda dask_scheduler: len(dask_scheduler.tasks))


@contextmanager
def started(folder: Path, *words: str):
    """A Dask process of its own, by Dask's own command; `folder` keeps the scheduler file and the log."""
    environment = {
        **os.environ,
        "PYTHONPATH": str(Path(__file__).parent),
        "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": str(FAILURES),
        "DASK_TEMPORARY_DIRECTORY": str(folder),
    }
    command = [sys.executable, "-m", "dask", *words, "--no-dashboard", "--scheduler-file", str(folder / FILE)]
    with (folder / "log").open("ab") as log:
        process = subprocess.Popen(command, env=environment, stdout=log, stderr=log, start_new_session=True)
    try:
        yield process
    finally:
        process.terminate()
        process.wait(timeout=30)


@contextmanager
def scheduler(folder: Path):
    """A scheduler's process and its address, when it has one."""
    with started(folder, "scheduler", "--host", "127.0.0.1", "--port", "0") as process:
        until = time.monotonic() + 60
        while not (folder / FILE).is_file():
            assert process.poll() is None and time.monotonic() < until, (folder / "log").read_text()
            time.sleep(0.1)
        yield process, json.loads((folder / FILE).read_text(encoding="utf-8"))["address"]


@pytest.fixture(scope="module")
def cluster(tmp_path_factory, walls):
    folder = tmp_path_factory.mktemp("cluster")
    words = ("worker", "--nthreads", "1", "--preload", "cluster_worker")
    with scheduler(folder) as (_, address), started(folder, *words), started(folder, *words):
        made = Cluster(address, folder / FILE)
        made.two_workers()
        yield made


@pytest.fixture
def settings(walls, tmp_path):
    limits = Limits(cell_seconds=2, submission_seconds=10)
    return Settings((str(tmp_path),), walls, limits, seed=7, jobs=2)


def tasks(folder: Path, number: int = 1, added: dict | None = None) -> list[Task]:
    """Submissions of every kind of ANSWERS in turn."""
    made = []
    for i in range(number):
        notebook = samples.released("en", ANSWERS[i % len(ANSWERS)], added)
        file = samples.save(folder / "submitted", f"student-{i}", notebook)
        made.append(Task(file, file.parent, folder / "notebooks" / f"student-{i}" / file.name))
    return made


def marks(run, *words) -> dict[str, list[dict]]:
    """The rows of each task by its student, each of them handed over once."""
    handed: list[tuple[str, list[dict]]] = []
    run(*words, lambda task, rows: handed.append((task.place.parent.name, rows)))
    assert len(handed) == len(dict(handed))
    return dict(handed)


def refusal(address, settings, given=()) -> str:
    with pytest.raises(CourseError) as refused:
        dispatch.run(str(address), settings, given, pytest.fail)
    assert "\n" not in str(refused.value)
    return str(refused.value)


def test_a_killed_worker_is_replaced_and_its_work_done_again(cluster, settings, tmp_path):
    given = tasks(tmp_path, 24)
    before, handed = cluster.two_workers(), []

    def done(task, rows):
        handed.append((task.place.parent.name, rows))
        if len(handed) == 5:
            os.kill(next(iter(before.values())), signal.SIGKILL)

    dispatch.run(cluster.address, settings, given, done)
    assert len(handed) == len(given)
    texts = {task.place.parent.name: task.place.read_bytes() for task in given}
    assert dict(handed) == marks(pool.run, settings, given)
    assert texts == {task.place.parent.name: task.place.read_bytes() for task in given}
    assert len(set(before.values()) & set(cluster.two_workers().values())) == 1


def test_a_scheduler_file_is_an_address_too(cluster, settings, tmp_path):
    rows = marks(dispatch.run, str(cluster.file), settings, tasks(tmp_path))["student-0"]
    assert {row["state"] for row in rows} == {"passed"}


def test_a_file_that_kills_its_workers_is_not_finished_and_the_others_are(cluster, settings, tmp_path):
    given = tasks(tmp_path / "good", 1)
    given += tasks(tmp_path / "bad", 1, {"sigmoid": [f"# {cluster_worker.KILLS}"]})
    handed = []
    dispatch.run(cluster.address, settings, given, lambda task, rows: handed.append((task.place, bool(rows))))
    assert dict(handed) == {given[0].place: True, given[1].place: False}
    assert len(handed) == 2
    cluster.two_workers()


def test_a_file_that_has_gone_is_not_finished(cluster, settings, tmp_path):
    given = tasks(tmp_path, 2)
    given[0].file.unlink()
    found = marks(dispatch.run, cluster.address, settings, given)
    assert found["student-0"] == []
    assert found["student-1"]


def test_few_tasks_are_on_their_way(cluster, settings, tmp_path):
    taken, finished, most = [], [], []

    def given():
        for task in tasks(tmp_path, 16):
            taken.append(task)
            most.append(len(taken) - len(finished))
            yield task

    dispatch.run(cluster.address, settings, given(), lambda task, rows: finished.append(task))
    assert len(finished) == 16
    assert max(most) <= dispatch.FEWEST + 2 * dispatch.AHEAD


def test_an_interrupted_run_leaves_no_work_behind(cluster, settings, tmp_path):
    def stop(task, rows):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        dispatch.run(cluster.address, settings, tasks(tmp_path, 8), stop)
    until = time.monotonic() + 30
    while cluster.tasks_left() and time.monotonic() < until:
        time.sleep(0.1)
    assert cluster.tasks_left() == 0


def test_a_worker_without_walls_stops_the_run(cluster, settings, tmp_path):
    bare = replace(settings, hide=(cluster_worker.NO_WALLS,))
    assert refusal(cluster.address, bare, tasks(tmp_path)) == "there are no walls on this worker"


def test_trusted_submissions_need_no_walls(cluster, settings, tmp_path, capsys):
    bare = replace(settings, hide=(cluster_worker.NO_WALLS,), walls=Walls.NONE)
    rows = marks(dispatch.run, cluster.address, bare, tasks(tmp_path))["student-0"]
    assert {row["state"] for row in rows} == {"passed"}
    assert "WITHOUT A SANDBOX" in capsys.readouterr().err


def test_another_edition_on_the_workers_stops_the_run(cluster, settings, tmp_path, monkeypatch):
    monkeypatch.setattr(worker, "edition", lambda lesson: "another edition")
    assert "has edition" in refusal(cluster.address, settings, tasks(tmp_path))


def test_no_name_and_no_place_travels(settings, tmp_path):
    task = tasks(tmp_path)[0]
    sent = worker.packed(task.notebook(), replace(settings, hide=()))
    assert "student-0" not in sent
    assert str(tmp_path) not in sent


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:1", "no-such-file.json", "nothing://127.0.0.1:1", "tcp://"])
def test_an_address_where_no_scheduler_answers_is_one_line(settings, address, monkeypatch):
    monkeypatch.setattr(dispatch, "SECONDS", 1)
    assert "expected a scheduler's address" in refusal(address, settings)


def test_a_scheduler_that_goes_away_is_one_line(settings, tmp_path, capfd):
    with scheduler(tmp_path) as (process, address):
        waiting = threading.Timer(2, process.kill)
        waiting.start()
        said = refusal(address, settings, tasks(tmp_path))
        waiting.cancel()
    assert f"the Dask scheduler at {address} has gone" in said
    assert capfd.readouterr().err == "course: the cluster has no workers now; waiting for some\n"


def test_no_process_of_a_worker_outlives_it(cluster, settings, tmp_path):
    marks(dispatch.run, cluster.address, settings, tasks(tmp_path))
    workers = [psutil.Process(pid) for pid in cluster.two_workers().values()]
    sandboxes = [child for process in workers for child in process.children(recursive=True)]
    assert sandboxes
    for process in workers:
        process.kill()
    assert psutil.wait_procs(sandboxes, timeout=20)[1] == []
