"""What int, float and complex do when an argument is converted by methods of its own class.

The core calls `_TYPE_METHOD` here when the method written in Zig has met an object with `__index__`, `__int__`,
`__float__` or `__complex__` of its own. Each twin turns such arguments into plain numbers and calls the method again.

Promise: a twin never calls a Zig function with an argument that would send it back here.
"""

_NUMBERS_NOTHING = object()


def _numbers_special(value, name):
    """The special method of the value's class, bound; None if there is none."""
    found = _find_special(value, name)
    if found is NotImplemented:
        return None
    if found is None:
        return _numbers_call_none
    get = _find_special(found, "__get__")
    if get is NotImplemented:
        return found
    if value is None:
        # To `__get__`, None says that there is no instance.
        return lambda *args: found(None, *args)
    return get(found, value, _class_of(value))


def _numbers_call_none(*args):
    """A special method that is set to None: found, and not callable."""
    nothing = None
    return nothing(*args)


def _numbers_name(value):
    return _class_of(value).__name__


def _numbers_exact(value, kind, method):
    """What a conversion method gave, as a plain number; a warning if it is of a subclass."""
    if _class_of(value) is not kind:
        _warn(
            f"{method} returned non-{kind.__name__} (type {_numbers_name(value)}).  The ability to return an instance of "
            f"a strict subclass of {kind.__name__} is deprecated, and may be removed in a future version of Python.",
            DeprecationWarning,
        )
    return value


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
    return _int_of_class(int, _numbers_exact(result, int, "__index__"))


def _call_with_ints(native, /, *args, **kwargs):
    """The native once more, with ints instead of what has `__index__`."""

    def plain(value):
        return value if _find_special(value, "__index__") is NotImplemented else _numbers_index(value)

    return native(*[plain(value) for value in args], **{name: plain(value) for name, value in kwargs.items()})


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
        return _float_of_class(float, _numbers_exact(result, float, f"{cls.__name__}.__float__"))
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
        if _numbers_special(x, "__index__") is None and _numbers_special(x, "__buffer__") is not None:
            return _int_of_class(cls, int(bytes(_bytes_asked(x, 0))))
        value = _numbers_index(x)
    else:
        value = method()
        if not _is_subtype(_class_of(value), int):
            raise TypeError(f"__int__ returned non-int (type {_numbers_name(value)})")
        _numbers_exact(value, int, "__int__")
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


def _bool___new__(cls, object=False, /):
    return True if object else False


# float.


def _float___new__(cls, x=0, /):
    asked = [_numbers_special(x, name) for name in ("__float__", "__index__", "__buffer__")]
    if asked[0] is asked[1] is None is not asked[2]:
        try:
            return _float_of_class(cls, float(bytes(_bytes_asked(x, 0))))
        except ValueError:
            raise ValueError(f"could not convert string to float: {x!r}") from None
    value = _numbers_float(x, "float() argument must be a string or a real number, not '{}'")
    return _float_of_class(cls, value)


def _float_from_number(cls, number, /):
    value = _numbers_float(number)
    return value if cls is float else cls(value)


def _float___round__(self, ndigits=None, /):
    return float.__round__(self, _numbers_limited(ndigits))


def _bool___invert__(self, /):
    _warn(
        "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns the bitwise inversion "
        "of the underlying int object and is usually not what you expect from negating a bool. Use the 'not' operator "
        "for boolean negation or ~int(x) if you really want the bitwise inversion of the underlying int.",
        DeprecationWarning,
    )
    return ~int(self)


# complex.


def _numbers_complex(value, message):
    """A number that complex() may take: a plain complex, or a float."""
    method = _numbers_special(value, "__complex__")
    if method is not None:
        result = method()
        if not _is_subtype(_class_of(result), complex):
            raise TypeError(f"__complex__ returned non-complex (type {_numbers_name(result)})")
        return _complex_of_class(complex, _numbers_exact(result, complex, "__complex__"))
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


# math: the core's functions are `_math_raw_NAME` here.


def _math_floats(raw):
    """The twin of a function of floats."""

    def twin(*args):
        return raw(*[_numbers_float(x) for x in args])

    return twin


def _math_ints(raw):
    """The twin of a function of ints."""

    def twin(*args):
        return raw(*[_numbers_limited(n) for n in args])

    return twin


_math_acos = _math_floats(_math_raw_acos)
_math_acosh = _math_floats(_math_raw_acosh)
_math_asin = _math_floats(_math_raw_asin)
_math_asinh = _math_floats(_math_raw_asinh)
_math_atan = _math_floats(_math_raw_atan)
_math_atan2 = _math_floats(_math_raw_atan2)
_math_atanh = _math_floats(_math_raw_atanh)
_math_cbrt = _math_floats(_math_raw_cbrt)
_math_copysign = _math_floats(_math_raw_copysign)
_math_cos = _math_floats(_math_raw_cos)
_math_cosh = _math_floats(_math_raw_cosh)
_math_degrees = _math_floats(_math_raw_degrees)
_math_erf = _math_floats(_math_raw_erf)
_math_erfc = _math_floats(_math_raw_erfc)
_math_exp = _math_floats(_math_raw_exp)
_math_exp2 = _math_floats(_math_raw_exp2)
_math_expm1 = _math_floats(_math_raw_expm1)
_math_fabs = _math_floats(_math_raw_fabs)
_math_fma = _math_floats(_math_raw_fma)
_math_fmod = _math_floats(_math_raw_fmod)
_math_frexp = _math_floats(_math_raw_frexp)
_math_gamma = _math_floats(_math_raw_gamma)
_math_hypot = _math_floats(_math_raw_hypot)
_math_isfinite = _math_floats(_math_raw_isfinite)
_math_isinf = _math_floats(_math_raw_isinf)
_math_isnan = _math_floats(_math_raw_isnan)
_math_lgamma = _math_floats(_math_raw_lgamma)
_math_log1p = _math_floats(_math_raw_log1p)
_math_modf = _math_floats(_math_raw_modf)
_math_pow = _math_floats(_math_raw_pow)
_math_radians = _math_floats(_math_raw_radians)
_math_remainder = _math_floats(_math_raw_remainder)
_math_sin = _math_floats(_math_raw_sin)
_math_sinh = _math_floats(_math_raw_sinh)
_math_sqrt = _math_floats(_math_raw_sqrt)
_math_tan = _math_floats(_math_raw_tan)
_math_tanh = _math_floats(_math_raw_tanh)
_math_ulp = _math_floats(_math_raw_ulp)
_math_comb = _math_ints(_math_raw_comb)
_math_factorial = _math_ints(_math_raw_factorial)
_math_gcd = _math_ints(_math_raw_gcd)
_math_isqrt = _math_ints(_math_raw_isqrt)
_math_lcm = _math_ints(_math_raw_lcm)
_math_perm = _math_ints(_math_raw_perm)


def _math_log_argument(x):
    """Ints of any size stay ints."""
    return _int_of_class(int, x) if _is_subtype(_class_of(x), int) else _numbers_float(x)


def _math_log(x, base=_NUMBERS_NOTHING, /):
    x = _math_log_argument(x)
    return _math_raw_log(x) if base is _NUMBERS_NOTHING else _math_raw_log(x, _math_log_argument(base))


def _math_log2(x, /):
    return _math_raw_log2(_math_log_argument(x))


def _math_log10(x, /):
    return _math_raw_log10(_math_log_argument(x))


def _math_ldexp(x, i, /):
    return _math_raw_ldexp(_numbers_float(x), i)


def _math_nextafter(x, y, /, *, steps=None):
    return _math_raw_nextafter(_numbers_float(x), _numbers_float(y), steps=_numbers_limited(steps))


def _math_isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    return _math_raw_isclose(
        _numbers_float(a), _numbers_float(b), rel_tol=_numbers_float(rel_tol), abs_tol=_numbers_float(abs_tol)
    )


def _math_floor(x, /):
    method = _numbers_special(x, "__floor__")
    return _math_raw_floor(_numbers_float(x)) if method is None else method()


def _math_ceil(x, /):
    method = _numbers_special(x, "__ceil__")
    return _math_raw_ceil(_numbers_float(x)) if method is None else method()


def _math_trunc(x, /):
    method = _numbers_special(x, "__trunc__")
    if method is None:
        raise TypeError(f"type {_numbers_name(x)} doesn't define __trunc__ method")
    return method()


def _math_dist(p, q, /):
    p = [*p]
    q = [*q]
    if len(p) != len(q):
        raise ValueError("both points must have the same number of dimensions")
    return _math_raw_dist([_numbers_float(x) for x in p], [_numbers_float(x) for x in q])


def _math_fsum(seq, /):
    return _math_raw_fsum([_numbers_float(x) for x in seq])


def _math_prod(iterable, /, *, start=1):
    for value in iterable:
        start = start * value
    return start


def _math_sumprod(p, q, /):
    p = [*p]
    q = [*q]
    kinds = (int, float, bool)
    if len(p) == len(q) and _math_all_of(p, kinds) and _math_all_of(q, kinds):
        return _math_raw_sumprod(p, q)
    total = 0
    for i, x in enumerate(p):
        if i >= len(q):
            raise ValueError("Inputs are not the same length")
        total = total + x * q[i]
    if len(p) != len(q):
        raise ValueError("Inputs are not the same length")
    return total


def _math_all_of(values, kinds):
    for value in values:
        if _class_of(value) not in kinds:
            return False
    return True
