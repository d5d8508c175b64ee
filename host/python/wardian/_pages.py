"""Which pages of a guest's memory differ from the image that it started with.

    image     | what every fresh instance holds: `Engine.image()` |
    memory    | the same, with some pages written to              | what has been grown |
                  ^ found by asking the kernel, else by comparing

A guest writes to a few dozen of some two thousand pages. An instance's memory is a private mapping
of the image, so on Linux the kernel knows which pages it had to copy: `/proc/self/pagemap` says of
each whether it still is a page of a file. That takes some 20 microseconds. Elsewhere everything is
compared with the image, a millisecond or two.

Invariants:
  1. `written` never leaves out a page that differs. It may name pages that do not.
  2. What lies below `STACK_BYTES` is the core's native stack, dead whenever the core is not
     entered. It is never copied.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._engine import Engine

PAGE_BYTES = 4096
WASM_PAGE_BYTES = 65536

# The core's native stack: see core_wasm/src/limits.zig.
STACK_BYTES = 128 << 10

# Bits of an entry of /proc/self/pagemap: the page is in memory, in swap, a page of a file.
_PRESENT, _SWAPPED, _FILE = 1 << 63, 1 << 62, 1 << 61

_CHUNK_BYTES = 64 << 10
_ZEROS = bytes(_CHUNK_BYTES)


def written(base: int, memory, size: int, engine: Engine) -> list[tuple[int, int]]:
    """Ranges (start, stop) of the memory at address `base` that may differ from the image."""
    found = _ask_kernel(base, size)
    if found is None:
        found = _compare(memory, size, engine.image())
    return found


def _ask_kernel(base: int, size: int) -> list[tuple[int, int]] | None:
    """What the kernel had to copy for this process; None where it cannot be asked."""
    if _pagemap is None or base % PAGE_BYTES:
        return None
    first = STACK_BYTES // PAGE_BYTES
    count = size // PAGE_BYTES - first
    content = os.pread(_pagemap, count * 8, (base // PAGE_BYTES + first) * 8)
    if len(content) != count * 8:
        return None
    ranges: list[tuple[int, int]] = []
    start = None
    # Only the highest byte of an entry matters here, and most of them are alike.
    tops = content[7::8].translate(_TOUCHED)
    at = tops.find(1)
    while at >= 0:
        start = at
        at = tops.find(0, start)
        stop = count if at < 0 else at
        ranges.append(((first + start) * PAGE_BYTES, (first + stop) * PAGE_BYTES))
        at = tops.find(1, stop)
    return ranges


# For each highest byte of a pagemap entry: 1 if the page was written to.
_TOUCHED = bytes(
    1 if ((top << 56) & (_PRESENT | _SWAPPED)) and not (top << 56) & _FILE else 0
    for top in range(256)
)


def _compare(memory, size: int, image: bytes) -> list[tuple[int, int]]:
    """The same by comparing everything, chunk by chunk."""
    ranges: list[tuple[int, int]] = []
    for start in range(STACK_BYTES, size, _CHUNK_BYTES):
        stop = min(start + _CHUNK_BYTES, size)
        before = image[start:stop]
        if memory[start:stop] == (before if before else _ZEROS[: stop - start]):
            continue
        if ranges and ranges[-1][1] == start:
            ranges[-1] = (ranges[-1][0], stop)
        else:
            ranges.append((start, stop))
    return ranges


def differing(memory, ranges: list[tuple[int, int]], image: bytes) -> Iterator[tuple[int, bytes]]:
    """The pages in `ranges` that really differ: (number of the page, its content)."""
    zeros = _ZEROS[:PAGE_BYTES]
    image_stop = len(image)
    for first, last in ranges:
        content = memory[first:last]
        for start in range(first, last, PAGE_BYTES):
            page = content[start - first : start - first + PAGE_BYTES]
            before = image[start : start + PAGE_BYTES] if start < image_stop else zeros
            if page != before:
                yield start // PAGE_BYTES, page


def _open_pagemap() -> int | None:
    if sys.platform != "linux":
        return None
    try:
        if os.sysconf("SC_PAGE_SIZE") != PAGE_BYTES:
            return None
        return os.open("/proc/self/pagemap", os.O_RDONLY | os.O_CLOEXEC)
    except (OSError, ValueError):
        return None


_pagemap = _open_pagemap()


def _after_fork() -> None:
    # "self" in the path was the process that opened it.
    global _pagemap
    if _pagemap is not None:
        os.close(_pagemap)
    _pagemap = _open_pagemap()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)
