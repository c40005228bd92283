"""`python -m benchmarks.grading`: what grading costs. It takes a quarter of an hour; timings are never asserted."""

import os
import tempfile
from pathlib import Path

from benchmarks.grading import many, parts, race
from benchmarks.machine import processor

PARTS = 40

print(f"{processor()}, {os.cpu_count()} cores; busy in the last minute, before this run: {os.getloadavg()[0]:.1f}")
if race.absent():
    print(f"not installed: {', '.join(race.absent())}; to add the peers: pip install 'backprop-course[bench]'")
with tempfile.TemporaryDirectory(prefix="grading-") as name:
    folder = Path(name)
    targets = race.report(folder / "race")
    print(f"\nwhere the time of the fast engine goes, milliseconds per submission, mean of {PARTS}")
    spent = parts.measure(folder / "parts" / "submissions", PARTS)
    for part, milliseconds in sorted(spent.items(), key=lambda item: -item[1]):
        print(f"{part:24} {milliseconds:8.2f}")
    print(f"{'together':24} {sum(spent.values()):8.2f}")
    targets += many.report(folder)
missed = [target for target in targets if not target.reached]
print("", *targets, sep="\n")
print("\nnot reached:" if missed else "\nall reached", *missed, sep="\n")
