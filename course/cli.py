"""The command `course`: parses arguments and prints; no logic."""

# an older Python, too, must come as far as the line that names the Python that is needed
from __future__ import annotations

import argparse
import sys
from dataclasses import fields
from pathlib import Path

from course.errors import CourseError

OLDEST = (3, 11)

EXAMPLES = {
    "learn": """examples:
  course learn                        the course in the language of this computer
  course learn --language hy          in Armenian
  course learn --folder ~/study       the notebooks in a folder of your own""",
    "reset": """examples:
  course reset sigmoid                a blank answer cell for one exercise; your notebook is kept as a backup""",
    "build": """examples:
  course build                        every notebook in every language, executed
  course build 02 --language fa       one lesson in Persian
  course build 02 --language fa --draft    the unfinished page, with what is missing marked
  course build --check                is everything translated, fresh and well formed?""",
    "catalogs": """examples:
  course catalogs                     new and changed messages into locales/<language>/LC_MESSAGES/*.po""",
    "grade": """examples:
  course grade submissions --to grades     submissions/<student>/<lesson>.ipynb -> grades/gradebook.csv
  course grade submissions --to grades     again: grades only what is new or has changed
  course grade course.zip --to grades --format moodle
  course grade submissions --to grades --jobs 8 --cell-seconds 10
  course grade submissions --to grades --cluster tcp://head:8786""",
    "export": """examples:
  course export otter 02-activations --to export     export/autograder.zip, which otter runs""",
}


def main(argv: list[str] | None = None) -> int:
    """Run one command; 0 is success, 1 a check that found something, 2 bad input told in one line."""
    if sys.version_info < OLDEST:
        print(f"course: Python {sys.version.split()[0]} was given; expected Python 3.11 or newer", file=sys.stderr)
        return 2
    for stream in (sys.stdout, sys.stderr):
        # a terminal without these letters shows question marks and not a traceback
        stream.reconfigure(errors="replace")
    arguments = _parser().parse_args(argv)
    try:
        return arguments.run(arguments)
    except CourseError as error:
        print(f"course: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("course: stopped; what was finished is kept", file=sys.stderr)
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="course", description="A course on backpropagation in five languages.")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")

    learn = _command(commands, "learn", _learn, "open the course in JupyterLab")
    learn.add_argument("--language", metavar="LANGUAGE", help="ar, ru, fa, hy or en; default: this computer's")
    learn.add_argument(
        "--folder", type=Path, metavar="DIR", help="where your notebooks lie; default: ~/backprop-course"
    )
    learn.add_argument("--no-browser", action="store_true", help="print the address and open no browser")

    reset = _command(commands, "reset", _reset, "give one exercise back its blank cell")
    reset.add_argument("exercise", metavar="EXERCISE", help="the name in its check, for example sigmoid")
    reset.add_argument(
        "--folder", type=Path, metavar="DIR", help="where your notebooks lie; default: ~/backprop-course"
    )

    build = _command(commands, "build", _build, "write notebooks/ from lessons/ and locales/")
    build.add_argument("lesson", nargs="?", metavar="LESSON", help="its name or number, for example 02; default: all")
    build.add_argument("--language", metavar="LANGUAGE", help="default: all")
    mode = build.add_mutually_exclusive_group()
    mode.add_argument("--draft", action="store_true", help="also an unfinished page, with what is missing marked")
    mode.add_argument("--check", action="store_true", help="write nothing; say what is missing, stale or broken")

    _command(commands, "catalogs", _catalogs, "bring new and changed messages into the PO files")

    _grading(_command(commands, "grade", _grade, "grade a folder of submissions"))

    exporting = _command(commands, "export", _export, "write the autograder of another system")
    exporting.add_argument("system", choices=("otter",), metavar="SYSTEM", help="otter")
    exporting.add_argument("lesson", metavar="LESSON", help="its name, for example 02-activations")
    exporting.add_argument("--to", type=Path, required=True, metavar="DIR", help="where the file goes")
    return parser


def _grading(grade) -> None:
    from course.grading.run.settings import Limits

    grade.add_argument(
        "submissions",
        type=Path,
        metavar="SUBMISSIONS",
        help="a folder with one folder a student, or a zip file of Moodle or Canvas",
    )
    grade.add_argument("--to", type=Path, required=True, metavar="GRADES", help="where marks and feedback go")
    grade.add_argument("--jobs", type=_positive(int), metavar="N", help="submissions side by side; default: one a core")
    grade.add_argument("--format", choices=("moodle", "canvas"), default="", help="also the file that it imports")
    grade.add_argument("--cluster", metavar="ADDRESS", default="", help="a Dask scheduler: its workers do the work")
    grade.add_argument(
        "--engine", choices=("fast", "nbval"), default="fast", help="both give the same marks; nbval is slow"
    )
    grade.add_argument(
        "--trust-submissions", action="store_true", help="run them without a sandbox where none is to be had"
    )
    limits = grade.add_argument_group("limits for learners' code")
    for limit in fields(Limits):
        kind = _positive(limit.type)
        limits.add_argument(
            f"--{limit.name.replace('_', '-')}",
            type=kind,
            default=limit.default,
            metavar="N",
            help=f"default: {limit.default}",
        )


def _positive(kind):
    def number(text: str):
        value = kind(text)
        if not 0 < value < float("inf"):
            raise ValueError(text)
        return value

    number.__name__ = f"{'whole ' if kind is int else ''}number above 0"  # argparse says: invalid number above 0 value
    return number


def _command(commands, name: str, run, what: str) -> argparse.ArgumentParser:
    parser = commands.add_parser(
        name,
        help=what,
        description=what.capitalize() + ".",
        epilog=EXAMPLES[name],
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.set_defaults(run=run)
    return parser


def _learn(arguments) -> int:
    from course.learning import learn

    return learn(arguments.language, arguments.folder, browser=not arguments.no_browser)


def _reset(arguments) -> int:
    from course.learning import reset

    backup = reset(arguments.exercise, arguments.folder)
    print(f"{arguments.exercise} is blank again; your notebooks as they were: {backup}")
    return 0


def _build(arguments) -> int:
    if arguments.check:
        if arguments.lesson or arguments.language:
            raise CourseError("--check was given a lesson or a language; it looks at all of them; leave these out")
        return _check()
    from course.authoring.notebooks import build

    for path in build(arguments.lesson, arguments.language, draft=arguments.draft):
        print(path)
    return 0


def _check() -> int:
    from course.authoring.checks import check

    problems = check()
    for problem in problems:
        print(f"{problem.file}: {problem.message}: {problem.reason}")
    print(f"{len(problems)} problems" if problems else "everything is in step")
    return 1 if problems else 0


def _catalogs(_arguments) -> int:
    from course.authoring.catalogs import update_catalogs

    for counts in update_catalogs():
        print(counts)
    return 0


def _grade(arguments) -> int:
    from course.grading import grade
    from course.grading.run.settings import Limits

    return grade(
        arguments.submissions,
        arguments.to,
        trust=arguments.trust_submissions,
        engine=arguments.engine,
        jobs=arguments.jobs or 0,
        lms=arguments.format,
        cluster=arguments.cluster,
        limits=Limits(**{limit.name: getattr(arguments, limit.name) for limit in fields(Limits)}),
    )


def _export(arguments) -> int:
    from course.grading.export.otter import export_otter

    print(export_otter(arguments.lesson, arguments.to))
    return 0
