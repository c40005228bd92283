"""What was seen in the case that failed: which input, what came back. Messages with their facts, not yet sentences."""

from collections.abc import Callable, Iterator

import numpy as np

from course.checking import Facts, Verdict
from course.judges import Order, Parts, State
from course.probe import Foreign
from course.wording import N_, NP_, Message

NOT_ATTEMPTED = N_("seen not_attempted", "Replace the line `...` with your own code.")
VALUE = N_("seen value", "For `{input}` the function `{function}` returned `{got}`. This value is not right.")
VALUE_WITHOUT_INPUT = N_(
    "seen value without input", "The function `{function}` returned `{got}`. This value is not right."
)
PART = N_("seen part", "This is about `{part}` in the result.")
VALUE_GRADED = N_(
    "seen value graded", "The function `{function}` returned a value that is not right. Kind of input: {kind}."
)
SHAPE = N_(
    "seen shape",
    "For `{input}` the function `{function}` returned an array of shape `{got}`, but the shape should be `{want}`.",
)
NUMBER = N_(
    "seen number",
    "For `{input}` the function `{function}` returned one number, but an array of shape `{want}` is expected.",
)
SHAPE_GRADED = N_(
    "seen shape graded", "The function `{function}` returned an array of a wrong shape. Kind of input: {kind}."
)
TYPE = N_(
    "seen type", "The function `{function}` returned a value of type `{got}`, but a number or an array is expected."
)
NOT_A_FUNCTION = N_("seen not_a_function", "`{function}` is not a function but a value of type `{got}`.")
TYPE_LIST = N_("seen type list", "The function `{function}` returned a value of type `{got}`, but a list is expected.")
ONE_NUMBER = N_(
    "seen one number",
    "For `{input}` the function `{function}` returned an array of shape `{got}`, but one number is expected.",
)
RAISED_IN_LINE = N_(
    "seen raised in line", "For `{input}` the function `{function}` raised an exception in line {line}: `{text}`"
)
RAISED_WITHOUT_INPUT = N_(
    "seen raised without input", "The function `{function}` raised an exception in line {line}: `{text}`"
)
RAISED = N_("seen raised", "For `{input}` the call of the function `{function}` raised an exception.")
RAISED_GRADED = N_("seen raised graded", "The function `{function}` raised an exception. Kind of input: {kind}.")
ERROR = N_("seen error", "Python's message: `{error}`")
OVERFLOW = N_("seen overflow", "For `{input}` the function `{function}` gave an overflow warning in line {line}.")
OVERFLOW_GRADED = N_(
    "seen overflow graded", "The function `{function}` gave an overflow warning. Kind of input: {kind}."
)
TOO_SLOW = NP_(
    "seen too_slow",
    "The function had not finished after {n} second. Is there a loop that never ends?",
    "The function had not finished after {n} seconds. Is there a loop that never ends?",
)
WHICH_FUNCTION = N_("seen which function", "This is about the function `{function}`.")
STOPPED = N_("seen stopped", "The process that ran the answer ended early or went beyond a limit.")

MOST_ENTRIES = 8
TOLD_WITHOUT_THE_FUNCTION = ("missing_return", "list_returned", "changed_its_input")
TOLD_BY_THE_MISTAKE = ("missing_return", "list_returned", "number_of_values")

Seen = Iterator[tuple[Message, dict]]


def seen(verdict: Verdict, graded: bool, translate: Callable[[Message], str]) -> Seen:
    """The sentences of the verdict's state with the facts that fill them; none for a verdict that passed."""
    facts = verdict.facts
    if verdict.state == State.NOT_ATTEMPTED:
        yield NOT_ATTEMPTED, {}
    elif verdict.state == State.TOO_SLOW:
        yield TOO_SLOW, {"n": facts.seconds}
    elif verdict.state == State.WRONG_TYPE and facts.case is None and not verdict.mistake:
        yield NOT_A_FUNCTION, {"function": facts.function, "got": _type(facts.got)}
    elif verdict.state == State.STOPPED:
        yield STOPPED, {}
    elif facts.case is not None:
        common = {"function": facts.function}
        common |= {"kind": translate(facts.group.kind)} if graded else {"input": shown_input(verdict)}
        yield from _of_case(verdict, graded, common)


def _of_case(verdict: Verdict, graded: bool, common: dict) -> Seen:
    facts = verdict.facts
    if len(verdict.exercise.functions) > 1 and verdict.mistake in TOLD_WITHOUT_THE_FUNCTION:
        yield WHICH_FUNCTION, {"function": facts.function}
    if facts.part:
        yield PART, {"part": facts.part}
    if verdict.state == State.WRONG_VALUE and graded:
        yield VALUE_GRADED, common
    elif verdict.state == State.WRONG_VALUE:
        sentence = VALUE if facts.case.args else VALUE_WITHOUT_INPUT
        yield sentence, common | {"got": shown(_entry(facts.got, facts.index))}
    elif verdict.state == State.WRONG_SHAPE and not graded and not _shape(facts.got):
        yield NUMBER, common | {"want": facts.want_shape}
    elif verdict.state == State.WRONG_SHAPE and not graded and not facts.want_shape:
        yield ONE_NUMBER, common | {"got": _shape(facts.got)}
    elif verdict.state == State.WRONG_SHAPE:
        shapes = {"got": _shape(facts.got), "want": facts.want_shape}
        yield (SHAPE_GRADED, common) if graded else (SHAPE, common | shapes)
    elif verdict.state == State.WRONG_TYPE and verdict.mistake not in TOLD_BY_THE_MISTAKE:
        yield from _of_type(facts)
    elif verdict.state == State.RAISED:
        yield from _of_exception(facts, graded, common)


def _of_type(facts: Facts) -> Seen:
    told = {"function": facts.function, "got": _type(facts.got)}
    if isinstance(facts.case.judge, Order):
        yield TYPE_LIST, told
    elif facts.part or not isinstance(facts.case.judge, Parts):  # of several results, the mistake says what is missing
        yield TYPE, told


def _of_exception(facts: Facts, graded: bool, common: dict) -> Seen:
    if graded:
        yield (RAISED_GRADED if facts.error else OVERFLOW_GRADED), common
    elif not facts.error:
        yield OVERFLOW, common | {"line": facts.line}
    elif facts.line:
        sentence = RAISED_IN_LINE if facts.case.args else RAISED_WITHOUT_INPUT
        yield sentence, common | {"line": facts.line, "text": facts.text}
    else:
        yield RAISED, common
    if facts.error:
        yield ERROR, {"error": f"{facts.error}: {facts.message}" if facts.message and not graded else facts.error}


def shown_input(verdict: Verdict) -> str:
    """The arguments of the failed call, "z = 2.5"; of an array that the function works on elementwise, the entry."""
    facts = verdict.facts
    names = verdict.exercise.parameters(facts.function)
    entries = [_entry(arg, facts.index) if _shape(arg) == _shape(facts.got) else arg for arg in facts.case.args]
    return ", ".join(_named(name, entry) for name, entry in zip(names, entries, strict=False))


def shown(value) -> str:
    """A value in a few characters, the same on every machine."""
    if isinstance(value, float | np.floating):
        return f"{value:.6g}"
    if isinstance(value, np.ndarray) and value.size > MOST_ENTRIES:
        return f"np.ndarray, shape {value.shape}"
    if isinstance(value, np.ndarray):
        return np.array2string(value, precision=6, separator=", ").replace("\n", "")
    if callable(value):
        return value.__name__
    return str(value)[:80]


def _named(name: str, value) -> str:
    if isinstance(value, np.ndarray) and (value.size > MOST_ENTRIES or value.size == 0):
        return f"{name}.shape = {value.shape}"
    if isinstance(value, list) and any(isinstance(item, np.ndarray) for item in value):
        return f"[a.shape for a in {name}] = {[np.shape(item) for item in value]}"
    return f"{name} = {shown(value)}"


def _entry(value, index):
    if index and isinstance(value, np.ndarray) and value.ndim == len(index):
        return value[index]
    return value


def _shape(value) -> tuple[int, ...] | None:
    return getattr(value, "shape", None)


def _type(value) -> str:
    return value.name if isinstance(value, Foreign) else type(value).__name__
