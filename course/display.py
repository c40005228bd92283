"""Sentences as pixels: HTML with direction and language, plain text beside it, labels for matplotlib."""

import re
from html import escape

from course.languages import language as language_row

RIGHT_TO_LEFT_MARK = "\u200f"
MATH = re.compile(r"(?<!\\)\$(?:\\.|[^$\\])+\$")
RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff]")
ISOLATES = re.compile("[\u2066-\u2069]")
INLINE = re.compile(r"`(?P<code>[^`]+)`|\u2068(?P<isolated>(?:[^\u2068\u2069]|\u2068[^\u2069]*\u2069)*)\u2069")


class Shown:
    """What a cell shows: HTML for the reader, a short plain text for nbval and for a screen without HTML."""

    def __init__(self, html: str, plain: str):
        self.html, self.plain = html, plain

    def _repr_html_(self) -> str:
        return self.html

    def __repr__(self) -> str:
        return self.plain


def html_block(body: str, language: str, kind: str = "note") -> str:
    """`body` in a <div> that carries direction and language; `body` is HTML already."""
    row = language_row(language)
    align = "right" if row.right_to_left else "left"
    return (
        f'<div dir="{row.direction}" lang="{row.code}" class="course-{kind}"'
        f' style="text-align: {align}; line-height: {1.9 if row.right_to_left else 1.5}">{body}</div>'
    )


def html_text(sentence: str) -> str:
    """One sentence as HTML: `code` stands left-to-right, an isolated fact in its own direction, all is escaped."""

    def inline(match):
        if match["code"] is not None:
            return f'<code dir="ltr">{escape(ISOLATES.sub("", match["code"]))}</code>'
        return f'<bdi dir="auto">{html_text(match["isolated"])}</bdi>'

    pieces, end = [], 0
    for match in INLINE.finditer(sentence):
        pieces += [escape(sentence[end : match.start()]), inline(match)]
        end = match.end()
    return "".join([*pieces, escape(sentence[end:])])


def label(text: str, language: str) -> str:
    """A figure label for matplotlib >= 3.11, which shapes and orders plain text by itself, but not beside math.

    A right-to-left text with `$...$` is shaped and ordered here; its math stands in private-use characters meanwhile.
    A text that begins with Latin letters needs a mark, since matplotlib takes its direction from the first letter.
    """
    if not (language_row(language).right_to_left and RIGHT_TO_LEFT.search(text)):
        return text
    if not MATH.search(text):
        return RIGHT_TO_LEFT_MARK + text
    from arabic_reshaper import ArabicReshaper
    from bidi.algorithm import get_display  # bidi.get_display does not mirror brackets

    kept: list[str] = []

    def hide(match):
        kept.append(match[0])
        return chr(0xE000 + len(kept) - 1)

    hidden = re.sub("[\u2066-\u2069\u200e\u200f]", "", MATH.sub(hide, text))
    ordered = get_display(ArabicReshaper({"delete_harakat": False}).reshape(hidden), base_dir="R")
    return "".join(kept[ord(c) - 0xE000] if 0xE000 <= ord(c) < 0xE000 + len(kept) else c for c in ordered)
