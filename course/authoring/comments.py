"""Comments of code cells: the only words in code that a translator touches."""

import io
import re
import textwrap
import tokenize
from collections.abc import Callable
from typing import NamedTuple

from course.authoring.blocks import has_words

FOR_TOOLS = re.compile(r"(?:noqa|type:|ruff:|fmt:|%)|[\w.]+\(.*\)$")
WIDTH = 80


class Comment(NamedTuple):
    """A comment of one line or of several that follow each other; lines count from 0, `last` is included."""

    text: str
    first: int
    last: int
    column: int


def comments(code: str) -> list[Comment]:
    """The comments with words, in order. Code that is commented out (`# hint("sigmoid")`) is not one of them."""
    found: list[Comment] = []
    alone_before = False
    for token in tokenize.generate_tokens(io.StringIO(code).readline):
        if token.type != tokenize.COMMENT:
            continue
        row, column = token.start[0] - 1, token.start[1]
        text = token.string.lstrip("#").strip()
        alone = not token.line[:column].strip()
        if not has_words(text) or FOR_TOOLS.match(text):
            alone_before = False
            continue
        continues = found and alone and alone_before and found[-1].last == row - 1 and found[-1].column == column
        if continues:
            found[-1] = found[-1]._replace(text=f"{found[-1].text} {text}", last=row)
        else:
            found.append(Comment(text, row, row, column))
        alone_before = alone
    return found


def with_comments(code: str, translate: Callable[[str], str]) -> str:
    """The code with each comment replaced by its translation, wrapped where it stands on lines of its own."""
    lines = code.split("\n")
    for comment in reversed(comments(code)):
        words = " ".join(translate(comment.text).split("\n"))
        before = lines[comment.first][: comment.column]
        if before.strip():
            lines[comment.first] = f"{before}# {words}"
        else:
            wrapped = textwrap.wrap(words, WIDTH - comment.column - 2, break_long_words=False, break_on_hyphens=False)
            lines[comment.first : comment.last + 1] = [f"{before}# {line}" for line in wrapped]
    return "\n".join(lines)
