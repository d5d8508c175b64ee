"""`str.encode` and `bytes.decode` with encodings or error handlers that the guest has registered.

The codecs in Zig run up to the next problem; here the guest's handler is asked, and they go on. The
registries are those of the `codecs` module: `_codec_error_handlers` (name to function),
`_codec_search_functions`, and `_codec_cache` of what these have found.
"""

_codec_error_handlers = {}
_codec_search_functions = []
_codec_cache = {}

_CODECS_OF_BYTES = frozenset((
    "base64", "base_64", "base64_codec", "bz2", "bz2_codec", "hex", "hex_codec", "quopri",
    "quopri_codec", "quoted_printable", "quotedprintable", "rot13", "rot_13", "uu", "uu_codec",
    "zip", "zlib", "zlib_codec",
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
            if key in ("idna", "punycode"):
                import _idna

                found = _codec_cache[key] = _idna.codec(key)
                return found
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
    return _codec_decode_some(data, encoding, errors, 0, True)[0]


def _codec_decode_some(data, encoding, errors, order, final):
    """The text, how many bytes it takes, and the byte order that was found."""
    handler = None
    pieces = []
    at = 0
    while True:
        piece, order, problem, at = _codec_decode_step(data, at, order, encoding, final)
        pieces.append(piece)
        if problem is None:
            return "".join(pieces), at, order
        name, start, end, reason = problem
        if handler is None:
            # Here with a built-in name from str(obj, encoding, errors) and incremental decoders.
            handler = _codec_error_handlers.get(errors) or _codec_built_in_handlers.get(errors)
            if handler is None:
                raise LookupError(f"unknown error handler name '{errors}'")
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


# The handlers that need no registering, as functions. The codecs in Zig have them built in.


def _codec_problem(error, *kinds):
    """The part of the text or data that could not be converted."""
    if not isinstance(error, kinds):
        raise TypeError(f"don't know how to handle {type(error).__name__} in error callback")
    return error.object[error.start : error.end]


def _codec_strict(exception, /):
    """Raise the error."""
    if isinstance(exception, BaseException):
        raise exception
    raise TypeError("codec must pass exception instance")


def _codec_ignore(exception, /):
    """Leave out what cannot be converted."""
    _codec_problem(exception, UnicodeError)
    return "", exception.end


def _codec_replace(exception, /):
    """Put a question mark, or U+FFFD when decoding."""
    part = _codec_problem(exception, UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError)
    if isinstance(exception, UnicodeEncodeError):
        return "?" * len(part), exception.end
    if isinstance(exception, UnicodeDecodeError):
        return "\ufffd", exception.end
    return "\ufffd" * len(part), exception.end


def _codec_escape(code):
    if code <= 0xFF:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def _codec_backslashreplace(exception, /):
    """Put escapes as in Python's own literals."""
    part = _codec_problem(exception, UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError)
    return "".join([_codec_escape(c if isinstance(c, int) else ord(c)) for c in part]), exception.end


def _codec_xmlcharrefreplace(exception, /):
    """Put XML's numeric references."""
    part = _codec_problem(exception, UnicodeEncodeError)
    return "".join([f"&#{ord(c)};" for c in part]), exception.end


def _codec_namereplace(exception, /):
    r"""Put \N{...} escapes."""
    part = _codec_problem(exception, UnicodeEncodeError)
    name_of = _unicodedata_raw_name
    names = [name_of(c, None) for c in part]
    return "".join(
        [f"\\N{{{name}}}" if name else _codec_escape(ord(c)) for name, c in zip(names, part)]
    ), exception.end


def _codec_surrogateescape(exception, /):
    """Carry bytes that are no text through as lone surrogates."""
    part = _codec_problem(exception, UnicodeEncodeError, UnicodeDecodeError)
    if isinstance(exception, UnicodeDecodeError):
        found = []
        for byte in part:
            if byte < 0x80:
                break
            found.append(chr(0xDC00 + byte))
        if not found:
            raise exception
        return "".join(found), exception.start + len(found)
    if any(not 0xDC80 <= ord(c) <= 0xDCFF for c in part):
        raise exception
    return bytes([ord(c) - 0xDC00 for c in part]), exception.end


def _codec_surrogatepass(exception, /):
    """Carry lone surrogates through in the encodings of Unicode."""
    part = _codec_problem(exception, UnicodeEncodeError, UnicodeDecodeError)
    name = exception.encoding
    if isinstance(exception, UnicodeEncodeError):
        if any(not 0xD800 <= ord(c) <= 0xDFFF for c in part):
            raise exception
        return str.encode(part, name, "surrogatepass"), exception.end
    size = 3 if "8" in name else 2 if "16" in name else 4
    text = bytes.decode(exception.object[exception.start : exception.start + size], name, "surrogatepass")
    if len(text) != 1 or not "\ud800" <= text <= "\udfff":
        raise exception
    return text, exception.start + size


_codec_built_in_handlers = {
    "strict": _codec_strict,
    "ignore": _codec_ignore,
    "replace": _codec_replace,
    "backslashreplace": _codec_backslashreplace,
    "xmlcharrefreplace": _codec_xmlcharrefreplace,
    "namereplace": _codec_namereplace,
    "surrogateescape": _codec_surrogateescape,
    "surrogatepass": _codec_surrogatepass,
}
for _codec_each, _codec_function in _codec_built_in_handlers.items():
    _codec_function.__name__ = _codec_function.__qualname__ = f"{_codec_each}_errors"


def _str_encode(self, /, encoding="utf-8", errors="strict"):
    return _codec_encode(_strings_plain(self), encoding, errors)


def _bytes_decode(self, /, encoding="utf-8", errors="strict"):
    return _codec_decode(self, encoding, errors)


_bytearray_decode = _bytes_decode
