"""The chunks of snapshots, packed and unpacked: what the core does, slowly and in other words."""

from __future__ import annotations

import itertools
import struct

_STEP, _DISTANCE = 16, 48
_ROWS_MAX, _CONTENTS_MAX = 256, 64 << 10


def chunks_of(pieces: list[tuple[int, bytes]]) -> list[bytes]:
    """The chunks of a memory that differs like that: (start, content)."""
    rows: list[tuple[int, bytes, int]] = []
    for start, content in pieces:
        # So much of one piece that it surely has room, and does not stand for nothing.
        for at in range(0, len(content) or 1, _CONTENTS_MAX // 2):
            part = content[at : at + _CONTENTS_MAX // 2]
            rows.append((start + at & 0xFFFFFFFF, _pack(part), len(part)))
    found = []
    while rows:
        sizes = itertools.accumulate(len(content) for _, content, _ in rows)
        count = sum(size <= _CONTENTS_MAX for size in itertools.islice(sizes, _ROWS_MAX))
        head = b"".join(struct.pack("<II", at, size) for at, _, size in reversed(rows[:count]))
        contents = b"".join(content for _, content, _ in rows[:count])
        found.append(struct.pack("<I", count << 17 | len(contents)) + head + contents)
        rows = rows[count:]
    return found


def pieces_of(chunks: bytes | memoryview) -> list[tuple[int, bytes]]:
    """(start, content), from all chunks one after the other."""
    found, at = [], 0
    while at < len(chunks):
        (word,) = struct.unpack_from("<I", chunks, at)
        at += 4
        rows = [*struct.iter_unpack("<II", chunks[at : at + 8 * (word >> 17)])]
        at += 8 * len(rows)
        end = at + (word & (1 << 17) - 1)
        for start, size in reversed(rows):
            content, at = _unpack(chunks, at, size)
            found.append((start, content))
        assert at == end
    return found


def _pack(content: bytes) -> bytes:
    content += bytes(-len(content) % _STEP)
    out = bytearray()
    for at in range(0, len(content), _STEP):
        step = _changed(content, at, content[at : at + _STEP])
        pairs = [step[i : i + 2] for i in range(0, _STEP, 2)]
        out.append(sum(1 << i for i, pair in enumerate(pairs) if any(pair)))
        out += b"".join(pair for pair in pairs if any(pair))
    return bytes(out)


def _unpack(chunks: bytes | memoryview, at: int, size: int) -> tuple[bytes, int]:
    content = bytearray()
    while len(content) < size:
        mask, at = chunks[at], at + 1
        step = bytearray(_STEP)
        for i in range(8):
            if mask >> i & 1:
                step[2 * i : 2 * i + 2] = chunks[at : at + 2]
                at += 2
        content += _changed(content, len(content), step)
    return bytes(content), at


def _changed(content: bytes | bytearray, at: int, step: bytes | bytearray) -> bytes:
    """Between a step and its difference from the one three steps before it."""
    if at < _DISTANCE:
        return bytes(step)
    return bytes(a ^ b for a, b in zip(step, content[at - _DISTANCE :], strict=False))
