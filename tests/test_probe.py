import json

import numpy as np
import pytest

from course.probe import MOST_NUMBERS, NAMED, Foreign, decode, encode, is_blank, probe


def call(*args, strict=False):
    return {"function": "f", "args": [encode(arg) for arg in args], "strict": strict}


def run(f, *args, strict=False):
    return probe({"f": f}, [call(*args, strict=strict)])[0]


@pytest.mark.parametrize(
    "value",
    [
        None,
        True,
        3,
        "text",
        np.float64(2.5),
        np.float32(0.1),
        np.nan,
        -np.inf,
        np.arange(6).reshape(2, 3),
        [1, (2, {})],
    ],
)
def test_what_is_encoded_comes_back_through_json_without_loss(value):
    back = decode(json.loads(json.dumps(encode(value))))
    assert repr(back) == repr(np.float64(value) if type(value) is float else value)


def test_empty_and_non_contiguous_arrays_keep_their_shape():
    for array in (np.empty((0, 3)), np.arange(12.0).reshape(3, 4)[:, ::2], np.asfortranarray(np.eye(3))):
        assert np.array_equal(decode(encode(array)), array)


@pytest.mark.parametrize("name", NAMED)
def test_a_function_travels_as_its_name(name):
    assert decode(json.loads(json.dumps(encode(NAMED[name])))) is NAMED[name]
    assert run(lambda g: g.__name__, NAMED[name])["value"] == {"plain": name}
    one, many = NAMED[name](np.float64(-1.5)), NAMED[name](np.array([[-1.5, 80.0]]))
    assert np.shape(one) == () and many.shape == (1, 2) and one == many[0, 0]


def test_another_function_is_foreign():
    assert encode(lambda z: z) == {"foreign": "function"}
    with pytest.raises(ValueError):
        decode({"named": "system"})


@pytest.mark.parametrize("data", [{"plain": "\ud800"}, {"plain": "x\udfff"}])
def test_half_a_surrogate_pair_is_refused(data):
    with pytest.raises(ValueError):
        decode(data)


def test_the_name_of_a_foreign_type_can_be_printed():
    assert decode({"foreign": "a\ud800\u202e\nb"}).name == "ab"


def test_a_list_that_holds_itself_and_a_huge_key_are_foreign():
    endless = []
    endless.append(endless)
    assert "foreign" in str(encode(endless))
    assert isinstance(decode(encode({"x" * 1000: 1})), Foreign)


def test_large_unsigned_numbers_keep_their_sign():
    assert decode(encode(np.uint64(2**63 + 5))) == float(2**63 + 5)


@pytest.mark.parametrize("value", [object(), np.ma.array([1]), 1j, np.array(["x"]), {1: 2}, 2**70, lambda: 0])
def test_foreign_types_are_named_and_nothing_more(value):
    assert isinstance(decode(encode(value)), Foreign)


def test_a_result_of_too_many_numbers_is_refused():
    assert isinstance(decode(encode(np.zeros(MOST_NUMBERS + 1))), Foreign)


@pytest.mark.parametrize(
    "data",
    [
        3,
        {},
        {"plain": [1]},
        {"array": ["|O", [1], ""]},
        {"array": ["<f8", [-1], ""]},
        {"x": 1},
        {"list": 3},
        {"foreign": 1},
    ],
)
def test_data_from_a_stranger_is_refused(data):
    with pytest.raises((ValueError, TypeError)):
        decode(data)


def test_blank_functions():
    def documented(z):
        """Return something."""
        ...

    assert is_blank(lambda z: ...) is False
    assert is_blank(documented)
    assert not is_blank(np.tanh)

    def does_something(z):
        z.sort()

    assert not is_blank(does_something)


def test_an_exception_is_reported_with_the_learners_own_line():
    def f(z):
        return np.linalg.inv(z)

    outcome = run(f, np.zeros((2, 2)))
    assert outcome["raised"] == "LinAlgError"
    assert outcome["line"] == f.__code__.co_firstlineno + 1
    assert outcome["text"] == "return np.linalg.inv(z)"


def test_an_overflow_is_noted_only_where_the_case_is_strict():
    def f(z):
        return 1 / (1 + np.exp(-z))

    assert run(f, np.float64(-1000), strict=True)["overflow"] == f.__code__.co_firstlineno + 1
    assert run(f, np.float64(-1000))["overflow"] is None
    assert run(f, np.float64(1000), strict=True)["overflow"] is None


def test_errstate_inside_the_answer_is_right():
    def f(z):
        with np.errstate(over="ignore"):
            return 1 / (1 + np.exp(-z))

    assert run(f, np.float64(-1000), strict=True)["overflow"] is None


def test_inputs_are_fresh_for_each_call_and_come_back_as_they_are_after_it():
    def f(z):
        z += 1
        return z

    outcomes = probe({"f": f}, [call(np.zeros(2))] * 2)
    assert [decode(o["value"]).tolist() for o in outcomes] == [[1, 1], [1, 1]]
    assert decode(outcomes[0]["inputs"][0]).tolist() == [1, 1]


def test_prints_and_exits_stay_inside(capsys):
    def f(z):
        print("seen")
        raise SystemExit(3)

    assert run(f, 1)["raised"] == "SystemExit"
    assert capsys.readouterr().out == ""


def test_an_exception_whose_text_raises_does_no_harm():
    class Bad(Exception):
        def __str__(self):
            raise RuntimeError

    def f(z):
        raise Bad

    assert run(f, 1)["raised"] == "Bad"
