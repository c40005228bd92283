"""What a learner's code may read, and what must not lie in sight."""

import site
import sys
from pathlib import Path

from course import files

SYSTEM = ("/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64")
SETTINGS = ("/etc/ld.so.cache", "/etc/alternatives", "/etc/localtime")
FONTS = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"))  # matplotlib would read every one, each time anew
INSTALLED = "lib/python3*/*-packages/course"  # of this Python and of the one that its environment was made from


def libraries() -> list[str]:
    """The folders of installed packages."""
    places = {*site.getsitepackages(), site.getusersitepackages()}
    return [path for path in sys.path if path in places or Path(path).name in ("site-packages", "dist-packages")]


def visible() -> list[str]:
    """The system's programs, this Python and its installed packages."""
    python = (Path(sys.prefix), Path(sys.base_prefix), Path(sys.executable).resolve().parents[1])
    places = [*python, *map(Path, libraries())]
    return [*SYSTEM, *SETTINGS, *(place for place in both_names(places) if place != "/")]


def hidden(more: list[Path]) -> list[str]:
    """The folders of `more`, and where references stand: this package, its copies, the checkout with the lessons."""
    elsewhere = [copy for root in {sys.prefix, sys.base_prefix} for copy in Path(root).glob(INSTALLED)]
    system = [copy for root in SYSTEM for copy in Path(root).glob("python3*/*-packages/course")]
    ours = [files.PACKAGE, *elsewhere, *system, *([files.CHECKOUT] if files.in_checkout() else [])]
    return both_names([*more, *ours, *FONTS])


def both_names(places: list[Path]) -> list[str]:
    """Each folder as it was named and as it is without symbolic links."""
    return sorted({str(name) for place in places for name in (place.absolute(), place.resolve())})
