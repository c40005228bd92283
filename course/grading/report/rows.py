"""A verdict as a row of plain data: what the tables and the feedback pages are made from."""

from course.checking import Verdict
from course.exercises import Exercise, exercises
from course.judges import State
from course.messages import STATES, describe, translate
from course.wording import N_, Message

CELL_RAISED = N_(
    "graded cell raised", "The answer cell raised an exception before it had defined the function. Its kind: `{error}`."
)
CELL_RAISED_IN_LINE = N_(
    "graded cell raised in line",
    "The answer cell raised an exception in line {line}, before it had defined the function. Its kind: `{error}`.",
)
NOT_DEFINED = N_("graded not defined", "The answer cell does not define every name of the exercise: `{names}`.")


def row(verdict: Verdict, language: str) -> dict:
    """The verdict of an answer that was looked at."""
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


def _not_gradable(asked: Exercise | None, sentence: str) -> dict:
    return {
        "exercise": asked.id if asked else "",
        "points": 0.0,
        "max_points": asked.points if asked else 0,
        "state": str(State.NOT_GRADABLE),
        "mistake": "",
        "message": [sentence],
        "groups": [],
    }


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
