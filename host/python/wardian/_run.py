"""One run of a guest, from the host's side: slices, host calls, and how it ended.

    message --run--> core --+-- slice ---------> deadline? cancelled? Ctrl-C? --resume--> core
                            +-- awaiting_host -> call the function, then resume with the answer
                            +-- finished, raised, limit, refused -> an outcome
                            +-- host_call, while it runs: call the function, answer at once

A run may also stop in its middle, when the session drives it by steps: then `outcome` returns
`PAUSED`, `waiting` says for what, and `go_on` continues.

Invariants:
  1. Everything that comes from the core is checked here or in `_values.py`. What does not fit the
     ABI becomes `CrashError`, and the session closes.
  2. No exception leaves a callback: it is parked, the core is told to stop, and `outcome` raises
     it when the core has returned. The first one parked wins.
  3. When `outcome` returns or raises, the core is idle, or it is paused, or `idle` is False (a
     second Ctrl-C came while it was unwound) and the next run unwinds it first, or `crash` says
     that it failed.

Not here: entering wasm and its memory (`_engine.py`), who may run when (`_session.py`).
"""

from __future__ import annotations

import struct
from _thread import get_ident
from collections.abc import Callable
from time import perf_counter
from typing import TYPE_CHECKING, Any

from ._decoder import NUMBER_MAX, Malformed
from ._errors import (
    ConversionError,
    CrashError,
    GuestError,
    GuestFrame,
    GuestSyntaxError,
    LimitError,
    SnapshotError,
    WardianError,
)
from ._functions import encode_exception
from ._instance import ABORT, MAILBOX, RESUME, RUN, Instance
from ._lent import Loan
from ._manifest import (
    ANSWERED,
    AWAITING_HOST,
    FINISHED,
    LIMIT,
    PAUSE,
    RAISED,
    REFUSED,
    REQUEST_CALL,
    REQUEST_OUTPUT,
    SLICE,
    STDERR,
    STDOUT,
    STOP,
    THREW,
)
from ._result import Usage
from ._step import Call, Pause, Position, Request
from ._system import SYSTEM_PREFIX, WAIT
from ._values import SCALARS, decode, encode, pack_scalar

if TYPE_CHECKING:
    import asyncio

    from ._session import Session

OutputCallback = Callable[[str], object]

# Every container in the guest takes at least its header, so a message of a sound core never has
# more of them than memory has headers.
CONTAINER_BYTES_MIN = 16

# The address of an answer and its size.
_pack_place = struct.Struct("<II").pack

HOST_QUESTIONS = frozenset(
    {
        "wardian.lookup",
        "wardian.module",
        "wardian.modules",
        "wardian.attribute",
        "wardian.method",
    }
)

# What `outcome` returns in place of a value when the guest waits for its host.
PAUSED = object()
# What `waiting` is when it waits for fuel.
FUEL = object()
# What `outcome` returns at the end of a slice to those who want to do something else in between.
SLICED = object()

_LIMIT_MESSAGES = {
    "fuel": "the run used up its fuel of {:,} units",
    "output_bytes": "the run wrote more than {:,} bytes of output",
    "host_calls": "the run made more than {:,} host calls",
    "seconds": "the run took longer than {:g} seconds",
}


class Run:
    """Drives one run. Made by `Session.run`, used once; `cancel` may come from another thread."""

    # Whether to come back after each slice (`_async.py`).
    yielding = False
    # How many runs this one is inside of (`_nested.py`).
    level = 0
    # The thread in which the host may call functions of the guest, while the core waits for it.
    outside = 0
    # Done when an asynchronous call of the host into this run has ended; None while there is none.
    above: asyncio.Future[None] | None = None
    # Whether the run was given up while such a call may still wait.
    over = False
    # What a paused run waits for, and whether a host function that was called asked for that.
    waiting: Request | object | None = None
    left = False
    # Characters of output that callbacks got, calls of host functions.
    streamed = 0
    calls = 0
    parked: BaseException | None = None
    crash: CrashError | None = None
    idle = True
    answering = False
    cancelled = False
    seconds_used = 0.0

    def __init__(
        self,
        session: Session,
        instance: Instance,
        on_stdout: OutputCallback | None = None,
        on_stderr: OutputCallback | None = None,
        stepping: bool = False,
    ):
        sandbox = session.sandbox
        self.session = session
        self.instance = instance
        self.engine = sandbox.engine
        self.manifest = sandbox.engine.manifest
        self.functions = sandbox._functions
        self.limits = sandbox.limits
        self.pausing = sandbox._pause_everywhere
        self.stepping = stepping
        self.callbacks = {STDOUT: on_stdout, STDERR: on_stderr}
        self.written: dict[int, list[str]] = {STDOUT: [], STDERR: []}
        self.exceptions: list[Exception] = []
        self.exceptions_base = session._exceptions_made
        self.usage = Usage()
        self.containers_max = sandbox.limits.memory_bytes // CONTAINER_BYTES_MIN
        self.recording = session._recording
        self._start_clock()

    # ------------------------------------------------------------------ running

    def outcome(self, message: bytes, index: int = RUN) -> tuple[Any, WardianError | None]:
        """Run to the end: the value, or the error that the guest's program ended with.

        Raises what is not the program's doing: `CrashError`, `ConversionError` of a host
        function, what an output callback raised, `KeyboardInterrupt`.
        """
        return self._enter(index, message)

    def go_on(self, message: bytes) -> tuple[Any, WardianError | None]:
        """As `outcome`, from where the run has stopped, with the argument of `resume`."""
        self.waiting = None
        if not self.yielding:
            self._start_clock()
        return self._enter(RESUME, message)

    def _start_clock(self) -> None:
        """Seconds count while the guest or its host functions run, not while it is paused."""
        self.started = perf_counter()
        seconds = self.limits.seconds
        self.deadline = (
            float("inf") if seconds is None else self.started + seconds - self.seconds_used
        )

    def _enter(self, index: int, message: bytes) -> tuple[Any, WardianError | None]:
        try:
            try:
                address = send(self.instance, self.manifest, message, self.limits.memory_bytes)
                self.idle = False
                value, error = self._drive(index, address, len(message))
                self.idle = self.waiting is None and value is not SLICED
                return value, error
            except Malformed as error:
                raise CrashError(f"the core sent something malformed: {error}") from None
        except CrashError as error:
            self.crash = error
            raise
        except BaseException as error:
            self.abort(error)
            if self.crash is not None and isinstance(error, WardianError):
                raise self.crash from error
            raise
        finally:
            self.seconds_used += perf_counter() - self.started
            self.usage.seconds = self.seconds_used

    def abort(self, error: BaseException) -> None:
        """Unwind whatever the guest was doing, running none of its code."""
        self.park(error)  # From here on no host call is served.
        try:
            self.instance.run(self, ABORT)
            self.idle = True
        except CrashError as crash:
            self.crash = crash

    def output(self, stream: int) -> str:
        """What the guest wrote to that stream and no callback took."""
        return "".join(self.written[stream])

    def _drive(self, index: int, address: int, size: int) -> tuple[Any, WardianError | None]:
        while True:
            entered, fuel, calls = perf_counter(), self.usage.fuel, self.calls
            status = self.instance.run(self, index, address, size)
            if self.parked is not None:
                if isinstance(self.parked, WardianError) and type(self.parked) is not CrashError:
                    self._read_reply()  # For the output and the usage until here.
                raise self.parked
            payload = self._read_reply()
            if self.pausing and status in (SLICE, AWAITING_HOST):
                self.instance = self.session._move()
            if status == FINISHED:
                return payload, None
            if status == RAISED:
                return None, self._raised(payload)
            if status == LIMIT:
                if self.stepping and payload == "fuel" and not self.yielding:
                    self.waiting = FUEL
                    return PAUSED, None
                return None, self._limit(payload)
            if status == SLICE:
                if self.calls == calls:
                    self.engine.tune_slice(self.usage.fuel - fuel, perf_counter() - entered)
                self._check_time()
                if self.yielding:
                    return SLICED, None
                index, address, size = RESUME, 0, 0
            elif status == AWAITING_HOST:
                message = self._settle(payload)
                if message is None:
                    return PAUSED, None
                self._check_time()
                index, size = RESUME, len(message)
                address = send(self.instance, self.manifest, message, self.limits.memory_bytes)
            elif status == REFUSED:
                raise WardianError(f"the core refused the request: {payload}")
            else:
                raise Malformed(f"status {status}")

    def _check_time(self) -> None:
        if self.cancelled:
            raise LimitError("the run was cancelled", limit="cancelled")
        if perf_counter() > self.deadline:
            raise self._spent("seconds")

    def _spent(self, limit: str) -> LimitError:
        text = _LIMIT_MESSAGES[limit].format(getattr(self.limits, limit))
        return LimitError(f"{text}: raise it with Limits({limit}=...)", limit=limit)

    # ------------------------------------------------------------------ replies

    def copy(self, session: Session) -> Run:
        """The same paused run in a fork of its session."""
        twin = Run(session, session._instance, stepping=True)
        twin.written = {stream: list(parts) for stream, parts in self.written.items()}
        twin.callbacks = self.callbacks
        twin.streamed, twin.calls, twin.waiting = self.streamed, self.calls, self.waiting
        twin.exceptions, twin.exceptions_base = list(self.exceptions), self.exceptions_base
        twin.usage, twin.seconds_used = self.usage.copy(), self.seconds_used
        twin.idle = False
        return twin

    def restore(self, usage: list[Any], output: list[Any], calls: int) -> None:
        """Take over what a snapshot has kept of a paused run."""
        kinds = [type(part) for part in (*usage, *output)]
        if len(usage) != 4 or kinds != [int, int, int, int, str, str]:
            raise SnapshotError("the snapshot is malformed: usage or output have other types")
        mine = self.usage
        mine.fuel, mine.memory_bytes_peak, mine.host_calls, mine.output_bytes = usage
        self.written = {STDOUT: [output[0]], STDERR: [output[1]]}
        self.calls, self.idle = calls, False

    def read_payload(self) -> Any:
        """The payload of the last reply once more."""
        return self._decode_reply()[0]

    def _decode_reply(self) -> list[Any]:
        reply = self._decode(self.instance.reply())
        if type(reply) is not list or len(reply) != 4:
            raise Malformed("a reply is not an array of four")
        return reply

    def _decode(self, content: bytes) -> Any:
        session = self.session
        return decode(content, self.containers_max, session._objects_made, session)

    def _read_reply(self) -> Any:
        """Take usage and output from the core's reply, and return its payload."""
        reply = self._decode_reply()
        payload, usage, stdout, stderr = reply
        if type(usage) is not list or len(usage) != 5:
            raise Malformed("the usage in a reply is not an array of five")
        for amount in usage:
            if type(amount) is not int or amount < 0:
                raise Malformed(f"the usage in a reply has {amount!r}")
        if type(stdout) is not str or type(stderr) is not str:
            raise Malformed("the output in a reply is not text")
        mine = self.usage
        mine.fuel, mine.memory_bytes_peak, _, mine.host_calls, mine.output_bytes = usage
        if stdout:
            self.written[STDOUT].append(stdout)
        if stderr:
            self.written[STDERR].append(stderr)
        return payload

    def _raised(self, payload: Any) -> WardianError:
        fields = _Fields(payload)
        message = fields.take("message", str, "")
        path = fields.take("conversion_path", str, None)
        if path is not None:
            return ConversionError(message or f"{path} cannot cross to the host", path=path)
        arguments = fields.take("args", list, None)
        is_syntax_error = fields.take("is_syntax_error", bool, False)
        error = (GuestSyntaxError if is_syntax_error else GuestError)(
            fields.take("type", str),
            message,
            frames=tuple(_frame(frame) for frame in fields.take("frames", list, [])),
            traceback=fields.take("traceback", str, ""),
            guest_args=None if arguments is None else tuple(arguments),
        )
        token = fields.take("host_exception", int, None)
        if token is not None and not self._replays:
            number = token - self.exceptions_base
            if not 0 <= token or number >= len(self.exceptions):
                raise Malformed(f"host exception {token} was never raised")
            # One of an earlier run, or of the process that made the snapshot, is gone.
            if number >= 0:
                error.__cause__ = self.exceptions[number]
        loan = fields.take("guest", int, None)
        if loan is not None:
            if not 0 < loan < NUMBER_MAX:
                raise Malformed(f"an exception is lent as number {loan}")
            error.guest_exception = self.session._lent.loan(loan)
        return error

    def _limit(self, payload: Any) -> LimitError:
        if type(payload) is not str or payload not in ("fuel", "output_bytes", "host_calls"):
            raise Malformed(f"the limit {payload!r}")
        if getattr(self.limits, payload) is None:
            raise Malformed(f"the limit {payload} was lifted, and reached")
        error = self._spent(payload)
        self.abort(error)
        if self.crash is not None:
            raise self.crash
        return error

    # ------------------------------------------------------------------ host calls

    def answer(self, address: int, size: int) -> int:
        """`host_call`: the guest asks, in the middle of a call into the core."""
        if self.parked is not None:
            return STOP
        try:
            if self.answering:
                raise Malformed("a host call inside a host call")
            self.answering = True
            session = self.session
            request = decode(
                self.instance.read(address, size),
                self.containers_max,
                session._objects_made,
                session,
            )
            if type(request) is not list or not request:
                raise Malformed("a request is not an array")
            if request[0] == REQUEST_CALL and len(request) == 5:
                if self.pausing or (
                    (session._lent_made is not None or self.recording is not None)
                    and self._may_call_back()
                ):
                    return PAUSE
                try:
                    status, content = self._call(request[2], request[3], request[4])
                except Pause:
                    self.left = True
                    return PAUSE
                if perf_counter() > self.deadline:
                    raise self._spent("seconds")
                size, manifest = len(content), self.manifest
                if size > manifest.mailbox_bytes:
                    return self._post_large(status, content)
                place = _pack_place(manifest.mailbox_address, size)
                self.instance.write(manifest.answer_address, place + content)
                return status
            if request[0] == REQUEST_OUTPUT and len(request) == 3:
                self._stream(request[1], request[2])
                return ANSWERED
            raise Malformed(f"a request of kind {request[0]!r} with {len(request)} elements")
        except Malformed as error:
            self.park(CrashError(f"the core sent something malformed: {error}"))
        except BaseException as error:  # noqa: BLE001 - parked, and raised by `outcome`.
            self.park(error)
        finally:
            self.answering = False
        return STOP

    def _may_call_back(self) -> bool:
        """Whether the answer must wait until the core has returned: the host may call into it."""
        lent = self.session._lent_made
        if lent is not None and lent.busy:
            return True
        recording = self.recording
        return recording is not None and recording.calls_back

    def park(self, error: BaseException) -> None:
        """Keep what ends this run until the core has returned."""
        if self.parked is None:
            self.parked = error

    def _call(self, name: Any, args: Any, kwargs: Any) -> tuple[int, bytes]:
        """Call a host function: the answer's status and its bytes. Raises `Pause`."""
        if type(name) is not str or type(args) is not list or type(kwargs) is not dict:
            raise Malformed("the parts of a host call have the wrong types")
        for keyword in kwargs:
            if type(keyword) is not str:
                raise Malformed(f"the keyword {keyword!r}")
        try:
            function = self.functions[name]
        except KeyError:
            return self._system(name, args)
        self.calls += 1
        calls_max = self.limits.host_calls
        if calls_max is not None and self.calls > calls_max:
            raise self._spent("host_calls")
        if self.recording is not None:
            return self.recording.answer(self, name, args, kwargs, self._called, function)
        return self._called(name, function, args, kwargs)

    def _called(
        self, name: str, function: Callable[..., Any] | None, args: list[Any], kwargs: dict
    ) -> tuple[int, bytes]:
        if function is None:
            raise self._pause(name)
        try:
            value = function(*args, **kwargs)
        except Pause:
            raise self._pause(name) from None
        except Exception as error:  # noqa: BLE001 - it belongs to the guest now.
            return THREW, self._thrown(error)
        if type(value) in SCALARS:
            try:
                return ANSWERED, pack_scalar(value)
            except (ValueError, OverflowError):
                pass  # Too large for msgpack: `encode` knows.
        return ANSWERED, encode(value, f"return value of {name}", self.session)

    def _thrown(self, error: Exception) -> bytes:
        """An exception for the guest, kept here so that its object can come back."""
        self.exceptions.append(error)
        loan = getattr(error, "guest_exception", None)
        own = type(loan) is Loan and loan.session is self.session and not loan.released
        token = self.exceptions_base + len(self.exceptions) - 1
        return encode_exception(error, token, loan.number if own else None)

    def _pause(self, name: str) -> Exception:
        """What a call raises whose answer comes later: `Pause`, if this run can wait for it."""
        if self.stepping and not self.yielding:
            return Pause(name)
        return WardianError(
            f"{name}() pauses, and run() cannot: drive the program with session.start()"
        )

    def _pause_to_wait(self, args: list[Any]) -> Exception:
        if self.stepping:
            return Pause(WAIT)
        try:
            name = args[0][0][1]
        except (IndexError, TypeError, KeyError):
            raise Malformed("a wait for no calls") from None
        return WardianError(
            f"{name}() is a coroutine function, and run() cannot await it: use run_async()"
        )

    @property
    def _replays(self) -> bool:
        return self.recording is not None and not self.recording.asks_host

    def _system(self, name: str, args: list[Any]) -> tuple[int, bytes]:
        """Answer a question of the library: the clock, entropy, sleeping, waiting."""
        if not name.startswith(SYSTEM_PREFIX):
            raise Malformed(f"a call of {name!r}, which is no host function")
        if name == WAIT and args[:1] != [[]] and not self._replays:
            raise self._pause_to_wait(args)
        if self.recording is not None:
            return self.recording.answer(self, name, args, {}, self._asked, None)
        return self._asked(name, None, args, {})

    def _asked(self, name: str, function: None, args: list[Any], kwargs: dict) -> tuple[int, bytes]:
        if name in HOST_QUESTIONS:
            return self._object_asked(name, args)
        try:
            return ANSWERED, encode(self.session._system.answer(name, args, self))
        except (ValueError, OverflowError) as error:
            return THREW, self._thrown(error)

    def _object_asked(self, name: str, args: list[Any]) -> tuple[int, bytes]:
        """An attribute or a method of an object of the host, or a global that it may know."""
        match name, args:
            case "wardian.lookup", [str() as what]:
                lookup = self.session.sandbox._lookup
                try:
                    found = [] if lookup is None else [lookup(what)]
                except (NameError, LookupError):
                    found = []
                except Exception as error:  # noqa: BLE001 - it belongs to the guest now.
                    return THREW, self._thrown(error)
                return ANSWERED, encode(found, f"value of the global {what}", self.session)
            case "wardian.module", [str() as what]:
                return ANSWERED, encode(self.session.sandbox._modules.get(what))
            case "wardian.modules", []:
                return ANSWERED, encode(sorted(self.session.sandbox._modules))
            case "wardian.attribute", [target, str() as what]:
                exposed = self.session._exposed(target)
                if exposed is None or what not in exposed.attributes | exposed.methods:
                    return ANSWERED, encode([])
                if what in exposed.methods:
                    return ANSWERED, encode(["method"])
                try:
                    found = ["value", getattr(target, what)]
                except Exception as error:  # noqa: BLE001 - it belongs to the guest now.
                    return THREW, self._thrown(error)
                return ANSWERED, encode(found, f"attribute {what}", self.session)
            case "wardian.method", [target, str() as what, list() as values, dict() as keywords]:
                exposed = self.session._exposed(target)
                if exposed is None or what not in exposed.methods:
                    return THREW, self._thrown(AttributeError(f"no method {what!r}"))
                self.calls += 1
                if self.limits.host_calls is not None and self.calls > self.limits.host_calls:
                    raise self._spent("host_calls")
                method = getattr(target, what)
                return self._called(f"{exposed.name}.{what}", method, values, keywords)
        raise Malformed(f"a question that nobody asks: {name}")

    def _post_large(self, status: int, content: bytes) -> int:
        """Put an answer where the core makes room for it, or say that there is none."""
        instance, manifest = self.instance, self.manifest
        address = mailbox(instance, manifest, len(content), self.limits.memory_bytes)
        if not address:
            status, content = THREW, self._too_big(len(content))
            address = manifest.mailbox_address
        instance.write(address, content)
        instance.write(manifest.answer_address, _pack_place(address, len(content)))
        return status

    def _too_big(self, size: int) -> bytes:
        """The answer in place of one that does not fit: `MemoryError` in the guest."""
        return self._thrown(MemoryError(f"the answer of a host function takes {size:,} bytes"))

    def _settle(self, payload: Any) -> bytes | None:
        """The argument of `resume` that answers a pause, or None: the answer comes later."""
        request = read_request(payload)
        if not self.left:
            try:
                self.outside = get_ident()
                status, content = self._call(*payload[0][1:4])
                if self.parked is not None:
                    raise self.parked
                self.session._give_back(self)
                return self.message(request.id, status, content)
            except Pause:
                if self.parked is not None:
                    raise self.parked from None
            finally:
                self.outside = 0
        self.left = False
        self.waiting = request
        return None

    def message(self, request_id: int, status: int, content: bytes) -> bytes:
        """The argument of `resume` for an answer."""
        if len(content) > self.limits.memory_bytes:
            status, content = THREW, self._too_big(len(content))
        return b"\x93" + encode(request_id) + encode(status) + content

    def answers(self, call: Call, request: Request, value: Any, error: Exception | None) -> bytes:
        """The same for one of the calls that a request waits for, answered by a step."""
        name = call.function
        if error is None:
            content = encode(value, f"the value given to {name}", self.session)
            status = ANSWERED
        else:
            status, content = THREW, self._thrown(error)
        if request.is_wait:
            # One row: [id, whether it is a value, value or exception].
            content = b"\x91\x93" + encode(call.id) + encode(status == ANSWERED) + content
            status = ANSWERED
        return self.message(request.id, status, content)

    def _stream(self, stream: Any, text: Any) -> None:
        if stream not in (STDOUT, STDERR) or type(text) is not str:
            raise Malformed("an output request without a stream and text")
        self.streamed += len(text)
        if self.limits.output_bytes is not None and self.streamed > self.limits.output_bytes:
            raise self._spent("output_bytes")
        callback = self.callbacks[stream]
        if callback is None:
            self.written[stream].append(text)
        else:
            callback(text)


class _Fields:
    """A map from the core whose parts are taken by name and type."""

    def __init__(self, fields: Any):
        if type(fields) is not dict:
            raise Malformed(f"a {type(fields).__name__} where a map is expected")
        self.fields = fields

    def take(self, name: str, kind: type, *default: Any) -> Any:
        """The part `name`; nil and absence give the default, if there is one."""
        value = self.fields.get(name)
        if value is None and default:
            return default[0]
        if type(value) is not kind:
            raise Malformed(f"{name} is a {type(value).__name__}")
        return value


def read_request(payload: Any) -> Request:
    """What a paused core says it waits for."""
    if type(payload) is not list or not payload:
        raise Malformed("no requests while awaiting the host")
    request = payload[0]
    if (
        type(request) is not list
        or len(request) != 5
        or [type(part) for part in request[:4]] != [int, str, list, dict]
    ):
        raise Malformed("a pending request is not an array of five")
    number, name, args, kwargs, place = request
    position = None
    if place is not None:
        if type(place) is not list or [type(part) for part in place] != [str, int, int, str]:
            raise Malformed("a position is not [filename, line, column, function]")
        position = Position(*place)
    if name != WAIT:
        return Request(number, (Call(0, name, args, kwargs),), False, None, position)
    return Request(number, *_waited_for(args), position)


def _waited_for(args: list[Any]) -> tuple[tuple[Call, ...], bool, float | None]:
    """The calls that a wait is for, that it is one, and its timeout."""
    if len(args) != 2 or type(args[0]) is not list or type(args[1]) not in (float, int, type(None)):
        raise Malformed("a wait is not for calls and seconds")
    calls = []
    for row in args[0]:
        if type(row) is not list or [type(part) for part in row] != [int, str, list, dict]:
            raise Malformed("a call that is waited for is not [id, name, args, kwargs]")
        if not all(type(keyword) is str for keyword in row[3]):
            raise Malformed("a keyword that is no text")
        calls.append(Call(*row))
    return tuple(calls), True, None if args[1] is None else float(args[1])


def _frame(frame: Any) -> GuestFrame:
    if type(frame) is not list or [type(part) for part in frame] != [str, int, str]:
        raise Malformed("a frame is not [filename, line, function]")
    return GuestFrame(*frame)


def mailbox(instance: Instance, manifest, size: int, memory_bytes: int) -> int:
    """The address of a mailbox that holds `size` bytes, or 0 if memory does not allow it."""
    if size <= manifest.mailbox_bytes:
        return manifest.mailbox_address
    if size > memory_bytes:
        return 0
    return instance.call(MAILBOX, size)


def send(instance: Instance, manifest, message: bytes, memory_bytes: int) -> int:
    """Write a message for the core; returns its address."""
    address = mailbox(instance, manifest, len(message), memory_bytes)
    if not address:
        raise LimitError(
            f"a message of {len(message):,} bytes (code and inputs) does not fit into the guest's "
            "memory: raise it with Limits(memory_bytes=...)",
            limit="memory_bytes",
        )
    instance.write(address, message)
    return address
