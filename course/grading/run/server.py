"""Forks a process behind walls for each submission, from one that has loaded the libraries. Its text alone enters.

It runs as `python -c` behind the outer wall, with a socket as standard input. The first message is the setup:

    {"modules": {"walls": source, "child": source}, "probe": source, "words": [...], "libraries": [...],
     "preload": bool, "walls": bool, "bind": [...], "hide": [...], "limits": {...}}  ->  b"ready"

Each further message brings three file descriptors and starts a process: where it reads its requests, where it writes
its answers, and a socket `life`. On `life` comes b"ready", or why the inner wall does not stand; when `life` closes,
the process and all that it has started are ended, and the other end of `life` closes after that.
"""

import contextlib
import gc
import json
import os
import select
import signal
import socket
import sys
import types

LONGEST = 1 << 20


def main() -> None:
    """Returns in a process behind the walls only; the rest of its life is `child.main`."""
    control = socket.socket(fileno=os.dup(0))
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 0)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    setup = json.loads(control.recv(LONGEST))
    for name, source in setup["modules"].items():
        sys.modules[name] = types.ModuleType(name)
        exec(compile(source, f"<{name}>", "exec"), sys.modules[name].__dict__)
    sys.modules["child"].prepare(setup["probe"], setup["words"], setup["libraries"])
    if setup["preload"]:
        preload()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    gc.collect()
    gc.freeze()
    control.send(b"ready")
    serve(control, setup)


def preload() -> None:
    """Load what submissions load, while there is one thread and nothing to hide."""
    import io

    import IPython.core.inputtransformer2  # noqa: F401
    import matplotlib.pyplot as plt

    figure, axes = plt.subplots()  # the first picture finds the fonts
    axes.plot([0, 1])
    figure.savefig(io.BytesIO(), format="png")
    plt.close(figure)


def serve(control: socket.socket, setup: dict) -> None:
    while True:
        message, descriptors, *_ = socket.recv_fds(control, LONGEST, 3)
        if not message:
            os._exit(0)
        if os.fork() == 0:
            control.close()
            if start(setup, *descriptors) == 0:
                return
        for descriptor in descriptors:
            os.close(descriptor)


def start(setup: dict, requests: int, answers: int, life: int) -> int:
    """0 in the new process; its parent, which ends it, never returns."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    try:
        pid = sys.modules["walls"].start(setup) if setup["walls"] else without_walls()
    except OSError as error:
        os.write(life, str(error.strerror).encode("utf-8", "replace"))
        os._exit(1)
    if pid == 0:
        os.dup2(requests, 0)
        os.dup2(answers, 1)
        os.closerange(3, 1 << 12)  # after this, nothing of ours is open here
        return 0
    os.close(requests)
    os.close(answers)
    os.write(life, b"ready")
    select.select([life], [], [])
    if setup["walls"]:
        os.kill(pid, signal.SIGKILL)
    else:
        os.killpg(pid, signal.SIGKILL)
    os.waitpid(pid, 0)  # returns when the last process of the namespace is gone
    os._exit(0)


def without_walls() -> int:
    """A process in a group of its own; both sides make the group, so that it is there before either goes on."""
    pid = os.fork()
    with contextlib.suppress(OSError):
        os.setpgid(pid, pid)
    return pid


main()
sys.modules["child"].main()
