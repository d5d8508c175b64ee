"""A core made for one test: the ABI's exports around WAT that the test writes.

The host treats whatever comes out of guest memory as hostile. Here the guest side really is: each
test gives the bodies of the exports it wants to misbehave, and the bytes that it wants in memory.

Memory: 16 answer, 64 address and size of the reply, 1024 manifest, 65536 mailbox (64 KiB),
131072 and above: for the test.
"""

from __future__ import annotations

import functools
import json
import struct

import msgpack
import wasmtime

from wardian import Engine, _decoder, _manifest

ANSWER, REPLY, MANIFEST, MAILBOX, FREE = 65528, 64, 1024, 65536, 131072
MAILBOX_BYTES = 65536
# As many as the smallest memory with a stop page has (host/python/wardian/_stops.py).
PAGES = 16

USAGE = [7, 1000, 900, 0, 0]

BODIES = {
    "manifest": f"i32.const {MANIFEST}",
    "mailbox": "i32.const 0",
    "configure": "i32.const 0",
    "run": "i32.const 0",
    "resume": "i32.const 0",
    "abort": "i32.const 0",
    "reply": f"i32.const {REPLY}",
    "call": "i32.const 0",
    "back": "i32.const 0",
    "release": "i32.const 0",
    "differences": "i32.const 0",
    "apply": "i32.const 0",
}
PARAMETERS = {
    "mailbox": 1, "configure": 2, "run": 2, "resume": 2, "call": 2, "back": 1, "release": 2,
    "differences": 2, "apply": 2,
}  # fmt: skip

FIELDS = {
    "abi": 1,
    "build_id": "fa4e",
    "python": "3.14",
    "mailbox_address": MAILBOX,
    "mailbox_bytes": MAILBOX_BYTES,
    "answer_address": ANSWER,
    "statuses": _manifest.STATUSES,
    "answers": _manifest.ANSWERS,
    "extensions": _decoder.EXTENSIONS,
    "limits": {"depth": 200},
}


def reply(payload=None, usage=USAGE, stdout="", stderr="") -> bytes:
    """A reply that is in order, unless the arguments are not."""
    return msgpack.packb([payload, usage, stdout, stderr])


def engine(
    *,
    data: dict[int, bytes] | None = None,
    reply_bytes: bytes | None = None,
    manifest: dict | None = None,
    more: str = "",
    spares_max: int | None = None,
    **bodies: str,
) -> Engine:
    """An engine on a core with these bodies (WAT) and these bytes at these addresses."""
    segments = {MANIFEST: _manifest_bytes(manifest)}
    content = reply() if reply_bytes is None else reply_bytes
    segments[REPLY] = struct.pack("<II", FREE, len(content))
    segments[FREE] = content
    segments |= data or {}
    functions = "\n".join(
        f'(func (export "{name}") {"(param i32) " * PARAMETERS.get(name, 0)}(result i32)\n'
        f"  (local $i i32) {bodies.pop(name, body)})"
        for name, body in BODIES.items()
    )
    assert not bodies, bodies
    placed = "\n".join(
        f'(data (i32.const {address}) "{_escaped(content)}")'
        for address, content in segments.items()
    )
    return _engine(
        '(module (import "wardian" "host_call" (func $host_call (param i32 i32) (result i32)))'
        f'(memory (export "memory") {PAGES}) {more}\n{functions}\n{placed})',
        **({} if spares_max is None else {"spares_max": spares_max}),
    )


def host_call(request: bytes, address: int = FREE + 4096) -> tuple[str, dict[int, bytes]]:
    """WAT that makes a host call with these bytes and leaves the status, and the bytes' place."""
    return (
        f"(call $host_call (i32.const {address}) (i32.const {len(request)}))",
        {address: request},
    )


@functools.cache
def _engine(wat: str, **options: int) -> Engine:
    core = bytes(wasmtime.wat2wasm(wat))
    return Engine(wasm=core, sessions_max=4, resident_bytes=0, **options)


def _manifest_bytes(changes: dict | None) -> bytes:
    text = json.dumps(FIELDS | (changes or {})).encode()
    return struct.pack("<I", len(text)) + text


def _escaped(content: bytes) -> str:
    return "".join(f"\\{byte:02x}" for byte in content)
