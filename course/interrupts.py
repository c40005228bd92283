"""A time limit on the learner's code in their own notebook, on every system that Python runs on."""

import ctypes
import threading
from contextlib import contextmanager

AGAIN = 0.2


class TimeIsUp(BaseException):
    """Raised inside code that ran longer than its limit; not an Exception, so that `except Exception` lets it pass."""


@contextmanager
def time_limit(seconds: float):
    """Raise `TimeIsUp` in this thread once `seconds` have passed, again and again until the code gives way.

    Python delivers the exception between two bytecodes: a loop ends at once, a single long NumPy call when it
    returns. Signals would not do: Windows has none that interrupt a running cell.
    """
    thread = threading.get_ident()
    begun, done, lock = threading.Event(), threading.Event(), threading.Lock()

    def watch():
        begun.wait()  # an exception inside `start` would leave its locks as they are
        wait = seconds
        while not done.wait(wait):
            with lock:
                if not done.is_set():
                    _raise_in(thread, TimeIsUp)
            wait = AGAIN

    watcher = threading.Thread(target=watch, daemon=True)
    try:
        watcher.start()
        begun.set()
        yield
    finally:
        _finish(done, lock, thread)


def _finish(done: threading.Event, lock, thread: int) -> None:
    """Stop the watcher and take back an exception that it set but Python has not delivered yet."""
    while not done.is_set():
        try:
            with lock:
                done.set()
                _raise_in(thread, None)
        except TimeIsUp:
            continue


def _raise_in(thread: int, exception: type[BaseException] | None) -> None:
    ctypes.pythonapi.PyThreadState_SetAsyncExc(
        ctypes.c_ulong(thread), ctypes.py_object(exception) if exception else None
    )
