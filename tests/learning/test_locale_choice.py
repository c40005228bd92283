import os

import pytest

from course.languages import languages
from course.learning import locale_choice
from course.learning.locale_choice import code_of, machine_language, names_in_apple_languages, names_in_environment


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("ru_RU.UTF-8", "ru"),
        ("fa", "fa"),
        ("fa-IR", "fa"),
        ("ar_EG@calendar=islamic", "ar"),
        ("hy_AM.ARMSCII-8", "hy"),
        ("Armenian_Armenia", "hy"),
        ("Armenian_Armenia.65001", "hy"),
        ("Persian_Iran.1256", "fa"),
        ("Arabic_Egypt.1256", "ar"),
        ("Russian_Russia.1251", "ru"),
        ("English_United States.1252", "en"),
        ("EN_us", "en"),
        ("de_DE.UTF-8", None),
        ("Russ", None),
        ("C.UTF-8", None),
        ("", None),
    ],
)
def test_a_locale_names_a_language(name, code):
    assert code_of(name) == code


def test_every_language_is_found_by_every_name_of_its_row():
    for row in languages().values():
        assert [code_of(f"{name}_Somewhere.1250") for name in row.windows_names] == [row.code] * len(row.windows_names)


@pytest.mark.parametrize(
    ("environ", "names"),
    [
        ({"LC_ALL": "ru_RU", "LC_MESSAGES": "fa_IR", "LANG": "hy_AM"}, ["ru_RU"]),
        ({"LC_ALL": "", "LC_MESSAGES": "fa_IR", "LANG": "hy_AM"}, ["fa_IR"]),
        ({"LANG": "hy_AM"}, ["hy_AM"]),
        ({"LANG": "en_US", "LANGUAGE": "de:ru:en"}, ["de", "ru", "en", "en_US"]),
        ({"LANG": "C.UTF-8", "LANGUAGE": "ru"}, []),
        ({"LC_ALL": "C", "LANG": "ru_RU"}, []),
        ({"LANGUAGE": "fa"}, ["fa"]),
        ({}, []),
    ],
)
def test_the_environment_is_read_as_gettext_reads_it(environ, names):
    assert names_in_environment(environ) == names


def test_what_macos_says_is_a_list_of_names():
    assert names_in_apple_languages('(\n    "hy-AM",\n    "zh-Hans-CN",\n    en\n)\n') == ["hy-AM", "zh-Hans-CN", "en"]


def test_the_machine_has_a_language_or_english(monkeypatch):
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    system = []
    monkeypatch.setattr(locale_choice, "_names_of_the_system", lambda: iter(system))
    assert machine_language() == "en"
    system.append("Persian_Iran.1256")
    assert machine_language() == "fa"
    monkeypatch.setitem(os.environ, "LANG", "de_DE.UTF-8")
    monkeypatch.setitem(os.environ, "LANGUAGE", "de:hy")
    assert machine_language() == "hy"
