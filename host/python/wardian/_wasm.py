"""Wasm files: their sections, and freezing a linear memory: what it is now becomes what it starts as.

    core  --instantiate, bake-->  memory and globals  --freeze-->  core that starts baked

A wasm file is a header and a list of sections (id, size, body). Only four kinds are rewritten:

    memory   its minimum becomes the size of the dump
    global   mutable ones start with the values they have now
    data     one active segment for each run of pages that are not all zero; the old ones go
    export   `expose_globals` adds names, so that a host can read globals that are not exported

The start function and the data count go too: start has run, and the count is of the old segments
(a module that uses `memory.init` or `data.drop` needs it; such a module is refused when wasmtime
validates the result). Custom sections hold names for debuggers and are kept on request.

Invariants:
  1. Sections that are not named above are copied byte for byte, in their order.
  2. What this file does not understand is an error, never a guess.

Not here: running the core (`_bake.py`).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

CUSTOM, TYPE, IMPORT, FUNCTION, TABLE, MEMORY, GLOBAL, EXPORT, START = range(9)
DATA, DATA_COUNT = 11, 12

MAGIC = b"\0asm\x01\0\0\0"
WASM_PAGE_BYTES = 1 << 16

# Zero runs shorter than this stay inside a segment: a segment costs about 8 bytes.
CHUNK_BYTES = 4096

_I32, _I64, _F32, _F64 = 0x7F, 0x7E, 0x7D, 0x7C
_CONST_OPCODES = {_I32: 0x41, _I64: 0x42, _F32: 0x43, _F64: 0x44}
_END = 0x0B
_GLOBAL_KIND = 3


@dataclass(frozen=True)
class Global:
    """A global that the module defines itself (imports are not supported)."""

    kind: int
    mutable: bool
    init: bytes


class Reader:
    """Reads wasm's numbers and names from bytes."""

    def __init__(self, content: bytes, at: int = 0):
        self.content = content
        self.at = at

    @property
    def done(self) -> bool:
        return self.at == len(self.content)

    def take(self, size: int) -> bytes:
        taken = self.content[self.at : self.at + size]
        if len(taken) != size:
            raise ValueError("the wasm file ends too early")
        self.at += size
        return taken

    def byte(self) -> int:
        return self.take(1)[0]

    def unsigned(self) -> int:
        value = shift = 0
        while True:
            byte = self.byte()
            value |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                return value

    def signed(self) -> int:
        start = self.at
        value = self.unsigned()
        bits = 7 * (self.at - start)
        return value - (1 << bits) if value >> (bits - 1) & 1 else value

    def name(self) -> str:
        return self.take(self.unsigned()).decode()


def unsigned(value: int) -> bytes:
    """LEB128 of a number that is not negative."""
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)


def signed(value: int) -> bytes:
    """Signed LEB128."""
    out = bytearray()
    while not -64 <= value < 64:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value & 0x7F)
    return bytes(out)


def text(value: str) -> bytes:
    """A name: its length and its UTF-8."""
    encoded = value.encode()
    return unsigned(len(encoded)) + encoded


def read_sections(wasm: bytes) -> list[tuple[int, bytes]]:
    """The sections of a module as (id, body)."""
    if wasm[:8] != MAGIC:
        raise ValueError("this is not a wasm module of version 1")
    reader = Reader(wasm, 8)
    sections = []
    while not reader.done:
        kind = reader.byte()
        sections.append((kind, reader.take(reader.unsigned())))
    return sections


def write_sections(sections: list[tuple[int, bytes]]) -> bytes:
    """The module that has these sections."""
    return MAGIC + b"".join(
        bytes([kind]) + unsigned(len(body)) + body for kind, body in sections
    )


def custom_section(wasm: bytes, name: str) -> bytes | None:
    """The content of the custom section `name`, or None."""
    for kind, body in read_sections(wasm):
        if kind == CUSTOM:
            reader = Reader(body)
            if reader.name() == name:
                return body[reader.at :]
    return None


def with_custom_section(wasm: bytes, name: str, content: bytes) -> bytes:
    """The module with one more custom section at its end."""
    return write_sections([*read_sections(wasm), (CUSTOM, text(name) + content)])


def without_custom_section(wasm: bytes, name: str) -> bytes:
    """The module without its custom sections of that name."""
    sections = read_sections(wasm)
    return write_sections(
        [part for part in sections if part[0] != CUSTOM or Reader(part[1]).name() != name]
    )


def without_custom_sections(wasm: bytes) -> bytes:
    """The module without names and other things for debuggers."""
    return write_sections([part for part in read_sections(wasm) if part[0] != CUSTOM])


def read_globals(wasm: bytes) -> list[Global]:
    """The globals that the module defines, in order."""
    sections = dict(read_sections(wasm))
    if _imports_globals(sections.get(IMPORT)):
        raise ValueError("the module imports globals, which cannot be frozen")
    if GLOBAL not in sections:
        return []
    reader = Reader(sections[GLOBAL])
    found = []
    for _ in range(reader.unsigned()):
        kind, mutable = reader.byte(), bool(reader.byte())
        start = reader.at
        _skip_constant(reader)
        found.append(Global(kind, mutable, reader.content[start : reader.at]))
    return found


def global_name(index: int) -> str:
    """The name under which `expose_globals` exports a global."""
    return f"__frozen_global_{index}"


def expose_globals(wasm: bytes) -> bytes:
    """The module with every mutable global exported as `global_name(index)`."""
    added = [
        text(global_name(index)) + bytes([_GLOBAL_KIND]) + unsigned(index)
        for index, item in enumerate(read_globals(wasm))
        if item.mutable
    ]
    sections = []
    for kind, body in read_sections(wasm):
        if kind == EXPORT:
            reader = Reader(body)
            count = reader.unsigned()
            body = unsigned(count + len(added)) + body[reader.at :] + b"".join(added)
        sections.append((kind, body))
    return write_sections(sections)


def freeze(
    wasm: bytes, memory: bytes, values: dict[int, int | float], *, keep_names: bool = False
) -> bytes:
    """The module that starts with this memory, and with these values of its mutable globals."""
    if len(memory) % WASM_PAGE_BYTES:
        raise ValueError("a memory is a whole number of pages")
    sections = []
    has_data = False
    for kind, body in read_sections(wasm):
        if kind == MEMORY:
            body = _frozen_memory(body, len(memory) // WASM_PAGE_BYTES)
        elif kind == GLOBAL:
            body = _frozen_globals(read_globals(wasm), values)
        elif kind == DATA:
            _check_active(body)
            has_data, body = True, _segments(memory)
        elif kind in (START, DATA_COUNT) or (kind == CUSTOM and not keep_names):
            continue
        sections.append((kind, body))
    if not has_data:
        at = sum(1 for kind, _ in sections if kind != CUSTOM)
        sections.insert(at, (DATA, _segments(memory)))
    return write_sections(sections)


def ranges(memory: bytes) -> Iterator[tuple[int, int]]:
    """The (start, stop) of the runs of chunks that are not all zero."""
    zero = bytes(CHUNK_BYTES)
    start = None
    for at in range(0, len(memory), CHUNK_BYTES):
        if memory[at : at + CHUNK_BYTES] != zero:
            start = at if start is None else start
        elif start is not None:
            yield start, at
            start = None
    if start is not None:
        yield start, len(memory)


def _segments(memory: bytes) -> bytes:
    found = []
    for start, stop in ranges(memory):
        content = memory[start:stop].rstrip(b"\0")
        offset = bytes([_CONST_OPCODES[_I32]]) + signed(_as_i32(start)) + bytes([_END])
        found.append(b"\0" + offset + unsigned(len(content)) + content)
    return unsigned(len(found)) + b"".join(found)


def _frozen_memory(body: bytes, pages: int) -> bytes:
    reader = Reader(body)
    if reader.unsigned() != 1:
        raise ValueError("the module must have one memory")
    flags = reader.byte()
    if flags not in (0, 1):
        raise ValueError(f"a memory with flags {flags} cannot be frozen")
    reader.unsigned()
    maximum = body[reader.at :] if flags else b""
    if flags and Reader(maximum).unsigned() < pages:
        raise ValueError("the memory has grown past its maximum")
    return b"\x01" + bytes([flags]) + unsigned(pages) + maximum


def _frozen_globals(found: list[Global], values: dict[int, int | float]) -> bytes:
    out = [unsigned(len(found))]
    for index, item in enumerate(found):
        init = item.init
        if item.mutable:
            init = _constant(item.kind, values[index])
        out.append(bytes([item.kind, item.mutable]) + init)
    return b"".join(out)


def _constant(kind: int, value: int | float) -> bytes:
    if kind in (_I32, _I64):
        body = signed(int(value))
    elif kind in (_F32, _F64):
        body = struct.pack("<f" if kind == _F32 else "<d", value)
    else:
        raise ValueError(f"a mutable global of type 0x{kind:02x} cannot be frozen")
    return bytes([_CONST_OPCODES[kind]]) + body + bytes([_END])


def _skip_constant(reader: Reader) -> None:
    opcode = reader.byte()
    if opcode in (_CONST_OPCODES[_I32], _CONST_OPCODES[_I64]):
        reader.signed()
    elif opcode in (_CONST_OPCODES[_F32], _CONST_OPCODES[_F64]):
        reader.take(4 if opcode == _CONST_OPCODES[_F32] else 8)
    elif opcode in (0x23, 0xD2):  # global.get, ref.func
        reader.unsigned()
    elif opcode == 0xD0:  # ref.null
        reader.byte()
    else:
        raise ValueError(f"a constant that starts with 0x{opcode:02x}")
    if reader.byte() != _END:
        raise ValueError("a constant of more than one instruction")


def _check_active(body: bytes) -> None:
    """Raise unless every segment is active: a passive one is used by code and cannot go."""
    reader = Reader(body)
    for _ in range(reader.unsigned()):
        flags = reader.unsigned()
        if flags != 0:
            raise ValueError(f"a data segment with flags {flags} cannot be frozen")
        _skip_constant(reader)
        reader.take(reader.unsigned())


def _imports_globals(body: bytes | None) -> bool:
    reader = Reader(body or b"\0")
    for _ in range(reader.unsigned()):
        reader.name(), reader.name()
        kind = reader.byte()
        if kind != 0:
            # Only functions are imported by the core; anything else is not read further.
            return True
        reader.unsigned()
    return False


def _as_i32(address: int) -> int:
    return address - (1 << 32) if address >= 1 << 31 else address
