from course.authoring.blocks import blocks
from course.authoring.direction import directed
from course.languages import Language

RTL = Language("qq", "Qaqaq", "rtl")
LTR = Language("zz", "Zazaz", "ltr")
OPEN = '<div dir="rtl" lang="qq">'


def turned(markdown, language=RTL):
    return directed([(block.kind, block.raw) for block in blocks(markdown)], language)


def test_text_stands_in_a_div_with_blank_lines():
    assert turned("# Head\n\ntext") == f"{OPEN}\n\n# Head\n\ntext\n\n</div>"


def test_a_fence_stands_outside_of_the_div():
    assert turned("before\n\n```\ncode\n```\n\nafter") == (
        f"{OPEN}\n\nbefore\n\n</div>\n\n```\ncode\n```\n\n{OPEN}\n\nafter\n\n</div>"
    )


def test_a_fence_in_details_leaves_the_details_open():
    assert turned("<details><summary>Why</summary>\n\na\n\n```\ncode\n```\n\nb\n\n</details>") == (
        '<details><summary dir="rtl" lang="qq">Why</summary>\n\n'
        f"{OPEN}\n\na\n\n</div>\n\n```\ncode\n```\n\n{OPEN}\n\nb\n\n</div>\n\n</details>"
    )


def test_a_fence_alone_gets_no_div():
    assert turned("```\ncode\n```\n") == "```\ncode\n```"


def test_left_to_right_text_stays_as_it_is():
    assert turned("# Head\n\ntext\n", LTR) == "# Head\n\ntext\n"


def test_inline_code_is_isolated_and_fenced_code_is_left_alone():
    pieces = [("text", "See `1 / (1 + x)`.\n"), ("blank", "\n"), ("fence", "```\n`x`\n```\n")]
    made = directed(pieces, RTL)
    assert "See \u2066`1 / (1 + x)`\u2069." in made
    assert "```\n`x`\n```" in made
