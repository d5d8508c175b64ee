"""Implementation of JSONDecoder"""

from _prelude import _json_string
from json.scanner import make_scanner

__all__ = ["JSONDecoder", "JSONDecodeError"]


class JSONDecodeError(ValueError):
    """Subclass of ValueError with the following additional properties:

    msg: The unformatted error message
    doc: The JSON document being parsed
    pos: The start index of doc where parsing failed
    lineno: The line corresponding to pos
    colno: The column corresponding to pos
    """

    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        ValueError.__init__(self, f"{msg}: line {lineno} column {colno} (char {pos})")
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


def scanstring(s, end, strict=True):
    """Scan the string s for a JSON string. End is the index of the character in s after the quote that started the JSON
    string.  Unescapes all valid JSON string escape sequences and raises ValueError on attempt to decode an invalid string.
    If strict is False then literal control characters are allowed in the string.

    Returns a tuple of the decoded string and the index of the character in s after the end quote."""
    if end < 0 or end > len(s):
        raise ValueError("end is out of bounds")
    found = _json_string(s, end, strict)
    if len(found) == 3:
        raise JSONDecodeError(found[0], s, found[1])
    return found


py_scanstring = c_scanstring = scanstring
_BLANKS = " \t\n\r"


def _skip_blanks(s, index):
    end = len(s)
    while index < end and s[index] in _BLANKS:
        index += 1
    return index


def JSONObject(s_and_end, strict, scan_once, object_hook, object_pairs_hook, memo=None, _w=None, _ws=_BLANKS):
    """The object whose contents begin at the index (behind the brace), and where it ends."""
    s, index = s_and_end
    if memo is None:
        memo = {}
    pairs = []
    index = _skip_blanks(s, index)
    if s[index : index + 1] != "}":
        while True:
            if s[index : index + 1] != '"':
                raise JSONDecodeError("Expecting property name enclosed in double quotes", s, index)
            key, index = scanstring(s, index + 1, strict)
            key = memo.setdefault(key, key)
            index = _skip_blanks(s, index)
            if s[index : index + 1] != ":":
                raise JSONDecodeError("Expecting ':' delimiter", s, index)
            value, index = _value(scan_once, s, _skip_blanks(s, index + 1))
            pairs.append((key, value))
            index = _skip_blanks(s, index)
            sign = s[index : index + 1]
            if sign == "}":
                break
            if sign != ",":
                raise JSONDecodeError("Expecting ',' delimiter", s, index)
            comma = index
            index = _skip_blanks(s, index + 1)
            if s[index : index + 1] == "}":
                raise JSONDecodeError("Illegal trailing comma before end of object", s, comma)
    index += 1
    if object_pairs_hook is not None:
        return object_pairs_hook(pairs), index
    result = dict(pairs)
    if object_hook is not None:
        result = object_hook(result)
    return result, index


def JSONArray(s_and_end, scan_once, _w=None, _ws=_BLANKS):
    """The array whose contents begin at the index (behind the bracket), and where it ends."""
    s, index = s_and_end
    values = []
    index = _skip_blanks(s, index)
    if s[index : index + 1] == "]":
        return values, index + 1
    while True:
        value, index = _value(scan_once, s, index)
        values.append(value)
        index = _skip_blanks(s, index)
        sign = s[index : index + 1]
        if sign == "]":
            return values, index + 1
        if sign != ",":
            raise JSONDecodeError("Expecting ',' delimiter", s, index)
        comma = index
        index = _skip_blanks(s, index + 1)
        if s[index : index + 1] == "]":
            raise JSONDecodeError("Illegal trailing comma before end of array", s, comma)


def _value(scan_once, s, index):
    try:
        return scan_once(s, index)
    except StopIteration as stop:
        raise JSONDecodeError("Expecting value", s, stop.value) from None


_CONSTANTS = {"-Infinity": float("-inf"), "Infinity": float("inf"), "NaN": float("nan")}


class JSONDecoder:
    """Simple JSON <https://json.org> decoder

    Performs the following translations in decoding by default:

    +---------------+-------------------+
    | JSON          | Python            |
    +===============+===================+
    | object        | dict              |
    +---------------+-------------------+
    | array         | list              |
    +---------------+-------------------+
    | string        | str               |
    +---------------+-------------------+
    | number (int)  | int               |
    +---------------+-------------------+
    | number (real) | float             |
    +---------------+-------------------+
    | true          | True              |
    +---------------+-------------------+
    | false         | False             |
    +---------------+-------------------+
    | null          | None              |
    +---------------+-------------------+

    It also understands ``NaN``, ``Infinity``, and ``-Infinity`` as their corresponding ``float`` values, which is outside
    the JSON spec.
    """

    def __init__(
        self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
        object_pairs_hook=None
    ):
        """The hooks are called with what they stand for, and give what stands for it in the result.  ``strict`` false
        allows control characters inside strings."""
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _CONSTANTS.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook
        self.parse_object = JSONObject
        self.parse_array = JSONArray
        self.parse_string = scanstring
        self.memo = {}
        self.scan_once = make_scanner(self)

    def decode(self, s, _w=_skip_blanks):
        """Return the Python representation of ``s`` (a ``str`` instance containing a JSON document)."""
        scan = getattr(self.scan_once, "whole", None)
        if scan is not None and type(self).raw_decode is JSONDecoder.raw_decode:
            found = scan(s, 0, True)
            if len(found) == 3:
                raise JSONDecodeError(found[0], s, found[1])
            return found[0]
        obj, end = self.raw_decode(s, idx=_w(s, 0))
        end = _w(s, end)
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return obj

    def raw_decode(self, s, idx=0):
        """Decode a JSON document from ``s`` (a ``str`` beginning with a JSON document) and return a 2-tuple of the Python
        representation and the index in ``s`` where the document ended.

        This can be used to decode a JSON document from a string that may have extraneous data at the end.
        """
        try:
            obj, end = self.scan_once(s, idx)
        except StopIteration as err:
            raise JSONDecodeError("Expecting value", s, err.value) from None
        return obj, end
