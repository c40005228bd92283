"""Progress is a small file that never stands in a learner's way."""

import json
import subprocess
import sys

import pytest

from course.progress import Progress


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "home" / ".course").mkdir(parents=True)
    (tmp_path / "home" / "ru").mkdir()
    return tmp_path / "home"


def test_a_learners_folder_is_found_from_anywhere_inside_it(folder):
    assert Progress.find(folder / "ru").file == folder / ".course" / "progress.json"
    assert Progress.find(folder).file == folder / ".course" / "progress.json"


def test_outside_a_learners_folder_nothing_is_found_and_nothing_written(folder):
    outside = folder.parent / "elsewhere"
    outside.mkdir()
    assert Progress.find(outside) is None
    assert list(outside.iterdir()) == []


def test_the_best_attempt_is_kept(folder):
    progress = Progress(folder)
    assert progress.points() == {}
    assert [progress.record("sigmoid", points) for points in (4, 10, 6.5)] == [True, True, True]
    assert progress.record("tanh", 0)
    assert Progress(folder).points() == {"sigmoid": 10.0, "tanh": 0.0}


def test_attempts_are_counted_for_ever(folder):
    for _ in range(3):
        assert Progress(folder).record_attempt("sigmoid")
    Progress(folder).record("sigmoid", 8)
    assert Progress(folder).attempts("sigmoid") == 3
    assert Progress(folder).attempts("tanh") == 0
    assert Progress(folder).points() == {"sigmoid": 8.0}


DAMAGED = [
    b"",
    b"{",
    b"\xff\xfe\x00",
    b"[" * 100_000,
    b"[]",
    b"{}",
    b'{"exercises": []}',
    b'{"exercises": {"sigmoid": 3}}',
    b'{"exercises": {"sigmoid": {"points": "3", "attempts": 1}}}',
    b'{"exercises": {"sigmoid": {"points": NaN, "attempts": 1}}}',
    b'{"exercises": {"sigmoid": {"points": true, "attempts": 1}}}',
    b'{"exercises": {"sigmoid": {"points": 3, "attempts": -1}}}',
    b'{"exercises": {"sigmoid": {"points": 3}}}',
    b'{"exercises": {}, "path": 3}',
]


@pytest.mark.parametrize("content", DAMAGED, ids=lambda content: content[:60].decode("latin-1") or "empty")
def test_a_damaged_file_is_set_aside(folder, content):
    progress = Progress(folder)
    progress.file.write_bytes(content)
    assert progress.points() == {}
    assert (folder / ".course" / "progress-damaged-1.json").read_bytes() == content
    assert progress.record("sigmoid", 3)
    assert progress.points() == {"sigmoid": 3.0}


def test_a_second_damaged_file_does_not_replace_the_first(folder):
    progress = Progress(folder)
    for content in (b"first", b"second"):
        progress.file.write_bytes(content)
        progress.record("sigmoid", 1)
    kept = sorted(path.read_bytes() for path in (folder / ".course").glob("progress-damaged-*.json"))
    assert kept == [b"first", b"second"]


def test_a_disk_that_cannot_be_written_is_no_error(folder, monkeypatch):
    """The numbers of this session are kept in memory; a real read-only disk stops no one who is root."""
    progress = Progress(folder)
    progress.record("tanh", 2)
    monkeypatch.setattr("course.progress.os.fsync", _refuse)
    assert progress.record("sigmoid", 3) is False
    assert progress.record_attempt("sigmoid") is False
    assert progress.points() == {"sigmoid": 3.0, "tanh": 2.0}
    assert progress.attempts("sigmoid") == 1
    assert Progress(folder).points() == {"tanh": 2.0}
    assert sorted(path.name for path in (folder / ".course").iterdir()) == ["progress.json", "progress.lock"]
    monkeypatch.undo()
    assert progress.record_attempt("sigmoid") is True
    assert Progress(folder).points() == {"sigmoid": 3.0, "tanh": 2.0}


def _refuse(*_):
    raise OSError(30, "Read-only file system")


def test_a_folder_that_vanished_is_no_error(folder):
    progress = Progress(folder)
    for path in sorted(folder.rglob("*"), reverse=True):
        path.rmdir()
    assert progress.record("sigmoid", 3) is False
    assert progress.points() == {"sigmoid": 3.0}


def test_two_notebooks_at_once_lose_nothing(folder):
    code = (
        "import sys; from pathlib import Path; from course.progress import Progress\n"
        "for n in range(40): assert Progress(Path(sys.argv[1])).record(f'{sys.argv[2]}{n}', n)"
    )
    command = [sys.executable, "-c", code, str(folder)]
    running = [subprocess.Popen([*command, name]) for name in ("a", "b")]
    assert [process.wait() for process in running] == [0, 0]
    expected = {f"{name}{n}": float(n) for name in ("a", "b") for n in range(40)}
    assert Progress(folder).points() == expected
    assert json.loads((folder / ".course" / "progress.json").read_text(encoding="utf-8"))["exercises"].keys() == set(
        expected
    )


def test_it_imports_only_the_standard_library():
    code = (
        "import sys; before = set(sys.modules); import course.progress\n"
        "new = {name.split('.')[0] for name in set(sys.modules) - before}\n"
        "print(sorted(new - set(sys.stdlib_module_names)))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8").stdout == "['course']\n"


def test_the_chosen_path_is_kept_beside_the_points(folder):
    progress = Progress(folder)
    assert progress.path() == ""
    progress.record("sigmoid", 10)
    assert progress.choose_path("without") and Progress(folder).path() == "without"
    assert progress.choose_path("with") and Progress(folder).path() == "with"
    assert progress.points() == {"sigmoid": 10.0}
