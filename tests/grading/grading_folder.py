"""A mixed folder of submissions: right, wrong in named ways, blank, broken, hostile, in every language."""

import os
from pathlib import Path

import grading_attacks as attacks
import grading_samples as samples

from course import files

FORGOTTEN_SECONDS = 7351.25  # an argument of `sleep` that no other process has
WRONG = {
    "sigmoid": "def sigmoid(z):\n    return 1 / (1 + np.exp(z))",
    "sigmoid_prime": "def sigmoid_prime(z):\n    sigmoid(z) * (1 - sigmoid(z))",
    "tanh_from_sigmoid": "def tanh_from_sigmoid(z):\n    return 2 * sigmoid(2 * z - 1",
    "tanh_prime": "def tanh_prime(z):\n    a = np.tanh(z)\n    if np.ndim(z):\n        z[...] = 0\n    return 1 - a**2",
    "relu_family": samples.right()["relu_family"].replace("leaky_relu_prime", "leaky_rely_prime"),
}
ATTACKS = {
    name.lower(): getattr(attacks, name)
    for name in dir(attacks)
    if name.isupper() and name not in ("LEFT_BEHIND", "MUCH_OUTPUT")
}


def honest(folder: Path) -> None:
    for language in samples.LANGUAGES:
        answers = {**samples.right(), "sigmoid": WRONG["sigmoid"]}
        samples.save(folder, f"same-{language}", samples.released(language, answers))
    samples.save(folder, "right", samples.released("ru", samples.right()))
    samples.save(folder, "blank", samples.released("hy"))
    samples.save(folder, "wrong", samples.released("fa", WRONG))
    helper = "def half(z):\n    return np.asarray(z) / 2\n\nraise RuntimeError('a helper that fails after its work')"
    own = {**samples.right(), "tanh_prime": "def tanh_prime(z):\n    return 1 / np.cosh(2 * half(z)) ** 2"}
    commented = "# my answer\ndef sigmoid(z):\n    '''not yet'''\n    ..."
    magics = "%matplotlib inline\n!ls\n" + samples.right()["sigmoid_prime"] + "\nsigmoid_prime?\nprint('x')"
    own |= {"sigmoid": commented, "sigmoid_prime": magics, "relu_family": "# NBVAL_SKIP\n" + own["relu_family"]}
    samples.save(folder, "own style", samples.released("en", own, {"tanh_prime": [helper, "while True:\n    pass"]}))
    samples.save(folder, "=SUM(1,2) <script>alert(1)</script>", samples.released("en", samples.right()))
    samples.save(folder, "Анна Ռուբեն مریم", samples.released("en", samples.right()), "my work.ipynb")


def broken(folder: Path) -> None:
    twice = samples.released("ru", samples.right())
    twice["cells"].append(samples.code("sigmoid-again", samples.blank("sigmoid"), answer="sigmoid"))
    old = {"nbformat": 3, "nbformat_minor": 0, "metadata": {}, "worksheets": []}
    unknown = {**samples.released("fa"), "metadata": {"course": {"lesson": "99-unknown", "language": "fa"}}}
    samples.save(folder, "broken not json", "{")
    samples.save(folder, "broken deep", "[" * 100_000)
    samples.save(folder, "broken encoding", b"\xff\xfe{}\x80")
    samples.save(folder, "broken surrogate", '{"nbformat": 4, "cells": [{"cell_type": "code", "source": "\\ud800"}]}')
    samples.save(folder, "broken no cells", {**samples.released("ru"), "cells": []})
    samples.save(folder, "broken old", old)
    samples.save(folder, "broken unknown", unknown, "notes.ipynb")
    samples.save(folder, "broken twice", twice)
    (folder / "broken folder" / f"{samples.LESSON}.ipynb").mkdir(parents=True)
    (folder / "broken empty").mkdir()
    outside = samples.save(folder.parent, "elsewhere", samples.released("en", samples.right()))
    (folder / "broken link").mkdir()
    (folder / "broken link" / outside.name).symlink_to(outside)
    (folder / "broken folder link").symlink_to(outside.parent)
    os.mkfifo(samples.save(folder, "broken pipe", "").with_name("01.ipynb"))


def hostile(folder: Path, grades: Path, port: int) -> None:
    for name, source in ATTACKS.items():
        answers = {**samples.right(), "sigmoid": filled(source, grades=str(grades), port=port)}
        samples.save(folder, f"attack {name}", samples.released("en", answers))
    left = filled(attacks.LEFT_BEHIND, seconds=FORGOTTEN_SECONDS)
    samples.save(folder, "attack left_behind", samples.released("en", samples.right(), {"sigmoid": [left]}))
    output = {"sigmoid": [attacks.MUCH_OUTPUT]}
    samples.save(folder, "attack much_output", samples.released("en", samples.right(), output))


def filled(source: str, **facts) -> str:
    """An attack with this machine's places in it."""
    for key, value in {"package": str(files.PACKAGE), **facts}.items():
        source = source.replace("{" + key + "!r}", repr(value)).replace("{" + key + "}", str(value))
    return source
