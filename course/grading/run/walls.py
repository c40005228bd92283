"""The inner wall: a process in namespaces of its own. Linux, standard library; loaded into the server as text.

The process sees a new root that is a whitelist: the folders of `bind`, read-only, with those of `hide` covered by
empty ones, five devices, and an empty /tmp. No /proc, no network, no other process, a user id of its own.
"""

# pathlib would double the time that this takes
# ruff: noqa: PTH102, PTH103, PTH110, PTH112, PTH114, PTH115, PTH120, PTH211

import ctypes
import errno
import os
import random
import resource
import struct

NEWNS, NEWUTS, NEWIPC, NEWUSER, NEWPID, NEWNET = 0x20000, 0x4000000, 0x8000000, 0x10000000, 0x20000000, 0x40000000
NOSUID, NODEV, BIND, REC, PRIVATE = 2, 4, 4096, 16384, 1 << 18
SYS_MOUNT_SETATTR, AT_RECURSIVE, ATTR_RDONLY, ATTR_NOSUID = 442, 0x8000, 1, 2
DETACH = 2
PR_CAPBSET_DROP, PR_SET_NO_NEW_PRIVS = 24, 38
SYS_KEYCTL = {"x86_64": 250, "aarch64": 219}.get(os.uname().machine, 0)
JOIN_SESSION_KEYRING = 1
LAST_CAPABILITY = 63
DEVICES = ("null", "zero", "full", "random", "urandom")
NEW_ROOT = "/tmp"
INSIDE = 1000
CANNOT = 71
FILES = 256
MEGABYTE = 1 << 20

libc = ctypes.CDLL(None, use_errno=True)


def start(wanted: dict) -> int:
    """Fork behind the walls: 0 in the new process, where they stand, else its process id.

    OSError, in the caller alone, names the wall that cannot be built.
    """
    uid, gid = os.getuid(), os.getgid()
    if uid == 0:
        unshare(NEWNS | NEWPID | NEWNET | NEWIPC | NEWUTS)
    else:
        unshare(NEWUSER | NEWNS | NEWPID | NEWNET | NEWIPC | NEWUTS)
        map_user(uid, gid)
    broken, report = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            build(wanted)
        except BaseException as error:
            os.write(report, describe(error).encode("utf-8", "replace")[:500])
            os._exit(CANNOT)
        os.close(broken)
        os.close(report)
        return 0
    os.close(report)
    with os.fdopen(broken, encoding="utf-8") as said:
        what = said.read()
    if what:
        raise OSError(CANNOT, what)
    return pid


def build(wanted: dict) -> None:
    """As process 1 of the namespace: the new root, and no right left."""
    os.setsid()
    leave_keyring()
    if os.getuid() == 0:
        mount(None, "/", None, REC | PRIVATE)
        mount("proc", "/proc", "proc", NOSUID | NODEV)  # an outer wall may have made parts of its own read-only
    proc = os.open("/proc", os.O_PATH | os.O_DIRECTORY)
    prefer_to_die_first(proc)
    new_root(wanted["bind"], wanted["hide"], wanted["limits"]["disk_mb"])
    become_nobody(proc)
    os.close(proc)
    limit(wanted["limits"])
    drop_rights()


def new_root(bind: list[str], hide: list[str], disk_mb: int) -> None:
    """A root of our own; a deeper path stands on a shallower one, so that a folder inside a hidden one can be seen."""
    mount(None, "/", None, REC | PRIVATE)
    sources = {path: os.open(path, os.O_PATH) for path in bind if not os.path.islink(path) and os.path.exists(path)}
    links = {path: os.readlink(path) for path in bind if os.path.islink(path)}
    devices = {f"/dev/{name}": os.open(f"/dev/{name}", os.O_PATH) for name in DEVICES}
    mount("tmpfs", NEW_ROOT, "tmpfs", NOSUID, "size=1m,mode=0755")
    os.mkdir(NEW_ROOT + "/tmp")  # first of all, since this Python may lie in it
    mount("tmpfs", NEW_ROOT + "/tmp", "tmpfs", NOSUID | NODEV, f"size={disk_mb}m,nr_inodes=10k,mode=1777")
    for path in sorted({*sources, *links, *hide, *devices}, key=lambda path: (path.count("/"), path)):
        place = NEW_ROOT + path
        if path in links:
            os.makedirs(os.path.dirname(place), exist_ok=True)
            os.symlink(links[path], place)
        elif path in hide:
            if os.path.isdir(place):
                mount("tmpfs", place, "tmpfs", NOSUID | NODEV, "size=64k,mode=0755")
            elif os.path.exists(place):
                mount("/dev/null", place, None, BIND)
        else:
            fd = sources.get(path, devices.get(path))
            make_place(place, os.path.isdir(f"/proc/self/fd/{fd}"))
            mount(f"/proc/self/fd/{fd}", place, None, BIND | REC)
            os.close(fd)
    set_attributes(NEW_ROOT, AT_RECURSIVE, ATTR_RDONLY | ATTR_NOSUID, 0)
    set_attributes(NEW_ROOT + "/tmp", 0, 0, ATTR_RDONLY)
    os.chdir(NEW_ROOT)
    check(libc.pivot_root(b".", b"."), "pivot_root")
    check(libc.umount2(b".", DETACH), "umount2")
    os.chdir("/tmp")


def make_place(place: str, folder: bool) -> None:
    """An empty folder or file to mount on."""
    if folder:
        os.makedirs(place, exist_ok=True)
    elif not os.path.exists(place):
        os.makedirs(os.path.dirname(place), exist_ok=True)
        os.close(os.open(place, os.O_CREAT | os.O_WRONLY, 0o644))


def become_nobody(proc: int) -> None:
    """A user id that owns no file and no other process, in a user namespace where no further one can be made."""
    if os.getuid() == 0:
        # limits on processes count per user id, so that each sandbox has one of its own
        uid = random.SystemRandom().randrange(1 << 20, 1 << 30)
        os.setgroups([])
        os.setresgid(uid, uid, uid)
        os.setresuid(uid, uid, uid)
        check(libc.prctl(4, 1, 0, 0, 0), "dumpable")  # else /proc/self/uid_map would belong to root
        try:
            unshare(NEWUSER)
        except OSError:
            return  # where we may not make a user namespace, the program may not either
        map_user(uid, uid, proc)
    write("sys/user/max_user_namespaces", "0", proc)


def map_user(uid: int, gid: int, proc: int | None = None) -> None:
    write("self/setgroups", "deny", proc)
    write("self/uid_map", f"{INSIDE} {uid} 1", proc)
    write("self/gid_map", f"{INSIDE} {gid} 1", proc)


def leave_keyring() -> None:
    """A new, empty session keyring: that of the login holds keys, and every submission would share it."""
    if SYS_KEYCTL and libc.syscall(SYS_KEYCTL, JOIN_SESSION_KEYRING, None) < 0:
        code = ctypes.get_errno()
        if code != errno.ENOSYS:  # a kernel without keyrings has nothing to leave
            raise OSError(code, f"keyctl: {os.strerror(code)}")


def prefer_to_die_first(proc: int) -> None:
    """When memory runs out, the system ends this process before any other."""
    write("self/oom_score_adj", "1000", proc)


def write(name: str, text: str, proc: int | None) -> None:
    """Write a file of /proc, which may no longer be in sight."""
    fd = os.open(name if proc is not None else f"/proc/{name}", os.O_WRONLY | os.O_CLOEXEC, dir_fd=proc)
    try:
        os.write(fd, text.encode("ascii"))
    finally:
        os.close(fd)


def limit(limits: dict) -> None:
    """Limits per process; what is started inside inherits them."""
    for name, most in (
        ("RLIMIT_AS", limits["memory_mb"] * MEGABYTE),
        ("RLIMIT_CPU", limits["cpu_seconds"]),
        ("RLIMIT_NPROC", limits["processes"]),
        ("RLIMIT_FSIZE", limits["disk_mb"] * MEGABYTE),
        ("RLIMIT_NOFILE", FILES),
        ("RLIMIT_CORE", 0),
    ):
        kind = getattr(resource, name)
        hard = resource.getrlimit(kind)[1]
        most = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(kind, (most, most))


def drop_rights() -> None:
    """No capability, now or after any exec."""
    check(libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0), "no_new_privs")
    for capability in range(LAST_CAPABILITY + 1):
        libc.prctl(PR_CAPBSET_DROP, capability, 0, 0, 0)  # numbers that the kernel does not know are refused
    header = struct.pack("Ii", 0x20080522, 0)
    check(libc.capset(header, bytes(24)), "capset")


def describe(error: BaseException) -> str:
    words = (getattr(error, "strerror", None) or str(error), getattr(error, "filename", None))
    return ": ".join(str(word) for word in words if word)


def unshare(flags: int) -> None:
    check(libc.unshare(flags), "unshare")


def mount(source: str | None, target: str, kind: str | None, flags: int, data: str | None = None) -> None:
    words = [None if word is None else os.fsencode(word) for word in (source, target, kind)]
    options = data.encode("ascii") if data else None
    check(libc.mount(*words, ctypes.c_ulong(flags), options), f"mount {kind or 'bind'} {target}")


def set_attributes(path: str, flags: int, add: int, take: int) -> None:
    attributes = struct.pack("QQQQ", add, take, 0, 0)
    result = libc.syscall(SYS_MOUNT_SETATTR, -100, os.fsencode(path), flags, attributes, len(attributes))
    check(result, "mount_setattr (Linux 5.12 or newer)")


def check(result: int, what: str) -> None:
    if result != 0:
        code = ctypes.get_errno()
        raise OSError(code, f"{what}: {os.strerror(code)}")
