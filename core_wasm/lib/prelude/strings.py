"""What str does when guest code is needed.

The core calls `_str_METHOD` here when the method written in Zig has met an object with special
methods of its own: an index with `__index__`, an iterator, a mapping. Most twins turn such
arguments into plain ones and call the method again; `str.format` and `%` (of bytes too) do their
whole work here, step by step, with the same parsers.

Promise: a twin never calls a Zig method with an argument that would send it back here.
"""

_MISSING = object()


def _strings_index(value):
    """The int that `value` stands for, as `operator.index`."""
    return value if type(value) is int else _numbers_index(value)


def _strings_size(value, error=OverflowError):
    """The same where more than 64 bits are refused by the class of `value`."""
    index = _strings_index(value)
    if not -0x8000000000000000 <= index <= 0x7FFFFFFFFFFFFFFF:
        raise error(f"cannot fit '{type(value).__name__}' into an index-sized integer")
    return index


def _strings_position(value):
    """A bound of a slice."""
    if value is None or type(value) is int:
        return value
    if not hasattr(type(value), "__index__"):
        raise TypeError("slice indices must be integers or None or have an __index__ method")
    return _strings_index(value)


def _strings_key(key):
    """What stands between brackets."""
    if isinstance(key, slice):
        start, stop = _strings_position(key.start), _strings_position(key.stop)
        return slice(start, stop, _strings_position(key.step))
    return _strings_size(key, IndexError)


def _strings_items(iterable):
    """The items for `join`."""
    try:
        iterator = iter(iterable)
    except TypeError:
        pass
    else:
        return [*iterator]
    raise TypeError("can only join an iterable")


def _strings_text(value):
    """`str(value)`, which may be an instance of a subclass."""
    kind = type(value)
    if kind is str:
        return value
    result = _bind(_type_lookup(kind, "__str__"), value)()
    if not isinstance(result, str):
        raise TypeError(f"__str__ returned non-string (type {type(result).__name__})")
    return result


def _strings_plain(text):
    """The same text as an instance of str itself."""
    return text if type(text) is str else "".join((text,))


def _strings_shown(value, spec):
    """`format(value, spec)`."""
    result = _bind(_type_lookup(type(value), "__format__"), value)(spec)
    if not isinstance(result, str):
        raise TypeError(f"__format__ must return a str, not {type(result).__name__}")
    return result


# str.


def _str___new__(cls, object="", encoding=_MISSING, errors=_MISSING):
    if encoding is _MISSING and errors is _MISSING:
        text = _strings_text(object)
        return text if cls is str else str.__new__(cls, _strings_plain(text))
    if encoding is not _MISSING and not isinstance(encoding, str):
        raise TypeError(f"str() argument 'encoding' must be str, not {_full_name(_class_of(encoding))}")
    if errors is not _MISSING and not isinstance(errors, str):
        raise TypeError(f"str() argument 'errors' must be str, not {_full_name(_class_of(errors))}")
    encoding = "utf-8" if encoding is _MISSING else encoding
    errors = "strict" if errors is _MISSING else errors
    text = _codec_decode(_bytes_like(object), encoding, errors)
    return text if cls is str else str.__new__(cls, text)


def _strings_name(value):
    return "None" if value is None else type(value).__name__


def _str___format__(self, format_spec, /):
    return _strings_plain(_strings_text(self))


def _str___mul__(self, value, /):
    return str.__mul__(self, _strings_size(value))


_str___rmul__ = _str___mul__


def _str___getitem__(self, key, /):
    if not isinstance(key, slice) and not hasattr(type(key), "__index__"):
        raise TypeError(f"string indices must be integers, not '{type(key).__name__}'")
    return str.__getitem__(self, _strings_key(key))


def _str_find(self, sub, start=None, end=None, /):
    return str.find(self, sub, _strings_position(start), _strings_position(end))


def _str_rfind(self, sub, start=None, end=None, /):
    return str.rfind(self, sub, _strings_position(start), _strings_position(end))


def _str_index(self, sub, start=None, end=None, /):
    return str.index(self, sub, _strings_position(start), _strings_position(end))


def _str_rindex(self, sub, start=None, end=None, /):
    return str.rindex(self, sub, _strings_position(start), _strings_position(end))


def _str_count(self, sub, start=None, end=None, /):
    return str.count(self, sub, _strings_position(start), _strings_position(end))


def _str_startswith(self, prefix, start=None, end=None, /):
    return str.startswith(self, prefix, _strings_position(start), _strings_position(end))


def _str_endswith(self, suffix, start=None, end=None, /):
    return str.endswith(self, suffix, _strings_position(start), _strings_position(end))


def _str_center(self, width, fillchar=" ", /):
    return str.center(self, _strings_index(width), fillchar)


def _str_ljust(self, width, fillchar=" ", /):
    return str.ljust(self, _strings_index(width), fillchar)


def _str_rjust(self, width, fillchar=" ", /):
    return str.rjust(self, _strings_index(width), fillchar)


def _str_zfill(self, width, /):
    return str.zfill(self, _strings_index(width))


def _str_expandtabs(self, /, tabsize=8):
    return str.expandtabs(self, _strings_index(tabsize))


def _str_split(self, /, sep=None, maxsplit=-1):
    return str.split(self, sep, _strings_index(maxsplit))


def _str_rsplit(self, /, sep=None, maxsplit=-1):
    return str.rsplit(self, sep, _strings_index(maxsplit))


def _str_splitlines(self, /, keepends=False):
    return str.splitlines(self, True if keepends else False)


def _str_replace(self, old, new, /, count=-1):
    return str.replace(self, old, new, _strings_index(count))


def _str_join(self, iterable, /):
    return str.join(self, _strings_items(iterable))


def _str_translate(self, table, /):
    get = type(table).__getitem__
    cache = {}
    pieces = []
    for char in str.__iter__(self):
        piece = cache.get(char)
        if piece is None:
            try:
                found = get(table, ord(char))
            except LookupError:
                found = char
            if found is None:
                piece = ""
            elif isinstance(found, str):
                piece = _strings_plain(found)
            elif isinstance(found, int):
                if not 0 <= int.__index__(found) <= 0x10FFFF:
                    raise ValueError("character mapping must be in range(0x110000)")
                piece = chr(int.__index__(found))
            else:
                raise TypeError("character mapping must return integer, None or str")
            # CPython remembers ASCII only, and only single characters.
            if char < "\x80" and len(piece) == 1:
                cache[char] = piece
        pieces.append(piece)
    return "".join(pieces)


def _str_maketrans(x, y=_MISSING, z=_MISSING, /):
    table = {}
    for key, value in dict.items(x):
        if isinstance(key, str):
            if len(key) != 1:
                raise ValueError("string keys in translate table must be of length 1")
            key = ord(key)
        elif not isinstance(key, int):
            raise TypeError("keys in translate table must be strings or integers")
        table[key] = value
    return table


# Formatting.


def _op_format(value, conversion, spec, formats):
    """A piece of an f-string."""
    if conversion == 1:
        value = _strings_text(value)
    elif conversion:
        value = repr(value) if conversion == 2 else ascii(value)
    return _strings_shown(value, spec) if formats else value


class _Formatter:
    """One `str.format`: where values come from, and how positions are numbered."""

    __slots__ = ("args", "kwargs", "automatic", "manual")

    def __init__(self, args, kwargs):
        self.args = args
        self.kwargs = kwargs
        # The next position, or None when nothing was numbered automatically.
        self.automatic = None
        self.manual = False

    def run(self, template, depth):
        if depth == 0:
            raise ValueError("Max string recursion exceeded")
        pieces = []
        at = 0
        while (segment := _format_segment(template, at)) is not None:
            literal, name, conversion, spec, nested, at = segment
            pieces.append(literal)
            if name is None:
                continue
            value = self.look_up(name)
            if conversion == "s":
                value = _strings_text(value)
            elif conversion == "r":
                value = repr(value)
            elif conversion == "a":
                value = ascii(value)
            elif conversion is not None:
                # The whole message, when it is none of the three.
                raise ValueError(conversion)
            if nested:
                spec = self.run(spec, depth - 1)
            pieces.append(_strings_shown(value, spec))
        return "".join(pieces)

    def look_up(self, name):
        first, rest = _format_field_start(name)
        value = self.named(first) if isinstance(first, str) else self.positional(first)
        while (step := _format_field_step(rest)) is not None:
            is_attribute, key, rest = step
            value = getattr(value, key) if is_attribute else value[key]
        return value

    def positional(self, index):
        if self.args is None:
            raise ValueError("Format string contains positional fields")
        if index is None:
            if self.manual:
                raise ValueError(
                    "cannot switch from manual field specification to automatic field numbering"
                )
            index = 0 if self.automatic is None else self.automatic
            self.automatic = index + 1
        elif self.automatic is not None:
            raise ValueError(
                "cannot switch from automatic field numbering to manual field specification"
            )
        else:
            self.manual = True
        if index >= len(self.args):
            raise IndexError(f"Replacement index {index} out of range for positional args tuple")
        return self.args[index]

    def named(self, key):
        return self.kwargs[key]


def _str_format(self, /, *args, **kwargs):
    return _Formatter(args, kwargs).run(_strings_plain(self), 2)


def _str_format_map(self, mapping, /):
    return _Formatter(None, mapping).run(_strings_plain(self), 2)


def _str___mod__(self, value, /):
    return _percent_format(_strings_plain(self), value)


def _str___rmod__(self, value, /):
    if not isinstance(value, str):
        return NotImplemented
    return _percent_format(_strings_plain(value), self)


class _PercentArguments:
    """The right side of %: a row of values, or something to be asked for keys."""

    __slots__ = ("values", "taken", "mapping")

    def __init__(self, values, own_kinds):
        self.taken = 0
        self.mapping = _MISSING
        if isinstance(values, tuple):
            self.values = [*tuple.__iter__(values)]
            return
        self.values = [values]
        if hasattr(type(values), "__getitem__") and not isinstance(values, own_kinds):
            self.mapping = values

    def choose(self, key):
        self.values = [self.mapping[key]]
        self.taken = 0

    def take(self):
        if self.taken == len(self.values):
            raise TypeError("not enough arguments for format string")
        self.taken += 1
        return self.values[self.taken - 1]

    def take_int(self):
        value = self.take()
        if not isinstance(value, int):
            raise TypeError("* wants int")
        return int.__index__(value)


def _percent_format(template, values):
    is_text = isinstance(template, str)
    convert = _percent_text_argument if is_text else _percent_bytes_argument
    arguments = _PercentArguments(values, str if is_text else (bytes, bytearray))
    has_mapping = arguments.mapping is not _MISSING
    pieces = []
    at = 0
    while (segment := _percent_segment(template, at, has_mapping)) is not None:
        literal, key, width, precision, conversion, next_at = segment
        if literal is None:
            if key is not None:
                arguments.choose(key)
            width = arguments.take_int() if width else None
            precision = arguments.take_int() if precision else None
            _percent_check(template, at, width, precision)
            value = convert(template, at, conversion, arguments.take())
            literal = _percent_apply(template, at, width, precision, value)
        pieces.append(literal)
        at = next_at
    if arguments.taken < len(arguments.values) and not has_mapping:
        kind = "string" if is_text else "bytes"
        raise TypeError(f"not all arguments converted during {kind} formatting")
    return "".join(pieces) if is_text else b"".join(pieces)


def _percent_text_argument(template, at, conversion, value):
    if conversion == "s":
        return _strings_plain(_strings_text(value))
    if conversion == "r":
        return _strings_plain(repr(value))
    if conversion == "a":
        return ascii(value)
    if conversion in "eEfFgG":
        return value if type(value) in (float, int) else float.__float__(_percent_float(value))
    return _percent_number(template, at, conversion, value)


def _percent_bytes_argument(template, at, conversion, value):
    if conversion in "sb":
        return _percent_bytes(value)
    if conversion in "ra":
        return str.encode(ascii(value), "ascii")
    if conversion in "eEfFgG":
        try:
            return _percent_float(value)
        except TypeError:
            pass
        raise TypeError(f"float argument required, not {type(value).__name__}")
    return _percent_number(template, at, conversion, value)


def _percent_float(value):
    kind = type(value)
    if not hasattr(kind, "__float__") and not hasattr(kind, "__index__"):
        raise TypeError(f"must be real number, not {kind.__name__}")
    return float(value)


def _percent_number(template, at, conversion, value):
    """An int for `d i u o x X c`; the others, which are wrong, as they are."""
    if isinstance(value, int):
        return int.__index__(value)
    kind = type(value)
    texts = str if isinstance(template, str) else (bytes, bytearray)
    if conversion == "c" and isinstance(value, texts):
        return value
    try:
        if conversion in "diu":
            if isinstance(value, float) or hasattr(kind, "__int__") or hasattr(kind, "__index__"):
                return int(value)
        elif conversion in "oxXc" and hasattr(kind, "__index__"):
            return _strings_index(value)
    except TypeError:
        pass
    return _percent_wrong_type(template, at, value)


def _percent_bytes(value):
    if isinstance(value, (bytes, bytearray)):
        return value
    kind = type(value)
    method = getattr(kind, "__bytes__", None)
    if method is not None:
        result = method(value)
        if not isinstance(result, bytes):
            raise TypeError(f"__bytes__ returned non-bytes (type {type(result).__name__})")
        return result
    if hasattr(kind, "__buffer__"):
        return memoryview.tobytes(memoryview(value))
    raise TypeError(
        "%b requires a bytes-like object, or an object that implements __bytes__, "
        f"not '{kind.__name__}'"
    )
