"""Base16, Base32, Base64 (RFC 4648), Base85 and Ascii85 data encodings"""

import binascii

__all__ = [
    "encode", "decode", "encodebytes", "decodebytes",
    "b64encode", "b64decode", "b32encode", "b32decode", "b32hexencode", "b32hexdecode", "b16encode", "b16decode",
    "b85encode", "b85decode", "a85encode", "a85decode", "z85encode", "z85decode",
    "standard_b64encode", "standard_b64decode", "urlsafe_b64encode", "urlsafe_b64decode",
]


def _bytes_from_decode_data(data):
    if isinstance(data, str):
        try:
            return data.encode("ascii")
        except UnicodeEncodeError:
            raise ValueError("string argument should contain only ASCII characters") from None
    if isinstance(data, (bytes, bytearray)):
        return data
    try:
        return memoryview(data).tobytes()
    except TypeError:
        raise TypeError(
            f"argument should be a bytes-like object or ASCII string, not {data.__class__.__name__!r}"
        ) from None


def _bytes(data):
    return data if isinstance(data, (bytes, bytearray)) else memoryview(data).tobytes()


# Base64.


def b64encode(s, altchars=None):
    """Encode the bytes-like object s using Base64 and return a bytes object.

    Optional altchars should be a byte string of length 2 which specifies an
    alternative alphabet for the '+' and '/' characters.  This allows an
    application to e.g. generate url or filesystem safe Base64 strings.
    """
    encoded = binascii.b2a_base64(s, newline=False)
    if altchars is None:
        return encoded
    assert len(altchars) == 2, repr(altchars)
    return encoded.translate(bytes.maketrans(b"+/", altchars))


def b64decode(s, altchars=None, validate=False):
    """Decode the Base64 encoded bytes-like object or ASCII string s.

    Optional altchars must be a bytes-like object or ASCII string of length 2
    which specifies the alternative alphabet used instead of the '+' and '/'
    characters.

    The result is returned as a bytes object.  A binascii.Error is raised if
    s is incorrectly padded.

    If validate is False (the default), characters that are neither in the
    normal base-64 alphabet nor the alternative alphabet are discarded prior
    to the padding check.  If validate is True, these non-alphabet characters
    in the input result in a binascii.Error.
    """
    s = _bytes_from_decode_data(s)
    if altchars is not None:
        altchars = _bytes_from_decode_data(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = s.translate(bytes.maketrans(altchars, b"+/"))
    return binascii.a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    """Encode bytes-like object s using the standard Base64 alphabet. The result is returned as a bytes object."""
    return b64encode(s)


def standard_b64decode(s):
    """Decode bytes encoded with the standard Base64 alphabet; characters that are not in it are discarded."""
    return b64decode(s)


_to_url = bytes.maketrans(b"+/", b"-_")
_from_url = bytes.maketrans(b"-_", b"+/")


def urlsafe_b64encode(s):
    """Encode bytes using the URL- and filesystem-safe Base64 alphabet: '-' instead of '+' and '_' instead of '/'."""
    return b64encode(s).translate(_to_url)


def urlsafe_b64decode(s):
    """Decode bytes using the URL- and filesystem-safe Base64 alphabet: '-' instead of '+' and '_' instead of '/'."""
    return b64decode(_bytes_from_decode_data(s).translate(_from_url))


# Base32: five bytes are eight characters.

_b32alphabet = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_b32hexalphabet = b"0123456789ABCDEFGHIJKLMNOPQRSTUV"
_pairs = {}


def _pair_table(alphabet):
    """The characters of ten bits, for all of them."""
    table = _pairs.get(alphabet)
    if table is None:
        table = _pairs[alphabet] = [bytes((first, second)) for first in alphabet for second in alphabet]
    return table


def _b32encode(alphabet, s):
    table = _pair_table(alphabet)
    s = _bytes(s)
    left = len(s) % 5
    if left:
        s = s + b"\0" * (5 - left)
    pieces = []
    for start in range(0, len(s), 5):
        group = int.from_bytes(s[start : start + 5])
        pieces += (table[group >> 30], table[group >> 20 & 1023], table[group >> 10 & 1023], table[group & 1023])
    encoded = b"".join(pieces)
    padding = (0, 6, 4, 3, 1)[left]
    return encoded[:-padding] + b"=" * padding if padding else encoded


def _b32decode(alphabet, s, casefold=False, map01=None):
    s = _bytes_from_decode_data(s)
    if len(s) % 8:
        raise binascii.Error("Incorrect padding")
    if map01 is not None:
        map01 = _bytes_from_decode_data(map01)
        assert len(map01) == 1, repr(map01)
        s = s.translate(bytes.maketrans(b"01", b"O" + map01))
    if casefold:
        s = s.upper()
    length = len(s)
    s = s.rstrip(b"=")
    padding = length - len(s)
    values = {character: value for value, character in enumerate(alphabet)}
    out = bytearray()
    try:
        for start in range(0, len(s), 8):
            group = 0
            for character in s[start : start + 8]:
                group = group << 5 | values[character]
            missing = 8 - len(s[start : start + 8])
            out += (group << 5 * missing).to_bytes(5)
    except KeyError:
        raise binascii.Error("Non-base32 digit found") from None
    if length % 8 or padding not in (0, 1, 3, 4, 6):
        raise binascii.Error("Incorrect padding")
    if padding and out:
        del out[-((padding * 5 + 7) // 8) :]
    return bytes(out)


def b32encode(s):
    """Encode the bytes-like objects using base32 and return a bytes object."""
    return _b32encode(_b32alphabet, s)


def b32decode(s, casefold=False, map01=None):
    """Decode the base32 encoded bytes-like object or ASCII string s.

    Optional casefold is a flag specifying whether a lowercase alphabet is
    acceptable as input.  For security purposes, the default is False.

    RFC 3548 allows for optional mapping of the digit 0 (zero) to the
    letter O (oh), and for optional mapping of the digit 1 (one) to
    either the letter I (eye) or letter L (el).  The optional argument
    map01 when not None, specifies which letter the digit 1 should be
    mapped to (when map01 is not None, the digit 0 is always mapped to
    the letter O).
    """
    return _b32decode(_b32alphabet, s, casefold, map01)


def b32hexencode(s):
    """Encode the bytes-like objects using base32hex and return a bytes object."""
    return _b32encode(_b32hexalphabet, s)


def b32hexdecode(s, casefold=False):
    """Decode the base32hex encoded bytes-like object or ASCII string s; casefold allows lowercase letters."""
    return _b32decode(_b32hexalphabet, s, casefold)


# Base16.


def b16encode(s):
    """Encode the bytes-like object s using Base16 and return a bytes object."""
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    """Decode the Base16 encoded bytes-like object or ASCII string s; casefold allows lowercase letters."""
    s = _bytes_from_decode_data(s)
    if casefold:
        s = s.upper()
    if s.translate(None, b"0123456789ABCDEF"):
        raise binascii.Error("Non-base16 digit found")
    return binascii.unhexlify(s)


# Base 85: four bytes are five characters.


def _85encode(data, alphabet, pad=False, foldnuls=False, foldspaces=False):
    data = _bytes(data)
    padding = -len(data) % 4
    if padding:
        data = data + b"\0" * padding
    pieces = []
    for start in range(0, len(data), 4):
        word = int.from_bytes(data[start : start + 4])
        if foldnuls and not word:
            pieces.append(b"z")
        elif foldspaces and word == 0x20202020:
            pieces.append(b"y")
        else:
            digits = [alphabet[word // place % 85] for place in (52200625, 614125, 7225, 85, 1)]
            pieces.append(bytes(digits))
    if padding and not pad:
        if pieces[-1] == b"z":
            pieces[-1] = bytes((alphabet[0],)) * 5
        pieces[-1] = pieces[-1][:-padding]
    return b"".join(pieces)


_A85START = b"<~"
_A85END = b"~>"
_a85alphabet = bytes(range(33, 118))


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    """Encode bytes-like object b using Ascii85 and return a bytes object.

    foldspaces is an optional flag that uses the special short sequence 'y'
    instead of 4 consecutive spaces (ASCII 0x20) as supported by 'btoa'. This
    feature is not supported by the "standard" Adobe encoding.

    If wrapcol is non-zero, insert a newline (b'\\n') character after at most
    every wrapcol characters.

    pad controls whether the input is padded to a multiple of 4 before
    encoding. Note that the btoa implementation always pads.

    adobe controls whether the encoded byte sequence is framed with <~ and
    ~>, which is used by the Adobe implementation.
    """
    result = _85encode(b, _a85alphabet, pad, True, foldspaces)
    if adobe:
        result = _A85START + result
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        lines = [result[start : start + wrapcol] for start in range(0, len(result), wrapcol)]
        if adobe and len(lines[-1]) + 2 > wrapcol:
            lines.append(b"")
        result = b"\n".join(lines)
    return result + _A85END if adobe else result


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b" \t\n\r\v"):
    """Decode the Ascii85 encoded bytes-like object or ASCII string b.

    foldspaces is a flag that specifies whether the 'y' short sequence should be
    accepted as shorthand for 4 consecutive spaces (ASCII 0x20). This feature is
    not supported by the "standard" Adobe encoding.

    adobe controls whether the input sequence is in Adobe Ascii85 format (i.e.
    is framed with <~ and ~>).

    ignorechars should be a byte string containing characters to ignore from the
    input. This should only contain whitespace characters, and by default
    contains all whitespace characters in ASCII.

    The result is returned as a bytes object.
    """
    b = _bytes_from_decode_data(b)
    if adobe:
        if not b.endswith(_A85END):
            raise ValueError(f"Ascii85 encoded byte sequences must end with {_A85END!r}")
        b = b[2:-2] if b.startswith(_A85START) else b[:-2]
    out = bytearray()
    word = count = 0
    # Four digits of the highest value at the end complete the last group.
    for code in b + b"u" * 4:
        if 33 <= code <= 117:
            word = word * 85 + code - 33
            count += 1
            if count == 5:
                if word > 0xFFFFFFFF:
                    raise ValueError("Ascii85 overflow")
                out += word.to_bytes(4)
                word = count = 0
        elif code == 122:
            if count:
                raise ValueError("z inside Ascii85 5-tuple")
            out += b"\0\0\0\0"
        elif foldspaces and code == 121:
            if count:
                raise ValueError("y inside Ascii85 5-tuple")
            out += b"    "
        elif code not in ignorechars:
            raise ValueError(f"Non-Ascii85 digit found: {chr(code)}")
    padding = 4 - count
    return bytes(out[:-padding]) if padding else bytes(out)


_b85alphabet = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~"
_z85alphabet = b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#"


def _85decode(data, alphabet, name):
    data = _bytes_from_decode_data(data)
    values = {character: value for value, character in enumerate(alphabet)}
    padding = -len(data) % 5
    data = data + alphabet[84:85] * padding
    out = bytearray()
    for start in range(0, len(data), 5):
        word = 0
        for place, character in enumerate(data[start : start + 5]):
            value = values.get(character)
            if value is None:
                raise ValueError(f"bad {name} character at position {start + place}")
            word = word * 85 + value
        if word > 0xFFFFFFFF:
            raise ValueError(f"{name} overflow in hunk starting at byte {start}")
        out += word.to_bytes(4)
    return bytes(out[:-padding]) if padding else bytes(out)


def b85encode(b, pad=False):
    """Encode bytes-like object b in base85 format and return a bytes object.

    If pad is true, the input is padded with b'\\0' so its length is a multiple of
    4 bytes before encoding.
    """
    return _85encode(b, _b85alphabet, pad)


def b85decode(b):
    """Decode the base85-encoded bytes-like object or ASCII string b. The result is returned as a bytes object."""
    return _85decode(b, _b85alphabet, "base85")


def z85encode(s):
    """Encode bytes-like object s in z85 format and return a bytes object."""
    return _85encode(s, _z85alphabet)


def z85decode(s):
    """Decode the z85-encoded bytes-like object or ASCII string s. The result is returned as a bytes object."""
    return _85decode(s, _z85alphabet, "z85")


# The interface of MIME: lines of 76 characters, between streams.

MAXLINESIZE = 76
MAXBINSIZE = (MAXLINESIZE // 4) * 3


def encode(input, output):
    """Encode a file; input and output are binary files."""
    while piece := input.read(MAXBINSIZE):
        while len(piece) < MAXBINSIZE and (more := input.read(MAXBINSIZE - len(piece))):
            piece += more
        output.write(binascii.b2a_base64(piece))


def decode(input, output):
    """Decode a file; input and output are binary files."""
    while line := input.readline():
        output.write(binascii.a2b_base64(line))


def _input_type_check(s):
    try:
        view = memoryview(s)
    except TypeError as error:
        raise TypeError(f"expected bytes-like object, not {s.__class__.__name__}") from error
    if view.format not in ("c", "b", "B"):
        raise TypeError(f"expected single byte elements, not {view.format!r} from {s.__class__.__name__}")
    if view.ndim != 1:
        raise TypeError(f"expected 1-D data, not {view.ndim}-D data from {s.__class__.__name__}")


def encodebytes(s):
    """Encode a bytestring into a bytes object containing multiple lines of base-64 data."""
    _input_type_check(s)
    return b"".join([binascii.b2a_base64(s[start : start + MAXBINSIZE]) for start in range(0, len(s), MAXBINSIZE)])


def decodebytes(s):
    """Decode a bytestring of base-64 data into a bytes object."""
    _input_type_check(s)
    return binascii.a2b_base64(s)
