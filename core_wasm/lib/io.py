"""The io module provides the Python interfaces to stream handling: streams of text and of bytes, in memory and over
other streams.

At the top of the I/O hierarchy is the abstract base class IOBase. It defines the basic interface to a stream. Extending
IOBase is RawIOBase, which deals simply with the reading and writing of raw bytes to a stream; BufferedIOBase deals with
buffering on a raw byte stream; another IOBase subclass, TextIOBase, deals with the encoding and decoding of streams into
text. BytesIO and StringIO are streams in memory.

Files are those of a file system in the memory of the program (see `_files`).
"""

import abc
import sys

from _io_base import (
    DEFAULT_BUFFER_SIZE,
    SEEK_CUR,
    SEEK_END,
    SEEK_SET,
    UnsupportedOperation,
    _BufferedIOBase,
    _IOBase,
    _RawIOBase,
    _TextIOBase,
)
from _io_bytes import BufferedRandom, BufferedReader, BufferedRWPair, BufferedWriter, BytesIO
from _io_text import IncrementalNewlineDecoder, StringIO, TextIOWrapper
from _open_files import FileIO

__all__ = [
    "BlockingIOError", "open", "open_code", "IOBase", "RawIOBase", "FileIO", "BytesIO", "StringIO", "BufferedIOBase",
    "BufferedReader", "BufferedWriter", "BufferedRWPair", "BufferedRandom", "TextIOBase", "TextIOWrapper",
    "UnsupportedOperation", "SEEK_SET", "SEEK_CUR", "SEEK_END", "DEFAULT_BUFFER_SIZE", "IncrementalNewlineDecoder",
    "text_encoding", "Reader", "Writer",
]

open = open
BlockingIOError = BlockingIOError


class IOBase(_IOBase, metaclass=abc.ABCMeta):
    __doc__ = _IOBase.__doc__


class RawIOBase(_RawIOBase, IOBase):
    __doc__ = _RawIOBase.__doc__


class BufferedIOBase(_BufferedIOBase, IOBase):
    __doc__ = _BufferedIOBase.__doc__


class TextIOBase(_TextIOBase, IOBase):
    __doc__ = _TextIOBase.__doc__


for _class in (BytesIO, BufferedReader, BufferedWriter, BufferedRandom, BufferedRWPair):
    BufferedIOBase.register(_class)
for _class in (StringIO, TextIOWrapper, type(sys.stdout), type(sys.stdin)):
    TextIOBase.register(_class)
RawIOBase.register(FileIO)
del _class


def _has_method(cls, other, protocol, wanted):
    """Whether a class is a subclass of a protocol by the method that it wants."""
    if cls is protocol:
        for base in other.__mro__:
            if wanted in base.__dict__:
                return NotImplemented if base.__dict__[wanted] is None else True
    return NotImplemented


class Reader(metaclass=abc.ABCMeta):
    """Protocol for simple I/O reader instances.

    This protocol only supports blocking I/O.
    """

    __slots__ = ()

    @abc.abstractmethod
    def read(self, size=..., /):
        """Read data from the input stream and return it.

        If *size* is specified, at most *size* items (bytes/characters) will be
        read.
        """

    @classmethod
    def __subclasshook__(cls, other):
        return _has_method(cls, other, Reader, "read")

    __class_getitem__ = classmethod(type(list[int]))


class Writer(metaclass=abc.ABCMeta):
    """Protocol for simple I/O writer instances.

    This protocol only supports blocking I/O.
    """

    __slots__ = ()

    @abc.abstractmethod
    def write(self, data, /):
        """Write *data* to the output stream and return the number of items written."""

    @classmethod
    def __subclasshook__(cls, other):
        return _has_method(cls, other, Writer, "write")

    __class_getitem__ = classmethod(type(list[int]))


def open_code(path):
    """Opens the provided file with the intent to import the contents."""
    return open(path, "rb")


def text_encoding(encoding, stacklevel=2, /):
    """A helper function to choose the text encoding: utf-8 when encoding is None."""
    return "utf-8" if encoding is None else encoding
