"""Temporary files and directories, in the program's own file system. Their names begin with /tmp/tmp."""

import io as _io
import os as _os
import shutil as _shutil
from random import Random as _Random

from _prelude import _host_function

__all__ = [
    "NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile", "TemporaryDirectory", "mkstemp", "mkdtemp", "mktemp",
    "TMP_MAX", "gettempprefix", "tempdir", "gettempdir", "gettempprefixb", "gettempdirb",
]  # fmt: skip

TMP_MAX = 10000
template = "tmp"
tempdir = None
_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789_"
_entropy = _host_function("wardian.entropy")


class _RandomNameSequence:
    """Names that are hard to guess: eight letters each."""

    def __init__(self):
        self._random = _Random(_entropy(8))

    def __iter__(self):
        return self

    def __next__(self):
        return "".join(self._random.choices(_LETTERS, k=8))


_names = []


def _get_candidate_names():
    if not _names:
        _names.append(_RandomNameSequence())
    return _names[0]


def gettempprefix():
    """The default prefix for temporary directories as string."""
    return template


def gettempprefixb():
    """The default prefix for temporary directories as bytes."""
    return template.encode()


def gettempdir():
    """Returns tempfile.tempdir as str: TMPDIR, TEMP or TMP of the environment, else /tmp."""
    global tempdir
    if tempdir is None:
        given = [_os.environ.get(name) for name in ("TMPDIR", "TEMP", "TMP")]
        tempdir = next((_os.path.abspath(path) for path in (*given, "/tmp") if path and _os.path.isdir(path)), None)
        if tempdir is None:
            raise FileNotFoundError(2, "No usable temporary directory found in ['/tmp']")
    return _os.fsdecode(tempdir)


def gettempdirb():
    """Returns tempfile.tempdir as bytes."""
    return _os.fsencode(gettempdir())


def _completed(prefix, suffix, dir):
    """(prefix, suffix, directory), all of them str or all of them bytes."""
    kinds = {bytes if isinstance(one, bytes) else str for one in (prefix, suffix, dir) if one is not None}
    for one in (prefix, suffix, dir):
        if one is not None and not isinstance(one, (str, bytes, _os.PathLike)):
            raise TypeError(f"expected str, bytes or os.PathLike object, not {type(one).__name__}")
    if len(kinds) > 1:
        raise TypeError("Can't mix bytes and non-bytes in path components.")
    if bytes in kinds:
        return prefix or template.encode() if prefix is None else prefix, suffix or b"", dir or gettempdirb()
    return template if prefix is None else prefix, suffix or "", dir or gettempdir()


def _made(make, prefix, suffix, dir):
    """What `make` gives for the first free name, and that name."""
    for name in _get_candidate_names():
        name = name.encode() if isinstance(prefix, bytes) else name
        path = _os.path.abspath(_os.path.join(dir, prefix + name + suffix))
        try:
            return make(path), path
        except FileExistsError:
            continue


def _create(path):
    return _os.open(path, _os.O_RDWR | _os.O_CREAT | _os.O_EXCL, 0o600)


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    """User-callable function to create and return a unique temporary file: (descriptor, name)."""
    prefix, suffix, dir = _completed(prefix, suffix, dir)
    return _made(_create, prefix, suffix, dir)


def mkdtemp(suffix=None, prefix=None, dir=None):
    """User-callable function to create and return a unique temporary directory."""
    prefix, suffix, dir = _completed(prefix, suffix, dir)
    return _made(lambda path: _os.mkdir(path, 0o700), prefix, suffix, dir)[1]


def mktemp(suffix="", prefix=template, dir=None):
    """User-callable function to return a unique temporary file name. The file is not created."""

    def check(path):
        if _os.path.lexists(path):
            raise FileExistsError(17, "File exists", path)

    return _made(check, prefix, suffix, gettempdir() if dir is None else dir)[1]


class _TemporaryFileWrapper:
    """A file with a name; it is removed when it is closed, or at the end of the with statement."""

    def __init__(self, file, name, delete=True, delete_on_close=True):
        self.file = file
        self.name = name
        self.delete = delete
        self._delete_on_close = delete_on_close
        self._is_removed = False

    def __repr__(self):
        return f"<{type(self).__module__}.{type(self).__qualname__} file={self.file!r}>"

    def __getattr__(self, name):
        return getattr(self.__dict__["file"], name)

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, *error):
        self.file.__exit__(*error)
        self._remove()

    def __iter__(self):
        # A generator keeps the wrapper, and so the file, alive.
        for line in self.file:
            yield line

    def close(self):
        """Close the temporary file, possibly deleting it."""
        self.file.close()
        if self._delete_on_close:
            self._remove()

    def _remove(self):
        if self.delete and not self._is_removed:
            self._is_removed = True
            try:
                _os.unlink(self.name)
            except FileNotFoundError:
                pass


def NamedTemporaryFile(
    mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, delete=True, *,
    errors=None, delete_on_close=True,
):  # fmt: skip
    """Create and return a temporary file with a name that is in its attribute `name`."""
    descriptor, name = mkstemp(suffix, prefix, dir)
    try:
        file = _io.open(descriptor, mode, buffering, encoding, errors, newline)
    except BaseException:
        _os.close(descriptor)
        _os.unlink(name)
        raise
    raw = file
    for inner in ("buffer", "raw"):
        raw = getattr(raw, inner, raw)
    raw.name = name
    return _TemporaryFileWrapper(file, name, delete, delete_on_close)


def TemporaryFile(
    mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None
):
    """Create and return a temporary file without a name."""
    descriptor, name = mkstemp(suffix, prefix, dir)
    _os.unlink(name)
    try:
        return _io.open(descriptor, mode, buffering, encoding, errors, newline)
    except BaseException:
        _os.close(descriptor)
        raise


class SpooledTemporaryFile(_io.IOBase):
    """Temporary file wrapper, specialized to switch from BytesIO or StringIO to a real file when it exceeds max_size."""

    _rolled = False
    __class_getitem__ = classmethod(type(list[int]))

    def __init__(
        self, max_size=0, mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *,
        errors=None,
    ):  # fmt: skip
        if "b" in mode:
            self._file = _io.BytesIO()
        else:
            buffer = _io.BytesIO()
            self._file = _io.TextIOWrapper(buffer, encoding=encoding or "UTF-8", errors=errors, newline=newline)
        self._max_size = max_size
        self._options = dict(
            mode=mode, buffering=buffering, encoding=encoding, newline=newline, suffix=suffix, prefix=prefix, dir=dir,
            errors=errors,
        )  # fmt: skip

    def _check(self, file):
        if not self._rolled and self._max_size and file.tell() > self._max_size:
            self.rollover()

    def rollover(self):
        """Make a real file of it."""
        if self._rolled:
            return
        former, self._file = self._file, TemporaryFile(**self._options)
        place = former.tell()
        raw = former if isinstance(former, _io.BytesIO) else former.buffer
        if raw is not former:
            former.flush()
        (self._file if raw is former else self._file.buffer).write(raw.getvalue())
        self._file.seek(place)
        self._rolled = True

    def __enter__(self):
        if self._file.closed:
            raise ValueError("Cannot enter context with closed file")
        return self

    def __exit__(self, *error):
        self._file.close()

    def __iter__(self):
        return iter(self._file)

    def __next__(self):
        return next(self._file)

    def close(self):
        """Close the file."""
        self._file.close()

    @property
    def closed(self):
        return self._file.closed

    @property
    def encoding(self):
        return self._file.encoding

    @property
    def errors(self):
        return self._file.errors

    @property
    def newlines(self):
        return self._file.newlines

    @property
    def name(self):
        return getattr(self._file, "name", None) if self._rolled else None

    @property
    def mode(self):
        return self._file.mode if self._rolled else self._options["mode"]

    def fileno(self):
        """The descriptor: there has to be a real file for one."""
        self.rollover()
        return self._file.fileno()

    def flush(self):
        """Flush the file."""
        self._file.flush()

    def isatty(self):
        """Whether it is a terminal: no."""
        return False

    def read(self, *args):
        """Read from the file."""
        return self._file.read(*args)

    def read1(self, *args):
        """Read from the file, with one read of what is below."""
        return self._file.read1(*args)

    def readinto(self, buffer):
        """Read into a buffer."""
        return self._file.readinto(buffer)

    def readline(self, *args):
        """Read a line."""
        return self._file.readline(*args)

    def readlines(self, *args):
        """Read lines."""
        return self._file.readlines(*args)

    def readable(self):
        """Whether it can be read."""
        return self._file.readable()

    def seekable(self):
        """Whether it has positions."""
        return self._file.seekable()

    def writable(self):
        """Whether it can be written."""
        return self._file.writable()

    def seek(self, *args):
        """Change the position."""
        return self._file.seek(*args)

    def tell(self):
        """The position."""
        return self._file.tell()

    def truncate(self, size=None):
        """Change the size."""
        if size is None:
            return self._file.truncate()
        if self._max_size and size > self._max_size:
            self.rollover()
        return self._file.truncate(size)

    def write(self, data):
        """Write to the file."""
        count = self._file.write(data)
        self._check(self._file)
        return count

    def writelines(self, lines):
        """Write lines to the file."""
        self._file.writelines(lines)
        self._check(self._file)

    def detach(self):
        """Separate what is below from the stream of text."""
        return self._file.detach()


class TemporaryDirectory:
    """Create and return a temporary directory, which is removed with all that is in it when the context ends."""

    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True):
        self.name = mkdtemp(suffix, prefix, dir)
        self._ignores_errors = ignore_cleanup_errors
        self._deletes = delete

    def __repr__(self):
        return f"<{type(self).__name__} {self.name!r}>"

    def __enter__(self):
        return self.name

    def __exit__(self, *error):
        if self._deletes:
            self.cleanup()

    def cleanup(self):
        """Remove the directory and all that is in it."""
        if _os.path.exists(self.name):
            _shutil.rmtree(self.name, ignore_errors=self._ignores_errors)
