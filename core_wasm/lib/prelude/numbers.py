"""What int, float and complex do when an argument is converted by methods of its own class.

The core calls `_TYPE_METHOD` here when the method written in Zig has met an object with `__index__`, `__int__`,
`__float__` or `__complex__` of its own. Each twin turns such arguments into plain numbers and calls the method again.

Promise: a twin never calls a Zig function with an argument that would send it back here.
"""

_NUMBERS_NOTHING = object()


def _numbers_special(value, name):
    """The special method of the value's class, bound; None if there is none."""
    found = _find_special(value, name)
    if found is NotImplemented or found is None:
        return None
    get = _find_special(found, "__get__")
    return found if get is NotImplemented else get(found, value, _class_of(value))


def _numbers_name(value):
    return _class_of(value).__name__


def _numbers_index(value):
    """The plain int that `value` stands for, as `operator.index`."""
    if _is_subtype(_class_of(value), int):
        return _int_of_class(int, value)
    method = _numbers_special(value, "__index__")
    if method is None:
        raise TypeError(f"'{_numbers_name(value)}' object cannot be interpreted as an integer")
    result = method()
    if not _is_subtype(_class_of(result), int):
        raise TypeError(f"__index__ returned non-int (type {_numbers_name(result)})")
    return _int_of_class(int, result)


def _numbers_float(value, message="must be real number, not {}"):
    """The plain float that `value` stands for."""
    cls = _class_of(value)
    if cls is float:
        return value
    method = _numbers_special(value, "__float__")
    if method is not None:
        result = method()
        if not _is_subtype(_class_of(result), float):
            raise TypeError(f"{cls.__name__}.__float__ returned non-float (type {_numbers_name(result)})")
        return _float_of_class(float, result)
    if _numbers_special(value, "__index__") is not None:
        return _float_of_class(float, _numbers_index(value))
    raise TypeError(message.format(_numbers_name(value)))


def _numbers_limited(value):
    """An `ndigits` or a length: any int-like, or None."""
    return None if value is None else _numbers_index(value)


# int.


def _int___new__(cls, x=_NUMBERS_NOTHING, /, base=_NUMBERS_NOTHING):
    if base is not _NUMBERS_NOTHING:
        return int.__new__(cls, x, base=_numbers_index(base))
    method = _numbers_special(x, "__int__")
    if method is None:
        value = _numbers_index(x)
    else:
        value = method()
        if not _is_subtype(_class_of(value), int):
            raise TypeError(f"__int__ returned non-int (type {_numbers_name(value)})")
    return _int_of_class(cls, value)


def _int___round__(self, ndigits=None, /):
    return int.__round__(self, _numbers_limited(ndigits))


def _int_to_bytes(self, /, length=1, byteorder="big", *, signed=False):
    return int.to_bytes(self, _numbers_index(length), byteorder, signed=bool(signed))


def _int_from_bytes(cls, /, bytes, byteorder="big", *, signed=False):
    value = int.from_bytes(_numbers_bytes(bytes), byteorder, signed=bool(signed))
    return value if cls is int else cls(value)


def _numbers_bytes(value):
    cls = _class_of(value)
    for kind in (_BYTES, _BYTEARRAY, _MEMORYVIEW):
        if _is_subtype(cls, kind):
            return value
    method = _numbers_special(value, "__bytes__")
    if method is not None:
        result = method()
        if not _is_subtype(_class_of(result), _BYTES):
            raise TypeError(f"__bytes__ returned non-bytes (type {_numbers_name(result)})")
        return result
    if _numbers_special(value, "__buffer__") is not None:
        return _BYTES(value)
    if _is_subtype(cls, str) or _is_subtype(cls, int) or _find_special(value, "__iter__") is NotImplemented:
        raise TypeError(f"cannot convert '{cls.__name__}' object to bytes")
    return _BYTES([*value])


# The parameter of `from_bytes` is called `bytes`.
_BYTES = bytes
_BYTEARRAY = bytearray
_MEMORYVIEW = memoryview


# float.


def _float___new__(cls, x=0, /):
    value = _numbers_float(x, "float() argument must be a string or a real number, not '{}'")
    return _float_of_class(cls, value)


def _float_from_number(cls, number, /):
    value = _numbers_float(number)
    return value if cls is float else cls(value)


def _float___round__(self, ndigits=None, /):
    return float.__round__(self, _numbers_limited(ndigits))


# complex.


def _numbers_complex(value, message):
    """A number that complex() may take: a plain complex, or a float."""
    method = _numbers_special(value, "__complex__")
    if method is not None:
        result = method()
        if not _is_subtype(_class_of(result), complex):
            raise TypeError(f"__complex__ returned non-complex (type {_numbers_name(result)})")
        return _complex_of_class(complex, result)
    if _is_subtype(_class_of(value), complex):
        return _complex_of_class(complex, value)
    return _numbers_float(value, message)


def _complex___new__(cls, real=_NUMBERS_NOTHING, imag=_NUMBERS_NOTHING):
    if imag is _NUMBERS_NOTHING:
        value = _numbers_complex(real, "complex() argument must be a string or a number, not {}")
        return _complex_of_class(cls, value)
    if real is _NUMBERS_NOTHING:
        real = 0
    elif _is_subtype(_class_of(real), str):
        raise TypeError(f"complex() argument 'real' must be a real number, not {_numbers_name(real)}")
    else:
        real = _numbers_complex(real, "complex() argument 'real' must be a real number, not {}")
    # Of the second argument only `__float__` and `__index__` count.
    if _is_subtype(_class_of(imag), complex):
        imag = _complex_of_class(complex, imag)
    else:
        imag = _numbers_float(imag, "complex() argument 'imag' must be a real number, not {}")
    return complex.__new__(cls, real, imag)


def _complex_from_number(cls, number, /):
    value = _numbers_complex(number, "must be real number, not {}")
    value = _complex_of_class(complex, value)
    return value if cls is complex else cls(value)
