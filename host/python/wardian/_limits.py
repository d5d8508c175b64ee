"""Limits: what one run of a guest may spend.

Every run starts with the full amounts; nothing carries over from the run before.
"""

from __future__ import annotations

from dataclasses import dataclass

# What the core is told when a limit is lifted: it counts in signed 64-bit numbers.
UNLIMITED = 2**63 - 1

MIB = 1 << 20

# wasm addresses have 32 bits; the image, the stack and the mailbox live in the same 4 GiB.
MEMORY_BYTES_MIN = 1 * MIB
MEMORY_BYTES_MAX = 3 << 30

# A guest frame takes a few dozen bytes of guest memory and none of the host's stack.
RECURSION_MAX = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The budget of a run. All fields are keywords; `None` lifts a limit where allowed.

    * `fuel` (default 100 million units, None = unlimited): work. About one unit for each call and
      backward jump, and more for natives in proportion to what they do. The same program spends
      the same fuel everywhere. Spent: `LimitError`, `limit="fuel"`.
    * `memory_bytes` (default 64 MiB; 1 MiB to 3 GiB): what the guest's objects take. Spent:
      `MemoryError` in the guest, which it may catch.
    * `seconds` (default 10, None = unlimited): wall clock of one run, host functions included.
      Checked every few milliseconds. Spent: `LimitError`, `limit="seconds"`.
    * `recursion` (default 1000; up to a million): depth of guest calls. Spent: `RecursionError` in
      the guest, which it may catch.
    * `output_bytes` (default 1 MiB, None = unlimited): stdout and stderr together, in UTF-8.
      Spent: `LimitError`, `limit="output_bytes"`.
    * `host_calls` (default 10,000, None = unlimited): calls of host functions. Spent:
      `LimitError`, `limit="host_calls"`.
    """

    fuel: int | None = 100_000_000
    memory_bytes: int = 64 * MIB
    seconds: float | None = 10.0
    recursion: int = 1000
    output_bytes: int | None = 1 * MIB
    host_calls: int | None = 10_000

    def __post_init__(self) -> None:
        for name in ("fuel", "output_bytes", "host_calls"):
            value = getattr(self, name)
            if value is not None:
                _check_integer(name, value, 0, UNLIMITED, "or None to lift the limit")
        _check_integer("memory_bytes", self.memory_bytes, MEMORY_BYTES_MIN, MEMORY_BYTES_MAX)
        _check_integer("recursion", self.recursion, 1, RECURSION_MAX)
        if self.seconds is not None:
            if isinstance(self.seconds, bool) or not isinstance(self.seconds, (int, float)):
                raise TypeError(
                    f"Limits(seconds=...) must be a number or None, not {self.seconds!r}"
                )
            if not self.seconds > 0:
                raise ValueError(
                    f"Limits(seconds=...) must be above zero, not {self.seconds!r}: "
                    "give a positive number, or None to lift the limit"
                )

    def policy(self) -> dict[str, int]:
        """The part that the core enforces, in the numbers of the ABI."""
        return {
            "fuel": UNLIMITED if self.fuel is None else self.fuel,
            "memory_bytes": self.memory_bytes,
            "recursion": self.recursion,
            "output_bytes": UNLIMITED if self.output_bytes is None else self.output_bytes,
            "host_calls": UNLIMITED if self.host_calls is None else self.host_calls,
        }


def _check_integer(name: str, value: object, low: int, high: int, also: str = "") -> None:
    if isinstance(value, bool) or not isinstance(value, int):
        hint = f", {also}" if also else ""
        raise TypeError(f"Limits({name}=...) must be an integer{hint}; it is {value!r}")
    if not low <= value <= high:
        hint = f", {also}" if also else ""
        raise ValueError(
            f"Limits({name}=...) must be from {low:,} to {high:,}{hint}; it is {value:,}"
        )
