"""A place where the course finds made-up notebooks."""

import pytest

from course import files

from .made_up import cell, edition, notebook, save


@pytest.fixture
def released(tmp_path, monkeypatch):
    """The folder of the course's notebooks: two languages, a start page and a lesson each."""
    real = files.data
    home = tmp_path / "released"
    monkeypatch.setattr(files, "data", lambda name: home if name == "notebooks" else real(name))
    for language in ("en", "ru"):
        save(home / language / "00-start.ipynb", notebook(cell("start", f"Start {language}", "markdown")))
        save(home / language / "02-made-up.ipynb", edition())
    return home
