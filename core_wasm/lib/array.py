"""This module defines an object type which can efficiently represent
an array of basic values: characters, integers, floating-point
numbers.

Items are checked against their type code; sizes are those of a 64-bit machine, byte order is little-endian.
"""

from _collections_abc import MutableSequence
from _prelude import _show_module
from types import GenericAlias

typecodes = "bBuwhHiIlLqQfd"
_SIZES = {"b": 1, "B": 1, "u": 4, "w": 4, "h": 2, "H": 2, "i": 4, "I": 4, "l": 8, "L": 8, "q": 8, "Q": 8, "f": 4, "d": 8}
_ABSENT = object()
_list = list


def _integer(code):
    size = _SIZES[code]
    signed = code.islower()
    low = -(1 << 8 * size - 1) if signed else 0
    high = (1 << 8 * size - signed) - 1

    def check(value):
        if type(value) is not int:
            if isinstance(value, float) or not hasattr(value, "__index__"):
                raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
            value = value.__index__()
        if low <= value <= high:
            return value
        raise OverflowError(_overflow(code, value))

    return check


def _overflow(code, value):
    below = value < 0
    if code == "Q" and below:
        return "can't convert negative int to unsigned"
    if code in "qQ":
        return "int too big to convert"
    if code in "IL":
        if below:
            return "can't convert negative value to unsigned int"
        if value >= 1 << 64:
            return "Python int too large to convert to C unsigned long"
    elif not -1 << 63 <= value < 1 << 63:
        return "Python int too large to convert to C long"
    if code in "bBhH":
        name = {"b": "signed char", "B": "unsigned byte integer", "h": "signed short integer", "H": "unsigned short"}[code]
        return f"{name} is {'less than minimum' if below else 'greater than maximum'}"
    if code == "i":
        return "signed integer is less than minimum" if below else "signed integer is greater than maximum"
    return "unsigned int is greater than maximum"


def _character(value):
    if not isinstance(value, str):
        raise TypeError(f"array item must be a unicode character, not {type(value).__name__}")
    if len(value) != 1:
        raise TypeError(f"array item must be a unicode character, not a string of length {len(value)}")
    return value


def _double(value):
    if type(value) is float:
        return value
    if isinstance(value, (str, bytes)) or not (hasattr(value, "__float__") or hasattr(value, "__index__")):
        raise TypeError(f"must be real number, not {type(value).__name__}")
    return float(value)


def _single(value):
    import struct

    return struct.unpack("<f", struct.pack("<f", _double(value)))[0]


_CHECKS = {code: _integer(code) for code in "bBhHiIlLqQ"}
_CHECKS |= {"u": _character, "w": _character, "f": _single, "d": _double}


@_show_module
class array:
    """array(typecode [, initializer]) -> array

    Return a new array whose items are restricted by typecode, and
    initialized from the optional initializer value, which must be a list,
    string or iterable over elements of the appropriate type.
    """

    __slots__ = ("_code", "_items", "_check", "__weakref__")
    __hash__ = None

    def __new__(cls, typecode=_ABSENT, initializer=(), /, **kwargs):
        if cls is array and kwargs:
            raise TypeError("array.array() takes no keyword arguments")
        if typecode is _ABSENT:
            raise TypeError("array() takes at least 1 argument (0 given)")
        if not isinstance(typecode, str) or len(typecode) != 1:
            shown = f"a string of length {len(typecode)}" if isinstance(typecode, str) else type(typecode).__name__
            raise TypeError(f"array() argument 1 must be a unicode character, not {shown}")
        if typecode not in _SIZES:
            raise ValueError("bad typecode (must be b, B, u, w, h, H, i, I, l, L, q, Q, f or d)")
        if isinstance(initializer, str) and typecode not in "uw":
            raise TypeError(f"cannot use a str to initialize an array with typecode '{typecode}'")
        if typecode == "u":
            import warnings

            text = "The 'u' type code is deprecated and will be removed in Python 3.16"
            warnings.warn(text, DeprecationWarning, 2)
        self = object.__new__(cls)
        self._code = typecode
        self._check = _CHECKS[typecode]
        self._items = []
        if isinstance(initializer, (bytes, bytearray)):
            self.frombytes(initializer)
        elif isinstance(initializer, array):
            self.extend(initializer._items)
        else:
            self.extend(initializer)
        return self

    def _like(self, items):
        made = object.__new__(array)
        made._code, made._check, made._items = self._code, self._check, items
        return made

    @property
    def typecode(self):
        """the typecode character used to create the array"""
        return self._code

    @property
    def itemsize(self):
        """the size, in bytes, of one array item"""
        return _SIZES[self._code]

    def __repr__(self):
        name = type(self).__name__
        if not self._items:
            return f"{name}('{self._code}')"
        if self._code in "uw":
            return f"{name}('{self._code}', {''.join(self._items)!r})"
        return f"{name}('{self._code}', {self._items!r})"

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(self._items)

    def __contains__(self, item):
        return item in self._items

    def _index_of(self, key):
        if isinstance(key, slice):
            return key
        if not hasattr(key, "__index__"):
            raise TypeError("array indices must be integers")
        return key.__index__()

    def __getitem__(self, key):
        key = self._index_of(key)
        if isinstance(key, slice):
            return self._like(self._items[key])
        try:
            return self._items[key]
        except IndexError:
            raise IndexError("array index out of range") from None

    def __setitem__(self, key, value):
        key = self._index_of(key)
        if isinstance(key, slice):
            if not isinstance(value, array):
                raise TypeError(f'can only assign array (not "{type(value).__name__}") to array slice')
            self._same_code(value)
            self._items[key] = value._items[:]
            return
        value = self._check(value)
        try:
            self._items[key] = value
        except IndexError:
            raise IndexError("array assignment index out of range") from None

    def __delitem__(self, key):
        try:
            del self._items[self._index_of(key)]
        except IndexError:
            raise IndexError("array assignment index out of range") from None

    def _same_code(self, other):
        if self._code != other._code:
            raise TypeError("bad argument type for built-in operation")

    def __add__(self, other):
        if not isinstance(other, array):
            raise TypeError(f'can only append array (not "{type(other).__name__}") to array')
        self._same_code(other)
        return self._like(self._items + other._items)

    def __iadd__(self, other):
        if not isinstance(other, array):
            raise TypeError(f'can only extend array with array (not "{type(other).__name__}")')
        self.extend(other)
        return self

    def __mul__(self, n):
        return self._like(self._items * n)

    __rmul__ = __mul__

    def __imul__(self, n):
        self._items *= n
        return self

    def __eq__(self, other):
        return self._items == other._items if isinstance(other, array) else NotImplemented

    def __ne__(self, other):
        return self._items != other._items if isinstance(other, array) else NotImplemented

    def __lt__(self, other):
        return self._items < other._items if isinstance(other, array) else NotImplemented

    def __le__(self, other):
        return self._items <= other._items if isinstance(other, array) else NotImplemented

    def __gt__(self, other):
        return self._items > other._items if isinstance(other, array) else NotImplemented

    def __ge__(self, other):
        return self._items >= other._items if isinstance(other, array) else NotImplemented

    def __copy__(self):
        return self._like(self._items[:])

    def __deepcopy__(self, memo, /):
        return self._like(self._items[:])

    def __reduce_ex__(self, protocol, /):
        return type(self), (self._code, [*self._items]), getattr(self, "__dict__", None)

    def append(self, v, /):
        """Append new value v to the end of the array."""
        self._items.append(self._check(v))

    def buffer_info(self, /):
        """Return a tuple (address, length) giving the current memory address and the length in items."""
        return id(self._items), len(self._items)

    def byteswap(self, /):
        """Byteswap all items of the array."""
        size = self.itemsize
        data = self.tobytes()
        self._items.clear()
        self.frombytes(b"".join([data[at : at + size][::-1] for at in range(0, len(data), size)]))

    def clear(self, /):
        """Remove all items from the array."""
        self._items.clear()

    def count(self, v, /):
        """Return number of occurrences of v in the array."""
        return self._items.count(v)

    def extend(self, bb, /):
        """Append items to the end of the array."""
        if isinstance(bb, array):
            if bb._code != self._code:
                raise TypeError("can only extend with array of same kind")
            self._items += bb._items
            return
        check, items = self._check, self._items
        for value in bb:
            items.append(check(value))

    def _layout(self):
        return f"<{{}}{self._code if self._code not in 'lL' else {'l': 'q', 'L': 'Q'}[self._code]}"

    def frombytes(self, buffer, /):
        """Appends items from the string, interpreting it as an array of machine values."""
        import struct

        data = bytes(buffer)
        size = self.itemsize
        if len(data) % size:
            raise ValueError("bytes length not a multiple of item size")
        if self._code in "uw":
            self._items += data.decode("utf-32-le")
        else:
            self._items += struct.unpack(self._layout().format(len(data) // size), data)

    def fromfile(self, f, n, /):
        """Read n objects from the file object f and append them to the end of the array."""
        data = f.read(self.itemsize * n)
        if not isinstance(data, bytes):
            raise TypeError("read() didn't return bytes")
        whole = len(data) // self.itemsize * self.itemsize
        self.frombytes(data[:whole])
        if whole < self.itemsize * n:
            raise EOFError("read() didn't return enough bytes")

    def fromlist(self, list, /):
        """Append items to array from list."""
        if not isinstance(list, _list):
            raise TypeError("arg must be list")
        check = self._check
        self._items += [check(value) for value in list]

    def fromunicode(self, ustr, /):
        """Extends this array with data from the unicode string ustr."""
        if self._code not in "uw":
            raise ValueError("fromunicode() may only be called on unicode type arrays ('u' or 'w')")
        self._items += ustr

    def index(self, v, start=0, stop=9223372036854775807, /):
        """Return index of first occurrence of v in the array.

        Raise ValueError if the value is not present.
        """
        try:
            return self._items.index(v, start, stop)
        except ValueError:
            raise ValueError("array.index(x): x not in array") from None

    def insert(self, i, v, /):
        """Insert a new item v into the array before position i."""
        self._items.insert(i, self._check(v))

    def pop(self, i=-1, /):
        """Return the i-th element and delete it from the array."""
        if not self._items:
            raise IndexError("pop from empty array")
        try:
            return self._items.pop(i)
        except IndexError:
            raise IndexError("pop index out of range") from None

    def remove(self, v, /):
        """Remove the first occurrence of v in the array."""
        try:
            self._items.remove(v)
        except ValueError:
            raise ValueError("array.remove(x): x not in array") from None

    def reverse(self, /):
        """Reverse the order of the items in the array."""
        self._items.reverse()

    def __buffer__(self, flags, /):
        """The items as bytes for what reads buffers: a copy, so nothing can be written through it."""
        view = memoryview(self.tobytes())
        return view if self._code in "uw" else view.cast(self._code)

    def __release_buffer__(self, buffer, /):
        """A view of a copy needs nothing when it is released."""

    def tobytes(self, /):
        """Convert the array to an array of machine values and return the bytes representation."""
        import struct

        if self._code in "uw":
            return "".join(self._items).encode("utf-32-le", "surrogatepass")
        return struct.pack(self._layout().format(len(self._items)), *self._items)

    def tofile(self, f, /):
        """Write all items (as machine values) to the file object f."""
        f.write(self.tobytes())

    def tolist(self, /):
        """Convert array to an ordinary list with the same items."""
        return self._items[:]

    def tounicode(self, /):
        """Convert the array to a unicode string."""
        if self._code not in "uw":
            raise ValueError("tounicode() may only be called on unicode type arrays ('u' or 'w')")
        return "".join(self._items)

    __class_getitem__ = classmethod(GenericAlias)


ArrayType = array
MutableSequence.register(array)
