"""The arrows of the house: what a room may import, read from the source without running it."""

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

from course.languages import languages

COURSE = Path(__file__).parent.parent / "course"
MODULES = {path.relative_to(COURSE.parent).with_suffix(""): path for path in sorted(COURSE.rglob("*.py"))}
NUMERICS = ("activations", "costs", "layers", "network", "training", "gradient_check", "paths", "digits", "probe")
WINGS = ("authoring", "grading", "learning")
HEAVY = {"pytest", "nbval", "jupytext", "polib", "babel", "dask", "nbformat", "nbclient", "tqdm", "distributed"}


def imports(path: Path) -> set[str]:
    """Every module named by an import anywhere in the file, lazy ones too."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{name.name}" for name in node.names}
    return found


def room(module: Path) -> str:
    return module.parts[1] if len(module.parts) > 1 else ""


@pytest.mark.parametrize("module", [m for m in MODULES if room(m) in NUMERICS], ids=str)
def test_the_numerics_stand_on_numpy_alone(module):
    named = imports(MODULES[module])
    ours = {n for n in named if n.split(".")[0] == "course"}
    assert {n.split(".")[1] for n in ours if "." in n} <= set(NUMERICS)
    assert {n.split(".")[0] for n in named - ours} <= set(sys.stdlib_module_names) | {"numpy"}


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_the_wings_never_meet(module):
    foreign = {n for n in imports(MODULES[module]) for wing in WINGS if n.startswith(f"course.{wing}")}
    if room(module) == "cli":
        return
    assert {n for n in foreign if not n.startswith(f"course.{room(module)}")} == set()


@pytest.mark.parametrize("module", [m for m in MODULES if room(m) not in WINGS + ("cli",)], ids=str)
def test_what_a_learner_imports_needs_no_tools(module):
    assert {n.split(".")[0] for n in imports(MODULES[module])} & HEAVY == set()


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_gettext_has_one_caller(module):
    if module.name != "messages":
        assert "gettext" not in imports(MODULES[module])


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_no_language_code_is_written_in_the_package(module):
    codes = set(languages()) - {"en"}
    strings = {
        node.value
        for node in ast.walk(ast.parse(MODULES[module].read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert strings & codes == set()


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_no_room_has_grown_into_two(module):
    assert len(MODULES[module].read_text(encoding="utf-8").splitlines()) <= 260


def test_importing_the_course_loads_no_pictures_and_no_tools():
    code = "import sys, json, course; from course import check; print(json.dumps(sorted(sys.modules)))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert set(json.loads(run.stdout)) & (HEAVY | {"matplotlib", "ipywidgets", "anywidget", "IPython"}) == set()
