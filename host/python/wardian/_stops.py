"""Stop points: how code that runs in wasmtime is stopped from another thread, at almost no cost.

Before a core is compiled, a load from its *stop page* goes into every place that an endless run
must pass: each loop header, and the entry of each function that calls. While nothing is wrong the
load reads a zero that nobody uses. To stop an instance its host makes the page unreadable
(`_watchdog.py`), and the next such load traps.

JIT compilers poll their safepoints in this way. Measured here on the interpreter's loop, against a
core that nothing can stop: stop points cost 2 to 5 %, wasmtime's fuel 12 to 50 %, its epochs more.

    loop $again              loop $again
      ...            ->        i32.const 0
                               i32.load8_u offset=STOP_PAGE+2
                               drop
                               ...

The page lies at a fixed place that the core leaves alone (`stop_page_address` in limits.zig), below
everything else that is read-only, so that the load's address is a constant of the machine code.
Each stop point of a function reads another byte: where nothing is written between two loads of the
same one, the compiler does without the second, and a loop that only reads would have no stop point.

Invariants:
  1. Every cycle in the control flow of the result passes a stop point: a loop's header, or the
     entry of a function that calls (no function without calls is part of a recursion).
  2. Everything else is copied byte for byte. An instruction that is not known here is an error.

Source of the encodings: WebAssembly core specification 2.0, chapter 5.4.
"""

from __future__ import annotations

# 64 KiB, the largest page of any system that wasmtime runs on, and one page of wasm.
STOP_PAGE = 0xF0000
STOP_PAGE_BYTES = 1 << 16

_MEMORY_SECTION = 5
_CODE_SECTION = 10
_HEADER = b"\0asm\1\0\0\0"
_HEADER_BYTES = len(_HEADER)

# A memory that has no stop page is made to have one.
_MINIMUM_PAGES = (STOP_PAGE + STOP_PAGE_BYTES) >> 16

_LOOP = 0x03
_VECTOR_CONST, _SHUFFLE = 12, 13


def _unsigned(value: int) -> bytes:
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)


def stop_point(number: int) -> bytes:
    """The stop point of a function with that number: i32.const 0, i32.load8_u align=0, drop."""
    return b"\x41\x00\x2d\x00" + _unsigned(STOP_PAGE + number % STOP_PAGE_BYTES) + b"\x1a"


# The first ones are made once. The cache of compiled cores is keyed by what these look like.
STOP_POINTS = [stop_point(number) for number in range(64)]

# What follows an opcode: so many LEB128 numbers, or one of the shapes with a name.
_BRANCH_TABLE, _FLOAT32, _FLOAT64, _TYPED_SELECT, _BULK, _VECTOR = range(-6, 0)
_UNKNOWN = -7


def _operands() -> list[int]:
    operands = [_UNKNOWN] * 256
    shapes: list[tuple[int, tuple]] = [
        (0, (0x00, 0x01, 0x05, 0x0B, 0x0F, 0x1A, 0x1B, *range(0x45, 0xC5), 0xD1)),
        # Blocks, branches, calls, variables, tables, the size of memory, constants, references.
        (1, (0x02, 0x03, 0x04, 0x0C, 0x0D, 0x10, 0x12, *range(0x20, 0x27))),
        (1, (0x3F, 0x40, 0x41, 0x42, 0xD0, 0xD2)),
        # Indirect calls, loads and stores.
        (2, (0x11, 0x13, *range(0x28, 0x3F))),
        (_BRANCH_TABLE, (0x0E,)),
        (_FLOAT32, (0x43,)),
        (_FLOAT64, (0x44,)),
        (_TYPED_SELECT, (0x1C,)),
        (_BULK, (0xFC,)),
        (_VECTOR, (0xFD,)),
    ]
    for shape, opcodes in shapes:
        for opcode in opcodes:
            operands[opcode] = shape
    return operands


OPERANDS = _operands()
_CALLS = frozenset((0x10, 0x11, 0x12, 0x13))


class UnknownInstruction(ValueError):
    """The module has an instruction that no stop point can be placed around."""


def insert(wasm: bytes) -> bytes:
    """The module with stop points. Raises `ValueError` for a malformed one."""
    if wasm[:_HEADER_BYTES] != _HEADER:
        raise ValueError("this is not a WebAssembly module of version 1")
    try:
        return _module(wasm)
    except IndexError:
        raise ValueError("the WebAssembly module ends too early") from None


def _module(wasm: bytes) -> bytes:
    out = bytearray(_HEADER)
    at = _HEADER_BYTES
    while at < len(wasm):
        kind = wasm[at]
        size, start = _number(wasm, at + 1)
        at = start + size
        if at > len(wasm):
            raise IndexError
        body = wasm[start:at]
        if kind == _CODE_SECTION:
            body = _code(body)
        elif kind == _MEMORY_SECTION:
            body = _memory(body)
        out.append(kind)
        out += _unsigned(len(body))
        out += body
    return bytes(out)


def _number(content: bytes, at: int) -> tuple[int, int]:
    """An unsigned LEB128 number and the place behind it."""
    value = shift = 0
    while True:
        byte = content[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, at
        shift += 7


def _memory(body: bytes) -> bytes:
    """The memory section, with a first memory that is large enough."""
    count, at = _number(body, 0)
    if count == 0:
        return body
    flags = body[at]
    minimum, rest = _number(body, at + 1)
    if flags & 1:
        maximum, rest = _number(body, rest)
        limits = _unsigned(max(minimum, _MINIMUM_PAGES)) + _unsigned(max(maximum, _MINIMUM_PAGES))
    else:
        limits = _unsigned(max(minimum, _MINIMUM_PAGES))
    return body[: at + 1] + limits + body[rest:]


def _code(body: bytes) -> bytes:
    count, at = _number(body, 0)
    out = bytearray(_unsigned(count))
    for _ in range(count):
        size, start = _number(body, at)
        at = start + size
        function = _function(body[start:at])
        out += _unsigned(len(function))
        out += function
    return bytes(out)


def _function(body: bytes) -> bytes:
    """One function with its stop points. This loop sees every instruction of the core once."""
    groups, at = _number(body, 0)
    for _ in range(groups):
        _, at = _number(body, at)
        at += 1  # The type of these locals.
    pieces = [body[:at], b""]
    operands, calls_any, points = OPERANDS, False, 0
    copied, end = at, len(body)
    while at < end:
        opcode = body[at]
        at += 1
        shape = operands[opcode]
        if shape > 0:
            if opcode in _CALLS:
                calls_any = True
            while body[at] > 0x7F:
                at += 1
            at += 1
            if shape == 2:
                while body[at] > 0x7F:
                    at += 1
                at += 1
            elif opcode == _LOOP:
                points += 1
                pieces += (
                    body[copied:at],
                    STOP_POINTS[points] if points < len(STOP_POINTS) else stop_point(points),
                )
                copied = at
        elif shape < 0:
            at = past_operands(body, at, shape)
    pieces.append(body[copied:])
    if calls_any:
        pieces[1] = STOP_POINTS[0]
    return b"".join(pieces)


def past_operands(body: bytes, at: int, shape: int) -> int:
    """The place behind the operands of an instruction of one of the rarer shapes."""
    if shape == _BRANCH_TABLE:
        count, at = _number(body, at)
        return _past_numbers(body, at, count + 1)
    if shape == _FLOAT32:
        return at + 4
    if shape == _FLOAT64:
        return at + 8
    if shape == _TYPED_SELECT:
        count, at = _number(body, at)
        return at + count
    if shape == _BULK:
        return _past_bulk(body, at)
    if shape == _VECTOR:
        return _past_vector(body, at)
    raise UnknownInstruction(f"no stop points can be placed around opcode {body[at - 1]:#04x}")


def _past_bulk(body: bytes, at: int) -> int:
    number, at = _number(body, at)
    if number > 17:
        raise UnknownInstruction(f"no stop points can be placed around opcode 0xfc {number}")
    # Saturating conversions have none; init and copy have two operands, drop, fill and grow one.
    return _past_numbers(body, at, 0 if number < 8 else 2 if number in (8, 10, 12, 14) else 1)


def _past_vector(body: bytes, at: int) -> int:
    number, at = _number(body, at)
    if number > 0x113:
        raise UnknownInstruction(f"no stop points can be placed around opcode 0xfd {number}")
    if number < _VECTOR_CONST or number in (92, 93):  # Loads and stores.
        return _past_numbers(body, at, 2)
    if number in (_VECTOR_CONST, _SHUFFLE):
        return at + 16
    if 21 <= number <= 34:  # A lane.
        return at + 1
    if 84 <= number <= 91:  # Loads and stores of a lane.
        return _past_numbers(body, at, 2) + 1
    return at


def _past_numbers(body: bytes, at: int, count: int) -> int:
    for _ in range(count):
        while body[at] > 0x7F:
            at += 1
        at += 1
    return at
