"""Where built data lies: beside the package in a checkout, inside it in a wheel."""

from pathlib import Path

PACKAGE = Path(__file__).parent
CHECKOUT = PACKAGE.parent


def in_checkout() -> bool:
    """True where the lessons can be edited: the package stands in the repository and not in a wheel."""
    return (CHECKOUT / "lessons").is_dir() and (CHECKOUT / "pyproject.toml").is_file()


def data(name: str) -> Path:
    """The folder `name` ("notebooks" or "locales") of this installation."""
    return CHECKOUT / name if in_checkout() else PACKAGE / "data" / name
