"""The choice of a path through the course: with derivations or without. What the learner chose is `value`."""

from html import escape

from traitlets import validate

from course.display import Shown, html_block
from course.errors import CourseError
from course.widgets.base import CourseWidget, source
from course.wording import N_

PATHS = ("with", "without")


class PathChoice(CourseWidget):
    """`value` holds path: "with" or "without" (derivations)."""

    name = "path-choice"
    START = {"path": "with"}
    WORDS = {
        "title": N_("widget path-choice title", "Path through the course"),
        "question": N_("widget path-choice question above the two answers", "Which path do you take?"),
        "with": N_("widget path-choice answer", "with derivations"),
        "without": N_("widget path-choice answer", "without derivations"),
        "with_means": N_(
            "widget path-choice sentence below an answer",
            "You read every derivation: each step with its reason and a numeric check.",
        ),
        "without_means": N_(
            "widget path-choice sentence below an answer",
            "You leave out the derivations. The first line of such a section names the section to go on with.",
        ),
        "both": N_(
            "widget path-choice sentence below both answers",
            "The exercises of a lesson are the same on both paths. You can change the choice at any time.",
        ),
    }

    _css = source("base.css", "path_choice.css")
    _esm = source("base.js", "path_choice.js")

    @validate("value")
    def _check_value(self, proposal) -> dict:
        given = {**self.START, **proposal["value"]}
        if not (given.keys() == self.START.keys() and given["path"] in PATHS):
            raise CourseError(
                f"value {proposal['value']!r} cannot be shown; expected path from {', '.join(PATHS)}; change it"
            )
        return given

    def show(self, path: str) -> None:
        """Mark a choice that was made before; anything else marks nothing new."""
        if path in PATHS:
            self.value = {"path": path}

    def picture(self) -> Shown:
        """The two paths in words."""
        say = {key: escape(text) for key, text in self.words.items()}
        answers = "".join(f"<li><strong>{say[path]}</strong><br>{say[f'{path}_means']}</li>" for path in PATHS)
        body = f"<p><strong>{say['question']}</strong></p><ul>{answers}</ul><p>{say['both']}</p>"
        return Shown(html_block(body, self.language), repr(self))
