"""Compiles the catalogs before a wheel or an editable installation is made, and packs what is built into the wheel."""

import importlib.util
from pathlib import Path

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileCatalogs(BuildHookInterface):
    """Loads course/authoring/compiling.py by its path: of the course's dependencies only polib is there."""

    PLUGIN_NAME = "custom"

    def initialize(self, version, build_data):
        root = Path(self.root)
        place = root / "course" / "authoring" / "compiling.py"
        spec = importlib.util.spec_from_file_location("compiling", place)
        compiling = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(compiling)
        compiling.compile_catalogs(root / "locales")
        if version == "standard":
            # an editable installation reads both where they lie in the checkout
            build_data["force_include"].update({name: f"course/data/{name}" for name in ("notebooks", "locales")})
