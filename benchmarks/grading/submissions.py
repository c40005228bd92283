"""The submissions: lesson 02 solved, with a plot and with its outputs, and the copies that nbgrader and otter take.

All of them hold the same code: a setup cell, five answers, a plot that is drawn once, and a check of each answer. In
the copies the checks are asserts on the same cases, since neither of the two knows `check`.
"""

import json
import zipfile
from pathlib import Path

import nbformat
import numpy as np
from nbclient import NotebookClient
from nbformat.v4 import new_code_cell, new_notebook

from course.checking import plan
from course.exercises import Exercise, exercises

LESSON = "02-activations"
SEED = 1
SETUP = 'import numpy as np\nfrom course import check, open_lesson\n\nopen_lesson("02-activations", "en")'
SETUP_ELSEWHERE = "import numpy as np"
# every system draws the picture once: the last line keeps a notebook from drawing it again
PLOT = """import io

import matplotlib.pyplot as plt

z = np.linspace(-6, 6, 200)
figure, axes = plt.subplots()
axes.plot(z, sigmoid(z), label="sigmoid")
axes.plot(z, sigmoid_prime(z), label="its derivative")
axes.legend()
figure.savefig(io.BytesIO(), format="png")
plt.close(figure)"""
KERNEL = {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}}


def student(number: int) -> str:
    return f"student-{number:05}"


def ours(folder: Path, number: int) -> None:
    """SUBMISSIONS for `course grade`, which are also what plain nbval runs: executed once, then copied."""
    cells = [_ours("setup", SETUP, role="setup")]
    for asked in exercises(LESSON):
        cells.append(_ours(f"answer-{asked.id}", asked.solution, answer=asked.id))
        cells.append(_ours(f"check-{asked.id}", f'check("{asked.id}")', check=asked.id))
    cells.insert(5, new_code_cell(PLOT, id="plot"))
    metadata = {**KERNEL, "course": {"lesson": LESSON, "language": "en"}}
    notebook = new_notebook(cells=cells, metadata=metadata)
    folder.mkdir(parents=True)
    NotebookClient(notebook, resources={"metadata": {"path": str(folder)}}).execute()
    text = nbformat.writes(notebook)
    for i in range(number):
        place = folder / student(i) / f"{LESSON}.ipynb"
        place.parent.mkdir()
        place.write_text(text, encoding="utf-8")


def for_nbgrader(folder: Path, number: int) -> None:
    """source/ and submitted/ of a course of nbgrader."""
    cells = [_nbgrader("setup", SETUP_ELSEWHERE, locked=True)]
    for asked in exercises(LESSON):
        cells.append(_nbgrader(f"answer-{asked.id}", asked.solution, solution=True))
        cells.append(_nbgrader(f"test-{asked.id}", asserts(asked), grade=True, locked=True, points=asked.points))
    cells.insert(5, new_code_cell(PLOT, id="plot"))
    text = nbformat.writes(new_notebook(cells=cells, metadata=KERNEL))
    for above in ("source", *(f"submitted/{student(i)}" for i in range(number))):
        place = folder / above / LESSON / f"{LESSON}.ipynb"
        place.parent.mkdir(parents=True)
        place.write_text(text, encoding="utf-8")


def for_otter(folder: Path, number: int) -> None:
    """An autograder.zip and notebooks beside it."""
    cells = [new_code_cell(SETUP_ELSEWHERE, id="setup")]
    cells += [new_code_cell(asked.solution, id=f"answer-{asked.id}") for asked in exercises(LESSON)]
    cells.insert(3, new_code_cell(PLOT, id="plot"))
    folder.mkdir(parents=True)
    text = nbformat.writes(new_notebook(cells=cells, metadata=KERNEL))
    for i in range(number):
        (folder / f"{student(i)}.ipynb").write_text(text, encoding="utf-8")
    with zipfile.ZipFile(folder / "autograder.zip", "w") as autograder:
        autograder.writestr("otter_config.json", json.dumps({"lang": "python"}))
        for asked in exercises(LESSON):
            autograder.writestr(f"tests/{asked.id}.py", _otter_test(asked))


def asserts(asked: Exercise) -> str:
    """The cases of the exercise, each as a line that compares with the reference's numbers."""
    lines = ["import numpy as np"]
    for _, case in plan(asked, SEED):
        name = case.function or next(iter(asked.functions))
        wanted = asked.functions[name](*case.args)
        call = f"{name}({', '.join(_literal(value) for value in case.args)})"
        lines.append(f"assert np.allclose({call}, {_literal(wanted)}, rtol=1e-7, atol=1e-12)")
    return "\n".join(lines)


def _literal(value) -> str:
    array = np.asarray(value)
    return f"np.array({array.tolist()!r}, dtype='{array.dtype}').reshape({array.shape})"


def _otter_test(asked: Exercise) -> str:
    body = "".join(f">>> {line}\n" for line in asserts(asked).splitlines())
    test = {
        "name": asked.id,
        "points": asked.points,
        "suites": [{"type": "doctest", "scored": True, "cases": [{"code": body, "hidden": False, "locked": False}]}],
    }
    return f"OK_FORMAT = True\n\ntest = {test!r}\n"


def _ours(id: str, source: str, **course):
    return new_code_cell(source, id=id, metadata={"course": course})


def _nbgrader(id: str, source: str, **more):
    flags = {"grade": False, "locked": False, "solution": False, "task": False, **more}
    return new_code_cell(source, id=id, metadata={"nbgrader": {"schema_version": 3, "grade_id": id, **flags}})
