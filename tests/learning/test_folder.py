"""Which folder is the learner's, and which will not do."""

import json
from pathlib import Path

import pytest

from course.errors import CourseError
from course.learning import folder
from course.learning.editions import lay
from course.learning.folder import learner_folder


def test_the_default_folder_is_in_the_home_folder(tmp_path, released, monkeypatch):
    monkeypatch.setattr(folder.Path, "home", lambda: tmp_path)
    mine = learner_folder(None)
    assert mine == tmp_path / "backprop-course"
    assert list(lay("en", mine)) == []
    assert learner_folder(None) == mine, "ours already"


def test_a_default_folder_that_holds_something_else_is_refused(tmp_path, released, monkeypatch):
    monkeypatch.setattr(folder.Path, "home", lambda: tmp_path)
    foreign = tmp_path / "backprop-course"
    foreign.mkdir()
    (foreign / "thesis.tex").write_text("mine", encoding="utf-8")
    with pytest.raises(CourseError, match="holds other files; expected an empty folder.*--folder"):
        learner_folder(None)
    assert [path.name for path in foreign.iterdir()] == ["thesis.tex"]
    assert learner_folder(foreign) == foreign, "named, it is used"


def test_a_file_is_no_folder(tmp_path, released):
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    with pytest.raises(CourseError, match="is a file; expected a folder"):
        learner_folder(tmp_path / "file")
    with pytest.raises(CourseError, match="cannot be written"):
        learner_folder(tmp_path / "file" / "below")


def test_a_home_folder_that_nobody_has_is_one_line(released):
    with pytest.raises(CourseError, match="~nobody-at-all/course cannot be found; expected a folder; name it"):
        learner_folder(Path("~nobody-at-all/course"))


def test_a_disk_that_refuses_is_one_line(tmp_path, released, monkeypatch):
    def refuse(*_, **__):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(folder.Path, "mkdir", refuse)
    with pytest.raises(CourseError, match="cannot be written .Permission denied.; expected .*; name another"):
        learner_folder(tmp_path / "mine")


def test_the_courses_own_notebooks_are_no_learners_folder(released):
    for chosen in (released, released / "en"):
        with pytest.raises(CourseError, match="the course's own notebooks"):
            learner_folder(chosen)
    assert not (released / ".course").exists()


def test_a_damaged_marker_is_made_again(tmp_path, released):
    mine = learner_folder(tmp_path / "mine")
    assert list(lay("ru", mine)) == []
    marker = mine / ".course" / "edition.json"
    for content in ("{", "[]", '{"languages": 3}'):
        marker.write_text(content, encoding="utf-8")
        assert list(lay("en", mine)) == []
        assert json.loads(marker.read_text(encoding="utf-8")) == {"languages": ["en"]}
