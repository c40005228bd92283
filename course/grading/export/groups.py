"""Runs in another grader's process, beside the learner's code: does an answer earn a group of cases?"""

from course.checking import Verdict
from course.exercises import exercise
from course.notebook import check

_judged: dict[str, tuple[list, Verdict]] = {}  # the answer that was judged last, by exercise


def require(id: str, group: str, names: dict) -> None:
    """Return where the answer among the learner's `names` earns the points of the group.

    AssertionError otherwise, with the state and the known mistake as the table exercises.csv names them. The sentences
    in the learner's language stand below the check cell of the notebook that was run.
    """
    verdict = _verdict(id, [names.get(name) for name in exercise(id).functions])
    [result] = [result for result in verdict.groups if result.name == group]
    if result.points < result.max_points:
        raise AssertionError(" ".join(filter(None, (verdict.state, verdict.mistake))))


def _verdict(id: str, functions: list) -> Verdict:
    """One judgement for all groups: an answer near its time limit is not judged anew, and otherwise, for each."""
    before, verdict = _judged.get(id, ([], None))
    # `is`, since a learner's object may have an == of its own
    if verdict is None or any(one is not other for one, other in zip(before, functions, strict=True)):
        verdict = check(id, *functions).verdict
        _judged[id] = functions, verdict
    return verdict
