"""Snapshots as bytes: what stands where, and refusing everything else.

    magic "wardian\\0" | version u16 | flags u16 | digest, 32 bytes | code, 32 bytes | rest
    rest:  size of header u32 | size of pages u32 | body: header, msgpack | numbers of pages | pages

The body is compressed (deflate) if a flag says so. Small ones are: it costs a tenth of a
millisecond and makes them ten times smaller. Large ones are only if asked: that would take most of
the time.

`digest` is the SHA-256 of the rest as it stands there. `code` is zeros, or with a key the
HMAC-SHA-256 of everything before it and of the digest, so that only who has the key can make a
snapshot that is accepted. Pages are those that differ from the image of the core (`_pages.py`).

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
from typing import Any

from ._decoder import Malformed
from ._errors import SnapshotError
from ._pages import PAGE_BYTES
from ._values import decode, encode

MAGIC = b"wardian\0"
VERSION = 1

_HEAD = struct.Struct("<8sHH32s32s")
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
    pages: Sequence[tuple[int, bytes]],
    key: bytes | None = None,
    compress: bool | None = None,
) -> bytes:
    """The bytes of a snapshot. `compress` None: if it is small."""
    fields = encode(header)
    numbers = struct.pack(f"<I{len(pages)}I", len(pages), *(number for number, _ in pages))
    body = b"".join([fields, numbers, *(page for _, page in pages)])
    flags = 0 if key is None else _FLAG_HMAC
    if compress or (compress is None and len(body) < _LARGE_BYTES):
        flags |= _FLAG_COMPRESSED
        compressor = zlib.compressobj(_LEVEL, zlib.DEFLATED, -15)
        body = compressor.compress(body) + compressor.flush()
    rest = struct.pack("<II", len(fields), len(pages) * PAGE_BYTES) + body
    digest = hashlib.sha256(rest).digest()
    code = _NO_CODE if key is None else _code(key, flags, digest)
    return _HEAD.pack(MAGIC, VERSION, flags, digest, code) + rest


def unpack(
    data: bytes, key: bytes | None, memory_bytes_max: int
) -> tuple[dict[str, Any], list[tuple[int, bytes]]]:
    """The header and the pages (number, content). Raises `SnapshotError`."""
    rest, compressed = _checked(data, key)
    try:
        header_size, pages_size = struct.unpack_from("<II", rest)
        if header_size > _HEADER_BYTES_MAX or pages_size % PAGE_BYTES:
            raise SnapshotError("the snapshot is malformed: its sizes make no sense")
        if pages_size > memory_bytes_max:
            raise SnapshotError(
                f"the snapshot holds {pages_size:,} bytes of memory, more than the sandbox allows: "
                "raise it with Limits(memory_bytes=...)"
            )
        count = pages_size // PAGE_BYTES
        expected = header_size + 4 + 4 * count + pages_size
        content = _inflate(rest[8:], expected) if compressed else rest[8:]
        if len(content) != expected:
            raise SnapshotError("the snapshot is malformed: its contents have another size")
        header = decode(content[:header_size], _HEADER_CONTAINERS_MAX)
        numbers = struct.unpack_from(f"<I{count}I", content, header_size)
        if numbers[0] != count or type(header) is not dict:
            raise SnapshotError("the snapshot is malformed: its parts do not fit together")
    except (struct.error, zlib.error, Malformed) as error:
        raise SnapshotError(f"the snapshot is malformed: {error}") from None
    start = header_size + 4 + 4 * count
    pages = [
        (number, content[at : at + PAGE_BYTES])
        for number, at in zip(numbers[1:], range(start, expected, PAGE_BYTES), strict=True)
    ]
    return header, pages


def _inflate(data: bytes, size: int) -> bytes:
    """The body again: `size` bytes, or something shorter if it is not exactly that."""
    inflater = zlib.decompressobj(-15)
    content = inflater.decompress(data, size)
    # The end of the stream may need one more look.
    more = b"" if inflater.eof else inflater.decompress(inflater.unconsumed_tail, 1)
    return content if inflater.eof and not more and not inflater.unused_data else b""


def _checked(data: bytes, key: bytes | None) -> tuple[bytes, bool]:
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
    rest = data[_HEAD.size :]
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
