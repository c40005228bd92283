"""Seconds per submission of every system on the same submissions, with the start apart and shared out."""

from pathlib import Path

from benchmarks.grading.contestants import TABLE, lacking
from benchmarks.grading.runs import Cost, cost, run
from benchmarks.rounds import Target

FEW, NUMBER = 4, 40
JOBS = (1, 2)
WANTED = {"nbgrader": (20, 10), "plain nbval": (15, 8)}  # times faster: after the start, and with it

HEAD = f"{'start':>8} {'each':>9} {'shared':>9}"


def report(folder: Path) -> list[Target]:
    """Print the table and return the targets, which are those of one core."""
    print(f"seconds per submission: the line through runs of {FEW} and of {NUMBER}, each in a new process and folder")
    print("1 job: everything on one core; the fast engine runs anew beside each other system")
    print(f"{'':20} {'other system':^28} {'fast engine':^28} {'fast is faster':^16}")
    print(f"{'system':14} {'jobs':>5} {HEAD} {HEAD} {'each':>8} {'shared':>8}")
    targets = []
    for jobs in JOBS:
        for name, contestant in TABLE.items():
            several = contestant.several if jobs > 1 else ()
            if name == "fast" or several is None or lacking((*contestant.needs, *several)):
                continue
            place = folder / f"{name}-{jobs}".replace(" ", "-")
            ours, theirs = _measured(place / "fast", "fast", jobs), _measured(place / "other", name, jobs)
            after, shared = theirs.each / ours.each, theirs.all_of(NUMBER) / ours.all_of(NUMBER)
            print(f"{name:14} {jobs:5} {_row(theirs)} {_row(ours)} {after:6.1f} x {shared:6.1f} x", flush=True)
            if jobs == 1 and name in WANTED:
                targets += _targets(name, after, shared)
    return targets


def absent() -> list[str]:
    """The systems that are left out because something is not installed."""
    return [name for name, contestant in TABLE.items() if lacking(contestant.needs)]


def _row(cost: Cost) -> str:
    return f"{cost.start:8.2f} {cost.each:9.3f} {cost.all_of(NUMBER):9.3f}"


def _measured(folder: Path, name: str, jobs: int) -> Cost:
    seconds = []
    for number in (FEW, NUMBER):
        place = folder / str(number) / "submissions"
        TABLE[name].make(place, number)
        done = run(name, place, number, jobs)
        seconds.append(done.seconds)
        if done.full != number:
            print(f"DIFFERENT MARKS: {name} gave full marks to {done.full} of {number} right submissions")
    return cost(seconds[0], FEW, seconds[1], NUMBER)


def _targets(name: str, after: float, shared: float) -> list[Target]:
    more, more_shared = WANTED[name]
    return [
        Target(f"at least {more} x {name}, each submission", f"{after:.1f} x", after >= more),
        Target(f"at least {more_shared} x {name}, start shared by {NUMBER}", f"{shared:.1f} x", shared >= more_shared),
    ]
