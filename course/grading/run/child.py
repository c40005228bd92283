"""Runs a learner's cells and probes their functions. Its text alone goes behind the walls, loaded by the server.

One JSON request a line comes in, one JSON answer a line goes out, with the request's "number". What the learner's
code prints goes nowhere. Whoever reads the answers cannot trust them: the learner's code runs in the same process.

    {"do": "cell", "name": text, "source": text}                           ->  {"error": "" or type name, "line": n}
    {"do": "probe", "functions": [...], "calls": [...]}   ->  {"outcomes": [...], "blank": bool}
                                                          or  {"missing": [...]} or {"thing": name, "value": encoded}
    {"do": "stand_in", "sources": [...], "names": [...]}                   ->  {}
"""

import ast
import asyncio
import builtins
import inspect
import json
import linecache
import os
import sys
import types
from pathlib import Path

MAGICS_WITH_CODE = ("time", "timeit", "capture")
NOTHING = None
state = {}


def prepare(probe: str, words: list, libraries: list) -> None:
    """Before any fork: the probe, the names that a notebook takes for granted, and a stand-in for `course`."""
    sys.path += [path for path in libraries if path not in sys.path]
    state["probe"] = module("probe", {})
    exec(compile(probe, "<probe>", "exec"), state["probe"].__dict__)
    sys.modules["course"] = module("course", dict.fromkeys(words, nothing) | {"WORDS": tuple(words)})
    builtins.get_ipython = Notebook
    builtins.display = nothing


def main() -> None:
    """Answer until there are no more requests. Standard input and output are ours before the first cell runs."""
    sys.path.insert(0, str(Path.cwd()))  # a notebook imports from its own folder
    sys.modules["__main__"] = module("__main__", {"__builtins__": builtins})
    state["names"] = sys.modules["__main__"].__dict__
    requests, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    silence(0, 1, 2)
    doing = {"cell": cell, "probe": probe, "stand_in": stand_in}
    while line := requests.readline():
        request = json.loads(line)
        number = request.pop("number")
        answer = {"number": number, **doing[request.pop("do")](**request)}
        answers.write(json.dumps(answer).encode("ascii") + b"\n")
        answers.flush()


def cell(name: str, source: str) -> dict:
    """Run a cell as a notebook does: what stands before an error has happened."""
    file = f"<{name}>"
    linecache.cache[file] = (len(source), None, source.splitlines(keepends=True), file)
    try:
        run(source, file)
    except BaseException as error:
        return {"error": type(error).__name__[:80], "line": line_of(error, file)}
    return {"error": "", "line": None}


def run(source: str, file: str) -> None:
    """Execute as a notebook does: magics are translated, `await` may stand outside a function."""
    code = compile(parsed(source), file, "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    if code.co_flags & inspect.CO_COROUTINE:
        asyncio.run(eval(code, state["names"]))
    else:
        exec(code, state["names"])


def probe(functions: list, calls: list) -> dict:
    """What the learner's functions return, or what stands in their place."""
    names, probing = state["names"], state["probe"]
    missing = [name for name in functions if name not in names]
    if missing:
        return {"missing": missing}
    for name in functions:
        if not callable(names[name]) or isinstance(names[name], type):
            return {"thing": name, "value": probing.encode(names[name])}
    answers = {name: names[name] for name in functions}
    if all(map(probing.is_blank, answers.values())):
        return {"blank": True, "outcomes": []}
    return {"blank": False, "outcomes": probing.probe(answers, calls)}


def stand_in(sources: list, names: list) -> dict:
    """Bind reference functions that come from a namespace of their own, whatever the learner's code has renamed."""
    import numpy as np

    apart = {"np": np, "__name__": "stand_in"}
    for source in sources:
        exec(source, apart)
    state["names"].update({name: apart[name] for name in names})
    return {}


def parsed(source: str) -> ast.Module:
    """The syntax tree; a cell that is no plain Python is translated by IPython's own rules for magics."""
    try:
        return ast.parse(source)
    except SyntaxError:
        from IPython.core.inputtransformer2 import TransformerManager

        return ast.parse(TransformerManager().transform_cell(source))


class Notebook:
    """What `get_ipython()` gives: magics that hold code run it, `%%writefile` writes, all others do nothing."""

    def run_cell_magic(self, magic: str, line: str, body: str):
        if magic in MAGICS_WITH_CODE:
            run(body, "<cell>")
        elif magic == "writefile":
            with Path(line.split()[-1]).open("a" if "-a" in line.split() else "w", encoding="utf-8") as file:
                file.write(body)

    def run_line_magic(self, magic: str, line: str, *_):
        if magic in MAGICS_WITH_CODE:
            run(line, "<cell>")

    def __getattr__(self, name: str):
        return nothing


def silence(*descriptors: int) -> None:
    nowhere = os.open(os.devnull, os.O_RDWR)
    for fd in descriptors:
        os.dup2(nowhere, fd)


def nothing(*_, **__):
    return NOTHING  # not a bare None, which the probe would take for an answer not attempted


def module(name: str, content: dict) -> types.ModuleType:
    made = types.ModuleType(name)
    made.__dict__.update(content)
    return made


def line_of(error: BaseException, file: str) -> int | None:
    """The last line of the cell that the error passed."""
    line, step = getattr(error, "lineno", None), error.__traceback__
    while step is not None:
        if step.tb_frame.f_code.co_filename == file:
            line = step.tb_lineno
        step = step.tb_next
    return line if type(line) is int else None
