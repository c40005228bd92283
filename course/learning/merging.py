"""A newer edition of a notebook with what the learner wrote in the older one.

Three notebooks: `base` is the edition that the learner was given, `mine` what they made of it, `new` the edition of
today. Nothing that the learner wrote is left out: an answer takes the place of the blank one, a cell of theirs stays
behind the cell behind which it stood, and a cell of ours that they rewrote becomes a cell of theirs.
"""

from collections.abc import Iterator

from course.learning.notebook_file import answers, course, source, with_source


def changed(base: dict, mine: dict) -> bool:
    """True when the learner wrote, moved or removed anything; running cells is no change."""
    return [_content(cell) for cell in base["cells"]] != [_content(cell) for cell in mine["cells"]]


def merged(base: dict, mine: dict, new: dict, note: dict[str, str]) -> dict:
    """`new` with the learner's answers and cells; `note[cell_type]` stands above a rewritten cell of ours."""
    merging = _Merging(base, mine, new, note)
    return {**new, "cells": list(merging.cells())}


class _Merging:
    def __init__(self, base, mine, new, note):
        self.new, self.note = new, note
        self.base_cells = {cell.get("id"): cell for cell in base["cells"]}
        self.new_cells = {cell.get("id"): cell for cell in new["cells"]}
        self.blanks = {exercise: cell for cell in base["cells"] if (exercise := answers(cell))}
        self.places = {exercise: cell["id"] for cell in new["cells"] if (exercise := answers(cell))}
        self.taken = {*self.base_cells, *self.new_cells}
        self.answered: dict[str, str] = {}
        self.behind: dict[str | None, list[dict]] = {}
        self._sort(identified(mine["cells"], base["cells"]))

    def cells(self) -> Iterator[dict]:
        yield from self.behind.get(None, [])
        for cell in self.new["cells"]:
            answer = self.answered.get(cell["id"])
            yield cell if answer is None else with_source(cell, answer)
            yield from self.behind.get(cell["id"], [])

    def _sort(self, mine: list[dict]) -> None:
        """Give every cell of the learner's notebook its place in the new one."""
        chosen = self._answer_cells(mine)
        seen: set[str | None] = set()
        anchor = None
        for number, cell in enumerate(mine):
            name = cell.get("id")
            if number in chosen:
                anchor = self.places[chosen[number]]
                self._answer(chosen[number], cell, anchor)
            elif name in seen or (name not in self.base_cells and name not in self.new_cells):
                self._keep(cell, anchor)
                continue
            else:
                anchor = name if name in self.new_cells else anchor
                if self._rewritten(cell):
                    self._keep(self._noted(cell), anchor)
            seen.add(name)

    def _answer_cells(self, mine: list[dict]) -> dict[int, str]:
        """Which cell of the learner's answers which exercise: the one with our id, or else the first."""
        found: dict[str, int] = {}
        for number, cell in enumerate(mine):
            exercise = answers(cell)
            if exercise in self.places:
                ours = self.blanks.get(exercise, {}).get("id", self.places[exercise])
                if exercise not in found or (cell.get("id") == ours and mine[found[exercise]].get("id") != ours):
                    found[exercise] = number
        return {number: exercise for exercise, number in found.items()}

    def _answer(self, exercise: str, cell: dict, place: str) -> None:
        blank = self.blanks.get(exercise, self.new_cells[place])
        if source(cell).strip() and source(cell) != source(blank):
            self.answered[place] = source(cell)

    def _rewritten(self, cell: dict) -> bool:
        known = [cells[cell["id"]] for cells in (self.base_cells, self.new_cells) if cell["id"] in cells]
        return bool(source(cell).strip() or cell.get("attachments")) and all(_differs(cell, ours) for ours in known)

    def _noted(self, cell: dict) -> dict:
        return with_source(cell, self.note[cell["cell_type"]] + source(cell))

    def _keep(self, cell: dict, anchor: str | None) -> None:
        """The learner's own cell: nothing of ours marks it, so that nobody takes it for an answer."""
        if not (source(cell).strip() or cell.get("attachments")):
            return
        ours = ("course", "deletable", "editable", "nbgrader")
        metadata = {k: v for k, v in cell["metadata"].items() if k not in ours}
        stem = (cell.get("id") or "cell")[:50]
        name = cell.get("id")
        number = 0
        while not name or name in self.taken:
            number += 1
            name = f"{stem}-yours-{number}"
        self.taken.add(name)
        self.behind.setdefault(anchor, []).append({**cell, "id": name, "metadata": metadata})


def identified(mine: list[dict], base: list[dict]) -> list[dict]:
    """The learner's cells with the ids that another program left out: found in the metadata or by the same text."""
    lost = [cell for cell in base if cell.get("id") not in {other.get("id") for other in mine}]
    found = []
    for cell in mine:
        name = cell.get("id") or cell["metadata"].get("id")
        if not isinstance(name, str):
            twin = next((other for other in lost if _content(other) == _content(cell)), None)
            name = twin.get("id") if twin else None
            lost = [other for other in lost if other is not twin]
        found.append({**cell, "id": name})
    return found


def _content(cell: dict) -> tuple:
    return cell["cell_type"], source(cell), str(cell.get("attachments") or "")


def _differs(cell: dict, ours: dict) -> bool:
    """Spaces at the end of a line are no change; in a cell that offers help, neither is taking up the offer."""
    plain = _uncommented if course(ours).get("role") == "help" else _trimmed
    return (cell["cell_type"], plain(cell), cell.get("attachments") or {}) != (
        ours["cell_type"],
        plain(ours),
        ours.get("attachments") or {},
    )


def _trimmed(cell: dict) -> str:
    return "\n".join(line.rstrip() for line in source(cell).splitlines()).strip()


def _uncommented(cell: dict) -> str:
    return "\n".join(line.strip().lstrip("# ") for line in source(cell).splitlines()).strip()
