"""Implementation of JSONEncoder"""

from _prelude import _json_emit, _json_quote

INFINITY = float("inf")

# Containers in containers, as far as CPython's recursion limit lets it go.
_DEPTH_MAX = 990


def encode_basestring(s):
    """Return a JSON representation of a Python string"""
    return _json_quote(_text(s), False)


def encode_basestring_ascii(s):
    """Return an ASCII-only JSON representation of a Python string"""
    return _json_quote(_text(s), True)


def _text(s):
    if not isinstance(s, str):
        raise TypeError(f"first argument must be a string, not {type(s).__name__}")
    return s


py_encode_basestring = c_encode_basestring = encode_basestring
py_encode_basestring_ascii = c_encode_basestring_ascii = encode_basestring_ascii


class JSONEncoder:
    """Extensible JSON <https://json.org> encoder for Python data structures.

    Supports the following objects and types by default:

    +-------------------+---------------+
    | Python            | JSON          |
    +===================+===============+
    | dict              | object        |
    +-------------------+---------------+
    | list, tuple       | array         |
    +-------------------+---------------+
    | str               | string        |
    +-------------------+---------------+
    | int, float        | number        |
    +-------------------+---------------+
    | True              | true          |
    +-------------------+---------------+
    | False             | false         |
    +-------------------+---------------+
    | None              | null          |
    +-------------------+---------------+

    To extend this to recognize other objects, subclass and implement a ``.default()`` method that returns a serializable
    object for ``o`` if possible, otherwise it should call the superclass implementation (to raise ``TypeError``).
    """

    item_separator = ", "
    key_separator = ": "

    def __init__(
        self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False, indent=None,
        separators=None, default=None
    ):
        """The arguments are those of ``json.dumps``."""
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        """Implement this method in a subclass such that it returns a serializable object for ``o``, or calls the base
        implementation (to raise a ``TypeError``).

        For example, to support arbitrary iterators, you could implement default like this::

            def default(self, o):
                try:
                    iterable = iter(o)
                except TypeError:
                    pass
                else:
                    return list(iterable)
                return super().default(o)
        """
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        """Return a JSON string representation of a Python data structure.

        >>> from json.encoder import JSONEncoder
        >>> JSONEncoder().encode({"foo": ["bar", "baz"]})
        '{"foo": ["bar", "baz"]}'
        """
        if isinstance(o, str):
            return _json_quote(o, bool(self.ensure_ascii))
        if type(self).iterencode is JSONEncoder.iterencode and "iterencode" not in self.__dict__:
            text = _Filler(self).text_of(o, 0, None)
            if text is not None:
                return text
        chunks = self.iterencode(o, _one_shot=True)
        if not isinstance(chunks, (list, tuple)):
            chunks = list(chunks)
        return "".join(chunks)

    def iterencode(self, o, _one_shot=False):
        """Encode the given object and yield each string representation as available.

        For example::

            for chunk in JSONEncoder().iterencode(bigobject):
                mysocket.write(chunk)
        """
        return _Chunks(self).of(o, 0)


def _indent_text(indent):
    return indent if indent is None or isinstance(indent, str) else " " * indent


class _Filler:
    """Texts that the interpreter writes; what it cannot write goes through `default`."""

    def __init__(self, encoder):
        self.encoder = encoder
        self.indent = _indent_text(encoder.indent)
        self.flags = (
            (1 if encoder.ensure_ascii else 0) | (2 if encoder.allow_nan else 0) | (4 if encoder.sort_keys else 0)
            | (8 if encoder.skipkeys else 0) | (16 if encoder.check_circular else 0)
        )

    def text_of(self, o, level, ancestors):
        """None: an exception is due, and `_Chunks` raises it before anything is asked of `default`."""
        encoder = self.encoder
        found = _json_emit(
            o, self.indent, encoder.item_separator, encoder.key_separator, self.flags, level, ancestors
        )
        if type(found) is not tuple:
            return found
        pieces, holes = found
        result = [pieces[0]]
        for piece, (hole, hole_level, place) in zip(pieces[1:], holes):
            try:
                result.append(self.filled(hole, hole_level, [*(ancestors or ()), *place[::2]]))
            except BaseException as exc:
                for index in range(len(place) - 2, -1, -2):
                    exc.add_note(f"when serializing {type(place[index]).__name__} item {place[index + 1]!r}")
                raise
            result.append(piece)
        return "".join(result)

    def filled(self, o, level, ancestors):
        encoder = self.encoder
        if encoder.check_circular:
            for ancestor in ancestors:
                if ancestor is o:
                    raise ValueError("Circular reference detected")
        ancestors.append(o)
        replacement = encoder.default(o)
        if type(replacement) is str:
            return _json_quote(replacement, bool(encoder.ensure_ascii))
        try:
            text = self.text_of(replacement, level, ancestors)
            if text is None:
                chunks = _Chunks(encoder)
                if chunks.markers is not None:
                    chunks.markers.update({id(ancestor): ancestor for ancestor in ancestors})
                text = "".join(chunks.of(replacement, level))
            return text
        except Exception as exc:
            exc.add_note(f"when serializing {type(o).__name__} object")
            raise


class _Chunks:
    """Texts piece by piece, and every exception that there is."""

    def __init__(self, encoder):
        self.encoder = encoder
        self.indent = _indent_text(encoder.indent)
        self.markers = {} if encoder.check_circular else None
        self.quote = encode_basestring_ascii if encoder.ensure_ascii else encode_basestring

    def float_text(self, number):
        if number != number:
            text = "NaN"
        elif number == INFINITY:
            text = "Infinity"
        elif number == -INFINITY:
            text = "-Infinity"
        else:
            return float.__repr__(number)
        if not self.encoder.allow_nan:
            raise ValueError("Out of range float values are not JSON compliant: " + repr(number))
        return text

    def scalar(self, o):
        """The text of what is no container and needs no `default`, or None."""
        if isinstance(o, str):
            return self.quote(o)
        if o is None:
            return "null"
        if o is True:
            return "true"
        if o is False:
            return "false"
        if isinstance(o, int):
            return int.__repr__(o)
        if isinstance(o, float):
            return self.float_text(o)
        return None

    def of(self, o, level):
        """The pieces of a value.  Containers are walked by generators of their own, which ask for what they hold (pairs of
        value and level); these stand on a list, so that depth costs no recursion."""
        text = self.scalar(o)
        if text is not None:
            yield text
            return
        walks = [self.walk(o, level)]
        error = None
        while walks:
            try:
                piece = next(walks[-1]) if error is None else walks[-1].throw(error)
            except StopIteration:
                walks.pop()
                continue
            except Exception as exc:
                # Those outside of it add where it was.
                walks.pop()
                if not walks:
                    raise
                error = exc
                continue
            error = None
            if type(piece) is str:
                yield piece
            elif len(walks) < _DEPTH_MAX:
                walks.append(self.walk(*piece))
            else:
                error = RecursionError("maximum recursion depth exceeded while encoding a JSON object")

    def walk(self, o, level):
        if isinstance(o, (list, tuple)):
            return self.of_list(o, level)
        if isinstance(o, dict):
            return self.of_dict(o, level)
        return self.of_other(o, level)

    def of_other(self, o, level):
        self.enter(o)
        replacement = self.encoder.default(o)
        try:
            text = self.scalar(replacement)
            yield text if text is not None else (replacement, level)
        except Exception as exc:
            exc.add_note(f"when serializing {type(o).__name__} object")
            raise
        self.leave(o)

    def enter(self, o):
        if self.markers is not None:
            if id(o) in self.markers:
                raise ValueError("Circular reference detected")
            self.markers[id(o)] = o

    def leave(self, o):
        if self.markers is not None:
            del self.markers[id(o)]

    def line(self, level):
        return "\n" + self.indent * level

    def of_list(self, items, level):
        if not items:
            yield "[]"
            return
        self.enter(items)
        level += 1
        start = "["
        separator = self.encoder.item_separator
        if self.indent is not None:
            start += self.line(level)
            separator += self.line(level)
        for index, value in enumerate(items):
            if index:
                start = separator
            try:
                text = self.scalar(value)
                if text is not None:
                    yield start + text
                else:
                    yield start
                    yield value, level
            except Exception as exc:
                exc.add_note(f"when serializing {type(items).__name__} item {index}")
                raise
        if self.indent is not None:
            yield self.line(level - 1)
        yield "]"
        self.leave(items)

    def of_dict(self, mapping, level):
        if not mapping:
            yield "{}"
            return
        self.enter(mapping)
        yield "{"
        level += 1
        separator = self.encoder.item_separator
        if self.indent is not None:
            separator += self.line(level)
        first = True
        pairs = sorted(mapping.items()) if self.encoder.sort_keys else mapping.items()
        for key, value in pairs:
            text = self.key_text(key)
            if text is None:
                continue
            if first:
                first = False
                if self.indent is not None:
                    yield self.line(level)
            else:
                yield separator
            yield self.quote(text)
            yield self.encoder.key_separator
            try:
                plain = self.scalar(value)
                if plain is not None:
                    yield plain
                else:
                    yield value, level
            except Exception as exc:
                exc.add_note(f"when serializing {type(mapping).__name__} item {key!r}")
                raise
        if not first and self.indent is not None:
            yield self.line(level - 1)
        yield "}"
        self.leave(mapping)

    def key_text(self, key):
        """None: it is skipped."""
        if isinstance(key, str):
            return key
        if isinstance(key, float):
            return self.float_text(key)
        if key is True:
            return "true"
        if key is False:
            return "false"
        if key is None:
            return "null"
        if isinstance(key, int):
            return int.__repr__(key)
        if self.encoder.skipkeys:
            return None
        raise TypeError(f"keys must be str, int, float, bool or None, not {key.__class__.__name__}")
