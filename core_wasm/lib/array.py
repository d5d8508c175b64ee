"""This module defines an object type which can efficiently represent
an array of basic values: characters, integers, floating-point
numbers.

Items stand in a bytearray, through a view with the format of the type code; behind the last there may be room for more. Sizes
are those of a 64-bit machine, byte order is little-endian.
"""

import struct

from _collections_abc import MutableSequence
from _prelude import _show_module
from types import GenericAlias

typecodes = "bBuwhHiIlLqQfd"
_SIZES = {"b": 1, "B": 1, "u": 4, "w": 4, "h": 2, "H": 2, "i": 4, "I": 4, "l": 8, "L": 8, "q": 8, "Q": 8, "f": 4, "d": 8}
_ABSENT = object()
_list = list
_EXPORTING = "cannot resize an array that is exporting buffers"


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
    return ord(value)


def _double(value):
    if isinstance(value, (str, bytes)) or not (hasattr(value, "__float__") or hasattr(value, "__index__")):
        raise TypeError(f"must be real number, not {type(value).__name__}")
    return float(value)


# What the view refuses is looked at again, for the message.
_CHECKS = {code: _integer(code) for code in "bBhHiIlLqQ"}
_CHECKS |= {"u": _character, "w": _character, "f": _double, "d": _double}


def _packed(code, items):
    """The bytes of items, which are checked."""
    try:
        if code not in "uw":
            return struct.pack(f"<{len(items)}{_LAYOUTS.get(code, code)}", *items)
    except (struct.error, TypeError, OverflowError):
        pass
    data = bytearray(len(items) * _SIZES[code])
    with memoryview(data) as plain, plain.cast("I" if code in "uw" else code) as view:
        for at, item in enumerate(items):
            view[at] = _CHECKS[code](item)
    return data


# Of struct without padding, whose "l" has four bytes.
_LAYOUTS = {"l": "q", "L": "Q"}


@_show_module
class array:
    """array(typecode [, initializer]) -> array

    Return a new array whose items are restricted by typecode, and
    initialized from the optional initializer value, which must be a list,
    string or iterable over elements of the appropriate type.
    """

    __slots__ = ("_code", "_size", "_text", "_data", "_view", "_count", "_lent", "_walked", "__weakref__")
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
        if typecode not in "uw":
            if isinstance(initializer, str):
                raise TypeError(f"cannot use a str to initialize an array with typecode '{typecode}'")
            if isinstance(initializer, array) and initializer._text:
                raise TypeError(f"cannot use a unicode array to initialize an array with typecode '{typecode}'")
        if typecode == "u":
            import warnings

            text = "The 'u' type code is deprecated and will be removed in Python 3.16"
            warnings.warn(text, DeprecationWarning, 2)
        self = _new(cls, typecode, b"")
        if isinstance(initializer, (bytes, bytearray)):
            self.frombytes(initializer)
        elif isinstance(initializer, array) and initializer._code != typecode:
            self.fromlist(initializer.tolist())
        else:
            self.extend(initializer)
        return self

    @property
    def typecode(self):
        """the typecode character used to create the array"""
        return self._code

    @property
    def itemsize(self):
        """the size, in bytes, of one array item"""
        return self._size

    # Storage.

    def _cast(self):
        with memoryview(self._data) as plain:
            self._view = plain.cast("I" if self._text else self._code)

    def _edit(self, start, stop, new=b""):
        """Replaces the items from `start` to `stop` by what the bytes `new` mean."""
        size, count = self._size, self._count
        if self._walked and not self._lent:
            # Iterators go on with what was there.
            self._data = bytearray(self._data)
            self._walked = False
        else:
            self._view.release()
        data = self._data
        try:
            if len(data) != count * size:
                del data[count * size :]
            data[start * size : stop * size] = new
        except BufferError:
            raise BufferError(_EXPORTING) from None
        finally:
            self._cast()
            self._count = len(self._view)

    def _grow(self):
        count = self._count
        more = 1 if self._lent else count // 2 + 8
        self._edit(count, count, bytes(more * self._size))
        self._count = count

    def _settle(self):
        """No room behind the last item."""
        if len(self._view) != self._count:
            self._edit(self._count, self._count)

    def _index_of(self, key):
        if type(key) is int:
            return key
        if not hasattr(key, "__index__"):
            raise TypeError("array indices must be integers")
        return key.__index__()

    def __repr__(self):
        name = type(self).__name__
        if not self._count:
            return f"{name}('{self._code}')"
        return f"{name}('{self._code}', {self.tounicode() if self._text else self.tolist()!r})"

    def __len__(self):
        return self._count

    def __iter__(self):
        if self._text:
            return iter(self.tolist())
        self._settle()
        self._walked = True
        return iter(self._view)

    def __contains__(self, item):
        return item in self.tolist()

    def __getitem__(self, key):
        if isinstance(key, slice):
            start, stop, step = key.indices(self._count)
            if step == 1:
                return _new(array, self._code, self._data[start * self._size : max(start, stop) * self._size])
            return _new(array, self._code, _packed(self._code, self.tolist()[key]))
        key = self._index_of(key)
        if key < 0:
            key += self._count
        if not 0 <= key < self._count:
            raise IndexError("array index out of range")
        return chr(self._view[key]) if self._text else self._view[key]

    def __setitem__(self, key, value):
        if isinstance(key, slice):
            return self._set_slice(key, value)
        key = self._index_of(key)
        if key < 0:
            key += self._count
        if not 0 <= key < self._count:
            raise IndexError("array assignment index out of range")
        self._store(key, value)

    def _store(self, at, value):
        try:
            self._view[at] = value
        except (TypeError, ValueError):
            self._view[at] = _CHECKS[self._code](value)

    def _set_slice(self, key, value):
        if not isinstance(value, array):
            raise TypeError(f'can only assign array (not "{type(value).__name__}") to array slice')
        self._same_code(value)
        start, stop, step = key.indices(self._count)
        if step == 1:
            return self._edit(start, max(start, stop), value.tobytes())
        places = range(start, stop, step)
        if len(places) != value._count:
            raise ValueError(
                f"attempt to assign array of size {value._count} to extended slice of size {len(places)}"
            )
        for at, item in zip(places, value.tolist()):
            self._store(at, item)

    def __delitem__(self, key):
        if not isinstance(key, slice):
            key = self._index_of(key)
            if key < 0:
                key += self._count
            if not 0 <= key < self._count:
                raise IndexError("array assignment index out of range")
            return self._edit(key, key + 1)
        start, stop, step = key.indices(self._count)
        if step == 1:
            return self._edit(start, max(start, stop))
        items = self.tolist()
        del items[key]
        self._edit(0, self._count, _packed(self._code, items))

    def _same_code(self, other):
        if self._code != other._code:
            raise TypeError("bad argument type for built-in operation")

    def __add__(self, other):
        if not isinstance(other, array):
            raise TypeError(f'can only append array (not "{type(other).__name__}") to array')
        self._same_code(other)
        return _new(array, self._code, self.tobytes() + other.tobytes())

    def __iadd__(self, other):
        if not isinstance(other, array):
            raise TypeError(f'can only extend array with array (not "{type(other).__name__}")')
        self.extend(other)
        return self

    def __mul__(self, n):
        return _new(array, self._code, self.tobytes() * n)

    __rmul__ = __mul__

    def __imul__(self, n):
        self._edit(0, self._count, self.tobytes() * n)
        return self

    def __eq__(self, other):
        if not isinstance(other, array):
            return NotImplemented
        if self._code == other._code and self._code not in "fd":
            return self.tobytes() == other.tobytes()
        return self.tolist() == other.tolist()

    def __ne__(self, other):
        return not self == other if isinstance(other, array) else NotImplemented

    def __lt__(self, other):
        return self.tolist() < other.tolist() if isinstance(other, array) else NotImplemented

    def __le__(self, other):
        return self.tolist() <= other.tolist() if isinstance(other, array) else NotImplemented

    def __gt__(self, other):
        return self.tolist() > other.tolist() if isinstance(other, array) else NotImplemented

    def __ge__(self, other):
        return self.tolist() >= other.tolist() if isinstance(other, array) else NotImplemented

    def __copy__(self):
        return _new(array, self._code, self.tobytes())

    def __deepcopy__(self, memo, /):
        return _new(array, self._code, self.tobytes())

    def __reduce_ex__(self, protocol, /):
        own = getattr(self, "__dict__", None)
        if protocol < 3:
            return type(self), (self._code, self.tolist()), own
        kind = 20 if self._text else _MACHINE_FORMATS.index(_LAYOUTS.get(self._code, self._code))
        return _array_reconstructor, (type(self), self._code, kind, self.tobytes()), own

    def append(self, v, /):
        """Append new value v to the end of the array."""
        count = self._count
        if count == len(self._view):
            if self._lent or self._text:
                # Refused before there is room.
                v = _CHECKS[self._code](v)
                self._edit(count, count, bytes(self._size))
                self._view[count] = v
                return
            self._grow()
        try:
            self._view[count] = v
        except (TypeError, ValueError):
            self._view[count] = _CHECKS[self._code](v)
        self._count = count + 1

    def buffer_info(self, /):
        """Return a tuple (address, length) giving the current memory address and the length in items."""
        return id(self._data), self._count

    def byteswap(self, /):
        """Byteswap all items of the array."""
        self._settle()
        size, old = self._size, bytes(self._data)
        for at in range(size):
            self._data[at::size] = old[size - 1 - at :: size]

    def clear(self, /):
        """Remove all items from the array."""
        self._edit(0, self._count)

    def count(self, v, /):
        """Return number of occurrences of v in the array."""
        return self.tolist().count(v)

    def extend(self, bb, /):
        """Append items to the end of the array."""
        if isinstance(bb, array):
            if bb._code != self._code:
                raise TypeError("can only extend with array of same kind")
            self._edit(self._count, self._count, bb.tobytes())
        elif isinstance(bb, (_list, tuple, range)):
            self.fromlist([*bb])
        else:
            for value in bb:
                self.append(value)

    def frombytes(self, buffer, /):
        """Appends items from the string, interpreting it as an array of machine values."""
        if isinstance(buffer, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        data = bytes(memoryview(buffer))
        if len(data) % self._size:
            raise ValueError("bytes length not a multiple of item size")
        self._edit(self._count, self._count, data)

    def fromfile(self, f, n, /):
        """Read n objects from the file object f and append them to the end of the array."""
        if n < 0:
            raise ValueError("negative count")
        data = f.read(self._size * n)
        if not isinstance(data, bytes):
            raise TypeError("read() didn't return bytes")
        whole = len(data) // self._size * self._size
        self.frombytes(data[:whole])
        if whole < self._size * n:
            raise EOFError("read() didn't return enough bytes")

    def fromlist(self, list, /):
        """Append items to array from list."""
        if not isinstance(list, _list):
            raise TypeError("arg must be list")
        data = _packed(self._code, list)
        self._edit(self._count, self._count, data)

    def fromunicode(self, ustr, /):
        """Extends this array with data from the unicode string ustr."""
        if not isinstance(ustr, str):
            raise TypeError(f"fromunicode() argument must be str, not {type(ustr).__name__}")
        if not self._text:
            raise ValueError("fromunicode() may only be called on unicode type arrays ('u' or 'w')")
        self._edit(self._count, self._count, ustr.encode("utf-32-le", "surrogatepass"))

    def index(self, v, start=0, stop=9223372036854775807, /):
        """Return index of first occurrence of v in the array.

        Raise ValueError if the value is not present.
        """
        try:
            return self.tolist().index(v, start, stop)
        except ValueError:
            raise ValueError("array.index(x): x not in array") from None

    def insert(self, i, v, /):
        """Insert a new item v into the array before position i."""
        i = self._index_of(i)
        i = max(i + self._count, 0) if i < 0 else min(i, self._count)
        self._edit(i, i, _packed(self._code, [v]))

    def pop(self, i=-1, /):
        """Return the i-th element and delete it from the array."""
        if not self._count:
            raise IndexError("pop from empty array")
        i = self._index_of(i)
        try:
            value = self[i]
        except IndexError:
            raise IndexError("pop index out of range") from None
        if i == -1 and not self._lent:
            self._count -= 1
        else:
            del self[i]
        return value

    def remove(self, v, /):
        """Remove the first occurrence of v in the array."""
        try:
            at = self.tolist().index(v)
        except ValueError:
            raise ValueError("array.remove(x): x not in array") from None
        self._edit(at, at + 1)

    def reverse(self, /):
        """Reverse the order of the items in the array."""
        self._settle()
        self._data[:] = _packed(self._code, self.tolist()[::-1])

    def __buffer__(self, flags, /):
        """The items for what reads buffers: while there are views of them, the array keeps its length."""
        self._settle()
        self._lent = True
        with memoryview(self._data) as plain:
            return plain.cast("I" if self._text else self._code)

    def __release_buffer__(self, buffer, /):
        """Whether there is still a view is asked when the length changes."""

    def tobytes(self, /):
        """Convert the array to an array of machine values and return the bytes representation."""
        return bytes(self._data[: self._count * self._size])

    def tofile(self, f, /):
        """Write all items (as machine values) to the file object f."""
        data = self.tobytes()
        for start in range(0, len(data), 65536):
            f.write(data[start : start + 65536])

    def tolist(self, /):
        """Convert array to an ordinary list with the same items."""
        items = self._view.tolist()
        del items[self._count :]
        return _list(map(chr, items)) if self._text else items

    def tounicode(self, /):
        """Convert the array to a unicode string."""
        if not self._text:
            raise ValueError("tounicode() may only be called on unicode type arrays ('u' or 'w')")
        return "".join(self.tolist())

    __class_getitem__ = classmethod(GenericAlias)


def _new(cls, code, data):
    made = object.__new__(cls)
    made._code, made._size, made._text = code, _SIZES[code], code in "uw"
    made._lent = made._walked = False
    made._data = bytearray(data)
    made._cast()
    made._count = len(made._view)
    return made


# What pickles of protocol 3 and later say of the items: each with its bytes in this order, and the other way round.
_MACHINE_FORMATS = "BbH-h-I-i-Q-q-f-d-"


def _array_reconstructor(arraytype, typecode, mformat_code, items, /):
    """Internal. Used for pickling support."""
    if not isinstance(arraytype, type):
        raise TypeError(f"first argument must be a type object, not {type(arraytype).__name__}")
    if not issubclass(arraytype, array):
        raise TypeError(f"{arraytype!r} is not a subtype of array.array")
    if not isinstance(typecode, str) or len(typecode) != 1:
        raise TypeError("_array_reconstructor() argument 2 must be a unicode character")
    if typecode not in _SIZES:
        raise ValueError("second argument must be a valid type code")
    if type(mformat_code) is not int:
        raise TypeError(f"'{type(mformat_code).__name__}' object cannot be interpreted as an integer")
    if not 0 <= mformat_code <= 21:
        raise ValueError("third argument must be a valid machine format code.")
    if not isinstance(items, bytes):
        raise TypeError(f"fourth argument should be bytes, not {type(items).__name__}")
    if mformat_code >= 18:
        text = items.decode(("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")[mformat_code - 18], "surrogatepass")
        return arraytype(typecode, text)
    code = _MACHINE_FORMATS[mformat_code - (mformat_code > 1 and mformat_code % 2)]
    if len(items) % _SIZES[code]:
        raise ValueError("string length not a multiple of item size")
    order = ">" if mformat_code > 1 and mformat_code % 2 else "<"
    return arraytype(typecode, [*struct.unpack(f"{order}{len(items) // _SIZES[code]}{code}", items)])


ArrayType = array
MutableSequence.register(array)
