"""Judge answers that stand as source code, as a learner's cell does."""

import numpy as np

from course import checking
from course.exercises import Exercise, exercise
from course.probe import probe

SEEDS = range(5)


def functions(id: str, code: str) -> dict:
    """What the code defines for the exercise; the functions that it leaves out come from the solution."""
    asked = exercise(id)
    names = {"np": np}
    for earlier in asked.uses:
        names |= exercise(earlier).functions
    exec(asked.solution, names)
    exec(code, names)
    return {name: names[name] for name in asked.functions}


def judge(asked: Exercise, answer: dict, seed: int = 0) -> checking.Verdict:
    planned = checking.plan(asked, seed)
    return checking.judge_answer(asked, planned, probe(answer, checking.calls(asked, planned)))


def verdict(id: str, code: str, seed: int = 0) -> checking.Verdict:
    return judge(exercise(id), functions(id, code), seed)
