"""Words that will be translated, marked where they stand.

Tables of exercises, widgets and figures hold `Message` values; `course.messages` turns one into a sentence.
Nothing here translates, so that the tables need no gettext.
"""

from typing import NamedTuple


class Message(NamedTuple):
    """English text and the context that names it for ever; `plural` where a number decides the form.

    Placeholders are named and in braces: ``"{function} returned nothing."``
    """

    context: str
    text: str
    plural: str = ""


def N_(context: str, text: str) -> Message:
    """Mark a text for `course catalogs`; both arguments are literals, since the extractor reads the source."""
    return Message(context, text)


def NP_(context: str, singular: str, plural: str) -> Message:
    """Mark a text whose form depends on the placeholder ``{n}``."""
    return Message(context, singular, plural)
