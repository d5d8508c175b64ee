"""What a run gives back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ._errors import WardianError


@dataclass(slots=True)
class Usage:
    """What a run spent.

    `fuel` and `memory_bytes_peak` are counted by the core and are the same on every machine;
    `seconds` is the host's wall clock.
    """

    fuel: int = 0
    memory_bytes_peak: int = 0
    host_calls: int = 0
    output_bytes: int = 0
    seconds: float = 0.0

    def copy(self) -> Usage:
        """The same amounts, in an object of their own."""
        return Usage(
            self.fuel, self.memory_bytes_peak, self.host_calls, self.output_bytes, self.seconds
        )


@dataclass(slots=True)
class Result:
    """The outcome of a run.

    * `value`: the value of the program's last line if that is an expression, else None.
    * `stdout`, `stderr`: what the guest wrote and no callback took.
    * `usage`: what it spent.
    * `error`: None, or with `check=False` the error that ended the run.
    """

    value: Any
    stdout: str
    stderr: str
    usage: Usage
    error: WardianError | None = None
