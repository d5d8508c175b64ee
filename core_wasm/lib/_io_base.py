"""The base of every stream, and the classes that the kinds of streams derive from."""

from operator import index as _index

SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2
DEFAULT_BUFFER_SIZE = 131072


class UnsupportedOperation(OSError, ValueError):
    """Raised when an operation is called that the stream has not."""


UnsupportedOperation.__module__ = "io"


def type_name(value):
    return type(value).__name__


def optional_size(size):
    """A count of items to read; -1 for None."""
    if size is None:
        return -1
    if not hasattr(type(size), "__index__"):
        raise TypeError(f"argument should be integer or None, not '{type_name(size)}'")
    return _index(size)


def writable_view(buffer, name):
    """The bytes that a method of that name writes into."""
    view = memoryview(buffer).cast("B")
    if view.readonly:
        wanted = "argument must be read-write bytes-like object"
        raise TypeError(f"{name}() {wanted}, not {type_name(buffer)}")
    return view


class _IOBase:
    """The abstract base class for all I/O classes.

    This class provides dummy implementations for many methods that
    derived classes can override selectively; the default implementations
    represent a file that cannot be read, written or seeked.

    Calling any method (even inquiries) on a closed file is a ValueError.
    """

    __module__ = "_io"
    _is_closed = False

    def _unsupported(self, name):
        raise UnsupportedOperation(name)

    def _check_open(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")

    _checkClosed = _check_open

    def _checkReadable(self):
        if not self.readable():
            raise UnsupportedOperation("File or stream is not readable.")

    def _checkWritable(self):
        if not self.writable():
            raise UnsupportedOperation("File or stream is not writable.")

    def _checkSeekable(self):
        if not self.seekable():
            raise UnsupportedOperation("File or stream is not seekable.")

    def seek(self, offset, whence=SEEK_SET, /):
        """Change the stream position to the given byte offset; whence says from where. Return the new position."""
        self._unsupported("seek")

    def tell(self, /):
        """Return current stream position."""
        return self.seek(0, 1)

    def truncate(self, size=None, /):
        """Truncate file to size bytes, by default the current position. Return the new size."""
        self._unsupported("truncate")

    def flush(self, /):
        """Flush write buffers, if applicable."""
        self._check_open()

    def close(self, /):
        """Flush and close the IO object. This method has no effect if the file is already closed."""
        if not self._is_closed:
            try:
                self.flush()
            finally:
                self._is_closed = True

    @property
    def closed(self):
        return self._is_closed

    def seekable(self, /):
        """Return whether object supports random access."""
        self._check_open()
        return False

    def readable(self, /):
        """Return whether object was opened for reading."""
        self._check_open()
        return False

    def writable(self, /):
        """Return whether object was opened for writing."""
        self._check_open()
        return False

    def fileno(self, /):
        """Return underlying file descriptor if one exists: no stream of a guest has one."""
        self._check_open()
        self._unsupported("fileno")

    def isatty(self, /):
        """Return whether this is an 'interactive' stream."""
        self._check_open()
        return False

    def __enter__(self):
        self._check_open()
        return self

    def __exit__(self, *error):
        self.close()

    def __iter__(self):
        self._check_open()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readline(self, size=-1, /):
        """Read and return a line from the stream; at most size bytes of it if size is given."""
        self._check_open()
        size = optional_size(size)
        peek = getattr(self, "peek", None)
        line = bytearray()
        while size < 0 or len(line) < size:
            wanted = 1
            if peek is not None:
                ahead = peek(1)
                if not ahead:
                    break
                wanted = (ahead.find(b"\n") + 1) or len(ahead)
                if size >= 0:
                    wanted = min(wanted, size - len(line))
            piece = self.read(wanted)
            if not isinstance(piece, bytes):
                raise OSError(f"read() should have returned a bytes object, not '{type_name(piece)}'")
            if not piece:
                break
            line += piece
            if line.endswith(b"\n"):
                break
        return bytes(line)

    def readlines(self, hint=-1, /):
        """Return a list of lines from the stream; no more are read when their size has exceeded hint."""
        if hint is None or hint <= 0:
            return list(self)
        lines, size = [], 0
        for line in self:
            lines.append(line)
            size += len(line)
            if size > hint:
                break
        return lines

    def writelines(self, lines, /):
        """Write a list of lines to stream. Line separators are not added."""
        self._check_open()
        for line in lines:
            self.write(line)


class _RawIOBase(_IOBase):
    """Base class for raw binary I/O."""

    __module__ = "_io"

    def read(self, size=-1, /):
        size = optional_size(size)
        if size < 0:
            return self.readall()
        room = bytearray(size)
        count = self.readinto(room)
        if count is None:
            return None
        if not 0 <= count <= size:
            raise ValueError(f"readinto returned {count} outside buffer size {size}")
        return bytes(room[:count])

    def readall(self, /):
        """Read until EOF, using multiple read() call."""
        pieces = []
        while True:
            piece = self.read(DEFAULT_BUFFER_SIZE)
            if piece is None:
                return b"".join(pieces) if pieces else None
            if not isinstance(piece, bytes):
                raise TypeError("read() should return bytes")
            if not piece:
                return b"".join(pieces)
            pieces.append(piece)

    def readinto(self, buffer, /):
        raise NotImplementedError

    def write(self, b, /):
        raise NotImplementedError


class _BufferedIOBase(_IOBase):
    """Base class for buffered IO objects: read() gives all that was asked for, write() takes all."""

    __module__ = "_io"

    def read(self, size=-1, /):
        """Read and return up to n bytes."""
        self._unsupported("read")

    def read1(self, size=-1, /):
        """Read and return up to size bytes, with at most one read() call to the underlying raw stream."""
        self._unsupported("read1")

    def readinto(self, buffer, /):
        return self._read_into(buffer, "readinto", self.read)

    def readinto1(self, buffer, /):
        return self._read_into(buffer, "readinto1", self.read1)

    def _read_into(self, buffer, name, read):
        view = writable_view(buffer, name)
        data = read(len(view))
        if not isinstance(data, bytes):
            raise TypeError("read() should return bytes")
        if len(data) > len(view):
            raise ValueError(f"read() returned too much data: {len(view)} bytes requested, {len(data)} returned")
        view[: len(data)] = data
        return len(data)

    def write(self, b, /):
        """Write the given buffer to the IO stream. Return the number of bytes written."""
        self._unsupported("write")

    def detach(self, /):
        """Disconnect this buffer from its underlying raw stream and return it."""
        self._unsupported("detach")


class _TextIOBase(_IOBase):
    """Base class for text I/O. There is no readinto method because Python character strings are immutable."""

    __module__ = "_io"
    encoding = None
    newlines = None
    errors = None

    def read(self, size=-1, /):
        """Read at most size characters from stream."""
        self._unsupported("read")

    def write(self, s, /):
        """Write string s to stream. Return the number of characters written."""
        self._unsupported("write")

    def readline(self, size=-1, /):
        """Read until newline or EOF. Return an empty string if EOF is hit immediately."""
        self._unsupported("readline")

    def detach(self, /):
        """Separate the underlying buffer from the TextIOBase and return it."""
        self._unsupported("detach")
