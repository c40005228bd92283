"""The words that a notebook uses. What it shows is in the language that its setup cell names."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from course import checking, display, feedback
from course.exercises import Exercise, all_exercises, exercise, exercises
from course.interrupts import TimeIsUp, time_limit
from course.judges import State
from course.languages import language as language_row
from course.probe import is_blank, probe
from course.progress import Progress

SECONDS = 5
SEED = 20
ATTEMPTS_BEFORE_SOLUTION = 3
PATH_CHOICE = "path-choice"
WITHOUT_DERIVATIONS = "without"


@dataclass
class Session:
    """What one kernel knows: the lesson, its language, what has passed, how far the hints have gone."""

    lesson: str = ""
    language: str = "en"
    progress: Progress | None = None
    passed: set[str] = field(default_factory=set)
    attempts: dict[str, int] = field(default_factory=dict)
    hints: dict[str, int] = field(default_factory=dict)
    checked: dict[str, str] = field(default_factory=dict)


_session = Session()


def open_lesson(lesson: str, language: str) -> display.Shown | None:
    """Begin a lesson in a language; the setup cell of each notebook calls it. Says what the chosen path leaves out."""
    global _session
    language_row(language)
    _session = Session(lesson, language, Progress.find(Path.cwd()))
    chosen = _session.progress.path() if _session.progress else ""
    return feedback.path_note(language) if chosen == WITHOUT_DERIVATIONS and exercises(lesson) else None


def check(id: str = "", *functions) -> display.Shown:
    """Check an answer: `check("sigmoid", sigmoid)`. Shows what was seen; nothing is raised for a wrong answer."""
    asked = _asked(id)
    if isinstance(asked, display.Shown):
        return asked
    if len(functions) != len(asked.functions):
        call = f'check("{id}", {", ".join(asked.functions)})'
        return feedback.refusal(feedback.CALL_EXPECTED, _session.language, call=call)
    answer = dict(zip(asked.functions, functions, strict=True))
    verdict = _verdict(asked, answer)
    _remember(verdict, _code(answer))
    return feedback.ShownVerdict(verdict, _session.language)


def hint(id: str = "") -> display.Shown:
    """The next hint of an exercise; the last one again when there is no further one. Hints cost nothing."""
    asked = _asked(id)
    if isinstance(asked, display.Shown):
        return asked
    given = min(_session.hints.get(id, 0) + 1, len(asked.hints))
    _session.hints[id] = given
    return feedback.hint(asked, given, _session.language)


def solution(id: str = "") -> display.Shown:
    """The solution of an exercise, once it has passed or three attempts have been made."""
    asked = _asked(id)
    if isinstance(asked, display.Shown):
        return asked
    attempts, passed = _session.attempts.get(id, 0), id in _session.passed
    if _session.progress:
        attempts = max(attempts, _session.progress.attempts(id))
        passed = passed or _session.progress.points().get(id, 0) >= asked.points
    left = 0 if passed else max(ATTEMPTS_BEFORE_SOLUTION - attempts, 0)
    return feedback.solution(asked, left, _session.language)


def figure(name: str) -> display.Shown:
    """A picture that stands still."""
    from course.figures import figure

    return figure(name, _session.language)


def widget(name: str):
    """A picture that answers to the hand."""
    from course.widgets import widget

    made = widget(name, _session.language)
    if name == PATH_CHOICE and _session.progress:
        progress = _session.progress
        made.show(progress.path())
        made.observe(lambda change: progress.choose_path(change["new"]["path"]), "value")
    return made


def show_progress() -> display.Shown:
    """The lessons of the course and the points that this learner has in each."""
    points = _session.progress.points() if _session.progress else {}
    return feedback.progress_table(points, _session.language)


def _asked(id: str) -> Exercise | display.Shown:
    """The exercise of that id, or what to show where there is none."""
    known = {asked.id: asked for asked in all_exercises()}
    if isinstance(id, str) and id in known:
        return known[id]
    given = id if isinstance(id, str) else getattr(id, "__name__", type(id).__name__)
    return feedback.refusal(feedback.NO_SUCH_EXERCISE, _session.language, id=given, known=", ".join(known))


def _verdict(asked: Exercise, answer: dict) -> checking.Verdict:
    if all(is_blank(function) for function in answer.values()):
        return checking.verdict_without_cases(asked, State.NOT_ATTEMPTED)
    for name, function in answer.items():
        if not callable(function) or isinstance(function, type):
            return checking.verdict_without_cases(asked, State.WRONG_TYPE, function=name, got=function)
        if str(getattr(function, "__module__", "")).split(".")[0] == "course":
            return checking.verdict_without_cases(asked, State.WRONG_TYPE, "course_function")
    try:
        with _stand_ins(asked, answer) as replaced, time_limit(SECONDS):
            return _probe_and_judge(asked, answer, replaced)
    except TimeIsUp:
        return checking.verdict_without_cases(asked, State.TOO_SLOW, seconds=SECONDS)


def _probe_and_judge(asked: Exercise, answer: dict, replaced: tuple[str, ...] = ()) -> checking.Verdict:
    planned = checking.plan(asked, SEED)
    return checking.judge_answer(asked, planned, probe(answer, checking.calls(asked, planned)), replaced)


@contextmanager
def _stand_ins(asked: Exercise, answer: dict) -> Iterator[tuple[str, ...]]:
    """While the answer is probed, references stand in for earlier answers that it may call and that do not pass."""
    names = next((vars_ for f in answer.values() if (vars_ := getattr(f, "__globals__", None)) is not None), {})
    before: dict = {}
    lent: dict = {}
    replaced = []
    for earlier in map(exercise, asked.uses):
        mine = {name: names.get(name) for name in earlier.functions}
        if _passes(earlier, mine):
            continue
        before.update({name: names[name] for name in earlier.functions if name in names})
        lent.update(earlier.functions)
        names.update(earlier.functions)
        replaced.append(earlier.id)
    try:
        yield tuple(replaced)
    finally:
        for name in lent:
            names.pop(name, None)
        names.update(before)


def _passes(asked: Exercise, answer: dict) -> bool:
    if not all(map(callable, answer.values())):
        return False
    try:
        with time_limit(SECONDS):
            return _probe_and_judge(asked, answer).state is State.PASSED
    except TimeIsUp:
        return False


def _code(answer: dict) -> str:
    """What changes when the code of an answer does."""
    codes = [getattr(function, "__code__", None) for function in answer.values()]
    return repr([(code.co_code, code.co_names, code.co_consts) if code else None for code in codes])


def _remember(verdict: checking.Verdict, code: str) -> None:
    """Keep what was reached; the same code checked once more is no further attempt."""
    id = verdict.exercise.id
    if verdict.state is State.NOT_ATTEMPTED:
        return
    if verdict.state is State.PASSED:
        _session.passed.add(id)
    changed = _session.checked.get(id) != code
    _session.checked[id] = code
    _session.attempts[id] = _session.attempts.get(id, 0) + changed
    if _session.progress:
        if changed:
            _session.progress.record_attempt(id)
        _session.progress.record(id, verdict.points)
