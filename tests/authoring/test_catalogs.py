import polib
import pytest
from sample_checkout import change, put, update

from course.authoring.catalogs import read_catalog
from course.errors import CourseError

LESSON = "lessons/02-activations.md"
SENTENCE = "The shape is $(3, 2)$ and H<sub>2</sub> is text."


def catalog(root, name="02-activations"):
    return polib.pofile(str(root / f"locales/qq/LC_MESSAGES/{name}.po"), wrapwidth=0)


def entry(root, msgid, name="02-activations"):
    return next(entry for entry in catalog(root, name) if entry.msgid == msgid)


def test_messages_are_blocks_and_comments(root):
    update(root)
    texts = [entry.msgid for entry in catalog(root)]
    assert texts[0] == "The sigmoid"
    assert "About 95 of 100 values are positive." in texts
    assert "$z$ | weighted input" in texts
    assert "A long remark on the difference quotient, which goes on in a second line." in texts
    assert "the point" in texts
    assert not any("frac" in text or "never_translated" in text or "hint" in text for text in texts)
    assert "$0$ | 0.5" not in texts
    assert entry(root, "The sigmoid").occurrences == [("lessons/02-activations.md#title", "")]


def test_messages_of_the_code_keep_context_and_plural(root):
    update(root)
    one = entry(root, "Passed: {points} of {all} points.", "course")
    assert one.msgctxt == "verdict passed"
    many = entry(root, "{n} attempt is left for {name}.", "course")
    assert many.msgid_plural == "{n} attempts are left for {name}."
    assert many.msgstr_plural == {0: "", 1: ""}
    assert many.occurrences == [("course/verdicts.py", "")]


def test_counts_and_a_second_run_that_changes_no_byte(translated):
    paths = sorted(translated.glob("locales/*/LC_MESSAGES/*.po"))
    assert len(paths) == 2
    counts = update(translated)
    first = [path.read_bytes() for path in paths]
    assert update(translated) == counts
    assert [path.read_bytes() for path in paths] == first
    assert all(count.messages == count.translated and not count.fuzzy and not count.obsolete for count in counts)
    assert b"Date" not in first[0] + first[1]


def test_a_changed_message_is_fuzzy_with_the_previous_text(translated):
    change(translated / LESSON, SENTENCE, "The shape is $(3, 2)$, and this is text.")
    update(translated)
    changed = entry(translated, "The shape is $(3, 2)$, and this is text.")
    assert changed.fuzzy and changed.msgstr == f"¶ {SENTENCE}" and changed.previous_msgid == SENTENCE
    assert not [old for old in catalog(translated) if old.obsolete]


def test_a_message_that_changes_back_is_translated_again(translated):
    change(translated / LESSON, SENTENCE, "The shape is $(3, 2)$, and this is text.")
    update(translated)
    change(translated / LESSON, "The shape is $(3, 2)$, and this is text.", SENTENCE)
    update(translated)
    again = entry(translated, SENTENCE)
    assert again.translated() and not again.previous_msgid


def test_a_message_that_changes_twice_keeps_the_text_of_its_translation(translated):
    change(translated / LESSON, SENTENCE, "The shape is $(3, 2)$, and this is text.")
    update(translated)
    change(translated / LESSON, "and this is text", "and this is a text")
    update(translated)
    assert entry(translated, "The shape is $(3, 2)$, and this is a text.").previous_msgid == SENTENCE


def test_another_message_does_not_inherit_the_translation(translated):
    change(translated / LESSON, SENTENCE, "Completely new words stand here, about nothing that stood before.")
    update(translated)
    assert not entry(translated, "Completely new words stand here, about nothing that stood before.").msgstr
    gone = entry(translated, SENTENCE)
    assert gone.obsolete and gone.msgstr == f"¶ {SENTENCE}"


def test_an_obsolete_message_comes_back_with_its_translation(translated):
    change(translated / LESSON, SENTENCE, "Nothing.")
    update(translated)
    change(translated / LESSON, "Nothing.", SENTENCE)
    update(translated)
    assert entry(translated, SENTENCE).translated()


def test_a_message_of_the_code_keeps_its_context_when_its_text_changes(translated):
    change(translated / "course/verdicts.py", "Passed: {points} of {all} points.", "Passed: {points} of {all}.")
    update(translated)
    changed = entry(translated, "Passed: {points} of {all}.", "course")
    assert changed.fuzzy and changed.previous_msgid == "Passed: {points} of {all} points."


def test_a_translator_comment_and_a_fuzzy_flag_stay(translated):
    path = translated / "locales/qq/LC_MESSAGES/02-activations.po"
    edited = catalog(translated)
    edited[0].tcomment, edited[0].flags = "unsure", ["fuzzy"]
    edited.save(str(path))
    update(translated)
    assert (catalog(translated)[0].tcomment, catalog(translated)[0].fuzzy) == ("unsure", True)


def test_the_paragraph_of_an_author_may_be_broken_anew(translated):
    change(translated / LESSON, "far from $0$.\nIts value", "far from\n$0$. Its value")
    assert not any(count.fuzzy or count.missing for count in update(translated))


def test_a_new_lesson_gets_its_catalog(root):
    put(root / "lessons/03-cost.md", '+++ {"id": "a"}\n\nNew words.\n')
    assert ("qq", "03-cost", 1) in [count[:3] for count in update(root)]


@pytest.mark.parametrize(
    "line", ['msgstr After this lesson"', 'msgstr "After this lesson', "garbage", '"a" "b"', "msgstr 'x'"]
)
def test_a_line_that_is_none_is_refused_with_its_number(tmp_path, line):
    path = tmp_path / "lesson.po"
    path.write_text(f'msgid "After"\nmsgstr "Nach"\n\nmsgid "One"\n{line}\n', encoding="utf-8")
    with pytest.raises(CourseError, match="line 5"):
        read_catalog(path)


@pytest.mark.parametrize("content", [b'msgid "a"\nmsgstr "b\xff"\n', b'msgid "a"\nmsgstr ""\n\nmsgid "a"\nmsgstr ""\n'])
def test_a_catalog_that_cannot_be_read_is_named(tmp_path, content):
    (tmp_path / "lesson.po").write_bytes(content)
    with pytest.raises(CourseError, match="lesson.po"):
        read_catalog(tmp_path / "lesson.po")
