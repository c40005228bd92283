"""Runs in another grader's process, beside the learner's code: does an answer earn a group of cases?"""

from course.exercises import exercise
from course.feedback import ShownVerdict
from course.notebook import check

_judged: dict[str, tuple[list, ShownVerdict]] = {}  # the answer that was judged last, by exercise


def require(id: str, group: str, names: dict) -> None:
    """Return where the answer among the learner's `names` earns the points of the group.

    AssertionError otherwise, with the feedback of the learner's own `check`, in the language of the notebook.
    """
    shown = _shown(id, [names.get(name) for name in exercise(id).functions])
    [result] = [result for result in shown.verdict.groups if result.name == group]
    if result.points < result.max_points:
        raise AssertionError(" ".join((f"{shown.words.state}.", *shown.words.sentences)))


def _shown(id: str, functions: list) -> ShownVerdict:
    """One judgement for all groups: an answer near its time limit is not judged anew, and otherwise, for each."""
    before, shown = _judged.get(id, ([], None))
    # `is`, since a learner's object may have an == of its own
    if shown is None or any(one is not other for one, other in zip(before, functions, strict=True)):
        shown = check(id, *functions)
        _judged[id] = functions, shown
    return shown
