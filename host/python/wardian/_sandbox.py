"""Sandbox: what guests may do. It holds the policy and no guest.

    Sandbox (functions, limits, engine)  --session()-->  Session, one live guest
                                         --run()------>  a fresh guest for one program

A sandbox never changes after it is made, so threads may share it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from ._engine import Engine, default_engine
from ._functions import collect
from ._limits import Limits
from ._result import Result
from ._session import OutputCallback, Session
from ._values import encode


class Sandbox:
    """The policy for guests: which host functions they may call and what they may spend.

        box = Sandbox(functions=[get_weather], limits=Limits(seconds=5))
        box.run("get_weather('Oslo')").value

    * `functions`: callables, or a dict of name to callable. Each becomes a global of the guest.
      Arguments and return values are copied: see "Values" in the README for what can cross.
    * `limits`: a `Limits`; everything is bounded by default.
    * `engine`: an `Engine` of your own, rarely needed.

    Safe to share between threads.
    """

    # Every call of a host function is answered with `pause` first and then resumed. Tests set
    # this to show that a guest can be left and entered again at any host call.
    _pause_everywhere = False

    def __init__(
        self,
        functions: Iterable[Callable[..., Any]] | Mapping[str, Callable[..., Any]] = (),
        *,
        limits: Limits | None = None,
        engine: Engine | None = None,
    ):
        if limits is not None and not isinstance(limits, Limits):
            raise TypeError(f"limits must be wardian.Limits(...), not {limits!r}")
        if engine is not None and not isinstance(engine, Engine):
            raise TypeError(f"engine must be wardian.Engine(...), not {engine!r}")
        self.limits = limits if limits is not None else Limits()
        self.engine = engine if engine is not None else default_engine()
        self._functions = collect(functions)
        self._policy = self.limits.policy() | {"functions": list(self._functions)}
        self._policies: dict[tuple[int, bool], bytes] = {}

    @property
    def functions(self) -> tuple[str, ...]:
        """The names of the host functions."""
        return tuple(self._functions)

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
        """Run one program in a fresh guest, which is gone afterwards. As `Session.run`."""
        session = Session(self)
        try:
            return session.run(
                code,
                inputs,
                filename=filename,
                check=check,
                on_stdout=on_stdout,
                on_stderr=on_stderr,
            )
        finally:
            session.close()

    def session(self) -> Session:
        """A guest that stays: names defined by one `run` are there for the next."""
        return Session(self)

    def __repr__(self) -> str:
        return f"Sandbox(functions={list(self._functions)}, limits={self.limits})"

    def _policy_message(self, slice_fuel: int, stream: bool) -> bytes:
        """The argument of `configure`, kept because every fresh guest needs it."""
        message = self._policies.get((slice_fuel, stream))
        if message is None:
            message = encode(self._policy | {"slice": slice_fuel, "stream": stream})
            if len(self._policies) > 16:
                self._policies.clear()
            self._policies[slice_fuel, stream] = message
        return message
