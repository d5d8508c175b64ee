"""What a guest's memory has that a new one has not: the contents of a snapshot.

    ranges that were written to --core: differences--> chunks: rows (start, length), contents
    chunks --core: apply--> the memory of a new instance

The core compares itself with a copy of what it began with, sixteen bytes at a time, leaves out what
is free on its heap, and packs the rest (core_wasm/src/heap/difference.zig, which also says what
lies where in the scratch memory). A small session is done with one call. The image itself, of which
a guest writes to few pages, is compared here; what differs of it, the core packs, too.

Each chunk stands here behind a word that says how large it is:

    bits 0 to 16: bytes of contents | bits 17 to 25: rows | rows, the first one last | contents
"""

from __future__ import annotations

import struct
from itertools import chain
from typing import TypeAlias

from ._errors import CrashError, SnapshotError
from ._instance import APPLY, DIFFERENCES, Instance
from ._pages import IMAGE_START, PAGE_BYTES, STACK_BYTES, differing, joined, populate

Buffer: TypeAlias = bytes | memoryview

# The core's scratch memory.
_EXCHANGE = 0x7000
_RANGES = _EXCHANGE + 16
_FROM_THE_FIRST = bytes(16)
_CONTENTS = 0x8000
_RANGES_MAX = 254
_ROWS_MAX = 256
_CONTENTS_MAX = 64 << 10

WORD = struct.Struct("<I")
ROW_BYTES = 8
_ROWS_AT, _SIZE_MASK = 17, (1 << 17) - 1
_MORE = 1 << 26

# Below this, what a snapshot holds is put in place without a look at where.
_SMALL_BYTES = 8 << 10


def find(instance: Instance, image: Instance) -> list[bytes]:
    """How the memory differs from `image`, a new instance: chunks. Raises `CrashError`.

    Depends on what the memory holds and on nothing else.
    """
    written = instance.written(image)
    instance._claim()
    question = written.question
    if question is None:
        question = written.question = _split(written.ranges, image._size)
    words, in_image = question
    parts: list[bytes] = []
    _add(parts, instance, words, False)
    if in_image:
        found = differing(instance._memory, in_image, image._memory)
        places = [(start, start + len(content)) for start, content in found]
        _add(parts, instance, _words(places), True)
    return parts


def _add(parts: list[bytes], instance: Instance, words: bytes, takes_all: bool) -> None:
    """Add the chunks of these ranges."""
    for at in range(0, len(words), 8 * _RANGES_MAX):
        asked = words[at : at + 8 * _RANGES_MAX]
        instance._memory[_EXCHANGE : _RANGES + len(asked)] = _FROM_THE_FIRST + asked
        while True:
            word = instance.call(DIFFERENCES, len(asked) // 8, takes_all)
            rows, size = word >> _ROWS_AT & 511, word & _SIZE_MASK
            if rows > _ROWS_MAX or size > _CONTENTS_MAX:
                raise CrashError("the core says that it has written more than there is room for")
            if rows:
                parts.append(WORD.pack(word & ~_MORE))
                parts.append(instance._memory[_CONTENTS - ROW_BYTES * rows : _CONTENTS + size])
            if not word & _MORE:
                break
            if not rows or len(parts) > instance._size // PAGE_BYTES:
                raise CrashError("the core says that more has changed than there is")


def _split(ranges: list[tuple[int, int]], image_end: int) -> tuple[bytes, list[tuple[int, int]]]:
    """What the core can compare, as it reads them, and what it cannot."""
    in_core: list[tuple[int, int]] = []
    in_image: list[tuple[int, int]] = []
    for start, stop in ranges:
        if stop <= IMAGE_START or start >= image_end:
            in_core.append((start, stop))
            continue
        if start < IMAGE_START:
            in_core.append((start, IMAGE_START))
            start = IMAGE_START
        in_image.append((start, min(stop, image_end)))
        if stop > image_end:
            in_core.append((image_end, stop))
    return _words(in_core), in_image


def _words(ranges: list[tuple[int, int]]) -> bytes:
    return struct.pack(f"<{2 * len(ranges)}I", *chain.from_iterable(ranges))


def chunks(content: memoryview) -> list[tuple[int, int, memoryview]]:
    """The rows, the bytes of contents, and the bytes of each chunk. Raises `SnapshotError`."""
    found = []
    at, end = 0, len(content)
    while at < end:
        word = int.from_bytes(content[at : at + WORD.size], "little")
        rows, size = word >> _ROWS_AT, word & _SIZE_MASK
        start, at = at + WORD.size, at + WORD.size + ROW_BYTES * rows + size
        if not 0 < rows <= _ROWS_MAX or size > _CONTENTS_MAX or at > end:
            raise SnapshotError("the snapshot is malformed: its contents have another size")
        found.append((rows, size, content[start:at]))
    return found


def bytes_max(memory_bytes: int) -> int:
    """How long all chunks of a memory can be together: contents take a seventeenth part more."""
    return memory_bytes + (memory_bytes >> 3)


def apply(instance: Instance, differences: memoryview) -> None:
    """Let a new instance differ from the image like that.

    Raises `SnapshotError` if that is not all in its memory.
    """
    instance._claim()
    memory, found = instance._memory, chunks(differences)
    if len(differences) > _SMALL_BYTES:
        populate(instance.memory_address, joined(_places(found, instance._size)))
    for rows, size, content in found:
        start = _CONTENTS - ROW_BYTES * rows
        memory[start : start + len(content)] = content
        if instance.call(APPLY, rows, size) != 0:
            raise SnapshotError("the snapshot is malformed: a piece lies outside the memory")


def _places(found: list[tuple[int, int, memoryview]], end: int) -> list[tuple[int, int]]:
    """The ranges that chunks write to."""
    places = []
    for rows, _, content in found:
        for start, length in struct.iter_unpack("<II", content[: ROW_BYTES * rows]):
            if not STACK_BYTES <= start <= start + length <= end:
                raise SnapshotError("the snapshot is malformed: a piece lies outside the memory")
            places.append((start, start + length))
    return sorted(places)
