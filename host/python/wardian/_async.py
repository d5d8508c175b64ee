"""Runs inside the host's event loop: many guests, many pending calls, one thread.

    core --slice--> let other tasks run --resume--> core
    core --wait for calls 3, 7--> tasks of coroutine functions --the first that are done--> core

The guest's own `asyncio` calls coroutine functions of the host, and says with every wait which of
its calls are pending. So nothing of them needs to be remembered: calls that are new become tasks
here, tasks whose calls are gone are cancelled. A guest that waits is a few dictionaries and its
memory.

Host functions that are no coroutine functions are called at once, and block the loop as any
function called from a coroutine does.
"""

from __future__ import annotations

import asyncio
from _thread import get_ident
from time import perf_counter
from typing import TYPE_CHECKING, Any

from ._errors import LimitError, WardianError
from ._functions import is_coroutine_function
from ._instance import CALL
from ._manifest import ANSWERED
from ._nested import NestedRun
from ._run import PAUSED, SLICED, Run
from ._step import Pause, Request
from ._system import REAL_CLOCK, WAIT
from ._values import encode

if TYPE_CHECKING:
    from ._instance import Instance
    from ._session import Session

SLEEP = "wardian.sleep"


class AsyncRun(Run):
    """One run that gives control back to an event loop whenever it waits, and after each slice."""

    yielding = True

    def __init__(self, session: Session, instance: Instance, *callbacks: Any):
        super().__init__(session, instance, *callbacks, stepping=True)
        self.tasks: dict[int, asyncio.Task[Any]] = {}
        # Numbers of calls whose tasks are done, in the order in which they ended.
        self.ended: list[int] = []
        # Done when one more has ended, or time is up; None while nobody waits.
        self.change: asyncio.Future[None] | None = None

    async def whole(
        self, value: Any, error: WardianError | None
    ) -> tuple[Any, WardianError | None]:
        """The outcome of the whole run, from that of its first entry. Errors as values."""
        if error is not None:
            return value, error
        try:
            return await self.finish(value, error)
        except WardianError as caught:
            return None, caught.with_traceback(None)

    async def finish(
        self, value: Any, error: WardianError | None
    ) -> tuple[Any, WardianError | None]:
        """Drive the run from its first stop to its end."""
        try:
            while True:
                if value is SLICED:
                    # Where a slice ends differs from run to run, so a recording has no calls there.
                    self.outside = get_ident() if self.recording is None else 0
                    await asyncio.sleep(0)
                    message = b""
                elif value is PAUSED:
                    assert isinstance(self.waiting, Request)
                    self.outside = get_ident()
                    message = await self._settled(self.waiting)
                else:
                    return value, error
                while self.above is not None:  # Calls of the host into this run end first.
                    await self.above
                self._check_not_over()
                self.outside = 0
                if self.parked is not None:
                    raise self.parked
                value, error = self.go_on(message)
        except BaseException as caught:
            self.outside = 0
            self.over = True
            if self.above is not None:  # They run in these tasks.
                await self._drop(list(self.tasks.values()))
            if not self.idle and self.crash is None:
                self.abort(caught)
            raise
        finally:
            self.usage.seconds = perf_counter() - self.started
            if self.tasks:
                await self._drop(list(self.tasks.values()))

    def _check_not_over(self) -> None:
        """Raise `WardianError` if the core has left this run while it waited."""

    async def _settled(self, request: Request) -> bytes:
        """The argument of `resume`, when there is an answer."""
        if request.is_wait:
            content = await self._rows(request)
            args: list[Any] = [[list(call) for call in request.calls], request.timeout]
            name = WAIT
        else:
            name, args = request.calls[0].function, request.calls[0].args
            if name != SLEEP:
                raise WardianError(f"{name}() pauses, and run_async() cannot: use session.start()")
            await self._sleep(args[0])
            content = encode(None)
        self.session._give_back(self)
        if self.recording is not None:
            self.recording.keep(self, name, args, {}, ANSWERED, content)
        return self.message(request.id, ANSWERED, content)

    async def _sleep(self, seconds: float) -> None:
        await asyncio.sleep(max(0.0, min(seconds, self.deadline - perf_counter())))
        self._check_time()

    async def _rows(self, request: Request) -> bytes:
        """Wait until some of the calls are answered, or the guest's time is over."""
        wanted = {call.id for call in request.calls}
        gone = [self.tasks.pop(number) for number in [*self.tasks] if number not in wanted]
        if gone:
            await self._drop(gone)
        for call in request.calls:
            if call.id not in self.tasks:
                self.tasks[call.id] = self._begin(call.id, call.function, call.args, call.kwargs)
        end = self.deadline
        if request.timeout is not None:
            end = min(end, perf_counter() + request.timeout)
        if not self.ended:
            await self._wait_until(end)
        self._check_time()
        ended, self.ended = self.ended, []
        rows = [self._row(number) for number in ended if number in wanted]
        return encode_rows(rows)

    def _begin(self, number: int, name: str, args: list[Any], kwargs: dict) -> asyncio.Task[Any]:
        function = self.functions.get(name)
        if function is None or not is_coroutine_function(function):
            raise WardianError(f"{name}() pauses, and run_async() cannot: use session.start()")
        self.calls += 1
        if self.limits.host_calls is not None and self.calls > self.limits.host_calls:
            raise self._spent("host_calls")
        task = asyncio.ensure_future(function(*args, **kwargs))
        task.add_done_callback(lambda _: self._note(number))
        return task

    async def _wait_until(self, end: float) -> None:
        """Wait for a call to end. `asyncio.wait_for` would make a task for that."""
        loop = asyncio.get_running_loop()
        self.change = loop.create_future()
        timer = None
        if end != float("inf"):
            timer = loop.call_later(max(0.0, end - perf_counter()), self._wake)
        try:
            await self.change
        finally:
            self.change = None
            if timer is not None:
                timer.cancel()

    def _wake(self) -> None:
        if self.change is not None and not self.change.done():
            self.change.set_result(None)

    def _note(self, number: int) -> None:
        self.ended.append(number)
        self._wake()

    def _row(self, number: int) -> tuple[int, bool, bytes]:
        task = self.tasks.pop(number)
        try:
            value = task.result()
        except Pause as error:
            raise WardianError("a coroutine function pauses, and run_async() cannot") from error
        except (Exception, asyncio.CancelledError) as error:  # noqa: BLE001 - the guest's now.
            return number, False, self._thrown(error)  # type: ignore[arg-type]
        return number, True, encode(value, "return value of a coroutine function", self.session)

    async def _drop(self, tasks: list[asyncio.Task[Any]]) -> None:
        """Cancel calls that nobody waits for any more."""
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _system(self, name: str, args: list[Any]) -> tuple[int, bytes]:
        waits = name == WAIT or name == SLEEP
        if waits and (self.recording is None or self.recording.asks_host):
            # On a clock moved by hand, time passes at once.
            if (name == WAIT and args[:1] != [[]]) or self.session._system.clock is REAL_CLOCK:
                raise Pause(name)
        return super()._system(name, args)


class AsyncNestedRun(NestedRun, AsyncRun):
    """One call of the host into a program that waits, which may wait itself. Used once.

    The program goes on when the call has ended, as its frames lie below.
    """

    def _check_not_over(self) -> None:
        if self.outer.over:
            raise WardianError("the run that this call is a part of has ended")

    async def call_async(self, message: bytes) -> Any:
        """The value of the call. Raises the error that it ended with."""
        outer, session = self.outer, self.session
        before, session._run = session._run, self
        above = outer.above = asyncio.get_running_loop().create_future()
        try:
            value, error = self._enter(CALL, message)
            if error is None:
                value, error = await self.finish(value, error)
            if error is not None:
                raise error
            return value
        except LimitError as error:
            self._pass_on(error)
            raise
        finally:
            outer.above = None
            above.set_result(None)
            if session._run is self:
                session._run = before
            outer.instance = self.instance
            if not outer.over:
                self._end()


def encode_rows(rows: list[tuple[int, bool, bytes]]) -> bytes:
    """The answer to a wait: [[id, whether it is a value, value or exception], ...]."""
    parts = [encode([None] * len(rows))[: -len(rows) or None]]
    for number, ok, content in rows:
        parts += [b"\x93", encode(number), encode(ok), content]
    return b"".join(parts)
