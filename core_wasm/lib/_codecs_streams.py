"""Streams over codecs: `codecs.StreamReader` and its family. `io.TextIOWrapper` is what new programs use."""


class _Wrapper:
    """Passes everything else on to the stream."""

    def __getattr__(self, name):
        if name == "stream":
            raise AttributeError(name)
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()

    def __reduce_ex__(self, proto):
        raise TypeError(f"can't serialize {type(self).__name__}")


class StreamWriter(_Wrapper):
    """Writes text to a stream of bytes."""

    __module__ = "codecs"

    def __init__(self, stream, errors="strict"):
        self.stream = stream
        self.errors = errors

    def write(self, object):
        """Write the object, encoded."""
        data, _ = self.encode(object, self.errors)
        self.stream.write(data)

    def writelines(self, list):
        """Write the joined strings."""
        self.write("".join(list))

    def reset(self):
        """Finish what is kept back."""

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        if whence == 0 and offset == 0:
            self.reset()

    def encode(self, input, errors="strict"):
        """Encode: (result, length of what was used)."""
        raise NotImplementedError


class StreamReader(_Wrapper):
    """Reads text from a stream of bytes."""

    __module__ = "codecs"
    charbuffertype = str

    def __init__(self, stream, errors="strict"):
        self.stream = stream
        self.errors = errors
        self.bytebuffer = b""
        self._empty_charbuffer = self.charbuffertype()
        self.charbuffer = self._empty_charbuffer
        self.linebuffer = None

    def decode(self, input, errors="strict"):
        raise NotImplementedError

    def _fill(self, size):
        """Decode some more; False at the end of the stream."""
        fresh = self.stream.read() if size < 0 else self.stream.read(size)
        data = self.bytebuffer + fresh
        if not data:
            return False
        text, used = self.decode(data, self.errors)
        self.bytebuffer = data[used:]
        self.charbuffer += text
        return bool(fresh)

    def _take(self, count):
        text = self.charbuffer[:count]
        self.charbuffer = self.charbuffer[count:]
        return text

    def read(self, size=-1, chars=-1, firstline=False):
        """Read `chars` characters, from pieces of `size` bytes, or everything; `size` alone counts characters."""
        if self.linebuffer:
            self.charbuffer = self._empty_charbuffer.join(self.linebuffer)
            self.linebuffer = None
        if chars < 0:
            chars = size
        if chars < 0:
            self._fill(-1)
            return self._take(len(self.charbuffer))
        while len(self.charbuffer) < chars and self._fill(size if size >= 0 else max(chars, 72)):
            pass
        return self._take(chars)

    def readline(self, size=None, keepends=True):
        """Read a line."""
        if self.linebuffer:
            self.charbuffer = self._empty_charbuffer.join(self.linebuffer)
            self.linebuffer = None
        while True:
            lines = self.charbuffer.splitlines(keepends=True)
            if len(lines) > 1 or lines and lines[0] != lines[0].splitlines()[0] and not lines[0].endswith("\r"):
                break
            if not self._fill(size or 72):
                break
        lines = self.charbuffer.splitlines(keepends=True)
        if not lines:
            return self._empty_charbuffer
        line = self._take(len(lines[0]))
        return line if keepends else line.splitlines()[0]

    def readlines(self, sizehint=None, keepends=True):
        """Read all lines."""
        return self.read().splitlines(keepends)

    def reset(self):
        """Forget what was read ahead."""
        self.bytebuffer = b""
        self.charbuffer = self._empty_charbuffer
        self.linebuffer = None

    def seek(self, offset, whence=0):
        """Go to a place in the stream and forget what was read ahead."""
        self.stream.seek(offset, whence)
        self.reset()

    def __next__(self):
        line = self.readline()
        if line:
            return line
        raise StopIteration

    def __iter__(self):
        return self


class StreamReaderWriter(_Wrapper):
    """A stream of bytes that is read and written as text."""

    __module__ = "codecs"
    encoding = "unknown"

    def __init__(self, stream, Reader, Writer, errors="strict"):
        self.stream = stream
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)
        self.errors = errors

    def read(self, size=-1):
        return self.reader.read(size)

    def readline(self, size=None, keepends=True):
        return self.reader.readline(size, keepends)

    def readlines(self, sizehint=None, keepends=True):
        return self.reader.readlines(sizehint, keepends)

    def __next__(self):
        return next(self.reader)

    def __iter__(self):
        return self

    def write(self, data):
        return self.writer.write(data)

    def writelines(self, list):
        return self.writer.writelines(list)

    def reset(self):
        self.reader.reset()
        self.writer.reset()

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reader.reset()
        if whence == 0 and offset == 0:
            self.writer.reset()


class StreamRecoder(_Wrapper):
    """Reads and writes bytes in one encoding over a stream that is in another."""

    __module__ = "codecs"
    data_encoding = "unknown"
    file_encoding = "unknown"

    def __init__(self, stream, encode, decode, Reader, Writer, errors="strict"):
        self.stream = stream
        self.encode = encode
        self.decode = decode
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)
        self.errors = errors

    def read(self, size=-1):
        return self.encode(self.reader.read(size), self.errors)[0]

    def readline(self, size=None):
        line = self.reader.readline() if size is None else self.reader.readline(size)
        return self.encode(line, self.errors)[0]

    def readlines(self, sizehint=None):
        return self.encode(self.reader.read(), self.errors)[0].splitlines(keepends=True)

    def __next__(self):
        return self.encode(next(self.reader), self.errors)[0]

    def __iter__(self):
        return self

    def write(self, data):
        return self.writer.write(self.decode(data, self.errors)[0])

    def writelines(self, list):
        return self.writer.write(self.decode(b"".join(list), self.errors)[0])

    def reset(self):
        self.reader.reset()
        self.writer.reset()

    def seek(self, offset, whence=0):
        self.reader.seek(offset, whence)
        self.writer.seek(offset, whence)


def open(filename, mode="r", encoding=None, errors="strict", buffering=-1):
    """Open a file: the sandbox has none, see builtins.open."""
    import builtins

    return builtins.open(filename, mode)


def EncodedFile(file, data_encoding, file_encoding=None, errors="strict"):
    """Give a stream of bytes that recodes what goes through it."""
    from codecs import lookup

    outside = lookup(data_encoding)
    inside = lookup(file_encoding or data_encoding)
    recoder = StreamRecoder(
        file, outside.encode, outside.decode, inside.streamreader, inside.streamwriter, errors
    )
    recoder.data_encoding = data_encoding
    recoder.file_encoding = file_encoding or data_encoding
    return recoder


open.__module__ = EncodedFile.__module__ = "codecs"
