"""The fast engine on 100 and on 2 000 submissions: seconds of each, and the memory of grader and workers."""

from pathlib import Path

from benchmarks.grading import submissions
from benchmarks.grading.runs import Run, cost, run
from benchmarks.rounds import Target

JOBS = 2
FEW, SMALL, LARGE = 4, 100, 2000
MOST = 1.15  # what counts as the same
KINDS = ("grader", "a worker", "a sandbox")


def report(folder: Path) -> list[Target]:
    """Print both runs and return the targets."""
    print(f"\nthe fast engine on {SMALL} and {LARGE} submissions, {JOBS} jobs; largest memory seen, in MB")
    few, small, large = (_run(folder, number) for number in (FEW, SMALL, LARGE))
    print(f"{'number':>8} {'seconds':>8} {'each after the start':>21}", *(f"{kind:>10}" for kind in KINDS))
    each = {}
    for number, done in ((SMALL, small), (LARGE, large)):
        line = cost(few.seconds, FEW, done.seconds, number)
        each[number] = line.each
        memory = (f"{done.memory.get(kind, 0):10.0f}" for kind in KINDS)
        print(f"{number:8} {done.seconds:8.1f} {line.each:21.4f}", *memory)
    slower = each[LARGE] / each[SMALL]
    more = {kind: large.memory.get(kind, 0) / small.memory.get(kind, 1) for kind in KINDS}
    return [
        Target(f"each of {LARGE} takes as long as each of {SMALL}", f"{slower:.2f} x", slower <= MOST),
        Target(
            f"{LARGE} take no more memory than {SMALL}",
            ", ".join(f"{kind} {times:.2f} x" for kind, times in more.items()),
            max(more.values()) <= MOST,
        ),
    ]


def _run(folder: Path, number: int) -> Run:
    place = folder / f"many-{number}"
    submissions.ours(place, number)
    done = run("fast", place, number, JOBS, memory=True)
    if done.full != number:
        print(f"DIFFERENT MARKS: {done.full} of {number} got full marks")
    return done
