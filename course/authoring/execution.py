"""Running a notebook, and making what it shows the same on every machine."""

import os
import re
import tempfile
from pathlib import Path

from nbformat import NotebookNode

from course import files
from course.errors import CourseError

SECONDS_PER_CELL = 120
WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"
COLOUR = re.compile(r"\x1b\[[0-9;]*m")
ADDRESS = re.compile(r"\bat 0x[0-9a-fA-F]+")
CELL_FILE = re.compile(r"\bipykernel_\d+[\\/]\d+\.py")


def executed(made: NotebookNode) -> NotebookNode:
    """The notebook with its outputs, run from an empty folder with this checkout's `course`.

    CourseError names the cell that raised.
    """
    from nbclient import NotebookClient
    from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

    info, name = made.metadata.language_info, f"{made.metadata.course.language}/{made.metadata.course.lesson}"
    with tempfile.TemporaryDirectory() as folder:
        client = NotebookClient(
            made,
            timeout=SECONDS_PER_CELL,
            kernel_name="python3",
            allow_errors=False,
            record_timing=False,
            store_widget_state=False,
            coalesce_streams=True,
            extra_arguments=["--log-level=ERROR"],
            resources={"metadata": {"path": folder}},
        )
        try:
            client.execute(env=_environment(folder))
        except (CellExecutionError, CellTimeoutError, DeadKernelError) as error:
            raise CourseError(
                f"{name}: cell {_failed(made)!r} does not run ({_reason(error)}); expected every cell to run; repair it"
            ) from error
        _normalise(made, folder)
    made.metadata.language_info = info
    return made


def _failed(made: NotebookNode) -> str:
    """The id of the cell that raised, else of the last one that was begun."""
    begun = [cell for cell in made.cells if cell.cell_type == "code" and cell.execution_count]
    raised = [cell for cell in begun if any(output.output_type == "error" for output in cell.outputs)]
    return (raised or begun or made.cells)[-1].id


def _reason(error: Exception) -> str:
    lines = [line for line in COLOUR.sub("", str(error)).splitlines() if line.strip()]
    return lines[-1].strip() if lines else type(error).__name__


def _environment(folder: str) -> dict[str, str]:
    """The kernel imports this checkout's `course` first and no one's own start-up files."""
    paths = [str(files.CHECKOUT), *filter(None, [os.environ.get("PYTHONPATH")])]
    return {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(paths),
        "PYTHONHASHSEED": "0",
        "IPYTHONDIR": str(Path(folder, ".ipython")),
    }


def _normalise(made: NotebookNode, folder: str) -> None:
    made.metadata.pop("widgets", None)
    count = 0
    for cell in made.cells:
        cell.metadata.pop("execution", None)
        if cell.cell_type != "code":
            continue
        count += 1
        cell.execution_count = count
        for output in cell.outputs:
            if "execution_count" in output:
                output.execution_count = count
            if "text" in output:
                output.text = _without_machine(output.text, folder)
            for mime, value in output.get("data", {}).items():
                if isinstance(value, str) and mime.startswith("text/"):
                    output.data[mime] = _without_machine(value, folder)
            output.get("data", {}).pop(WIDGET_VIEW, None)
        cell.outputs = [output for output in cell.outputs if output.get("data", True)]


def _without_machine(text: str, folder: str) -> str:
    """The text without what only this machine and this run have: addresses in memory, paths."""
    text = CELL_FILE.sub("<cell>", ADDRESS.sub("at 0x0", text))
    places = {os.path.realpath(folder), folder, tempfile.gettempdir(), str(files.CHECKOUT), str(Path.home())}
    for path in sorted(places, key=len, reverse=True):  # the checkout may lie in one of the others
        text = text.replace(path + os.sep, "")
    return text
