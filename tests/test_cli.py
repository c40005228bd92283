import subprocess
import sys

import pytest

from course.cli import main


@pytest.mark.parametrize("arguments", [["--help"], ["learn", "--help"], ["grade", "--help"], ["build", "--help"]])
def test_help(arguments, capsys):
    with pytest.raises(SystemExit) as end:
        main(arguments)
    assert end.value.code == 0
    assert "usage: course" in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [[], ["teach"], ["grade", "here"], ["build", "--check", "--draft"]])
def test_a_wrong_call_ends_with_2(arguments):
    with pytest.raises(SystemExit) as end:
        main(arguments)
    assert end.value.code == 2


@pytest.mark.parametrize(
    ("arguments", "given"),
    [
        (["learn", "--language", "tlh", "--no-browser"], "tlh"),
        (["reset", "sigmoid", "--folder", "no-such-folder"], "no-such-folder"),
        (["grade", "no-such-folder", "--to", "grades"], "no-such-folder"),
        (["build", "77"], "77"),
        (["build", "02", "--language", "tlh"], "tlh"),
    ],
)
def test_bad_input_is_one_line_and_2(arguments, given, capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert main(arguments) == 2
    told = capsys.readouterr()
    assert given in told.err and told.err.count("\n") == 1 and told.err.startswith("course: ")
    assert list(tmp_path.iterdir()) == []


def test_the_module_is_the_command():
    run = subprocess.run([sys.executable, "-m", "course", "--help"], capture_output=True, text=True, check=True)
    assert run.stdout.startswith("usage: course")
