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
                if not _codec_is_handler(errors):
                    raise LookupError(f"unknown error handler name '{errors}'")
                return bytes.decode(data, encoding, errors)
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
