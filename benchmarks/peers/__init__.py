"""Who is compared with the course, and who of them is installed."""

from importlib import import_module
from importlib.metadata import PackageNotFoundError, version

HOW_TO_ADD = "pip install 'backprop-course[bench]'"

# name -> the module in this package, its class, and the distribution it needs
TABLE = {
    "ours": ("ours", "Ours", "numpy"),
    "loop": ("loop", "Loop", "numpy"),
    "PyTorch": ("pytorch", "PyTorch", "torch"),
    "JAX": ("jax_step", "Jax", "jax"),
    "sklearn": ("scikit_learn", "ScikitLearn", "scikit-learn"),
}


def versions() -> dict[str, str]:
    """What each peer runs on; "" for a peer that is not installed."""
    found = {}
    for name, (_, _, distribution) in TABLE.items():
        try:
            found[name] = f"{distribution} {version(distribution)}"
        except PackageNotFoundError:
            found[name] = ""
    return found


def missing() -> list[str]:
    """The names of the peers that are not installed."""
    return [name for name, found in versions().items() if not found]


def installed() -> dict[str, type]:
    """The class of every installed peer, "ours" first."""
    rows = {name: row for name, row in TABLE.items() if name not in missing()}
    return {name: getattr(import_module(f"benchmarks.peers.{row[0]}"), row[1]) for name, row in rows.items()}
