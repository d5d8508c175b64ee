"""Which pages of a guest's memory differ from the image that it started with.

    image     | what every fresh instance holds                   |
    memory    | the same, with some pages written to              | what has been grown |
                  ^ found by asking the kernel, else by comparing

A guest writes to a few dozen of some three thousand pages. An instance's memory is a private
mapping of the image, so on Linux the kernel knows which pages it had to copy: those that are in
memory (or in swap) and no longer pages of a file. One call, `PAGEMAP_SCAN` of Linux 6.7, gives them
in a few microseconds; reading `/proc/self/pagemap` takes some twenty. Elsewhere everything is
compared with the image, a millisecond or two.

Invariants:
  1. `written` never leaves out a page that differs. It may name pages that do not.
  2. What lies below `STACK_BYTES` is the core's native stack, dead whenever the core is not
     entered. It is never part of a snapshot.
"""

from __future__ import annotations

import ctypes
import functools
import itertools
import operator
import os
import struct
import sys
import threading

from ._capi import ffi

try:
    import fcntl
    import resource
except ImportError:  # Windows
    fcntl = resource = None  # type: ignore[assignment]

PAGE_BYTES = 4096
WASM_PAGE_BYTES = 65536

# The core's native stack: see core_wasm/src/limits.zig.
STACK_BYTES = 128 << 10

# Where its static data begins, and the image behind that: guests write to few pages there.
IMAGE_START = 1 << 20

# A few pages that differ are looked at line by line: most of such a page is as it was.
LINE_BYTES = 256
_LINES = struct.Struct(f"{LINE_BYTES}s" * (PAGE_BYTES // LINE_BYTES))
_STARTS = range(0, PAGE_BYTES, LINE_BYTES)
_FEW_PAGES = 64

# Two places with no more than this between them are copied at once.
_GAP_BYTES = 2 * PAGE_BYTES

_CHUNK_BYTES = 64 << 10
_ZEROS = bytes(_CHUNK_BYTES)

# `struct pm_scan_arg` of linux/fs.h: size, flags, start, end, walk_end, vec, vec_len, max_pages,
# category_inverted, category_mask, category_anyof_mask, return_mask. The call writes regions to
# `vec`, three words each: start, stop, categories.
_SCAN_ARGUMENT = struct.Struct("<12Q")
_WALK_END = struct.Struct("<Q")
_WALK_END_AT = 32
_PAGEMAP_SCAN = 0xC0606610
_FILE, _PRESENT, _SWAPPED, _ZERO = 4, 8, 16, 32
REGION_WORDS = 3

# `MADV_POPULATE_WRITE` of Linux 5.14, and from where on it pays.
_MADV_POPULATE_WRITE = 23
_MANY_BYTES = 64 * PAGE_BYTES

# Regions that one call may find; there are more calls if there are more.
_REGIONS_MAX = 256


class Scanner:
    """Asks the kernel which pages of one mapping were written to. Linux 6.7 and later."""

    __slots__ = ("_argument", "_words", "address", "regions_max")

    def __init__(self, address: int, size: int, regions_max: int):
        self.address = address
        self.regions_max = regions_max
        self._words = ffi.new("uint64_t[]", REGION_WORDS * regions_max)
        words = int(ffi.cast("uintptr_t", self._words))
        # Not absent, and neither a page of a file nor the one that reading nothing gives.
        wanted = (_FILE | _ZERO, _FILE | _ZERO, _PRESENT | _SWAPPED, 0)
        self._argument = bytearray(
            _SCAN_ARGUMENT.pack(
                _SCAN_ARGUMENT.size, 0, address, address + size, 0, words, regions_max, 0, *wanted
            )
        )

    def scan(self) -> list[int]:
        """Three words for each region: its first address, the address behind it, zero.

        There may be more of them if there are `regions_max`. Raises `OSError`.
        """
        count = fcntl.ioctl(_pagemap, _PAGEMAP_SCAN, self._argument, True)
        return ffi.unpack(self._words, REGION_WORDS * count)

    def seen_until(self) -> int:
        """The address up to which the last scan has looked."""
        return _WALK_END.unpack_from(self._argument, _WALK_END_AT)[0]


@functools.cache
def can_scan() -> bool:
    """Whether the kernel knows `PAGEMAP_SCAN`."""
    if _pagemap is None or fcntl is None:
        return False
    try:
        Scanner(0, 0, 1).scan()
    except OSError:
        return False
    return True


class _Thread(threading.local):
    """Has a token for each thread that lives, and no thread has one that another had before."""

    def __init__(self) -> None:
        self.token = object()


thread = _Thread()


def faults() -> int:
    """How many page faults this thread has had. Where `can_scan`."""
    usage = resource.getrusage(resource.RUSAGE_THREAD)
    return usage.ru_minflt + usage.ru_majflt


class Written:
    """Where an instance was written to, above the native stack: ranges (start, stop), in order.

    A page is written to for the first time with a page fault, which the kernel counts for the
    thread that does it. So if one thread alone has used the instance and has had no page fault
    since `note`, that is all, and the kernel need not be asked again.
    """

    __slots__ = ("faults", "question", "ranges", "thread")

    def __init__(self, ranges: list[tuple[int, int]]):
        self.ranges = ranges
        self.thread: object = None
        self.faults = -1
        # What `_differences.py` makes of the ranges.
        self.question: tuple[bytes, list[tuple[int, int]]] | None = None

    def note(self) -> None:
        """From here on, in this thread, a page fault more means that something was written to."""
        if can_scan():
            self.thread, self.faults = thread.token, faults()

    def is_all(self) -> bool:
        """Whether nothing else can have been written to."""
        return self.thread is thread.token and self.faults == faults()


def written(address: int, memory, size: int, image) -> list[tuple[int, int]]:
    """Ranges (start, stop) of `memory`, which lies at `address`, that may differ from the image."""
    found = _ask_kernel(address, size)
    if found is None:
        found = _compare(memory, size, image)
    return found


def _ask_kernel(address: int, size: int) -> list[tuple[int, int]] | None:
    """What the kernel had to copy for this process; None where it cannot be asked."""
    if _pagemap is None or address % PAGE_BYTES:
        return None
    start, end = address + STACK_BYTES, address + size
    if not can_scan():
        return _read_pagemap(start, end, address)
    ranges: list[tuple[int, int]] = []
    while start < end:
        scanner = Scanner(start, end - start, _REGIONS_MAX)
        words = scanner.scan()
        ranges += zip(words[::3], words[1::3], strict=True)
        start = scanner.seen_until()
    return [(start - address, stop - address) for start, stop in ranges]


def _read_pagemap(first: int, last: int, base: int) -> list[tuple[int, int]] | None:
    """The same from the kernel's table of the pages between two addresses, relative to `base`."""
    count = (last - first) // PAGE_BYTES
    content = os.pread(_pagemap, count * 8, first // PAGE_BYTES * 8)
    if len(content) != count * 8:
        return None
    ranges: list[tuple[int, int]] = []
    # Only the highest byte of an entry matters here, and most of them are alike.
    tops = content[7::8].translate(_TOUCHED)
    at = tops.find(1)
    while at >= 0:
        start = at
        at = tops.find(0, start)
        stop = count if at < 0 else at
        ranges.append((first - base + start * PAGE_BYTES, first - base + stop * PAGE_BYTES))
        at = tops.find(1, stop)
    return ranges


# For each highest byte of an entry: 1 if the page is in memory or in swap, and not of a file.
_TOUCHED = bytes(1 if (top & 0xC0) and not top & 0x20 else 0 for top in range(256))


def _compare(memory, size: int, image) -> list[tuple[int, int]]:
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


def differing(memory, ranges: list[tuple[int, int]], image) -> list[tuple[int, bytes]]:
    """What really differs in `ranges`: (address, content), in order, none touching the next.

    Depends on what the memory holds and on nothing else: not on what the ranges name besides.
    """
    zeros = _ZEROS[:PAGE_BYTES]
    found = []
    for first, last in ranges:
        content, before = memory[first:last], image[first:last]
        for at in range(0, last - first, PAGE_BYTES):
            page = content[at : at + PAGE_BYTES]
            old = before[at : at + PAGE_BYTES] or zeros
            if page != old:
                found.append((first + at, page, old))
    if len(found) > _FEW_PAGES:
        return _merged([(start, page) for start, page, _ in found])
    pieces = []
    for start, page, old in found:
        lines = _LINES.unpack(page)
        changed = map(operator.ne, lines, _LINES.unpack(old))
        found_lines = itertools.compress(zip(_STARTS, lines, strict=True), changed)
        pieces += [(start + at, line) for at, line in found_lines]
    return _merged(pieces)


def _merged(pieces: list[tuple[int, bytes]]) -> list[tuple[int, bytes]]:
    """The same with pieces that touch put together."""
    merged = []
    parts: list[bytes] = []
    start = end = 0
    for at, content in pieces:
        if at != end and parts:
            merged.append((start, b"".join(parts)))
            parts = []
        if not parts:
            start = at
        parts.append(content)
        end = at + len(content)
    if parts:
        merged.append((start, b"".join(parts)))
    return merged


def populate(address: int, ranges: list[tuple[int, int]]) -> None:
    """Make the large ones of these ranges, relative to `address`, one's own at once.

    The kernel does that in a third of the time that a page fault for each page takes.
    """
    if _madvise is None:
        return
    for start, stop in ranges:
        start, stop = start & -PAGE_BYTES, (stop + PAGE_BYTES - 1) & -PAGE_BYTES
        if stop - start >= _MANY_BYTES:
            _madvise(address + start, stop - start, _MADV_POPULATE_WRITE)  # Or not: no matter.


def joined(ranges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The same ranges, and what is between them where that is little: it is copied as quickly."""
    found: list[tuple[int, int]] = []
    for start, stop in ranges:
        if found and start - found[-1][1] <= _GAP_BYTES:
            found[-1] = found[-1][0], stop
        else:
            found.append((start, stop))
    return found


def _open_pagemap() -> int | None:
    if sys.platform != "linux":
        return None
    try:
        if os.sysconf("SC_PAGE_SIZE") != PAGE_BYTES:
            return None
        return os.open("/proc/self/pagemap", os.O_RDONLY | os.O_CLOEXEC)
    except (OSError, ValueError):
        return None


def _find_madvise():
    if _pagemap is None:
        return None
    madvise = ctypes.CDLL(None).madvise
    madvise.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int]
    return madvise


_pagemap = _open_pagemap()
_madvise = _find_madvise()


def _after_fork() -> None:
    # "self" in the path was the process that opened it, and faults are counted from zero.
    global _pagemap
    thread.__dict__.clear()
    thread.token = object()
    if _pagemap is not None:
        os.close(_pagemap)
    _pagemap = _open_pagemap()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)
