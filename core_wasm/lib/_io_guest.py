"""`buffer` of stdin, stdout and stderr, which carry text: bytes that are written to them are UTF-8."""

import codecs

from _io_base import UnsupportedOperation, _BufferedIOBase
from _io_bytes import BufferedReader, BytesIO


class BufferedWriter(_BufferedIOBase):
    """Bytes that become the text of a stream at once; what is no UTF-8 shows as replacement characters."""

    __module__ = "_io"

    def __init__(self, stream):
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self.name = stream.name
        self.mode = "wb"
        self.raw = self

    def __repr__(self):
        return f"<_io.BufferedWriter name={self.name!r}>"

    def writable(self, /):
        return True

    def write(self, data, /):
        """Write bytes; how many."""
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        data = bytes(memoryview(data))
        self._stream.write(self._decoder.decode(data))
        return len(data)

    def read(self, size=-1, /):
        """Refused."""
        raise UnsupportedOperation("read")

    def close(self, /):
        """Nothing: the stream belongs to the host."""


def bytes_of(stream):
    """The bytes below a stream of text."""
    if stream.writable():
        return BufferedWriter(stream)
    below = BytesIO()
    below.name = stream.name
    return BufferedReader(below)
