"""Streams of text: in memory, and over streams of bytes."""

from operator import index as _index

from _io_base import UnsupportedOperation, _TextIOBase, optional_size, type_name

from _prelude import _stream_append, _stream_line_end

_NEWLINES = (None, "", "\n", "\r", "\r\n")


def _checked_newline(newline, shown=repr):
    if newline is not None and not isinstance(newline, str):
        raise TypeError(f"newline must be str or None, not {type_name(newline)}")
    if newline not in _NEWLINES:
        raise ValueError(f"illegal newline value: {shown(newline)}")
    return newline


def _line_end(text, start, newline):
    """Where the line that begins at `start` ends, with its terminator; -1 if that is not in the text.

    `newline`: "" for any of the three.
    """
    if newline:
        found = text.find(newline, start)
        return found if found < 0 else found + len(newline)
    line_feed = text.find("\n", start)
    carriage_return = text.find("\r", start, line_feed if line_feed >= 0 else len(text))
    if carriage_return < 0:
        return line_feed if line_feed < 0 else line_feed + 1
    return carriage_return + (2 if text.startswith("\n", carriage_return + 1) else 1)


def _seen_newlines(text):
    """Bits: 1 a lone line feed, 2 a lone carriage return, 4 both together."""
    pairs = text.count("\r\n")
    return (
        (1 if text.count("\n") > pairs else 0) | (2 if text.count("\r") > pairs else 0) | (4 if pairs else 0)
    )


_SEEN = (None, "\n", "\r", ("\r", "\n"), "\r\n", ("\n", "\r\n"), ("\r", "\r\n"), ("\r", "\n", "\r\n"))


class IncrementalNewlineDecoder:
    """Codec used when reading a file in universal newlines mode.

    It wraps another incremental decoder, translating \\r\\n and \\r into \\n.
    It also records the types of newlines encountered.  When used with
    translate=False, it ensures that the newline sequence is returned in
    one piece.
    """

    __module__ = "_io"

    def __init__(self, decoder, translate, errors="strict"):
        self._decoder = decoder
        self._translate = translate
        self._seen = 0
        self._held = False

    def decode(self, /, input, final=False):
        text = input if self._decoder is None else self._decoder.decode(input, final=final)
        if not isinstance(text, str):
            raise TypeError(f"decoder should return a string result, not '{type_name(text)}'")
        if self._held and (text or final):
            text = "\r" + text
            self._held = False
        if text.endswith("\r") and not final:
            text = text[:-1]
            self._held = True
        if "\r" in text or "\n" in text:
            self._seen |= _seen_newlines(text)
            if self._translate and "\r" in text:
                text = text.replace("\r\n", "\n").replace("\r", "\n")
        return text

    def getstate(self, /):
        buffered, flag = (b"", 0) if self._decoder is None else self._decoder.getstate()
        return buffered, flag << 1 | self._held

    def setstate(self, state, /):
        buffered, flag = state
        self._held = bool(flag & 1)
        if self._decoder is not None:
            self._decoder.setstate((buffered, flag >> 1))

    def reset(self, /):
        self._seen = 0
        self._held = False
        if self._decoder is not None:
            self._decoder.reset()

    @property
    def newlines(self):
        return _SEEN[self._seen]


class StringIO(_TextIOBase):
    """Text I/O implementation using an in-memory buffer.

    The initial_value argument sets the value of object.  The newline
    argument is like the one of TextIOWrapper's constructor.
    """

    __module__ = "_io"
    encoding = None
    errors = None
    line_buffering = False

    # As long as all is written at the end, the pieces are collected in `_parts`; else that is None and `_text` is the whole,
    # `_at` the position in it.

    def __init__(self, initial_value="", newline="\n"):
        self._newline = _checked_newline(newline)
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f"initial_value must be str or None, not {type_name(initial_value)}")
        self._seen = 0
        self._plain = newline in ("", "\n")
        # Only "\n" ends a line, and the stream is open.
        self._by_line_feed = newline in (None, "\n")
        self._is_closed = False
        self._parts = None
        self._text = self._translated(initial_value) if initial_value else ""
        self._at = 0
        if self._plain and not self._text:
            self._parts = []

    def _translated(self, text):
        newline = self._newline
        if newline is None:
            if "\r" in text or "\n" in text:
                self._seen |= _seen_newlines(text)
                text = text.replace("\r\n", "\n").replace("\r", "\n")
        elif newline not in ("", "\n"):
            text = text.replace("\n", newline)
        return text

    def _gather(self):
        """From pieces to the whole text."""
        if self._is_closed:
            raise ValueError("I/O operation on closed file")
        if self._parts is not None:
            self._text = "".join(self._parts)
            self._at = len(self._text)
            self._parts = None

    def _check_text_open(self):
        if self._is_closed:
            raise ValueError("I/O operation on closed file")

    def write(self, s, /):
        """Write string to file. Returns the number of characters written."""
        parts = self._parts
        return self._write(s) if parts is None else _stream_append(parts, s)

    def _write(self, text):
        if not isinstance(text, str):
            raise TypeError(f"string argument expected, got '{type_name(text)}'")
        self._gather()
        count = len(text)
        text = text if self._plain else self._translated(text)
        if not text:
            return count
        start, whole = self._at, self._text
        if start >= len(whole):
            whole = whole + "\0" * (start - len(whole)) if start > len(whole) else whole
            self._text = whole + text
            if self._plain:
                self._parts = [self._text]
        else:
            self._text = whole[:start] + text + whole[start + len(text) :]
        self._at = start + len(text)
        return count

    def writelines(self, lines, /):
        """Write a list of lines to stream. Line separators are not added."""
        self._check_text_open()
        for line in lines:
            self.write(line)

    def getvalue(self, /):
        """Retrieve the entire contents of the object."""
        parts = self._parts
        if parts is not None:
            whole = "".join(parts)
            if len(parts) > 1:
                parts[:] = [whole]
            return whole
        self._check_text_open()
        return self._text

    def read(self, size=-1, /):
        """Read at most size characters, returned as a string; until EOF if size is negative or None."""
        self._gather()
        size = optional_size(size)
        start = self._at
        stop = len(self._text) if size < 0 else min(start + size, len(self._text))
        if stop <= start:
            return ""
        self._at = stop
        return self._text[start:stop]

    def readline(self, size=-1, /):
        """Read until newline or EOF. Returns an empty string if EOF is hit immediately."""
        self._gather()
        size = optional_size(size)
        text, start = self._text, self._at
        if start >= len(text):
            return ""
        stop = _line_end(text, start, "\n" if self._newline is None else self._newline)
        if stop < 0:
            stop = len(text)
        if 0 <= size < stop - start:
            stop = start + size
        self._at = stop
        return text[start:stop]

    def __next__(self):
        if self._parts is not None or not self._by_line_feed:
            line = self.readline()
            if not line:
                raise StopIteration
            return line
        text, start = self._text, self._at
        self._at = stop = _stream_line_end(text, start)
        if stop <= start:
            self._at = start
            raise StopIteration
        return text[start:stop]

    def tell(self, /):
        """Tell the current file position."""
        self._gather()
        return self._at

    def seek(self, pos, whence=0, /):
        """Change stream position: an offset from the start, or offset zero from here (1) or the end (2)."""
        self._gather()
        pos = _index(pos)
        if whence not in (0, 1, 2):
            raise ValueError(f"Invalid whence ({whence}, should be 0, 1 or 2)")
        if whence == 0:
            if pos < 0:
                raise ValueError(f"Negative seek position {pos}")
            self._at = pos
        elif pos:
            raise OSError("Can't do nonzero cur-relative seeks")
        elif whence == 2:
            self._at = len(self._text)
        return self._at

    def truncate(self, pos=None, /):
        """Truncate size to pos, by default the current position. Does not change the position. Returns the new size."""
        self._gather()
        size = self._at if pos is None else optional_size(pos)
        if size < 0:
            raise ValueError(f"Negative size value {size}")
        if size < len(self._text):
            self._text = self._text[:size]
        return size

    def readable(self, /):
        """Returns True if the IO object can be read."""
        self._check_text_open()
        return True

    writable = readable
    seekable = readable

    def close(self, /):
        """Close the IO object. Attempting any further operation will raise a ValueError."""
        self._is_closed = True
        self._by_line_feed = False
        self._parts = None
        self._text = ""

    @property
    def newlines(self):
        self._check_text_open()
        if self._newline == "":
            self._gather()
            return _SEEN[_seen_newlines(self._text)]
        return _SEEN[self._seen]

    def __getstate__(self):
        self._gather()
        extra = {name: value for name, value in self.__dict__.items() if name not in _STATE}
        return self._text, self._newline, self._at, extra or None

    def __setstate__(self, state):
        text, newline, at, extra = state
        if at < 0:
            raise ValueError("position value cannot be negative")
        self.__init__("", newline)
        self._seen = _seen_newlines(text) if newline is None else 0
        self._gather()
        self._text = text
        self._at = at
        if extra:
            self.__dict__.update(extra)


_STATE = ("_by_line_feed", "_newline", "_seen", "_plain", "_is_closed", "_parts", "_text", "_at")


def _text_encoding(encoding):
    return "utf-8" if encoding is None or encoding == "locale" else encoding


# What encoding puts before a text so that the order of its bytes is known.
_MARKS = {"utf-8-sig": b"\xef\xbb\xbf", "utf-16": b"\xff\xfe", "utf-32": b"\xff\xfe\0\0"}


class TextIOWrapper(_TextIOBase):
    r"""Character and line based layer over a BufferedIOBase object, buffer.

    encoding gives the name of the encoding that the stream will be
    decoded or encoded with; None and "locale" mean UTF-8.

    errors determines the strictness of encoding and decoding (see
    help(codecs.Codec) or the documentation for codecs.register) and
    defaults to "strict".

    newline controls how line endings are handled. It can be None, '',
    '\n', '\r', and '\r\n'. On input, None means that all of them end a line and
    become '\n', '' that all end a line and stay, and the others that only they
    end a line. On output, '\n' is written as what newline says; None and '' leave it.

    If line_buffering is True, a call to flush is implied when a call to
    write contains a newline character.
    """

    __module__ = "_io"
    _CHUNK_SIZE = 8192

    def __init__(
        self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False
    ):
        self._buffer = buffer
        self._configure(_text_encoding(encoding), "strict" if errors is None else errors, _checked_newline(newline, str))
        self._line_buffering = bool(line_buffering)
        self._write_through = bool(write_through)
        self._can_write = buffer.writable()
        self._forget()

    def _configure(self, encoding, errors, newline):
        if not isinstance(encoding, str):
            raise TypeError(f"TextIOWrapper() argument 'encoding' must be str or None, not {type_name(encoding)}")
        if not isinstance(errors, str):
            raise TypeError(f"TextIOWrapper() argument 'errors' must be str or None, not {type_name(errors)}")
        "".encode(encoding)
        self._encoding = encoding
        self._mark = _MARKS.get(encoding.lower().replace("_", "-"))
        self._errors = errors
        self._newline = newline

    def _forget(self):
        """Nothing is read ahead."""
        self._decoded = ""
        self._decoded_at = 0
        self._undecoded = b""
        self._ended = False
        # Whether something stands before what is written next; None if that has to be looked up.
        self._has_begun = None
        self._newline_decoder = IncrementalNewlineDecoder(None, self._newline is None)

    def __repr__(self):
        shown = f"<{type(self).__module__}.{type(self).__qualname__}"
        for name in ("name", "mode"):
            try:
                shown += f" {name}={getattr(self, name)!r}"
            except (AttributeError, ValueError):
                pass
        return f"{shown} encoding={self._encoding!r}>"

    @property
    def buffer(self):
        if self._buffer is None:
            raise ValueError("underlying buffer has been detached")
        return self._buffer

    @property
    def encoding(self):
        return self._encoding

    @property
    def errors(self):
        return self._errors

    @property
    def line_buffering(self):
        return self._line_buffering

    @property
    def write_through(self):
        return self._write_through

    @property
    def newlines(self):
        return self._newline_decoder.newlines

    @property
    def name(self):
        return self.buffer.name

    @property
    def closed(self):
        return self.buffer.closed

    def reconfigure(self, /, *, encoding=None, errors=None, newline=Ellipsis, line_buffering=None, write_through=None):
        """Reconfigure the text stream with new parameters. This also does an implicit stream flush."""
        if self._decoded and (encoding is not None or errors is not None or newline is not Ellipsis):
            raise UnsupportedOperation(
                "It is not possible to set the encoding or newline of stream after the first read"
            )
        if errors is None:
            errors = self._errors if encoding is None else "strict"
        newline = self._newline if newline is Ellipsis else _checked_newline(newline)
        self._configure(self._encoding if encoding is None else _text_encoding(encoding), errors, newline)
        self.flush()
        if line_buffering is not None:
            self._line_buffering = bool(line_buffering)
        if write_through is not None:
            self._write_through = bool(write_through)
        self._forget()

    def readable(self, /):
        return self.buffer.readable()

    def writable(self, /):
        return self.buffer.writable()

    def seekable(self, /):
        return self.buffer.seekable()

    def isatty(self, /):
        return self.buffer.isatty()

    def fileno(self, /):
        return self.buffer.fileno()

    def flush(self, /):
        """Flush the buffer below."""
        self._check_open()
        self.buffer.flush()

    def close(self, /):
        """Flush and close, the buffer below too."""
        if self._buffer is not None and not self.closed:
            try:
                self.flush()
            finally:
                self.buffer.close()

    def detach(self, /):
        """Separate the underlying buffer from the TextIOBase and return it."""
        buffer = self.buffer
        self.flush()
        self._buffer = None
        return buffer

    # Writing.

    def write(self, text, /):
        """Write string s to stream. Return the number of characters written."""
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type_name(text)}")
        self._check_open()
        if not self._can_write:
            raise UnsupportedOperation("not writable")
        if self._decoded or self._undecoded:
            self.seek(self.tell())
        has_newline = self._line_buffering and ("\n" in text or "\r" in text)
        shown = text.replace("\n", self._newline) if self._newline in ("\r", "\r\n") else text
        self.buffer.write(self._encoded(shown))
        if has_newline:
            self.flush()
        return len(text)

    def _encoded(self, text):
        """Bytes of the text; a mark of the byte order only at the beginning of the stream."""
        data = text.encode(self._encoding, self._errors)
        mark = self._mark
        if mark is not None and data.startswith(mark):
            if self._has_begun is None:
                self._has_begun = self.seekable() and self.buffer.tell() > 0
            if self._has_begun:
                return data.removeprefix(mark)
            self._has_begun = bool(text)
        return data

    # Reading.

    def _decode(self, data, final):
        """Text of the bytes; those that are the beginning of a character are kept back."""
        data = self._undecoded + data
        self._undecoded = b""
        if not final:
            try:
                text = data.decode(self._encoding)
            except UnicodeDecodeError as error:
                unfinished = "unexpected end" in error.reason or "truncated" in error.reason
                if unfinished and error.end == len(data):
                    self._undecoded = data[error.start :]
                    data = data[: error.start]
                text = data.decode(self._encoding, self._errors)
        else:
            text = data.decode(self._encoding, self._errors)
        if self._newline is None or self._newline == "":
            text = self._newline_decoder.decode(text, final)
        return text

    def _has_state(self):
        """Encodings whose beginning says how to read the rest are read as a whole."""
        return self._encoding.lower().replace("_", "-") in ("utf-16", "utf-32", "utf-8-sig", "utf-7")

    def _read_more(self):
        """Decode another piece; False at the end."""
        if self._ended:
            return False
        if self._has_state():
            data = self.buffer.read()
            self._ended = True
        else:
            read = getattr(self.buffer, "read1", self.buffer.read)
            data = read(self._CHUNK_SIZE)
            if not isinstance(data, (bytes, bytearray)):
                raise TypeError(f"underlying read1() should have returned a bytes-like object, not '{type_name(data)}'")
            self._ended = not data
        text = self._decode(bytes(data), self._ended)
        self._decoded = self._decoded[self._decoded_at :] + text
        self._decoded_at = 0
        return bool(text) or not self._ended

    def _check_reading(self):
        self._check_open()
        if not self.readable():
            raise UnsupportedOperation("not readable")

    def read(self, size=-1, /):
        """Read at most size characters from stream; until EOF if size is negative or None."""
        self._check_reading()
        size = optional_size(size)
        if size < 0:
            data = self.buffer.read()
            text = self._decoded[self._decoded_at :] + self._decode(bytes(data), True)
            self._decoded, self._decoded_at = "", 0
            return text
        while len(self._decoded) - self._decoded_at < size and self._read_more():
            pass
        text = self._decoded[self._decoded_at : self._decoded_at + size]
        self._decoded_at += len(text)
        if len(text) < size:
            self._ended = False
        return text

    def readline(self, size=-1, /):
        """Read until newline or EOF. Return an empty string if EOF is hit immediately."""
        self._check_reading()
        size = optional_size(size)
        newline = "\n" if self._newline is None else self._newline
        while True:
            stop = _line_end(self._decoded, self._decoded_at, newline)
            if stop >= 0 or 0 <= size <= len(self._decoded) - self._decoded_at:
                break
            if not self._read_more():
                stop = len(self._decoded)
                self._ended = False
                break
        if stop < 0:
            stop = len(self._decoded)
        if size >= 0:
            stop = min(stop, self._decoded_at + size)
        line = self._decoded[self._decoded_at : stop]
        self._decoded_at = stop
        return line

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    # Positions: that of the buffer, less what was read ahead.

    def tell(self, /):
        """Return the stream position as an opaque number."""
        self._check_open()
        if not self.seekable():
            raise UnsupportedOperation("underlying stream is not seekable")
        ahead = self._decoded[self._decoded_at :]
        encoding = self._encoding.removesuffix("-sig")
        return self.buffer.tell() - len(self._undecoded) - len(ahead.encode(encoding, self._errors))

    def seek(self, cookie, whence=0, /):
        """Set the stream position: a number that tell() gave, or offset zero from here (1) or the end (2)."""
        self._check_open()
        if not self.seekable():
            raise UnsupportedOperation("underlying stream is not seekable")
        if whence == 1:
            if cookie:
                raise UnsupportedOperation("can't do nonzero cur-relative seeks")
            cookie, whence = self.tell(), 0
        if whence == 2 and cookie:
            raise UnsupportedOperation("can't do nonzero end-relative seeks")
        if whence not in (0, 2):
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        if whence == 0 and cookie < 0:
            raise ValueError(f"negative seek position {cookie!r}")
        self.flush()
        place = self.buffer.seek(cookie, whence)
        self._forget()
        return place

    def truncate(self, pos=None, /):
        """Truncate the stream to pos, by default the current position."""
        self.flush()
        return self.buffer.truncate(self.tell() if pos is None else pos)
