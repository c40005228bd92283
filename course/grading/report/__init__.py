"""Verdicts → what the instructor and the learners read."""
