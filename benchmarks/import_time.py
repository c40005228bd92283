"""What `import course` costs beside `import numpy`: in fresh processes, from the start of the import to its end."""

import os
import statistics
import subprocess
import sys
import tempfile
from functools import partial

from benchmarks.rounds import Report, Target, interleaved, ratio

ROUNDS = 21
MOST = 1.3
MODULES = ("numpy", "course", "course.network")
CODE = "import time; begin = time.perf_counter(); import {}; print(time.perf_counter() - begin)"


def run() -> Report:
    """Print the milliseconds of each import and the ratio to numpy's."""
    print(f"\nimport, milliseconds, median of {ROUNDS} interleaved rounds of fresh processes")
    print("`import course` loads its modules and numpy on first use, `import course.network` at once")
    with tempfile.TemporaryDirectory() as folder:
        # one round first, to compile every module into this folder and to read it from the disk
        environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        environment["PYTHONPYCACHEPREFIX"] = folder
        contestants = {module: partial(seconds_to_import, module, environment) for module in MODULES}
        interleaved(contestants, 1)
        times = interleaved(contestants, ROUNDS)
    targets = []
    for module in MODULES:
        share = ratio(times, module, "numpy")
        print(f"{module:16} {1e3 * statistics.median(times[module]):8.1f} {share:6.2f}")
        if module != "numpy":
            text = f"import {module}: at most {MOST} of import numpy"
            targets.append(Target(text, f"{share:.2f}", share <= MOST))
    print("", *targets, sep="\n")
    return Report(targets, {f"import {module}": numbers for module, numbers in times.items()})


def seconds_to_import(module: str, environment: dict[str, str]) -> float:
    command = [sys.executable, "-c", CODE.format(module)]
    return float(subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout)
