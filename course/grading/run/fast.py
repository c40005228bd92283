"""The fast engine: learners' cells go straight to the sandbox, with no kernel between.

The same steps, the same process behind the same walls and the same judge as under nbval, so the same marks.
"""

from contextlib import suppress

from course.errors import CourseError
from course.grading.intake.reading import Notebook
from course.grading.report.rows import row
from course.grading.run.graft import MARK, steps
from course.grading.run.marking import Marking
from course.grading.run.sandbox import Child, Sandbox
from course.grading.run.settings import Settings
from course.grading.run.task import Task


class Fast:
    """Grades one submission after another in this process; `close` ends its sandbox."""

    def __init__(self, settings: Settings):
        self.settings = settings
        self.sandbox: Sandbox | None = None

    def rows(self, task: Task) -> list[dict]:
        """The rows of a submission, whose grafted notebook is written.

        NotGradable where the file cannot be read any more, CourseError where there is no sandbox.
        """
        return self.marked(task.grafted())

    def marked(self, submitted: Notebook) -> list[dict]:
        """The rows of a submission's cells; a learner's code raises nothing here. CourseError without a sandbox."""
        marking = Marking(submitted.lesson, self.settings.seed, self._start, self.settings.limits)
        try:
            for step in steps(submitted):
                if step.magic == MARK:
                    marking.verdict(step.answer)
                else:
                    marking.cell(step.magic, step.source, step.answer)
        finally:
            marking.close()
        return [row(verdict, submitted.language) for verdict in marking.verdicts.values()]

    def close(self) -> None:
        if self.sandbox is not None:
            self.sandbox.close()
            self.sandbox = None

    def _start(self) -> Child:
        """A process for this submission; a server that has ended is replaced once."""
        if self.sandbox is not None:
            with suppress(CourseError):
                return self.sandbox.start()
            self.close()
        self.sandbox = Sandbox(self.settings.hidden, self.settings.walls, self.settings.limits, preload=True)
        return self.sandbox.start()
