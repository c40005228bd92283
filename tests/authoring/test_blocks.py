from course.authoring.blocks import blocks, has_words

MARKDOWN = """\
## A heading

A paragraph that was
broken over lines.
- first item
  goes on
- second
1. numbered

> quoted words
> on two lines

$$
x = \\text{words in display math}
$$

| a head | $x$ |
|:--|--:|
| `code` | $y$ |
| a \\| b | ReLU |

~~~python
# words in a fence
```
~~~

hard break\\
next line

<details><summary>Fold</summary>

</details>

last"""


def test_the_blocks_joined_are_the_source():
    assert "".join(block.raw for block in blocks(MARKDOWN)) == MARKDOWN


def test_marks_stand_outside_of_the_text():
    texts = [(block.kind, block.text) for block in blocks(MARKDOWN) if block.text]
    assert texts == [
        ("heading", "A heading"),
        ("text", "A paragraph that was broken over lines."),
        ("text", "first item goes on"),
        ("text", "second"),
        ("text", "numbered"),
        ("text", "quoted words on two lines"),
        ("table row", "a head | $x$"),
        ("table row", "a \\| b | ReLU"),
        ("text", "hard break"),
        ("text", "next line"),
        ("fold", "Fold"),
        ("text", "last"),
    ]


def test_what_stands_around_a_text_is_kept():
    for block in blocks(MARKDOWN):
        if block.text and "\n" not in block.raw.rstrip("\n"):
            assert block.before + block.text + block.after == block.raw


def test_formulas_code_tags_and_targets_are_no_words():
    assert not has_words("$\\sigma(z)$ `code` <span lang='xx'> [](https://example.org) 0.25 a")
    assert has_words("so $x$")
