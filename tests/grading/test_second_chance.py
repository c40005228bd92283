"""A kernel may not start in time on a busy machine: its notebook is run once more, alone."""

import json
from pathlib import Path
from types import SimpleNamespace

import grading_samples as samples
import pytest

from course.exercises import exercises
from course.grading.run import nbval


@pytest.mark.parametrize(("comes_at", "finished"), [(1, 3), (2, 3), (3, 0)])
def test_a_notebook_that_came_to_nothing_is_run_once_more(comes_at, finished, tmp_path, monkeypatch):
    tasks = [
        SimpleNamespace(place=tmp_path / name / f"{samples.LESSON}.ipynb", grafted=lambda: None)
        for name in ("a", "b", "c")
    ]
    rounds: dict[Path, int] = {}

    def chunk(settings, chunk, records, processes):
        for task in chunk:
            rounds[task.place] = rounds.get(task.place, 0) + 1
            if rounds[task.place] == comes_at:
                record = records / task.place.parent.name / f"{samples.LESSON}.json"
                record.parent.mkdir(parents=True, exist_ok=True)
                record.write_text(json.dumps({"rows": [{} for _ in exercises(samples.LESSON)]}))

    monkeypatch.setattr(nbval, "_chunk", chunk)
    came: dict[Path, list] = {}
    nbval.run(SimpleNamespace(jobs=2), tasks, lambda task, rows: came.update({task.place: rows}))
    assert len(came) == 3 and sum(bool(rows) for rows in came.values()) == finished
    assert set(rounds.values()) == {min(comes_at, 2)}
