"""Pictures that answer to the hand: drawn by JavaScript in the browser, with numpy as their reference."""

from course.errors import CourseError
from course.widgets.base import CourseWidget
from course.widgets.slope_explorer import SlopeExplorer

WIDGETS: dict[str, type[CourseWidget]] = {kind.name: kind for kind in (SlopeExplorer,)}


def widget(name: str, language: str) -> CourseWidget:
    """A new widget of that name with its words in that language; CourseError names the known ones."""
    if name not in WIDGETS:
        raise CourseError(f"widget {name!r} is not known; expected one of {', '.join(WIDGETS)}")
    return WIDGETS[name](language)
