"""One notebook to grade, for every engine."""

import json
from pathlib import Path
from typing import NamedTuple

from course.files import write
from course.grading.intake import reading
from course.grading.intake.reading import Notebook
from course.grading.run.graft import graft


class Task(NamedTuple):
    """`file`, which must lie in `folder`, is what a learner handed in; `place` is where its grafted notebook goes."""

    file: Path
    folder: Path
    place: Path

    def notebook(self) -> Notebook:
        """The learner's cells; NotGradable where the file has changed since it was looked at."""
        name = reading.printable(self.file.name)
        data = reading.document(reading.read_bytes(self.file, self.folder), name)
        return reading.notebook(data, reading.printable(self.file.stem), name)

    def grafted(self) -> Notebook:
        """The learner's cells, with their grafted notebook written to its place. NotGradable as above."""
        submitted = self.notebook()
        write(self.place, graft(submitted))
        return submitted

    def text(self) -> str:
        """As one line, for a process of ours."""
        return json.dumps([str(path) for path in self])

    @classmethod
    def of(cls, text: str) -> "Task":
        return cls(*map(Path, json.loads(text)))
