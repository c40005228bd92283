import sys
import tempfile
from pathlib import Path

import nbformat
import pytest
from sample_checkout import change

from course.authoring.execution import _normalise, _without_machine, executed
from course.authoring.notebooks import build
from course.errors import CourseError

CELL_FILE = Path(tempfile.gettempdir(), "ipykernel_12", "34.py")


def read(root, language="en"):
    return nbformat.read(root / f"notebooks/{language}/02-activations.ipynb", as_version=4)


def of_code(*sources):
    made = nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_code_cell(source, id=f"c{n}") for n, source in enumerate(sources)]
    )
    made.metadata.update(language_info={"name": "python"}, course={"language": "en", "lesson": "x"})
    return made


def test_a_build_runs_the_cells_and_a_rebuild_gives_the_same_bytes(root):
    [path] = build("02", "en", root=root)
    first = path.read_bytes()
    cells = {cell.id: cell for cell in read(root).cells}
    assert cells["proof"].outputs[0].text == "z = 0.250000\n"
    assert [cell.execution_count for cell in cells.values() if cell.cell_type == "code"] == [1, 2, 3, 4, 5]
    assert b"iopub" not in first and str(root).encode() not in first and sys.prefix.encode() not in first
    build("02", "en", root=root)
    assert path.read_bytes() == first


def test_the_kernel_imports_this_checkouts_course():
    """Only a path below this checkout is printed without its beginning."""
    made = executed(of_code("import course", "print(course.__file__)"))
    assert made.cells[1].outputs[0].text == f"{Path('course', '__init__.py')}\n"


def test_a_cell_that_raises_is_named(root):
    change(root / "lessons/02-activations.md", "assert z == 0.25", "assert z == 0.5, 'not a quarter'")
    with pytest.raises(CourseError, match="en/02-activations: cell 'proof' does not run .*not a quarter"):
        build("02", "en", root=root)
    assert not (root / "notebooks").exists()


def test_what_only_this_run_has_is_taken_out():
    made = of_code("x", "y")
    made.metadata.widgets = {"state": {}}
    made.cells[0].metadata.execution = {"iopub.status.busy": "now"}
    made.cells[0].execution_count = 7
    made.cells[0].outputs = [
        nbformat.v4.new_output("stream", name="stderr", text=f"{CELL_FILE}:1: Warning\n<f at 0x7fab>"),
        nbformat.v4.new_output(
            "display_data",
            {"text/html": "<img alt='a'>", "application/vnd.jupyter.widget-view+json": {"model_id": "1"}},
        ),
        nbformat.v4.new_output("display_data", {"application/vnd.jupyter.widget-view+json": {"model_id": "2"}}),
    ]
    _normalise(made, "/tmp/some-folder")
    assert "widgets" not in made.metadata and "execution" not in made.cells[0].metadata
    assert made.cells[0].execution_count == 1 and made.cells[1].execution_count == 2
    warning, picture = made.cells[0].outputs
    assert warning.text == "<cell>:1: Warning\n<f at 0x0>"
    assert picture.data == {"text/html": "<img alt='a'>"}


def test_a_large_picture_takes_no_time():
    """The text of a picture has no space: a pattern that begins with "anything" would read it once per letter."""
    assert _without_machine("A" * 2_000_000, "/some-folder") == "A" * 2_000_000
