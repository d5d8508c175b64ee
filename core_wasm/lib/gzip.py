"""Functions that read and write gzipped files."""

import builtins
import io
import os
import time
import zlib

__all__ = ["BadGzipFile", "GzipFile", "open", "compress", "decompress"]

FTEXT, FHCRC, FEXTRA, FNAME, FCOMMENT = 1, 2, 4, 8, 16
READ, WRITE = "rb", "wb"
READ_BUFFER_SIZE = 128 * 1024
_COMPRESS_LEVEL_FAST, _COMPRESS_LEVEL_TRADEOFF, _COMPRESS_LEVEL_BEST = 1, 6, 9


class BadGzipFile(OSError):
    """Exception raised in some cases for invalid gzip files."""


def open(filename, mode="rb", compresslevel=_COMPRESS_LEVEL_BEST, encoding=None, errors=None, newline=None):
    """Open a gzip-compressed file in binary or text mode.

    The filename argument can be an actual filename (a str or bytes object), or
    an existing file object to read from or write to.
    """
    if "t" in mode:
        if "b" in mode:
            raise ValueError(f"Invalid mode: {mode!r}")
    else:
        for name, value in (("encoding", encoding), ("errors", errors), ("newline", newline)):
            if value is not None:
                raise ValueError(f"Argument {name!r} not supported in binary mode")
    kind = mode.replace("t", "")
    if isinstance(filename, (str, bytes, os.PathLike)):
        file = GzipFile(filename, kind, compresslevel)
    elif hasattr(filename, "read") or hasattr(filename, "write"):
        file = GzipFile(None, kind, compresslevel, filename)
    else:
        raise TypeError("filename must be a str or bytes object, or a file")
    if "t" not in mode:
        return file
    return io.TextIOWrapper(file, "utf-8" if encoding is None else encoding, errors, newline)


class _Reader(io.RawIOBase):
    """What the members of a gzip file hold, one after the other."""

    def __init__(self, file):
        self._file = file
        self._start = file.tell() if hasattr(file, "tell") else 0
        self._rewind()

    def _rewind(self):
        self._at = 0
        self._worker = None
        self._ahead = b""
        self._is_ended = False
        self._waiting = b""
        self.mtime = None

    def readable(self):
        return True

    def seekable(self):
        return True

    def tell(self):
        return self._at

    def _open_member(self):
        """Begin with the next member; False at the end."""
        while not self._ahead.strip(b"\0") and self._more():
            pass
        if self._worker is not None:
            # Zeros may fill up the end.
            self._ahead = self._ahead.lstrip(b"\0")
        if not self._ahead:
            return False
        while len(self._ahead) < 10 and self._more():
            pass
        if self._ahead[:2] != b"\x1f\x8b":
            raise BadGzipFile(f"Not a gzipped file ({self._ahead[:2]!r})")
        if len(self._ahead) < 10:
            raise EOFError("Compressed file ended before the end-of-stream marker was reached")
        if self._ahead[2] != 8:
            raise BadGzipFile("Unknown compression method")
        self.mtime = int.from_bytes(self._ahead[4:8], "little")
        self._worker = zlib.decompressobj(31)
        return True

    def _more(self):
        piece = self._file.read(READ_BUFFER_SIZE)
        self._ahead += piece
        return bool(piece)

    def readinto(self, buffer):
        view = memoryview(buffer).cast("B")
        data = self.read(len(view))
        view[: len(data)] = data
        return len(data)

    def read(self, size=-1):
        if size is None or size < 0:
            return self.readall()
        while size and not self._is_ended:
            if self._worker is None or self._worker.eof:
                if not self._open_member():
                    self._is_ended = True
                    break
            data = self._worker.unconsumed_tail + self._ahead
            self._ahead = b""
            if not data:
                self._more()
                data, self._ahead = self._ahead, b""
                if not data:
                    raise EOFError("Compressed file ended before the end-of-stream marker was reached")
            try:
                found = self._worker.decompress(data, size)
            except zlib.error as error:
                text = str(error)
                if "data check" in text:
                    raise BadGzipFile("CRC check failed") from None
                if "length check" in text:
                    raise BadGzipFile("Incorrect length of data produced") from None
                raise
            self._ahead = self._worker.unused_data
            if found:
                self._at += len(found)
                return found
        return b""

    def seek(self, offset, whence=0):
        if whence == 1:
            offset += self._at
        elif whence == 2:
            while self.read(READ_BUFFER_SIZE):
                pass
            offset += self._at
        if offset < self._at:
            self._file.seek(self._start)
            self._rewind()
        while self._at < offset and self.read(min(READ_BUFFER_SIZE, offset - self._at)):
            pass
        return self._at


class GzipFile(io.BufferedIOBase):
    """The GzipFile class simulates most of the methods of a file object with the exception of the truncate() method.

    This class only supports opening files in binary mode. If you need to open a
    compressed file in text mode, use the gzip.open() function.
    """

    myfileobj = None

    def __init__(self, filename=None, mode=None, compresslevel=_COMPRESS_LEVEL_BEST, fileobj=None, mtime=None):
        if mode and ("t" in mode or "U" in mode):
            raise ValueError(f"Invalid mode: {mode!r}")
        if mode and "b" not in mode:
            mode += "b"
        if fileobj is None:
            fileobj = self.myfileobj = builtins.open(filename, mode or "rb")
        if filename is None:
            filename = getattr(fileobj, "name", "")
            if not isinstance(filename, (str, bytes)):
                filename = ""
        else:
            filename = os.fspath(filename)
        mode = getattr(fileobj, "mode", "rb") if mode is None else mode
        self.name = filename
        self.fileobj = fileobj
        self._is_closed = False
        if mode.startswith("r"):
            self.mode = READ
            self._raw = _Reader(fileobj)
            self._buffer = io.BufferedReader(self._raw)
        elif mode.startswith(("w", "a", "x")):
            self.mode = WRITE
            self._written = 0
            self._crc = 0
            self._mtime = mtime
            self._worker = zlib.compressobj(compresslevel, zlib.DEFLATED, -zlib.MAX_WBITS, zlib.DEF_MEM_LEVEL, 0)
            self._write_header(compresslevel)
        else:
            raise ValueError(f"Invalid mode: {mode!r}")

    def __repr__(self):
        return f"<gzip {self.fileobj!r} {hex(id(self))}>"

    @property
    def mtime(self):
        """Last modification time read from stream, or None"""
        return self._raw.mtime if self.mode == READ else self._mtime

    def _write_header(self, level):
        name = os.path.basename(self.name)
        try:
            name = name if isinstance(name, bytes) else name.encode("latin-1")
            name = name.removesuffix(b".gz")
        except UnicodeEncodeError:
            name = b""
        mtime = int(time.time() if self._mtime is None else self._mtime)
        kind = b"\x02" if level == _COMPRESS_LEVEL_BEST else b"\x04" if level == _COMPRESS_LEVEL_FAST else b"\0"
        flags = b"\x08" if name else b"\0"
        header = b"\x1f\x8b\x08" + flags + mtime.to_bytes(4, "little") + kind + b"\xff"
        self.fileobj.write(header + (name + b"\0" if name else b""))

    def _check_open(self):
        if self._is_closed:
            raise ValueError("I/O operation on closed file")

    def _check_mode(self, mode, word):
        self._check_open()
        if self.mode != mode:
            raise OSError(9, f"{word} on {'write' if mode == READ else 'read'}-only GzipFile object")

    def write(self, data):
        """Write the data, compressed. Return how many bytes they are."""
        self._check_mode(WRITE, "write()")
        data = bytes(memoryview(data).cast("B")) if not isinstance(data, bytes) else data
        self.fileobj.write(self._worker.compress(data))
        self._written += len(data)
        self._crc = zlib.crc32(data, self._crc)
        return len(data)

    def read(self, size=-1):
        """Read up to size bytes, all until EOF if it is negative."""
        self._check_mode(READ, "read()")
        return self._buffer.read(size)

    def read1(self, size=-1):
        """Read up to size bytes, with few reads of what is below."""
        self._check_mode(READ, "read1()")
        return self._buffer.read1(io.DEFAULT_BUFFER_SIZE if size < 0 else size)

    def readinto(self, buffer):
        """Read bytes into buffer."""
        self._check_mode(READ, "readinto()")
        return self._buffer.readinto(buffer)

    def peek(self, n):
        """Bytes that come next, without moving on."""
        self._check_mode(READ, "peek()")
        return self._buffer.peek(n)

    def readline(self, size=-1):
        """Read a line."""
        self._check_mode(READ, "readline()")
        return self._buffer.readline(size)

    @property
    def closed(self):
        return self._is_closed

    def close(self):
        """Write what is missing, and close; a file object that was given stays open."""
        if self._is_closed:
            return
        self._is_closed = True
        try:
            if self.mode == WRITE:
                self.fileobj.write(self._worker.flush())
                tail = self._crc.to_bytes(4, "little") + (self._written & 0xFFFFFFFF).to_bytes(4, "little")
                self.fileobj.write(tail)
        finally:
            if self.myfileobj is not None:
                self.myfileobj.close()
                self.myfileobj = None

    def flush(self, zlib_mode=zlib.Z_SYNC_FLUSH):
        """Write what has been collected."""
        self._check_open()
        if self.mode == WRITE:
            self.fileobj.write(self._worker.flush(zlib_mode))
            self.fileobj.flush()

    def fileno(self):
        """The descriptor of the file below."""
        return self.fileobj.fileno()

    def rewind(self):
        """Back to the beginning."""
        if self.mode != READ:
            raise OSError("Can't rewind in write mode")
        self._buffer.seek(0)

    def readable(self):
        return self.mode == READ

    def writable(self):
        return self.mode == WRITE

    def seekable(self):
        return True

    def tell(self):
        self._check_open()
        return self._written if self.mode == WRITE else self._buffer.tell()

    def seek(self, offset, whence=0):
        self._check_open()
        if self.mode == READ:
            return self._buffer.seek(offset, whence)
        if whence == 1:
            offset += self._written
        elif whence:
            raise ValueError("Seek from end not supported")
        if offset < self._written:
            raise OSError("Negative seek in write mode")
        while self._written < offset:
            self.write(bytes(min(io.DEFAULT_BUFFER_SIZE, offset - self._written)))
        return self._written


def compress(data, compresslevel=_COMPRESS_LEVEL_BEST, *, mtime=0):
    """Compress data in one shot and return the compressed string."""
    packed = zlib.compress(data, level=compresslevel, wbits=31)
    if mtime is None:
        mtime = time.time()
    return packed[:4] + int(mtime).to_bytes(4, "little") + packed[8:9] + b"\xff" + packed[10:]


def decompress(data):
    """Decompress a gzip compressed string in one shot. Return the decompressed string."""
    with GzipFile(fileobj=io.BytesIO(data)) as file:
        return file.read()
