"""A notebook of nbformat 2 or 3 as one of nbformat 4, by nbformat's own rules."""

import json
import logging
import sys

OLDEST = 2
MOST_CELLS = 5_000
GRAMMAR = "rfc3987_syntax"  # a second of work for a check that no notebook needs


def upgraded(data: dict) -> dict | None:
    """The same cells and metadata in the newer format, without outputs; None where the notebook does not allow it."""
    try:
        if data["nbformat"] < OLDEST:
            return None
        cells = [cell for worksheet in data["worksheets"] for cell in worksheet["cells"]]
        if len(cells) > MOST_CELLS:
            return None
        for cell in cells:
            if "outputs" in cell:
                cell["outputs"] = []  # nothing in there is read, and its check takes long
        nbformat = _nbformat()
        newer = nbformat.convert(nbformat.from_dict(data), 4)
        return json.loads(json.dumps(newer))
    except Exception:  # a stranger's file in a library that expects a notebook
        return None


def _nbformat():
    """nbformat, loaded when a file needs it, silent, and without the grammar that it does not need."""
    absent = GRAMMAR not in sys.modules
    if absent:
        sys.modules[GRAMMAR] = None
    try:
        import nbformat
    finally:
        if absent:
            del sys.modules[GRAMMAR]
    logging.getLogger("traitlets").setLevel(logging.CRITICAL)
    return nbformat
