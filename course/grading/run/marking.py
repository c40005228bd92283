"""One submission, exercise by exercise: its cells go to the child, its verdicts are found here.

Cells wait until an answer must be judged, so that a submission without an attempted answer starts no process. Where
the process is stopped, a fresh one runs again what had run well; references stand in for answers that did not pass,
always after those have been judged.
"""

import time
from collections.abc import Callable
from typing import NamedTuple

from course import checking, probe
from course.checking import Verdict
from course.exercises import Exercise, exercise, exercises
from course.grading.run.sandbox import Child, Stopped
from course.grading.run.settings import Limits
from course.judges import State

MALFORMED = (ValueError, TypeError, KeyError, AttributeError, IndexError, OverflowError, RecursionError, MemoryError)
MOST_WORDS = 300


class Step(NamedTuple):
    """A request that changes what the child knows; `answer` is the exercise that it answers."""

    request: dict
    answer: str = ""


class Marking:
    """`start` gives a new child; `seed` draws the cases."""

    def __init__(self, lesson: str, seed: int, start: Callable[[], Child], limits: Limits):
        self.lesson, self.seed, self.start, self.limits = lesson, seed, start, limits
        self.verdicts: dict[str, Verdict] = {}
        self.done: list[Step] = []
        self.waiting: list[Step] = []
        self.child: Child | None = None
        self.seconds_left = float(limits.submission_seconds)

    def cell(self, name: str, source: str, answer: str = "") -> None:
        """A cell that stands next in the notebook."""
        self.waiting.append(Step({"do": "cell", "name": name, "source": source}, answer))

    def verdict(self, id: str) -> Verdict:
        """How the exercise came out; judged once, when first asked for."""
        if id not in self.verdicts:
            self.verdicts[id] = verdict = self._judge(exercise(id))
            if verdict.state is not State.PASSED and self._is_used_later(verdict.exercise):
                # an answer's own cells have run by now; one that was not attempted left the cells before it waiting
                place = len(self.waiting) if verdict.state is State.NOT_ATTEMPTED else 0
                self.waiting.insert(place, _stand_in(verdict.exercise))
        return self.verdicts[id]

    def close(self) -> None:
        """End the process, if one runs."""
        if self.child is not None:
            self.child.close()
            self.child = None

    def _judge(self, asked: Exercise) -> Verdict:
        if not any(step.answer == asked.id for step in self.waiting):
            return checking.verdict_without_cases(asked, State.NOT_ATTEMPTED)
        planned = checking.plan(asked, self.seed)
        try:
            error = self._run_waiting(asked.id)
            request = {"do": "probe", "functions": list(asked.functions), "calls": checking.calls(asked, planned)}
            answer = self._ask(request)
        except Stopped as stopped:
            self.done = [step for step in self.done if step.answer != asked.id]
            most = self.limits.cell_seconds if self.seconds_left > 0 else self.limits.submission_seconds
            return checking.verdict_without_cases(asked, stopped.state, seconds=round(most))
        stand_ins = [id for id in asked.uses if id in self.verdicts and self.verdicts[id].state is not State.PASSED]
        try:
            return _verdict(asked, planned, answer, error, stand_ins)
        except MALFORMED:
            return checking.verdict_without_cases(asked, State.STOPPED)

    def _run_waiting(self, answer: str) -> dict:
        """Run the cells up to this answer's and those below it; say what came of the answer's.

        A stopped helper is left out.
        """
        answered = None
        while self.waiting and (answered is None or not self.waiting[0].answer):
            step = self.waiting.pop(0)
            try:
                said = self._ask(step.request)
            except Stopped:
                if step.answer == answer:
                    raise
                continue
            self.done.append(step)
            if step.answer == answer:
                answered = said
        return answered or {}

    def _ask(self, request: dict) -> dict:
        """The child's answer. Where the process fails, an earlier cell may be to blame: once more in a fresh one."""
        fresh = self.child is None
        try:
            return self._ask_once(request)
        except Stopped as stopped:
            if fresh or stopped.state is not State.STOPPED:
                raise
        return self._ask_once(request)

    def _ask_once(self, request: dict) -> dict:
        """The child's answer within the limits of a cell and of the whole submission; Stopped otherwise."""
        if self.child is None and self.seconds_left > 0:
            self._replay()
        if self.seconds_left <= 0:
            raise Stopped(State.TOO_SLOW)
        started = time.monotonic()
        try:
            return self.child.ask(request, min(self.limits.cell_seconds, self.seconds_left))
        except Stopped:
            self.child = None
            raise
        finally:
            self.seconds_left -= time.monotonic() - started

    def _replay(self) -> None:
        """A new process that knows what the last one knew; a step that stops it now is left out from here on."""
        while self.seconds_left > 0:
            started = time.monotonic()
            self.child = self.start()
            self.seconds_left -= time.monotonic() - started
            stopped = next((number for number, step in enumerate(self.done) if self._stops(step)), None)
            if stopped is None:
                return
            del self.done[stopped]

    def _stops(self, step: Step) -> bool:
        try:
            self._ask_once(step.request)
        except Stopped:
            return True
        return False

    def _is_used_later(self, asked: Exercise) -> bool:
        """True where a reference must stand in, and where it brings no answer with it that is still to be judged."""
        later = [other for other in exercises(self.lesson) if other.id not in self.verdicts]
        return any(asked.id in other.uses for other in later) and self.verdicts.keys() >= set(asked.uses)


def _stand_in(asked: Exercise) -> Step:
    """The reference's source, with those of the answers that it calls."""
    sources = [exercise(id).solution for id in asked.uses] + [asked.solution]
    return Step({"do": "stand_in", "sources": sources, "names": list(asked.functions)})


def _verdict(asked: Exercise, planned: list, answer: dict, error: dict, stand_ins: list[str]) -> Verdict:
    """The judge's word on what came back, after everything in it has been looked at."""
    if "missing" in answer:
        facts = {"error": _words(error.get("error")), "line": _line(error.get("line"))}
        return checking.verdict_without_cases(asked, State.RAISED, **facts)
    if "thing" in answer:
        thing = answer["thing"] if answer["thing"] in asked.functions else next(iter(asked.functions))
        got = probe.decode(answer["value"])
        return checking.verdict_without_cases(asked, State.WRONG_TYPE, function=thing, got=got)
    if answer["blank"] is True:
        return checking.verdict_without_cases(asked, State.NOT_ATTEMPTED)
    if type(answer["outcomes"]) is not list:
        raise ValueError("the outcomes are no list")
    return checking.judge_answer(asked, planned, [_outcome(outcome) for outcome in answer["outcomes"]], stand_ins)


def _outcome(outcome: dict) -> dict:
    """An outcome as `course.probe` makes it, from one that a stranger may have made."""
    if type(outcome["inputs"]) is not list:
        raise ValueError("the inputs are no list")
    if "raised" in outcome:
        words = {key: _words(outcome[key]) for key in ("raised", "message", "text")}
        return {**words, "line": _line(outcome["line"]), "inputs": outcome["inputs"]}
    probe.decode(outcome["value"])
    overflow = outcome["overflow"]
    return {
        "value": outcome["value"],
        "overflow": None if overflow is None else _line(overflow) or 0,
        "inputs": outcome["inputs"],
    }


def _words(text) -> str:
    """A short printable text."""
    if text is None or text == "":
        return ""
    if type(text) is not str:
        raise ValueError("no text")
    return "".join(c if c.isprintable() else " " for c in text[:MOST_WORDS])


def _line(number) -> int | None:
    """The number of a line."""
    if number is not None and type(number) is not int:
        raise ValueError("no line number")
    return number if number is not None and 0 < number < 10**6 else None
