"""Compiles the catalogs before a wheel or an editable installation is made, and packs what is built into the wheel."""

import sys
from pathlib import Path

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileCatalogs(BuildHookInterface):
    """Of the course's dependencies only polib is there when a wheel is built."""

    PLUGIN_NAME = "custom"

    def initialize(self, version, build_data):
        root = Path(self.root)
        sys.path.insert(0, str(root))
        from course.authoring.compiling import compile_catalogs

        compile_catalogs(root / "locales")
        if version == "standard":
            # an editable installation reads both where they lie in the checkout
            build_data["force_include"].update({name: f"course/data/{name}" for name in ("notebooks", "locales")})
