"""Pictures for human eyes and for the README: python -m tests.browser.look FOLDER LESSON [LANGUAGE ...]"""

import sys
import tempfile
from pathlib import Path

from course.languages import languages

from . import jupyter

NOTEBOOK = "window.jupyterapp.shell.currentWidget.content"
WIDTH, HEIGHT = 1080, 2400
ELEMENTS = {"widget": ".course-widget", "feedback": ".course-feedback"}
MOST = {"widget": 5, "feedback": 1}


def look(page, folder: Path, code: str) -> None:
    """The whole lesson, screen by screen; then each widget and the first feedback alone."""
    page.evaluate("() => window.jupyterapp.commands.execute('application:toggle-left-area')")
    page.set_viewport_size({"width": WIDTH, "height": HEIGHT})
    scroll = f"top => {{ const outer = {NOTEBOOK}.outerNode; outer.scrollTop = top; return outer.scrollHeight; }}"
    height = page.evaluate(scroll, 0)
    step = HEIGHT - 200  # what JupyterLab's own bars leave
    for part, top in enumerate(range(0, height, step), 1):
        page.evaluate(scroll, top)
        page.wait_for_timeout(300)  # the layout settles
        page.screenshot(path=folder / f"{code}-lesson-{part}.png")
    for name, selector in ELEMENTS.items():
        found = page.locator(selector).all()
        for number, one in enumerate(found[: MOST[name]], 1):
            one.screenshot(path=folder / f"{code}-{name}-{number}.png")


def main(folder: Path, lesson: str, codes: list[str]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as temporary,
        jupyter.server(Path(temporary)) as address,
        jupyter.chromium() as browser,
    ):
        for code in codes or languages():
            page = browser.new_page(viewport={"width": 1280, "height": 900})
            jupyter.open_notebook(page, address, f"{code}/{lesson}.ipynb")
            jupyter.run_all(page)
            look(page, folder, code)
            page.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3:])
