"""Conversion between binary data and ASCII"""

from operator import index as _index

from _prelude import _base64_decode, _base64_encode, _bytes_of, _crc32, _crc_hqx


class Error(ValueError):
    pass


class Incomplete(Exception):
    pass


def _ascii_or_bytes(data):
    """What the functions from ASCII to binary data take."""
    if isinstance(data, str):
        if not data.isascii():
            raise ValueError("string argument should contain only ASCII characters")
        return data.encode("ascii")
    try:
        return bytes(memoryview(data))
    except TypeError:
        raise TypeError(
            f"argument should be bytes, buffer or ASCII string, not '{type(data).__name__}'"
        ) from None


_FAULTS = (
    "",
    "Incorrect padding",
    "Only base64 data is allowed",
    "Excess data after padding",
    "Leading padding not allowed",
    "Discontinuous padding not allowed",
    "Excess padding not allowed",
)


def a2b_base64(data, /, *, strict_mode=False):
    """Decode a line of base64 data.

    strict_mode
      When set to True, bytes that are not in the base64 standard are not allowed.
      The same applies to excess data after padding (= / ==).
    """
    decoded = _base64_decode(_ascii_or_bytes(data), bool(strict_mode))
    if type(decoded) is bytes:
        return decoded
    if decoded > 0:
        raise Error(_FAULTS[decoded])
    raise Error(
        f"Invalid base64-encoded string: number of data characters ({-decoded}) cannot be 1 more than a multiple of 4"
    )


def b2a_base64(data, /, *, newline=True):
    """Base64-code line of data."""
    return _base64_encode(_bytes_of(data), bool(newline))


def b2a_hex(data, sep=None, bytes_per_sep=1):
    """Hexadecimal representation of binary data.

    sep
      An optional single character or byte to separate hex bytes.
    bytes_per_sep
      How many bytes between separators.  Positive values count from the
      right, negative values count from the left.
    """
    data = _bytes_of(data)
    return (data.hex() if sep is None else data.hex(sep, bytes_per_sep)).encode("ascii")


def hexlify(data, sep=None, bytes_per_sep=1):
    """Hexadecimal representation of binary data: the same as b2a_hex()."""
    return b2a_hex(data, sep, bytes_per_sep)


_HEX_DIGITS = frozenset(b"0123456789abcdefABCDEF")


def a2b_hex(hexstr, /):
    """Binary data of hexadecimal representation.

    hexstr must contain an even number of hex digits (upper or lower case).
    """
    text = _ascii_or_bytes(hexstr)
    if len(text) % 2:
        raise Error("Odd-length string")
    # bytes.fromhex() allows white space.
    if not _HEX_DIGITS.issuperset(text):
        raise Error("Non-hexadecimal digit found")
    return bytes.fromhex(text.decode("ascii"))


def unhexlify(hexstr, /):
    """Binary data of hexadecimal representation: the same as a2b_hex()."""
    return a2b_hex(hexstr)


def crc32(data, crc=0, /):
    """Compute CRC-32 incrementally."""
    return _crc32(_bytes_of(data), _index(crc) & 0xFFFFFFFF)


def crc_hqx(data, crc, /):
    """Compute CRC-CCITT incrementally."""
    return _crc_hqx(_bytes_of(data), _index(crc) & 0xFFFF)


# uuencoding: a length, then three bytes as four characters.


def b2a_uu(data, /, *, backtick=False):
    """Uuencode line of data."""
    data = _bytes_of(data)
    if len(data) > 45:
        raise Error("At most 45 bytes at once")
    zero = ord("`") if backtick else ord(" ")
    out = bytearray()

    def add(value):
        out.append(value + 32 if value else zero)

    add(len(data))
    for start in range(0, len(data), 3):
        group = int.from_bytes(data[start : start + 3].ljust(3, b"\0"))
        for shift in (18, 12, 6, 0):
            add(group >> shift & 63)
    out.append(10)
    return bytes(out)


def a2b_uu(data, /):
    """Decode a line of uuencoded data."""
    text = _ascii_or_bytes(data)
    if not text:
        return bytes(32)
    length = (text[0] - 32) & 63
    out = bytearray()
    held = bits = 0
    place = 1
    while len(out) < length:
        # White space at the end may have been stripped.
        code = text[place] if place < len(text) else 32
        place += 1
        if code in (10, 13):
            place -= 1
            value = 0
        elif not 32 <= code <= 96:
            raise Error("Illegal char")
        else:
            value = (code - 32) & 63
        held = held << 6 | value
        bits += 6
        if bits >= 8:
            bits -= 8
            out.append(held >> bits)
            held &= (1 << bits) - 1
    for code in text[place:]:
        if code not in (32, 96, 10, 13):
            raise Error("Trailing garbage")
    return bytes(out)


# Quoted-printable.

_LINE_MAX = 76
_HEX = b"0123456789ABCDEF"


def a2b_qp(data, header=False):
    """Decode a string of qp-encoded data."""
    text = _ascii_or_bytes(data)
    out = bytearray()
    place = 0
    while place < len(text):
        code = text[place]
        place += 1
        if code == 61:
            if place >= len(text):
                break
            if text[place] in (10, 13):
                # A soft line break.
                if text[place] != 10:
                    while place < len(text) and text[place] != 10:
                        place += 1
                place += 1
            elif text[place] == 61:
                out.append(61)
                place += 1
            elif place + 1 < len(text) and _HEX_DIGITS.issuperset(text[place : place + 2]):
                out.append(int(text[place : place + 2], 16))
                place += 2
            else:
                out.append(61)
        else:
            out.append(32 if header and code == 95 else code)
    return bytes(out)


def b2a_qp(data, quotetabs=False, istext=True, header=False):
    """Encode a string using quoted-printable encoding.

    On encoding, when istext is set, newlines are not encoded, and white
    space at end of lines is.  When istext is not set, \\r and \\n (CR/LF)
    are both encoded.  When quotetabs is set, space and tabs are encoded.
    """
    data = _bytes_of(data)
    end = b"\r\n" if 0 < data.find(b"\n") and data[data.find(b"\n") - 1] == 13 else b"\n"
    out = bytearray()
    line = 0
    place = 0
    while place < len(data):
        code = data[place]
        last = place + 1 == len(data)
        if _needs_quotes(data, place, code, line, last, quotetabs, istext, header):
            if line + 3 >= _LINE_MAX:
                out += b"=" + end
                line = 0
            out += bytes((61, _HEX[code >> 4], _HEX[code & 15]))
            line += 3
            place += 1
        elif istext and (code == 10 or (code == 13 and not last and data[place + 1] == 10)):
            # White space before the end of a line is quoted.
            if out and out[-1] in (32, 9):
                out[-1:] = bytes((61, _HEX[out[-1] >> 4], _HEX[out[-1] & 15]))
            out += end
            line = 0
            place += 2 if code == 13 else 1
        else:
            if not last and data[place + 1] != 10 and line + 1 >= _LINE_MAX:
                out += b"=" + end
                line = 0
            line += 1
            out.append(95 if header and code == 32 else code)
            place += 1
    return bytes(out)


def _needs_quotes(data, place, code, line, last, quotetabs, istext, header):
    if code > 126 or code == 61 or (header and code == 95):
        return True
    if code == 46 and line == 0:
        return last or data[place + 1] in (10, 13, 0)
    if not istext and code in (10, 13):
        return True
    if code in (9, 32):
        return last or quotetabs
    return code < 33 and code not in (10, 13)
