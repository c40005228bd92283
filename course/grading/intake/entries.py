"""What a zip file or a folder holds, entry by entry. Nothing is written here, and nothing that it says is trusted."""

import calendar
import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from course.errors import CourseError
from course.grading.intake import reading
from course.grading.intake.reading import NotGradable, printable
from course.wording import N_

MOST_ENTRIES = 100_000
LONGEST_NAME = 4096
LARGEST_TOTAL = 20_000_000_000
LARGEST_CONTENTS = 32_000_000  # the table at a zip's end, which Python reads as a whole
ARCHIVES = (".zip", ".rar", ".7z", ".tar", ".gz", ".tgz", ".bz2", ".xz")
NOTEBOOK = ".ipynb"
DRIVE = re.compile(r"[A-Za-z]:")
METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # of the others Python unpacks a whole block before it can count
ENCRYPTED, UTF8 = 0x2041, 0x800  # bits of an entry's flags
BROKEN = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError, RuntimeError, OverflowError)

LEADS_OUT = N_("not gradable leads out", "The path of `{file}` in the archive leads outside the archive.")
LOCKED = N_("not gradable encrypted", "`{file}` is encrypted. Hand it in without a password.")
ARCHIVE = N_("not gradable archive", "`{file}` is an archive and was not opened. Hand in the notebook itself.")
TWICE = N_("not gradable twice", "The archive contains `{file}` more than once. The first one was used.")
REASONS = (LEADS_OUT, LOCKED, ARCHIVE, TWICE, reading.OUTSIDE, reading.TOO_LARGE, reading.UNREADABLE)


@dataclass(frozen=True)
class Entry:
    """A file, or a folder where `content` is None: its place in parts, the time of its last change in nanoseconds.

    `content()` gives its bytes, or raises NotGradable.
    """

    parts: tuple[str, ...]
    changed: int = 0
    content: Callable[[], bytes] | None = None

    @property
    def is_notebook(self) -> bool:
        return self.content is not None and self.parts[-1].lower().endswith(NOTEBOOK)

    @property
    def is_archive(self) -> bool:
        return self.content is not None and self.parts[-1].lower().endswith(ARCHIVES)


class _Bounded:
    """An open file that gives a bounded part at once, whatever a zip's last bytes ask for; what is cut is damaged."""

    def __init__(self, file):
        self.file = file

    def read(self, size: int = -1) -> bytes:
        return self.file.read(LARGEST_CONTENTS if size < 0 else min(size, LARGEST_CONTENTS))

    def __getattr__(self, name: str):
        return getattr(self.file, name)


class Archive:
    """A zip file that can be read; close it after use. CourseError where it is none, or holds too much."""

    def __init__(self, path: Path):
        self.path, self.unpacked = path, 0
        self.file = path.open("rb")
        try:
            self.zip = zipfile.ZipFile(_Bounded(self.file))
        except BROKEN:
            self.file.close()
            raise CourseError(
                f"{path} is no zip file that can be read; a folder, or a zip file as Moodle or Canvas exports it, "
                "was expected; download it again"
            ) from None
        if len(self.zip.infolist()) > MOST_ENTRIES:
            self.close()
            raise CourseError(f"{path} holds more than {MOST_ENTRIES} entries; fewer were expected; divide it")

    def close(self) -> None:
        self.zip.close()
        self.file.close()

    def entries(self) -> list[Entry]:
        """Every entry, the outer ones first and then by name, however the zip orders them."""
        found, names = [], set()
        for info in self.zip.infolist():
            name = _name(info)
            wrong = LEADS_OUT if _leads_out(name) else TWICE if name in names else None
            names.add(name)
            parts, is_folder = _parts(name), name.endswith("/")
            if parts and not (is_folder and wrong):
                content = None if is_folder else self._content(info, parts[-1], wrong)
                found.append(Entry(parts, _changed(info), content))
        return sorted(found, key=_order)

    def _content(self, info: zipfile.ZipInfo, file: str, wrong) -> Callable[[], bytes]:
        def content() -> bytes:
            mode = info.external_attr >> 16
            reason = wrong or (reading.OUTSIDE if stat.S_IFMT(mode) not in (0, stat.S_IFREG) else None)
            reason = reason or (LOCKED if info.flag_bits & ENCRYPTED else None)
            # a size that says less than the truth ends the reading early, and the checksum does not fit
            reason = reason or (reading.TOO_LARGE if info.file_size > reading.LARGEST else None)
            reason = reason or (None if info.compress_type in METHODS else reading.UNREADABLE)
            if reason:
                raise NotGradable(reason, file=printable(file))
            return self._bytes(info, file)

        return content

    def _bytes(self, info: zipfile.ZipInfo, file: str) -> bytes:
        self.unpacked += info.file_size
        if self.unpacked > LARGEST_TOTAL:
            raise CourseError(
                f"{self.path} holds more than {LARGEST_TOTAL // 10**9} GB of notebooks; less was expected; divide it"
            )
        try:
            with self.zip.open(info) as opened:
                content = opened.read(reading.LARGEST + 1)
        except BROKEN:
            raise NotGradable(reading.UNREADABLE, file=printable(file)) from None
        if len(content) > reading.LARGEST:
            raise NotGradable(reading.TOO_LARGE, file=printable(file))
        return content


def entries_of(folder: Path) -> list[Entry]:
    """The same of a folder; no link is followed."""
    return sorted(_walk(folder), key=_order)


def _order(entry: Entry) -> tuple:
    return len(entry.parts), entry.parts


def _walk(folder: Path) -> Iterator[Entry]:
    waiting = [folder]
    while waiting:
        for path in sorted(waiting.pop().iterdir()):
            parts = path.relative_to(folder).parts
            if path.is_dir() and not path.is_symlink():
                waiting.append(path)
                yield Entry(parts)
            else:
                yield Entry(parts, path.lstat().st_mtime_ns, _reader(path))


def _reader(path: Path) -> Callable[[], bytes]:
    def content() -> bytes:
        if path.is_symlink():
            raise NotGradable(reading.OUTSIDE, file=printable(path.name))
        return reading.read_bytes(path, path.parent)

    return content


def _name(info: zipfile.ZipInfo) -> str:
    """The entry's name; many programs write UTF-8 and do not say so."""
    name = info.orig_filename
    if not info.flag_bits & UTF8:
        with suppress(UnicodeError):
            name = name.encode("cp437").decode("utf-8")
    return name[:LONGEST_NAME].replace("\\", "/")


def _leads_out(name: str) -> bool:
    return name.startswith("/") or bool(DRIVE.match(name)) or ".." in name.split("/") or "\0" in name


def _parts(name: str) -> tuple[str, ...]:
    return tuple(part for part in name.split("/") if part not in ("", ".", "..") and not DRIVE.fullmatch(part))


def _changed(info: zipfile.ZipInfo) -> int:
    """As if the zip's clock were UTC: the same on every machine."""
    try:
        return calendar.timegm((*info.date_time, 0, 0, 0)) * 10**9
    except ValueError:
        return 0
