"""The outer wall: the command that puts a program behind bubblewrap, with a whitelist of folders and no network."""

import os
import shutil
from pathlib import Path

PROGRAM = "bwrap"
NOBODY = "65534"
NAMESPACES = ("--unshare-pid", "--unshare-net", "--unshare-ipc", "--unshare-uts", "--unshare-cgroup-try")


def installed() -> bool:
    return shutil.which(PROGRAM) is not None


def behind(command: list[str], environment: dict[str, str], bind: list[str], hide: list[str]) -> list[str]:
    """The command behind the wall: `bind` can be read, `hide` is empty wherever it lies, /tmp too; all is read-only.

    For root no user namespace is made: in one, limits on the number of processes would not hold for root. The inner
    wall then gives each submission a user id of its own.
    """
    user = [] if os.getuid() == 0 else ["--unshare-user", "--uid", NOBODY, "--gid", NOBODY]
    places = ["--tmpfs", "/tmp"]
    # a deeper path stands on a shallower one, so that a folder inside a hidden one can be seen
    for path in sorted({*bind, *hide}, key=lambda path: (path.count("/"), path)):
        if path in hide:
            places += _cover(Path(path))
        elif Path(path).is_symlink():
            places += ["--symlink", str(Path(path).readlink()), path]
        elif Path(path).exists():
            places += ["--ro-bind", path, path]
    places += ["--proc", "/proc", "--dev", "/dev", "--remount-ro", "/", "--chdir", "/tmp"]
    variables = [word for name, value in environment.items() for word in ("--setenv", name, value)]
    rights = ["--die-with-parent", "--new-session", "--clearenv"]
    return [PROGRAM, *NAMESPACES, *user, *rights, *places, *variables, *command]


def _cover(path: Path) -> list[str]:
    if path.is_dir():
        return ["--tmpfs", str(path)]
    return ["--ro-bind", "/dev/null", str(path)] if path.exists() else []
