"""The functions behind the codecs: each gives what it has made, and how much it has read."""

from _prelude import (
    _codec_built_in_handlers,
    _codec_decode_some,
    _codec_error_handlers,
)

_ENCODINGS = (
    "ascii", "latin_1", "raw_unicode_escape", "unicode_escape", "utf_7", "utf_8",
    "utf_16", "utf_16_be", "utf_16_le", "utf_32", "utf_32_be", "utf_32_le",
)  # fmt: skip

# What is decoded all at once, for it has no pieces that may be incomplete.
_WHOLE = ("ascii", "latin_1")


def _bytes_of(data, what):
    if isinstance(data, str) and "escape" in what:
        return data.encode()
    try:
        return bytes(memoryview(data))
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'") from None


def _text_functions(module):
    encoding = module.replace("_", "-")

    def encode(str, errors=None, /):
        if not isinstance(str, _str):
            raise TypeError(f"{module}_encode() argument 1 must be str, not {type(str).__name__}")
        return _str.encode(str, encoding, errors or "strict"), len(str)

    if module in _WHOLE:

        def decode(data, errors=None, /):
            data = _bytes_of(data, module)
            return data.decode(encoding, errors or "strict"), len(data)

    else:

        def decode(data, errors=None, final="escape" in module, /):
            data = _bytes_of(data, module)
            text, used, _ = _codec_decode_some(data, encoding, errors or "strict", 0, bool(final))
            return text, used

    encode.__name__ = encode.__qualname__ = f"{module}_encode"
    decode.__name__ = decode.__qualname__ = f"{module}_decode"
    encode.__doc__ = f"The text in {encoding}, and its length."
    decode.__doc__ = f"The text that bytes in {encoding} stand for, and how many bytes it took."
    encode.__module__ = decode.__module__ = "_codecs"
    return encode, decode


_str = str
_functions = {}
for _module in _ENCODINGS:
    for _function in _text_functions(_module):
        _functions[_function.__name__] = _function


def _in_order(suffix, wide):
    def decode(data, errors=None, byteorder=0, final=False, /):
        """Text, how many bytes it took, and the byte order: -1 little, 1 big, 0 unknown."""
        data = _bytes_of(data, "")
        known = {-1: 1, 0: 0, 1: 2}[(byteorder > 0) - (byteorder < 0)]
        text, used, order = _codec_decode_some(data, wide, errors or "strict", known, bool(final))
        return text, used, {0: 0, 1: -1, 2: 1}[order]

    decode.__name__ = decode.__qualname__ = f"utf_{suffix}_ex_decode"
    decode.__module__ = "_codecs"
    return decode


_functions["utf_16_ex_decode"] = _in_order(16, "utf-16")
_functions["utf_32_ex_decode"] = _in_order(32, "utf-32")


# Encodings by a table of characters.


def _handler(errors):
    found = _codec_error_handlers.get(errors) or _codec_built_in_handlers.get(errors)
    if found is None:
        raise LookupError(f"unknown error handler name '{errors}'")
    return found


def _resume(found, length):
    if not isinstance(found, tuple) or len(found) != 2 or not isinstance(found[1], int):
        raise TypeError("encoding error handler must return (str/bytes, int) tuple")
    replacement, position = found
    if position < 0:
        position += length
    if not 0 <= position <= length:
        raise IndexError(f"position {found[1]} from error handler out of bounds")
    return replacement, position


def _looked_up(mapping, key):
    try:
        return mapping[key]
    except LookupError:
        return None


def _encoded_character(mapping, character):
    """The bytes of one character, or None."""
    found = _looked_up(mapping, ord(character))
    if found is None or isinstance(found, bytes):
        return found
    if not isinstance(found, int):
        kind = type(found).__name__
        raise TypeError(f"character mapping must return integer, bytes or None, not {kind}")
    if not 0 <= found < 256:
        raise TypeError("character mapping must be in range(256)")
    return bytes((found,))


def charmap_encode(str, errors=None, mapping=None, /):
    """The text as bytes, by a mapping from code points to ints or bytes, and its length."""
    if not isinstance(str, _str):
        raise TypeError(f"charmap_encode() argument 1 must be str, not {type(str).__name__}")
    if mapping is None:
        return latin_1_encode(str, errors)
    pieces = []
    at = 0
    while at < len(str):
        piece = _encoded_character(mapping, str[at])
        if piece is not None:
            pieces.append(piece)
            at += 1
            continue
        end = at + 1
        while end < len(str) and _encoded_character(mapping, str[end]) is None:
            end += 1
        problem = UnicodeEncodeError("charmap", str, at, end, "character maps to <undefined>")
        replacement, at = _resume(_handler(errors or "strict")(problem), len(str))
        if isinstance(replacement, bytes):
            pieces.append(replacement)
            continue
        for character in replacement:
            piece = _encoded_character(mapping, character)
            if piece is None:
                raise problem
            pieces.append(piece)
    return b"".join(pieces), len(str)


def charmap_decode(data, errors=None, mapping=None, /):
    """The text that bytes stand for by a table, and how many they are."""
    data = _bytes_of(data, "")
    if mapping is None:
        return latin_1_decode(data, errors)
    pieces = []
    at = 0
    while at < len(data):
        found = _looked_up(mapping, data[at])
        if isinstance(found, int) and not isinstance(found, bool):
            if not 0 <= found <= 0x10FFFF:
                raise TypeError("character mapping must be in range(0x110000)")
            found = chr(found)
        if found is not None and not isinstance(found, _str):
            raise TypeError("character mapping must return integer, None or str")
        if found is None or found == "\ufffe":
            reason = "character maps to <undefined>"
            problem = UnicodeDecodeError("charmap", data, at, at + 1, reason)
            found, at = _resume(_handler(errors or "strict")(problem), len(data))
        else:
            at += 1
        pieces.append(found)
    return "".join(pieces), len(data)


def charmap_build(map, /):
    """The table for `charmap_encode` from that for `charmap_decode`, a text of characters."""
    return {ord(character): byte for byte, character in enumerate(map) if character != "\ufffe"}


# Bytes as their literal shows them.

_ESCAPES = {ord(c): b for c, b in zip("\\'\"abfnrtv", b"\\'\"\a\b\f\n\r\t\v")}


def escape_encode(data, errors=None, /):
    """The inside of the literal of bytes, and how many they are."""
    if not isinstance(data, bytes):
        raise TypeError(f"escape_encode() argument 1 must be bytes, not {type(data).__name__}")
    shown = repr(data + b"'\"")[2:-4]
    return shown.encode("ascii"), len(data)


def escape_decode(data, errors=None, /):
    """The bytes that the inside of a literal stands for, and how many it took."""
    data = _bytes_of(data, "escape")
    out = bytearray()
    at = 0
    while at < len(data):
        backslash = data.find(b"\\", at)
        if backslash < 0:
            out += data[at:]
            break
        out += data[at:backslash]
        at = backslash + 1
        if at == len(data):
            raise ValueError("Trailing \\ in string")
        at = _escaped(data, at, errors or "strict", out)
    return bytes(out), len(data)


def _escaped(data, at, errors, out):
    """Decodes what follows a backslash; gives where it ends."""
    code = data[at]
    if code in _ESCAPES:
        out.append(_ESCAPES[code])
    elif code in b"01234567":
        end = at + 1
        while end < min(at + 3, len(data)) and data[end] in b"01234567":
            end += 1
        out.append(int(data[at:end], 8) & 0xFF)
        return end
    elif code == ord("x"):
        digits = data[at + 1 : at + 3]
        if len(digits) == 2 and all(c in b"0123456789abcdefABCDEF" for c in digits):
            out.append(int(digits, 16))
            return at + 3
        if errors == "strict":
            raise ValueError(f"invalid \\x escape at position {at - 1}")
        if errors == "replace":
            out += b"?"
        elif errors != "ignore":
            raise ValueError(f"decoding error; unknown error handling code: {errors}")
        is_digit = digits[:1].isalnum() and digits[0] in b"0123456789abcdefABCDEF"
        return at + 1 + is_digit
    elif code != ord("\n"):
        out.append(ord("\\"))
        out.append(code)
    return at + 1


def readbuffer_encode(data, errors=None, /):
    """The bytes of a text in UTF-8, or of any buffer, and how many they are."""
    data = data.encode() if isinstance(data, str) else _bytes_of(data, "")
    return data, len(data)


for _function in (
    charmap_encode, charmap_decode, charmap_build, escape_encode, escape_decode, readbuffer_encode,
):  # fmt: skip
    _function.__module__ = "_codecs"
    _functions[_function.__name__] = _function
globals().update(_functions)
