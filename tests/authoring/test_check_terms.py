import polib
import pytest
from sample_checkout import put

from course.authoring.checks import terms

GLOSSARY = """term_id,en
function,function (mathematics)
activation_function,activation function
activation,activation (a)
matrix,matrix
shuffle,to shuffle
list_index,index (of a list)
index,index
"""


@pytest.fixture
def tables(tmp_path):
    put(tmp_path / "glossary.csv", GLOSSARY)

    def found(rows, english, translation):
        put(tmp_path / "qq/terms.csv", f"term_id,pattern,forbidden\n{rows}")
        known, problems = terms.read_terms(tmp_path, "qq")
        catalog = polib.POFile()
        catalog.append(polib.POEntry(msgid=english, msgstr=translation))
        file = "locales/qq/LC_MESSAGES/x.po"
        return problems + list(terms.problems(file, catalog, terms.read_glossary(tmp_path), known))

    return found


RUSSIAN = (
    "function,функци,\nactivation_function,функци\\w+ активации,передаточн\nactivation,активаци,\nmatrix,матриц,\n"
)


@pytest.mark.parametrize(
    ("english", "translation"),
    [
        ("The activation function grows.", "Растёт функция активации."),
        ("Activation functions", "ФУНКЦИИ АКТИВАЦИИ"),
        ("Two matrices", "Две матрицы"),
        ("A `function` and $matrix$ are no words here", "Здесь слов нет"),
        ("malfunctions, matrixlike", "другие слова"),
    ],
)
def test_the_right_term_passes(tables, english, translation):
    assert tables(RUSSIAN, english, translation) == []


@pytest.mark.parametrize(
    ("english", "translation", "reason"),
    [
        ("The activation function grows.", "Растёт функция.", "term activation_function: nothing here matches"),
        ("The activations grow.", "Растёт функция.", "term activation: nothing here matches"),
        ("An activation function", "передаточная функция активации", "'передаточн' is forbidden"),
    ],
)
def test_another_word_is_a_problem(tables, english, translation, reason):
    [problem] = tables(RUSSIAN, english, translation)
    assert reason in problem.reason and problem.file == "locales/qq/LC_MESSAGES/x.po"


def test_a_term_without_a_row_is_a_problem_of_the_table(tables):
    [problem] = tables("", "An activation function", "что-то")
    assert problem.file == "locales/qq/terms.csv" and problem.message == "activation_function"
    assert "An activation function" in problem.reason


def test_a_pattern_that_is_none_is_a_problem_of_the_table(tables):
    [problem] = tables("matrix,матриц(,\n", "words", "слова")
    assert (problem.file, problem.message) == ("locales/qq/terms.csv", "matrix")


def test_two_terms_of_one_word_need_one_of_their_patterns(tables):
    rows = "index,индекс,\nlist_index,номер,\n"
    assert tables(rows, "the index", "номер") == [] == tables(rows, "the index", "индекс")
    assert len(tables(rows, "the index", "число")) == 1


@pytest.mark.parametrize("word", ["دالّة", "الدالة", "والدالّةِ", "بالدالة", "للدالة", "كدالّة", "فدالة"])
def test_arabic_is_compared_without_marks_and_with_its_prefixes(tables, word):
    assert tables("function,دالّة|دوالّ,\n", "a function", f"هنا {word} أخرى") == []


def test_arabic_alefs_are_one_and_a_word_is_not_its_middle(tables):
    assert tables("matrix,إدخال,\n", "a matrix", "ادخال") == []
    assert len(tables("matrix,دخل,\n", "a matrix", "مدخل")) == 1


def test_a_row_without_a_pattern_allows_every_word(tables):
    assert tables("matrix,,\n", "a matrix", "что-то") == []
