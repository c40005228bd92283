"""A widget alone on a page: its JavaScript with a model that stands in for the kernel's, without JupyterLab."""

import json
from collections.abc import Iterator
from contextlib import contextmanager

from course.widgets import widget

WIDTH = 700
# JupyterLab's own colours, as its two themes set them
THEMES = {
    "light": {"ui-font-color1": "rgba(0, 0, 0, 0.87)", "layout-color0": "#fff", "layout-color1": "#fff"}
    | {"border-color1": "#bdbdbd"},
    "dark": {"ui-font-color1": "#fff", "layout-color0": "#111", "layout-color1": "#212121", "border-color1": "#616161"},
}
RENDER = """async ({ module, state }) => {
  const js = await import(URL.createObjectURL(new Blob([module], { type: "text/javascript" })));
  const listeners = [];
  window.js = js;
  window.told = [];
  window.fromPython = (value) => { state.value = value; listeners.forEach((listener) => listener()); };
  const model = { get: (key) => state[key], set: (key, value) => { state[key] = value; },
    save_changes: () => window.told.push(structuredClone(state.value)),
    on: (event, listener) => listeners.push(listener), off: () => listeners.splice(0) };
  window.model = model;
  window.takeDown = js.default.render({ model, el: document.querySelector("main") });
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
}"""


@contextmanager
def alone(browser, name: str, language: str, theme: str = "light", width: int = WIDTH) -> Iterator:
    """A page with the widget in that language; `told` in it lists the values that the kernel would have seen."""
    shown = widget(name, language)
    page = browser.new_page(viewport={"width": width, "height": 900})
    complaints = []
    page.on("pageerror", lambda error: complaints.append(error.stack or error.message))
    colours = "".join(f"--jp-{key}: {colour};" for key, colour in THEMES[theme].items())
    light = json.dumps(theme == "light")
    page.set_content(
        f'<!DOCTYPE html><html lang="{language}"><title>{name}</title><style>:root {{ {colours} }}'
        f" body {{ margin: 8px; background: var(--jp-layout-color0) }} {shown._css}</style>"
        f'<body data-jp-theme-light="{light}"><main></main></body></html>'
    )
    state = {"language": language, "direction": shown.direction, "words": shown.words, "value": shown.value}
    page.evaluate(RENDER, {"module": shown._esm, "state": state})
    yield page
    page.close()
    assert complaints == []


def told(page) -> dict:
    """The value that the kernel knows once the hand rests."""
    page.wait_for_timeout(200)
    return page.evaluate("() => window.told.at(-1)")
