"""Every test has a checkout of its own."""

from pathlib import Path

import pytest
from sample_checkout import make_checkout, translate


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A checkout that is not yet translated."""
    return make_checkout(tmp_path)


@pytest.fixture
def translated(root: Path) -> Path:
    """The same with every message translated."""
    translate(root)
    return root
