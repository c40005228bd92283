"""What a check has to say."""

from typing import NamedTuple


class Problem(NamedTuple):
    """A fault: the file it is in, the message or cell it is about, and why it is one."""

    file: str
    message: str
    reason: str

    def __str__(self) -> str:
        return f"{self.file}: {self.message}: {self.reason}"


def short(text: str) -> str:
    """The beginning of a message, enough to find it by."""
    text = " ".join(text.split())
    return text if len(text) <= 70 else f"{text[:69]}…"
