"""Backpropagation, derived step by step: the words that a notebook uses.

They load on first use, so that `import course` costs little more than `import numpy`.
"""

from importlib import import_module

WORDS = ("check", "figure", "hint", "open_lesson", "show_progress", "solution", "widget")
__all__ = list(WORDS)


def __getattr__(name):
    if name in WORDS:
        return getattr(import_module("course.notebook"), name)
    raise AttributeError(f"module 'course' has no attribute {name!r}")
