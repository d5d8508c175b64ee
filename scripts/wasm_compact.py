"""Write the numbers in the code of a wasm module as short as they can be.

The linker leaves room for any address in every number that it fills in:

    call 7      10 87 80 80 80 00    ->    10 07

That is a tenth of the file. Only the lengths of numbers change, so positions of code in custom
sections (DWARF) mean nothing afterwards; names of functions do.

Invariant: the instructions are the same, each with the same operands.

Source of the encodings: WebAssembly core specification 2.0, chapter 5.4; the table of operands is
that of `wardian._stops`.
"""

from __future__ import annotations

from wardian import _stops, _wasm

_CODE = 10
# Their operand is signed: the types of blocks and the constants.
_SIGNED = frozenset((0x02, 0x03, 0x04, 0x41, 0x42))


def compact(wasm: bytes) -> bytes:
    """The same module with short numbers. Raises `ValueError` for what is not understood."""
    sections = [
        (kind, _code(body) if kind == _CODE else body) for kind, body in _wasm.read_sections(wasm)
    ]
    return _wasm.write_sections(sections)


def _code(body: bytes) -> bytes:
    reader = _wasm.Reader(body)
    count = reader.unsigned()
    out = [_wasm.unsigned(count)]
    for _ in range(count):
        function = _function(reader.take(reader.unsigned()))
        out += (_wasm.unsigned(len(function)), function)
    return b"".join(out)


def _function(body: bytes) -> bytes:
    reader = _wasm.Reader(body)
    for _ in range(reader.unsigned()):
        reader.unsigned(), reader.byte()
    at, copied = reader.at, 0
    pieces = []
    while at < len(body):
        opcode = body[at]
        at += 1
        shape = _stops.OPERANDS[opcode]
        if shape < 0:
            at = _stops.past_operands(body, at, shape)
            continue
        for _ in range(shape):
            start = at
            while body[at] > 0x7F:
                at += 1
            at += 1
            kept = _kept(body, start, at, opcode in _SIGNED)
            if kept < at:
                pieces += (body[copied : kept - 1], bytes([body[kept - 1] & 0x7F]))
                copied = at
    pieces.append(body[copied:])
    return b"".join(pieces)


def _kept(body: bytes, start: int, stop: int, signed: bool) -> int:
    """Where the LEB128 number from `start` to `stop` could end."""
    while stop - start > 1:
        last, before = body[stop - 1] & 0x7F, body[stop - 2]
        if not (last == 0 and not (signed and before & 0x40)) and not (
            signed and last == 0x7F and before & 0x40
        ):
            break
        stop -= 1
    return stop
