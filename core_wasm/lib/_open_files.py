"""Open files: descriptors, the raw stream over one, and open()."""

import sys
from operator import index as _index

from _files import Directory, File, attach, failure, resolve, tree
from _io_base import UnsupportedOperation, _RawIOBase, optional_size, type_name, writable_view
from _io_bytes import BufferedRandom, BufferedReader, BufferedWriter, _bytes_of
from _io_text import TextIOWrapper
from errno import EBADF, EEXIST, EINVAL, EISDIR, ENOENT, ENOTDIR
from posixpath import _fspath

O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_EXCL, O_TRUNC, O_APPEND = 0, 1, 2, 0o100, 0o200, 0o1000, 0o2000
O_DIRECTORY, O_NOFOLLOW, O_CLOEXEC = 0o200000, 0o400000, 0o2000000
_ACCESS = 3


class OpenFile:
    """A file and a place in it; descriptors made by dup() share one."""

    __slots__ = "node", "readable", "writable", "appends", "at"

    def __init__(self, node, flags):
        self.node = node
        self.readable = flags & _ACCESS != O_WRONLY
        self.writable = flags & _ACCESS != O_RDONLY
        self.appends = bool(flags & O_APPEND)
        self.at = 0

    def read(self, size):
        if not self.readable:
            raise failure(EBADF)
        if isinstance(self.node, Directory):
            raise failure(EISDIR)
        data = self.node.read(self.at, self.node.size if size < 0 else self.at + size)
        self.at += len(data)
        return data

    def write(self, data):
        if not self.writable:
            raise failure(EBADF)
        if self.appends:
            self.at = self.node.size
        self.node.write(self.at, data)
        self.at += len(data)
        return len(data)

    def seek(self, offset, whence):
        if whence not in (0, 1, 2):
            raise failure(EINVAL)
        place = offset + (0, self.at, self.node.size)[whence]
        if place < 0:
            raise failure(EINVAL)
        self.at = place
        return place

    def truncate(self, size):
        if not self.writable or size < 0:
            raise failure(EINVAL)
        self.node.resize(size)


class Console:
    """The program's input and outputs as descriptors 0, 1 and 2."""

    __slots__ = "name", "readable", "writable"
    node = None

    def __init__(self, name):
        self.name = name
        self.readable = name == "stdin"
        self.writable = not self.readable

    def read(self, size):
        if not self.readable:
            raise failure(EBADF)
        text = sys.__stdin__.read() if size < 0 else sys.__stdin__.readline(size)
        return text.encode("utf-8", "surrogateescape")

    def write(self, data):
        if not self.writable:
            raise failure(EBADF)
        stream = sys.__stdout__ if self.name == "stdout" else sys.__stderr__
        stream.write(bytes(data).decode("utf-8", "replace"))
        return len(data)

    def seek(self, offset, whence):
        raise failure(29)

    def truncate(self, size):
        raise failure(EINVAL)


_descriptors = {0: Console("stdin"), 1: Console("stdout"), 2: Console("stderr")}


def add_descriptor(opened):
    """The lowest free number, for an open file."""
    number = 3
    while number in _descriptors:
        number += 1
    _descriptors[number] = opened
    return number


def descriptor(number, path=None):
    """The open file of a number."""
    try:
        return _descriptors[number]
    except KeyError:
        raise failure(EBADF, path) from None


def set_descriptor(number, opened):
    _descriptors[number] = opened


def close_descriptor(number):
    opened = _descriptors.pop(number, None)
    if opened is None:
        raise failure(EBADF)
    if opened.writable and opened.node is not None:
        opened.node.touch()


def open_path(path, shown, flags, permissions=0o777):
    """Open a file as open(2) does; the number of a new descriptor."""
    directory, name, node = resolve(path, shown, follow=not flags & (O_NOFOLLOW | O_EXCL))
    if node is None:
        if not flags & O_CREAT:
            raise failure(ENOENT, shown)
        if path.endswith("/"):
            raise failure(EISDIR, shown)
        node = File(permissions & ~tree().mask & 0o7777)
        attach(directory, name, node)
    else:
        if flags & O_CREAT and flags & O_EXCL:
            raise failure(EEXIST, shown)
        if isinstance(node, Directory):
            if flags & (_ACCESS | O_CREAT):
                raise failure(EISDIR, shown)
        elif flags & O_DIRECTORY:
            raise failure(ENOTDIR, shown)
        elif flags & O_TRUNC:
            node.resize(0)
            node.touch()
    return add_descriptor(OpenFile(node, flags))


def text_of(path):
    """A path as text."""
    path = _fspath(path)
    return path.decode("utf-8", "surrogateescape") if isinstance(path, bytes) else path


class FileIO(_RawIOBase):
    """Open a file.

    The mode can be 'r' (default), 'w', 'x' or 'a' for reading,
    writing, exclusive creation or appending. Add a '+' to allow both
    reading and writing. What is opened may be a path or a descriptor.
    """

    __module__ = "_io"
    # Writing costs no more than waiting to write, and nothing is lost if the program forgets to close.
    _is_at_hand = True

    def __init__(self, file, mode="r", closefd=True, opener=None):
        if isinstance(file, float):
            raise TypeError("integer argument expected, got float")
        if not isinstance(mode, str):
            raise TypeError(f"FileIO() argument 'mode' must be str, not {type_name(mode)}")
        flags, kinds = 0, 0
        for letter in mode:
            if letter not in "rwxab+":
                raise ValueError(f"invalid mode: {mode}")
            kinds += letter in "rwxa"
        if kinds != 1 or mode.count("+") > 1:
            raise ValueError("Must have exactly one of create/read/write/append mode and at most one plus")
        writes = "r" not in mode
        flags = O_RDWR if "+" in mode else O_WRONLY if writes else O_RDONLY
        if writes:
            flags |= O_CREAT | (O_TRUNC if "w" in mode else O_EXCL if "x" in mode else O_APPEND)
        self._is_closed = True
        self.name = file
        self._mode = mode
        self._closes = bool(closefd)
        if hasattr(type(file), "__index__"):
            number = _index(file)
            if number < 0:
                raise ValueError("negative file descriptor")
            self._opened = descriptor(number)
        elif not closefd:
            raise ValueError("Cannot use closefd=False with file name")
        else:
            number = self._open(file, flags, opener)
            self._opened = descriptor(number)
            if isinstance(self._opened.node, Directory):
                close_descriptor(number)
                raise failure(EISDIR, file)
        self._number = number
        self._reads = "r" in mode or "+" in mode
        self._writes = writes or "+" in mode
        self._is_closed = False
        if "a" in mode:
            self._opened.at = self._opened.node.size if self._opened.node is not None else 0

    def _open(self, file, flags, opener):
        if opener is None:
            shown = _fspath(file)
            return open_path(text_of(shown), shown, flags | O_CLOEXEC, 0o666)
        number = opener(file, flags | O_CLOEXEC)
        if not isinstance(number, int):
            raise TypeError("expected integer from opener")
        if number < 0:
            raise ValueError(f"opener returned {number}")
        return number

    @property
    def mode(self):
        """String giving the file mode"""
        letters = self._mode.replace("b", "").replace("+", "")
        letters = letters if letters in ("x", "a") else "r" if self._reads else "w"
        return letters + "b" + ("+" if self._reads and self._writes else "")

    @property
    def closefd(self):
        """True if the file descriptor will be closed by close()."""
        return self._closes

    def __repr__(self):
        if self._is_closed:
            return "<_io.FileIO [closed]>"
        return f"<_io.FileIO name={self.name!r} mode={self.mode!r} closefd={self._closes}>"

    def _check_open(self):
        if self._is_closed:
            raise ValueError("I/O operation on closed file")

    def readable(self, /):
        """True if file was opened in a read mode."""
        self._check_open()
        return self._reads

    def writable(self, /):
        """True if file was opened in a write mode."""
        self._check_open()
        return self._writes

    def seekable(self, /):
        """True if file supports random-access."""
        self._check_open()
        return self._opened.node is not None

    def isatty(self, /):
        """True if the file is connected to a TTY device: none is."""
        self._check_open()
        return False

    def fileno(self, /):
        """Return the underlying file descriptor (an integer)."""
        self._check_open()
        return self._number

    def read(self, size=-1, /):
        """Read at most size bytes, returned as bytes; all until the end if size is negative or None."""
        size = optional_size(size)
        self._check_open()
        if not self._reads:
            raise UnsupportedOperation("File not open for reading")
        return self._opened.read(size)

    def readall(self, /):
        """Read all data from the file, returned as bytes."""
        return self.read(-1)

    def readinto(self, buffer, /):
        """Same as RawIOBase.readinto()."""
        view = writable_view(buffer, "readinto")
        data = self.read(len(view))
        view[: len(data)] = data
        return len(data)

    def write(self, b, /):
        """Write bytes, and say how many."""
        self._check_open()
        if not self._writes:
            raise UnsupportedOperation("File not open for writing")
        return self._opened.write(_bytes_of(b))

    def seek(self, pos, whence=0, /):
        """Move to new file position and return the file position."""
        self._check_open()
        return self._opened.seek(_index(pos), whence)

    def tell(self, /):
        """Current file position."""
        self._check_open()
        return self._opened.seek(0, 1)

    def truncate(self, size=None, /):
        """Truncate the file to at most size bytes and return the truncated size."""
        self._check_open()
        if not self._writes:
            raise UnsupportedOperation("File not open for writing")
        size = self.tell() if size is None else _index(size)
        self._opened.truncate(size)
        return size

    def close(self, /):
        """Close the file. A closed file cannot be used for further I/O operations."""
        if not self._is_closed:
            self._is_closed = True
            if self._closes:
                close_descriptor(self._number)


def open_stream(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    """What the built-in open() does."""
    if not isinstance(file, int):
        file = _fspath(file)
    for name, value, wanted in (("mode", mode, ""), ("encoding", encoding, " or None"), ("errors", errors, " or None")):
        if not isinstance(value, str) and (value is not None or not wanted):
            raise TypeError(f"open() argument {name!r} must be str{wanted}, not {type_name(value)}")
    letters = set(mode)
    if letters - set("axrwb+t") or len(mode) > len(letters):
        raise ValueError(f"invalid mode: {mode!r}")
    is_binary = "b" in letters
    if is_binary and "t" in letters:
        raise ValueError("can't have text and binary mode at once")
    if len(letters & set("xrwa")) > 1:
        raise ValueError("must have exactly one of create/read/write/append mode")
    if is_binary:
        for name, value in (("encoding", encoding), ("errors", errors), ("newline", newline)):
            if value is not None:
                raise ValueError(f"binary mode doesn't take {'an' if name[0] == 'e' else 'a'} {name} argument")
    raw = FileIO(file, "".join([letter for letter in mode if letter not in "bt"]), closefd, opener)
    try:
        buffering = _index(buffering)
        if buffering < -1:
            raise ValueError("invalid buffering size")
        if buffering == 0:
            if is_binary:
                return raw
            raise ValueError("can't have unbuffered text I/O")
        if buffering == 1 and is_binary:
            import warnings

            warnings.warn(
                "line buffering (buffering=1) isn't supported in binary mode, the default buffer size will be used",
                RuntimeWarning,
                stacklevel=3,
            )
        kind = BufferedRandom if "+" in letters else BufferedReader if "r" in letters else BufferedWriter
        buffer = kind(raw, buffering) if buffering > 1 else kind(raw)
        if is_binary:
            return buffer
        encoding = "UTF-8" if encoding is None or encoding == "locale" else encoding
        stream = TextIOWrapper(buffer, encoding, errors, newline, buffering == 1)
        stream.mode = mode
        return stream
    except BaseException:
        raw.close()
        raise
