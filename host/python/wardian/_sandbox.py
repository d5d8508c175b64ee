"""Sandbox: what guests may do. It holds the policy and no guest.

    Sandbox (functions, limits, engine)  --session()-->  Session, one live guest
                                         --run()------>  a fresh guest for one program

A sandbox never changes after it is made, so threads may share it.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from . import _snapshot
from ._engine import Engine, default_engine
from ._errors import ConversionError
from ._functions import collect, is_coroutine_function
from ._lent import refuse_functions
from ._limits import Limits
from ._modules import collect as collect_modules
from ._recording import open_recording, recorded
from ._result import Result
from ._session import OutputCallback, Session, _check_key
from ._step import Step
from ._system import REAL_CLOCK, Clock, seed_bytes
from ._values import encode, map_items


class Sandbox:
    """The policy for guests: which host functions they may call and what they may spend.

        box = Sandbox(functions=[get_weather], limits=Limits(seconds=5))
        box.run("get_weather('Oslo')").value

    * `functions`: callables, or a dict of name to callable. Each becomes a global of the guest.
      Arguments and return values are copied: see "Values" in the README for what can cross.
      A name alone (or None in a dict) is a function that pauses: `session.start` gives each of its
      calls as a `HostCall`. A coroutine function is awaited by the guest: see `run_async`.
    * `limits`: a `Limits`; everything is bounded by default.
    * `clock`: a `Clock` that guests see instead of the real one.
    * `seed`: an integer, text or bytes. Guests get their randomness from it, the same every time.
    * `lookup`: a function that is asked for globals which the guest has not defined. It returns
      their value or raises `NameError`. Each name is asked for once.
    * `modules`: source text of modules that the guest may import, by name: `{"helpers": "..."}`.
      What has modules below its name (`shop` for `shop.prices`) is a package.
    * `engine`: an `Engine` of your own, rarely needed.

    Safe to share between threads.
    """

    # Every call of a host function is answered with `pause` first; then, as at the end of every
    # time slice, the guest is moved to a fresh instance by way of a snapshot. Tests set this to
    # show that a guest can be left anywhere and go on anywhere.
    _pause_everywhere = False

    def __init__(
        self,
        functions: (
            Iterable[Callable[..., Any] | str] | Mapping[str, Callable[..., Any] | None]
        ) = (),
        *,
        limits: Limits | None = None,
        clock: Clock | None = None,
        seed: int | bytes | str | None = None,
        lookup: Callable[[str], Any] | None = None,
        modules: Mapping[str, str] | None = None,
        engine: Engine | None = None,
    ):
        if limits is not None and not isinstance(limits, Limits):
            raise TypeError(f"limits must be wardian.Limits(...), not {limits!r}")
        if engine is not None and not isinstance(engine, Engine):
            raise TypeError(f"engine must be wardian.Engine(...), not {engine!r}")
        self.limits = limits if limits is not None else Limits()
        self.engine = engine if engine is not None else default_engine()
        if clock is not None and not isinstance(clock, Clock):
            raise TypeError(f"clock must be wardian.Clock(...), not {clock!r}")
        self._clock = REAL_CLOCK if clock is None else clock
        self._seed = seed_bytes(seed)
        if lookup is not None and not callable(lookup):
            raise TypeError(f"lookup must be a function that takes a name, not {lookup!r}")
        self._lookup = lookup
        self._modules = collect_modules(modules)
        self._functions = collect(functions)
        self._policy_names = frozenset(self._functions)
        self._policies: dict[tuple, bytes] = {}
        self._first_policy = (0, b"")
        self._first_origin = (frozenset[str](), b"")

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
        record: str | os.PathLike[str] | None = None,
        replay: str | os.PathLike[str] | None = None,
    ) -> Result:
        """Run one program in a fresh guest, which is gone afterwards. As `Session.run`.

        * `record`: a file for what the host answers (functions, clock, randomness).
        * `replay`: such a file. No host function is called: the program gets the recorded answers
          and does the same again, with the same output and fuel. `ReplayError` says where it, or
          its code, or its inputs, differ from what was recorded.
        """
        session = Session(self)
        try:
            if record is not None or replay is not None:
                message = session._message(code, inputs, filename)
                session._recording = open_recording(record, replay, session, message)
            result = session.run(
                code,
                inputs,
                filename=filename,
                check=check if session._recording is None else False,
                on_stdout=on_stdout,
                on_stderr=on_stderr,
            )
            return self._ended(session, result, check)
        finally:
            if session._recording is not None:
                session._recording.drop()
            session.close()

    async def run_async(
        self,
        code: str,
        inputs: Mapping[str, Any] | None = None,
        *,
        filename: str = "<guest>",
        check: bool = True,
        on_stdout: OutputCallback | None = None,
        on_stderr: OutputCallback | None = None,
        record: str | os.PathLike[str] | None = None,
        replay: str | os.PathLike[str] | None = None,
    ) -> Result:
        """As `run`, in the host's event loop: see `Session.run_async`."""
        session = Session(self)
        try:
            if record is not None or replay is not None:
                message = session._message(code, inputs, filename)
                session._recording = open_recording(record, replay, session, message)
            result = await session.run_async(
                code,
                inputs,
                filename=filename,
                check=check if session._recording is None else False,
                on_stdout=on_stdout,
                on_stderr=on_stderr,
            )
            return self._ended(session, result, check)
        finally:
            if session._recording is not None:
                session._recording.drop()
            session.close()

    @staticmethod
    def _ended(session: Session, result: Result, check: bool) -> Result:
        """The result of a guest that ends with its run."""
        if session._lent_made is not None and result.error is None:
            try:
                refuse_functions(result.value)
            except ConversionError as error:
                result.value, result.error = None, error.with_traceback(None)
        if session._recording is not None:
            return recorded(session._recording, session, result, check)
        if result.error is not None and check:
            error, result.error = result.error, None
            error.result = result
            raise error
        return result

    def session(self) -> Session:
        """A guest that stays: names defined by one `run` are there for the next."""
        return Session(self)

    def restore(self, snapshot: bytes, *, key: bytes | None = None) -> Session | Step:
        """What `snapshot` holds: the step of a paused program, or an idle `Session`.

        It goes on with the limits that it was started with, and with the functions of this sandbox.
        Raises `SnapshotError` that says why for anything but an undamaged snapshot of the same
        build of the core, whose host functions are all here. With `key`, only what was signed with
        it.

        Without a key a snapshot is as trusted as whoever stored it: a forged one is a guest like
        any other, within the same limits of memory, but it may pretend any result.
        """
        _check_key(key)
        limit = self.engine.memory_limit(self.limits.memory_bytes)
        header, pieces = _snapshot.unpack(snapshot, key, limit)
        session = Session(self)
        try:
            session._restore(header, pieces)
        except BaseException:
            session.close()
            raise
        return session if session.step is None else session.step

    def __repr__(self) -> str:
        return f"Sandbox(functions={list(self._functions)}, limits={self.limits})"

    def _policy(self) -> tuple[int, bytes]:
        """The fuel of a slice, and what new guests are told: kept because they all need it."""
        first, slice_fuel = self._first_policy, self.engine.slice_fuel
        if not self.engine.is_near(first[0]):
            message = self._policy_message(slice_fuel, False, frozenset(), None)
            first = self._first_policy = slice_fuel, message
        return first

    def _origin(self, known: frozenset[str]) -> bytes:
        """What snapshots say first: the build, and the functions that are the guest's globals.

        Two items of a map, kept because nearly all snapshots begin with them.
        """
        names, items = self._first_origin
        if names is not known or not items:
            build = self.engine.manifest.build_id
            items = map_items({"build": build, "functions": sorted(known)})
            self._first_origin = known, items
        return items

    def _policy_message(
        self, slice_fuel: int, stream: bool, known: frozenset[str], fuel: int | None
    ) -> bytes:
        """The argument of `configure`.

        The guest's globals have the functions that are `known`: they are not set again, because the
        guest may have given their names another meaning.
        """
        key = slice_fuel, stream, known, fuel
        message = self._policies.get(key)
        if message is None:
            policy: dict[str, Any] = self.limits.policy()
            policy |= {"slice": slice_fuel, "stream": stream, "functions": [], "awaitables": []}
            for name, function in self._functions.items():
                if name not in known:
                    kind = "awaitables" if is_coroutine_function(function) else "functions"
                    policy[kind] += [name]
            if fuel is not None:
                policy["fuel"] = fuel
            policy["lazy"] = self._lookup is not None
            policy["modules"] = bool(self._modules)
            message = encode(policy)
            if len(self._policies) > 16:
                self._policies.clear()
            self._policies[key] = message
        return message
