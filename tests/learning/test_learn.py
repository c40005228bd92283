"""What `course learn` says and in which language."""

import os

import pytest

from course.errors import CourseError
from course.languages import languages
from course.learning import lab, learn

from .made_up import cell, edition, load, save


@pytest.fixture
def started(monkeypatch):
    """The starts of JupyterLab, which is not started."""
    starts = []

    def run(language, folder, browser, announce):
        starts.append((language, folder, browser))
        announce("http://localhost:8888/lab/tree/start?token=abc")
        return 0

    monkeypatch.setattr(lab, "run", run)
    for name in ("LC_ALL", "LC_MESSAGES", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    return starts


def test_a_language_that_was_not_named_is_told_with_the_way_to_change_it(
    released, started, tmp_path, monkeypatch, capsys
):
    monkeypatch.setenv("LANG", "de_DE.UTF-8")
    assert learn(None, tmp_path / "mine", True) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("The language is English. To change it: ")
    assert lines[0].endswith(f"course learn --language {'|'.join(languages())}")
    assert str(tmp_path / "mine") in lines[1]
    assert started == [("en", tmp_path / "mine", True)]
    assert "    http://localhost:8888/lab/tree/start?token=abc" in lines


def test_a_language_that_was_named_is_not_told(released, started, tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("LANG", "fa_IR.UTF-8")
    learn("en", tmp_path / "mine", False)
    assert "--language" not in capsys.readouterr().out
    assert started == [("en", tmp_path / "mine", False)]


def test_latin_facts_are_isolated_in_right_to_left_lines_and_nowhere_else(released, started, tmp_path, capsys):
    (released / "en").rename(released / "fa")
    learn("fa", tmp_path / "mine", False)
    lines = capsys.readouterr().out.splitlines()
    said = [line for line in lines if "http" not in line]
    assert all(line[0] == "\u2067" and line[-1] == "\u2069" for line in said)
    assert f"\u2068{tmp_path / 'mine'}\u2069" in said[0]
    assert [line for line in lines if "http" in line] == ["    http://localhost:8888/lab/tree/start?token=abc"]
    learn("ru", tmp_path / "mine", False)
    assert not set(capsys.readouterr().out) & set("\u2066\u2067\u2068\u2069")


@pytest.mark.parametrize(("user", "warned"), [(0, True), (1000, False)])
def test_root_is_warned(released, started, tmp_path, monkeypatch, capsys, user, warned):
    monkeypatch.setattr(os, "geteuid", lambda: user, raising=False)
    learn("en", tmp_path / "mine", False)
    assert ("Warning" in capsys.readouterr().out) is warned


def test_several_languages_share_a_folder_and_a_merge_is_told(released, started, tmp_path, capsys):
    learn("en", tmp_path / "mine", False)
    learn("ru", tmp_path / "mine", False)
    path = tmp_path / "mine" / "en" / "02-made-up.ipynb"
    mine = load(path)
    mine["cells"].append(cell("theirs", "x = 1"))
    save(path, mine)
    save(released / "en" / "02-made-up.ipynb", edition(prose="New prose."))
    capsys.readouterr()
    learn("en", tmp_path / "mine", False)
    told = capsys.readouterr().out.splitlines()[0]
    assert "en/02-made-up.ipynb" in told
    assert str(tmp_path / "mine" / ".course" / "backups" / "0001" / "en" / "02-made-up.ipynb") in told


def test_bad_input_is_one_line_and_starts_nothing(released, started, tmp_path):
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    for language, folder, told in [
        ("xx", tmp_path / "mine", "language 'xx' is not known; expected one of ar"),
        ("en", tmp_path / "file", "is a file; expected a folder"),
        ("hy", tmp_path / "mine", "no notebooks of the language 'hy'"),
    ]:
        with pytest.raises(CourseError, match=told) as raised:
            learn(language, folder, False)
        assert "\n" not in str(raised.value)
    assert started == []
