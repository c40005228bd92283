"""A skipped test tells why; where CI runs everything, it is a failure."""

import os

import pytest

ASK_ONE_JUPYTERLAB = ("browser/test_accessibility.py", "browser/test_direction.py", "browser/test_widget.py")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    if report.skipped and os.environ.get("CI") and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} was skipped, and CI runs every test: {report.longrepr}"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector):
    """A whole file that skips itself is skipped tests too."""
    report = yield
    if report.skipped and os.environ.get("CI"):
        report.outcome = "failed"
        report.longrepr = f"{collector.nodeid} was skipped, and CI runs every test: {report.longrepr}"
    return report


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    """Side by side a file stays in one process, and the files that ask one open JupyterLab stay together."""
    from xdist.scheduler import LoadFileScheduling

    class ByFile(LoadFileScheduling):
        def _split_scope(self, nodeid: str) -> str:
            file = super()._split_scope(nodeid)
            return "one JupyterLab" if file.endswith(ASK_ONE_JUPYTERLAB) else file

    return ByFile(config, log) if config.getoption("dist") == "loadfile" else None
