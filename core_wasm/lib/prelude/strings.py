"""What str, bytes, bytearray and memoryview do when guest code is needed.

The core calls `_TYPE_METHOD` here when the method written in Zig has met an object with special methods of its own:
an index with `__index__`, an iterator, a mapping, a buffer. Most twins turn such arguments into plain ones and call the
method again; `str.format`, `%` and the codecs do their whole work here, step by step, with the same parsers.

Promise: a twin never calls a Zig method with an argument that would send it back here.
"""

_MISSING = object()


def _strings_index(value):
    """The int that `value` stands for, as `operator.index`."""
    kind = type(value)
    if kind is int:
        return value
    method = getattr(kind, "__index__", None)
    if method is None:
        raise TypeError(f"'{kind.__name__}' object cannot be interpreted as an integer")
    result = method(value)
    if not isinstance(result, int):
        raise TypeError(f"__index__ returned non-int (type {type(result).__name__})")
    return int.__index__(result)


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
        return slice(_strings_position(key.start), _strings_position(key.stop), _strings_position(key.step))
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
    result = kind.__str__(value)
    if not isinstance(result, str):
        raise TypeError(f"__str__ returned non-string (type {type(result).__name__})")
    return result


def _strings_plain(text):
    """The same text as an instance of str itself."""
    return text if type(text) is str else "".join((text,))


def _strings_shown(value, spec):
    """`format(value, spec)`."""
    result = type(value).__format__(value, spec)
    if not isinstance(result, str):
        raise TypeError(f"__format__ must return a str, not {type(result).__name__}")
    return result


def _object___format__(self, format_spec, /):
    return _strings_text(self)


# str.


def _str___new__(cls, object="", encoding=_MISSING, errors=_MISSING):
    if encoding is _MISSING and errors is _MISSING:
        text = _strings_text(object)
        return text if cls is str else str.__new__(cls, _strings_plain(text))
    if encoding is not _MISSING and not isinstance(encoding, str):
        raise TypeError(f"str() argument 'encoding' must be str, not {_strings_name(encoding)}")
    if errors is not _MISSING and not isinstance(errors, str):
        raise TypeError(f"str() argument 'errors' must be str, not {_strings_name(errors)}")
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
    if conversion:
        value = _strings_text(value) if conversion == 1 else repr(value) if conversion == 2 else ascii(value)
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
                raise ValueError("cannot switch from manual field specification to automatic field numbering")
            index = 0 if self.automatic is None else self.automatic
            self.automatic = index + 1
        elif self.automatic is not None:
            raise ValueError("cannot switch from automatic field numbering to manual field specification")
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
    if conversion == "c" and isinstance(value, str if isinstance(template, str) else (bytes, bytearray)):
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


# bytes and bytearray.


def _bytes_kind(self):
    return bytes if isinstance(self, bytes) else bytearray


def _bytes_like(value):
    """A memoryview of an object with a `__buffer__` of its own; everything else as it is."""
    if isinstance(value, (bytes, bytearray, memoryview)) or not hasattr(type(value), "__buffer__"):
        return value
    return memoryview(value)


def _bytes_sub(value):
    """What is searched: a byte as an int, or bytes-like."""
    value = _bytes_like(value)
    if isinstance(value, (bytes, bytearray, memoryview)) or not hasattr(type(value), "__index__"):
        return value
    return _strings_index(value)


def _bytes_byte(value, message):
    value = _strings_index(value)
    if not 0 <= value <= 255:
        raise ValueError(message)
    return value


def _bytes_list(iterable, message):
    return [_bytes_byte(item, message) for item in iterable]


def _bytes_source(cls, source, encoding, errors, message):
    """What a constructor is given, as something that needs no more guest code."""
    name = "bytes" if issubclass(cls, bytes) else "bytearray"
    if encoding is not _MISSING or errors is not _MISSING:
        if isinstance(source, str) and encoding is not _MISSING:
            return str.encode(source, encoding, "strict" if errors is _MISSING else errors)
        if encoding is not _MISSING:
            raise TypeError("encoding without a string argument")
        if isinstance(source, str):
            raise TypeError("string argument without an encoding")
        raise TypeError("errors without a string argument")
    kind = type(source)
    method = getattr(kind, "__bytes__", None) if name == "bytes" else None
    if method is not None:
        result = method(source)
        if not isinstance(result, bytes):
            raise TypeError(f"__bytes__ returned non-bytes (type {type(result).__name__})")
        return result
    if isinstance(source, str):
        raise TypeError("string argument without an encoding")
    if hasattr(kind, "__index__"):
        try:
            return _strings_index(source)
        except TypeError:
            pass
    if isinstance(source, (bytes, bytearray, memoryview)) or hasattr(kind, "__buffer__"):
        return memoryview(source)
    try:
        iterator = iter(source)
    except TypeError:
        pass
    else:
        return _bytes_list(iterator, message)
    raise TypeError(f"cannot convert '{kind.__name__}' object to {name}")


def _bytes___new__(cls, source=b"", encoding=_MISSING, errors=_MISSING):
    plain = _bytes_source(cls, source, encoding, errors, "bytes must be in range(0, 256)")
    if cls is bytes and isinstance(plain, bytes):
        return plain
    if isinstance(plain, (bytes, bytearray)):
        plain = memoryview(plain)
    return bytes.__new__(cls, plain)


def _bytearray___init__(self, source=b"", encoding=_MISSING, errors=_MISSING):
    plain = _bytes_source(bytearray, source, encoding, errors, "byte must be in range(0, 256)")
    if isinstance(plain, memoryview):
        plain = memoryview.tobytes(plain)
    bytearray.__init__(self, plain)


def _bytes___getitem__(self, key, /):
    kind = _bytes_kind(self)
    if not isinstance(key, slice) and not hasattr(type(key), "__index__"):
        name = "byte" if kind is bytes else "bytearray"
        raise TypeError(f"{name} indices must be integers or slices, not {type(key).__name__}")
    return kind.__getitem__(self, _strings_key(key))


def _bytes___contains__(self, key, /):
    return _bytes_kind(self).__contains__(self, _bytes_sub(key))


def _bytes___add__(self, value, /):
    return _bytes_kind(self).__add__(self, _bytes_like(value))


def _bytes___mul__(self, value, /):
    return _bytes_kind(self).__mul__(self, _strings_size(value))


def _bytes___mod__(self, value, /):
    kind = _bytes_kind(self)
    result = _percent_format(memoryview.tobytes(memoryview(self)), value)
    return result if kind is bytes else bytearray(result)


def _bytes___rmod__(self, value, /):
    kind = _bytes_kind(self)
    if not isinstance(value, kind):
        return NotImplemented
    return _bytes___mod__(value, self)


def _bytes_find(self, sub, start=None, end=None, /):
    return _bytes_kind(self).find(self, _bytes_sub(sub), _strings_position(start), _strings_position(end))


def _bytes_rfind(self, sub, start=None, end=None, /):
    return _bytes_kind(self).rfind(self, _bytes_sub(sub), _strings_position(start), _strings_position(end))


def _bytes_index(self, sub, start=None, end=None, /):
    return _bytes_kind(self).index(self, _bytes_sub(sub), _strings_position(start), _strings_position(end))


def _bytes_rindex(self, sub, start=None, end=None, /):
    return _bytes_kind(self).rindex(self, _bytes_sub(sub), _strings_position(start), _strings_position(end))


def _bytes_count(self, sub, start=None, end=None, /):
    return _bytes_kind(self).count(self, _bytes_sub(sub), _strings_position(start), _strings_position(end))


def _bytes_ends(what):
    """A prefix or suffix, or a tuple of them."""
    if isinstance(what, tuple):
        return (*[_bytes_like(each) for each in what],)
    return _bytes_like(what)


def _bytes_startswith(self, prefix, start=None, end=None, /):
    return _bytes_kind(self).startswith(self, _bytes_ends(prefix), _strings_position(start), _strings_position(end))


def _bytes_endswith(self, suffix, start=None, end=None, /):
    return _bytes_kind(self).endswith(self, _bytes_ends(suffix), _strings_position(start), _strings_position(end))


def _bytes_removeprefix(self, prefix, /):
    return _bytes_kind(self).removeprefix(self, _bytes_like(prefix))


def _bytes_removesuffix(self, suffix, /):
    return _bytes_kind(self).removesuffix(self, _bytes_like(suffix))


def _bytes_replace(self, old, new, count=-1, /):
    return _bytes_kind(self).replace(self, _bytes_like(old), _bytes_like(new), _strings_index(count))


def _bytes_split(self, /, sep=None, maxsplit=-1):
    return _bytes_kind(self).split(self, _bytes_like(sep), _strings_index(maxsplit))


def _bytes_rsplit(self, /, sep=None, maxsplit=-1):
    return _bytes_kind(self).rsplit(self, _bytes_like(sep), _strings_index(maxsplit))


def _bytes_splitlines(self, /, keepends=False):
    return _bytes_kind(self).splitlines(self, True if keepends else False)


def _bytes_partition(self, sep, /):
    return _bytes_kind(self).partition(self, _bytes_like(sep))


def _bytes_rpartition(self, sep, /):
    return _bytes_kind(self).rpartition(self, _bytes_like(sep))


def _bytes_strip(self, bytes=None, /):
    return _bytes_kind(self).strip(self, _bytes_like(bytes))


def _bytes_lstrip(self, bytes=None, /):
    return _bytes_kind(self).lstrip(self, _bytes_like(bytes))


def _bytes_rstrip(self, bytes=None, /):
    return _bytes_kind(self).rstrip(self, _bytes_like(bytes))


def _bytes_join(self, iterable_of_bytes, /):
    items = [_bytes_like(item) for item in _strings_items(iterable_of_bytes)]
    return _bytes_kind(self).join(self, items)


def _bytes_center(self, width, fillchar=b" ", /):
    return _bytes_kind(self).center(self, _strings_index(width), fillchar)


def _bytes_ljust(self, width, fillchar=b" ", /):
    return _bytes_kind(self).ljust(self, _strings_index(width), fillchar)


def _bytes_rjust(self, width, fillchar=b" ", /):
    return _bytes_kind(self).rjust(self, _strings_index(width), fillchar)


def _bytes_zfill(self, width, /):
    return _bytes_kind(self).zfill(self, _strings_index(width))


def _bytes_expandtabs(self, /, tabsize=8):
    return _bytes_kind(self).expandtabs(self, _strings_index(tabsize))


def _bytes_translate(self, table, /, delete=b""):
    return _bytes_kind(self).translate(self, _bytes_like(table), delete=_bytes_like(delete))


def _bytes_maketrans(frm, to, /):
    return bytes.maketrans(_bytes_like(frm), _bytes_like(to))


def _bytes_separator(sep):
    """The `sep` of `hex`, once its length has been asked."""
    if isinstance(sep, (str, bytes, bytearray)):
        return sep
    if len(sep) != 1:
        raise ValueError("sep must be length 1.")
    raise TypeError("sep must be str or bytes.")


def _bytes_hex(self, /, sep=_MISSING, bytes_per_sep=1):
    kind = type(self) if isinstance(self, memoryview) else _bytes_kind(self)
    if sep is _MISSING:
        return kind.hex(self)
    return kind.hex(self, _bytes_separator(sep), _strings_index(bytes_per_sep))


def _bytes_fromhex(cls, string, /):
    kind = bytes if issubclass(cls, bytes) else bytearray
    plain = kind.fromhex(_bytes_like(string))
    return plain if cls is kind else cls(plain)


_bytes___rmul__ = _bytes___mul__

_bytearray___getitem__ = _bytes___getitem__
_bytearray___contains__ = _bytes___contains__
_bytearray___add__ = _bytes___add__
_bytearray___mul__ = _bytes___mul__
_bytearray___rmul__ = _bytes___mul__
_bytearray___mod__ = _bytes___mod__
_bytearray___rmod__ = _bytes___rmod__
_bytearray_find = _bytes_find
_bytearray_rfind = _bytes_rfind
_bytearray_index = _bytes_index
_bytearray_rindex = _bytes_rindex
_bytearray_count = _bytes_count
_bytearray_startswith = _bytes_startswith
_bytearray_endswith = _bytes_endswith
_bytearray_removeprefix = _bytes_removeprefix
_bytearray_removesuffix = _bytes_removesuffix
_bytearray_replace = _bytes_replace
_bytearray_split = _bytes_split
_bytearray_rsplit = _bytes_rsplit
_bytearray_splitlines = _bytes_splitlines
_bytearray_partition = _bytes_partition
_bytearray_rpartition = _bytes_rpartition
_bytearray_strip = _bytes_strip
_bytearray_lstrip = _bytes_lstrip
_bytearray_rstrip = _bytes_rstrip
_bytearray_join = _bytes_join
_bytearray_center = _bytes_center
_bytearray_ljust = _bytes_ljust
_bytearray_rjust = _bytes_rjust
_bytearray_zfill = _bytes_zfill
_bytearray_expandtabs = _bytes_expandtabs
_bytearray_translate = _bytes_translate
_bytearray_maketrans = _bytes_maketrans
_bytearray_hex = _bytes_hex
_bytearray_fromhex = _bytes_fromhex
_memoryview_hex = _bytes_hex


def _bytearray_compare(self, value, operator):
    return NotImplemented if not hasattr(type(value), "__buffer__") else operator(self, memoryview(value))


def _bytearray___eq__(self, value, /):
    return _bytearray_compare(self, value, bytearray.__eq__)


def _bytearray___ne__(self, value, /):
    return _bytearray_compare(self, value, bytearray.__ne__)


def _bytearray___lt__(self, value, /):
    return _bytearray_compare(self, value, bytearray.__lt__)


def _bytearray___le__(self, value, /):
    return _bytearray_compare(self, value, bytearray.__le__)


def _bytearray___gt__(self, value, /):
    return _bytearray_compare(self, value, bytearray.__gt__)


def _bytearray___ge__(self, value, /):
    return _bytearray_compare(self, value, bytearray.__ge__)


_BYTE_RANGE = "byte must be in range(0, 256)"


def _bytearray___setitem__(self, key, value, /):
    if not isinstance(key, slice):
        if not hasattr(type(key), "__index__"):
            raise TypeError(f"bytearray indices must be integers or slices, not {type(key).__name__}")
        return bytearray.__setitem__(self, _strings_index(key), _bytes_byte(value, _BYTE_RANGE))
    if not isinstance(value, (bytes, bytearray, memoryview)):
        if hasattr(type(value), "__buffer__"):
            value = memoryview(value)
        elif hasattr(type(value), "__index__") or isinstance(value, (str, float)):
            raise TypeError("can assign only bytes, buffers, or iterables of ints in range(0, 256)")
        else:
            value = bytearray(value)
    return bytearray.__setitem__(self, _strings_key(key), value)


def _bytearray___delitem__(self, key, /):
    if not isinstance(key, slice) and not hasattr(type(key), "__index__"):
        raise TypeError(f"bytearray indices must be integers or slices, not {type(key).__name__}")
    return bytearray.__delitem__(self, _strings_key(key))


def _bytearray___iadd__(self, value, /):
    return bytearray.__iadd__(self, _bytes_like(value))


def _bytearray___imul__(self, value, /):
    return bytearray.__imul__(self, _strings_size(value))


def _bytearray_append(self, item, /):
    return bytearray.append(self, _bytes_byte(item, _BYTE_RANGE))


def _bytearray_extend(self, iterable_of_ints, /):
    if hasattr(type(iterable_of_ints), "__buffer__"):
        return bytearray.extend(self, memoryview(iterable_of_ints))
    try:
        iterator = iter(iterable_of_ints)
    except TypeError:
        pass
    else:
        return bytearray.extend(self, _bytes_list(iterator, _BYTE_RANGE))
    raise TypeError(f"can't extend bytearray with {type(iterable_of_ints).__name__}")


def _bytearray_insert(self, index, item, /):
    return bytearray.insert(self, _strings_index(index), _bytes_byte(item, _BYTE_RANGE))


def _bytearray_pop(self, index=-1, /):
    return bytearray.pop(self, _strings_index(index))


def _bytearray_remove(self, value, /):
    return bytearray.remove(self, _bytes_byte(value, _BYTE_RANGE))


def _bytearray_resize(self, size, /):
    return bytearray.resize(self, _strings_index(size))


# memoryview.


def _memoryview___new__(cls, object):
    view = type(object).__buffer__(object, 284)
    if not isinstance(view, memoryview):
        raise TypeError("__buffer__ returned non-memoryview object")
    return view


def _memoryview__from_flags(cls, /, object, flags):
    view = type(object).__buffer__(object, flags)
    if not isinstance(view, memoryview):
        raise TypeError("__buffer__ returned non-memoryview object")
    return view


def _memoryview_key(key):
    if isinstance(key, tuple):
        return (*[_strings_index(each) for each in key],)
    return _strings_key(key)


def _memoryview___getitem__(self, key, /):
    return memoryview.__getitem__(self, _memoryview_key(key))


def _memoryview___setitem__(self, key, value, /):
    key = _memoryview_key(key)
    if isinstance(key, slice):
        value = _bytes_like(value)
    elif self.format[-1] in "efd":
        try:
            value = float(value)
        except TypeError:
            value = None
    elif self.format[-1] == "?":
        value = True if value else False
    elif self.format[-1] != "c" and hasattr(type(value), "__index__"):
        value = _strings_index(value)
    return memoryview.__setitem__(self, key, value)


def _memoryview___eq__(self, value, /):
    if not hasattr(type(value), "__buffer__"):
        return NotImplemented
    return memoryview.__eq__(self, memoryview(value))


def _memoryview___ne__(self, value, /):
    result = _memoryview___eq__(self, value)
    return result if result is NotImplemented else not result


def _memoryview_count(self, value, /):
    found = 0
    for item in self:
        if item is value or item == value:
            found += 1
    return found


def _memoryview_index(self, value, start=0, stop=None, /):
    start, stop, _ = slice(_strings_position(start), _strings_position(stop)).indices(len(self))
    for at in range(start, stop):
        item = self[at]
        if item is value or item == value:
            return at
    raise ValueError("memoryview.index(x): x not found")


def _memoryview_cast(self, /, format, shape=_MISSING):
    return memoryview.cast(self, format, [_strings_index(each) for each in shape])


# Codecs. The `codecs` module registers in these.

_codec_error_handlers = {}
_codec_search_functions = []
_codec_cache = {}

_CODECS_OF_BYTES = frozenset((
    "base64", "base_64", "bz2", "bz2_codec", "base64_codec", "hex", "hex_codec", "quopri", "quopri_codec",
    "quoted_printable", "quotedprintable", "rot13", "rot_13", "uu", "uu_codec", "zip", "zlib", "zlib_codec",
))


def _codec_find(name, verb):
    """The registered codec of this name, a CodecInfo or a tuple like one."""
    key = str.replace(str.lower(name), " ", "-")
    found = _codec_cache.get(key)
    if found is None:
        for search in _codec_search_functions:
            found = search(str.replace(key, "-", "_"))
            if found is not None:
                break
        else:
            if str.replace(key, "-", "_") in _CODECS_OF_BYTES:
                raise _codec_not_for_text(name, verb)
            raise LookupError(f"unknown encoding: {name}")
        if not isinstance(found, tuple) or len(found) != 4:
            raise TypeError("codec search functions must return 4-tuples")
        _codec_cache[key] = found
    if not getattr(found, "_is_text_encoding", True):
        raise _codec_not_for_text(name, verb)
    return found


def _codec_not_for_text(name, verb):
    return LookupError(
        f"'{name}' is not a text encoding; use codecs.{verb}() to handle arbitrary codecs"
    )


def _codec_handler(name):
    handler = _codec_error_handlers.get(name)
    if handler is None:
        raise LookupError(f"unknown error handler name '{name}'")
    return handler


def _codec_go_on(position, size):
    """Where a handler wants to go on."""
    at = position + size if position < 0 else position
    if not 0 <= at <= size:
        raise IndexError(f"position {position} from error handler out of bounds")
    return at


def _codec_encode(text, encoding, errors):
    if not _codec_is_built_in(encoding):
        result = _codec_find(encoding, "encode")[0](text, errors)
        if not isinstance(result, tuple) or len(result) != 2:
            raise TypeError("encoder must return a tuple (object, integer)")
        result = result[0]
        if not isinstance(result, bytes):
            raise TypeError(
                f"'{encoding}' encoder returned '{type(result).__name__}' instead of 'bytes'; "
                "use codecs.encode() to encode to arbitrary types"
            )
        return result
    handler = None
    pieces = []
    at = 0
    while True:
        piece, problem = _codec_encode_step(text, at, encoding)
        pieces.append(piece)
        if problem is None:
            return b"".join(pieces)
        name, start, end, reason = problem
        if handler is None:
            handler = _codec_handler(errors)
        error = UnicodeEncodeError(name, text, start, end, reason)
        result = handler(error)
        if (
            not isinstance(result, tuple)
            or len(result) != 2
            or not isinstance(result[0], (str, bytes))
            or not isinstance(result[1], int)
        ):
            raise TypeError("encoding error handler must return (str/bytes, int) tuple")
        piece = result[0]
        if isinstance(piece, str):
            piece = _codec_encode_text(_strings_plain(piece), encoding)
            if piece is None:
                raise error
        pieces.append(piece)
        at = _codec_go_on(int.__index__(result[1]), len(text))


def _codec_decode(data, encoding, errors):
    if not _codec_is_built_in(encoding):
        result = _codec_find(encoding, "decode")[1](data, errors)
        if not isinstance(result, tuple) or len(result) != 2:
            raise TypeError("decoder must return a tuple (object,integer)")
        result = result[0]
        if not isinstance(result, str):
            raise TypeError(
                f"'{encoding}' decoder returned '{type(result).__name__}' instead of 'str'; "
                "use codecs.decode() to decode to arbitrary types"
            )
        return result
    data = memoryview.tobytes(memoryview(data))
    data = data[_codec_signature_size(data, encoding):]
    handler = None
    pieces = []
    at = order = 0
    while True:
        piece, order, problem = _codec_decode_step(data, at, order, encoding)
        pieces.append(piece)
        if problem is None:
            return "".join(pieces)
        name, start, end, reason = problem
        if handler is None:
            # Here with a built-in name only from str(obj, encoding, errors).
            handler = _codec_error_handlers.get(errors)
            if handler is None:
                return bytes.decode(data, encoding, errors) if _codec_is_handler(errors) else _codec_handler(errors)
        error = UnicodeDecodeError(name, data, start, end, reason)
        result = handler(error)
        if (
            not isinstance(result, tuple)
            or len(result) != 2
            or not isinstance(result[0], str)
            or not isinstance(result[1], int)
        ):
            raise TypeError("decoding error handler must return (str, int) tuple")
        pieces.append(result[0])
        # A handler may have put other bytes in place of these.
        if error.object is not data:
            data = error.object
        at = _codec_go_on(int.__index__(result[1]), len(data))


def _codec_is_handler(name):
    return name in (
        "strict", "ignore", "replace", "backslashreplace", "surrogateescape", "surrogatepass",
        "xmlcharrefreplace", "namereplace",
    )


def _str_encode(self, /, encoding="utf-8", errors="strict"):
    return _codec_encode(_strings_plain(self), encoding, errors)


def _bytes_decode(self, /, encoding="utf-8", errors="strict"):
    return _codec_decode(self, encoding, errors)


_bytearray_decode = _bytes_decode
