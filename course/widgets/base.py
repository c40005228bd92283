"""What every widget shares: words, direction, one value, a static picture beside the moving one."""

from pathlib import Path
from typing import ClassVar

import anywidget
from traitlets import Dict, Unicode

from course.display import Shown
from course.languages import language as language_row
from course.messages import translate
from course.wording import Message

HERE = Path(__file__).parent


def source(*names: str) -> str:
    """JavaScript or CSS files of this folder as one text: anywidget takes one module per widget."""
    return "\n".join((HERE / name).read_text(encoding="utf-8") for name in names)


class CourseWidget(anywidget.AnyWidget):
    """A picture drawn in the browser; `value` is what the reader has set, as one dict."""

    name: ClassVar[str]
    WORDS: ClassVar[dict[str, Message]]
    START: ClassVar[dict]

    _css = source("base.css")
    language = Unicode().tag(sync=True)
    direction = Unicode().tag(sync=True)
    words = Dict().tag(sync=True)
    value = Dict().tag(sync=True)

    def __init__(self, language: str):
        row = language_row(language)
        words = {key: translate(message, language) for key, message in self.WORDS.items()}
        super().__init__(words=words, language=row.code, direction=row.direction, value=dict(self.START))

    def picture(self) -> Shown:
        """The static picture: for print, for GitHub, for a reader without a kernel."""
        raise NotImplementedError

    def __repr__(self) -> str:
        return f"widget({self.name!r})"

    def _repr_mimebundle_(self, **options) -> tuple[dict, dict]:
        bundle, metadata = super()._repr_mimebundle_(**options) or ({}, {})
        return {**bundle, "text/html": self.picture().html}, metadata
