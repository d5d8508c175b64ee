"""What the guest's library asks its host: the time, to sleep, for entropy. Answered by policy.

    guest: time.time() --host call "wardian.time"--> System.answer --> Clock, entropy

A `Clock` is real unless the sandbox was given one that stands still or moves by hand. Entropy is
the system's unless the sandbox has a seed. With both, a program has nothing left that differs
between two runs.

Not here: recording the answers (`_recording.py`), waiting for several calls at once (`_async.py`).
"""

from __future__ import annotations

import datetime
import hashlib
import os
import time
from typing import TYPE_CHECKING, Any

from ._decoder import Malformed

if TYPE_CHECKING:
    from ._run import Run

SYSTEM_PREFIX = "wardian."
WAIT = "wardian.wait"
ENTROPY = "wardian.entropy"

ENTROPY_BYTES_MAX = 65536

# A sleeping guest lets its host look at its limits this often.
_NAP_SECONDS = 0.005

_BILLION = 1_000_000_000


class Clock:
    """A clock for guests that moves only when somebody moves it.

        clock = wardian.Clock(datetime(2030, 1, 1, tzinfo=timezone.utc))
        box = wardian.Sandbox(clock=clock)

    * `start`: an aware `datetime`, or seconds since 1970 (UTC).
    * `step`: seconds that it moves by itself at each question.

    `advance` moves it. A guest that sleeps moves it by as much and goes on at once, so programs
    that wait are quick and always the same. Sandboxes may share a clock; then they share its time.
    """

    def __init__(self, start: datetime.datetime | float = 0, *, step: float = 0.0):
        if isinstance(start, datetime.datetime):
            if start.tzinfo is None:
                raise ValueError("Clock(start) needs a datetime with a time zone")
            start = start.timestamp()
        if isinstance(start, bool) or not isinstance(start, (int, float)):
            raise TypeError(f"Clock(start) must be a datetime or seconds, not {start!r}")
        if not step >= 0:
            raise ValueError(f"Clock(step=...) must not be negative; it is {step!r}")
        self._start = round(start * _BILLION)
        self._passed = 0
        self._step = round(step * _BILLION)

    def advance(self, seconds: float) -> None:
        """Move the clock forward."""
        if not seconds >= 0:
            raise ValueError(f"a clock cannot go back: advance({seconds!r})")
        self._passed += round(seconds * _BILLION)

    def time_ns(self) -> int:
        """What guests are told: nanoseconds since 1970, UTC."""
        return self._start + self.monotonic_ns()

    def monotonic_ns(self) -> int:
        """Nanoseconds since the clock was made."""
        now = self._passed
        self._passed += self._step
        return now

    def sleep(self, seconds: float, run: Run) -> None:
        """A guest sleeps: the time passes at once."""
        self.advance(seconds)

    def __repr__(self) -> str:
        moment = datetime.datetime.fromtimestamp(
            (self._start + self._passed) / _BILLION, datetime.timezone.utc
        )
        return f"<Clock at {moment.isoformat()}>"


class _RealClock(Clock):
    """The machine's clock."""

    time_ns = staticmethod(time.time_ns)
    monotonic_ns = staticmethod(time.monotonic_ns)

    def advance(self, seconds: float) -> None:
        raise TypeError("the real clock moves by itself")

    def sleep(self, seconds: float, run: Run) -> None:
        end = time.perf_counter() + seconds
        while True:
            run._check_time()
            left = end - time.perf_counter()
            if left <= 0:
                return
            time.sleep(min(left, _NAP_SECONDS))

    def __repr__(self) -> str:
        return "<the real clock>"


REAL_CLOCK = _RealClock()


class System:
    """The policy of one session: its clock, its entropy, and how far both have got."""

    __slots__ = ("clock", "drawn", "monotonic_offset", "seed")

    def __init__(self, clock: Clock, seed: bytes | None):
        self.clock = clock
        self.seed = seed
        # How many bytes of the seeded stream are used up.
        self.drawn = 0
        # Added to the clock, so that a restored program never sees it go back.
        self.monotonic_offset = 0

    def answer(self, name: str, args: list[Any], run: Run) -> Any:
        """The answer to a question of the library. Raises `Malformed` for what it never asks."""
        match name, args:
            case "wardian.time", []:
                return self.clock.time_ns()
            case "wardian.monotonic", []:
                return self.monotonic_ns()
            case "wardian.sleep", [int() | float() as seconds]:
                return self.sleep(seconds, run)
            case "wardian.entropy", [int() as count] if 0 <= count <= ENTROPY_BYTES_MAX:
                return self.entropy(count)
            case "wardian.wait", [[], int() | float() as seconds]:
                self.sleep(seconds, run)
                return []
        raise Malformed(f"a question that nobody asks: {name}")

    def monotonic_ns(self) -> int:
        """A clock that never goes back, not even into another process."""
        return self.clock.monotonic_ns() + self.monotonic_offset

    def sleep(self, seconds: float, run: Run) -> None:
        """Let time pass, as far as the run's deadline allows."""
        if not 0 <= seconds < 1e9:
            raise ValueError("sleep length must be from 0 to a billion seconds")
        self.clock.sleep(seconds, run)

    def entropy(self, count: int) -> bytes:
        """Random bytes: the system's, or the next ones of the seed's stream."""
        if self.seed is None:
            return os.urandom(count)
        start, self.drawn = self.drawn, self.drawn + count
        blocks = range(start // 64, (self.drawn + 63) // 64)
        stream = b"".join(
            hashlib.blake2b(n.to_bytes(8, "little"), key=self.seed).digest() for n in blocks
        )
        return stream[start % 64 :][:count]

    def pass_over(self, args: list[Any]) -> None:
        """A recording has answered for `entropy`: the stream goes on behind that."""
        match args:
            case [int() as count] if self.seed is not None and 0 <= count <= ENTROPY_BYTES_MAX:
                self.drawn += count

    def state(self) -> list[int]:
        """What a snapshot keeps: the arguments of `restore`."""
        return [self.drawn, self.monotonic_ns()]

    def restore(self, drawn: int, monotonic: int) -> None:
        """Go on where a snapshot stood."""
        self.drawn = drawn
        self.monotonic_offset = monotonic - self.clock.monotonic_ns()

    def copy(self) -> System:
        """For a fork: goes on from the same place."""
        twin = System(self.clock, self.seed)
        twin.drawn, twin.monotonic_offset = self.drawn, self.monotonic_offset
        return twin


def seed_bytes(seed: int | bytes | str | None) -> bytes | None:
    """A sandbox's `seed` as the key of its stream."""
    if seed is None:
        return None
    if isinstance(seed, bool) or not isinstance(seed, (int, bytes, str)):
        raise TypeError(f"seed must be an integer, bytes or text, not {seed!r}")
    return hashlib.sha256(repr(seed).encode()).digest()
