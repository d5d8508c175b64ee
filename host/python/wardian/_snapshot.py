"""Snapshots as bytes: what stands where, and refusing everything else.

    magic "wardian\\0" | version u16 | flags u16 | digest, 32 bytes | code, 32 bytes | rest
    rest:  sizes of header, of pieces and their count, u32 each | body
    body:  header, msgpack | starts u32 | lengths u32 | pieces

The body is compressed (deflate) if a flag says so. Small ones are: it costs a tenth of a
millisecond and makes them ten times smaller. Large ones are only if asked: that would take most of
the time.

`digest` is the SHA-256 of the rest as it stands there. `code` is zeros, or with a key the
HMAC-SHA-256 of everything before it and of the digest, so that only who has the key can make a
snapshot that is accepted. Pieces are where memory differs from the image of the core (`_pages.py`).

Invariants:
  1. `unpack` gives back what `pack` was given, or raises `SnapshotError` that says what is wrong.
  2. Nothing is decompressed before its digest (and code) is right, and never more than was
     promised.
  3. A snapshot with a right digest may still be hostile. So only numbers and plain values are taken
     from it here, all checked; the memory itself is guest memory and trusted as little as ever.

Not here: what the header means (`_session.py`).
"""

from __future__ import annotations

import hashlib
import hmac
import struct
import zlib
from collections.abc import Sequence
from typing import Any, TypeAlias

from ._decoder import Malformed
from ._errors import SnapshotError
from ._values import decode, encode

Buffer: TypeAlias = bytes | memoryview

MAGIC = b"wardian\0"
VERSION = 2

_HEAD = struct.Struct("<8sHH32s32s")
_SIZES = struct.Struct("<III")
_FLAG_HMAC, _FLAG_COMPRESSED = 1, 2
_NO_CODE = bytes(32)

# Levels above cost more than they save: pages are small objects, many zeros and few texts.
_LEVEL = 1

# From here on a body is left as it is, unless somebody asks for small snapshots.
_LARGE_BYTES = 1 << 20

# What a header may take, besides output that is still with the run: more than any real one.
_HEADER_BYTES_MAX = 64 << 20
_HEADER_CONTAINERS_MAX = 1 << 20


def pack(
    header: dict[str, Any],
    pieces: Sequence[tuple[int, Buffer]],
    key: bytes | None = None,
    compress: bool | None = None,
) -> bytes:
    """The bytes of a snapshot. `compress` None: if it is small."""
    fields = encode(header)
    starts = [start for start, _ in pieces]
    lengths = [len(content) for _, content in pieces]
    table = struct.pack(f"<{2 * len(pieces)}I", *starts, *lengths)
    parts: list[Buffer] = [fields, table, *(content for _, content in pieces)]
    flags = 0 if key is None else _FLAG_HMAC
    if compress or (compress is None and sum(lengths) < _LARGE_BYTES):
        flags |= _FLAG_COMPRESSED
        compressor = zlib.compressobj(_LEVEL, zlib.DEFLATED, -15)
        parts = [compressor.compress(b"".join(parts)), compressor.flush()]
    parts.insert(0, _SIZES.pack(len(fields), sum(lengths), len(pieces)))
    hasher = hashlib.sha256()
    for part in parts:
        hasher.update(part)
    digest = hasher.digest()
    code = _NO_CODE if key is None else _code(key, flags, digest)
    return b"".join([_HEAD.pack(MAGIC, VERSION, flags, digest, code), *parts])


def unpack(
    data: bytes, key: bytes | None, memory_bytes_max: int
) -> tuple[dict[str, Any], list[tuple[int, Buffer]]]:
    """The header and the pieces (address, content). Raises `SnapshotError`."""
    rest, compressed = _checked(data, key)
    try:
        fields_size, size, count = _SIZES.unpack_from(rest)
        if fields_size > _HEADER_BYTES_MAX or count > size:
            raise SnapshotError("the snapshot is malformed: its sizes make no sense")
        if size > memory_bytes_max:
            raise SnapshotError(
                f"the snapshot holds {size:,} bytes of memory, more than the sandbox allows: "
                "raise it with Limits(memory_bytes=...)"
            )
        at = fields_size + 8 * count
        content = rest[_SIZES.size :]
        if compressed:
            content = memoryview(_inflate(content, at + size))
        if len(content) != at + size:
            raise SnapshotError("the snapshot is malformed: its contents have another size")
        header = decode(bytes(content[:fields_size]), _HEADER_CONTAINERS_MAX)
        table = struct.unpack_from(f"<{2 * count}I", content, fields_size)
        if sum(table[count:]) != size or type(header) is not dict:
            raise SnapshotError("the snapshot is malformed: its parts do not fit together")
    except (struct.error, zlib.error, Malformed) as error:
        raise SnapshotError(f"the snapshot is malformed: {error}") from None
    pieces = []
    for start, length in zip(table[:count], table[count:], strict=True):
        pieces.append((start, content[at : at + length]))
        at += length
    return header, pieces


def _inflate(data: memoryview, size: int) -> bytes:
    """The body again: `size` bytes, or something shorter if it is not exactly that."""
    inflater = zlib.decompressobj(-15)
    content = inflater.decompress(data, size)
    # The end of the stream may need one more look.
    more = b"" if inflater.eof else inflater.decompress(inflater.unconsumed_tail, 1)
    return content if inflater.eof and not more and not inflater.unused_data else b""


def _checked(data: bytes, key: bytes | None) -> tuple[memoryview, bool]:
    """What follows the fixed part, once that is found right, and whether its body is compressed."""
    if not isinstance(data, (bytes, bytearray, memoryview)):
        raise TypeError(f"a snapshot is bytes, not {data!r}")
    data = bytes(data)
    if not data.startswith(MAGIC):
        raise SnapshotError("this is not a snapshot: it starts with other bytes")
    if len(data) < _HEAD.size:
        raise SnapshotError("the snapshot is damaged: it is cut off")
    _, version, flags, digest, code = _HEAD.unpack_from(data)
    if version != VERSION:
        raise SnapshotError(
            f"the snapshot has format version {version}, and this wardian reads {VERSION}: "
            "run the program again, or use the wardian that made it"
        )
    if flags & ~(_FLAG_HMAC | _FLAG_COMPRESSED):
        raise SnapshotError(f"the snapshot is damaged: it has unknown flags {flags:#x}")
    rest = memoryview(data)[_HEAD.size :]
    if hashlib.sha256(rest).digest() != digest:
        raise SnapshotError("the snapshot is damaged: its digest does not fit its contents")
    if key is None and (flags & _FLAG_HMAC or code != _NO_CODE):
        raise SnapshotError("the snapshot is signed: give the key that it was signed with")
    if key is not None:
        if not flags & _FLAG_HMAC:
            raise SnapshotError("the snapshot is not signed, and this sandbox wants a signature")
        if not hmac.compare_digest(_code(key, flags, digest), code):
            raise SnapshotError("the snapshot is signed with another key, or forged")
    return rest, bool(flags & _FLAG_COMPRESSED)


def _code(key: bytes, flags: int, digest: bytes) -> bytes:
    return hmac.digest(key, struct.pack("<8sHH", MAGIC, VERSION, flags) + digest, "sha256")
