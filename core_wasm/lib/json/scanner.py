"""JSON token scanner

A scanner is a function of a text and an index; it gives the value that begins there and where it ends, or raises
StopIteration with the index where a value was expected.
"""

from _prelude import _json_hooked, _json_number, _json_scan

__all__ = ["make_scanner"]


def make_scanner(context):
    """The scanner for a decoder: the interpreter's own, unless the decoder has parts of its own."""
    from json.decoder import JSONArray, JSONDecodeError, JSONObject, _CONSTANTS, scanstring

    if (
        getattr(context, "parse_object", JSONObject) is not JSONObject
        or getattr(context, "parse_array", JSONArray) is not JSONArray
        or getattr(context, "parse_string", scanstring) is not scanstring
    ):
        return py_make_scanner(context)
    strict = bool(context.strict)
    # By the bits of the interpreter's hooks.
    hooks = {}
    if context.object_pairs_hook is not None:
        pairs_hook = context.object_pairs_hook
        hooks[2] = lambda flat: pairs_hook([*zip(flat[::2], flat[1::2])])
    elif context.object_hook is not None:
        hooks[1] = context.object_hook
    if context.parse_float is not float:
        hooks[4] = context.parse_float
    if context.parse_int is not int:
        hooks[8] = context.parse_int
    if context.parse_constant != _CONSTANTS.__getitem__:
        hooks[16] = context.parse_constant
    bits = sum(hooks)

    def scan(string, idx, whole):
        if not bits:
            return _json_scan(string, idx, strict, whole)
        found, records = _json_hooked(string, idx, strict, whole, bits)
        value = found[0]
        fields = iter(records)
        for kind, given, container, key in zip(fields, fields, fields, fields):
            replacement = hooks[kind](given)
            if container is not None:
                container[key] = replacement
            elif given is value:
                found = replacement, found[1]
        return found

    def scan_once(string, idx):
        if idx < 0:
            raise ValueError("idx cannot be negative")
        if idx >= len(string):
            raise StopIteration(idx)
        found = scan(string, idx, False)
        if len(found) == 3:
            message, position, _ = found
            if message == "Expecting value":
                raise StopIteration(position)
            raise JSONDecodeError(message, string, position)
        return found

    scan_once.whole = scan
    return scan_once


def py_make_scanner(context):
    """A scanner that asks the hooks of a decoder."""
    parse_object = context.parse_object
    parse_array = context.parse_array
    parse_string = context.parse_string
    strict = context.strict
    parse_float = context.parse_float
    parse_int = context.parse_int
    parse_constant = context.parse_constant
    object_hook = context.object_hook
    object_pairs_hook = context.object_pairs_hook
    memo = context.memo

    def scan(string, idx):
        sign = string[idx : idx + 1]
        if sign == '"':
            return parse_string(string, idx + 1, strict)
        if sign == "{":
            return parse_object((string, idx + 1), strict, scan, object_hook, object_pairs_hook, memo)
        if sign == "[":
            return parse_array((string, idx + 1), scan)
        for text, value in (("null", None), ("true", True), ("false", False)):
            if sign == text[0] and string.startswith(text, idx):
                return value, idx + len(text)
        ends = _json_number(string, idx)
        if ends is not None:
            integer_end, _, end = ends
            if end == integer_end:
                return parse_int(string[idx:end]), end
            return parse_float(string[idx:end]), end
        for text in ("NaN", "Infinity", "-Infinity"):
            if string.startswith(text, idx):
                return parse_constant(text), idx + len(text)
        raise StopIteration(idx)

    def scan_once(string, idx):
        if idx < 0:
            raise ValueError("idx cannot be negative")
        try:
            return scan(string, idx)
        finally:
            memo.clear()

    return scan_once


c_make_scanner = make_scanner
