"""The samples of tests/submissions: their names say what must come of them; here they become a SUBMISSIONS folder.

    answers/<what>--<exercise>-<state>[+<state>...]-<points>.py
        all answers are right but for what the file says
    files/<what>--<lesson or none>-<points or not_gradable>[--<exercise>-<state>-<points>,...].<ext>
        files as they come

In an answer's file, what follows the comments at the top is the answer of <exercise>. `# %% answer NAME` begins the
answer of another exercise, `# %% learner` a cell of the learner's own before the next answer, and `# %% below` one
directly below the last. Where the first comment is `# also: sigmoid_prime-raised-0, ...`, these exercises come out so.
"""

import copy
import hashlib
import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from course import files
from course.exercises import exercises

LESSON = "02-activations"
HERE = Path(__file__).parent.parent / "submissions"
NEIGHBOURS = ("0-neighbour", "m-neighbour", "zz-neighbour")  # before, among and after the samples
SEPARATOR = re.compile(r"^# %% (learner|below|answer (\w+))\n", re.MULTILINE)
ALSO = "# also:"


@dataclass(frozen=True)
class Outcome:
    """What must come of an exercise: one of the states, and the points."""

    states: frozenset[str]
    points: float

    @classmethod
    def read(cls, text: str) -> tuple[str, "Outcome"]:
        """ "sigmoid-raised+stopped-0" → ("sigmoid", Outcome)."""
        exercise, states, points = text.split("-")
        return exercise, cls(frozenset(states.split("+")), float(points))


@dataclass(frozen=True)
class Sample:
    """A submission, and what must come of each exercise; "" stands for a file that belongs to no lesson.

    `points` is what the submission must come to where not every exercise is told, else None.
    """

    path: Path
    expected: dict[str, Outcome]
    points: float | None = None

    @property
    def student(self) -> str:
        return self.path.stem

    @property
    def token(self) -> str:
        """A word that stands in the command line of every process that the sample leaves behind."""
        return f"backprop-{hashlib.sha256(self.student.encode()).hexdigest()[:16]}"


FULL = {asked.id: Outcome(frozenset({"passed"}), asked.points) for asked in exercises(LESSON)}
TOTAL = sum(outcome.points for outcome in FULL.values())
NOT_GRADABLE = Outcome(frozenset({"not_gradable"}), 0.0)


def answers() -> list[Sample]:
    """The samples that are one answer."""
    return [_answer(path) for path in sorted((HERE / "answers").glob("*.py"))]


def whole_files() -> list[Sample]:
    """The samples that are files, those that are too large to be kept included."""
    kept = sorted(path for path in (HERE / "files").iterdir() if "--" in path.stem)
    return [_file(path) for path in [*kept, *map(Path, GENERATED)]]


def lay_out(submissions: Path, facts: dict[str, str]) -> None:
    """Write every sample and the honest neighbours as SUBMISSIONS/<student>/<file>."""
    for student in NEIGHBOURS:
        _write(submissions / student / f"{LESSON}.ipynb", json.dumps(_solved()))
    lay_out_answers(submissions, answers(), facts)
    for sample in whole_files():
        name = "homework" if "" in sample.expected else LESSON
        content = GENERATED[str(sample.path)]() if str(sample.path) in GENERATED else sample.path.read_bytes()
        _write(submissions / sample.student / f"{name}{sample.path.suffix}", content)


def lay_out_answers(submissions: Path, samples: list[Sample], facts: dict[str, str]) -> None:
    """Write these answers, each in a notebook that is solved but for it."""
    for sample in samples:
        source = sample.path.read_text(encoding="utf-8")
        marked = {**facts, "token": sample.token, "mark": f"{facts['mark']}/{sample.token}"}
        for word, value in marked.items():
            source = source.replace("{{" + word + "}}", value)
        notebook = with_blocks(blocks(source, sample.student.split("--")[1].split("-")[0]))
        _write(submissions / sample.student / f"{LESSON}.ipynb", json.dumps(notebook, ensure_ascii=False))


def blocks(source: str, exercise: str) -> list[tuple[str, str]]:
    """The cells of an answer's file in order: ("learner" or "below" or an exercise's id, source)."""
    first, *rest = SEPARATOR.split(source)
    has_code = any(line.strip() and not line.startswith("#") for line in first.splitlines())
    found = [(exercise, first)] if has_code or not rest else []
    for kind, name, text in zip(rest[::3], rest[1::3], rest[2::3], strict=True):
        if text.strip():
            found.append((name or kind, text))
    return [(kind, text.removesuffix("\n")) for kind, text in found]


def with_blocks(cells: list[tuple[str, str]]) -> dict:
    """Our released notebook, solved but for the cells."""
    notebook = _solved()
    place, number = 0, 0
    for position, (kind, source) in enumerate(cells):
        if kind in FULL:
            place = _place(notebook, kind)
            notebook["cells"][place]["source"] = source
            continue
        following = [later for later, _ in cells[position + 1 :] if later in FULL]
        if kind == "below":
            place += 1
        elif following:
            place = _place(notebook, following[0])
        else:
            place = _next_answer(notebook, place)
        notebook["cells"].insert(place, _code(f"own-{number}", source))
        number += 1
    return notebook


def _answer(path: Path) -> Sample:
    exercise, outcome = Outcome.read(path.stem.split("--")[1])
    first = next((line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("#")), "")
    also = first.removeprefix(ALSO).split(",") if first.startswith(ALSO) else []
    return Sample(path, {**FULL, **dict(Outcome.read(text.strip()) for text in also), exercise: outcome})


def _file(path: Path) -> Sample:
    _, told, *more = path.stem.split("--")
    lesson, _, points = told.rpartition("-")
    if points == "not_gradable":
        return Sample(path, {"": NOT_GRADABLE} if lesson == "none" else dict.fromkeys(FULL, NOT_GRADABLE), 0.0)
    details = dict(Outcome.read(text) for text in more[0].split(",")) if more else {}
    rest = FULL if float(points) else {}
    return Sample(path, {**rest, **details}, float(points))


def _solved() -> dict:
    """Our released notebook without outputs, every answer right."""
    return copy.deepcopy(_released_and_solved())


@cache
def _released_and_solved() -> dict:
    path = files.data("notebooks") / "en" / f"{LESSON}.ipynb"
    notebook = json.loads(path.read_text(encoding="utf-8"))
    solutions = {asked.id: asked.solution for asked in exercises(LESSON)}
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            cell["outputs"], cell["execution_count"] = [], None
            cell["source"] = solutions.get(_is_answer_of(cell), cell["source"])
    return notebook


def _is_answer_of(cell: dict) -> str:
    return cell["metadata"].get("course", {}).get("answer", "")


def _place(notebook: dict, exercise: str) -> int:
    return next(i for i, cell in enumerate(notebook["cells"]) if _is_answer_of(cell) == exercise)


def _next_answer(notebook: dict, place: int) -> int:
    cells = notebook["cells"]
    return next((i for i in range(place + 1, len(cells)) if _is_answer_of(cells[i])), len(cells))


def _code(id: str, source: str) -> dict:
    return {"cell_type": "code", "execution_count": None, "id": id, "metadata": {}, "outputs": [], "source": source}


def _write(path: Path, content: str | bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))


def _with_output_of(size: int) -> bytes:
    notebook = _solved()
    setup = next(cell for cell in notebook["cells"] if cell["cell_type"] == "code")
    setup["outputs"] = [{"name": "stdout", "output_type": "stream", "text": "x" * size}]
    return json.dumps(notebook).encode("ascii")


def _with_cells(many: int, kind: str) -> bytes:
    notebook = _solved()
    code = {"execution_count": None, "outputs": []} if kind == "code" else {}
    notebook["cells"] += [
        {"cell_type": kind, "id": f"more-{i}", "metadata": {}, "source": "pass", **code} for i in range(many)
    ]
    return json.dumps(notebook).encode("ascii")


def _with_deep_metadata() -> bytes:
    deep = "[" * 200_000 + "]" * 200_000
    return (
        json.dumps(_solved()).encode("ascii").replace(b'"metadata": {', f'"metadata": {{"deep": {deep}, '.encode(), 1)
    )


# too large to be kept
GENERATED = {
    f"deep_json--{LESSON}-not_gradable.ipynb": lambda: b"[" * 1_000_000,
    f"deep_json_objects--{LESSON}-not_gradable.ipynb": lambda: b'{"cells":' * 500_000 + b"1" + b"}" * 500_000,
    f"deep_metadata--{LESSON}-not_gradable.ipynb": _with_deep_metadata,
    f"output_of_fifteen_megabytes--{LESSON}-40.ipynb": lambda: _with_output_of(15_000_000),
    f"hundred_megabytes--{LESSON}-not_gradable.ipynb": lambda: _with_output_of(100_000_000),
    f"two_hundred_megabytes_of_nothing--{LESSON}-not_gradable.ipynb": lambda: b" " * 200_000_000,
    f"five_thousand_cells_of_prose--{LESSON}-40.ipynb": lambda: _with_cells(5_000, "markdown"),
    f"five_thousand_cells_of_code--{LESSON}-not_gradable.ipynb": lambda: _with_cells(5_000, "code"),
}
