"""What the numbers were measured on and with."""

import os
import platform
from pathlib import Path

import numpy as np

from benchmarks import THREADS
from benchmarks.peers import HOW_TO_ADD, missing, versions


def print_head() -> None:
    """The machine, Python, numpy and its BLAS, and the version of every peer."""
    blas = np.show_config(mode="dicts")["Build Dependencies"]["blas"]
    found = versions()
    print(f"{processor()}, {os.cpu_count()} cores, {platform.system()}; Python {platform.python_version()}")
    print(f"{found['ours']} with {blas['name']} {blas['version']}")
    print("one thread:", *(f"{name}={os.environ[name]}" for name in THREADS))
    print("peers: loop on", ", ".join(dict.fromkeys(found[name] for name in found if found[name])))
    if hasattr(os, "getloadavg"):
        print(f"busy cores in the last minute, before this run: {os.getloadavg()[0]:.1f}")
    if missing():
        print(f"not installed: {', '.join(missing())}; to add the peers: {HOW_TO_ADD}")


def processor() -> str:
    """The name of the processor, where the system tells it."""
    cpuinfo = Path("/proc/cpuinfo")
    lines = cpuinfo.read_text(encoding="utf-8").splitlines() if cpuinfo.exists() else []
    names = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or platform.machine()
