"""Snapshots as bytes: what stands where, and refusing everything else.

    magic "wardian\\0" | version u16 | flags u16 | digest, 32 bytes | code, 32 bytes | rest
    rest:  sizes of header and of chunks, u32 each | body
    body:  header, msgpack | chunks

The chunks say how memory differs from the image of the core, packed (`_differences.py`), which
makes them some thousandth of it. The body is compressed further (deflate) if somebody asks for
that and a flag says so: it saves half of what is left, and takes ten times as long as the rest.

`digest` is the SHA-256 of the rest as it stands there; of a large rest, the SHA-256 of those of
its parts, so that two threads can work on it. `code` is zeros, or with a key the HMAC-SHA-256 of
everything before it and of the digest, so that only who has the key can make a snapshot that is
accepted.

Invariants:
  1. `unpack` gives back what `pack` was given, or raises `SnapshotError` that says what is wrong.
  2. Nothing is decompressed before its digest (and code) is right, and never more than was
     promised.
  3. A snapshot with a right digest may still be hostile. So only numbers and plain values are taken
     from it here, all checked; the memory itself is guest memory and trusted as little as ever.

Not here: what the header means (`_session.py`).
"""

from __future__ import annotations

import hmac
import io
import os
import struct
import threading
import zlib
from hashlib import sha256
from typing import Any

from ._decoder import Malformed
from ._differences import bytes_max
from ._errors import SnapshotError
from ._values import decode

MAGIC = b"wardian\0"
VERSION = 4

_HEAD = struct.Struct("<8sHH32s32s")
_SIZES = struct.Struct("<II")
_FLAG_HMAC, _FLAG_COMPRESSED = 1, 2
_NO_CODE = bytes(32)

# Levels above cost more than they save: pages are small objects, many zeros and few texts.
_LEVEL = 1

# The parts of a large rest that have a digest each, and where it is worth while to start a thread.
_PART_BYTES = 128 << 10
_THREAD_BYTES = 512 << 10

# Few chunks are copied as quickly as they are put in place.
_FEW = 8

# What a header may take, besides output that is still with the run: more than any real one.
_HEADER_BYTES_MAX = 64 << 20
_HEADER_CONTAINERS_MAX = 1 << 20


def pack(
    header: bytes, chunks: list[bytes], key: bytes | None = None, compress: bool = False
) -> bytes:
    """The bytes of a snapshot."""
    sizes = _SIZES.pack(len(header), sum(map(len, chunks)))
    parts = [sizes, header, *chunks]
    flags = 0 if key is None else _FLAG_HMAC
    if compress:
        flags |= _FLAG_COMPRESSED
        compressor = zlib.compressobj(_LEVEL, zlib.DEFLATED, -15)
        parts = [sizes, compressor.compress(b"".join(parts[1:])), compressor.flush()]
    if len(chunks) > _FEW:
        return _pack_large(parts, flags, key)
    rest = b"".join(parts)
    return _head(flags, _digest(rest), key) + rest


def _pack_large(parts: list[bytes], flags: int, key: bytes | None) -> bytes:
    """The same without a second copy of everything."""
    out = io.BytesIO()
    out.write(bytes(_HEAD.size))
    out.writelines(parts)
    with out.getbuffer() as content:
        content[: _HEAD.size] = _head(flags, _digest(content[_HEAD.size :]), key)
    return out.getvalue()


def _head(flags: int, digest: bytes, key: bytes | None) -> bytes:
    code = _NO_CODE if key is None else _code(key, flags, digest)
    return _HEAD.pack(MAGIC, VERSION, flags, digest, code)


def unpack(
    data: bytes, key: bytes | None, memory_bytes_max: int
) -> tuple[dict[str, Any], memoryview]:
    """The header and the chunks. Raises `SnapshotError`."""
    rest, compressed = _checked(data, key)
    try:
        header_size, size = _SIZES.unpack_from(rest)
        if header_size > _HEADER_BYTES_MAX:
            raise SnapshotError("the snapshot is malformed: its sizes make no sense")
        if size > bytes_max(memory_bytes_max):
            raise SnapshotError(
                f"the snapshot holds {size:,} bytes of memory, more than the sandbox allows: "
                "raise it with Limits(memory_bytes=...)"
            )
        body = rest[_SIZES.size :]
        if compressed:
            body = memoryview(_inflate(body, header_size + size))
        if len(body) != header_size + size:
            raise SnapshotError("the snapshot is malformed: its contents have another size")
        header = decode(bytes(body[:header_size]), _HEADER_CONTAINERS_MAX)
        if type(header) is not dict:
            raise SnapshotError("the snapshot is malformed: its header is no map")
    except (struct.error, zlib.error, Malformed) as error:
        raise SnapshotError(f"the snapshot is malformed: {error}") from None
    return header, body[header_size:]


def _digest(rest: bytes | memoryview) -> bytes:
    size = len(rest)
    if size <= _PART_BYTES:
        return sha256(rest).digest()
    view = memoryview(rest)
    digests: list[bytes] = [b""] * -(-size // _PART_BYTES)
    waiting = list(range(len(digests)))

    def work() -> None:
        while waiting:
            try:
                number = waiting.pop()
            except IndexError:  # The other thread has got the last one.
                return
            at = number * _PART_BYTES
            digests[number] = sha256(view[at : at + _PART_BYTES]).digest()

    helper = threading.Thread(target=work) if size >= _THREAD_BYTES and _PROCESSORS > 1 else None
    try:
        if helper is not None:
            helper.start()
    except RuntimeError:  # No more threads: one is enough.
        helper = None
    work()
    if helper is not None:
        helper.join()
    return sha256(b"".join(digests)).digest()


_PROCESSORS = os.cpu_count() or 1


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
    if _digest(rest) != digest:
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
