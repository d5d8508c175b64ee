"""The built-in functions, for arguments whose classes answer in Python.

The core calls `_NAME` here when the function written in Zig has met an object with special methods of its own. Functions
that walk over iterables are in containers_reductions.py.

Promise: a twin never calls a Zig function with an argument that would send it back here for the same reason.
"""

_BUILTINS_NOTHING = object()


def _builtins_text(value, name, result):
    """What `__repr__`, `__str__` or `__format__` gave, checked."""
    if not _is_subtype(_class_of(result), str):
        raise TypeError(f"{name} returned non-string (type {_numbers_name(result)})")
    return result


def _repr(obj, /):
    method = _numbers_special(obj, "__repr__")
    return _builtins_text(obj, "__repr__", method())


def _ascii(obj, /):
    shown = _repr(obj)
    if shown.isascii():
        return shown
    return "".join([c if c < "\x80" else _builtins_escape(ord(c)) for c in shown])


def _builtins_escape(code):
    if code <= 0xFF:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def _format(value, format_spec="", /):
    result = _numbers_special(value, "__format__")(format_spec)
    if not _is_subtype(_class_of(result), str):
        raise TypeError(f"__format__ must return a str, not {_numbers_name(result)}")
    return result


# Numbers.


def _abs(number, /):
    return _numbers_special(number, "__abs__")()


def _bin(number, /):
    return bin(_numbers_index(number))


def _oct(number, /):
    return oct(_numbers_index(number))


def _hex(number, /):
    return hex(_numbers_index(number))


def _chr(i, /):
    return chr(_numbers_index(i))


def _round(number, ndigits=None):
    method = _numbers_special(number, "__round__")
    if method is None:
        if _class_of(number) is int:
            return round(number, _numbers_index(ndigits))
        raise TypeError(f"type {_numbers_name(number)} doesn't define __round__ method")
    if ndigits is None:
        return method()
    if _class_of(number) is int or _class_of(number) is float:
        return method(_numbers_index(ndigits))
    return method(ndigits)


def _builtins_reflected_first(left, right, reflected):
    """Does the right operand's method come first? Its class is a subclass with a method of its own."""
    a = _class_of(left)
    b = _class_of(right)
    if a is b or not _is_subtype(b, a):
        return False
    return _find_special(right, reflected) is not _find_special(left, reflected)


def _builtins_operate(left, right, forward, reflected, more=()):
    """The result of a binary operation's methods, or NotImplemented."""
    tries = [(left, forward, right)]
    if _class_of(left) is not _class_of(right):
        tries.append((right, reflected, left))
        if _builtins_reflected_first(left, right, reflected):
            tries.reverse()
    for operand, name, other in tries:
        method = _numbers_special(operand, name)
        if method is not None:
            result = method(other, *more)
            if result is not NotImplemented:
                return result
    return NotImplemented


def _divmod(x, y, /):
    result = _builtins_operate(x, y, "__divmod__", "__rdivmod__")
    if result is NotImplemented:
        names = f"'{_numbers_name(x)}' and '{_numbers_name(y)}'"
        raise TypeError(f"unsupported operand type(s) for divmod(): {names}")
    return result


def _pow(base, exp, mod=None):
    if mod is None:
        return base**exp
    result = _builtins_operate(base, exp, "__pow__", "__rpow__", (mod,))
    if result is NotImplemented:
        names = f"'{_numbers_name(base)}', '{_numbers_name(exp)}', '{_numbers_name(mod)}'"
        raise TypeError(f"unsupported operand type(s) for ** or pow(): {names}")
    return result


# Objects.


def _hash(obj, /):
    method = _numbers_special(obj, "__hash__")
    if method is None or method is _numbers_call_none:
        raise TypeError(f"unhashable type: '{_numbers_name(obj)}'")
    return _checked_hash(method())


def _checked_hash(result):
    if not _is_subtype(_class_of(result), int):
        raise TypeError("__hash__ method should return an integer")
    return _hash_of_int(_int_of_class(int, result))


def _len(obj, /):
    method = _numbers_special(obj, "__len__")
    if method is None:
        raise TypeError(f"object of type '{_numbers_name(obj)}' has no len()")
    return _checked_length(method())


def _checked_length(result):
    return _length_of_int(_numbers_index(result))


def _iter(object, sentinel=None, /):
    method = _numbers_special(object, "__iter__")
    if method is None or method is _numbers_call_none:
        if method is not None or _find_special(object, "__getitem__") is NotImplemented:
            raise TypeError(f"'{_numbers_name(object)}' object is not iterable")
        return _sequence_iterator(object)
    result = method()
    if _find_special(result, "__next__") is NotImplemented:
        raise TypeError(f"iter() returned non-iterator of type '{_numbers_name(result)}'")
    return result


def _next(iterator, default=_BUILTINS_NOTHING, /):
    method = _numbers_special(iterator, "__next__")
    if method is None:
        raise TypeError(f"'{_numbers_name(iterator)}' object is not an iterator")
    if default is _BUILTINS_NOTHING:
        return method()
    try:
        return method()
    except StopIteration:
        return default


# Output.


def _print(*args, sep=" ", end="\n", file=None, flush=False):
    sep = " " if sep is None else sep
    end = "\n" if end is None else end
    if file is None:
        file = _print_target()
        if file is None:
            return
        if file is NotImplemented:
            return _builtins_print_pieces(_builtins_print_stdout, args, sep, end)
    _builtins_print_pieces(file.write, args, sep, end)
    if flush:
        file.flush()


def _builtins_print_stdout(text):
    _output_write(0, text)


def _builtins_print_pieces(write, args, sep, end):
    first = True
    for value in args:
        if not first:
            write(sep)
        first = False
        write(value if _class_of(value) is str else str(value))
    write(end)
