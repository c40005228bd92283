"""Where text stands and which way it runs, asked of the browser itself, in every language."""

import re

from course.languages import SOURCE
from course.messages import translate
from course.widgets.slope_explorer import SlopeExplorer

from . import jupyter

PROSE = ":is(p, li, h1, h2, h3, h4, blockquote, summary)"
CSS = ".course-rtl"  # what marks the style of our extension
WRITTEN = "el => [getComputedStyle(el).direction, getComputedStyle(el).textAlign, el.textContent.trim().slice(0, 60)]"
# how far the text's own edge is from the edge of its box at which a line begins; a formula counts as one box
GAPS = """(els, rtl) => els.filter(el => el.textContent.trim() && el.getClientRects().length).map(el => {
  const walker = document.createTreeWalker(el, NodeFilter.SHOW_ALL, node =>
    node.parentElement.closest('mjx-container') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  const rects = [];
  while (walker.nextNode()) {
    const range = document.createRange(), node = walker.currentNode;
    range.selectNode(node);
    if (node.nodeName === 'MJX-CONTAINER') rects.push(node.getBoundingClientRect());
    else if (node.nodeType === Node.TEXT_NODE) rects.push(...[...range.getClientRects()].filter(r => r.width > 0));
  }
  const box = el.getBoundingClientRect();
  return rtl ? box.right - Math.max(...rects.map(r => r.right)) : Math.min(...rects.map(r => r.left)) - box.left;
})"""


def styles(page, selector: str, script: str) -> list:
    found = page.locator(selector).evaluate_all(f"els => els.map({script})")
    assert found, f"nothing on the page matches {selector}"
    return found


def test_notebook_carries_language_and_direction(lesson):
    seen = lesson.page.evaluate(
        "() => { const panel = jupyterapp.shell.currentWidget;"
        " return [panel.content.node.lang, panel.node.classList.contains('course-rtl')]; }"
    )
    assert seen == [lesson.language.code, lesson.language.right_to_left]


def test_prose_runs_in_the_direction_of_its_language(lesson):
    begins = ("start", "right" if lesson.language.right_to_left else "left")
    for direction, align, text in styles(lesson.page, f".jp-MarkdownOutput {PROSE}", WRITTEN):
        assert direction == lesson.language.direction, text
        assert align in begins, text
    for direction, _, text in styles(lesson.page, ".jp-MarkdownOutput :is(td, th)", WRITTEN):
        assert direction == lesson.language.direction, text


def test_paragraphs_begin_at_the_edge_of_their_side(lesson):
    paragraphs = lesson.page.locator(".jp-MarkdownOutput p:not(li p, details p, p:has(img, [display=true]))")
    gaps = paragraphs.evaluate_all(GAPS, lesson.language.right_to_left)
    assert len(gaps) >= 3
    assert [gap for gap in gaps if abs(gap) >= 3] == []


def test_lists_leave_room_for_their_marks_on_the_right_side(lesson):
    script = "el => [parseFloat(getComputedStyle(el).paddingLeft), parseFloat(getComputedStyle(el).paddingRight)]"
    for left, right in styles(lesson.page, ".jp-MarkdownOutput :is(ul, ol)", script):
        before, after = (right, left) if lesson.language.right_to_left else (left, right)
        assert before > 15 and after == 0


def test_code_stays_left_to_right(lesson):
    for selector in (".jp-MarkdownOutput :is(code, pre)", ".jp-CodeCell .cm-content"):
        assert {direction for direction, _, _ in styles(lesson.page, selector, WRITTEN)} == {"ltr"}


def test_code_in_a_right_to_left_line_stays_in_one_piece(lesson):
    script = "el => [getComputedStyle(el).display, el.getClientRects().length]"
    for display, pieces in styles(lesson.page, ".jp-MarkdownOutput :not(pre) > code", script):
        assert not lesson.language.right_to_left or (display, pieces) == ("inline-block", 1)


def test_formulas_stay_left_to_right(lesson):
    lefts = "el => [getComputedStyle(el).direction, [...el.querySelectorAll(':scope > mjx-math > *')]"
    lefts += ".map(part => part.getBoundingClientRect().left)]"
    for direction, edges in styles(lesson.page, "mjx-container", lefts):
        assert direction == "ltr"
        assert edges == sorted(edges)


def test_no_formula_is_left_as_its_source(lesson):
    text = " ".join(lesson.page.locator(".jp-MarkdownOutput").all_inner_texts())
    assert not re.search(r"\$|\\(sigma|frac|prime|cdot)", text)


def test_feedback_runs_in_the_direction_of_its_language(lesson):
    aligned = "right" if lesson.language.right_to_left else "left"
    for direction, align, text in styles(lesson.page, ".jp-OutputArea-output .course-feedback", WRITTEN):
        assert (direction, align) == (lesson.language.direction, aligned), text
        assert text
    langs = styles(lesson.page, ".course-feedback", "el => el.lang")
    assert set(langs) == {lesson.language.code}
    gaps = lesson.page.locator(".course-feedback p").evaluate_all(GAPS, lesson.language.right_to_left)
    assert [gap for gap in gaps if abs(gap) >= 3] == []


def test_code_in_feedback_stays_left_to_right(lesson):
    assert {seen[0] for seen in styles(lesson.page, ".course-feedback :is(code, bdi)", WRITTEN)} == {"ltr"}


def test_widget_speaks_the_language_of_its_notebook(lesson):
    words = {key: translate(message, lesson.language.code) for key, message in SlopeExplorer.WORDS.items()}
    if lesson.language.code != SOURCE:
        assert words["title"] != SlopeExplorer.WORDS["title"].text
    widget = lesson.page.locator(".course-widget").first
    assert widget.get_attribute("aria-label") == words["title"]
    labels = widget.locator("label").evaluate_all("els => els.map(el => el.firstChild.textContent)")
    assert labels == [words[key] for key in ("function", "second", "alpha", "slope_control")]
    assert words["tangent"] in widget.locator(".course-legend").inner_text()
    assert widget.locator(".course-plot").get_attribute("aria-label") == words["point"]


def test_widget_label_stands_before_its_control(lesson):
    rtl = lesson.language.right_to_left
    edges = """el => { const range = document.createRange(); range.selectNode(el.firstChild);
      return [getComputedStyle(el).direction, range.getBoundingClientRect().left,
              el.querySelector('select, input').getBoundingClientRect().left]; }"""
    for direction, label, control in styles(lesson.page, ".course-widget label:not([hidden])", edges):
        assert direction == lesson.language.direction
        assert (label > control) == rtl


def test_numbers_and_axes_of_the_widget_stay_left_to_right(lesson):
    for selector in ("svg", "input", ".course-math", ".course-plot"):
        assert {seen[0] for seen in styles(lesson.page, f".course-widget {selector}", WRITTEN)} == {"ltr"}
    ticks = ".course-plot svg text[text-anchor=middle]:not([direction])"
    marks = styles(lesson.page, ticks, "el => [el.getBoundingClientRect().left, el.textContent]")
    assert [text for _, text in sorted(marks)] == ["\u221210", "\u22125", "0", "5", "10"]


def test_right_to_left_comments_in_code_are_isolated(lesson):
    if not lesson.language.right_to_left:
        return
    written = f"# {lesson.language.endonym} np.exp(z) {lesson.language.endonym}"
    cells = "jupyterapp.shell.currentWidget.content.widgets"
    own = f"{cells}.find(cell => cell.model.id === 'sigmoid-help').model.sharedModel"
    before = lesson.page.evaluate(
        f"text => {{ const own = {own}, was = own.getSource(); own.setSource(text); return was; }}", written
    )
    line = lesson.page.locator(".jp-CodeCell .cm-line", has_text=lesson.language.endonym)
    line.scroll_into_view_if_needed()
    assert line.locator(".cm-iso").count() > 0
    lesson.page.evaluate(f"text => {own}.setSource(text)", before)


def test_printed_lines_take_their_own_direction(lesson):
    seen = styles(lesson.page, ".jp-RenderedText pre", "el => getComputedStyle(el).unicodeBidi")
    assert [bidi == "plaintext" for bidi in seen] == [lesson.language.right_to_left] * len(seen)


def test_contents_take_the_direction_of_each_heading(lesson):
    lesson.page.evaluate("() => jupyterapp.commands.execute('toc:show-panel')")
    lesson.page.locator(".jp-tocItem-content").first.wait_for()
    own = "plaintext" if lesson.language.right_to_left else "normal"
    assert set(styles(lesson.page, ".jp-tocItem-content", "el => getComputedStyle(el).unicodeBidi")) == {own}


def test_no_script_of_ours_failed(lesson):
    ours = ("backprop-course-rtl", "blob:")  # the extension; a widget's module
    assert [stack for stack in lesson.complaints if any(name in stack for name in ours)] == []


def test_other_notebooks_are_left_alone(address, chromium):
    page = chromium.new_page()
    page.goto(address.format(workspace="foreign", path=jupyter.FOREIGN))
    page.locator(".jp-MarkdownOutput blockquote").wait_for()
    script = """el => { const style = getComputedStyle(el);
      return [style.direction, parseFloat(style.paddingLeft) > 0, style.borderRightWidth, style.lineHeight]; }"""
    plain = {selector: styles(page, f".jp-MarkdownOutput {selector}", script) for selector in ("ul", "blockquote", "p")}
    page.evaluate(
        f"() => document.querySelectorAll('style').forEach(s => s.textContent.includes('{CSS}') && s.remove())"
    )
    assert plain == {selector: styles(page, f".jp-MarkdownOutput {selector}", script) for selector in plain}
    assert plain["ul"][0][:2] == ["ltr", True]
    page.close()
