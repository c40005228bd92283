"""Prose without what is not prose, for patterns that look at letters and marks."""

import re

from course.authoring.blocks import CODE, HTML, LINK, MATH

OBJECT = "\ufffc"
PLACEHOLDER = re.compile(r"\{[a-z_]*(?:[!:][^{}]*)?\}")


def masked(text: str) -> str:
    """The text with U+FFFC for what stands in `$…$`, in backticks, in tags, link targets and placeholders.

    The dollars and the backticks stay, so that a pattern can look at what touches them.
    """
    text = CODE.sub(f"`{OBJECT}`", text)
    text = MATH.sub(f"${OBJECT}$", text)
    text = LINK.sub(f"({OBJECT})", text)
    return PLACEHOLDER.sub(OBJECT, HTML.sub(OBJECT, text))
