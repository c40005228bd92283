"""Which course this is: the same on two machines where they give the same marks in the same words."""

import hashlib
from functools import cache

from course import files
from course.grading.intake.submissions import copy_of


@cache
def edition(lesson: str) -> str:
    """A hash of all that a mark or its words depend on: our code, our notebook, our catalogs."""
    ours = [*files.PACKAGE.rglob("*.py"), *files.data("locales").glob("*/LC_MESSAGES/course.[pm]o")]
    ours += [copy_of(lesson)] if lesson else []
    digest = hashlib.sha256()
    for path in sorted(path for path in ours if path.is_file()):
        digest.update(path.name.encode("utf-8") + path.read_bytes())
    return digest.hexdigest()
