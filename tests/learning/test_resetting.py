import pytest

from course.errors import CourseError
from course.learning import reset
from course.learning.editions import lay
from course.learning.folder import learner_folder

from .made_up import BLANK, cell, ids, load, save, texts

OUTPUT = [{"output_type": "stream", "name": "stdout", "text": ["3\n"]}]
ANSWER = "def sigmoid(z):\n    return 1 / (1 + np.exp(-z))"


@pytest.fixture
def folder(tmp_path, released):
    folder = learner_folder(tmp_path / "mine")
    for language in ("en", "ru"):
        assert list(lay(language, folder)) == []
        path = folder / language / "02-made-up.ipynb"
        mine = load(path)
        for one in mine["cells"]:
            if one["cell_type"] == "code":
                one.update(outputs=OUTPUT, execution_count=1)
        mine["cells"][3]["source"] = ANSWER.splitlines(keepends=True)
        mine["cells"][6]["source"] = ["tanh = np.tanh"]
        mine["cells"].insert(4, cell("mine", "x = 1"))
        save(path, mine)
    return folder


def lesson(folder, language="en"):
    return folder / language / "02-made-up.ipynb"


def test_one_exercise_gets_its_blank_back_in_every_language(folder):
    before = {language: lesson(folder, language).read_bytes() for language in ("en", "ru")}
    backups = reset("sigmoid", folder)
    for language in ("en", "ru"):
        mine = load(lesson(folder, language))
        assert texts(mine)[3:8] == [BLANK, "x = 1", 'check("sigmoid", sigmoid)', texts(mine)[6], "tanh = np.tanh"]
        assert [one.get("outputs") for one in mine["cells"]][2:6] == [OUTPUT, [], [], []]
        assert [one.get("execution_count") for one in mine["cells"]][2:6] == [1, None, None, None]
        assert lesson(backups, language).read_bytes() == before[language]


def test_each_reset_has_its_own_backup(folder):
    assert reset("sigmoid", folder) != reset("tanh", folder)
    assert texts(load(lesson(folder)))[7] == "def tanh(z):\n    ..."


def test_a_removed_answer_cell_comes_back_where_it_stood(folder):
    mine = load(lesson(folder))
    mine["cells"] = [one for one in mine["cells"] if one["id"] not in ("sigmoid-answer", "proof")]
    save(lesson(folder), mine)
    reset("sigmoid", folder)
    after = load(lesson(folder))
    assert ids(after)[:4] == ["setup", "prose", "sigmoid-answer", "mine"]
    assert texts(after)[2] == BLANK


def test_an_unknown_exercise_names_the_known_ones(folder):
    with pytest.raises(CourseError, match=r"exercise 'sigmod' is not known; expected one of sigmoid, tanh"):
        reset("sigmod", folder)
    assert not (folder / ".course" / "backups").exists()


def test_a_folder_that_learn_has_not_made_is_refused(tmp_path):
    with pytest.raises(CourseError, match="was not made by `course learn`.*--folder"):
        reset("sigmoid", tmp_path)


def test_a_damaged_notebook_does_not_keep_the_other_language_from_its_reset(folder):
    lesson(folder, "en").write_bytes(b"{")
    backups = reset("sigmoid", folder)
    assert lesson(folder, "en").read_bytes() == b"{"
    assert not lesson(backups, "en").exists()
    assert texts(load(lesson(folder, "ru")))[3] == BLANK


def test_no_notebook_that_can_be_read_is_one_line(folder):
    for language in ("en", "ru"):
        lesson(folder, language).unlink()
    with pytest.raises(CourseError, match="can be read; run `course learn`"):
        reset("sigmoid", folder)


def test_without_a_folder_the_one_that_we_stand_in_counts(folder, monkeypatch):
    inside = next(path for path in folder.iterdir() if path.is_dir() and path.name != ".course")
    monkeypatch.chdir(inside)
    assert reset("sigmoid", None).is_relative_to(folder)
