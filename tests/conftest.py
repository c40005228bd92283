"""A skipped test tells why; where CI runs everything, it is a failure. Side by side, a file stays in one process."""

import os

import pytest


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    if report.skipped and os.environ.get("CI") and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} was skipped, and CI runs every test: {report.longrepr}"
    return report


def pytest_collection_modifyitems(items):
    """What shares a browser or a graded folder runs in one process: `pytest -n auto --dist loadgroup`."""
    for item in items:
        group = "browser" if "browser" in item.path.parts else str(item.path)
        item.add_marker(pytest.mark.xdist_group(group))
