"""An answer and its cases → Verdict. No words in it, and nothing of it runs beside a learner's code."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple
from zlib import crc32

import numpy as np

from course import probe
from course.exercises import Case, Exercise, Group, Mistake
from course.judges import Fault, Numbers, State

OVERFLOW = "overflow"
RAISED = {
    "NameError": "unknown_name",
    "UnboundLocalError": "unknown_name",
    "OverflowError": OVERFLOW,
}
# what Python's and NumPy's messages say when a common slip raises
MESSAGES = {
    "truth value of an array": "one_number_only",
    "only 0-dimensional arrays": "one_number_only",
    "only length-1 arrays": "one_number_only",
    "only size-1 arrays": "one_number_only",
    "bitwise_xor": "caret",
    "operand type(s) for ^": "caret",
    "'function'": "not_called",
    "not aligned": "matrix_product",
    "matmul: Input operand": "matrix_product",
}


class Planned(NamedTuple):
    """A case and the group that it belongs to."""

    group: Group
    case: Case


@dataclass(frozen=True)
class GroupResult:
    """What a group of cases came to."""

    name: str
    points: int
    max_points: int


@dataclass(frozen=True)
class Facts:
    """What was seen in the first case that failed; empty where the state needs none.

    `part` names the one of several results that `got` and `want_shape` are about.
    """

    function: str = ""
    case: Case | None = None
    group: Group | None = None
    got: object = None
    index: tuple[int, ...] | None = None
    want_shape: tuple[int, ...] | None = None
    error: str = ""
    message: str = ""
    line: int | None = None
    text: str = ""
    seconds: int = 0
    part: str = ""


@dataclass(frozen=True)
class Verdict:
    """How one answer came out. `mistake` is a key of the exercise's table or of a general fault."""

    exercise: Exercise
    state: State
    groups: tuple[GroupResult, ...] = ()
    mistake: str = ""
    facts: Facts = field(default_factory=Facts)
    notes: tuple[str, ...] = ()
    stand_ins: tuple[str, ...] = ()

    @property
    def points(self) -> float:
        return float(sum(group.points for group in self.groups))


def plan(exercise: Exercise, seed: int) -> list[Planned]:
    """Every case of the exercise, drawn from the seed and the exercise's id."""
    rng = np.random.default_rng([seed, crc32(exercise.id.encode())])
    return [Planned(group, case) for group in exercise.groups for case in group.cases(rng)]


def calls(exercise: Exercise, planned: list[Planned]) -> list[dict]:
    """The cases as `course.probe` takes them: plain data without any expected value."""
    return [
        {
            "function": _function(exercise, case),
            "args": [probe.encode(arg) for arg in case.args],
            "strict": case.strict,
        }
        for _, case in planned
    ]


def verdict_without_cases(exercise: Exercise, state: State, mistake: str = "", **facts) -> Verdict:
    """The verdict of an answer that was never called, or whose process did not come back."""
    return Verdict(exercise, state, _groups(exercise, set()), mistake, Facts(**facts))


def judge_answer(exercise: Exercise, planned: list[Planned], outcomes: list[dict], stand_ins=()) -> Verdict:
    """Compare what the probe sent back with the reference, group by group.

    An edge group counts only when the main group has passed, so no constant or fixed output earns anything.
    """
    faults = [_fault(exercise, item.case, outcome) for item, outcome in zip(planned, outcomes, strict=True)]
    failed = {item.group.name for item, fault in zip(planned, faults, strict=True) if fault}
    main = exercise.groups[0].name
    groups = _groups(exercise, set() if main in failed else {group.name for group in exercise.groups} - failed)
    first = next(((i, fault) for i, fault in enumerate(faults) if fault), None)
    if first is None:
        notes = tuple(_recognised(exercise, planned, outcomes, [m for m in exercise.mistakes if m.note]))
        return Verdict(exercise, State.PASSED, groups, notes=notes, stand_ins=tuple(stand_ins))
    place, fault = first
    facts = _facts(exercise, planned[place], outcomes[place], fault)
    mistake = _named(exercise, planned, outcomes, place) or fault.mistake
    return Verdict(exercise, fault.state, groups, mistake, facts, stand_ins=tuple(stand_ins))


def _function(exercise: Exercise, case: Case) -> str:
    return case.function or next(iter(exercise.functions))


def _groups(exercise: Exercise, passed: set[str]) -> tuple[GroupResult, ...]:
    return tuple(GroupResult(g.name, g.points if g.name in passed else 0, g.points) for g in exercise.groups)


def _fault(exercise: Exercise, case: Case, outcome: dict) -> Fault | None:
    """What is wrong in one case, the gravest first."""
    if "raised" in outcome:
        return Fault(State.RAISED, _raised(outcome))
    before = [probe.encode(arg) for arg in case.args]
    want = case.judge.expected(exercise.functions[_function(exercise, case)], case.args)
    fault = case.judge.fault(probe.decode(outcome["value"]), want)
    if fault is None and outcome["inputs"] != before:
        return Fault(State.CHANGED_ITS_INPUT, State.CHANGED_ITS_INPUT)
    if outcome["overflow"] is not None and (fault is None or fault.state == State.WRONG_VALUE):
        return Fault(State.RAISED, OVERFLOW)
    return fault


def _raised(outcome: dict) -> str:
    """The general fault that an exception tells of, "" for none."""
    if "raised" not in outcome:
        return ""
    told = (key for words, key in MESSAGES.items() if words in outcome["message"])
    return next(told, RAISED.get(outcome["raised"], ""))


def _facts(exercise: Exercise, planned: Planned, outcome: dict, fault: Fault) -> Facts:
    group, case = planned
    function = _function(exercise, case)
    want = case.judge.expected(exercise.functions[function], case.args)
    got: Any = probe.decode(outcome["value"]) if "value" in outcome else None
    part = fault.part
    return Facts(
        function=function,
        case=case,
        group=group,
        part="" if part is None else dict(enumerate(case.judge.parts)).get(part, f"[{part}]"),
        got=got if part is None else got[part],
        index=fault.index,
        want_shape=case.judge.shape(want, part),
        error=outcome.get("raised", ""),
        message=outcome.get("message", ""),
        line=outcome.get("line", outcome.get("overflow")),
        text=outcome.get("text", ""),
    )


def _named(exercise: Exercise, planned: list[Planned], outcomes: list[dict], first: int) -> str:
    """The known mistake that the answer equals in the group where it fails first, if there is one."""
    group, case = planned[first]
    function = _function(exercise, case)
    here = [i for i, item in enumerate(planned) if item.group is group and _function(exercise, item.case) == function]
    cases, results = [planned[i] for i in here], [outcomes[i] for i in here]
    mistakes = [mistake for mistake in exercise.mistakes if not mistake.note and function in mistake.wrong]
    return next(_recognised(exercise, cases, results, mistakes), "")


def _recognised(
    exercise: Exercise, planned: list[Planned], outcomes: list[dict], mistakes: list[Mistake]
) -> Iterator[str]:
    """The mistakes whose value the answer gives in every case in which it differs from the reference's."""
    if not mistakes:
        return
    asked = calls(exercise, planned)
    rights = probe.probe(exercise.functions, asked)
    for mistake in mistakes:
        cases = [
            (call, outcome, right)
            for call, outcome, right in zip(asked, outcomes, rights, strict=True)
            if call["function"] in mistake.wrong
        ]
        if _gives(mistake, cases):
            yield mistake.key


def _gives(mistake: Mistake, cases: list[tuple[dict, dict, dict]]) -> bool:
    """True where the outcomes are the mistake's in all cases (call, outcome, right one) that it gets wrong."""
    differing = 0
    for call, outcome, right in cases:
        [wrong] = probe.probe(mistake.wrong, [call])
        if _equal(wrong, right):
            continue
        differing += 1
        if not _equal(outcome, wrong):
            return False
    return differing > 0


def _equal(one: dict, other: dict) -> bool:
    """Two outcomes are alike: the same exception, or the same kind, shape and numbers."""
    if "raised" in one or "raised" in other:
        return one.get("raised") == other.get("raised") and _raised(one) == _raised(other)
    return _alike(probe.decode(one["value"]), probe.decode(other["value"]))


def _alike(got, want) -> bool:
    if isinstance(got, list | tuple) and isinstance(want, list | tuple):
        return len(got) == len(want) and all(map(_alike, got, want))
    if not all(isinstance(value, bool | int | np.generic | np.ndarray) for value in (got, want)):
        return probe.encode(got) == probe.encode(want)
    return Numbers(atol=0.0).fault(got, want) is None
