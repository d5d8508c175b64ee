"""Streams of bytes: in memory, and buffers over raw streams."""

from operator import index as _index

from _io_base import (
    DEFAULT_BUFFER_SIZE,
    UnsupportedOperation,
    _BufferedIOBase,
    optional_size,
    type_name,
    writable_view,
)


def _bytes_of(data):
    """A copy of a buffer, if it is one."""
    if type(data) is bytes:
        return data
    try:
        view = memoryview(data)
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{type_name(data)}'") from None
    return bytes(view.cast("B"))


class BytesIO(_BufferedIOBase):
    """Buffered I/O implementation using an in-memory bytes buffer."""

    __module__ = "_io"

    def __init__(self, initial_bytes=b""):
        # bytes as long as nothing is written, then a bytearray.
        self._data = b"" if initial_bytes is None else _bytes_of(initial_bytes)
        self._at = 0

    def _check_open(self):
        if self._is_closed:
            raise ValueError("I/O operation on closed file.")

    def __getstate__(self):
        self._check_open()
        extra = {name: value for name, value in self.__dict__.items() if name not in ("_data", "_at", "_is_closed")}
        return self.getvalue(), self._at, extra or None

    def __setstate__(self, state):
        data, self._at, extra = state
        self._data = bytes(data)
        if extra:
            self.__dict__.update(extra)

    def readable(self, /):
        """Returns True if the IO object can be read."""
        self._check_open()
        return True

    writable = readable
    seekable = readable

    def getvalue(self, /):
        """Retrieve the entire contents of the BytesIO object."""
        self._check_open()
        return bytes(self._data)

    def getbuffer(self, /):
        """Get a read-write view over the contents of the BytesIO object."""
        self._check_open()
        return memoryview(self._writable_data())

    def _writable_data(self):
        if type(self._data) is not bytearray:
            self._data = bytearray(self._data)
        return self._data

    def read(self, size=-1, /):
        """Read at most size bytes, returned as a bytes object; all if size is negative or None."""
        self._check_open()
        size = optional_size(size)
        start = self._at
        stop = len(self._data) if size < 0 else min(start + size, len(self._data))
        if stop <= start:
            return b""
        self._at = stop
        return bytes(self._data[start:stop])

    read1 = read

    def readinto(self, buffer, /):
        """Read bytes into buffer. Returns number of bytes read (0 for EOF)."""
        self._check_open()
        view = writable_view(buffer, "readinto")
        data = self.read(len(view))
        view[: len(data)] = data
        return len(data)

    def readline(self, size=-1, /):
        """Next line from the file, as a bytes object. At most size bytes if it is not negative."""
        self._check_open()
        size = optional_size(size)
        found = self._data.find(b"\n", self._at)
        length = (len(self._data) if found < 0 else found + 1) - self._at
        return self.read(length if size < 0 else min(size, length)) if length > 0 else b""

    def readlines(self, size=None, /):
        """List of bytes objects, each a line from the file. No more are read when their size has reached size."""
        size = optional_size(size)
        lines, total = [], 0
        while line := self.readline():
            lines.append(line)
            total += len(line)
            if 0 < size <= total:
                break
        return lines

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def write(self, b, /):
        """Write bytes to file. Return the number of bytes written."""
        target = self._data
        if type(b) is bytes and type(target) is bytearray and self._at == len(target) and not self._is_closed:
            target += b
            self._at = len(target)
            return len(b)
        self._check_open()
        data = _bytes_of(b)
        if not data:
            return 0
        target = self._writable_data()
        start = self._at
        if start == len(target):
            target += data
        else:
            if start > len(target):
                target += bytes(start - len(target))
            target[start : start + len(data)] = data
        self._at = start + len(data)
        return len(data)

    def writelines(self, lines, /):
        """Write lines to the file. Line separators are not added."""
        self._check_open()
        for line in lines:
            self.write(line)

    def seek(self, pos, whence=0, /):
        """Change stream position: from the start (0), the current position (1) or the end (2). Return the new one."""
        self._check_open()
        pos = _index(pos)
        if whence == 0:
            if pos < 0:
                raise ValueError(f"negative seek value {pos}")
            self._at = pos
        elif whence == 1:
            self._at = max(0, self._at + pos)
        elif whence == 2:
            self._at = max(0, len(self._data) + pos)
        else:
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        return self._at

    def tell(self, /):
        """Current file position, an integer."""
        self._check_open()
        return self._at

    def truncate(self, size=None, /):
        """Truncate the file to at most size bytes, by default the current position. Return the new size."""
        self._check_open()
        size = self._at if size is None else optional_size(size)
        if size < 0:
            raise ValueError(f"negative size value {size}")
        if size < len(self._data):
            del self._writable_data()[size:]
        return size

    def flush(self, /):
        """Does nothing."""
        self._check_open()

    def close(self, /):
        """Disable all I/O operations."""
        self._is_closed = True
        self._data = b""


class _Buffered(_BufferedIOBase):
    """What the buffers over raw streams have in common."""

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if buffer_size <= 0:
            raise ValueError("buffer size must be strictly positive")
        self._raw = raw
        self._size = buffer_size

    @property
    def raw(self):
        if self._raw is None:
            raise ValueError("raw stream has been detached")
        return self._raw

    @property
    def closed(self):
        return self.raw.closed

    @property
    def name(self):
        return self.raw.name

    @property
    def mode(self):
        return self.raw.mode

    def __repr__(self):
        try:
            return f"<{type(self).__module__}.{type(self).__qualname__} name={self.name!r}>"
        except AttributeError:
            return f"<{type(self).__module__}.{type(self).__qualname__}>"

    def seekable(self, /):
        return self.raw.seekable()

    def isatty(self, /):
        return self.raw.isatty()

    def fileno(self, /):
        return self.raw.fileno()

    def close(self, /):
        if self._raw is not None and not self.closed:
            try:
                self.flush()
            finally:
                self.raw.close()

    def detach(self, /):
        raw = self.raw
        self.flush()
        self._raw = None
        return raw


class _Reading:
    """Reading ahead."""

    def _reset_reading(self):
        self._ahead = b""
        self._ahead_at = 0

    def _left(self):
        return len(self._ahead) - self._ahead_at

    def _take(self, count):
        piece = self._ahead[self._ahead_at : self._ahead_at + count]
        self._ahead_at += len(piece)
        return piece

    def _check_reading(self):
        if self.closed:
            raise ValueError("read of closed file")

    def read(self, size=-1, /):
        """Read and return up to size bytes; all until EOF if size is None or negative."""
        size = -1 if size is None else _index(size)
        if size < -1:
            raise ValueError("read length must be non-negative or -1")
        self._check_reading()
        pieces = [self._take(self._left() if size < 0 else size)]
        if size < 0:
            rest = self._raw.readall() if hasattr(self._raw, "readall") else self._read_rest()
            return b"".join([pieces[0], rest or b""]) if rest is not None or pieces[0] else None
        missing = size - len(pieces[0])
        while missing > 0:
            piece = self._raw.read(max(missing, self._size))
            if piece is None and not any(pieces):
                return None
            if not piece:
                break
            self._ahead, self._ahead_at = piece, 0
            pieces.append(self._take(missing))
            missing -= len(pieces[-1])
        return b"".join(pieces)

    def _read_rest(self):
        pieces = []
        while piece := self._raw.read(self._size):
            pieces.append(piece)
        return b"".join(pieces)

    def peek(self, size=0, /):
        """Return bytes from the buffer without advancing the position."""
        self._check_reading()
        if not self._left():
            self._ahead, self._ahead_at = self._raw.read(self._size) or b"", 0
        return self._ahead[self._ahead_at :]

    def read1(self, size=-1, /):
        """Read and return up to size bytes, with at most one read() call to the underlying raw stream."""
        self._check_reading()
        size = self._size if size < 0 else _index(size)
        if not size:
            return b""
        if not self._left():
            self.peek(1)
        return self._take(size)

    def readinto(self, buffer, /):
        return self._read_into(buffer, "readinto", self.read)

    def readinto1(self, buffer, /):
        return self._read_into(buffer, "readinto1", self.read1)


class BufferedReader(_Reading, _Buffered):
    """Create a new buffered reader using the given readable raw IO object."""

    __module__ = "_io"

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if not raw.readable():
            raise UnsupportedOperation("File or stream is not readable.")
        _Buffered.__init__(self, raw, buffer_size)
        self._reset_reading()

    def readable(self, /):
        return self.raw.readable()

    def flush(self, /):
        if self.closed:
            raise ValueError("flush of closed file")
        self._raw.flush()

    def tell(self, /):
        return self._raw.tell() - self._left()

    def seek(self, target, whence=0, /):
        if whence not in (0, 1, 2):
            raise ValueError(f"whence value {whence} unsupported")
        if self.closed:
            raise ValueError("seek of closed file")
        if whence == 1:
            target -= self._left()
        place = self._raw.seek(target, whence)
        self._reset_reading()
        return place

    def truncate(self, pos=None, /):
        raise UnsupportedOperation("truncate")


class _Writing:
    """Collecting what is written until there is enough of it."""

    def _reset_writing(self):
        self._waiting = bytearray()

    def write(self, buffer, /):
        """Write the given buffer to the IO stream. Return the number of bytes written."""
        if self.closed:
            raise ValueError("write to closed file")
        data = _bytes_of(buffer)
        self._waiting += data
        if len(self._waiting) > self._size or getattr(self._raw, "_is_at_hand", False):
            self._flush_waiting()
        return len(data)

    def _flush_waiting(self):
        while self._waiting:
            count = self._raw.write(bytes(self._waiting))
            if count is None:
                raise BlockingIOError(11, "write could not complete without blocking", 0)
            if not 0 <= count <= len(self._waiting):
                raise OSError(f"raw write() returned invalid length {count} (should have been between 0 and {len(self._waiting)})")
            del self._waiting[:count]


class BufferedWriter(_Writing, _Buffered):
    """A buffer for a writeable sequential RawIO object."""

    __module__ = "_io"

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if not raw.writable():
            raise UnsupportedOperation("File or stream is not writable.")
        _Buffered.__init__(self, raw, buffer_size)
        self._reset_writing()

    def writable(self, /):
        return self.raw.writable()

    def flush(self, /):
        if self.closed:
            raise ValueError("flush of closed file")
        self._flush_waiting()
        self._raw.flush()

    def tell(self, /):
        return self._raw.tell() + len(self._waiting)

    def seek(self, target, whence=0, /):
        if whence not in (0, 1, 2):
            raise ValueError(f"whence value {whence} unsupported")
        self.flush()
        return self._raw.seek(target, whence)

    def truncate(self, pos=None, /):
        self.flush()
        return self._raw.truncate(self.tell() if pos is None else pos)


class BufferedRandom(_Reading, _Writing, _Buffered):
    """A buffered interface to random access streams."""

    __module__ = "_io"

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        for able, word in ((raw.seekable, "seekable"), (raw.readable, "readable"), (raw.writable, "writable")):
            if not able():
                raise UnsupportedOperation(f"File or stream is not {word}.")
        _Buffered.__init__(self, raw, buffer_size)
        self._reset_reading()
        self._reset_writing()

    def readable(self, /):
        return True

    writable = readable

    def _settle(self):
        """The raw stream stands where the program thinks it stands."""
        self._flush_waiting()
        if self._left():
            self._raw.seek(-self._left(), 1)
        self._reset_reading()

    def read(self, size=-1, /):
        self._flush_waiting()
        return _Reading.read(self, size)

    def read1(self, size=-1, /):
        self._flush_waiting()
        return _Reading.read1(self, size)

    def peek(self, size=0, /):
        self._flush_waiting()
        return _Reading.peek(self, size)

    def write(self, buffer, /):
        if self._left():
            self._settle()
        return _Writing.write(self, buffer)

    def flush(self, /):
        if self.closed:
            raise ValueError("flush of closed file")
        self._settle()
        self._raw.flush()

    def tell(self, /):
        return self._raw.tell() - self._left() + len(self._waiting)

    def seek(self, target, whence=0, /):
        if whence not in (0, 1, 2):
            raise ValueError(f"whence value {whence} unsupported")
        self._settle()
        return self._raw.seek(target, whence)

    def truncate(self, pos=None, /):
        self._settle()
        return self._raw.truncate(self.tell() if pos is None else pos)


class BufferedRWPair(_BufferedIOBase):
    """A buffered reader and writer object together."""

    __module__ = "_io"

    def __init__(self, reader, writer, buffer_size=DEFAULT_BUFFER_SIZE, /):
        self.reader = BufferedReader(reader, buffer_size)
        self.writer = BufferedWriter(writer, buffer_size)

    def read(self, size=-1, /):
        return self.reader.read(size)

    def read1(self, size=-1, /):
        return self.reader.read1(size)

    def readinto(self, buffer, /):
        return self.reader.readinto(buffer)

    def readinto1(self, buffer, /):
        return self.reader.readinto1(buffer)

    def peek(self, size=0, /):
        return self.reader.peek(size)

    def readable(self, /):
        return self.reader.readable()

    def write(self, data, /):
        return self.writer.write(data)

    def flush(self, /):
        return self.writer.flush()

    def writable(self, /):
        return self.writer.writable()

    def isatty(self, /):
        return self.reader.isatty() or self.writer.isatty()

    def close(self, /):
        try:
            self.writer.close()
        finally:
            self.reader.close()

    @property
    def closed(self):
        return self.writer.closed
