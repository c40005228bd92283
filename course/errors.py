"""The one error that a user of a command is meant to read."""


class CourseError(Exception):
    """Bad input, told in one line: what was given, what was expected, what to do.

    `course.cli` prints the line and ends with exit status 2; it never shows a traceback.
    """
