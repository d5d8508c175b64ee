"""Pretty-print Python objects: structures that are too wide for a line get a line for each item.

    format ──> one line if it fits, else the printer of its type, which formats what is inside further to the right
"""

import collections
import dataclasses
import io
import sys
import types

__all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"]


def pprint(
    object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False
):  # fmt: skip
    """Pretty-print a Python object to a stream [default is sys.stdout]."""
    PrettyPrinter(
        stream=stream, indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts,
        underscore_numbers=underscore_numbers,
    ).pprint(object)  # fmt: skip


def pformat(
    object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False
):  # fmt: skip
    """Format a Python object into a pretty-printed representation."""
    return PrettyPrinter(
        indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts,
        underscore_numbers=underscore_numbers,
    ).pformat(object)  # fmt: skip


def pp(object, *args, sort_dicts=False, **kwargs):
    """Pretty-print a Python object, with dicts in their own order."""
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    """Version of repr() which can handle recursive data structures."""
    return PrettyPrinter()._one_line(object, {}, 0, 0)[0]


def isreadable(object):
    """Determine if saferepr(object) is readable by eval()."""
    return PrettyPrinter()._one_line(object, {}, 0, 0)[1]


def isrecursive(object):
    """Determine if object requires a recursive representation."""
    return PrettyPrinter()._one_line(object, {}, 0, 0)[2]


class _SortKey:
    """Orders what cannot be compared by the names of its types."""

    __slots__ = ("value",)

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        mine, theirs = self.value, other.value
        try:
            return mine < theirs
        except TypeError:
            return (str(type(mine)), id(mine)) < (str(type(theirs)), id(theirs))


def _pair_key(pair):
    return _SortKey(pair[0]), _SortKey(pair[1])


def _recursion(object):
    return f"<Recursion on {type(object).__name__} with id={id(object)}>"


class PrettyPrinter:
    """Handle pretty printing operations onto a stream using a set of configured parameters.

    indent: number of spaces for each level; width: maximum number of columns; depth: levels that are shown;
    compact: as many items on a line as fit; sort_dicts: dicts by their keys; underscore_numbers: 1_000_000.
    """

    def __init__(
        self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True, underscore_numbers=False
    ):  # fmt: skip
        indent, width = int(indent), int(width)
        if indent < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not width:
            raise ValueError("width must be != 0")
        self._depth = depth
        self._indent_per_level = indent
        self._width = width
        self._stream = sys.stdout if stream is None else stream
        self._compact = bool(compact)
        self._sort_dicts = sort_dicts
        self._underscore_numbers = underscore_numbers

    def pprint(self, object):
        """Print the formatted representation of object on the stream, followed by a newline."""
        if self._stream is not None:
            self._format(object, self._stream, 0, 0, {}, 0)
            self._stream.write("\n")

    def pformat(self, object):
        """Return the formatted representation of object."""
        out = io.StringIO()
        self._format(object, out, 0, 0, {}, 0)
        return out.getvalue()

    def isrecursive(self, object):
        """Whether the representation needs to name the object itself."""
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        """Whether eval() could read the representation."""
        _, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        """(text on one line, is it readable, is it recursive): subclasses may override how an object is shown.

        context holds the ids of what the object is inside of.
        """
        return self._one_line(object, context, maxlevels, level)

    def _repr(self, object, context, level):
        return self.format(object, context.copy(), self._depth, level)[0]

    # Layout.

    def _format(self, object, stream, indent, allowance, context, level):
        number = id(object)
        if number in context:
            stream.write(_recursion(object))
            return
        text = self._repr(object, context, level)
        if len(text) > self._width - indent - allowance:
            printer = _PRINTERS.get(type(object).__repr__)
            if printer is None and _is_plain_dataclass(object):
                printer = PrettyPrinter._dataclass
            if printer is not None:
                context[number] = 1
                printer(self, object, stream, indent, allowance, context, level + 1)
                del context[number]
                return
        stream.write(text)

    def _items(self, items, stream, indent, allowance, context, level):
        write = stream.write
        indent += self._indent_per_level
        if self._indent_per_level > 1:
            write((self._indent_per_level - 1) * " ")
        line_break = ",\n" + " " * indent
        between = ""
        width = width_max = self._width - indent + 1
        items = list(items)
        for index, item in enumerate(items):
            is_last = index == len(items) - 1
            if is_last:
                width_max -= allowance
                width -= allowance
            if self._compact:
                text = self._repr(item, context, level)
                needed = len(text) + 2
                if width < needed:
                    width = width_max
                    if between:
                        between = line_break
                if width >= needed:
                    width -= needed
                    write(between)
                    between = ", "
                    write(text)
                    continue
            write(between)
            between = line_break
            self._format(item, stream, indent, allowance if is_last else 1, context, level)

    def _pairs(self, pairs, stream, indent, allowance, context, level):
        indent += self._indent_per_level
        line_break = ",\n" + " " * indent
        for index, (key, value) in enumerate(pairs):
            is_last = index == len(pairs) - 1
            text = self._repr(key, context, level)
            stream.write(f"{text}: ")
            self._format(value, stream, indent + len(text) + 2, allowance if is_last else 1, context, level)
            if not is_last:
                stream.write(line_break)

    def _attributes(self, pairs, stream, indent, allowance, context, level):
        line_break = ",\n" + " " * indent
        for index, (name, value) in enumerate(pairs):
            is_last = index == len(pairs) - 1
            stream.write(f"{name}=")
            if id(value) in context:
                stream.write("...")
            else:
                self._format(
                    value, stream, indent + len(name) + 1, allowance if is_last else 1, context, level
                )
            if not is_last:
                stream.write(line_break)

    # Printers of types.

    def _dict(self, object, stream, indent, allowance, context, level):
        stream.write("{")
        if self._indent_per_level > 1:
            stream.write((self._indent_per_level - 1) * " ")
        if object:
            pairs = object.items()
            pairs = sorted(pairs, key=_pair_key) if self._sort_dicts else list(pairs)
            self._pairs(pairs, stream, indent, allowance + 1, context, level)
        stream.write("}")

    def _ordered_dict(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        name = type(object).__name__
        stream.write(f"{name}(")
        self._format([*object.items()], stream, indent + len(name) + 1, allowance + 1, context, level)
        stream.write(")")

    def _mapping_proxy(self, object, stream, indent, allowance, context, level):
        stream.write("mappingproxy(")
        self._format(object.copy(), stream, indent + 13, allowance + 1, context, level)
        stream.write(")")

    def _list(self, object, stream, indent, allowance, context, level):
        stream.write("[")
        self._items(object, stream, indent, allowance + 1, context, level)
        stream.write("]")

    def _tuple(self, object, stream, indent, allowance, context, level):
        end = ",)" if len(object) == 1 else ")"
        stream.write("(")
        self._items(object, stream, indent, allowance + len(end), context, level)
        stream.write(end)

    def _set(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        if type(object) is set:
            start, end = "{", "}"
        else:
            start, end = f"{type(object).__name__}({{", "})"
            indent += len(type(object).__name__) + 1
        stream.write(start)
        self._items(sorted(object, key=_SortKey), stream, indent, allowance + len(end), context, level)
        stream.write(end)

    def _str(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        if level == 1:
            # It will stand in parentheses.
            indent += 1
            allowance += 1
        width = self._width - indent
        chunks = []
        lines = object.splitlines(True)
        text = ""
        for index, line in enumerate(lines):
            text = repr(line)
            room = width - allowance if index == len(lines) - 1 else width
            if len(text) <= room:
                chunks.append(text)
            else:
                chunks += _wrapped_line(line, width, allowance if index == len(lines) - 1 else 0)
        if len(chunks) == 1:
            stream.write(text)
            return
        joined = ("\n" + " " * indent).join(chunks)
        stream.write(f"({joined})" if level == 1 else joined)

    def _bytes(self, object, stream, indent, allowance, context, level):
        if len(object) <= 4:
            stream.write(repr(object))
            return
        in_parentheses = level == 1
        if in_parentheses:
            indent += 1
            allowance += 1
            stream.write("(")
        stream.write(("\n" + " " * indent).join(_wrapped_bytes(object, self._width - indent, allowance)))
        if in_parentheses:
            stream.write(")")

    def _bytearray(self, object, stream, indent, allowance, context, level):
        stream.write("bytearray(")
        self._bytes(bytes(object), stream, indent + 10, allowance + 1, context, level + 1)
        stream.write(")")

    def _namespace(self, object, stream, indent, allowance, context, level):
        cls = type(object)
        name = "namespace" if cls is types.SimpleNamespace else cls.__name__
        stream.write(f"{name}(")
        indent += len(name) + 1
        self._attributes([*object.__dict__.items()], stream, indent, allowance, context, level)
        stream.write(")")

    def _dataclass(self, object, stream, indent, allowance, context, level):
        name = type(object).__name__
        pairs = [(one.name, getattr(object, one.name)) for one in dataclasses.fields(object) if one.repr]
        stream.write(f"{name}(")
        self._attributes(pairs, stream, indent + len(name) + 1, allowance, context, level)
        stream.write(")")

    def _default_dict(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        name, factory = type(object).__name__, self._repr(object.default_factory, context, level)
        indent += len(name) + 1
        stream.write(f"{name}({factory},\n{' ' * indent}")
        self._dict(object, stream, indent, allowance + 1, context, level)
        stream.write(")")

    def _counter(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        name = type(object).__name__
        stream.write(f"{name}({{")
        if self._indent_per_level > 1:
            stream.write((self._indent_per_level - 1) * " ")
        self._pairs(object.most_common(), stream, indent + len(name) + 1, allowance + 2, context, level)
        stream.write("})")

    def _chain_map(self, object, stream, indent, allowance, context, level):
        if not object.maps:
            stream.write(repr(object))
            return
        name = type(object).__name__
        stream.write(f"{name}(")
        indent += len(name) + 1
        for index, one in enumerate(object.maps):
            if index == len(object.maps) - 1:
                self._format(one, stream, indent, allowance + 1, context, level)
                stream.write(")")
            else:
                self._format(one, stream, indent, 1, context, level)
                stream.write(",\n" + " " * indent)

    def _deque(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        name = type(object).__name__
        stream.write(f"{name}([")
        indent += len(name) + 1
        if object.maxlen is None:
            self._items(object, stream, indent, allowance + 2, context, level)
            stream.write("])")
        else:
            self._items(object, stream, indent, 2, context, level)
            stream.write(f"],\n{' ' * indent}maxlen={self._repr(object.maxlen, context, level)})")

    def _user(self, object, stream, indent, allowance, context, level):
        self._format(object.data, stream, indent, allowance, context, level - 1)

    # On one line.

    def _one_line(self, object, context, maxlevels, level):
        cls = type(object)
        if cls in _PLAIN_TYPES:
            return repr(object), True, False
        shape = getattr(cls, "__repr__", None)
        if issubclass(cls, int) and shape is int.__repr__:
            return f"{object:_d}" if self._underscore_numbers else repr(object), True, False
        if issubclass(cls, dict) and shape is dict.__repr__:
            return self._one_line_dict(object, context, maxlevels, level)
        if issubclass(cls, list) and shape is list.__repr__ or issubclass(cls, tuple) and shape is tuple.__repr__:
            return self._one_line_sequence(object, context, maxlevels, level)
        text = repr(object)
        return text, bool(text) and not text.startswith("<"), False

    def _one_line_dict(self, object, context, maxlevels, level):
        if not object:
            return "{}", True, False
        number = id(object)
        if maxlevels and level >= maxlevels:
            return "{...}", False, number in context
        if number in context:
            return _recursion(object), False, True
        context[number] = 1
        readable, recursive = True, False
        pairs = sorted(object.items(), key=_pair_key) if self._sort_dicts else object.items()
        parts = []
        for key, value in pairs:
            key_text, key_readable, key_recursive = self.format(key, context, maxlevels, level + 1)
            text, value_readable, value_recursive = self.format(value, context, maxlevels, level + 1)
            parts.append(f"{key_text}: {text}")
            readable = readable and key_readable and value_readable
            recursive = recursive or key_recursive or value_recursive
        del context[number]
        return f"{{{', '.join(parts)}}}", readable, recursive

    def _one_line_sequence(self, object, context, maxlevels, level):
        if isinstance(object, list):
            if not object:
                return "[]", True, False
            frame = "[%s]"
        elif len(object) == 1:
            frame = "(%s,)"
        else:
            if not object:
                return "()", True, False
            frame = "(%s)"
        number = id(object)
        if maxlevels and level >= maxlevels:
            return frame % "...", False, number in context
        if number in context:
            return _recursion(object), False, True
        context[number] = 1
        readable, recursive = True, False
        parts = []
        for item in object:
            text, item_readable, item_recursive = self.format(item, context, maxlevels, level + 1)
            parts.append(text)
            readable = readable and item_readable
            recursive = recursive or item_recursive
        del context[number]
        return frame % ", ".join(parts), readable, recursive


_PLAIN_TYPES = frozenset([str, bytes, bytearray, float, complex, bool, type(None)])

_PRINTERS = {
    dict.__repr__: PrettyPrinter._dict,
    list.__repr__: PrettyPrinter._list,
    tuple.__repr__: PrettyPrinter._tuple,
    set.__repr__: PrettyPrinter._set,
    frozenset.__repr__: PrettyPrinter._set,
    str.__repr__: PrettyPrinter._str,
    bytes.__repr__: PrettyPrinter._bytes,
    bytearray.__repr__: PrettyPrinter._bytearray,
    types.MappingProxyType.__repr__: PrettyPrinter._mapping_proxy,
    types.SimpleNamespace.__repr__: PrettyPrinter._namespace,
    collections.OrderedDict.__repr__: PrettyPrinter._ordered_dict,
    collections.ChainMap.__repr__: PrettyPrinter._chain_map,
    collections.Counter.__repr__: PrettyPrinter._counter,
    collections.defaultdict.__repr__: PrettyPrinter._default_dict,
    collections.deque.__repr__: PrettyPrinter._deque,
    collections.UserDict.__repr__: PrettyPrinter._user,
    collections.UserList.__repr__: PrettyPrinter._user,
    collections.UserString.__repr__: PrettyPrinter._user,
}


def _is_plain_dataclass(object):
    """A dataclass whose repr is the one that was made for it."""
    if not dataclasses.is_dataclass(object) or isinstance(object, type):
        return False
    code = getattr(type(object).__repr__, "__code__", None)
    return object.__dataclass_params__.repr and code is not None and code.co_filename.startswith("<library>")


def _wrapped_line(line, width, allowance):
    """The reprs of as many words at a time as fit."""
    parts = []
    start = 0
    while start < len(line):
        end = start
        while end < len(line) and not line[end].isspace():
            end += 1
        while end < len(line) and line[end].isspace():
            end += 1
        parts.append(line[start:end])
        start = end
    current = ""
    for index, part in enumerate(parts):
        room = width - allowance if index == len(parts) - 1 else width
        if len(repr(current + part)) > room:
            if current:
                yield repr(current)
            current = part
        else:
            current += part
    if current:
        yield repr(current)


def _wrapped_bytes(value, width, allowance):
    current = b""
    last = len(value) // 4 * 4
    for start in range(0, len(value), 4):
        part = value[start : start + 4]
        if start == last:
            width -= allowance
        if len(repr(current + part)) > width:
            if current:
                yield repr(current)
            current = part
        else:
            current += part
    if current:
        yield repr(current)
