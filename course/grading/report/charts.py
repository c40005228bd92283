"""Numbers → small pictures in SVG: drawn by hand, with the same numbers in words beside each."""

import math
from collections.abc import Mapping
from html import escape

MOST_BINS = 10
WIDTH, HEIGHT, TOP, BASE = 440, 150, 18, 130
BAR_WIDTH, BAR_HEIGHT = 160, 12


def histogram(points: Mapping[float, int], most: int, title: str) -> str:
    """How many students have how many of the `most` points; a bin holds its lower edge, the last one both edges."""
    step = max(1, math.ceil(most / MOST_BINS))
    bins = [0] * max(1, math.ceil(most / step))
    for reached, students in points.items():
        bins[min(int(reached // step), len(bins) - 1)] += students
    names = [f"{number * step}–{min((number + 1) * step, most)}" for number in range(len(bins))]
    told = "; ".join(f"{name} points: {students}" for name, students in zip(names, bins, strict=True))
    wide, tallest = WIDTH / len(bins), max(*bins, 1)
    shapes = []
    for number, students in enumerate(bins):
        height = (BASE - TOP) * students / tallest
        left, middle = number * wide, (number + 0.5) * wide
        shapes.append(
            f'<rect x="{left + 2:.1f}" y="{BASE - height:.1f}" width="{wide - 4:.1f}" height="{height:.1f}"/>'
            f'<text x="{middle:.1f}" y="{BASE - height - 4:.1f}">{students}</text>'
            f'<text x="{middle:.1f}" y="{BASE + 15}">{names[number]}</text>'
        )
    return (
        f'<svg role="img" aria-label="{escape(f"{title}. {told}")}" viewBox="0 0 {WIDTH} {HEIGHT}">'
        f'{"".join(shapes)}<line x1="0" y1="{BASE}" x2="{WIDTH}" y2="{BASE}"/></svg>'
    )


def bar(part: float, whole: float, told: str) -> str:
    """A bar that is filled as far as `part` of `whole`."""
    filled = BAR_WIDTH * min(1.0, part / whole) if whole else 0
    return (
        f'<svg role="img" aria-label="{escape(told)}" class="bar" viewBox="0 0 {BAR_WIDTH} {BAR_HEIGHT}">'
        f'<rect class="rest" width="{BAR_WIDTH}" height="{BAR_HEIGHT}"/>'
        f'<rect width="{filled:.1f}" height="{BAR_HEIGHT}"/></svg>'
    )
