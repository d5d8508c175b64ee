"""The slow path from guest to host: msgpack written out, with sharing, cycles and exact bounds.

    bytes --> values, and for what is not known yet, pending nodes --> everything filled in

A list, dict or set exists as soon as its head is read, so a reference to it is simply that object.
A tuple or frozenset exists only when its elements do. Inside itself (through a list, say) it is a
`_Pending` until the whole message is read; then pending nodes are made in the order in which they
ended, and last the lists, dicts and sets that wait for them are filled.

Invariants:
  1. Only `Malformed` comes out, whatever the bytes.
  2. It does not recurse while reading: open containers are on a list, at most `DEPTH_MAX`.
  3. A message makes no more than `containers_max` containers.
  4. References point backwards; outside `shared` there are none.

Not here: the fast path, which calls this for what it cannot decide (`_values.py`).
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ._objects import Objects
    from ._session import Session

from ._manifest import DEPTH_MAX

BIG_INT, TUPLE, SET, FROZENSET, COMPLEX, RANGE, BYTEARRAY, ELLIPSIS = range(1, 9)
REFERENCE, SHARED = 16, 17
GUEST_FUNCTION, HOST_OBJECT = 18, 40

EXTENSIONS = {
    "big_int": BIG_INT,
    "tuple": TUPLE,
    "set": SET,
    "frozenset": FROZENSET,
    "complex": COMPLEX,
    "range": RANGE,
    "bytearray": BYTEARRAY,
    "ellipsis": ELLIPSIS,
    "reference": REFERENCE,
    "shared": SHARED,
    "guest_function": GUEST_FUNCTION,
    "host_object": HOST_OBJECT,
}

_INTEGERS = {
    0xCC: (1, False), 0xCD: (2, False), 0xCE: (4, False), 0xCF: (8, False),
    0xD0: (1, True), 0xD1: (2, True), 0xD2: (4, True), 0xD3: (8, True),
}  # fmt: skip
_SINGLES = {0xC0: None, 0xC2: False, 0xC3: True}

# Heads followed by a length: how many bytes the length has.
_BIN = {0xC4: 1, 0xC5: 2, 0xC6: 4}
_STR = {0xD9: 1, 0xDA: 2, 0xDB: 4}
_EXT = {0xC7: 1, 0xC8: 2, 0xC9: 4}
_FIXED_EXT = {0xD4: 1, 0xD5: 2, 0xD6: 4, 0xD7: 8, 0xD8: 16}
_ARRAY = {0xDC: 2, 0xDD: 4}
_MAP = {0xDE: 2, 0xDF: 4}


# A function that the guest lends takes it as much memory as so many small containers.
FUNCTION_CONTAINERS = 6

# Numbers of what the guest has lent stay below.
NUMBER_MAX = 1 << 48


class Malformed(Exception):
    """Bytes from the core that are not what the ABI says. The session turns it into CrashError."""


class NeedsSession(Exception):
    """The value has functions of the guest, which only its session knows."""


class _Pending:
    """A tuple or frozenset that waits for one of its elements."""

    __slots__ = ("elements", "made", "make", "making", "value")

    def __init__(self, make: Callable[[list[Any]], Any]):
        self.make = make
        self.elements: list[Any] | None = None
        self.value: Any = None
        self.made = False
        self.making = False


class _Open:
    """A container whose elements are being read."""

    __slots__ = ("close", "elements", "missing", "outer_end")

    def __init__(self, missing: int, close: Callable[[list[Any]], Any], outer_end: int | None):
        self.missing = missing
        self.close = close
        self.elements: list[Any] = []
        # For the payload of an extension: where the message around it ends.
        self.outer_end = outer_end


_OPENED = object()


class Decoder:
    """Decodes one message. Use it once."""

    def __init__(
        self,
        data: bytes,
        containers_max: int,
        objects: Objects | None = None,
        session: Session | None = None,
    ):
        self.data = data
        self.objects = objects
        self.session = session
        self.at = 0
        self.end = len(data)
        self.containers_left = containers_max
        self.open: list[_Open] = []
        self.sharing = False
        # The containers of a `shared` value by number; a value, or a `_Pending` with its value.
        self.numbered: list[Any] = []
        self.pending: list[_Pending] = []
        self.fills: list[tuple[Callable[[list[Any]], None], list[Any]]] = []

    def decode(self) -> Any:
        """The value that takes the whole of `data`."""
        try:
            return self._guarded(self._head)
        except NeedsSession:
            raise Malformed("a function where none may be") from None

    def decode_extension(self, code: int) -> Any:
        """The value of an extension whose payload is the whole of `data`."""
        return self._guarded(lambda: self._extension(code, self.end))

    def _guarded(self, first: Callable[[], Any]) -> Any:
        try:
            value = self._read(first)
            if self.at != self.end:
                raise Malformed(f"{self.end - self.at} bytes follow the value")
            for node in self.pending:
                self._make(node)
            for fill, elements in self.fills:
                fill([self._settle(element) for element in elements])
            return self._settle(value)
        except (TypeError, ValueError, OverflowError, RecursionError) as error:
            # An unhashable key, text that is not UTF-8, a number out of range.
            raise Malformed(f"{type(error).__name__}: {error}") from None

    def _read(self, read_head: Callable[[], Any]) -> Any:
        """Read one value; containers are opened, filled and closed on a list of our own."""
        while True:
            value = read_head()
            read_head = self._head
            if value is not _OPENED:
                if not self.open:
                    return value
                self.open[-1].elements.append(value)
            while self.open[-1].missing == 0:
                value = self._close(self.open.pop())
                if not self.open:
                    return value
                self.open[-1].elements.append(value)
            self.open[-1].missing -= 1

    def _close(self, container: _Open) -> Any:
        if container.outer_end is not None:
            if self.at != self.end:
                raise Malformed(f"{self.end - self.at} bytes too many in an extension")
            self.end = container.outer_end
        return container.close(container.elements)

    # ------------------------------------------------------------------ one head at a time

    def _take(self, size: int) -> bytes:
        start, stop = self.at, self.at + size
        if stop > self.end:
            raise Malformed(f"the message ends {stop - self.end} bytes too early")
        self.at = stop
        return self.data[start:stop]

    def _length(self, size: int) -> int:
        return int.from_bytes(self._take(size), "big")

    def _head(self) -> Any:
        """A whole leaf, or the start of a container, which is left open."""
        head = self._take(1)[0]
        if head < 0x80:
            return head
        if head >= 0xE0:
            return head - 256
        if head < 0x90:
            return self._map(head & 15)
        if head < 0xA0:
            return self._list(head & 15)
        if head < 0xC0:
            return self._text(head & 31)
        if head in _SINGLES:
            return _SINGLES[head]
        if head in _INTEGERS:
            size, signed = _INTEGERS[head]
            return int.from_bytes(self._take(size), "big", signed=signed)
        if head == 0xCB:
            return struct.unpack(">d", self._take(8))[0]
        if head in _STR:
            return self._text(self._length(_STR[head]))
        if head in _BIN:
            return self._take(self._length(_BIN[head]))
        if head in _ARRAY:
            return self._list(self._length(_ARRAY[head]))
        if head in _MAP:
            return self._map(self._length(_MAP[head]))
        if head in _EXT or head in _FIXED_EXT:
            size = _FIXED_EXT.get(head) or self._length(_EXT[head])
            code = self._take(1)[0]
            return self._extension(code, self.at + size)
        raise Malformed(f"byte 0x{head:02x} starts no value")

    def _text(self, size: int) -> str:
        return self._take(size).decode("utf-8", "surrogatepass")

    def _extension(self, code: int, stop: int) -> Any:
        if stop > self.end:
            raise Malformed(f"extension {code} ends {stop - self.end} bytes past the message")
        if code in (TUPLE, FROZENSET, SET, SHARED):
            outer_end, self.end = self.end, stop
            if code == SHARED:
                return self._shared(outer_end)
            if code == SET:
                return self._set(outer_end)
            return self._frozen(tuple if code == TUPLE else frozenset, outer_end)
        return self._leaf(code, self._take(stop - self.at))

    def _leaf(self, code: int, payload: bytes) -> Any:
        if code == BIG_INT and payload:
            return int.from_bytes(payload, "little", signed=True)
        if code == BYTEARRAY:
            return self._number(bytearray(payload))
        if code == COMPLEX and len(payload) == 16:
            return complex(*struct.unpack("<dd", payload))
        if code == ELLIPSIS and not payload:
            return ...
        if code == RANGE and payload[:1] == b"\x93":
            self._count()
            bounds = _integers(payload[1:])
            if len(bounds) == 3 and bounds[2]:
                return range(*bounds)
        if code == REFERENCE and self.sharing:
            (number,) = _integers(payload)
            if 0 <= number < len(self.numbered):
                return self._known(self.numbered[number])
        if code == HOST_OBJECT and self.objects is not None:
            (number,) = _integers(payload)
            if 0 <= number < len(self.objects.by_number):
                return self.objects.target(number)
        if code == GUEST_FUNCTION:
            return self._lent(payload)
        raise Malformed(f"extension {code} with {len(payload)} bytes is not a value")

    def _lent(self, payload: bytes) -> Any:
        if self.session is None:
            raise NeedsSession
        number, name = function_of(payload)
        if number not in self.session._lent.loans:
            self._count(FUNCTION_CONTAINERS)
        return self.session._lent.function(number, name)

    # ------------------------------------------------------------------ containers

    def _count(self, containers: int = 1) -> None:
        self.containers_left -= containers
        if self.containers_left < 0:
            raise Malformed("there are more containers than fit into the guest's memory")

    def _number(self, container: Any) -> Any:
        self._count()
        if self.sharing:
            self.numbered.append(container)
        return container

    def _begin(
        self, count: int, close: Callable[[list[Any]], Any], outer_end: int | None = None
    ) -> object:
        # Every element takes a byte at least, so this bounds a length that lies.
        if count > self.end - self.at:
            raise Malformed(f"{count} elements in {self.end - self.at} bytes")
        if len(self.open) > DEPTH_MAX:
            raise Malformed(f"containers are nested deeper than {DEPTH_MAX} levels")
        self.open.append(_Open(count, close, outer_end))
        return _OPENED

    def _list(self, count: int) -> object:
        value: list[Any] = self._number([])
        return self._begin(count, lambda elements: self._fill(value, value.extend, elements))

    def _map(self, count: int) -> object:
        value: dict[Any, Any] = self._number({})

        def fill(flat: list[Any]) -> None:
            value.update(zip(flat[::2], flat[1::2], strict=True))

        return self._begin(2 * count, lambda elements: self._fill(value, fill, elements))

    def _set(self, outer_end: int) -> object:
        value: set[Any] = self._number(set())
        close = lambda elements: self._fill(value, value.update, elements)  # noqa: E731
        return self._begin(self._array_head(), close, outer_end)

    def _frozen(self, make: Callable[[list[Any]], Any], outer_end: int) -> object:
        node = self._number(_Pending(make))

        def close(elements: list[Any]) -> Any:
            node.elements = [self._known(element) for element in elements]
            if any(type(element) is _Pending for element in node.elements):
                self.pending.append(node)
                return node
            return self._make(node)

        return self._begin(self._array_head(), close, outer_end)

    def _array_head(self) -> int:
        head = self._take(1)[0]
        if 0x90 <= head < 0xA0:
            return head & 15
        if head in _ARRAY:
            return self._length(_ARRAY[head])
        raise Malformed("the payload of an extension is not an array")

    def _fill(
        self, value: Any, fill: Callable[[list[Any]], None], elements: list[Any]
    ) -> Any:
        """Fill a list, dict or set now, or later if one of its elements is pending."""
        if any(type(element) is _Pending for element in elements):
            self.fills.append((fill, elements))
        else:
            fill(elements)
        return value

    # ------------------------------------------------------------------ sharing

    def _shared(self, outer_end: int) -> object:
        if self.sharing:
            raise Malformed("a shared value inside a shared value")
        self.sharing = True

        def close(elements: list[Any]) -> Any:
            self.sharing = False
            self.numbered.clear()
            return elements[0]

        return self._begin(1, close, outer_end)

    def _known(self, element: Any) -> Any:
        """A tuple that was pending and is made by now, or the element as it is."""
        return element.value if type(element) is _Pending and element.made else element

    def _make(self, node: _Pending) -> Any:
        # A pending node waits only for containers around it, so this recurses no deeper than they
        # are nested.
        if not node.made:
            if node.making or node.elements is None:
                raise Malformed("a tuple is an element of itself")
            node.making = True
            node.value = node.make([self._settle(element) for element in node.elements])
            node.made = True
        return node.value

    def _settle(self, element: Any) -> Any:
        return self._make(element) if type(element) is _Pending else element


def function_of(payload: bytes) -> tuple[int, str]:
    """The number and the name of a function of the guest."""
    reader = Decoder(payload, 0)
    if reader._take(1) != b"\x92":
        raise Malformed("a function of the guest that is not [number, name]")
    number, name = reader._head(), reader._head()
    if type(number) is not int or not 0 < number < NUMBER_MAX or type(name) is not str:
        raise Malformed("a function of the guest without number and name")
    if reader.at != reader.end:
        raise Malformed("a function of the guest with something behind it")
    return number, name


def _integers(payload: bytes) -> list[int]:
    """The ints that a payload consists of, and nothing else."""
    reader = Decoder(payload, 0)  # No containers, so no ranges: this does not recurse.
    found = []
    while reader.at != reader.end:
        value = reader._head()
        if type(value) is not int:
            raise Malformed(f"a {type(value).__name__} where only ints may be")
        found.append(value)
    return found
