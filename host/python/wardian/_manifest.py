"""The core's description of itself, and refusing a core that this host does not know.

The core exports a small JSON text, generated from the declarations that its code uses. Everything
that both sides must agree on is compared here, once for each engine, so that a mismatch is one
clear error and not a wrong answer later.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from ._errors import WardianError

ABI = 1

FINISHED, RAISED, LIMIT, SLICE, AWAITING_HOST, REFUSED = range(6)
STATUSES = {
    "finished": FINISHED,
    "raised": RAISED,
    "limit": LIMIT,
    "slice": SLICE,
    "awaiting_host": AWAITING_HOST,
    "refused": REFUSED,
}

ANSWERED, THREW, PAUSE, STOP = range(4)
ANSWERS = {"answered": ANSWERED, "threw": THREW, "pause": PAUSE, "stop": STOP}

# First element of a `host_call` request.
REQUEST_CALL, REQUEST_OUTPUT = 0, 1
STDOUT, STDERR = 1, 2

DEPTH_MAX = 200

# Calls of the host into a program that waits for it, one inside the other.
HOST_LEVELS_MAX = 32

MANIFEST_BYTES_MAX = 1 << 20


@dataclass(frozen=True, slots=True)
class Manifest:
    """The parts of the manifest that a running session needs."""

    build_id: str
    python: str
    mailbox_address: int
    mailbox_bytes: int
    answer_address: int
    limits: dict[str, int]


def parse(text: bytes, memory_bytes: int) -> Manifest:
    """Check a manifest that was read from a core with `memory_bytes` of memory."""
    try:
        fields = json.loads(text)
        if not isinstance(fields, dict):
            raise ValueError("it is not a JSON object")
        _expect("abi", fields.get("abi"), ABI)
        _expect("statuses", fields.get("statuses"), STATUSES)
        _expect("answers", fields.get("answers"), ANSWERS)
        _expect("extensions", fields.get("extensions"), _extensions())
        manifest = Manifest(
            build_id=_typed(fields, "build_id", str),
            python=_typed(fields, "python", str),
            mailbox_address=_typed(fields, "mailbox_address", int),
            mailbox_bytes=_typed(fields, "mailbox_bytes", int),
            answer_address=_typed(fields, "answer_address", int),
            limits=_typed(fields, "limits", dict),
        )
        _expect("limits.depth", manifest.limits.get("depth"), DEPTH_MAX)
        _expect_range("mailbox", manifest.mailbox_address, manifest.mailbox_bytes, memory_bytes)
        # Right before the mailbox: a small answer and its place are written together.
        _expect("answer_address", manifest.answer_address, manifest.mailbox_address - 8)
    except (ValueError, TypeError) as error:
        raise WardianError(
            f"this wardian.wasm does not fit this version of the host: {error}. "
            "Build it again with `python scripts/build.py`"
        ) from None
    return manifest


def _extensions() -> dict[str, int]:
    from ._decoder import EXTENSIONS

    return EXTENSIONS


def _typed(fields: dict[str, Any], name: str, kind: type) -> Any:
    value = fields.get(name)
    if type(value) is not kind:
        raise ValueError(f"{name} is {value!r}")
    return value


def _expect(name: str, found: object, wanted: object) -> None:
    if isinstance(wanted, dict) and isinstance(found, dict):
        # The core may know more than this host asks of it, but nothing may differ.
        found = {key: found.get(key) for key in wanted}
    if found != wanted or type(found) is not type(wanted):
        raise ValueError(f"{name} is {found!r} where {wanted!r} is expected")


def _expect_range(name: str, address: int, size: int, memory_bytes: int) -> None:
    if not (0 < address and 0 < size and address + size <= memory_bytes):
        raise ValueError(f"the {name} lies outside the memory ({address} + {size})")
