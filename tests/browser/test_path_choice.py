"""The choice of a path under the hand and the keys."""

import pytest

from . import jupyter
from .alone import alone, told

expect = pytest.importorskip("playwright.sync_api", reason=jupyter.missing()).expect


@pytest.fixture(params=["en", "ar"])
def choice(request, chromium):
    with alone(chromium, "path-choice", request.param) as page:
        yield page


def radio(choice, path: str):
    return choice.locator(f"input[value={path}]")


def test_keys_choose_and_python_is_told(choice):
    expect(radio(choice, "with")).to_be_checked()
    choice.keyboard.press("Tab")
    choice.keyboard.press("ArrowDown")
    expect(radio(choice, "without")).to_be_checked()
    expect(radio(choice, "with")).not_to_be_checked()
    assert told(choice) == {"path": "without"}


def test_the_words_beside_a_button_choose_too(choice):
    choice.locator("label").last.click()
    expect(radio(choice, "without")).to_be_checked()
    assert told(choice) == {"path": "without"}


def test_each_answer_is_described_by_its_sentence(choice):
    for path in ("with", "without"):
        described = radio(choice, path).get_attribute("aria-describedby")
        expect(choice.locator(f"#{described}")).not_to_be_empty()
    expect(choice.locator("fieldset legend")).to_have_count(1)


def test_what_python_sets_is_shown(choice):
    choice.evaluate("() => fromPython({ path: 'without' })")
    expect(radio(choice, "without")).to_be_checked()


def test_two_choices_on_a_page_do_not_disturb_each_other(chromium):
    with alone(chromium, "path-choice", "en") as page:
        page.evaluate("() => { const el = document.body.appendChild(document.createElement('div'));"
                      " js.default.render({ model, el }); }")  # fmt: skip
        names = page.locator("input").evaluate_all("els => els.map(el => el.name)")
        assert len(names) == 4 and len(set(names)) == 2
