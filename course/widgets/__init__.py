"""Pictures that answer to the hand: drawn by JavaScript in the browser, with numpy as their reference."""

from course.errors import CourseError
from course.widgets.base import CourseWidget
from course.widgets.descent_on_a_bowl import DescentOnABowl
from course.widgets.graph_walker import GraphWalker
from course.widgets.network_builder import NetworkBuilder
from course.widgets.neuron_bench import NeuronBench
from course.widgets.path_choice import PathChoice
from course.widgets.rise_over_run import RiseOverRun
from course.widgets.slope_explorer import SlopeExplorer

WIDGETS: dict[str, type[CourseWidget]] = {
    kind.name: kind
    for kind in (
        NeuronBench,
        NetworkBuilder,
        PathChoice,
        SlopeExplorer,
        RiseOverRun,
        DescentOnABowl,
        GraphWalker,
    )
}


def widget(name: str, language: str) -> CourseWidget:
    """A new widget of that name with its words in that language; CourseError names the known ones."""
    if name not in WIDGETS:
        raise CourseError(f"widget {name!r} is not known; expected one of {', '.join(WIDGETS)}")
    return WIDGETS[name](language)
