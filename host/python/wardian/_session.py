"""Session: one live guest, and who may do what to it when."""

from __future__ import annotations

import threading
from _thread import get_ident
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import msgpack

from . import _differences, _snapshot
from ._decoder import NUMBER_MAX, Malformed
from ._errors import CrashError, SnapshotError, WardianError
from ._functions import check_name
from ._instance import CALL, CONFIGURE, RELEASE, RUN
from ._lent import GuestFunction, Lent
from ._manifest import ANSWERED, FINISHED, STDERR, STDOUT
from ._nested import NestedRun
from ._objects import OBJECTS_MAX, Exposed, Objects
from ._pages import WASM_PAGE_BYTES, joined
from ._result import Result, Usage
from ._run import FUEL, PAUSED, OutputCallback, Run, read_request, send
from ._step import Finished, HostCall, OutOfFuel, Request, Step
from ._system import System
from ._values import encode, map_items

if TYPE_CHECKING:
    from ._instance import Instance
    from ._recording import Recording, Replay
    from ._sandbox import Sandbox

# The start of a run request: a map of three, and its first key.
_RUN_HEAD = b"\x83" + encode("code")
_FILENAME_KEY = encode("filename")
_INPUTS_KEY = encode("inputs")
_NO_INPUTS = encode({})

# The starts of a snapshot's header: maps of seven and of eight.
_HEAD_IDLE, _HEAD_PAUSED = b"\x87", b"\x88"


class Session:
    """One guest interpreter: its globals, its modules and its linear memory.

        with Sandbox().session() as session:
            session.run("x = 20")
            session.run("x + 22").value      # 42

    What it promises:

    * The guest reaches the outside only through functions given to `Sandbox`.
    * Every `run` starts with the full `limits`; nothing carries over.
    * A program that pauses is complete in its session: `snapshot` and `fork` work at any step.
    * After `GuestError` the session is usable. After `LimitError` too, with its globals as they
      were when it was stopped. After `CrashError` it is closed, because its memory can no longer
      be trusted.

    Belongs to one thread at a time; only `cancel` may be called from others. That thread needs a
    stack of 1 MiB, which every Python thread has unless `threading.stack_size` says otherwise.
    Making a session takes microseconds: nothing is booted.
    """

    # Set by `record` and `replay`. A class attribute costs a fresh session nothing.
    _recording: Recording | Replay | None = None
    # Where a paused program stands, and how it was started.
    _step: Step | None = None
    _check = True
    _system_state: System | None = None

    def __init__(self, sandbox: Sandbox):
        self.sandbox = sandbox
        self._lock = threading.Lock()
        self._run: Run | None = None
        self._idle = True
        self._closed_because: str | None = None
        slice_fuel, policy = sandbox._policy()
        instance = sandbox.engine.configured(policy, sandbox.limits.memory_bytes)
        self._instance = instance
        if instance.template is not None:
            self._streaming, self._slice_fuel = False, slice_fuel
            self._known = sandbox._policy_names

    def __enter__(self) -> Session:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.close()

    @property
    def closed(self) -> bool:
        """Whether the guest is gone: after `close`, or after a `CrashError`."""
        return self._closed_because is not None

    def close(self) -> None:
        """End the guest and give its memory back. Closing twice is fine."""
        if self._closed_because is not None:
            return
        if self._lock.locked():
            raise WardianError("this session is running: stop the run with cancel(), then close it")
        with self._lock:
            self._closed_because = "it was closed"
            self._step = self._paused_run = None
            instance = self._instance
            del self._instance  # Others may use it soon.
            self.sandbox.engine.spares.give(instance)

    def run(
        self,
        code: str,
        inputs: Mapping[str, Any] | None = None,
        *,
        filename: str = "<guest>",
        check: bool = True,
        on_stdout: OutputCallback | None = None,
        on_stderr: OutputCallback | None = None,
    ) -> Result:
        """Run a program; the value is that of its last line, if that is an expression.

        * `inputs`: name to value, set as globals first.
        * `filename`: what tracebacks call the program.
        * `on_stdout`, `on_stderr`: called with pieces of output as the guest writes it, instead
          of collecting it in the result. What a callback raises stops the run and comes out here.
        * `check=False`: return a `WardianError` in `result.error` instead of raising it.

        Raises `GuestError` for an uncaught exception in the guest, `LimitError` when a budget is
        spent, `ConversionError` when a value cannot cross, and `CrashError` when the core itself
        failed. Ctrl-C stops the run within a slice, a few milliseconds.
        """
        _check_arguments(code, filename, on_stdout, on_stderr)
        self._check_not_running()
        # `with` takes and gives back the lock without a gap in which Ctrl-C could leave it taken.
        with self._lock:
            try:
                self._check_open()
                if not self._idle:
                    self._make_idle()
                run = self._run = Run(self, self._instance, on_stdout, on_stderr)
                value, error = self._outcome(run, code, inputs, filename)
            finally:
                self._leave()
        return self._result(run, value, error, check)

    @staticmethod
    def _result(run: Run, value: Any, error: WardianError | None, check: bool) -> Result:
        result = Result(value, run.output(STDOUT), run.output(STDERR), run.usage)
        if error is None:
            return result
        if check:
            error.result = result
            raise error
        result.error = error
        return result

    def start(
        self,
        code: str,
        inputs: Mapping[str, Any] | None = None,
        *,
        fuel: int | None = None,
        filename: str = "<guest>",
        check: bool = True,
        on_stdout: OutputCallback | None = None,
        on_stderr: OutputCallback | None = None,
    ) -> Step:
        """Run a program step by step: to its end, its next pausing call, or the end of its fuel.

        * `fuel`: the first helping, instead of the fuel of `Limits`. `OutOfFuel.resume` gives more.
        * The rest as in `run`. Callbacks go with the process: a restored program collects its
          output.

        Functions of the sandbox are called as in `run`, except for those that pause: given by name
        alone (`functions=["approve"]`), coroutine functions, and functions that raise `Pause`. They
        give a `HostCall`.
        """
        _check_arguments(code, filename, on_stdout, on_stderr)
        if fuel is not None:
            _check_fuel(fuel)
        self._check_not_running()
        with self._lock:
            try:
                self._check_open()
                if not self._idle:
                    self._make_idle()
                self._check = check
                run = Run(self, self._instance, on_stdout, on_stderr, stepping=True)
                self._run = self._paused_run = run
                value, error = self._outcome(run, code, inputs, filename, fuel)
                return self._stepped(run, value, error)
            finally:
                self._leave()

    async def run_async(
        self,
        code: str,
        inputs: Mapping[str, Any] | None = None,
        *,
        filename: str = "<guest>",
        check: bool = True,
        on_stdout: OutputCallback | None = None,
        on_stderr: OutputCallback | None = None,
    ) -> Result:
        """As `run`, in the host's event loop: the guest may `await` coroutine functions of the
        host.

        Calls that the guest has pending at the same time (`asyncio.gather`) run at the same time.
        While the guest waits or sleeps it takes no thread and no processor time, and after each
        slice other tasks get their turn. Cancelling it stops the guest and its pending calls; the
        session stays usable.
        """
        from ._async import AsyncRun

        _check_arguments(code, filename, on_stdout, on_stderr)
        self._check_not_running()
        with self._lock:
            try:
                self._check_open()
                if not self._idle:
                    self._make_idle()
                run = self._run = AsyncRun(self, self._instance, on_stdout, on_stderr)
                value, error = await run.whole(*self._outcome(run, code, inputs, filename))
            finally:
                self._leave()
        return self._result(run, value, error, check)

    @property
    def step(self) -> Step | None:
        """Where a program that was started and is paused stands; None if nothing is paused."""
        return self._step

    def cancel(self) -> bool:
        """Stop the current run, from any thread: it ends in `LimitError`, limit="cancelled".

        A paused program is dropped at once. Returns False when nothing is running or paused, and
        then does nothing.
        """
        run = self._run
        if run is not None:
            run.cancelled = True
            return True
        if self._step is None or not self._lock.acquire(blocking=False):
            return False
        try:
            self._unwind()
        finally:
            self._lock.release()
        return True

    # ------------------------------------------------------------------ functions of the guest

    # What the guest has lent to the host; made with the first.
    _lent_made: Lent | None = None

    @property
    def _lent(self) -> Lent:
        if self._lent_made is None:
            self._lent_made = Lent(self)
        return self._lent_made

    def guest_function(self, number: int, name: str = "function") -> GuestFunction:
        """The function that the guest has lent under that number (`GuestFunction.number`).

        For copies of a session, whose guests have lent the same: forks, and what `restore` gives
        in another process. Calling it raises `WardianError` if the guest has lent no such function.
        """
        if isinstance(number, bool) or not isinstance(number, int):
            raise TypeError(f"guest_function() takes the number of a function, not {number!r}")
        if not 0 < number < NUMBER_MAX:
            raise ValueError(f"guest_function() takes a number that was given, not {number:,}")
        return self._lent.function(number, name)

    def _call_lent(self, function: GuestFunction, args: tuple, kwargs: dict[str, Any]) -> Any:
        """Call a function of this guest: as a run of its own, or a part of the one that waits."""
        outer = self._waiting_run()
        message = self._call_message(function, args, kwargs)
        if outer is not None:
            if outer.recording is not None:
                outer.recording.keep_call(self, message)
            return NestedRun(outer).call(message)
        with self._lock:
            try:
                outer = self._prepare_call()
                if outer is not None:
                    return NestedRun(outer).call(message)
                run = self._run = Run(self, self._instance)
                value, error = self._enter(run, message, CALL)
            finally:
                self._leave()
        return self._result(run, value, error, True).value

    async def _call_lent_async(
        self, function: GuestFunction, args: tuple, kwargs: dict[str, Any]
    ) -> Any:
        """The same in the host's event loop."""
        from ._async import AsyncNestedRun, AsyncRun

        outer = self._waiting_run()
        message = self._call_message(function, args, kwargs)
        if outer is not None:
            if outer.recording is not None:
                raise WardianError("what is recorded cannot call its guest with call_async()")
            return await AsyncNestedRun(outer).call_async(message)
        with self._lock:
            try:
                outer = self._prepare_call()
                if outer is not None:
                    return await AsyncNestedRun(outer).call_async(message)
                run = self._run = AsyncRun(self, self._instance)
                value, error = await run.whole(*self._enter(run, message, CALL))
            finally:
                self._leave()
        return self._result(run, value, error, True).value

    def _start_lent(self, function: GuestFunction, args: tuple, kwargs: dict[str, Any]) -> Step:
        """The same step by step, in an idle session."""
        message = self._call_message(function, args, kwargs)
        self._check_not_running()
        with self._lock:
            try:
                self._check_open()
                if not self._idle:
                    self._make_idle()
                self._check = True
                run = self._run = self._paused_run = Run(self, self._instance, stepping=True)
                return self._stepped(run, *self._enter(run, message, CALL))
            finally:
                self._leave()

    def _call_message(
        self, function: GuestFunction, args: tuple, kwargs: dict[str, Any]
    ) -> bytes:
        return b"".join(
            [
                b"\x83", encode("function"), encode(function.number),
                encode("args"), encode(list(args), f"arguments of {function.name}", self),
                encode("kwargs"), encode(kwargs, f"keywords of {function.name}", self),
            ]
        )  # fmt: skip

    def _waiting_run(self) -> Run | None:
        """The run that waits for a host function in this thread; None if nothing runs."""
        self._check_open()
        run = self._run
        if run is not None and run.outside == get_ident():
            return run
        self._check_not_running()
        return None

    def _prepare_call(self) -> Run | None:
        """Before a call between two runs: the paused run that it is a part of, or None."""
        self._check_open()
        if self._step is None:
            if not self._idle:
                self._make_idle()
            return None
        outer = self._run = self._paused_run
        assert outer is not None
        if outer.waiting is FUEL:
            raise WardianError("the program waits for fuel: give it some before calling it")
        return outer

    def _give_back(self, run: Run) -> None:
        """Tell the guest which of its loans the host has dropped."""
        lent = self._lent_made
        if lent is None or not lent.returned or (run.recording is not None and run._replays):
            return
        numbers = lent.take_returned()
        if run.recording is not None:
            run.recording.keep_release(numbers)
        self._release(run, numbers)

    def _release(self, run: Run, numbers: list[int]) -> None:
        message = encode(numbers)
        try:
            address = send(run.instance, run.manifest, message, run.limits.memory_bytes)
            status = run.instance.call(RELEASE, address, len(message))
            if status != FINISHED:
                raise CrashError(f"the core refused what it has lent with status {status}")
        except CrashError as error:
            run.crash = error
            raise

    # ------------------------------------------------------------------ steps

    # The run of a paused program.
    _paused_run: Run | None = None

    def _stepped(self, run: Run, value: Any, error: WardianError | None) -> Step:
        """The step at which a run has arrived; raises the error that it ended with."""
        if value is PAUSED:
            self._step = self._waiting_step(run.waiting)
            return self._step
        result = Result(value, run.output(STDOUT), run.output(STDERR), run.usage, error)
        finished = Finished(self, result)
        self._step = self._paused_run = None
        if error is not None and self._check:
            error.result, result.error = result, None
            raise error
        return finished

    def _waiting_step(self, waiting: Request | object | None) -> Step:
        if waiting is FUEL:
            return OutOfFuel(self)
        assert isinstance(waiting, Request)
        if not waiting.calls:
            raise CrashError("the core waits for nothing")
        return HostCall(self, waiting)

    def _go_on(self, step: Step, message: bytes) -> Step:
        with self._lock:
            try:
                run = self._run = self._paused_run
                assert run is not None
                self._step = None
                try:
                    value, error = run.go_on(message)
                except WardianError as caught:
                    value, error = None, caught.with_traceback(None)
                return self._stepped(run, value, error)
            finally:
                self._leave()

    def _answer(self, step: HostCall, value: Any, error: Exception | None) -> Step:
        run = self._check_current(step)
        call = step._request.calls[step._number]
        return self._go_on(step, run.answers(call, step._request, value, error))

    def _wake(self, step: HostCall) -> Step:
        run = self._check_current(step)
        return self._go_on(step, run.message(step._request.id, ANSWERED, b"\x90"))

    def _refuel(self, step: OutOfFuel, fuel: int) -> Step:
        self._check_current(step)
        return self._go_on(step, b"\x81" + encode("fuel") + encode(fuel))

    def _check_current(self, step: Step) -> Run:
        """Raise unless the program still stands at that step; returns its run."""
        self._check_not_running()
        self._check_open()
        current = self._step
        same = step is current or (
            isinstance(step, HostCall)
            and isinstance(current, HostCall)
            and step._request is current._request
        )
        if not same or self._paused_run is None:
            raise WardianError(
                "the program has gone on from this step: use the newest one, or fork a step before"
            )
        return self._paused_run

    def _usage(self) -> Usage:
        run = self._paused_run
        return Usage() if run is None else run.usage.copy()

    def _output(self) -> tuple[str, str]:
        run = self._paused_run
        return ("", "") if run is None else (run.output(STDOUT), run.output(STDERR))

    # ------------------------------------------------------------------ snapshots and forks

    def snapshot(self, *, key: bytes | None = None, compress: bool = False) -> bytes:
        """Everything that this session is, as bytes: for `Sandbox.restore`, anywhere, any time.

        * `key`: sign it, so that `restore(key=...)` can tell it from a forged one.
        * `compress`: deflate it. It holds nothing but what differs from a fresh guest, packed as
          quickly as it can be read; this makes it about half as long, and takes much longer than
          all the rest.

        Works idle and paused. The same build of the core must restore it. The bytes hold a SHA-256
        of themselves, and with a key an HMAC. Host functions are kept by name. What the host knows
        is not in them: callbacks, and exceptions of host functions that the guest may still hold.
        """
        _check_key(key)
        self._check_not_running()
        with self._lock:
            self._check_open()
            if self._step is None and not self._idle:
                self._unwind()
            try:
                found = _differences.find(self._instance, self.sandbox.engine.image)
            except CrashError as crash:  # Of a hostile snapshot, restored.
                self._crashed(crash)
                raise
            return _snapshot.pack(self._header(), found, key, compress)

    def _header(self) -> bytes:
        """What the host knows of this guest, as it stands in a snapshot: a map."""
        fields: dict[str, Any] = {
            "memory": self._instance.memory_size(),
            "system": self._system.state(),
            "exceptions": self._exceptions_made,
            "objects": 0 if self._objects_made is None else len(self._objects_made.by_number),
        }
        origin = self.sandbox._origin(self._known)
        run = self._paused_run
        if self._step is None or run is None:
            fields["state"] = "idle"
            return _HEAD_IDLE + origin + map_items(fields)
        usage = run.usage
        fields["state"] = "fuel" if run.waiting is FUEL else "call"
        fields["run"] = [
            [usage.fuel, usage.memory_bytes_peak, usage.host_calls, usage.output_bytes],
            [run.output(STDOUT), run.output(STDERR)],
            run.calls,
            self._check,
        ]
        return _HEAD_PAUSED + origin + map_items(fields)

    def fork(self, count: int | None = None) -> Session | list[Session]:
        """An independent copy of this session, idle or paused; `fork(n)` gives a list of `n`.

        Copies what the guest has written, so it takes microseconds for a small session. Copies may
        run in threads of their own.
        """
        if count is None:
            return self._fork(1)[0]
        if isinstance(count, bool) or not isinstance(count, int):
            raise TypeError(f"fork(n) takes an integer, not {count!r}")
        if count < 0:
            raise ValueError(f"fork(n) takes a count, not {count:,}")
        return self._fork(count)

    def _fork(self, count: int) -> list[Session]:
        self._check_not_running()
        with self._lock:
            self._check_open()
            if self._step is None and not self._idle:
                self._unwind()
            ranges = joined(self._instance.written(self.sandbox.engine.image).ranges)
            twins: list[Session] = []
            try:
                for _ in range(count):
                    twins.append(self._twin(ranges))
            except BaseException as error:
                for twin in twins:
                    twin.close()
                if isinstance(error, Malformed):  # What was restored was hostile.
                    crash = CrashError(f"the core sent something malformed: {error}")
                    self._crashed(crash)
                    raise crash from None
                raise
            return twins

    def _twin(self, ranges: list[tuple[int, int]]) -> Session:
        twin = Session(self.sandbox)
        twin._instance.become(self._instance, ranges)
        twin._streaming, twin._slice_fuel = self._streaming, self._slice_fuel
        twin._known, twin._exceptions_made = self._known, self._exceptions_made
        if self._objects_made is not None:
            twin._objects_made = Objects(list(self._objects_made.by_number))
        if self._system_state is not None:
            twin._system_state = self._system_state.copy()
        if self._step is not None:
            assert self._paused_run is not None
            twin._check, twin._idle = self._check, False
            twin._paused_run = run = self._paused_run.copy(twin)
            if self._lent_made is not None and run.waiting is not FUEL:
                run.waiting = read_request(run.read_payload())  # With functions of its own.
            twin._step = twin._waiting_step(run.waiting)
        return twin

    def _restore(self, header: dict[str, Any], chunks: memoryview) -> None:
        """Become what a snapshot says. Raises `SnapshotError`; then the session is of no use."""
        engine, instance = self.sandbox.engine, self._instance
        fields = _Header(header)
        build = fields.take("build", str)
        if build != engine.manifest.build_id:
            raise SnapshotError(
                f"the snapshot was made by another build of the core ({build[:12]}..., this is "
                f"{engine.manifest.build_id[:12]}...): restore it with that build"
            )
        functions = fields.names("functions")
        missing = [name for name in functions if name not in self.sandbox._functions]
        if missing:
            raise SnapshotError(
                f"the snapshot calls host functions that this sandbox has not: {', '.join(missing)}"
            )
        size = fields.take("memory", int)
        if size % WASM_PAGE_BYTES or size < engine.image_bytes:
            raise SnapshotError("the snapshot is malformed: its memory has an impossible size")
        if size > engine.memory_limit(self.sandbox.limits.memory_bytes):
            raise SnapshotError(
                f"the snapshot needs {size:,} bytes of memory: "
                "raise it with Limits(memory_bytes=...)"
            )
        engine.spares.wipe(instance)
        self._streaming = None
        instance.grow(size)
        _differences.apply(instance, chunks)
        self._system.restore(*fields.parts("system", int, int))
        self._known = frozenset(functions)
        self._exceptions_made = fields.take("exceptions", int)
        objects = fields.take("objects", int)
        if objects > OBJECTS_MAX:
            raise SnapshotError("the snapshot is malformed: it knows too many objects")
        if objects:
            self._objects_made = Objects([None] * objects)
        state = fields.take("state", str)
        if state == "idle":
            return
        if state not in ("call", "fuel"):
            raise SnapshotError(f"the snapshot is malformed: state {state!r}")
        self._idle = False
        run = self._paused_run = Run(self, instance, stepping=True)
        usage, output, calls, self._check = fields.parts("run", list, list, int, bool)
        run.restore(usage, output, calls)
        try:
            run.waiting = FUEL if state == "fuel" else read_request(run.read_payload())
            self._step = self._waiting_step(run.waiting)
        except (Malformed, CrashError) as error:
            raise SnapshotError(f"the snapshot is malformed: {error}") from None

    # ------------------------------------------------------------------ inside

    # How many exceptions of host functions the guest has got: numbers below have been given away.
    _exceptions_made = 0
    # What the guest was told last: whether output streams, the fuel of a slice, and the host
    # functions that are its globals.
    _streaming: bool | None = None
    _slice_fuel = 0
    _known: frozenset[str] = frozenset()

    # Objects of the host that this guest has got; made with the first.
    _objects_made: Objects | None = None

    @property
    def _objects(self) -> Objects:
        if self._objects_made is None:
            self._objects_made = Objects()
        return self._objects_made

    def _exposed(self, target: Any) -> Exposed | None:
        """What the guest may do with an object, if it is one that the guest has got."""
        try:
            return None if self._objects_made is None else self._objects_made.find(target)
        except LookupError:
            return None

    @property
    def _system(self) -> System:
        """The clock and the entropy of this session, made when first asked for."""
        if self._system_state is None:
            self._system_state = System(self.sandbox._clock, self.sandbox._seed)
        return self._system_state

    def _check_not_running(self) -> None:
        if self._lock.locked():
            raise WardianError(
                "this session is running already: use another session in host functions and threads"
            )

    def _outcome(
        self,
        run: Run,
        code: str,
        inputs: Mapping[str, Any] | None,
        filename: str,
        fuel: int | None = None,
    ) -> tuple[Any, WardianError | None]:
        """Every `WardianError` of the run as a value; anything else is raised."""
        try:
            message = self._message(code, inputs, filename)
        except WardianError as error:
            return None, error.with_traceback(None)
        return self._enter(run, message, RUN, fuel)

    def _enter(
        self, run: Run, message: bytes, index: int, fuel: int | None = None
    ) -> tuple[Any, WardianError | None]:
        """The same for a message to one of the core's functions."""
        try:
            self._configure(run, any(run.callbacks.values()), fuel)
            if self._lent_made is not None:
                self._give_back(run)
            return run.outcome(message, index)
        except WardianError as error:
            return None, error.with_traceback(None)

    def _message(self, code: str, inputs: Mapping[str, Any] | None, filename: str) -> bytes:
        parts = [_RUN_HEAD, encode(code), _FILENAME_KEY, encode(filename), _INPUTS_KEY]
        if not inputs:
            return b"".join([*parts, _NO_INPUTS])
        if not isinstance(inputs, Mapping):
            raise TypeError(f"inputs must be a dict of name to value, not {inputs!r}")
        parts.append(msgpack.Packer().pack_map_header(len(inputs)))
        for name, value in inputs.items():
            check_name(name, "an input")
            if name in self.sandbox._functions:
                raise ValueError(f"the input {name!r} would hide the host function of that name")
            parts.append(encode(name))
            parts.append(encode(value, f"inputs[{name!r}]", self))
        return b"".join(parts)

    def _configure(self, run: Run, streaming: bool, fuel: int | None = None) -> None:
        """Tell the core its policy, if that has changed since the last run."""
        engine = self.sandbox.engine
        policy = self.sandbox._policy_names
        if (
            streaming == self._streaming
            and engine.is_near(self._slice_fuel)
            and fuel is None
            and policy is self._known
        ):
            return
        instance = self._instance
        message = self.sandbox._policy_message(engine.slice_fuel, streaming, self._known, fuel)
        try:
            address = send(instance, engine.manifest, message, self.sandbox.limits.memory_bytes)
            status = instance.call(CONFIGURE, address, len(message))
            if status != FINISHED:
                raise CrashError(f"the core refused its policy with status {status}")
        except CrashError as error:
            run.crash = error
            raise
        self._known = policy
        # A helping of fuel is for one run: the next one says its own again.
        self._streaming = streaming if fuel is None else None
        self._slice_fuel = engine.slice_fuel

    def _leave(self) -> None:
        run, self._run = self._run, None
        if run is not None:
            self._idle = run.idle
            if run.exceptions:
                self._exceptions_made = run.exceptions_base + len(run.exceptions)
            if run.crash is not None:
                self._crashed(run.crash)

    _moves = 0

    def _move(self) -> Instance:
        """For tests: the guest goes on in a fresh instance, made from a snapshot of this one.

        A hundred times at every chance, then at every hundredth.
        """
        self._moves += 1
        if self._moves > 100 and self._moves % 100:
            return self._instance
        old, engine = self._instance, self.sandbox.engine
        data = _snapshot.pack(_NO_INPUTS, _differences.find(old, engine.image))
        self._instance = engine.instantiate(self.sandbox.limits.memory_bytes)
        self._instance.grow(old._size)
        _differences.apply(self._instance, _snapshot.unpack(data, None, old._size)[1])
        old.close()
        return self._instance

    def _make_idle(self) -> None:
        """Before a new program: one that is paused must not get lost by accident."""
        if self._step is not None:
            raise WardianError(
                f"a program is paused in this session, at {self._step!r}: "
                "go on from session.step, or drop it with session.cancel()"
            )
        self._unwind()

    def _unwind(self) -> None:
        """Make the core idle: drop a paused program, or what a second Ctrl-C has left."""
        self._step = self._paused_run = None
        run = Run(self, self._instance)
        run.abort(WardianError("the run before was interrupted"))
        if run.crash is not None:
            self._crashed(run.crash)
            raise run.crash
        self._idle = True

    def _check_open(self) -> None:
        if self._closed_because is not None:
            raise WardianError(
                f"this session is closed because {self._closed_because}: make a new one"
            )

    def _crashed(self, crash: CrashError) -> None:
        self._closed_because = f"of a crash: {crash}"
        self._step = self._paused_run = None
        self._instance.close()

    def __repr__(self) -> str:
        state = (
            "closed" if self.closed
            else "running" if self._run
            else f"paused at {self._step!r}" if self._step is not None
            else "idle"
        )  # fmt: skip
        return f"<wardian.Session {state}>"


class _Header:
    """The header of a snapshot, which may be hostile: its parts are taken by name and type."""

    def __init__(self, fields: dict[Any, Any]):
        self.fields = fields

    def take(self, name: str, kind: type) -> Any:
        """The part `name`. Numbers are never negative."""
        return self._checked(name, self.fields.get(name), kind)

    def parts(self, name: str, *kinds: type) -> list[Any]:
        """A list that has something of each of these types."""
        values = self.take(name, list)
        if len(values) != len(kinds):
            raise SnapshotError(f"the snapshot is malformed: {name} has {len(values):,} parts")
        return [self._checked(name, *pair) for pair in zip(values, kinds, strict=True)]

    @staticmethod
    def _checked(name: str, value: Any, kind: type) -> Any:
        if type(value) is not kind or (kind is int and not 0 <= value < 1 << 63):
            raise SnapshotError(f"the snapshot is malformed: {name} is {value!r:.40}")
        return value

    def names(self, name: str) -> list[str]:
        """A list of names."""
        value = self.take(name, list)
        for item in value:
            if type(item) is not str:
                raise SnapshotError(f"the snapshot is malformed: {name} has {item!r:.40}")
        return value


def _check_key(key: object) -> None:
    if key is not None and not isinstance(key, bytes):
        raise TypeError(f"key must be bytes, not {type(key).__name__}")


def _check_fuel(fuel: object) -> None:
    if isinstance(fuel, bool) or not isinstance(fuel, int):
        raise TypeError(f"start(fuel=...) must be an integer; it is {fuel!r}")
    if not 0 < fuel < 1 << 62:
        raise ValueError(f"start(fuel=...) must be above zero; it is {fuel:,}")


def _check_arguments(
    code: object, filename: object, on_stdout: object, on_stderr: object
) -> None:
    if not isinstance(code, str):
        raise TypeError(f"code must be a str with the program's text, not {type(code).__name__}")
    if not isinstance(filename, str):
        raise TypeError(f"filename must be a str, not {type(filename).__name__}")
    if on_stdout is not None or on_stderr is not None:
        for name, callback in (("on_stdout", on_stdout), ("on_stderr", on_stderr)):
            if callback is not None and not callable(callback):
                raise TypeError(f"{name} must be a function that takes a str, not {callback!r}")
