"""Markdown as blocks: what a translator translates, and what stays as it is around it.

Heading marks, list bullets, quote marks and block tags stand outside the text of a block. Fences, display formulas
and whatever has no words are never text.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

FENCE = re.compile(r"\s*(?P<mark>`{3,}|~{3,})")
DISPLAY = re.compile(r"\s*\$\$")
HARD_BREAK = re.compile(r"( {2,}|\\)\n$")
BLOCK_TAG = r"</?(?:details|summary|div|p|br|hr)\b[^>]*>"
QUOTE = r"\s*(?:>[ ]?)*\s*"
HEADING = re.compile(rf"{QUOTE}#{{1,6}}\s")
ROW = re.compile(r"\s*\|")
FOLD = re.compile(r"\s*</?(?:details|summary)\b")
STARTS = re.compile(rf"{QUOTE}(?:(?:[-*+]|\d+[.)])\s|{BLOCK_TAG})")
AROUND = re.compile(
    rf"^(?P<before>{QUOTE}(?:#{{1,6}}\s+|(?:[-*+]|\d+[.)])\s+|\|\s*)?(?:{BLOCK_TAG}\s*)*)"
    rf"(?P<text>.*?)(?P<after>(?:\s*{BLOCK_TAG})*(?:\s*(?<!\\)\|)?\\?\s*)$",
    re.DOTALL,
)
JOINED_LINES = re.compile(r"\s*\n\s*(?:>[ ]?)*")

MATH = re.compile(r"\$\$.+?\$\$|(?<![\\$])\$(?!\$)(?:\\.|[^$\\])+?\$", re.DOTALL)
CODE = re.compile(r"(?<!`)(`+)(?!`).+?(?<!`)\1(?!`)", re.DOTALL)
HTML = re.compile(r"</?[a-zA-Z][^>]*>")
LINK = re.compile(r"(?<=\])\((?P<target>[^)\s]+)[^)]*\)")
WORD = re.compile(r"[^\W\d_]{2,}")


class Block(NamedTuple):
    """A piece of Markdown; `raw` pieces joined give the source again, and `text` is empty where nothing has words."""

    kind: str  # blank, fence, display math, heading, table row, fold, text
    raw: str
    before: str = ""
    text: str = ""
    after: str = ""


def blocks(source: str) -> list[Block]:
    """The Markdown of a cell, cut into blocks; a paragraph that was broken over lines has its text on one line."""
    return [_block(kind, "".join(lines)) for kind, lines in _grouped(source.splitlines(keepends=True))]


def has_words(text: str) -> bool:
    """True where something remains to be translated once code, math, tags and link targets are taken away."""
    for pattern in (CODE, MATH, HTML, LINK):
        text = pattern.sub(" ", text)
    return bool(WORD.search(text))


def _block(kind: str, raw: str) -> Block:
    if kind in ("blank", "fence", "display math"):
        return Block(kind, raw)
    parts = AROUND.match(raw)
    text = JOINED_LINES.sub(" ", parts["text"])
    if not has_words(text):
        return Block(kind, raw)
    return Block(kind, raw, parts["before"], text, parts["after"])


def _grouped(lines: list[str]) -> Iterator[tuple[str, list[str]]]:
    paragraph: list[str] = []
    at = 0
    while at < len(lines):
        kind, end = _kind(lines, at)
        begins = kind != "text" or STARTS.match(lines[at]) or (paragraph and HARD_BREAK.search(paragraph[-1]))
        if paragraph and begins:
            yield "text", paragraph
            paragraph = []
        if kind == "text":
            paragraph.append(lines[at])
        else:
            yield kind, lines[at:end]
        at = end
    if paragraph:
        yield "text", paragraph


def _kind(lines: list[str], at: int) -> tuple[str, int]:
    """The kind of the block that the line begins or continues, and the line after its end."""
    line = lines[at]
    if not line.strip(" \t\n>"):
        return "blank", at + 1
    if fence := FENCE.match(line):
        closing = re.compile(rf"\s*{re.escape(fence['mark'])}{fence['mark'][0]}*\s*$")
        return "fence", _after(lines, at + 1, closing)
    if DISPLAY.match(line):
        closes_itself = line.count("$$") > 1
        return "display math", at + 1 if closes_itself else _after(lines, at + 1, re.compile(r".*\$\$"))
    if HEADING.match(line):
        return "heading", at + 1
    if ROW.match(line):
        return "table row", at + 1
    return ("fold" if FOLD.match(line) else "text"), at + 1


def _after(lines: list[str], start: int, closing: re.Pattern) -> int:
    return next((n + 1 for n in range(start, len(lines)) if closing.match(lines[n])), len(lines))
