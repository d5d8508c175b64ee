"""The exceptions that wardian raises.

    WardianError
    +-- GuestError              the guest program ended with an exception it did not catch
    |   +-- GuestSyntaxError    it did not compile
    +-- LimitError              a budget of `Limits` was spent, or the run was cancelled
    +-- ConversionError         a value cannot cross between host and guest
    +-- SnapshotError           a snapshot is damaged or made by another build
    +-- ReplayError             a program does something else than when it was recorded
    +-- CrashError              the core itself failed; the session is closed

Wrong arguments raise Python's own `TypeError` and `ValueError`. After any error but `CrashError`
the session is usable.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from ._result import Result


class WardianError(Exception):
    """The base of everything that wardian raises for what happens while it works.

    `result` holds what the run had produced when it ended (output, usage), or None when the error
    does not come from a run.
    """

    result: Result | None = None

    def __reduce__(self):
        return _rebuild, (type(self), self.args, self.__dict__)


class GuestFrame(NamedTuple):
    """One line of a guest traceback, outermost first."""

    filename: str
    line: int
    function: str


class GuestError(WardianError):
    """The guest program ended with an exception that it did not catch.

    * `type_name`: the name of the exception's class in the guest, such as "KeyError".
    * `message`: what `str(exception)` gave in the guest.
    * `frames`: the guest's stack, outermost first, as `GuestFrame`s.
    * `traceback`: the text that CPython would print for it.
    * `guest_args`: the exception's `args` as far as they are plain values, else None.

    If the exception started in a host function, `__cause__` is that very exception object.
    """

    # The guest's own exception object, if a function of the guest ended with it that its host has
    # called in the middle of a run (`_lent.py`).
    guest_exception: Any = None

    def __init__(
        self,
        type_name: str,
        message: str,
        *,
        frames: tuple[GuestFrame, ...] = (),
        traceback: str = "",
        guest_args: tuple[Any, ...] | None = None,
    ):
        super().__init__(f"{type_name}: {message}" if message else type_name)
        self.type_name = type_name
        self.message = message
        self.frames = frames
        self.traceback = traceback
        self.guest_args = guest_args
        if traceback:
            self.add_note("In the guest:\n" + traceback.rstrip("\n"))


class GuestSyntaxError(GuestError):
    """The guest program did not compile; nothing of it ran."""


class LimitError(WardianError):
    """A budget was spent, or the run was cancelled. Guest code cannot catch this.

    `limit` says which, in the words of `Limits`: "fuel", "seconds", "output_bytes", "host_calls",
    "memory_bytes" (a message from the host did not fit), or "cancelled".
    """

    def __init__(self, message: str, *, limit: str):
        super().__init__(message)
        self.limit = limit


class ConversionError(WardianError):
    """A value cannot cross between host and guest. `path` says where it is.

    For example `value['rows'][3].callback`, `inputs['x'][0]`, or
    `return value of list_orders['rows']`.
    """

    def __init__(self, message: str, *, path: str = ""):
        super().__init__(message)
        self.path = path


class SnapshotError(WardianError):
    """A snapshot is damaged, or was made by another build of the core."""


class ReplayError(WardianError):
    """A program that is replayed does something else than when it was recorded."""


class CrashError(WardianError):
    """The core trapped or sent something it never should. The session is closed.

    The host is unharmed: whatever the core does stays inside its memory. It is a bug in wardian
    (or an attack that found one) and worth a report.
    """


def _rebuild(cls: type, args: tuple[Any, ...], state: dict[str, Any]) -> WardianError:
    """Unpickle an error without its constructor, whose keyword-only arguments pickle ignores."""
    error = cls.__new__(cls, *args)
    error.__dict__.update(state)
    return error
