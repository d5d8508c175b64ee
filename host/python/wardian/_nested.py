"""Calls of the host into a program that waits for it: a run inside a run.

    program --host call--> host function --calls a function of the guest--> its frames, on top
       waits               goes on         <--value or GuestError---------  the program still waits

The outer run has left the core before its host function is called (`Run.answer` sees to that as
soon as functions are lent), so the core is entered again from a clean stack. What such a call may
spend is what is left of the outer run: fuel, seconds, output, host calls.

Invariants:
  1. When a call has ended, however it ended, the core waits for the same answer as before.
  2. A limit that was reached ends the outer run, too, whatever the host function makes of it.
"""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING, Any

from ._errors import CrashError, LimitError, WardianError
from ._instance import BACK, CALL
from ._manifest import HOST_LEVELS_MAX
from ._run import Run

if TYPE_CHECKING:
    from ._session import Session

# What both runs write to.
_SHARED = ("callbacks", "exceptions", "exceptions_base", "recording", "usage", "written")
# What the inner run counts on from, and the outer one afterwards.
_COUNTS = ("calls", "streamed")


class NestedRun(Run):
    """One call of the host into a program that waits. Used once."""

    def __init__(self, outer: Run):
        if outer.crash is not None:
            raise WardianError(f"this session is closed because of a crash: {outer.crash}")
        self.outer = outer
        self.level = outer.level + 1
        if self.level > HOST_LEVELS_MAX:
            raise RecursionError(
                f"host and guest call each other more than {HOST_LEVELS_MAX} levels deep"
            )
        super().__init__(outer.session, outer.instance)
        for name in _SHARED + _COUNTS:
            setattr(self, name, getattr(outer, name))

    def _start_clock(self) -> None:
        outer = self.outer
        if outer.outside:
            self.started, self.deadline = perf_counter(), outer.deadline
            return
        # A paused program: its clock stands still, and goes on for this call.
        self.seconds_used = outer.seconds_used
        super()._start_clock()

    def call(self, message: bytes) -> Any:
        """The value of the call. Raises the error that it ended with."""
        outer, session = self.outer, self.session
        before, session._run = session._run, self
        try:
            value, error = self._enter(CALL, message)
            if error is not None:
                raise error
            return value
        except LimitError as error:
            self._pass_on(error)
            raise
        finally:
            session._run = before
            self._end()

    def _pass_on(self, error: LimitError) -> None:
        """What ends this call ends the outer run, too."""
        outer = self.outer
        if outer.outside and not (error.limit == "fuel" and outer.stepping):
            outer.park(error)

    def abort(self, error: BaseException) -> None:
        """Unwind this call and nothing else."""
        self.park(error)

    def _end(self) -> None:
        outer = self.outer
        for name in _COUNTS:
            setattr(outer, name, getattr(self, name))
        if not outer.outside:
            outer.seconds_used = self.seconds_used
        outer.cancelled |= self.cancelled
        outer.instance = self.instance
        if self.crash is None:
            try:
                # Also makes the last reply in memory that of the program again.
                self.instance.run(self, BACK, self.level - 1)
            except CrashError as crash:
                self.crash = crash
        if self.crash is not None:
            outer.crash = self.crash
            outer.park(self.crash)

    def _check_time(self) -> None:
        if self.outer.cancelled:
            self.cancelled = True
        super()._check_time()
