"""Exercises are tables: what is asked, the reference, the cases, and the ways in which learners get it wrong.

One module per lesson. Ids are for ever; a case is never edited, only superseded.
"""

import inspect
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module

import numpy as np

from course.errors import CourseError
from course.judges import Judge, Numbers
from course.wording import Message

MODULES = {
    "01-neuron": "course.exercises.neuron",
    "02-activations": "course.exercises.activations",
    "03-cost-and-descent": "course.exercises.cost_and_descent",
    "04-logistic-regression": "course.exercises.logistic_regression",
}


@dataclass(frozen=True)
class Case:
    """One call of one of the answer's functions ("" is the first); `strict` makes numpy's warnings a fault."""

    args: tuple
    function: str = ""
    strict: bool = False
    judge: Judge = field(default_factory=Numbers)


@dataclass(frozen=True)
class Group:
    """Cases that earn their points together. The first group of an exercise is its main group.

    `kind` says in a graded feedback what the cases are, without showing them.
    """

    name: str
    points: int
    kind: Message
    cases: Callable[[np.random.Generator], list[Case]]


@dataclass(frozen=True)
class Mistake:
    """A wrong answer that learners give: the functions that differ, and the sentence that names the slip.

    A `note` is a weakness that costs no points.
    """

    key: str
    sentence: Message
    wrong: dict[str, Callable]
    note: bool = False


@dataclass(frozen=True)
class Exercise:
    """`functions` are the references by the names that the answer binds; `uses` are earlier answers it may call."""

    id: str
    lesson: str
    functions: dict[str, Callable]
    groups: tuple[Group, ...]
    mistakes: tuple[Mistake, ...]
    hints: tuple[Message, ...]
    solution: str
    uses: tuple[str, ...] = ()

    @property
    def points(self) -> int:
        return sum(group.points for group in self.groups)

    def parameters(self, function: str) -> tuple[str, ...]:
        """The names of the function's arguments, as the exercise's text has them."""
        return tuple(inspect.signature(self.functions[function]).parameters)


@cache
def exercises(lesson: str) -> tuple[Exercise, ...]:
    """The exercises of a lesson in the order of its text; none for a lesson that has none."""
    return import_module(MODULES[lesson]).EXERCISES if lesson in MODULES else ()


def all_exercises() -> Iterable[Exercise]:
    """Every exercise of the course, in its order."""
    return (exercise for lesson in MODULES for exercise in exercises(lesson))


def exercise(id: str) -> Exercise:
    """The exercise of that id; CourseError names the known ones."""
    known = {exercise.id: exercise for exercise in all_exercises()}
    if id not in known:
        raise CourseError(f"exercise {id!r} is not known; expected one of {', '.join(known)}")
    return known[id]
