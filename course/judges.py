"""What counts as right. A judge compares data with data and runs only in the trusted process."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np


class State(StrEnum):
    """How an answer came out; points are given for `PASSED` groups and for nothing else."""

    PASSED = "passed"
    NOT_ATTEMPTED = "not_attempted"
    RAISED = "raised"
    WRONG_TYPE = "wrong_type"
    WRONG_SHAPE = "wrong_shape"
    WRONG_VALUE = "wrong_value"
    CHANGED_ITS_INPUT = "changed_its_input"
    TOO_SLOW = "too_slow"
    STOPPED = "stopped"
    NOT_GRADABLE = "not_gradable"


@dataclass(frozen=True)
class Fault:
    """What differs first: `index` is the place of the first wrong number, `mistake` a general fault's key.

    Of several results `part` counts the one that it is about.
    """

    state: State
    mistake: str = ""
    index: tuple[int, ...] | None = None
    part: int | None = None


class Judge:
    """Compares what came back with what is expected; `parts` names the results where there are several."""

    parts: tuple[str, ...] = ()

    def expected(self, function: Callable, args: tuple):
        return function(*args)

    def fault(self, got, want) -> Fault | None:
        """What is wrong, or None."""
        raise NotImplementedError

    def shape(self, want, part: int | None) -> tuple[int, ...]:
        """The shape of the number or array that was expected."""
        return np.shape(want)


@dataclass(frozen=True)
class Numbers(Judge):
    """Same shape and |got - want| <= atol + rtol |want|; nan equals nan, inf equals inf, -0 equals 0.

    dtype is never compared, True counts as 1; a number, a 0-d array and an array of one element count as one.
    """

    rtol: float = 1e-7
    atol: float = 1e-12

    def fault(self, got, want) -> Fault | None:
        got, fault = as_numbers(got)
        if fault:
            return fault
        want = np.asarray(want, dtype=np.float64)
        if got.shape != want.shape and not got.size == want.size == 1:
            return Fault(State.WRONG_SHAPE, "lost_shape" if self._same(got, want) else "")
        close = self._close(got.reshape(want.shape), want)
        if close.all():
            return None
        index = tuple(int(i) for i in np.argwhere(~close)[0])
        return Fault(State.WRONG_VALUE, "rounded" if _rounded(got.reshape(want.shape), want) else "", index)

    def _same(self, got, want) -> bool:
        return got.size == want.size and bool(self._close(got.ravel(), want.ravel()).all())

    def _close(self, got, want) -> np.ndarray:
        return np.isclose(got, want, rtol=self.rtol, atol=self.atol, equal_nan=True)


@dataclass(frozen=True)
class Interval(Judge):
    """At a kink: any value in [low(args), high(args)] is a subgradient and is right."""

    low: Callable
    high: Callable

    def expected(self, function: Callable, args: tuple):
        return self.low(*args), self.high(*args)

    def fault(self, got, want) -> Fault | None:
        numbers, fault = as_numbers(got)
        low, high = (np.asarray(bound, dtype=np.float64) for bound in want)
        if fault or (numbers.shape != low.shape and not numbers.size == low.size == 1):
            return Numbers().fault(got, low)
        numbers = numbers.reshape(low.shape)
        nearest = np.where(np.isnan(numbers), low, np.clip(numbers, low, high))
        return Numbers().fault(numbers, nearest)

    def shape(self, want, part: int | None) -> tuple[int, ...]:
        return np.shape(want[0])


@dataclass(frozen=True)
class Parts(Judge):
    """Several results in a tuple or a list, each under its own judge (`Numbers()` where none is given)."""

    parts: tuple[str, ...] = ()
    judges: tuple[Judge, ...] = ()

    @classmethod
    def each(cls) -> "Parts":
        """A list of any length, its results named by their places."""
        return cls()

    def fault(self, got, want) -> Fault | None:
        if got is None:
            return Fault(State.WRONG_TYPE, "missing_return")
        if not isinstance(got, list | tuple) or len(got) != len(want):
            return Fault(State.WRONG_TYPE, "number_of_values")
        judges = self.judges or (Numbers(),) * len(want)
        faults = (judge.fault(*pair) for judge, pair in zip(judges, zip(got, want, strict=True), strict=True))
        return next((replace(fault, part=part) for part, fault in enumerate(faults) if fault), None)

    def shape(self, want, part: int | None) -> tuple[int, ...]:
        return () if part is None else np.shape(want[part])


@dataclass(frozen=True)
class Order(Judge):
    """A list of all `steps` in any order in which each stands after those that it uses.

    `uses` has the key of a mistake for each pair (earlier, later).
    """

    steps: tuple[str, ...]
    uses: dict[tuple[str, str], str]

    def fault(self, got, want) -> Fault | None:
        if got is None:
            return Fault(State.WRONG_TYPE, "missing_return")
        if not isinstance(got, list | tuple):
            return Fault(State.WRONG_TYPE)
        if not all(isinstance(step, str) and step in self.steps for step in got):
            return Fault(State.WRONG_VALUE, "unknown_step")
        if len(set(got)) < len(got):
            return Fault(State.WRONG_VALUE, "doubled_step")
        if len(got) < len(self.steps):
            return Fault(State.WRONG_VALUE, "missing_step")
        broken = (key for (earlier, later), key in self.uses.items() if got.index(earlier) > got.index(later))
        return next((Fault(State.WRONG_VALUE, key) for key in broken), None)


def as_numbers(got) -> tuple[np.ndarray, Fault | None]:
    """The answer as a float64 array, or what kind of thing it is instead."""
    if got is None:
        return np.empty(0), Fault(State.WRONG_TYPE, "missing_return")
    if isinstance(got, list | tuple):
        return np.empty(0), Fault(State.WRONG_TYPE, "list_returned")
    if not isinstance(got, bool | int | np.generic | np.ndarray):
        return np.empty(0), Fault(State.WRONG_TYPE)
    return np.asarray(got, dtype=np.float64), None


def _rounded(got: np.ndarray, want: np.ndarray) -> bool:
    """True where the numbers are the expected ones with fewer digits, and more than zeros and ones."""
    if np.unique(got).size < 3:
        return False
    return np.allclose(got, want, rtol=1e-5, atol=1e-8, equal_nan=True) or any(
        np.array_equal(got, np.round(want, places), equal_nan=True) for places in range(1, 7)
    )
