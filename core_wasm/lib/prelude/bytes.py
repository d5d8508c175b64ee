"""What bytes, bytearray and memoryview do when guest code is needed.

Twins as in strings.py: arguments with `__index__`, `__buffer__` or `__bytes__` become plain ones
and the method is called again. bytes and bytearray share theirs, as they share methods in Zig.

Promise: a twin never calls a Zig method with an argument that would send it back here.
"""

_BYTES_MISSING = object()
_BYTE_RANGE = "byte must be in range(0, 256)"


def _bytes_kind(self):
    return bytes if isinstance(self, bytes) else bytearray


def _bytes_like(value):
    """A memoryview of an object with a `__buffer__` of its own; everything else as it is."""
    if isinstance(value, (bytes, bytearray, memoryview)) or not hasattr(type(value), "__buffer__"):
        return value
    return _bytes_asked(value, 0)


def _bytes_asked(value, flags):
    """What `__buffer__` of the guest shows, which is given back at once if the guest wants to know."""
    view = _memoryview__from_flags(memoryview, value, flags)
    release = _type_lookup(_class_of(value), "__release_buffer__")
    if release is None:
        return view
    data = bytes(view)
    _bind(release, value)(view)
    return memoryview(data)


def _bytes_of(data):
    """The bytes of a buffer, for modules of the library."""
    if _class_of(data) is bytes:
        return data
    try:
        view = memoryview(data)
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{_class_of(data).__name__}'") from None
    return bytes(view)


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
    if encoding is not _BYTES_MISSING or errors is not _BYTES_MISSING:
        if isinstance(source, str) and encoding is not _BYTES_MISSING:
            return str.encode(source, encoding, "strict" if errors is _BYTES_MISSING else errors)
        if encoding is not _BYTES_MISSING:
            raise TypeError("encoding without a string argument")
        if isinstance(source, str):
            raise TypeError("string argument without an encoding")
        raise TypeError("errors without a string argument")
    kind = type(source)
    method = _type_lookup(kind, "__bytes__", _BYTES_MISSING) if name == "bytes" else _BYTES_MISSING
    if method is not _BYTES_MISSING:
        result = getattr(kind, "__bytes__")(source)
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
    if isinstance(source, (bytes, bytearray, memoryview)):
        return memoryview(source)
    if hasattr(kind, "__buffer__"):
        return _bytes_asked(source, 284)
    try:
        iterator = iter(source)
    except TypeError:
        pass
    else:
        if name == "bytes":
            _containers_hint(source)
        return _bytes_list(iterator, message)
    raise TypeError(f"cannot convert '{kind.__name__}' object to {name}")


def _bytes___new__(cls, source=b"", encoding=_BYTES_MISSING, errors=_BYTES_MISSING):
    plain = _bytes_source(cls, source, encoding, errors, "bytes must be in range(0, 256)")
    if cls is bytes and isinstance(plain, bytes):
        return plain
    if isinstance(plain, (bytes, bytearray)):
        plain = memoryview(plain)
    return bytes.__new__(cls, plain)


def _bytearray___init__(self, source=b"", encoding=_BYTES_MISSING, errors=_BYTES_MISSING):
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


def _bytes_search(self, name, sub, start, end):
    method = getattr(_bytes_kind(self), name)
    return method(self, _bytes_sub(sub), _strings_position(start), _strings_position(end))


def _bytes_find(self, sub, start=None, end=None, /):
    return _bytes_search(self, "find", sub, start, end)


def _bytes_rfind(self, sub, start=None, end=None, /):
    return _bytes_search(self, "rfind", sub, start, end)


def _bytes_index(self, sub, start=None, end=None, /):
    return _bytes_search(self, "index", sub, start, end)


def _bytes_rindex(self, sub, start=None, end=None, /):
    return _bytes_search(self, "rindex", sub, start, end)


def _bytes_count(self, sub, start=None, end=None, /):
    return _bytes_search(self, "count", sub, start, end)


def _bytes_ends(what):
    """A prefix or suffix, or a tuple of them."""
    if isinstance(what, tuple):
        return (*[_bytes_like(each) for each in what],)
    return _bytes_like(what)


def _bytes_startswith(self, prefix, start=None, end=None, /):
    start, end = _strings_position(start), _strings_position(end)
    return _bytes_kind(self).startswith(self, _bytes_ends(prefix), start, end)


def _bytes_endswith(self, suffix, start=None, end=None, /):
    start, end = _strings_position(start), _strings_position(end)
    return _bytes_kind(self).endswith(self, _bytes_ends(suffix), start, end)


def _bytes_removeprefix(self, prefix, /):
    return _bytes_kind(self).removeprefix(self, _bytes_like(prefix))


def _bytes_removesuffix(self, suffix, /):
    return _bytes_kind(self).removesuffix(self, _bytes_like(suffix))


def _bytes_replace(self, old, new, count=-1, /):
    old, new = _bytes_like(old), _bytes_like(new)
    return _bytes_kind(self).replace(self, old, new, _strings_index(count))


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


def _bytes_hex(self, /, sep=_BYTES_MISSING, bytes_per_sep=1):
    kind = type(self) if isinstance(self, memoryview) else _bytes_kind(self)
    if sep is _BYTES_MISSING:
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
    if not hasattr(type(value), "__buffer__"):
        return NotImplemented
    return operator(self, memoryview(value))


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


def _bytearray___setitem__(self, key, value, /):
    if not isinstance(key, slice):
        if not hasattr(type(key), "__index__"):
            name = type(key).__name__
            raise TypeError(f"bytearray indices must be integers or slices, not {name}")
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
    return _memoryview__from_flags(cls, object, 284)


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
        # The format counts, too.
        value = memoryview(value) if hasattr(type(value), "__buffer__") else value
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


def _memoryview_cast(self, /, format, shape=_BYTES_MISSING):
    return memoryview.cast(self, format, [_strings_index(each) for each in shape])
