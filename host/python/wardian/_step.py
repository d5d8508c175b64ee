"""Steps: a run that stops where its host has something to decide.

    start(code) --> HostCall --resume(value)--> OutOfFuel --resume(fuel=n)--> Finished

A step is where a session stands. Going on from it, whichever way, uses it up: the session has
moved. To try several ways, fork the step first. Steps hold what the guest asked; the guest itself
is in its session's memory, so `snapshot` at any of them is complete.

Not here: running (`_run.py`), who may do what when (`_session.py`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from ._errors import WardianError

if TYPE_CHECKING:
    from ._result import Result, Usage
    from ._session import Session


class Pause(Exception):
    """Raise this in a host function to leave the answer for later.

    The program stops right there, and `session.start` returns a `HostCall`. `session.run` cannot
    stop in the middle: there it is an error.
    """


class Position(NamedTuple):
    """A place in the guest's program."""

    filename: str
    line: int
    column: int
    function: str


class Step:
    """Where a paused or finished program stands. See `HostCall`, `OutOfFuel` and `Finished`."""

    def __init__(self, session: Session):
        self.session = session
        self.usage: Usage = session._usage()
        self.stdout, self.stderr = session._output()

    @property
    def finished(self) -> bool:
        """Whether the program has ended."""
        return False

    def snapshot(self, *, key: bytes | None = None, compress: bool = False) -> bytes:
        """The paused program as bytes, for `Sandbox.restore`. See `Session.snapshot`."""
        self.session._check_current(self)
        return self.session.snapshot(key=key, compress=compress)

    def fork(self) -> Step:
        """An independent copy of the session, at the same step."""
        self.session._check_current(self)
        step = self.session.fork().step
        assert step is not None
        return step


class HostCall(Step):
    """The guest calls a host function, and the answer may come from anywhere, at any time.

    * `function`, `args`, `kwargs`: what is called with what.
    * `position`: where in the guest's program, or None if it is not in its text.
    * `pending`: all calls that wait for an answer, as `HostCall`s, this one first. There are
      several when the guest gathers them with `asyncio`; they may be answered in any order.
    * `timeout`: seconds after which the guest stops waiting (`asyncio.timeout`), or None.
    """

    def __init__(self, session: Session, request: Request, number: int = 0):
        super().__init__(session)
        call = request.calls[number]
        self.function: str = call.function
        self.args: tuple[Any, ...] = tuple(call.args)
        self.kwargs: dict[str, Any] = call.kwargs
        self.position = request.position
        self.timeout = request.timeout
        self._request = request
        self._number = number

    @property
    def pending(self) -> tuple[HostCall, ...]:
        """All calls that wait, this one first."""
        others = [n for n in range(len(self._request.calls)) if n != self._number]
        return (self, *(HostCall(self.session, self._request, n) for n in others))

    def resume(self, value: Any = None) -> Step:
        """Go on with `value` as what the function returned, to the next step.

        Raises as `Session.run` does when the program ends with an error.
        """
        return self.session._answer(self, value, None)

    def throw(self, exception: Exception) -> Step:
        """Go on as if the function had raised `exception`."""
        if not isinstance(exception, Exception):
            raise TypeError(f"throw() takes an exception object, not {exception!r}")
        return self.session._answer(self, None, exception)

    def wake(self) -> Step:
        """Go on without an answer: timers of the guest's `asyncio` that are due go off."""
        if not self._request.is_wait:
            raise WardianError(
                f"{self.function}() was not awaited: only an answer can go on from it"
            )
        return self.session._wake(self)

    def __repr__(self) -> str:
        parts = [repr(value) for value in self.args]
        parts += [f"{name}={value!r}" for name, value in self.kwargs.items()]
        return f"<HostCall {self.function}({', '.join(parts)})>"


class OutOfFuel(Step):
    """The program has used up its fuel, and may get more."""

    def resume(self, *, fuel: int) -> Step:
        """Go on with `fuel` more units, to the next step."""
        if isinstance(fuel, bool) or not isinstance(fuel, int):
            raise TypeError(f"resume(fuel=...) must be an integer; it is {fuel!r}")
        if fuel <= 0:
            raise ValueError(f"resume(fuel=...) must be above zero; it is {fuel:,}")
        return self.session._refuel(self, fuel)

    def __repr__(self) -> str:
        return f"<OutOfFuel after {self.usage.fuel:,} units>"


class Finished(Step):
    """The program has ended. `value` is that of its last line, `result` has everything."""

    def __init__(self, session: Session, result: Result):
        super().__init__(session)
        self.result = result
        self.value = result.value

    @property
    def finished(self) -> bool:
        """Whether the program has ended: yes."""
        return True

    def __repr__(self) -> str:
        return f"<Finished {self.value!r}>"


class Call(NamedTuple):
    """One call that waits. `id` is the guest's number for it if it was awaited."""

    id: int
    function: str
    args: list[Any]
    kwargs: dict[str, Any]


class Request(NamedTuple):
    """What a paused core waits for: one call, or a wait for one of several."""

    id: int
    calls: tuple[Call, ...]
    is_wait: bool
    timeout: float | None
    position: Position | None
