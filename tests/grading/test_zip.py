"""SUBMISSIONS as a zip file, an export, a flat folder: who handed in what, and what is refused."""

import io
import json
import struct
import unicodedata
import zipfile
from pathlib import Path

import grading_samples as samples
import pytest

from course.errors import CourseError
from course.grading.intake import entries, reading
from course.grading.intake.opening import check, opened, refused, students
from course.grading.intake.submissions import submissions

LESSON = f"{samples.LESSON}.ipynb"
NOTEBOOK = json.dumps(samples.released())
SYMLINK, FIFO = 0o120777 << 16, 0o010644 << 16


def packed(tmp_path: Path, *files, method: int = zipfile.ZIP_DEFLATED) -> Path:
    """A zip file; each of `files` is a name, or a name or ZipInfo with its content."""
    place = tmp_path / "export.zip"
    with zipfile.ZipFile(place, "w", method) as archive:
        for file in files:
            name, content = (file, NOTEBOOK) if isinstance(file, str) else file
            archive.writestr(name, content)
    return place


def unpacked(tmp_path: Path, source: Path) -> dict[str, set[str]]:
    """The students and their files; what was refused stands there with its reason."""
    to = tmp_path / "grades" / "submitted"
    place = opened(source, to)
    told = {folder.name: {path.name for path in folder.iterdir()} for folder in place.iterdir()}
    for student, files in refused(to).items():
        told[student] |= {(one.file, one.problem.reason.context) for one in files}
    return told


def who(tmp_path: Path) -> dict[str, dict[str, str]]:
    return students(tmp_path / "grades" / "submitted")


def of(told: dict[str, set[str]]) -> str:
    """The reason why the one file of the one student was refused."""
    [[(_, reason)]] = told.values()
    return reason


@pytest.mark.parametrize("end", ["", "_"])
def test_moodle_in_folders(tmp_path, end):
    source = packed(
        tmp_path,
        f"студент один_12_assignsubmission_file{end}/{LESSON}",
        f"студент один_12_assignsubmission_onlinetext{end}/onlinetext.html",
        f"دانشجو ۱_7_assignsubmission_file{end}/work/answers.ipynb",
        f"ուսանող_8_assignsubmission_file{end}/report.pdf",
        f'student, "a"\n<script>_9_assignsubmission_file{end}/{LESSON}',
    )
    assert unpacked(tmp_path, source) == {
        "студент один_12": {LESSON},
        "دانشجو ۱_7": {"answers.ipynb"},
        "ուսանող_8": set(),
        'student, "a"_<script>_9': {LESSON},
    }
    assert who(tmp_path)["студент один_12"] == {"lms": "moodle", "id": "12"}
    found = {one.student: one for one in submissions(tmp_path / "grades" / "submitted")}
    assert found.keys() == who(tmp_path).keys()
    assert found["ուսանող_8"].problem.reason is reading.NO_FILE


def test_moodle_flat(tmp_path):
    source = packed(
        tmp_path,
        f"Student One_12_assignsubmission_file_{LESSON}",
        "Student One_12_assignsubmission_file_02-activations_2.ipynb",
        "Participant_9_assignsubmission_file_x_assignsubmission_file_5.ipynb",
        "Student Two_13_assignsubmission_onlinetext_onlinetext.html",
        "Default group_assignsubmission_file_team.ipynb",
    )
    assert unpacked(tmp_path, source) == {
        "Student One_12": {LESSON, "02-activations_2.ipynb"},
        "Participant_9": {"x_assignsubmission_file_5.ipynb"},
        "Student Two_13": set(),
        "Default group": {"team.ipynb"},
    }
    assert {name: one["id"] for name, one in who(tmp_path).items()} == {
        "Student One_12": "12",
        "Participant_9": "9",
        "Student Two_13": "13",
    }


def test_canvas(tmp_path):
    source = packed(
        tmp_path,
        f"onestudent_101_5001_{LESSON}",
        "onestudent_101_5007_02-activations-1.ipynb",
        "студентдва_LATE_102_5003_my_1_2_work.ipynb",
        "three_103_text.html",
        f"anon_aB3xZ_5004_{LESSON}",
    )
    assert unpacked(tmp_path, source) == {
        "onestudent_101": {LESSON, "02-activations-1.ipynb"},
        "студентдва_102": {"my_1_2_work.ipynb"},
        "three_103": set(),
        "anon_aB3xZ": {LESSON},
    }
    assert who(tmp_path)["студентдва_102"] == {"lms": "canvas", "id": "102"}
    assert "anon_aB3xZ" not in who(tmp_path)


def test_the_last_upload_to_canvas_is_the_newest(tmp_path):
    source = packed(tmp_path, "one_101_5009_a.ipynb", "one_101_5002_b.ipynb")
    unpacked(tmp_path, source)
    found = {one.file: one.path is not None for one in submissions(tmp_path / "grades" / "submitted")}
    assert found == {"a.ipynb": True, "b.ipynb": False}


def test_one_name_like_canvas_by_chance_is_no_export(tmp_path):
    source = packed(tmp_path, "one_2026_05_work.ipynb", "two.ipynb")
    assert unpacked(tmp_path, source) == {"one_2026_05_work": {"one_2026_05_work.ipynb"}, "two": {"two.ipynb"}}
    assert who(tmp_path) == {}


def test_an_export_that_was_unpacked_by_hand(tmp_path):
    folder = tmp_path / "in"
    samples.save(folder, "Student One_12_assignsubmission_file", samples.released())
    (folder / "Student Two_13_assignsubmission_file").mkdir()
    assert unpacked(tmp_path, folder) == {"Student One_12": {LESSON}, "Student Two_13": set()}
    assert who(tmp_path)["Student Two_13"] == {"lms": "moodle", "id": "13"}


def test_a_folder_with_one_folder_a_student_stays_where_it_is(tmp_path):
    samples.save(tmp_path / "in", "one", samples.released())
    samples.save(tmp_path / "in", "one_2_3_x", samples.released())
    assert opened(tmp_path / "in", tmp_path / "grades" / "submitted") == tmp_path / "in"
    assert refused(tmp_path / "grades" / "submitted") == who(tmp_path) == {}
    assert not (tmp_path / "grades" / "submitted").exists()


def test_a_flat_folder(tmp_path):
    names = ("student-1", "student-2", "one_02-activations", "02-activations two", "three", "three (1)", "four (1)")
    for name in names:
        samples.save(tmp_path, "in", samples.released(), f"{name}.ipynb")
    (tmp_path / "in" / "notes.txt").write_text("ours", encoding="utf-8")
    assert unpacked(tmp_path, tmp_path / "in") == {
        "student-1": {"student-1.ipynb"},
        "student-2": {"student-2.ipynb"},
        "one": {"one_02-activations.ipynb"},
        "two": {"02-activations two.ipynb"},
        "three": {"three.ipynb", "three (1).ipynb"},
        "four (1)": {"four (1).ipynb"},
    }


def test_a_link_in_a_flat_folder_is_refused(tmp_path):
    samples.save(tmp_path, "in", samples.released(), "one.ipynb")
    (tmp_path / "in" / "two.ipynb").symlink_to("one.ipynb")
    told = unpacked(tmp_path, tmp_path / "in")
    assert told == {"one": {"one.ipynb"}, "two": {("two.ipynb", reading.OUTSIDE.context)}}


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ([f"in/one/{LESSON}", f"in/two/{LESSON}", "in/two/more.pdf"], {"one", "two"}),
        ([f"in/one/{LESSON}"], {"one"}),
        ([f"one/{LESSON}"], {"one"}),
        (["one/a.ipynb", "two/report.pdf"], {"one", "two"}),
        (["in/one.ipynb", "in/two.ipynb"], {"one", "two"}),
        ([f"one/{LESSON}", "one/02-activations (1).ipynb"], {"one"}),
        ([f"one/{LESSON}", "two/", "__MACOSX/one/._x.ipynb", "three/.hidden.ipynb", ".DS_Store"], {"one", "two"}),
        ([f"in/A B_1_assignsubmission_file/{LESSON}", f"in/C_2_assignsubmission_file/{LESSON}"], {"A B_1", "C_2"}),
        ([f"A B_1_assignsubmission_file/deep/{LESSON}"], {"A B_1"}),
        ([f"one/{LESSON}", "loose.ipynb", "readme.txt"], {"one", "loose"}),
        ([f"in\\one\\{LESSON}", f"in\\two\\{LESSON}"], {"one", "two"}),
    ],
)
def test_folders_in_a_zip(tmp_path, names, expected):
    assert unpacked(tmp_path, packed(tmp_path, *names)).keys() == expected


def test_two_files_never_overwrite_each_other(tmp_path):
    source = packed(tmp_path, ("one/x.ipynb", "1"), ("one/a/x.ipynb", "2"), ("one/b/X.ipynb", "3"), "two/x.ipynb")
    assert unpacked(tmp_path, source)["one"] == {"x.ipynb", "x~2.ipynb", "X~3.ipynb"}
    place = tmp_path / "grades" / "submitted" / "one"
    assert {path.read_text(encoding="utf-8") for path in place.iterdir()} == {"1", "2", "3"}


def test_two_students_never_share_a_folder(tmp_path):
    source = packed(
        tmp_path, "One/x.ipynb", "one/x.ipynb", "\u00e9/x.ipynb", "e\u0301/x.ipynb", "a\nb/x.ipynb", "a\tb/x.ipynb"
    )
    told = unpacked(tmp_path, source)
    assert len(told) == 6 and all(files == {"x.ipynb"} for files in told.values())
    assert len({unicodedata.normalize("NFC", name).casefold() for name in told}) == 6


@pytest.mark.parametrize(
    "name", ["../x.ipynb", "one/../../x.ipynb", "/one/x.ipynb", "C:/one/x.ipynb", "..\\x.ipynb", "C:x.ipynb"]
)
def test_a_place_outside_is_refused(tmp_path, name):
    before = set(tmp_path.parent.iterdir())
    assert of(unpacked(tmp_path, packed(tmp_path, name))) == entries.LEADS_OUT.context
    assert not list((tmp_path / "grades").rglob("*.ipynb"))
    assert set(tmp_path.parent.iterdir()) == before


@pytest.mark.parametrize("mode", [SYMLINK, FIFO])
def test_a_link_or_a_pipe_in_a_zip_is_refused(tmp_path, mode):
    info = zipfile.ZipInfo("one/x.ipynb")
    info.create_system, info.external_attr = 3, mode
    assert of(unpacked(tmp_path, packed(tmp_path, (info, "/etc/passwd")))) == reading.OUTSIDE.context


@pytest.mark.parametrize("name", ["one/work.zip", "one/work.ZIP", "one/work.tar.gz"])
def test_an_archive_in_the_archive_is_refused(tmp_path, name):
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr(LESSON, NOTEBOOK)
    source = packed(tmp_path, (name, inner.getvalue()), "two/x.ipynb")
    told = unpacked(tmp_path, source)
    assert told == {"one": {(Path(name).name, entries.ARCHIVE.context)}, "two": {"x.ipynb"}}
    found = submissions(tmp_path / "grades" / "submitted", refused(tmp_path / "grades" / "submitted"))
    assert [(one.student, one.problem and one.problem.reason) for one in found] == [
        ("one", entries.ARCHIVE),
        ("two", None),
    ]


def test_a_name_that_stands_twice_is_taken_once(tmp_path):
    with pytest.warns(UserWarning, match="Duplicate"):
        source = packed(tmp_path, ("one/x.ipynb", "1"), ("one/x.ipynb", "2"))
    assert unpacked(tmp_path, source) == {"one": {"x.ipynb", ("x~2.ipynb", entries.TWICE.context)}}
    assert (tmp_path / "grades" / "submitted" / "one" / "x.ipynb").read_text(encoding="utf-8") == "1"


def _patched(source: Path, local: int, central: int, value: bytes) -> Path:
    """The zip with other bytes in its first header and its first entry of contents."""
    content = bytearray(source.read_bytes())
    for place in (local, content.index(b"PK\x01\x02") + central):
        content[place : place + len(value)] = value
    source.write_bytes(content)
    return source


def test_an_encrypted_file_is_refused(tmp_path):
    source = _patched(packed(tmp_path, "one/x.ipynb"), 6, 8, b"\x01\x00")
    assert of(unpacked(tmp_path, source)) == entries.LOCKED.context


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_packing_that_cannot_be_bounded_is_refused(tmp_path, method):
    assert of(unpacked(tmp_path, packed(tmp_path, "one/x.ipynb", method=method))) == reading.UNREADABLE.context


def test_a_file_that_is_too_large_is_one_students_matter(tmp_path):
    source = packed(tmp_path, ("one/x.ipynb", b"0" * (reading.LARGEST + 1)), "two/x.ipynb")
    assert unpacked(tmp_path, source) == {"one": {("x.ipynb", reading.TOO_LARGE.context)}, "two": {"x.ipynb"}}


@pytest.mark.parametrize("size", [100, reading.LARGEST, 0xFFFFFFF0])
def test_a_bomb_that_lies_about_its_size_is_refused(tmp_path, size):
    source = packed(tmp_path, ("one/x.ipynb", b"0" * 3 * reading.LARGEST))
    told = unpacked(tmp_path, _patched(source, 22, 24, struct.pack("<I", size)))
    assert of(told) in (reading.UNREADABLE.context, reading.TOO_LARGE.context)


def test_many_bombs_are_one_line(tmp_path, monkeypatch):
    monkeypatch.setattr(entries, "LARGEST_TOTAL", 3 * reading.LARGEST)
    source = packed(tmp_path, *((f"{n}/x.ipynb", b"0" * reading.LARGEST) for n in range(4)))
    with pytest.raises(CourseError, match="GB"):
        unpacked(tmp_path, source)
    assert not list((tmp_path / "grades").rglob("*"))


def test_too_many_entries_are_one_line(tmp_path, monkeypatch):
    monkeypatch.setattr(entries, "MOST_ENTRIES", 3)
    source = packed(tmp_path, *((f"{n}/x.ipynb", "") for n in range(4)))
    with pytest.raises(CourseError, match="more than 3 entries"):
        check(source)


def test_contents_that_fill_the_memory_are_one_line(tmp_path, monkeypatch):
    monkeypatch.setattr(entries, "LARGEST_CONTENTS", 70_000)
    check(packed(tmp_path, "one/x.ipynb"))
    source = packed(tmp_path, *((f"{n}/{'x' * 200}.ipynb", "") for n in range(400)))
    with pytest.raises(CourseError, match="zip file"):
        check(source)


def test_a_damaged_file_is_one_students_matter(tmp_path):
    source = packed(tmp_path, "one/x.ipynb", "two/x.ipynb")
    content = bytearray(source.read_bytes())
    content[60:200] = bytes(140)
    source.write_bytes(content)
    assert unpacked(tmp_path, source) == {"one": {("x.ipynb", reading.UNREADABLE.context)}, "two": {"x.ipynb"}}


@pytest.mark.parametrize("content", [b"", b"PK", b"PK\x05\x06" + b"\xff" * 18, b"%PDF-1.4", b"cut"])
def test_what_is_no_zip_is_one_line(tmp_path, content):
    source = packed(tmp_path, "one/x.ipynb")
    source.write_bytes(source.read_bytes()[:-40] if content == b"cut" else content)
    with pytest.raises(CourseError, match="zip"):
        opened(source, tmp_path / "grades" / "submitted")
    assert not (tmp_path / "grades").exists()


def test_a_zip_without_submissions_is_one_line_and_keeps_what_was_there(tmp_path):
    unpacked(tmp_path, packed(tmp_path, "one/x.ipynb"))
    with pytest.raises(CourseError, match="no submissions"):
        opened(packed(tmp_path, "readme.txt"), tmp_path / "grades" / "submitted")
    assert [path.name for path in (tmp_path / "grades" / "submitted").iterdir()] == ["one"]


def test_a_new_zip_replaces_the_old_one(tmp_path):
    unpacked(tmp_path, packed(tmp_path, "one/x.ipynb", "two/x.ipynb"))
    assert unpacked(tmp_path, packed(tmp_path, "two/y.ipynb")) == {"two": {"y.ipynb"}}
    assert {path.name for path in (tmp_path / "grades").iterdir()} == {"submitted", "students.json", "refused.json"}


def test_the_ids_of_an_earlier_export_stay_known(tmp_path):
    unpacked(tmp_path, packed(tmp_path, f"One_12_assignsubmission_file/{LESSON}"))
    unpacked(tmp_path, packed(tmp_path, f"One_31_assignsubmission_file/{LESSON}"))
    assert who(tmp_path) == {"One_12": {"lms": "moodle", "id": "12"}, "One_31": {"lms": "moodle", "id": "31"}}


def test_names_in_utf8_that_do_not_say_so(tmp_path):
    source = packed(tmp_path, "Студент/x.ipynb")
    content = source.read_bytes().replace(b"\x00\x08\x08\x00", b"\x00\x00\x08\x00")
    source.write_bytes(content)
    assert not any(info.flag_bits & 0x800 for info in zipfile.ZipFile(source).infolist())
    assert unpacked(tmp_path, source).keys() == {"Студент"}


def test_names_in_another_code_stay_printable(tmp_path):
    source = packed(tmp_path, "abc/x.ipynb")
    source.write_bytes(source.read_bytes().replace(b"abc/", b"\xe9\x07\xff/"))
    [name] = unpacked(tmp_path, source)
    assert name.isprintable() and len(name) == 3


@pytest.mark.parametrize("name", ["x" * 3000, "студент" * 60, "...", " ", ".ipynb_", "CON"])
def test_any_name_becomes_a_folder(tmp_path, name):
    source = packed(tmp_path, f"{name}_12_assignsubmission_file/x.ipynb", f"{name}_13_assignsubmission_file/x.ipynb")
    told = unpacked(tmp_path, source)
    assert {folder.rpartition("_")[2] for folder in told} == {"12", "13"}
    assert all(files == {"x.ipynb"} for files in told.values())


def test_a_student_cannot_speak_for_another(tmp_path):
    inside = "Two_13_assignsubmission_file_x.ipynb"
    source = packed(
        tmp_path,
        f"One_12_assignsubmission_file/Two_13_assignsubmission_file/{inside}",
        "Two_13_assignsubmission_file/x.ipynb",
    )
    assert unpacked(tmp_path, source) == {"One_12": {inside}, "Two_13": {"x.ipynb"}}


def test_the_same_zip_gives_the_same_folders(tmp_path):
    names = ["One/x.ipynb", "one/x.ipynb", "one/a/x.ipynb"]
    first = unpacked(tmp_path, packed(tmp_path, *names))
    assert unpacked(tmp_path, packed(tmp_path, *reversed(names))) == first
