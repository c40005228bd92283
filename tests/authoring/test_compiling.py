import gettext
import subprocess
import sys

import polib

from course import files
from course.authoring.compiling import compile_catalogs

ONLY_POLIB = """
import importlib.abc, sys
class Refuse(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {"numpy", "jupytext", "nbformat", "babel"}:
            raise ModuleNotFoundError(name)
sys.meta_path.insert(0, Refuse())
sys.path.insert(0, sys.argv[1])
from hatch_build import CompileCatalogs
CompileCatalogs(sys.argv[1], {}, None, None, "", "wheel").initialize("editable", {})
"""


def test_gettext_reads_what_was_compiled(translated):
    assert compile_catalogs(translated / "locales") == [translated / "locales/qq/LC_MESSAGES/course.mo"]
    words = gettext.translation("course", translated / "locales", ["qq"])
    text = "Passed: {points} of {all} points."
    assert words.pgettext("verdict passed", text) == f"¶ {text}"
    assert words.npgettext(
        "attempts left", "{n} attempt is left for {name}.", "{n} attempts are left for {name}.", 1
    ).startswith("¶")


def test_a_fuzzy_translation_is_not_shown(translated):
    path = translated / "locales/qq/LC_MESSAGES/course.po"
    catalog = polib.pofile(str(path))
    catalog[0].flags = ["fuzzy"]
    catalog.save()
    compile_catalogs(translated / "locales")
    words = gettext.translation("course", translated / "locales", ["qq"])
    assert words.pgettext(catalog[0].msgctxt, catalog[0].msgid) == catalog[0].msgid


def test_the_build_hook_needs_only_polib(translated):
    needed = ("__init__.py", "files.py", "authoring/__init__.py", "authoring/compiling.py")
    for name in ("hatch_build.py", *(f"course/{name}" for name in needed)):
        target = translated / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes((files.CHECKOUT / name).read_bytes())
    subprocess.run([sys.executable, "-c", ONLY_POLIB, str(translated)], check=True)
    assert (translated / "locales/qq/LC_MESSAGES/course.mo").is_file()
