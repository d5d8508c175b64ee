"""Which values cross between host and guest, and as what.

    Python value  --encode-->  msgpack with extensions  --decode-->  an equal value, same type

Direct in msgpack: None, bool, int of 64 bits, float, str, bytes, list, dict. By extension: bigger
ints, tuple, set, frozenset, complex, range, bytearray, Ellipsis. Exact types only: an instance of
a subclass would arrive as something else, so it is refused like everything not in this list.

Sharing survives within one value: if a container occurs twice, or inside itself, the whole value
is wrapped in `shared`, its containers are numbered in the order in which their first byte appears,
and a later occurrence is a `reference` to that number.

Two speeds, one meaning:
  * The fast path is the C msgpack codec. It takes trees: no container twice.
  * The slow path (`_Encoder` below, `Decoder` next door) is written out in Python. It takes
    everything and names the path of what cannot cross, so the fast path may give up in silence.

Invariants:
  1. Nothing is turned into text, and no type is turned into another.
  2. `decode` is safe on hostile bytes: it returns a value or raises `Malformed`. It bounds depth,
     and it bounds the host memory that small messages with millions of containers would take.
  3. The C stack is bounded: an unpacker takes 40 KiB of it, so they nest twice and no more.

Not here: the slow path from guest to host (`_decoder.py`), the shape of requests and replies
(`_session.py`).
"""

from __future__ import annotations

import struct
import threading
from functools import partial
from typing import TYPE_CHECKING, Any

import msgpack

from ._errors import ConversionError
from ._decoder import (
    BIG_INT,
    BYTEARRAY,
    COMPLEX,
    ELLIPSIS,
    FROZENSET,
    FUNCTION_CONTAINERS,
    GUEST_FUNCTION,
    HOST_OBJECT,
    RANGE,
    REFERENCE,
    SET,
    SHARED,
    TUPLE,
    Decoder,
    Malformed,
    NeedsSession,
    function_of,
)
from ._lent import GuestFunction, number_of
from ._manifest import DEPTH_MAX
from ._objects import Exposed, Objects

if TYPE_CHECKING:
    from ._session import Session

SCALARS = frozenset({type(None), bool, int, float, str, bytes})
_OTHER_LEAVES = frozenset({complex, range, type(Ellipsis)})
_CONTAINERS = frozenset({list, dict, tuple, set, frozenset, bytearray})

# Bytes that start a container or an extension in msgpack.
_CONTAINER_HEADS = bytes(
    [*range(0x80, 0xA0), 0xC7, 0xC8, 0xC9, *range(0xD4, 0xD9), 0xDC, 0xDD, 0xDE, 0xDF]
)

# Extension -1 is a timestamp to the C unpacker, which decodes it without asking. It is no value of
# ours, so a message in which it might occur takes the slow path.
_TIMESTAMP_HEADS = (b"\xd6\xff", b"\xd7\xff", b"\x04\xff", b"\x0c\xff")



class _NotATree(Exception):
    """The fast path gives up: the slow path knows more."""


# ---------------------------------------------------------------------------- host to guest


def encode(value: Any, path: str = "value", session: Session | None = None) -> bytes:
    """`value` as the bytes of one ABI value. Raises `ConversionError` naming the path.

    Objects (`Exposed`) and functions of the guest cross only with the session they belong to.
    """
    try:
        if type(value) not in SCALARS:
            _check_tree(value)
        return _packer().pack(value)
    except (_NotATree, ValueError, OverflowError):
        return _Encoder(path, session).encode(value)


def map_items(value: dict[str, Any]) -> bytes:
    """The items of a map of at most fifteen, without the byte that they stand behind.

    For what is made here and known to be a tree of None, bool, int, str, list, dict.
    """
    return _packer().pack(value)[1:]


# Numbers, text and bytes need nothing that belongs to a thread.
pack_scalar = msgpack.Packer(strict_types=True, unicode_errors="surrogatepass").pack


def _check_tree(value: Any) -> None:
    """Raise `_NotATree` unless `value` is a tree of exact types that the C packer gets right."""
    level: list[Any] = [value]
    seen: set[int] = set()
    for _ in range(DEPTH_MAX):
        next_level: list[Any] = []
        for item in level:
            kind = type(item)
            if kind in _OTHER_LEAVES:
                continue
            # The packer would send a bytearray as bytes; everything else here is unknown.
            if kind not in _CONTAINERS or kind is bytearray or id(item) in seen:
                raise _NotATree
            # `()` and `frozenset()` are one object each in CPython: sharing them means nothing.
            if item or kind not in (tuple, frozenset):
                seen.add(id(item))
            if not SCALARS.issuperset(map(type, item)):
                next_level += [child for child in item if type(child) not in SCALARS]
            if kind is dict and not SCALARS.issuperset(map(type, item.values())):
                next_level += [child for child in item.values() if type(child) not in SCALARS]
        if not next_level:
            return
        level = next_level
    raise _NotATree


_local = threading.local()


def _packer() -> msgpack.Packer:
    """This thread's packer. Making one costs three times as much as packing a small value."""
    try:
        return _local.packer
    except AttributeError:
        _local.packer = _new_packer()
        return _local.packer


def _new_packer() -> msgpack.Packer:
    return msgpack.Packer(
        strict_types=True, unicode_errors="surrogatepass", default=_pack_extension
    )


def _pack_extension(value: Any) -> msgpack.ExtType:
    """What the C packer asks for a type it does not know. The value was checked to be a tree."""
    kind = type(value)
    if kind is tuple:
        return msgpack.ExtType(TUPLE, _pack_nested(list(value)))
    if kind is set:
        return msgpack.ExtType(SET, _pack_nested(list(value)))
    if kind is frozenset:
        return msgpack.ExtType(FROZENSET, _pack_nested(list(value)))
    if kind in _OTHER_LEAVES or kind is int:
        code, payload = _leaf_extension(value)
        return msgpack.ExtType(code, payload)
    raise _NotATree


def _pack_nested(items: list[Any]) -> bytes:
    # A packer of its own: this thread's is in the middle of the enclosing value.
    return msgpack.packb(
        items, strict_types=True, unicode_errors="surrogatepass", default=_pack_extension
    )


def _leaf_extension(value: Any) -> tuple[int, bytes]:
    kind = type(value)
    if kind is int:
        # Minimal two's complement: one bit more than the magnitude, rounded up to bytes.
        magnitude_bits = (value if value >= 0 else ~value).bit_length()
        return BIG_INT, value.to_bytes(magnitude_bits // 8 + 1, "little", signed=True)
    if kind is complex:
        return COMPLEX, struct.pack("<dd", value.real, value.imag)
    if kind is range:
        return RANGE, _pack_nested([value.start, value.stop, value.step])
    return ELLIPSIS, b""


class _Encoder:
    """The slow path: any value, with sharing, cycles and the path of what cannot cross."""

    def __init__(self, path: str, session: Session | None = None):
        self.root = path
        self.session = session
        self.steps: list[str] = []
        self.count = 0
        self.numbers: dict[int, int] = {}
        self.shared = False

    def encode(self, value: Any) -> bytes:
        body = self._value(value)
        return _extension(SHARED, body) if self.shared else body

    def _value(self, value: Any) -> bytes:
        kind = type(value)
        if kind in SCALARS and not (kind is int and not -(2**63) <= value < 2**64):
            return _packer().pack(value)
        if kind in _OTHER_LEAVES or kind is int:
            return _extension(*_leaf_extension(value))
        if kind is GuestFunction:
            number = number_of(value, self.session, self._path())
            return _extension(GUEST_FUNCTION, _packer().pack(number))
        if kind not in _CONTAINERS and self.session is not None:
            exposed = self.session._exposed(value) if kind is not Exposed else value
            if exposed is not None:
                number = self.session._objects.number(exposed)
                return _extension(HOST_OBJECT, _packer().pack([number, exposed.name]))
        if kind not in _CONTAINERS:
            raise self._refusal(value)
        if len(self.steps) >= DEPTH_MAX:
            raise ConversionError(
                f"{self._path(short=True)} is nested deeper than {DEPTH_MAX} levels: "
                "flatten the value",
                path=self._path(),
            )
        number = self.numbers.get(id(value))
        if number is not None:
            self.shared = True
            return _extension(REFERENCE, _packer().pack(number))
        if value or kind not in (tuple, frozenset):
            self.numbers[id(value)] = self.count
        self.count += 1
        return self._container(kind, value)

    def _container(self, kind: type, value: Any) -> bytes:
        if kind is bytearray:
            return _extension(BYTEARRAY, bytes(value))
        if kind is dict:
            parts = [_packer().pack_map_header(len(value))]
            for key, item in value.items():
                parts.append(self._step(f" key {_short(key)}", key))
                parts.append(self._step(f"[{_short(key)}]", item))
            return b"".join(parts)
        parts = [_packer().pack_array_header(len(value))]
        # A set has no positions: an element is named by itself.
        numbered = kind is list or kind is tuple
        for index, item in enumerate(value):
            parts.append(self._step(f"[{index}]" if numbered else f"{{{_short(item)}}}", item))
        body = b"".join(parts)
        if kind is list:
            return body
        return _extension({tuple: TUPLE, set: SET, frozenset: FROZENSET}[kind], body)

    def _step(self, step: str, value: Any) -> bytes:
        self.steps.append(step)
        encoded = self._value(value)
        self.steps.pop()
        return encoded

    def _path(self, short: bool = False) -> str:
        if short and len(self.steps) > 6:
            return self.root + "".join(self.steps[:3]) + "..." + "".join(self.steps[-2:])
        return self.root + "".join(self.steps)

    def _refusal(self, value: Any) -> ConversionError:
        kind = type(value)
        base = next((k.__name__ for k in kind.__mro__[1:] if k in SCALARS | _CONTAINERS), None)
        hint = (
            f"pass {base}(...) of it" if base else "pass plain data (numbers, str, list, dict, ...)"
        )
        path = self._path()
        return ConversionError(
            f"{path} is of type {kind.__qualname__}, which cannot cross to the guest: {hint}",
            path=path,
        )


def _extension(code: int, payload: bytes) -> bytes:
    return _packer().pack_ext_type(code, payload)


def _short(value: Any) -> str:
    """A repr for a path that is neither long nor able to fail."""
    if type(value) in SCALARS:
        text = repr(value) if type(value) is not int or value.bit_length() < 256 else "<big int>"
        return text if len(text) <= 40 else text[:37] + "..."
    return f"<{type(value).__name__}>"


# ---------------------------------------------------------------------------- guest to host


def decode(
    data: bytes,
    containers_max: int,
    objects: Objects | None = None,
    session: Session | None = None,
) -> Any:
    """The value in `data`, which may be hostile. Raises `Malformed`.

    `containers_max` bounds the host memory that the value takes: one byte of a message can be an
    empty list, which costs the host 64.
    """
    try:
        if (
            # The code of an object's extension is in every message with one, and few others.
            (objects is not None and HOST_OBJECT in data)
            or (len(data) > containers_max and _count_heads(data) > containers_max)
            or (0xFF in data and _may_have_timestamp(data))
        ):
            return Decoder(data, containers_max, objects, session).decode()
        return msgpack.unpackb(
            data, strict_map_key=False, unicode_errors="surrogatepass", ext_hook=_unpack_extension
        )
    except NeedsSession:
        if session is None:
            raise Malformed("a function where none may be") from None
        return _decode_with_functions(data, containers_max, session)
    except (ValueError, TypeError, OverflowError, msgpack.UnpackException) as error:
        raise Malformed(f"{type(error).__name__}: {error}") from None


def _may_have_timestamp(data: bytes) -> bool:
    return any(head in data for head in _TIMESTAMP_HEADS)


def _decode_with_functions(data: bytes, containers_max: int, session: Session) -> Any:
    """The fast path once more, for a message with functions of the guest."""
    lent = session._lent
    left = containers_max

    def function(payload: bytes) -> Any:
        nonlocal left
        number, name = function_of(payload)
        if number not in lent.loans:
            left -= FUNCTION_CONTAINERS
            if left < 0:
                raise Malformed("there are more functions than fit into the guest's memory")
        return lent.function(number, name)

    def array(payload: bytes) -> list[Any]:
        items = unpack(payload, ext_hook=inner)
        if type(items) is not list:
            raise Malformed("the payload of a tuple or set is not an array")
        return items

    def outer(code: int, payload: bytes) -> Any:
        if code in _FROM_ARRAY:
            return _FROM_ARRAY[code](array(payload))
        return inner(code, payload)

    def inner(code: int, payload: bytes) -> Any:
        if code == GUEST_FUNCTION:
            return function(payload)
        return Decoder(payload, len(payload) + 1, None, session).decode_extension(code)

    unpack = partial(msgpack.unpackb, strict_map_key=False, unicode_errors="surrogatepass")
    try:
        return unpack(data, ext_hook=outer)
    except (ValueError, TypeError, OverflowError, msgpack.UnpackException) as error:
        raise Malformed(f"{type(error).__name__}: {error}") from None


_FROM_ARRAY = {TUPLE: tuple, SET: set, FROZENSET: frozenset}


def _count_heads(data: bytes) -> int:
    """How many containers there are at the most: bytes inside of strings count, too."""
    return len(data) - len(data.translate(None, _CONTAINER_HEADS))


def _unpack_extension(code: int, data: bytes) -> Any:
    """An extension in the outermost value. The payload of a tuple takes one more unpacker."""
    if code == TUPLE:
        return tuple(_unpack_array(data))
    if code == SET:
        return set(_unpack_array(data))
    if code == FROZENSET:
        return frozenset(_unpack_array(data))
    return Decoder(data, len(data) + 1).decode_extension(code)


def _unpack_array(data: bytes) -> list[Any]:
    items = msgpack.unpackb(
        data, strict_map_key=False, unicode_errors="surrogatepass", ext_hook=_unpack_inner
    )
    if type(items) is not list:
        raise Malformed("the payload of a tuple or set is not an array")
    return items


def _unpack_inner(code: int, data: bytes) -> Any:
    """An extension inside a tuple or set: from here on the slow path, which needs no C stack."""
    return Decoder(data, len(data) + 1).decode_extension(code)
