"""Tasks → rows, by workers side by side: each is a process of ours with a sandbox of its own.

A worker that ends or does not come back is replaced, and its task is tried once more: whatever happened to it, the
others are graded as if alone.
"""

import json
import os
import select
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterable
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import suppress
from itertools import islice

from course.grading.run.settings import Settings
from course.grading.run.task import Task

TRIES = 2
GRACE = 120


def run(settings: Settings, tasks: Iterable[Task], done: Callable[[Task, list[dict]], None]) -> None:
    """Hand over each task's rows as they come; an empty list where a task came to nothing."""
    tasks, mine, workers = iter(tasks), threading.local(), []
    scratch = tempfile.mkdtemp(prefix="course-")  # a worker that is ended cannot clear up after itself

    def work(task: Task) -> list[dict]:
        for _ in range(TRIES):
            if getattr(mine, "worker", None) is None:
                mine.worker = Worker(settings, scratch)
                workers.append(mine.worker)
            rows = mine.worker.rows(task)
            if rows is not None:
                return rows
            mine.worker = None
        return []

    threads = ThreadPoolExecutor(settings.jobs)
    try:
        running: dict[Future, Task] = {}
        while True:
            # a few tasks ahead and no more, so that ten thousand take no more memory than ten
            running |= {threads.submit(work, task): task for task in islice(tasks, 2 * settings.jobs - len(running))}
            if not running:
                return
            for future in wait(running, return_when=FIRST_COMPLETED).done:
                done(running.pop(future), future.result())
    finally:
        for worker in workers:
            worker.close()
        threads.shutdown(cancel_futures=True)
        shutil.rmtree(scratch, ignore_errors=True)


class Worker:
    """One worker process, apart from the signals of this terminal."""

    def __init__(self, settings: Settings, scratch: str):
        self.most = GRACE + 2 * settings.limits.submission_seconds
        self.process = subprocess.Popen(
            [sys.executable, "-P", "-m", "course.grading.run.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            start_new_session=True,
            text=True,
            env={**os.environ, "TMPDIR": scratch},
        )
        self._send(settings.text())

    def rows(self, task: Task) -> list[dict] | None:
        """The rows of the task, empty where it cannot be graded; None, and the worker ended, if it does not answer."""
        try:
            self._send(task.text())
            came, _, _ = select.select([self.process.stdout], [], [], self.most)
            line = self.process.stdout.readline() if came else ""
            said = json.loads(line)
            if why := said.get("why"):
                print(f"course: {task.file}: {why}", file=sys.stderr)
            return said["rows"]
        except (OSError, ValueError):
            self.close()
            return None

    def close(self) -> None:
        """End the worker; its sandbox ends itself when it is gone."""
        self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            with suppress(OSError):
                pipe.close()

    def _send(self, line: str) -> None:
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
