"""Rules for mathematics in prose, for the English text and for its translations."""

import re
from collections.abc import Iterator

from course.authoring.blocks import CODE, MATH

TEXT_IN_MATH = re.compile(r"\\(?:text|mathrm|textrm|textbf|textit)\s*\{[^}]*[\u0590-\u08ff]")
LETTERS_OF_WORDS = re.compile("[\u0400-\u08ff]")
FINAL_MARK = re.compile(r"[.,;:\u060c\u061b\u06d4\u0589]\s*(?:\\end\{\w+\*?\}\s*)*$")


def inline(text: str) -> list[str]:
    """The formulas of a text, code left out."""
    return [match[0] for match in MATH.finditer(CODE.sub("", text))]


def faults(formulas: list[str]) -> Iterator[str]:
    """Why a formula cannot stand: letters of words in it, or a typed prime."""
    for formula in formulas:
        if TEXT_IN_MATH.search(formula):
            yield f"right-to-left letters inside \\text{{}} are shown reversed: take the words out of {formula}"
        elif LETTERS_OF_WORDS.search(formula):
            yield f"letters of words inside math: take them out of {formula}"
        if "'" in formula or "\u2019" in formula:
            yield f"' inside math: write \\prime in {formula}"


def ends_in_a_mark(display: str) -> bool:
    """True for a display formula that carries the punctuation of the sentence around it."""
    return bool(FINAL_MARK.search(display.strip().strip("$").strip()))
