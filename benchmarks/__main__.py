"""`make bench`: every benchmark in one run. Timings are printed, never asserted."""

from benchmarks import (
    check_time,
    digits_time,
    import_time,
    layer_time,
    lesson_time,
    machine,
    products_time,
    training_time,
)
from benchmarks.peers import missing
from benchmarks.rounds import print_raw

machine.print_head()
print()
of_lessons = check_time.run()  # first, before the peers fill the memory that Python's garbage collector walks through
of_lessons += lesson_time.run()
print()
reports = [part.run() for part in (training_time, products_time, layer_time, digits_time, import_time)]
print("\nraw seconds, a number per round")
for report in reports:
    print_raw(report.raw)
if missing():
    print(f"\nnot measured, because not installed: {', '.join(missing())}")
targets = [*of_lessons, *(target for report in reports for target in report.targets)]
missed = [target for target in targets if not target.reached]
print("\nnot reached:" if missed else "\nall reached", *missed, sep="\n")
print("\nwhat grading costs, a quarter of an hour: python -m benchmarks.grading")
