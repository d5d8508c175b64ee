"""The slow path from guest to host: msgpack written out, with sharing, cycles and exact bounds.

    bytes --> values, and for what is not known yet, pending nodes --> everything filled in

A list, dict or set exists as soon as its head is read, so a reference to it is simply that object.
A tuple or frozenset exists only when its elements do. Inside itself (through a list, say) it is a
`_Pending` until the whole message is read; then pending nodes are made in the order in which they
ended, and last the lists, dicts and sets that wait for them are filled.

Invariants:
  1. Only `Malformed` comes out, whatever the bytes.
  2. Recursion is bounded by `DEPTH_MAX` nested containers, one Python frame or two for each.
  3. A message makes no more than `containers_max` containers.
  4. References point backwards; outside `shared` there are none.

Not here: the fast path, which calls this for what it cannot decide (`_values.py`).
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from typing import Any

from ._manifest import DEPTH_MAX

BIG_INT, TUPLE, SET, FROZENSET, COMPLEX, RANGE, BYTEARRAY, ELLIPSIS = range(1, 9)
REFERENCE, SHARED = 16, 17

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


class Malformed(Exception):
    """Bytes from the core that are not what the ABI says. The session turns it into CrashError."""


class _Pending:
    """A tuple or frozenset that waits for one of its elements."""

    __slots__ = ("elements", "make", "making", "value")

    def __init__(self, make: Callable[[list[Any]], Any]):
        self.make = make
        self.elements: list[Any] | None = None
        self.value: Any = None
        self.making = False


class Decoder:
    """Decodes one message. Use it once."""

    def __init__(self, data: bytes, containers_max: int):
        self.data = data
        self.at = 0
        self.end = len(data)
        self.containers_left = containers_max
        self.sharing = False
        # The containers of a `shared` value by number; a value, or a `_Pending` with its value.
        self.numbered: list[Any] = []
        self.pending: list[_Pending] = []
        self.fills: list[tuple[Callable[[list[Any]], None], list[Any]]] = []

    def decode(self) -> Any:
        """The value that takes the whole of `data`."""
        return self._guarded(lambda: self._value(0))

    def decode_extension(self, code: int) -> Any:
        """The value of an extension whose payload is the whole of `data`."""
        return self._guarded(lambda: self._extension(code, self.end, 0))

    def _guarded(self, read: Callable[[], Any]) -> Any:
        try:
            value = read()
            if self.at != self.end:
                raise Malformed(f"{self.end - self.at} bytes follow the value")
            for node in self.pending:
                self._resolve(node)
            for fill, elements in self.fills:
                fill([self._settle(element) for element in elements])
            return self._settle(value)
        except (TypeError, ValueError, OverflowError, RecursionError) as error:
            # An unhashable key, text that is not UTF-8, a number out of range.
            raise Malformed(f"{type(error).__name__}: {error}") from None

    # ------------------------------------------------------------------ reading

    def _take(self, size: int) -> bytes:
        start, stop = self.at, self.at + size
        if stop > self.end:
            raise Malformed(f"the message ends {stop - self.end} bytes too early")
        self.at = stop
        return self.data[start:stop]

    def _length(self, size: int) -> int:
        return int.from_bytes(self._take(size), "big")

    def _value(self, depth: int) -> Any:
        head = self._take(1)[0]
        if head < 0x80:
            return head
        if head >= 0xE0:
            return head - 256
        if head < 0x90:
            return self._map(head & 15, depth)
        if head < 0xA0:
            return self._list(head & 15, depth)
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
            return self._list(self._length(_ARRAY[head]), depth)
        if head in _MAP:
            return self._map(self._length(_MAP[head]), depth)
        if head in _EXT or head in _FIXED_EXT:
            size = _FIXED_EXT.get(head) or self._length(_EXT[head])
            return self._extension(self._take(1)[0], self.at + size, depth)
        raise Malformed(f"byte 0x{head:02x} starts no value")

    def _text(self, size: int) -> str:
        return self._take(size).decode("utf-8", "surrogatepass")

    def _extension(self, code: int, stop: int, depth: int) -> Any:
        if stop > self.end:
            raise Malformed(f"extension {code} ends {stop - self.end} bytes past the message")
        outer_end, self.end = self.end, stop
        if code == TUPLE:
            value = self._frozen(tuple, depth)
        elif code == FROZENSET:
            value = self._frozen(frozenset, depth)
        elif code == SET:
            value = self._set(depth)
        elif code == SHARED:
            value = self._shared(depth)
        elif code == REFERENCE:
            value = self._reference()
        else:
            value = self._leaf(code)
        if self.at != stop:
            raise Malformed(f"{stop - self.at} bytes too many in extension {code}")
        self.end = outer_end
        return value

    def _leaf(self, code: int) -> Any:
        size = self.end - self.at
        if code == BIG_INT and size:
            return int.from_bytes(self._take(size), "little", signed=True)
        if code == BYTEARRAY:
            return self._number(bytearray(self._take(size)))
        if code == COMPLEX and size == 16:
            return complex(*struct.unpack("<dd", self._take(16)))
        if code == ELLIPSIS and size == 0:
            return ...
        if code == RANGE:
            if self._array_head() == 3:
                bounds = [self._value(DEPTH_MAX) for _ in range(3)]
                if all(type(bound) is int for bound in bounds) and bounds[2]:
                    return range(*bounds)
            raise Malformed("the payload of a range is not three ints with a step")
        raise Malformed(f"extension {code} with {size} bytes is not a value")

    # ------------------------------------------------------------------ containers

    def _enter(self, depth: int) -> int:
        if depth >= DEPTH_MAX:
            raise Malformed(f"containers are nested deeper than {DEPTH_MAX} levels")
        return depth + 1

    def _number(self, container: Any) -> Any:
        self.containers_left -= 1
        if self.containers_left < 0:
            raise Malformed("there are more containers than fit into the guest's memory")
        if self.sharing:
            self.numbered.append(container)
        return container

    def _elements(self, count: int, depth: int) -> list[Any]:
        # Every element takes a byte at least, so this bounds a length that lies.
        if count > self.end - self.at:
            raise Malformed(f"{count} elements in {self.end - self.at} bytes")
        return [self._value(depth) for _ in range(count)]

    def _array_head(self) -> int:
        head = self._take(1)[0]
        if 0x90 <= head < 0xA0:
            return head & 15
        if head in _ARRAY:
            return self._length(_ARRAY[head])
        raise Malformed("the payload of an extension is not an array")

    def _fill(self, fill: Callable[[list[Any]], None], elements: list[Any]) -> None:
        if any(type(element) is _Pending for element in elements):
            self.fills.append((fill, elements))
        else:
            fill(elements)

    def _list(self, count: int, depth: int) -> list[Any]:
        value: list[Any] = self._number([])
        self._fill(value.extend, self._elements(count, self._enter(depth)))
        return value

    def _map(self, count: int, depth: int) -> dict[Any, Any]:
        value: dict[Any, Any] = self._number({})
        elements = self._elements(2 * count, self._enter(depth))
        self._fill(lambda flat: value.update(zip(flat[::2], flat[1::2], strict=True)), elements)
        return value

    def _set(self, depth: int) -> set[Any]:
        value: set[Any] = self._number(set())
        self._fill(value.update, self._elements(self._array_head(), self._enter(depth)))
        return value

    def _frozen(self, make: Callable[[list[Any]], Any], depth: int) -> Any:
        node = self._number(_Pending(make))
        elements = self._elements(self._array_head(), self._enter(depth))
        elements = [self._known(element) for element in elements]
        if any(type(element) is _Pending for element in elements):
            node.elements = elements
            self.pending.append(node)
            return node
        node.value = make(elements)
        node.make = None
        return node.value

    # ------------------------------------------------------------------ sharing

    def _shared(self, depth: int) -> Any:
        if self.sharing:
            raise Malformed("a shared value inside a shared value")
        self.sharing = True
        value = self._value(depth)
        self.sharing = False
        self.numbered.clear()
        return value

    def _reference(self) -> Any:
        number = self._value(DEPTH_MAX)
        if not self.sharing or type(number) is not int or not 0 <= number < len(self.numbered):
            raise Malformed(f"a reference to container {number!r}, which was not met before")
        return self._known(self.numbered[number])

    def _known(self, element: Any) -> Any:
        """A tuple that was pending and is made by now, or the element as it is."""
        made = type(element) is _Pending and element.make is None
        return element.value if made else element

    def _resolve(self, node: _Pending) -> Any:
        if node.make is not None:
            if node.making or node.elements is None:
                raise Malformed("a tuple is an element of itself")
            node.making = True
            node.value = node.make([self._settle(element) for element in node.elements])
            node.make = None
        return node.value

    def _settle(self, element: Any) -> Any:
        return self._resolve(element) if type(element) is _Pending else element
