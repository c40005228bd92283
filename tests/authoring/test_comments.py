from course.authoring.comments import comments, with_comments

CODE = """\
# first line of a remark
# and its second line
x = 1  # the point
# hint("sigmoid")
# noqa: E501
def f(z):
    # inside
    return "# no comment"  # ---"""


def test_comments_that_follow_each_other_are_one_message():
    assert [comment.text for comment in comments(CODE)] == [
        "first line of a remark and its second line",
        "the point",
        "inside",
    ]


def test_code_stays_and_words_change():
    changed = with_comments(CODE, str.upper)
    assert changed == CODE.replace(
        "# first line of a remark\n# and its second line", "# FIRST LINE OF A REMARK AND ITS SECOND LINE"
    ).replace("the point", "THE POINT").replace("# inside", "# INSIDE")


def test_a_line_break_in_a_translation_never_becomes_code():
    assert with_comments("x = 1  # the point", lambda text: "one\nimport os") == "x = 1  # one import os"


def test_a_long_translation_is_wrapped_as_comments():
    lines = with_comments("    # short words\n    y = 2", lambda text: "word " * 40).split("\n")
    assert lines[-1] == "    y = 2"
    assert len(lines) > 3 and all(line.startswith("    # word") and len(line) <= 80 for line in lines[:-1])
