"""For every rule about a translation: a broken sample that fails by that rule alone, and a sound one that passes."""

import polib
import pytest

from course.authoring.checks import sentences
from course.languages import language, languages

MESSAGES = {code: {rule.message for rule in row.checks} for code, row in languages().items()}


def faults(code, msgid, msgstr, context=None, plural=""):
    entry = polib.POEntry(msgctxt=context, msgid=msgid, msgid_plural=plural)
    if plural:
        entry.msgstr_plural = dict(enumerate(msgstr))
    else:
        entry.msgstr = msgstr
    catalog = polib.POFile()
    catalog.append(entry)
    return [problem.reason for problem in sentences.problems("some.po", catalog, language(code))]


BROKEN = [
    ("ru", "the value $a$", "значение $b$", "math differs"),
    ("ru", "twice $a$ and $a$", "дважды $a$", "math differs"),
    ("ru", "write `return`", "запишите `retrun`", "inline code differs"),
    ("ru", "see [here](https://example.org)", "см. [здесь](https://example.com)", "links differs"),
    ("ru", "H<sub>2</sub>", "H<sup>2</sup>", "HTML differs"),
    ("ru", "one | two", "один два", "table cells differ"),
    ("ru", "one two", "один | два", "table cells differ"),
    ("ru", "one two", "один\n\nдва", "blank line was added"),
    ("ar", "a word", "كلمة \u2068 مفتوحة", "isolates"),
    ("ar", "a word", "كلمة \u202b مقلوبة", "bidi override"),
    ("ar", "shape $(3, 2)$ and (3, 2)", "الشكل $(3, 2)$ أو (3, 2)", "bare tuple"),
    ("fa", "shape (3, 2)", "شکل (3، 2)", "bare tuple"),
    ("fa", "shape (1, 2, 3)", "شکل (1, 2, 3)", "bare tuple"),
    ("ar", "the error $\\text{error}$", "الخطأ $\\text{خطأ}$", "inside \\text{}"),
    ("hy", "layer $j^{th}$", "շերտ $j^{րդ}$", "letters of words inside math"),
    ("ru", "layer $j$", "слой $й$", "letters of words inside math"),
    ("ru", "slope $g^{\\prime}$", "наклон $g'$", "' inside math"),
    ("ar", "the weight $w$", "الوزن ال$w$", "touches"),
    ("fa", "the matrices $W$", "ماتریس $W$ها", "touches"),
    ("ar", "in 95 cases", "في ٩٥ حالة", "digits 0-9"),
    ("ar", "weight, bias", "وزن, انحياز", "Arabic marks"),
    ("ar", "weight, bias", "وزن ، انحياز", "no space before"),
    ("ar", "weight and bias", "وزن و انحياز", "together with the next word"),
    ("fa", "network", "شبكه", "an Arabic letter in Persian"),
    ("fa", "in 9 cases", "در ٩ مورد", "an Arabic digit in Persian"),
    ("fa", "lesson 3 and 0.25", "درس ۳ و 0.25", "two kinds of digits"),
    ("fa", "hidden layer", "لایه‌ی پنهان", "ezafe"),
    ("fa", "weights", "وزن\u200c\u200cها", "a ZWNJ stands between"),
    ("fa", "weights", "وزن \u200cها", "a ZWNJ stands between"),
    ("fa", "becomes", "می شود", "joined to the verb"),
    ("fa", "the weights change", "وزن ها تغییر", "ها is joined"),
    ("fa", "plots", "نمودار\u200cها", "does not join"),
    ("fa", "weight; bias", "وزن; بایاس", "Persian marks"),
    ("fa", "weight, bias", "وزن ، بایاس", "no space before"),
    ("ru", 'the "slope"', 'это "наклон"', "«ёлочки»"),
    ("ru", "it is a slope", "это — наклон", "no-break space stands before —"),
    ("ru", "it is a slope", "это\u00a0—наклон", "space stands after —"),
    ("ru", "it is a slope", "это - наклон", "dash between words"),
    ("ru", "95 percent", "95 %", "no-break space stands before %"),
    ("ru", "at the point $z$", "в $z$", "no-break space stands between"),
    ("ru", "a weight", "веc", "Latin and Cyrillic"),
    ("hy", "For example", "Օրինակ:", "full stop is ։"),
    ("hy", "For example", "Օրինակ.", "full stop is ։"),
    ("hy", "For example `x`, that is `y`", "Օրինակ` `x`, `y`", "backtick"),
    ("hy", "a layer", "շերտo", "Latin or Cyrillic"),
    ("hy", "a layer", "շերտо", "Latin or Cyrillic"),
    ("hy", "and", "եւ", "ligature"),
    ("hy", "why", "ինչու՞", "mark stands between"),
    ("hy", 'a "slope"', '"թեքություն"', "«»"),
    ("hy", "95 percent", "95 %", "no-break space stands before %"),
]


@pytest.mark.parametrize(("code", "english", "translation", "reason"), BROKEN)
def test_a_broken_translation_fails_by_its_rule_alone(code, english, translation, reason):
    found = faults(code, english, translation)
    if reason == "backtick":  # such a backtick pairs with the next one, so the code differs as well
        found = [fault for fault in found if "inline code" not in fault]
    assert len(found) == 1 and reason in found[0], found


def test_every_rule_of_the_table_has_a_broken_sample():
    met = {fault.partition(" (at ")[0] for code, *texts, _ in BROKEN for fault in faults(code, *texts)}
    assert set().union(*MESSAGES.values()) <= met


@pytest.mark.parametrize(
    ("code", "english", "translation"),
    [
        (
            "ar",
            "the weight $w$, and `z` (1) of (2, k)",
            "الوزن $w$، والانحياز `z` (1) من $w$".replace("من $w$", "(2, k)"),
        ),
        ("fa", "The weights become smaller: 0.25", "وزن‌ها کوچک‌تر می‌شوند: 0.25؛ لایهٔ پنهان"),
        ("fa", "plots of a function", "نمودارهای تابع نوشته‌اند"),
        (
            "ru",
            "$a$ is the slope; it is 95 % of it",
            "$a$\u00a0— это «наклон»; 95\u00a0% и с\u00a0нами one-hot-кодирование",
        ),
        ("ru", "rows | $-5$", "строки | $-5$"),
        ("hy", "$W$ is a matrix. Why?", "$W$-ն մատրից է։ Ինչո՞ւ «և» one-hot-ը։"),
        ("ru", "see [here](https://example.org/a:b)", "см. [здесь](https://example.org/a:b)"),
        ("hy", "see [here](https://example.org/a:b)", "տես [այստեղ](https://example.org/a:b)"),
    ],
)
def test_a_sound_translation_passes(code, english, translation):
    assert faults(code, english, translation) == []


@pytest.mark.parametrize(
    ("english", "plural", "forms", "passes"),
    [
        ("{got} of {all} points", "", "{all} из {got}", True),
        ("{got} of {all} points", "", "{got} из всех", False),
        ("{got} points", "", "{gut} баллов", False),
        ("{got} points", "", "{got баллов", False),
        ("{value:.3f}", "", "{value}", False),
        ("{n} point", "{n} points", ["один балл", "{n} балла", "{n} баллов"], True),
        ("{n} point of {name}", "{n} points of {name}", ["балл {name}", "{n} балла", "{n} {name}"], False),
    ],
)
def test_placeholders_of_the_interface(english, plural, forms, passes):
    found = faults("ru", english, forms, context="verdict", plural=plural)
    assert not found if passes else len(found) == 1 and ("placeholders" in found[0] or "braces" in found[0])


def test_a_problem_names_file_and_message():
    catalog = polib.POFile()
    catalog.append(polib.POEntry(msgid="the value $a$", msgstr="значение"))
    [problem] = sentences.problems("locales/ru/x.po", catalog, language("ru"))
    assert problem.file == "locales/ru/x.po" and problem.message == "the value $a$" and "$a$" in problem.reason
    assert str(problem).startswith("locales/ru/x.po: the value $a$: math differs")
