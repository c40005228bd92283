"""`make bench`: every benchmark in one run. Timings are printed, never asserted."""

import platform

import numpy as np

from benchmarks import check_time

print(f"{platform.machine()}, Python {platform.python_version()}, numpy {np.__version__}\n")
check_time.run()
