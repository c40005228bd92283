"""Where built data lies, in a checkout and in a wheel, and how a file is written: whole or not at all."""

import os
import secrets
from contextlib import suppress
from pathlib import Path

PACKAGE = Path(__file__).parent
CHECKOUT = PACKAGE.parent


def in_checkout() -> bool:
    """True where the lessons can be edited: the package stands in the repository and not in a wheel."""
    return (CHECKOUT / "lessons").is_dir() and (CHECKOUT / "pyproject.toml").is_file()


def data(name: str) -> Path:
    """The folder `name` ("notebooks" or "locales") of this installation."""
    return CHECKOUT / name if in_checkout() else PACKAGE / "data" / name


def write(path: Path, content: str | bytes, mode: int = 0o666) -> None:
    """Write a file so that a reader sees the old one or the new one, never a part; its folder is made.

    Text is UTF-8 with its line ends as they are. Raises OSError, and leaves nothing beside the file then.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".writing-{secrets.token_hex(8)}")
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content.encode("utf-8") if isinstance(content, str) else content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise
