"""Session: one live guest, and who may do what to it when."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import msgpack

from ._engine import CONFIGURE
from ._errors import CrashError, WardianError
from ._functions import check_name
from ._manifest import FINISHED, STDERR, STDOUT
from ._result import Result
from ._run import OutputCallback, Run, send
from ._values import encode

if TYPE_CHECKING:
    from ._sandbox import Sandbox

# The start of a run request: a map of three, and its first key.
_RUN_HEAD = b"\x83" + encode("code")
_FILENAME_KEY = encode("filename")
_INPUTS_KEY = encode("inputs")
_NO_INPUTS = encode({})


class Session:
    """One guest interpreter: its globals, its modules and its linear memory.

        with Sandbox().session() as session:
            session.run("x = 20")
            session.run("x + 22").value      # 42

    What it promises:

    * The guest reaches the outside only through functions given to `Sandbox`.
    * Every `run` starts with the full `limits`; nothing carries over.
    * After `GuestError` the session is usable. After `LimitError` too, with its globals as they
      were when it was stopped. After `CrashError` it is closed, because its memory can no longer
      be trusted.

    Belongs to one thread at a time; only `cancel` may be called from others. That thread needs a
    stack of 1 MiB, which every Python thread has unless `threading.stack_size` says otherwise.
    Making a session takes microseconds: nothing is booted.
    """

    def __init__(self, sandbox: Sandbox):
        self.sandbox = sandbox
        self._lock = threading.Lock()
        self._run: Run | None = None
        self._streaming: bool | None = None
        self._slice_fuel = 0
        self._idle = True
        self._instance = sandbox.engine.instantiate(sandbox.limits.memory_bytes)
        self._closed_because: str | None = None

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
            self._close("it was closed")

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
        if self._lock.locked():
            raise WardianError(
                "this session is running already: use another session in host functions and threads"
            )
        # `with` takes and gives back the lock without a gap in which Ctrl-C could leave it taken.
        with self._lock:
            try:
                self._check_open()
                self._unwind()
                run = self._run = Run(self, self._instance, on_stdout, on_stderr)
                value, error = self._outcome(run, code, inputs, filename)
            finally:
                self._leave()
        result = Result(value, run.output(STDOUT), run.output(STDERR), run.usage)
        if error is None:
            return result
        if check:
            error.result = result
            raise error
        result.error = error
        return result

    def cancel(self) -> bool:
        """Stop the current run, from any thread: it ends in `LimitError`, limit="cancelled".

        Returns False when nothing is running, and then does nothing.
        """
        run = self._run
        if run is None:
            return False
        run.cancelled = True
        return True

    def _outcome(
        self, run: Run, code: str, inputs: Mapping[str, Any] | None, filename: str
    ) -> tuple[Any, WardianError | None]:
        """Every `WardianError` of the run as a value; anything else is raised."""
        try:
            message = self._message(code, inputs, filename)
            self._configure(run, streaming=any(run.callbacks.values()))
            return run.outcome(message)
        except WardianError as error:
            return None, error.with_traceback(None)

    def _message(self, code: str, inputs: Mapping[str, Any] | None, filename: str) -> bytes:
        parts = [_RUN_HEAD, encode(code), _FILENAME_KEY, encode(filename), _INPUTS_KEY]
        if not inputs:
            parts.append(_NO_INPUTS)
            return b"".join(parts)
        if not isinstance(inputs, Mapping):
            raise TypeError(f"inputs must be a dict of name to value, not {inputs!r}")
        parts.append(msgpack.Packer().pack_map_header(len(inputs)))
        for name, value in inputs.items():
            check_name(name, "an input")
            if name in self.sandbox._functions:
                raise ValueError(f"the input {name!r} would hide the host function of that name")
            parts.append(encode(name))
            parts.append(encode(value, f"inputs[{name!r}]"))
        return b"".join(parts)

    def _configure(self, run: Run, *, streaming: bool) -> None:
        """Tell the core its policy, if that has changed since the last run."""
        engine = self.sandbox.engine
        if streaming == self._streaming and engine.slice_fuel == self._slice_fuel:
            return
        instance = self._instance
        message = self.sandbox._policy_message(engine.slice_fuel, streaming)
        try:
            address = send(instance, engine.manifest, message, self.sandbox.limits.memory_bytes)
            status = instance.enter(CONFIGURE, address, len(message))
            if status != FINISHED:
                raise CrashError(f"the core refused its policy with status {status}")
        except CrashError as error:
            run.crash = error
            raise
        self._streaming = streaming
        self._slice_fuel = engine.slice_fuel

    def _leave(self) -> None:
        run, self._run = self._run, None
        if run is not None:
            self._idle = run.idle
            if run.crash is not None:
                self._close(f"of a crash: {run.crash}")

    def _unwind(self) -> None:
        """Make the core idle if the last run was left in its middle, by a second Ctrl-C."""
        if not self._idle:
            run = Run(self, self._instance)
            run.abort(WardianError("the run before was interrupted"))
            if run.crash is not None:
                self._close(f"of a crash: {run.crash}")
                raise run.crash
            self._idle = True

    def _check_open(self) -> None:
        if self._closed_because is not None:
            raise WardianError(
                f"this session is closed because {self._closed_because}: make a new one"
            )

    def _close(self, why: str) -> None:
        self._closed_because = why
        self._instance.close()

    def __repr__(self) -> str:
        state = "closed" if self.closed else "running" if self._run else "idle"
        return f"<wardian.Session {state}>"


def _check_arguments(
    code: object, filename: object, on_stdout: object, on_stderr: object
) -> None:
    if not isinstance(code, str):
        raise TypeError(f"code must be a str with the program's text, not {type(code).__name__}")
    if not isinstance(filename, str):
        raise TypeError(f"filename must be a str, not {type(filename).__name__}")
    for name, callback in (("on_stdout", on_stdout), ("on_stderr", on_stderr)):
        if callback is not None and not callable(callback):
            raise TypeError(f"{name} must be a function that takes a str, not {callback!r}")
