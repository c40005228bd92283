"""Pictures that stand still: matplotlib drawings with words in the reader's language, as PNG inside HTML.

One module per lesson holds a table FIGURES: name -> Picture. matplotlib is loaded when the first picture is drawn.
"""

import base64
import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from html import escape
from typing import TYPE_CHECKING

from course.display import Shown, label
from course.errors import CourseError
from course.languages import language as language_row
from course.messages import translate
from course.wording import Message

if TYPE_CHECKING:
    from matplotlib.figure import Figure

DOTS_PER_INCH = 150
PIXELS_PER_INCH = 100
FONT = "DejaVu Sans"

Say = Callable[[str], str]


@dataclass(frozen=True)
class Picture:
    """A drawing: width and height in inches, `draw(canvas, say)`, where `say(key)` is the label of `words[key]`."""

    size: tuple[float, float]
    draw: Callable[["Figure", Say], None]
    words: dict[str, Message]
    alt: Message


def figure(name: str, language: str) -> Shown:
    """The picture with its labels and its alternative text in that language."""
    return shown(named(name), language)


def shown(picture: Picture, language: str, **facts) -> Shown:
    """A picture as a cell shows it; `facts` fill its alternative text."""
    row = language_row(language)
    alt = translate(picture.alt, language, **facts)
    data = base64.b64encode(_png(picture, language)).decode("ascii")
    html = (
        f'<figure dir="{row.direction}" lang="{row.code}" style="margin: 0">'
        f'<img src="data:image/png;base64,{data}" alt="{escape(alt)}"'
        f' width="{picture.size[0] * PIXELS_PER_INCH:.0f}"'
        ' style="max-width: 100%; height: auto; padding: 8px; background: #ffffff">'
        "</figure>"
    )
    return Shown(html, alt)


def labels(name: str, language: str) -> list[str]:
    """Every word of the picture in that language, the alternative text last."""
    picture = named(name)
    return [translate(message, language) for message in (*picture.words.values(), picture.alt)]


@cache
def names() -> tuple[str, ...]:
    """The names of all pictures."""
    return tuple(_pictures())


@cache
def _pictures() -> dict[str, Picture]:
    from course.figures import activations, cost_and_descent, logistic_regression, neuron

    lessons = (neuron, activations, cost_and_descent, logistic_regression)
    return {name: picture for lesson in lessons for name, picture in lesson.FIGURES.items()}


def named(name: str) -> Picture:
    """The picture of that name; CourseError names the known ones."""
    if name not in _pictures():
        raise CourseError(f"figure {name!r} is not known; expected one of {', '.join(names())}; correct the name")
    return _pictures()[name]


def _png(picture: Picture, language: str) -> bytes:
    stream = io.BytesIO()
    with own_style(language):
        # the version of matplotlib is left out, so that the bytes depend on the drawing alone
        drawn(picture, language).savefig(stream, format="png", dpi=DOTS_PER_INCH, metadata={"Software": None})
    return stream.getvalue()


@contextmanager
def own_style(language: str) -> Iterator[None]:
    """What a notebook or a matplotlibrc has set does not change a picture, and is there again afterwards."""
    import matplotlib

    with matplotlib.rc_context():
        matplotlib.rcdefaults()
        fonts = language_row(language).fonts or (FONT,)
        matplotlib.rcParams.update({"font.family": list(fonts), "font.size": 11, "mathtext.fontset": "dejavusans"})
        yield


def drawn(picture: Picture, language: str) -> "Figure":
    """The picture as a matplotlib figure."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    canvas = Figure(figsize=picture.size, dpi=DOTS_PER_INCH, layout="constrained", facecolor="white")
    FigureCanvasAgg(canvas)
    picture.draw(canvas, lambda key: label(translate(picture.words[key], language), language))
    return canvas
