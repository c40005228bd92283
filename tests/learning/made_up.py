"""Small made-up notebooks: a lesson with two exercises."""

import json
from pathlib import Path

SETUP = 'import numpy as np\nfrom course import check, open_lesson\n\nopen_lesson("02-made-up", "en")'
BLANK = "def sigmoid(z):\n    ..."


def cell(name, text, kind="code", **course):
    made = {"cell_type": kind, "id": name, "metadata": {}, "source": text.splitlines(keepends=True)}
    if course:
        made["metadata"] = {"course": course, "deletable": False}
    return {**made, "outputs": [], "execution_count": None} if kind == "code" else made


def notebook(*cells):
    return {"cells": list(cells), "metadata": {"course": {"lesson": "02-made-up"}}, "nbformat": 4, "nbformat_minor": 5}


def edition(blank=BLANK, prose="A neuron has a slope.", proof="assert 1 + 1 == 2", extra=()):
    return notebook(
        cell("setup", SETUP, role="setup"),
        cell("prose", prose, "markdown"),
        cell("proof", proof, role="proof"),
        cell("sigmoid-answer", blank, answer="sigmoid"),
        cell("sigmoid-check", 'check("sigmoid", sigmoid)', check="sigmoid"),
        cell("sigmoid-help", '# hint("sigmoid")\n# solution("sigmoid")', role="help"),
        cell("tanh-answer", "def tanh(z):\n    ...", answer="tanh"),
        *extra,
    )


def texts(made):
    return ["".join(one["source"]) for one in made["cells"]]


def ids(made):
    return [one["id"] for one in made["cells"]]


def save(path: Path, made) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(made, ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    return path


def load(path: Path):
    return json.loads(path.read_text(encoding="utf-8"))
