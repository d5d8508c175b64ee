"""Functions to convert between Python values and C structs.
Python bytes objects are used to hold the data representing the C struct
and also as format strings (explained below) to describe the layout of data
in the C struct.

The optional first format char indicates byte order, size and alignment:
  @: native order, size & alignment (default)
  =: native order, std. size & alignment
  <: little-endian, std. size & alignment
  >: big-endian, std. size & alignment
  !: same as >

The remaining chars indicate types of args and must match exactly;
these can be preceded by a decimal repeat count:
  x: pad byte (no data); c: char; b: signed byte; B: unsigned byte;
  ?: _Bool; h: short; H: unsigned short; i: int; I: unsigned int;
  l: long; L: unsigned long; f: float; d: double; e: half-float;
  F: float complex; D: double complex.
Special cases (preceding decimal count indicates length):
  s: string (array of char); p: pascal string (with count byte).
Special cases (only available in native format):
  n: ssize_t; N: size_t;
  P: an integer type that is wide enough to hold a pointer.
Special case (not in native mode unless 'long long' in platform C):
  q: long long; Q: unsigned long long
Whitespace between formats is ignored.
"""

from operator import index as _index

from _prelude import _struct_layout, _struct_pack, _struct_unpack

__all__ = ["calcsize", "pack", "pack_into", "unpack", "unpack_from", "iter_unpack", "Struct", "error"]


class error(Exception):
    pass


class _UnpackIterator:
    __slots__ = ("_struct", "_data", "_at")

    def __init__(self, struct, data):
        self._struct = struct
        self._data = data
        self._at = 0

    def __iter__(self):
        return self

    def __next__(self):
        if self._at >= len(self._data):
            raise StopIteration
        items = _struct_unpack(self._struct._format, self._data, self._at)
        self._at += self._struct.size
        return items

    def __length_hint__(self):
        return (len(self._data) - self._at) // self._struct.size


_UnpackIterator.__name__ = _UnpackIterator.__qualname__ = "unpack_iterator"
_UnpackIterator.__module__ = "_struct"


def _view(data):
    if type(data) is bytes:
        return data
    try:
        view = memoryview(data)
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'") from None
    return view.cast("B") if view.contiguous else memoryview(bytes(view))


class Struct:
    """Struct(fmt) --> compiled struct object"""

    __slots__ = ("_format", "size", "_count")

    def __init__(self, format):
        if isinstance(format, str):
            format = format.encode("ascii").decode("ascii")
        elif not isinstance(format, bytes):
            raise TypeError(f"Struct() argument 1 must be a str or bytes object, not {type(format).__name__}")
        parts = _struct_layout(format)
        if type(parts) is str:
            raise error(parts)
        self._format = format
        self.size, self._count = parts

    @property
    def format(self):
        """struct format string"""
        return self._format if isinstance(self._format, str) else self._format.decode("latin-1")

    def __repr__(self):
        return f"{type(self).__name__}({self.format!r})"

    def __sizeof__(self):
        return 56 + 40 * self._count

    def _packed(self, values, name):
        if len(values) != self._count:
            raise error(f"{name} expected {self._count} items for packing (got {len(values)})")
        data = _struct_pack(self._format, values)
        while type(data) is int:
            # Numbers of classes written in Python.
            index, for_truth = divmod(data, 2)
            value = values[index]
            plain = bool(value) if for_truth else _plain_number(value)
            values = (*values[:index], plain, *values[index + 1 :])
            data = _struct_pack(self._format, values)
        if type(data) is str:
            raise error(data)
        return data

    def pack(self, *values):
        """Return a bytes object containing values packed according to the format string Struct.format."""
        return self._packed(values, "pack")

    def pack_into(self, buffer, offset, /, *values):
        """Pack values and write the packed bytes into the writable buffer starting at offset."""
        try:
            view = memoryview(buffer)
        except TypeError:
            view = None
        if view is None or view.readonly:
            raise TypeError(f"argument must be read-write bytes-like object, not {type(buffer).__name__}")
        view = view.cast("B")
        if len(values) != self._count:
            raise error(f"pack_into expected {self._count} items for packing (got {len(values)})")
        start = self._start(_index(offset), len(view), "pack_into", "packing", "no space to pack")
        view[start : start + self.size] = self._packed(values, "pack_into")

    def unpack(self, buffer, /):
        """Return a tuple containing unpacked values. The buffer's size must be that of the struct."""
        data = _view(buffer)
        if len(data) != self.size:
            raise error(f"unpack requires a buffer of {self.size} bytes")
        return _struct_unpack(self._format, data, 0)

    def unpack_from(self, /, buffer, offset=0):
        """Return a tuple containing unpacked values, from the place offset of the buffer on."""
        data = _view(buffer)
        start = self._start(_index(offset), len(data), "unpack_from", "unpacking", "not enough data to unpack")
        return _struct_unpack(self._format, data, start)

    def iter_unpack(self, buffer, /):
        """Return an iterator yielding tuples. Each holds the values of the next piece of the buffer."""
        data = _view(buffer)
        if not self.size:
            raise error("cannot iteratively unpack with a struct of length 0")
        if len(data) % self.size:
            raise error(f"iterative unpacking requires a buffer of a multiple of {self.size} bytes")
        return _UnpackIterator(self, data)

    def _start(self, offset, length, name, doing, lacking):
        """Where to begin in a buffer; offsets below zero count from its end."""
        if offset < 0:
            if offset + self.size > 0:
                raise error(f"{lacking} {self.size} bytes at offset {offset}")
            if offset + length < 0:
                raise error(f"offset {offset} out of range for {length}-byte buffer")
            offset += length
        if length - offset < self.size:
            raise error(
                f"{name} requires a buffer of at least {self.size + offset} bytes for {doing} {self.size} bytes "
                f"at offset {offset} (actual buffer size is {length})"
            )
        return offset


Struct.__module__ = "_struct"


def _plain_number(value):
    """A plain number for one of another class."""
    for method in ("__index__", "__complex__", "__float__"):
        if hasattr(type(value), method):
            return getattr(type(value), method)(value)
    return value


_structs = {}


def _struct(format):
    """The struct of a format; the last hundred are kept."""
    try:
        return _structs[format]
    except (KeyError, TypeError):
        pass
    made = Struct(format)
    if len(_structs) >= 100:
        _structs.clear()
    _structs[format] = made
    return made


def calcsize(format, /):
    """Return size in bytes of the struct described by the format string."""
    return _struct(format).size


def pack(*arguments):
    """pack(format, /, *values)

    Return a bytes object containing the values packed according to the format string.
    """
    if not arguments:
        raise TypeError("missing format argument")
    made, values = _struct(arguments[0]), arguments[1:]
    if len(values) == made._count:
        data = _struct_pack(made._format, values)
        if type(data) is bytes:
            return data
    return made._packed(values, "pack")


def pack_into(*arguments):
    """pack_into(format, buffer, offset, /, *values)

    Pack the values according to the format string and write the packed bytes into the writable buffer
    starting at offset.
    """
    if len(arguments) < 3:
        if not arguments:
            raise TypeError("missing format argument")
        raise error(f"pack_into expected {'buffer' if len(arguments) < 2 else 'offset'} argument")
    return _struct(arguments[0]).pack_into(*arguments[1:])


def unpack(format, buffer, /):
    """Return a tuple containing values unpacked according to the format string. The buffer has exactly its size."""
    made = _struct(format)
    if type(buffer) is bytes and len(buffer) == made.size:
        return _struct_unpack(made._format, buffer, 0)
    return made.unpack(buffer)


def unpack_from(format, /, buffer, offset=0):
    """Return a tuple containing values unpacked according to the format string, from the place offset on."""
    return _struct(format).unpack_from(buffer, offset)


def iter_unpack(format, buffer, /):
    """Return an iterator yielding tuples unpacked from the given bytes, according to the format string."""
    return _struct(format).iter_unpack(buffer)


def _clearcache():
    """Clear the internal cache."""
    _structs.clear()
