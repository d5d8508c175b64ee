"""What programs ask of an operating system, as far as a sandbox has it: files in memory, an empty environment, entropy.

Functions for processes and devices refuse when they are called, and say what to do instead.
"""

import abc
import posixpath as path
import sys
from collections.abc import MutableMapping
from posixpath import altsep, curdir, defpath, devnull, extsep, pardir, pathsep, sep

from _os_files import *
from _os_files import __all__ as _files_all
from _prelude import _baked_modules, _host_function, _NO_DEVICE, _NO_PROCESSES
from _struct_sequence import struct_sequence
from errno import _MESSAGES

__all__ = [
    "altsep", "curdir", "pardir", "sep", "pathsep", "linesep", "defpath", "name", "path", "devnull", "SEEK_SET",
    "SEEK_CUR", "SEEK_END", "F_OK", "R_OK", "W_OK", "X_OK", "fsencode", "fsdecode", "extsep", "environ", "error",
    "fspath", "getenv", "getpid", "getppid", "cpu_count", "process_cpu_count", "urandom",
    "get_terminal_size", "terminal_size", "PathLike", "strerror", "get_exec_path", *_files_all,
]  # fmt: skip

name = "posix"
linesep = "\n"
error = OSError
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
F_OK, R_OK, W_OK, X_OK = 0, 4, 2, 1
EX_OK = 0

fspath = path._fspath
fspath.__name__ = fspath.__qualname__ = "fspath"
_entropy = _host_function("wardian.entropy")


class PathLike(abc.ABC):
    """Abstract base class for implementing the file system path protocol."""

    __slots__ = ()
    __class_getitem__ = classmethod(type(list[int]))

    @abc.abstractmethod
    def __fspath__(self):
        """Return the file system path representation of the object."""
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is PathLike:
            return any(["__fspath__" in base.__dict__ for base in subclass.__mro__]) or NotImplemented
        return NotImplemented


class _Environ(MutableMapping):
    """The environment: empty at first, and the program's own."""

    def __init__(self):
        self._values = {}

    @staticmethod
    def _checked(value):
        if not isinstance(value, str):
            raise TypeError(f"str expected, not {type(value).__name__}")
        return value

    def __getitem__(self, key):
        return self._values[self._checked(key)]

    def __setitem__(self, key, value):
        self._values[self._checked(key)] = self._checked(value)

    def __delitem__(self, key):
        del self._values[self._checked(key)]

    def __iter__(self):
        return iter(list(self._values))

    def __len__(self):
        return len(self._values)

    def __repr__(self):
        return f"environ({self._values!r})"

    def copy(self):
        """The environment as a dict."""
        return dict(self)

    def __or__(self, other):
        return {**self._values, **other}

    def __ror__(self, other):
        return {**other, **self._values}

    def __ior__(self, other):
        self.update(other)
        return self


environ = _Environ()


def getenv(key, default=None):
    """Get an environment variable, return None if it doesn't exist."""
    return environ.get(key, default)


def putenv(name, value, /):
    """Change or add an environment variable."""
    environ[name] = value


def unsetenv(name, /):
    """Delete an environment variable."""
    environ.pop(name, None)


def get_exec_path(env=None):
    """Returns the sequence of directories that will be searched for the named executable: none."""
    return []


def fsencode(filename):
    """Encode filename to the filesystem encoding: UTF-8."""
    filename = fspath(filename)
    return filename.encode("utf-8", "surrogateescape") if isinstance(filename, str) else filename


def fsdecode(filename):
    """Decode filename from the filesystem encoding: UTF-8."""
    filename = fspath(filename)
    return filename.decode("utf-8", "surrogateescape") if isinstance(filename, bytes) else filename


def urandom(size, /):
    """Return a bytes object containing random bytes suitable for cryptographic use."""
    # As an integer, or TypeError.
    size = range(size).stop
    if size < 0:
        raise ValueError("negative argument not allowed")
    return b"".join([_entropy(min(size - at, 65536)) for at in range(0, size, 65536)])


def getpid():
    """Return the current process id: there is one process."""
    return 1


def getppid():
    """Return the parent's process id: there is no parent."""
    return 0


def cpu_count():
    """Return the number of logical CPUs: one."""
    return 1


process_cpu_count = cpu_count


def strerror(code, /):
    """Translate an error code to a message string."""
    return _MESSAGES.get(code, f"Unknown error {code}")


terminal_size = struct_sequence(
    "os.terminal_size", "A tuple of (columns, lines) for holding terminal window size", ("columns", "lines")
)


def get_terminal_size(fd=1, /):
    """Return the size of the terminal window as (columns, lines): there is none, so the usual one."""
    return terminal_size((80, 24))


def _exit(status):
    """Exit to the system with specified status."""
    raise SystemExit(status)


def abort():
    """Abort the interpreter immediately."""
    raise SystemExit(134)


_REFUSED_FUNCTIONS = frozenset(
    """
    fwalk statvfs fstatvfs mkfifo mknod pipe pipe2 sendfile copy_file_range chroot lockf
    system popen fork forkpty kill killpg wait waitpid wait3 wait4 spawnl spawnle spawnlp spawnlpe spawnv spawnve
    spawnvp spawnvpe execl execle execlp execlpe execv execve execvp execvpe posix_spawn posix_spawnp nice startfile
    """.split()
)


def _refusing(name, sentence):
    def refuse(*args, **kwargs):
        raise PermissionError(13, f"os.{name}: {sentence}")

    refuse.__name__ = refuse.__qualname__ = name
    return refuse


def __getattr__(name):
    # The name is there, as programs look for it with hasattr; calling it refuses.
    if name in _REFUSED_FUNCTIONS:
        return _refusing(name, _NO_PROCESSES)
    if name in ("getuid", "geteuid", "getgid", "getegid", "getlogin", "uname", "getloadavg", "times"):
        raise AttributeError(f"os.{name}: {_NO_DEVICE}")
    raise AttributeError(f"module 'os' has no attribute {name!r}")


# `import os.path`
_baked_modules()["os.path"] = path
sys.modules["os.path"] = path
