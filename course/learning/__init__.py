"""What `course learn` and `course reset` do."""

import os
import shutil
import sys
from pathlib import Path

from course.languages import language as language_row
from course.languages import languages
from course.learning import editions, lab
from course.learning.folder import learner_folder, unwritable
from course.learning.locale_choice import machine_language
from course.learning.resetting import reset
from course.learning.terminal import say
from course.wording import N_

__all__ = ["learn", "reset"]

LANGUAGE = N_("learn language", "The language is {name}. To change it: {command}")
FOLDER = N_("learn folder", "Your notebooks are in the folder {folder}")
ROOT = N_(
    "learn root",
    "Warning: JupyterLab runs as the user {user}. Whoever opens its address may do anything on this machine.",
)
READY = N_("learn ready", "JupyterLab is ready. Open this address in a browser:")
END = N_("learn end", "To end JupyterLab, press the keys {keys} here.")


def learn(language: str | None, folder: Path | None, browser: bool) -> int:
    """Lay the notebooks in the learner's folder and run JupyterLab there until it ends; returns its exit status.

    Without a language, the machine's; without a folder, `backprop-course` in the home folder.
    Raises CourseError for a language or a folder that cannot be used.
    """
    code = machine_language() if language is None else language_row(language).code
    if language is None:
        course = "course" if shutil.which("course") else Path(sys.executable).with_name("course")
        command = f"{course} learn --language {'|'.join(languages())}"
        say(LANGUAGE, code, name=language_row(code).endonym, command=command)
    chosen = learner_folder(folder)
    try:
        for message, facts in editions.lay(code, chosen):
            say(message, code, **facts)
        say(FOLDER, code, folder=chosen)
        if hasattr(os, "geteuid") and os.geteuid() == 0:
            say(ROOT, code, user="root")
        return lab.run(code, chosen, browser, lambda address: _announce(address, code))
    except OSError as error:
        raise unwritable(chosen, error) from error


def _announce(address: str, language: str) -> None:
    say(READY, language)
    # alone in its line and without isolates: terminals make a link of it, and it is copied
    print(f"    {address}", flush=True)
    say(END, language, keys="Ctrl-C")
