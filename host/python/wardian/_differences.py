"""What a guest's memory has that a new one has not: the contents of a snapshot.

    ranges that were written to --core: differences--> rows (start, length), contents
    rows, contents --core: apply--> the memory of a new instance

The core compares itself with a copy of what it began with, sixteen bytes at a time, and leaves out
what is free on its heap (core_wasm/src/heap/difference.zig, which also says what lies where in the
scratch memory). A small session is done with one call. Where the contents do not fit into the
scratch memory, the core gives only the rows, and the contents are taken from the memory. The image
itself, of which a guest writes to few pages, is compared here.
"""

from __future__ import annotations

import struct
from typing import NamedTuple, TypeAlias

from ._errors import CrashError, SnapshotError
from ._instance import APPLY, DIFFERENCES, Instance
from ._pages import IMAGE_START, STACK_BYTES, differing, populate

Buffer: TypeAlias = bytes | memoryview

# The core's scratch memory.
_EXCHANGE = 0x7000
_COUNTS_AT = _EXCHANGE + 4
_RANGES = _EXCHANGE + 16
_FROM_THE_FIRST = bytes(16)
_ROWS = 0x7800
_CONTENTS = 0x8000
_RANGES_MAX = 254
_ROWS_MAX = 256
_CONTENTS_MAX = 64 << 10

_COUNTS = struct.Struct("<II")
ROW_BYTES = 8


class Differences(NamedTuple):
    """Rows, each a start and a length in little-endian words of 32 bits, and what stands there.

    `contents` together are as long as the rows say, cut anywhere.
    """

    rows: bytes | memoryview
    contents: list[Buffer]

    def pieces(self) -> list[tuple[int, Buffer]]:
        """The same as (start, content)."""
        content = memoryview(self.content())
        pieces = []
        at = 0
        for start, length in struct.iter_unpack("<II", self.rows):
            pieces.append((start, content[at : at + length]))
            at += length
        return pieces

    @property
    def size(self) -> int:
        """How long all contents are together."""
        return sum(map(len, self.contents))

    def content(self) -> bytes | memoryview:
        """Everything that stands there."""
        return self.contents[0] if len(self.contents) == 1 else b"".join(self.contents)

    @staticmethod
    def of(pieces: list[tuple[int, Buffer]]) -> Differences:
        """The differences that have these pieces."""
        words = [word for start, content in pieces for word in (start, len(content))]
        return Differences(
            struct.pack(f"<{len(words)}I", *words), [content for _, content in pieces]
        )


def find(instance: Instance, image: Instance) -> Differences:
    """How the memory differs from `image`, a new instance. Raises `CrashError`.

    Depends on what the memory holds and on nothing else.
    """
    written = instance.written(image)
    instance._claim()
    question = written.question
    if question is None:
        question = written.question = _split(written.ranges, image._size)
    words, in_image = question
    found = _find_packed(instance, words) or _find_rows(instance, words)
    if not in_image:
        return found
    more = Differences.of(differing(instance._memory, in_image, image._memory))
    return Differences(found.rows + more.rows, found.contents + more.contents)


def _split(ranges: list[tuple[int, int]], image_end: int) -> tuple[bytes, list[tuple[int, int]]]:
    """What the core can compare, as it reads them, and what it cannot."""
    words: list[int] = []
    in_image: list[tuple[int, int]] = []
    for start, stop in ranges:
        if stop <= IMAGE_START or start >= image_end:
            words += (start, stop)
            continue
        if start < IMAGE_START:
            words += (start, IMAGE_START)
            start = IMAGE_START
        in_image.append((start, min(stop, image_end)))
        if stop > image_end:
            words += (image_end, stop)
    return struct.pack(f"<{len(words)}I", *words), in_image


def _find_packed(instance: Instance, words: bytes) -> Differences | None:
    """Rows and contents with one call, or None if that is too much for it."""
    if len(words) > 8 * _RANGES_MAX or _ask(instance, words, True):
        return None
    memory = instance._memory
    count, size = _COUNTS.unpack(memory[_COUNTS_AT : _COUNTS_AT + 8])
    if count > _ROWS_MAX or size > _CONTENTS_MAX:
        raise CrashError("the core says that it has written more than there is room for")
    rows = memory[_ROWS : _ROWS + ROW_BYTES * count]
    return Differences(rows, [memory[_CONTENTS : _CONTENTS + size]])


def _find_rows(instance: Instance, words: bytes) -> Differences:
    """Rows with as many calls as it takes, and views of the memory for contents."""
    parts: list[bytes] = []
    rest = instance._size // 16  # As many rows as there can be.
    for at in range(0, len(words), 8 * _RANGES_MAX):
        asked = words[at : at + 8 * _RANGES_MAX]
        more = _ask(instance, asked, False)
        while True:
            count = _COUNTS.unpack(instance._memory[_COUNTS_AT : _COUNTS_AT + 8])[0]
            rest -= max(count, 1)
            if count > _ROWS_MAX or rest < 0:
                raise CrashError("the core says that more has changed than there is")
            parts.append(instance._memory[_ROWS : _ROWS + ROW_BYTES * count])
            if not more:
                break
            more = instance.call(DIFFERENCES, len(asked) // 8, 0)
    rows = b"".join(parts)
    view, size = memoryview(instance._memory), 0
    contents: list[Buffer] = []
    for start, length in struct.iter_unpack("<II", rows):
        contents.append(view[start : start + length])
        size += length
        if size > instance._size or start + length > instance._size:
            raise CrashError("the core says that more has changed than there is")
    return Differences(rows, contents)


def _ask(instance: Instance, words: bytes, copies: bool) -> int:
    """Let the core look through some ranges; returns whether there is more."""
    instance._memory[_EXCHANGE : _RANGES + len(words)] = _FROM_THE_FIRST + words
    return instance.call(DIFFERENCES, len(words) // 8, copies)


def apply(instance: Instance, differences: Differences) -> None:
    """Let a new instance differ from the image like that.

    Raises `SnapshotError` if that is not all in its memory.
    """
    instance._claim()
    memory, end = instance._memory, instance._size
    rows, size = differences.rows, differences.size
    if len(rows) <= ROW_BYTES * _ROWS_MAX and size <= _CONTENTS_MAX:
        memory[_ROWS : _ROWS + len(rows)] = rows
        memory[_CONTENTS : _CONTENTS + size] = differences.content()
        fits = instance.call(APPLY, len(rows) // ROW_BYTES, size) == 0
    else:
        pieces = differences.pieces()
        fits = sum(len(content) for _, content in pieces) == size and all(
            STACK_BYTES <= at < at + len(content) <= end for at, content in pieces
        )
        if fits:
            populate(instance.memory_address, [(at, at + len(content)) for at, content in pieces])
            for at, content in pieces:
                memory[at : at + len(content)] = content
    if not fits:
        raise SnapshotError("the snapshot is malformed: a piece lies outside the memory")
