"""Record and replay: the host's answers, kept in a file and given again.

    record   guest asks --> host function or policy answers --> line in the file --> guest
    replay   guest asks --> the same question as in the file? --> its answer --> guest

A guest is deterministic but for what its host tells it. So with the same answers it does the same
again: same output, same fuel, same snapshots, on any machine, and no host function is called.

The file is msgpack values, one after the other: a header (format, build of the core, digest of code
and inputs), then for each answer [name, digest of the arguments, status, content], at the end the
outcome [digest of what came out, fuel]. It is complete only with the end.

Before its answer stands what else the host did: a row of three, [what, content, 0].

    "call"      it called a function of the guest: the request
    "release"   it dropped such functions: their numbers
    "objects"   it handed out objects for the first time: their names

In a replay the guest gets the same calls again. Its objects of the host are stand-ins: everything
that it asks of them is answered from the file.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import msgpack

from ._errors import ReplayError, WardianError
from ._manifest import THREW
from ._nested import NestedRun
from ._system import ENTROPY
from ._values import encode

if TYPE_CHECKING:
    from ._result import Result
    from ._run import Run
    from ._session import Session

FORMAT = 2

CALLED, RELEASED, OBJECTS = "call", "release", "objects"

_Called = Callable[[str, Any, list[Any], dict[str, Any]], tuple[int, bytes]]


def _digest(*parts: bytes) -> bytes:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(len(part).to_bytes(8, "little") + part)
    return digest.digest()[:16]


def question(session: Session, name: str, args: list[Any], kwargs: dict[str, Any]) -> bytes:
    """What tells one call from another."""
    parts = [encode(args, "arguments", session), encode(kwargs, "keywords", session)]
    return _digest(name.encode(), *parts)


def open_recording(
    record: str | os.PathLike[str] | None,
    replay: str | os.PathLike[str] | None,
    session: Session,
    message: bytes,
) -> Recording | Replay:
    """What `run(record=...)` or `run(replay=...)` asks for."""
    if record is not None and replay is not None:
        raise TypeError("run() records or replays: give either record or replay")
    build = session.sandbox.engine.manifest.build_id
    if record is None:
        assert replay is not None
        return Replay(replay, build, message)
    return Recording(record, build, message, session)


def recorded(
    recording: Recording | Replay, session: Session, result: Result, check: bool
) -> Result:
    """The end of a run that is recorded or replayed. Raises `ReplayError` if they differ."""
    error = result.error
    if isinstance(error, ReplayError):
        raise error
    how = "" if error is None else f"{type(error).__name__}: {error}"
    value = encode(result.value, "value", session)
    outcome = encode([how, value, result.stdout, result.stderr])
    recording.end(outcome, result.usage.fuel)
    if error is not None and check:
        error.result, result.error = result, None
        raise error
    return result


class Recording:
    """Writes down every answer of one run. Nothing is under `path` until the run has ended."""

    asks_host = True
    # Whether the host calls functions of the guest before its next answer.
    calls_back = False

    def __init__(
        self, path: str | os.PathLike[str], build: str, message: bytes, session: Session
    ):
        self.path = os.fspath(path)
        # How many objects the file knows: those of the inputs are in `message`.
        self._objects = _object_count(session)
        self._part = f"{self.path}.{os.getpid()}.part"
        self._file = open(self._part, "wb")
        self._write({"wardian_recording": FORMAT, "build": build, "program": _digest(message)})

    def answer(
        self,
        run: Run,
        name: str,
        args: list[Any],
        kwargs: dict[str, Any],
        called: _Called,
        function: Any,
    ) -> tuple[int, bytes]:
        """Let the host answer, and write it down."""
        asked = question(run.session, name, args, kwargs)
        status, content = called(name, function, args, kwargs)
        if run.outside:
            run.session._give_back(run)
        self._keep(run.session, name, asked, status, content)
        return status, content

    def keep(
        self,
        run: Run,
        name: str,
        args: list[Any],
        kwargs: dict[str, Any],
        status: int,
        content: bytes,
    ) -> None:
        """Write down an answer that came otherwise."""
        asked = question(run.session, name, args, kwargs)
        self._keep(run.session, name, asked, status, content)

    def _keep(
        self, session: Session, name: str, asked: bytes, status: int, content: bytes
    ) -> None:
        self._keep_objects(session)
        self._write([name, asked, status, content])

    def keep_call(self, session: Session, message: bytes) -> None:
        """The host calls a function of the guest."""
        self._keep_objects(session)
        self._write([CALLED, message, 0])

    def keep_release(self, numbers: list[int]) -> None:
        """The host has dropped functions of the guest."""
        self._write([RELEASED, numbers, 0])

    def _keep_objects(self, session: Session) -> None:
        count = _object_count(session)
        if count > self._objects:
            names = [exposed.name for exposed in session._objects.known_from(self._objects)]
            self._write([OBJECTS, names, 0])
            self._objects = count

    def end(self, outcome: bytes, fuel: int) -> None:
        """The run has come to its end: the file is complete."""
        self._write([_digest(outcome), fuel])
        self._file.close()
        os.replace(self._part, self.path)

    def drop(self) -> None:
        """Leave no file, unless `end` came before."""
        if not self._file.closed:
            self._file.close()
            os.unlink(self._part)

    def _write(self, value: Any) -> None:
        self._file.write(msgpack.packb(value))


class Replay:
    """Gives the answers of a recording, as long as the questions are the same."""

    asks_host = False

    def __init__(self, path: str | os.PathLike[str], build: str, message: bytes):
        with open(path, "rb") as file:
            content = file.read()
        try:
            unpacker = msgpack.Unpacker(strict_map_key=False, max_buffer_size=len(content))
            unpacker.feed(content)
            header, *rows = unpacker
            if header["wardian_recording"] != FORMAT:
                raise ReplayError(f"the recording has format {header['wardian_recording']!r}")
            found, program = header["build"], header["program"]
            complete = bool(rows) and len(rows[-1]) == 2
            complete = complete and all(_is_row(row) for row in rows[:-1])
        except (ValueError, TypeError, KeyError) as error:
            raise ReplayError(f"{os.fspath(path)} is no recording: {error!r}") from None
        if not complete:
            raise ReplayError(f"{os.fspath(path)} is cut off: it has no end")
        if found != build:
            raise ReplayError("the recording was made with another build of the core")
        if program != _digest(message):
            raise ReplayError("the recording is of another program, or of other inputs")
        self._rows = rows[:-1]
        self._end = rows[-1]
        self._next = 0
        # Answers given, of those in the file.
        self._given = 0
        self._count = sum(len(row) == 4 for row in self._rows)

    @property
    def calls_back(self) -> bool:
        """Whether functions of the guest were called before the next answer."""
        return self._next < len(self._rows) and self._rows[self._next][0] in (CALLED, RELEASED)

    def answer(
        self,
        run: Run,
        name: str,
        args: list[Any],
        kwargs: dict[str, Any],
        called: _Called,
        function: Any,
    ) -> tuple[int, bytes]:
        """The recorded answer. Raises `ReplayError` if the recorded question was another one."""
        number = self._given + 1
        asked = question(run.session, name, args, kwargs)
        self._repeat(run)
        if self._next == len(self._rows):
            raise ReplayError(
                f"the program calls {name}(), but the recording ends after {self._given} calls"
            )
        expected, digest, status, content = self._rows[self._next]
        if name != expected:
            raise ReplayError(f"call {number} is of {name}(), and was of {expected}() when recorded")
        if digest != asked:
            raise ReplayError(f"call {number}, of {name}(), has other arguments than when recorded")
        self._next += 1
        self._given += 1
        # The host is to stand where it stood then: a snapshot says that, too.
        if status == THREW:
            run.exceptions.append(WardianError("an exception of the recorded run"))
        elif name == ENTROPY:
            run.session._system.pass_over(args)
        return status, content

    def _repeat(self, run: Run) -> None:
        """Do again what the host did before its next answer."""
        session = run.session
        while self._next < len(self._rows) and len(self._rows[self._next]) == 3:
            what, content, _ = self._rows[self._next]
            self._next += 1
            if what == OBJECTS:
                session._objects.add_strangers(content)
            elif what == RELEASED:
                session._release(run, content)
            else:
                try:
                    NestedRun(run).call(content)
                except WardianError as error:
                    if isinstance(error, ReplayError):
                        raise
                    # Its host function has seen it, too.

    def end(self, outcome: bytes, fuel: int) -> None:
        """Raises `ReplayError` unless the run has ended as the recorded one."""
        if self._given != self._count:
            raise ReplayError(
                f"the program ended after {self._given} calls, and made {self._count} when recorded"
            )
        if self._end != [_digest(outcome), fuel]:
            raise ReplayError("the program ended otherwise than when it was recorded")

    def keep(self, *answer: object) -> None:
        """Nothing new is learned in a replay."""

    keep_call = keep_release = keep

    def drop(self) -> None:
        """Nothing to give back."""


def _is_row(row: Any) -> bool:
    """Whether it has the form of a row before the end."""
    if type(row) is not list or not row or type(row[0]) is not str:
        return False
    if len(row) == 4:
        return type(row[1]) is bytes and type(row[2]) is int and type(row[3]) is bytes
    if len(row) != 3:
        return False
    kind = {OBJECTS: str, RELEASED: int}.get(row[0])
    if kind is not None:
        return type(row[1]) is list and all(type(item) is kind for item in row[1])
    return row[0] == CALLED and type(row[1]) is bytes


def _object_count(session: Session) -> int:
    made = session._objects_made
    return 0 if made is None else len(made.by_number)
