"""One JupyterLab, one Chromium, one page per language: each notebook runs once and is asked many things."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest

from course.languages import Language, languages

from . import jupyter


@dataclass
class Lesson:
    """A language's notebook of the lesson, run, in a page of its own."""

    language: Language
    page: object
    complaints: list[str] = field(default_factory=list)


@pytest.fixture(scope="package")
def chromium():
    if jupyter.missing():
        pytest.skip(jupyter.missing())
    with jupyter.chromium() as browser:
        yield browser


@pytest.fixture(scope="package")
def address(chromium, tmp_path_factory) -> Iterator[str]:
    with jupyter.server(tmp_path_factory.mktemp("jupyterlab")) as address:
        yield address


@pytest.fixture(scope="package", params=list(languages()))
def lesson(request, address, chromium) -> Iterator[Lesson]:
    page = chromium.new_page(viewport={"width": 1280, "height": 900})
    shown = Lesson(languages()[request.param], page)
    page.on("pageerror", lambda error: shown.complaints.append(error.stack or error.message))
    jupyter.open_notebook(page, address, f"{request.param}/{jupyter.LESSON}")
    jupyter.run_all(page)
    yield shown
    page.evaluate("() => jupyterapp.shell.currentWidget.context.sessionContext.shutdown()")
    page.close()


@pytest.fixture
def lab(lesson):
    """The page alone."""
    return lesson.page
