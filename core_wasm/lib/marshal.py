"""Values as bytes, in the format that CPython's own compiled files use: data only, no code.

Each is a type byte and what the type says. With 0x80 in the type byte later ones may refer to it.
"""

import struct

__all__ = ["dump", "dumps", "load", "loads", "version"]
version = 5
_DEPTH_MAX = 500
_CONSTANTS = {b"N": None, b"T": True, b"F": False, b"S": StopIteration, b".": ...}
_LETTERS = {type(None): b"N", type(...): b"."}
_END = object()


def dumps(value, version=version, /, *, allow_code=True):
    """Return the bytes that dump() would write to a file."""
    if version < 3:
        raise ValueError("formats before version 3 are not written here")
    parts = []
    _write(value, parts, _DEPTH_MAX)
    return b"".join(parts)


def dump(value, file, version=version, /, *, allow_code=True):
    """Write the value on the open binary file."""
    return file.write(dumps(value, version))


def _write(value, parts, depth):
    if not depth:
        raise ValueError("object too deeply nested to marshal")
    kind = type(value)
    if kind is bool:
        parts.append(b"T" if value else b"F")
    elif kind in _LETTERS:
        parts.append(_LETTERS[kind])
    elif value is StopIteration:
        parts.append(b"S")
    elif kind is int:
        _write_int(value, parts)
    elif kind is float:
        parts.append(struct.pack("<cd", b"g", value))
    elif kind is complex:
        parts.append(struct.pack("<cdd", b"y", value.real, value.imag))
    elif kind is str:
        data = value.encode("utf-8", "surrogatepass")
        letter = b"a" if value.isascii() else b"u"
        short = len(data) < 256 and letter == b"a"
        parts.append(_head(b"z" if short else letter, len(data), short))
        parts.append(data)
    elif kind in (tuple, list, set, frozenset):
        letter = {tuple: b"(", list: b"[", set: b"<", frozenset: b">"}[kind]
        small = kind is tuple and len(value) < 256
        parts.append(_head(b")" if small else letter, len(value), small))
        for item in value:
            _write(item, parts, depth - 1)
    elif kind is dict:
        parts.append(b"{")
        for pair in value.items():
            for item in pair:
                _write(item, parts, depth - 1)
        parts.append(b"0")
    elif kind is slice:
        parts.append(b":")
        for item in (value.start, value.stop, value.step):
            _write(item, parts, depth - 1)
    else:
        try:
            data = bytes(memoryview(value))
        except TypeError:
            raise ValueError("unmarshallable object") from None
        parts += struct.pack("<ci", b"s", len(data)), data


def _head(letter, count, short):
    return struct.pack("<cB" if short else "<ci", letter, count)


def _write_int(value, parts):
    if -(1 << 31) <= value < 1 << 31:
        parts.append(struct.pack("<ci", b"i", value))
        return
    digits = []
    rest = abs(value)
    while rest:
        digits.append(rest & 0x7FFF)
        rest >>= 15
    count = len(digits)
    parts.append(struct.pack(f"<ci{count}H", b"l", -count if value < 0 else count, *digits))


def loads(bytes, /, *, allow_code=True):
    """Convert the bytes-like object to a value; what follows it is ignored."""
    return _Reader(bytes).read_value()


def load(file, /, *, allow_code=True):
    """Read one value from the open binary file and return it."""
    data = file.read()
    reader = _Reader(data)
    value = reader.read_value()
    if reader.at < len(data):
        file.seek(reader.at - len(data), 1)
    return value


class _Reader:
    def __init__(self, data):
        self.data = bytes(memoryview(data))
        self.at = 0
        self.seen = []
        self.depth = 0

    def take(self, count):
        if count < 0:
            raise ValueError("bad marshal data (size out of range)")
        taken = self.data[self.at : self.at + count]
        if len(taken) < count:
            raise EOFError("marshal data too short")
        self.at += count
        return taken

    def number(self, format):
        return struct.unpack(f"<{format}", self.take(struct.calcsize(f"<{format}")))[0]

    def read_value(self):
        value = self.read()
        if value is _END:
            raise TypeError("NULL object in marshal data for object")
        return value

    def read(self):
        if self.at >= len(self.data):
            raise EOFError("EOF read where object expected")
        code = self.take(1)[0]
        letter = bytes([code & 0x7F])
        if letter == b"0":
            return _END
        if letter == b"r":
            at = self.number("I")
            if at >= len(self.seen) or self.seen[at] is _END:
                raise ValueError("bad marshal data (invalid reference)")
            return self.seen[at]
        if letter in _CONSTANTS:
            return _CONSTANTS[letter]
        place = None
        if code & 0x80:
            place = len(self.seen)
            self.seen.append(_END)
        self.depth += 1
        if self.depth > _DEPTH_MAX:
            raise ValueError("recursion limit exceeded")
        value = self.plain(letter, place)
        self.depth -= 1
        if place is not None:
            self.seen[place] = value
        return value

    def plain(self, letter, place):
        if letter == b"i":
            return self.number("i")
        if letter == b"l":
            count = self.number("i")
            value = 0
            data = self.take(2 * abs(count))
            for shift, digit in enumerate(struct.unpack(f"<{abs(count)}H", data)):
                if digit > 0x7FFF:
                    raise ValueError("bad marshal data (digit out of range in long)")
                value |= digit << 15 * shift
            return -value if count < 0 else value
        if letter == b"g":
            return self.number("d")
        if letter == b"y":
            return complex(self.number("d"), self.number("d"))
        if letter == b"s":
            return self.take(self.number("i"))
        if letter in b"zZ":
            return self.take(self.number("B")).decode("ascii")
        if letter in b"aAut":
            return self.take(self.number("i")).decode("utf-8", "surrogatepass")
        if letter == b":":
            return slice(self.read_value(), self.read_value(), self.read_value())
        if letter == b"{":
            return self.pairs(place)
        if letter == b"c":
            raise ValueError("code objects cannot be read here; compile the source")
        if letter not in b")([<>":
            raise ValueError("bad marshal data (unknown type code)")
        count = self.number("B" if letter == b")" else "i")
        if not 0 <= count <= len(self.data):
            kind = {b"[": "list", b"<": "set", b">": "set"}.get(letter, "tuple")
            raise ValueError(f"bad marshal data ({kind} size out of range)")
        made = []
        if letter == b"[" and place is not None:
            self.seen[place] = made
        for _ in range(count):
            made.append(self.read_value())
        return made if letter == b"[" else {b"<": set, b">": frozenset}.get(letter, tuple)(made)

    def pairs(self, place):
        made = {}
        if place is not None:
            self.seen[place] = made
        while (key := self.read()) is not _END:
            if (value := self.read()) is _END:
                break
            made[key] = value
        return made
