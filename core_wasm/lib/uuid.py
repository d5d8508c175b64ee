"""UUID objects (universally unique identifiers) according to RFC 4122/9562.

This module provides immutable UUID objects (class UUID) and functions for
generating UUIDs corresponding to a specific UUID version as specified in
RFC 4122/9562, e.g., uuid1() for UUID version 1, uuid3() for UUID version 3,
and so on.

A guest has no network card: the node of uuid1() and uuid6() is a random number.
"""

import time
from enum import Enum
from hashlib import md5, sha1

from _prelude import _host_function

_entropy = _host_function("wardian.entropy")

RESERVED_NCS, RFC_4122, RESERVED_MICROSOFT, RESERVED_FUTURE = (
    "reserved for NCS compatibility",
    "specified in RFC 4122",
    "reserved for Microsoft compatibility",
    "reserved for future definition",
)


class SafeUUID(Enum):
    """Whether a UUID was made in a way that is safe for multiprocessing."""

    safe = 0
    unsafe = -1
    unknown = None


bytes_, int_ = bytes, int  # `UUID` has properties of these names.

_MAX = (1 << 128) - 1
_FIELD_BITS = (32, 16, 16, 8, 8, 48)


def _number_of_hex(text):
    text = text.replace("urn:", "").replace("uuid:", "").strip("{}").replace("-", "")
    if len(text) != 32:
        raise ValueError("badly formed hexadecimal UUID string")
    return int(text, 16)


def _number_of_fields(fields):
    if len(fields) != 6:
        raise ValueError("fields is not a 6-tuple")
    number = 0
    for place, (value, bits) in enumerate(zip(fields, _FIELD_BITS), 1):
        if not 0 <= value < 1 << bits:
            raise ValueError(f"field {place} out of range (need a{'n' if bits == 8 else ''} {bits}-bit value)")
        number = number << bits | value
    return number


class UUID:
    """Instances of the UUID class represent UUIDs as specified in RFC 4122.

    UUID objects are immutable, hashable, and usable as dictionary keys.
    Converting a UUID to a string with str() yields something in the form
    '12345678-1234-1234-1234-123456789abc'.  The UUID constructor accepts
    a similar string of hexadecimal digits (with optional braces, hyphens or a
    URN prefix), or 16 bytes in big-endian order (bytes) or with the first three
    fields in little-endian order (bytes_le), or a tuple of six integers (fields),
    or one integer of 128 bits (int).
    """

    __slots__ = ("int", "is_safe", "__weakref__")

    def __init__(
        self, hex=None, bytes=None, bytes_le=None, fields=None, int=None, version=None, *, is_safe=SafeUUID.unknown
    ):
        if [hex, bytes, bytes_le, fields, int].count(None) != 4:
            raise TypeError("one of the hex, bytes, bytes_le, fields, or int arguments must be given")
        if hex is not None:
            int = _number_of_hex(hex)
        elif bytes_le is not None:
            if len(bytes_le) != 16:
                raise ValueError("bytes_le is not a 16-char string")
            bytes = bytes_le[3::-1] + bytes_le[5:3:-1] + bytes_le[7:5:-1] + bytes_le[8:]
            int = _from_bytes(bytes)
        elif bytes is not None:
            if len(bytes) != 16:
                raise ValueError("bytes is not a 16-char string")
            int = _from_bytes(bytes)
        elif fields is not None:
            int = _number_of_fields(fields)
        if not 0 <= int <= _MAX:
            raise ValueError("int is out of range (need a 128-bit value)")
        if version is not None:
            if not 1 <= version <= 8:
                raise ValueError("illegal version number")
            int = _with_version(int, version)
        object.__setattr__(self, "int", int)
        object.__setattr__(self, "is_safe", is_safe)

    def __getstate__(self):
        state = {"int": self.int}
        if self.is_safe is not SafeUUID.unknown:
            state["is_safe"] = self.is_safe.value
        return state

    def __setstate__(self, state):
        object.__setattr__(self, "int", state["int"])
        safe = SafeUUID(state["is_safe"]) if "is_safe" in state else SafeUUID.unknown
        object.__setattr__(self, "is_safe", safe)

    def __eq__(self, other):
        return self.int == other.int if isinstance(other, UUID) else NotImplemented

    def __lt__(self, other):
        return self.int < other.int if isinstance(other, UUID) else NotImplemented

    def __gt__(self, other):
        return self.int > other.int if isinstance(other, UUID) else NotImplemented

    def __le__(self, other):
        return self.int <= other.int if isinstance(other, UUID) else NotImplemented

    def __ge__(self, other):
        return self.int >= other.int if isinstance(other, UUID) else NotImplemented

    def __hash__(self):
        return hash(self.int)

    def __int__(self):
        return self.int

    def __repr__(self):
        return f"{self.__class__.__name__}({str(self)!r})"

    def __setattr__(self, name, value):
        raise TypeError("UUID objects are immutable")

    def __str__(self):
        digits = f"{self.int:032x}"
        return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"

    @property
    def bytes(self):
        return self.int.to_bytes(16)

    @property
    def bytes_le(self):
        data = self.bytes
        return data[3::-1] + data[5:3:-1] + data[7:5:-1] + data[8:]

    @property
    def fields(self):
        return (
            self.time_low, self.time_mid, self.time_hi_version, self.clock_seq_hi_variant, self.clock_seq_low, self.node
        )

    @property
    def time_low(self):
        return self.int >> 96

    @property
    def time_mid(self):
        return self.int >> 80 & 0xFFFF

    @property
    def time_hi_version(self):
        return self.int >> 64 & 0xFFFF

    @property
    def clock_seq_hi_variant(self):
        return self.int >> 56 & 0xFF

    @property
    def clock_seq_low(self):
        return self.int >> 48 & 0xFF

    @property
    def time(self):
        if self.version == 6:
            return self.int >> 96 << 28 | (self.int >> 80 & 0xFFFF) << 12 | self.int >> 64 & 0x0FFF
        if self.version == 7:
            return self.int >> 80
        return (self.time_hi_version & 0x0FFF) << 48 | self.time_mid << 32 | self.time_low

    @property
    def clock_seq(self):
        return (self.clock_seq_hi_variant & 0x3F) << 8 | self.clock_seq_low

    @property
    def node(self):
        return self.int & 0xFFFFFFFFFFFF

    @property
    def hex(self):
        return f"{self.int:032x}"

    @property
    def urn(self):
        return f"urn:uuid:{self}"

    @property
    def variant(self):
        bits = self.int >> 61 & 7
        if bits < 4:
            return RESERVED_NCS
        if bits < 6:
            return RFC_4122
        return RESERVED_MICROSOFT if bits == 6 else RESERVED_FUTURE

    @property
    def version(self):
        # Only meaningful for RFC 4122 UUIDs.
        return self.int >> 76 & 0xF if self.variant == RFC_4122 else None


_from_bytes = int.from_bytes


def _with_version(number, version):
    """The same number with the bits of the variant and the version."""
    number &= ~((0xC000 << 48) | (0xF000 << 64))
    return number | 0x8000 << 48 | version << 76


def _made(number, version):
    return UUID(int=_with_version(number, version))


_node = None


def getnode():
    """Get the hardware address as a 48-bit positive integer: here a random number with the bit that says so, always the
    same in a session.
    """
    global _node
    if _node is None:
        _node = _from_bytes(_entropy(6)) | 1 << 40
    return _node


_last = {1: 0, 6: 0, 7: 0}
# Between 15 October 1582 and 1970, in units of 100 nanoseconds.
_GREGORIAN = 0x01B21DD213814000


def _ticks(version):
    """The time in units of 100 nanoseconds; never the same twice."""
    ticks = time.time_ns() // 100 + _GREGORIAN
    ticks = max(ticks, _last[version] + 1)
    _last[version] = ticks
    return ticks


def _clock_and_node(node, clock_seq):
    if node is None:
        node = getnode()
    if clock_seq is None:
        clock_seq = _from_bytes(_entropy(2))
    return (clock_seq & 0x3FFF) << 48 | node & 0xFFFFFFFFFFFF


def uuid1(node=None, clock_seq=None):
    """Generate a UUID from a host ID, sequence number, and the current time.
    If 'node' is not given, getnode() is used to obtain the hardware
    address.  If 'clock_seq' is given, it is used as the sequence number;
    otherwise a random 14-bit sequence number is chosen."""
    ticks = _ticks(1)
    moment = (ticks & 0xFFFFFFFF) << 96 | (ticks >> 32 & 0xFFFF) << 80 | (ticks >> 48 & 0x0FFF) << 64
    return _made(moment | _clock_and_node(node, clock_seq), 1)


def uuid3(namespace, name):
    """Generate a UUID from the MD5 hash of a namespace UUID and a name."""
    if isinstance(name, str):
        name = name.encode()
    return _made(_from_bytes(md5(namespace.bytes + name).digest()), 3)


def uuid4():
    """Generate a random UUID."""
    return _made(_from_bytes(_entropy(16)), 4)


def uuid5(namespace, name):
    """Generate a UUID from the SHA-1 hash of a namespace UUID and a name."""
    if isinstance(name, str):
        name = name.encode()
    return _made(_from_bytes(sha1(namespace.bytes + name).digest()[:16]), 5)


def uuid6(node=None, clock_seq=None):
    """Similar to :func:`uuid1` but where fields are ordered differently
    for improved DB locality: the time is a number from its highest bits on.
    """
    ticks = _ticks(6)
    moment = (ticks >> 12 & 0xFFFFFFFFFFFF) << 80 | (ticks & 0x0FFF) << 64
    return _made(moment | _clock_and_node(node, clock_seq), 6)


_counter = 0


def uuid7():
    """Generate a UUID from a Unix timestamp in milliseconds and random bits.

    UUIDv7 objects feature monotonicity within a millisecond: 42 bits are a counter.
    """
    global _counter
    now = time.time_ns() // 1_000_000
    if now > _last[7]:
        # The highest bit is left for counting.
        _counter = _from_bytes(_entropy(6)) & 0x1FFFFFFFFFF
    else:
        now = _last[7]
        _counter += 1
        if _counter >> 42:
            now += 1
            _counter = _from_bytes(_entropy(6)) & 0x1FFFFFFFFFF
    _last[7] = now
    number = (now & 0xFFFFFFFFFFFF) << 80 | (_counter >> 30) << 64 | (_counter & 0x3FFFFFFF) << 32
    return _made(number | _from_bytes(_entropy(4)), 7)


def uuid8(a=None, b=None, c=None):
    """Generate a UUID from three custom blocks.

    * 'a' is the first 48-bit chunk of the UUID (octets 0-5);
    * 'b' is the mid 12-bit chunk (octets 6-7);
    * 'c' is the last 62-bit chunk (octets 8-15).

    When a value is not specified, a pseudo-random value is generated.
    """
    if a is None:
        a = _from_bytes(_entropy(6))
    if b is None:
        b = _from_bytes(_entropy(2))
    if c is None:
        c = _from_bytes(_entropy(8))
    number = (a & 0xFFFFFFFFFFFF) << 80 | (b & 0xFFF) << 64 | c & 0x3FFFFFFFFFFFFFFF
    return _made(number, 8)


# The following standard UUIDs are for use with uuid3() or uuid5().

NAMESPACE_DNS = UUID("6ba7b810-9dad-11d1-80b4-00c04fd430c8")
NAMESPACE_URL = UUID("6ba7b811-9dad-11d1-80b4-00c04fd430c8")
NAMESPACE_OID = UUID("6ba7b812-9dad-11d1-80b4-00c04fd430c8")
NAMESPACE_X500 = UUID("6ba7b814-9dad-11d1-80b4-00c04fd430c8")

# RFC 9562 Sections 5.9 and 5.10 define the special Nil and Max UUID formats.

NIL = UUID("00000000-0000-0000-0000-000000000000")
MAX = UUID("ffffffff-ffff-ffff-ffff-ffffffffffff")
