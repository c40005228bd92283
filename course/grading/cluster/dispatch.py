"""Tasks → rows, by the workers of a Dask cluster.

Dask replaces a worker that dies and does its work again. The grader reads the files and writes the notebooks: the
workers share no disk with it, and only a submission's code travels, never a student's name.
"""

import asyncio
import json
import logging
import sys
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from tqdm import tqdm

from course.errors import CourseError
from course.grading.cluster import worker
from course.grading.intake.reading import NotGradable
from course.grading.run.settings import Settings, Walls
from course.grading.run.task import Task

if TYPE_CHECKING:
    from distributed import Client, Future

SECONDS = 10
AHEAD = 2  # tasks on their way for each thread of the cluster, and no more: ten thousand take no more memory than ten
FEWEST = 8  # a cluster that grows with its work must see some
SAID = {
    Walls.BOTH: "course: on the cluster, learners' code runs behind two walls, bubblewrap and namespaces",
    Walls.INNER: "course: on the cluster, learners' code runs behind one wall, namespaces, where bubblewrap is missing",
    Walls.NONE: "course: on the cluster, learners' code runs WITHOUT A SANDBOX: the submissions are trusted",
}


def run(address: str, settings: Settings, tasks: Iterable[Task], done: Callable[[Task, list[dict]], None]) -> None:
    """Hand over each task's rows once, as they come; an empty list where a task came to nothing.

    `address` is a scheduler's, such as tcp://host:8786, or the path of a scheduler file. `settings.walls` says whether
    walls must stand on the workers; which ones is told on standard error. CourseError where the scheduler does not
    answer or goes away, and where a worker has no walls or another edition of the course.
    """
    logging.disable(logging.CRITICAL)  # Dask would tell a lost connection in a page of its own
    client = None
    try:
        client = _client(address)
        from distributed import as_completed

        finished = as_completed(loop=client.loop, with_results=True, raise_errors=False)
        running: dict[Future, Task] = {}
        sent, told = _sent(client, settings, tasks, done), set()
        while True:
            threads = _threads(client, address)
            for future, task in islice(sent, max(FEWEST, AHEAD * threads, len(running)) - len(running)):
                running[future] = task
                finished.add(future)
            if not running:
                return
            if not threads:
                _tell("course: the cluster has no workers now; waiting for some", told)
            for future, answer in finished.next_batch():
                said = _said(future, answer, address)
                if "walls" in said:
                    _tell(SAID[Walls[said["walls"]]], told)
                done(running.pop(future), said["rows"])
    finally:
        if client is not None:
            client.close()  # what nobody waits for any more is cancelled
        logging.disable(logging.NOTSET)


def _client(address: str) -> "Client":
    """A connection to the scheduler; CourseError where there is none to be had."""
    try:
        from distributed import Client
    except ImportError:
        raise CourseError(
            "--cluster needs the package distributed, which is not installed; pip install 'backprop-course[cluster]'"
        ) from None
    try:
        if "://" not in address:
            address = json.loads(Path(address).read_text(encoding="utf-8"))["address"]
        asyncio.run(_try(address))
        return Client(address, timeout=SECONDS, set_as_default=False)
    except Exception as error:  # what is no scheduler may answer anything
        raise CourseError(
            f"no Dask scheduler answers at {address} ({_reason(error)}); expected a scheduler's address, such as "
            "tcp://host:8786, or the path of its scheduler file; look whether it is running"
        ) from error


async def _try(address: str) -> None:
    """Raises where no scheduler answers; a `Client` that cannot connect would wait once more when it is dropped."""
    from distributed import Security, rpc

    async with rpc(address, timeout=SECONDS, connection_args=Security().get_connection_args("client")) as scheduler:
        await asyncio.wait_for(scheduler.ncores(), SECONDS)


def _sent(client: "Client", settings: Settings, tasks: Iterable[Task], done) -> Iterator[tuple["Future", Task]]:
    """Each task on its way to a worker, with its grafted notebook written."""
    for task in tasks:
        try:
            submitted = task.grafted()
        except NotGradable:  # the file has changed since it was looked at
            done(task, [])
            continue
        yield client.submit(worker.graded, worker.packed(submitted, settings), pure=False), task


def _threads(client: "Client", address: str) -> int:
    """How many tasks the cluster works on at once; workers come and go."""
    try:
        return sum(client.nthreads().values())
    except OSError:
        raise _gone(address) from None


def _said(future: "Future", answer, address: str) -> dict:
    """What a worker said of a task; CourseError where no worker can grade anything."""
    from distributed import KilledWorker

    if future.cancelled():
        raise _gone(address)
    if future.status == "error":
        error = answer[1]
        if isinstance(error, KilledWorker):
            return {"rows": []}
        raise CourseError(
            f"the cluster cannot grade ({_reason(error)}); the same edition of the course was expected on its "
            "scheduler, its workers and this machine; install it on every machine and start the cluster again"
        )
    said = json.loads(answer)
    if "refused" in said:
        raise CourseError(said["refused"])
    return said


def _reason(error: BaseException) -> str:
    """An error in one line."""
    return " ".join(f"{type(error).__name__}: {error}".split())


def _gone(address: str) -> CourseError:
    return CourseError(f"the Dask scheduler at {address} has gone; what was finished is kept; start it and run again")


def _tell(line: str, told: set[str]) -> None:
    if line not in told:
        told.add(line)
        tqdm.write(line, sys.stderr)
