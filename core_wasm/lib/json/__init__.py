"""JSON (JavaScript Object Notation) <https://json.org> is a subset of JavaScript syntax (ECMA-262 3rd edition) used as a
lightweight data interchange format.

The interface is that of `marshal` and `pickle`: `dump`, `dumps`, `load`, `loads`. Plain values are read and written by the
interpreter itself; decoders with hooks and objects for `default` are looked after in the modules of this package.
"""

from _prelude import _json_emit, _json_scan
from json.decoder import JSONDecodeError, JSONDecoder
from json.encoder import JSONEncoder

__all__ = ["dump", "dumps", "load", "loads", "JSONDecoder", "JSONDecodeError", "JSONEncoder"]

_default_encoder = JSONEncoder()
_default_decoder = JSONDecoder(object_hook=None, object_pairs_hook=None)



def dump(
    obj, fp, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None,
    separators=None, default=None, sort_keys=False, **kw
):
    """Serialize ``obj`` as a JSON formatted stream to ``fp`` (a ``.write()``-supporting file-like object).

    The arguments are those of ``dumps``; the text is written piece by piece.
    """
    encoder = (JSONEncoder if cls is None else cls)(
        skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan,
        indent=indent, separators=separators, default=default, sort_keys=sort_keys, **kw,
    )
    for chunk in encoder.iterencode(obj):
        fp.write(chunk)


def dumps(
    obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None,
    separators=None, default=None, sort_keys=False, **kw
):
    """Serialize ``obj`` to a JSON formatted ``str``.

    If ``skipkeys`` is true then ``dict`` keys that are not basic types are skipped instead of raising ``TypeError``.
    If ``ensure_ascii`` is false, then the result may contain non-ASCII characters.  If ``check_circular`` is false, then
    the circular reference check for containers is left out.  If ``allow_nan`` is false, then it is a ``ValueError`` to
    serialize out of range ``float`` values.  ``indent`` is a number of blanks or a string for each level, ``separators``
    a pair of item and key separator.  ``default(obj)`` gives a serializable version of obj or raises ``TypeError``.
    """
    if (
        cls is None and indent is None and separators is None and default is None and ensure_ascii and check_circular
        and allow_nan and not skipkeys and not sort_keys and not kw
    ):
        # What the default encoder would do, without the way through it.
        text = _json_emit(obj, None, ", ", ": ", 19, 0, None)
        return text if type(text) is str else _default_encoder.encode(obj)
    return (JSONEncoder if cls is None else cls)(
        skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan,
        indent=indent, separators=separators, default=default, sort_keys=sort_keys, **kw,
    ).encode(obj)


def detect_encoding(b):
    """The name of the UTF encoding of ``b``, told by a byte order mark or by the zeros among its first four bytes."""
    if b.startswith((b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")):
        return "utf-32"
    if b.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    if b.startswith(b"\xef\xbb\xbf"):
        return "utf-8-sig"
    if len(b) >= 4:
        if not b[0]:
            return "utf-16-be" if b[1] else "utf-32-be"
        if not b[1]:
            return "utf-16-le" if b[2] or b[3] else "utf-32-le"
    elif len(b) == 2:
        if not b[0]:
            return "utf-16-be"
        if not b[1]:
            return "utf-16-le"
    return "utf-8"


def load(
    fp, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None, **kw
):
    """Deserialize ``fp`` (a ``.read()``-supporting file-like object containing a JSON document) to a Python object.

    The arguments are those of ``loads``.
    """
    return loads(
        fp.read(), cls=cls, object_hook=object_hook, parse_float=parse_float, parse_int=parse_int,
        parse_constant=parse_constant, object_pairs_hook=object_pairs_hook, **kw,
    )


def loads(
    s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None, **kw
):
    """Deserialize ``s`` (a ``str``, ``bytes`` or ``bytearray`` instance containing a JSON document) to a Python object.

    ``object_hook`` is called with each decoded ``dict`` and gives what stands for it; ``object_pairs_hook`` is called
    with a list of pairs and has priority.  ``parse_float``, ``parse_int`` and ``parse_constant`` are called with the text
    of numbers and of -Infinity, Infinity and NaN.  Other arguments go to ``cls``, a subclass of ``JSONDecoder``.
    """
    if isinstance(s, str):
        if s.startswith("\ufeff"):
            raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)
    else:
        if not isinstance(s, (bytes, bytearray)):
            raise TypeError(f"the JSON object must be str, bytes or bytearray, not {s.__class__.__name__}")
        s = s.decode(detect_encoding(s), "surrogatepass")
    if (
        cls is None and object_hook is None and parse_int is None and parse_float is None
        and parse_constant is None and object_pairs_hook is None and not kw
    ):
        found = _json_scan(s, 0, True, True)
        if len(found) == 3:
            raise JSONDecodeError(found[0], s, found[1])
        return found[0]
    if cls is None:
        cls = JSONDecoder
    if object_hook is not None:
        kw["object_hook"] = object_hook
    if object_pairs_hook is not None:
        kw["object_pairs_hook"] = object_pairs_hook
    if parse_float is not None:
        kw["parse_float"] = parse_float
    if parse_int is not None:
        kw["parse_int"] = parse_int
    if parse_constant is not None:
        kw["parse_constant"] = parse_constant
    return cls(**kw).decode(s)
