"""Direction in Markdown cells: right-to-left text inside <div dir lang>, code fences outside of it.

The blank lines inside the tags are what makes Markdown parse the text between them. <details> stands outside the
<div> too, since a </div> before a fence would close it; its summary carries the direction itself.
"""

import re
from collections.abc import Iterable
from itertools import groupby

from course.authoring.blocks import CODE
from course.languages import Language

OUTSIDE = ("fence", "fold")
LEFT_TO_RIGHT_ISOLATE, POP_ISOLATE = "\u2066", "\u2069"


def directed(pieces: Iterable[tuple[str, str]], language: Language) -> str:
    """The Markdown of a cell from its blocks, (kind, text) each, in the direction of the language."""
    if not language.right_to_left:
        return "".join(text for _, text in pieces)
    attributes = f'dir="{language.direction}" lang="{language.code}"'
    segments = []
    for outside, group in groupby(_blanks_with_their_neighbours(pieces), key=lambda piece: piece[0] in OUTSIDE):
        text = "".join(text for _, text in group).strip("\n")
        if outside:
            segments.append(text.replace("<summary>", f"<summary {attributes}>"))
        elif text:
            segments.append(f"<div {attributes}>\n\n{CODE.sub(_isolated, text)}\n\n</div>")
    return "\n\n".join(segments)


def _isolated(code: re.Match) -> str:
    """Inline code keeps its order on pages that have none of our style, GitHub's for one."""
    return f"{LEFT_TO_RIGHT_ISOLATE}{code[0]}{POP_ISOLATE}"


def _blanks_with_their_neighbours(pieces: Iterable[tuple[str, str]]) -> Iterable[tuple[str, str]]:
    """Blank lines take the kind of the block before them, so that they never open a <div> of their own."""
    before = "blank"
    for kind, text in pieces:
        before = before if kind == "blank" else kind
        yield before, text
