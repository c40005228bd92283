"""A verdict as a row of plain data: what the tables and the feedback pages are made from."""

import builtins
import types
from dataclasses import replace

import numpy as np

from course.checking import Facts, Verdict
from course.exercises import Exercise, exercises
from course.judges import State
from course.messages import STATES, describe, translate
from course.probe import Foreign
from course.wording import N_, Message

CELL_RAISED = N_(
    "graded cell raised", "The answer cell raised an exception before it had defined the function. Its kind: `{error}`."
)
CELL_RAISED_IN_LINE = N_(
    "graded cell raised in line",
    "The answer cell raised an exception in line {line}, before it had defined the function. Its kind: `{error}`.",
)
NOT_DEFINED = N_("graded not defined", "The answer cell does not define every name of the exercise: `{names}`.")

KNOWN_TYPES = {
    thing.__name__
    for module in (builtins, types, np, np.linalg, np.exceptions)
    for thing in vars(module).values()
    if isinstance(thing, type)
}


def row(verdict: Verdict, language: str) -> dict:
    """The verdict of an answer that was looked at."""
    verdict = replace(verdict, facts=_told(verdict.facts))
    words = describe(verdict, language, graded=True)
    sentences = [*words.sentences]
    if verdict.state is State.RAISED and verdict.facts.case is None:
        sentences.insert(0, _of_cell(verdict, language))
    return {
        "exercise": verdict.exercise.id,
        "points": verdict.points,
        "max_points": verdict.exercise.points,
        "state": str(verdict.state),
        "mistake": verdict.mistake,
        "message": sentences,
        "groups": [[group.name, float(group.points), group.max_points] for group in verdict.groups],
    }


def rows_without_verdict(lesson: str, language: str, reason: Message, **facts) -> list[dict]:
    """A row per exercise of a lesson whose file could not be graded; one row where the lesson is unknown."""
    sentence = translate(reason, language, **facts)
    return [_not_gradable(asked, sentence) for asked in exercises(lesson)] or [_not_gradable(None, sentence)]


def added_row(asked: Exercise) -> dict:
    """A row of an exercise of which nothing was found, for the instructor's own mark."""
    return _not_gradable(asked, "")


def _not_gradable(asked: Exercise | None, sentence: str) -> dict:
    return {
        "exercise": asked.id if asked else "",
        "points": 0.0,
        "max_points": asked.points if asked else 0,
        "state": str(State.NOT_GRADABLE),
        "mistake": "",
        "message": [sentence] if sentence else [],
        "groups": [],
    }


def _told(facts: Facts) -> Facts:
    """The facts without names that a learner's code made up: it has seen the hidden inputs and could spell them."""
    error = facts.error if facts.error in KNOWN_TYPES or not facts.error else Exception.__name__
    foreign = isinstance(facts.got, Foreign) and facts.got.name not in KNOWN_TYPES
    return replace(facts, error=error, got=Foreign(object.__name__) if foreign else facts.got)


def _of_cell(verdict: Verdict, language: str) -> str:
    facts = verdict.facts
    if facts.error and facts.line:
        return translate(CELL_RAISED_IN_LINE, language, line=facts.line, error=facts.error)
    if facts.error:
        return translate(CELL_RAISED, language, error=facts.error)
    return translate(NOT_DEFINED, language, names=", ".join(verdict.exercise.functions))


def state_word(state: str, language: str) -> tuple[str, str]:
    """A state's icon and its word."""
    icon, message = STATES[State(state)]
    return icon, translate(message, language)
