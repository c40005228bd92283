"""Laying notebooks: what the learner has is never written over."""

import os
import shutil

import pytest

from course import files
from course.errors import CourseError
from course.learning import editions
from course.learning.editions import lay
from course.learning.folder import learner_folder

from .made_up import cell, edition, ids, load, save, texts

LESSON = "02-made-up.ipynb"
UNHASHABLE = b'{"cells": [{"cell_type": "raw", "id": [], "source": ""}]}'


@pytest.fixture
def folder(tmp_path):
    return learner_folder(tmp_path / "mine")


def laid(folder, language="en"):
    return [(message.context, facts) for message, facts in lay(language, folder)]


def tree(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def work(folder, text="x = 1"):
    path = folder / "en" / LESSON
    mine = load(path)
    mine["cells"].insert(2, cell("mine", text))
    save(path, mine)
    return path


def test_notebooks_of_one_language_are_copied(folder, released):
    assert laid(folder, "ru") == []
    assert tree(folder / "ru") == tree(released / "ru")
    assert tree(folder / ".course" / "originals" / "ru") == tree(released / "ru")
    assert not (folder / "en").exists()
    laid(folder, "en")
    assert load(folder / ".course" / "edition.json") == {"languages": ["en", "ru"]}


def test_laying_twice_touches_nothing(folder, released):
    laid(folder)
    path = work(folder)
    before = tree(folder), path.stat().st_mtime_ns
    assert laid(folder) == []
    assert (tree(folder), path.stat().st_mtime_ns) == before


def test_in_one_edition_outputs_and_removed_cells_stay_as_they_are(folder, released):
    laid(folder)
    path = folder / "en" / LESSON
    mine = load(path)
    mine["cells"][0]["outputs"] = [{"output_type": "stream", "name": "stdout", "text": ["3\n"]}]
    del mine["cells"][1]
    save(path, mine)
    before = path.read_bytes()
    assert laid(folder) == []
    assert path.read_bytes() == before


def test_outputs_made_again_are_no_newer_edition(folder, released):
    laid(folder)
    before = work(folder).read_bytes()
    new = edition()
    new["cells"][0]["outputs"] = [{"output_type": "stream", "name": "stdout", "text": ["3\n"]}]
    save(released / "en" / LESSON, new)
    assert laid(folder) == []
    assert (folder / "en" / LESSON).read_bytes() == before
    assert not (folder / ".course" / "backups").exists()


def test_an_unchanged_notebook_is_replaced_by_a_newer_edition(folder, released):
    laid(folder)
    path = folder / "en" / LESSON
    mine = load(path)
    mine["cells"][0].update(execution_count=4)
    save(path, mine)
    save(released / "en" / LESSON, edition(prose="New prose."))
    assert laid(folder) == []
    assert tree(folder / "en") == tree(released / "en")
    assert not (folder / ".course" / "backups").exists()


def test_a_changed_notebook_is_merged_with_a_backup(folder, released):
    laid(folder)
    path = work(folder)
    before = path.read_bytes()
    save(released / "en" / LESSON, edition(prose="New prose."))
    [(context, facts)] = laid(folder)
    assert context == "learn renewed"
    assert facts["backup"] == folder / ".course" / "backups" / "0001" / "en" / LESSON
    assert facts["backup"].read_bytes() == before
    assert texts(load(path))[1:3] == ["New prose.", "x = 1"]
    assert (folder / ".course" / "originals" / "en" / LESSON).read_bytes() == (released / "en" / LESSON).read_bytes()
    assert laid(folder) == []


def test_a_merged_notebook_is_written_as_nbformat_writes_it(folder, released):
    import nbformat

    laid(folder)
    path = work(folder, "text = 'سلام'\nx = 1")
    save(released / "en" / LESSON, edition(prose="New prose."))
    laid(folder)
    notebook = nbformat.read(path, as_version=4)
    nbformat.validate(notebook)
    assert path.read_text(encoding="utf-8") == nbformat.writes(notebook) + "\n"


def test_backups_rise_and_never_collide(folder, released):
    laid(folder)
    (folder / ".course" / "backups" / "0009").mkdir(parents=True)
    (folder / ".course" / "backups" / "notes").mkdir()
    found = []
    for number in range(3):
        work(folder, f"x = {number}")
        save(released / "en" / LESSON, edition(prose=f"Prose {number}."))
        found += [facts["backup"].parts[-3] for _, facts in laid(folder)]
    assert found == ["0010", "0011", "0012"]


def test_a_deleted_notebook_comes_back(folder, released):
    laid(folder)
    (folder / "en" / LESSON).unlink()
    assert laid(folder) == []
    assert tree(folder / "en") == tree(released / "en")


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"\xff\xfe", b'{"worksheets": []}', b'{"cells": [3]}', UNHASHABLE]
)
def test_a_damaged_notebook_is_set_aside(folder, released, content):
    laid(folder)
    path = folder / "en" / LESSON
    path.write_bytes(content)
    [(context, facts)] = laid(folder)
    assert context == "learn damaged"
    assert facts["backup"].read_bytes() == content
    assert tree(folder / "en") == tree(released / "en")


@pytest.mark.parametrize("original", [None, b"{"])
def test_without_the_original_nothing_of_the_learners_is_lost(folder, released, original):
    laid(folder)
    path = work(folder)
    before = path.read_bytes()
    given = folder / ".course" / "originals" / "en" / LESSON
    given.unlink() if original is None else given.write_bytes(original)
    save(released / "en" / LESSON, edition(prose="New prose."))
    laid(folder)
    assert path.read_bytes() == before
    save(released / "en" / LESSON, edition(prose="Newer prose."))
    laid(folder)
    assert "x = 1" in texts(load(path))
    assert "mine" in ids(load(path))


@pytest.mark.parametrize("stop", range(1, 8))
def test_a_run_that_ends_half_way_is_made_whole_by_the_next(folder, released, stop, monkeypatch):
    laid(folder)
    mine = work(folder)
    before = mine.read_bytes()
    save(released / "en" / "00-start.ipynb", edition(prose="New start."))
    save(released / "en" / LESSON, edition(prose="New prose."))
    left = iter(range(stop))
    real = os.fsync

    def interrupted(number):
        real(number)
        if next(left, None) is None:
            raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("course.progress.os.fsync", interrupted)
        try:
            laid(folder)
        except KeyboardInterrupt:
            assert "x = 1" in texts(load(mine)), "whole at every moment"
    laid(folder)
    assert texts(load(mine))[1:3] == ["New prose.", "x = 1"]
    assert texts(load(mine)).count("x = 1") == 1
    assert before in tree(folder / ".course" / "backups").values()
    assert [name for name in tree(folder) if name.endswith(".tmp")] == []


def test_a_language_without_notebooks_is_named(folder, released):
    with pytest.raises(CourseError, match="no notebooks of the language 'fa'.*expected.*install"):
        laid(folder, "fa")


def test_a_file_of_the_learners_with_our_name_is_not_written_over(tmp_path, released):
    path = save(tmp_path / "mine" / "en" / LESSON, {"cells": [cell("theirs", "x = 1")], "metadata": {}})
    before = path.read_bytes()
    laid(learner_folder(tmp_path / "mine"))
    assert path.read_bytes() == before


def test_the_note_above_a_rewritten_cell_is_in_the_learners_language(folder, released, monkeypatch):
    monkeypatch.setattr(editions, "translate", lambda message, language: f"<{language}>")
    shutil.copytree(released / "en", files.data("notebooks") / "fa")
    laid(folder, "fa")
    mine = load(folder / "fa" / LESSON)
    mine["cells"][1]["source"] = ["My prose."]
    mine["cells"][2]["source"] = ["assert mine"]
    save(folder / "fa" / LESSON, mine)
    save(released / "fa" / LESSON, edition(prose="New prose.", proof="assert new"))
    laid(folder, "fa")
    prose, proof = (texts(load(folder / "fa" / LESSON))[place] for place in (2, 4))
    assert 'dir="rtl" lang="fa"' in prose
    assert "&lt;fa&gt;" in prose
    assert prose.endswith("\n\nMy prose.")
    assert proof == "# <fa>\nassert mine"
