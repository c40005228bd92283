"""Grafted notebooks, the trusted kernel's words, and the walls around a learner's code."""
