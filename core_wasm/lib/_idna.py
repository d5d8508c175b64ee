"""Names of hosts that are not ASCII: the codecs punycode (RFC 3492) and idna (RFC 3490)."""

import unicodedata

from codecs import CodecInfo, IncrementalDecoder, IncrementalEncoder

_DIGITS = "abcdefghijklmnopqrstuvwxyz0123456789"


def _adapted(delta, is_first, count):
    delta = delta // 700 if is_first else delta // 2
    delta += delta // count
    steps = 0
    while delta > 455:
        delta //= 35
        steps += 36
    return steps + 36 * delta // (delta + 38)


def _to_punycode(text):
    plain = "".join([c for c in text if c < "\x80"])
    out = [plain + "-"] if plain else []
    done = len(plain)
    is_first, delta, bias, last = True, 0, 72, 128
    for code in sorted({ord(c) for c in text if c >= "\x80"}):
        delta += (code - last) * (done + 1)
        last = code
        for c in map(ord, text):
            if c < code:
                delta += 1
            elif c == code:
                rest, k = delta, 36
                while rest >= (least := min(max(k - bias, 1), 26)):
                    rest, digit = divmod(rest - least, 36 - least)
                    out.append(_DIGITS[least + digit])
                    k += 36
                out.append(_DIGITS[rest])
                bias = _adapted(delta, is_first, done + 1)
                is_first, delta = False, 0
                done += 1
        delta += 1
        last += 1
    return "".join(out).encode("ascii")


def _from_punycode(data, errors="strict"):
    data = bytes(data)
    plain, _, extended = data.rpartition(b"-")
    text = list(plain.decode("ascii", errors))
    offset = len(data) - len(extended)
    code, bias, place, at = 128, 72, 0, 0
    is_first = True
    while at < len(extended):
        delta, weight, k = 0, 1, 36
        while True:
            if at == len(extended):
                if errors == "strict":
                    raise UnicodeDecodeError("punycode", data, offset, len(data), "incomplete punycode string")
                return "".join(text)
            digit = _DIGITS.find(chr(extended[at]).lower())
            if digit < 0:
                if errors == "strict":
                    reason = f"Invalid extended code point '{extended[at]}'"
                    raise UnicodeDecodeError("punycode", data, offset + at, offset + at + 1, reason)
                return "".join(text)
            at += 1
            delta += digit * weight
            least = min(max(k - bias, 1), 26)
            if digit < least:
                break
            weight *= 36 - least
            k += 36
        place += delta
        size = len(text) + 1
        code += place // size
        if code > 0x10FFFF:
            if errors == "strict":
                raise UnicodeDecodeError("punycode", data, offset, offset + at, f"Invalid character U+{code:x}")
            code = ord("?")
        place %= size
        text.insert(place, chr(code))
        bias = _adapted(delta, is_first, size)
        is_first = False
        place += 1
    return "".join(text)


_DOTS = str.maketrans("\u3002\uff0e\uff61", "...")
# What is left out of names.
_NOTHING = dict.fromkeys([0xAD, 0x34F, 0x1806, 0x180B, 0x180C, 0x180D, 0x200B, 0x200C, 0x200D, 0x2060, *range(0xFE00, 0xFE10), 0xFEFF])


def nameprep(label):
    """A label as it is compared: without case, and in one spelling."""
    label = label.translate(_NOTHING)
    shown = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", label.casefold()).casefold())
    for at, c in enumerate(shown):
        if unicodedata.category(c) in ("Cc", "Cf", "Co", "Cs") and c >= "\x80" or c.isspace() and c != " ":
            raise UnicodeEncodeError("idna", shown, at, at + 1, f"Invalid character {c!r}")
    is_right = [unicodedata.bidirectional(c) in ("R", "AL") for c in shown]
    if any(is_right):
        for at, c in enumerate(shown):
            if unicodedata.bidirectional(c) == "L":
                raise UnicodeEncodeError("idna", shown, at, at + 1, "Violation of BIDI requirement 2")
        if not is_right[0] or not is_right[-1]:
            raise UnicodeEncodeError("idna", shown, 0, len(shown), "Violation of BIDI requirement 3")
    return shown


def ToASCII(label):
    """A label as it is sent."""
    if not label.isascii():
        label = nameprep(label)
    if not label.isascii():
        if label.lower().startswith("xn--"):
            raise UnicodeEncodeError("idna", label, 0, 4, "Label starts with ACE prefix")
        data = b"xn--" + _to_punycode(label)
    else:
        data = label.encode("ascii")
    if not data:
        raise UnicodeEncodeError("idna", label, 0, 1, "label empty")
    if len(data) > 63:
        raise UnicodeEncodeError("idna", label, 0, len(label), "label too long")
    return data


def ToUnicode(label):
    """A label as it is shown."""
    data = label if isinstance(label, bytes) else label.encode("ascii") if label.isascii() else nameprep(label).encode("ascii")
    if not data.lower().startswith(b"xn--"):
        return data.decode("ascii")
    shown = _from_punycode(data[4:])
    if str(data, "ascii").lower() != str(ToASCII(shown), "ascii").lower():
        raise UnicodeDecodeError("idna", data, 0, len(data), f"IDNA does not round-trip, '{data!r}' != '{ToASCII(shown)!r}'")
    return shown


def _encode(text):
    labels = text.translate(_DOTS).split(".")
    for at, label in enumerate(labels):
        if not label and at < len(labels) - 1:
            place = len(".".join(labels[:at])) + (at > 0)
            raise UnicodeEncodeError("idna", text, place, place + 1, "label empty")
    if labels and not labels[-1]:
        return b"".join([ToASCII(label) + b"." for label in labels[:-1]])
    return b".".join([ToASCII(label) for label in labels])


def _decode(data):
    data = bytes(data)
    at = 0
    shown = []
    for label in data.split(b"."):
        try:
            shown.append(ToUnicode(label))
        except UnicodeDecodeError as error:
            at += 4 * (error.encoding == "punycode")
            raise UnicodeDecodeError("idna", data, at + error.start, at + error.end, error.reason) from None
        at += len(label) + 1
    return ".".join(shown)


def codec(name):
    """What `codecs.lookup` gives."""
    if name == "idna":

        def encode(input, errors="strict"):
            if errors != "strict":
                raise UnicodeError(f"Unsupported error handling: {errors}")
            return _encode(input), len(input)

        def decode(input, errors="strict"):
            if errors != "strict":
                raise UnicodeError(f"Unsupported error handling: {errors}")
            return _decode(input), len(input)
    else:
        encode = lambda input, errors="strict": (_to_punycode(input), len(input))
        decode = lambda input, errors="strict": (_from_punycode(input, errors), len(input))

    class Encoder(IncrementalEncoder):
        def encode(self, input, final=False):
            return encode(input, self.errors)[0]

    class Decoder(IncrementalDecoder):
        def decode(self, input, final=False):
            return decode(input, self.errors)[0]

    return CodecInfo(encode, decode, None, None, Encoder, Decoder, name)
