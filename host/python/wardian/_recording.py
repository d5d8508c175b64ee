"""Record and replay: the host's answers, kept in a file and given again.

    record   guest asks --> host function or policy answers --> line in the file --> guest
    replay   guest asks --> the same question as in the file? --> its answer --> guest

A guest is deterministic but for what its host tells it. So with the same answers it does the same
again: same output, same fuel, same snapshots, on any machine, and no host function is called.

The file is msgpack values, one after the other: a header (format, build of the core, digest of code
and inputs), then for each answer [name, digest of the arguments, status, content], at the end the
outcome [digest of what came out, fuel]. It is complete only with the end.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import msgpack

from ._errors import ReplayError
from ._values import encode

if TYPE_CHECKING:
    from ._result import Result

FORMAT = 1

_Called = Callable[[str, Any, list[Any], dict[str, Any]], tuple[int, bytes]]


def _digest(*parts: bytes) -> bytes:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(len(part).to_bytes(8, "little") + part)
    return digest.digest()[:16]


def question(name: str, args: list[Any], kwargs: dict[str, Any]) -> bytes:
    """What tells one call from another."""
    return _digest(name.encode(), encode(args), encode(kwargs))


def open_recording(
    record: str | os.PathLike[str] | None,
    replay: str | os.PathLike[str] | None,
    build: str,
    message: bytes,
) -> Recording | Replay:
    """What `run(record=...)` or `run(replay=...)` asks for."""
    if record is not None and replay is not None:
        raise TypeError("run() records or replays: give either record or replay")
    return Replay(replay, build, message) if record is None else Recording(record, build, message)


def recorded(recording: Recording | Replay, result: Result, check: bool) -> Result:
    """The end of a run that is recorded or replayed. Raises `ReplayError` if they differ."""
    error = result.error
    if isinstance(error, ReplayError):
        raise error
    how = "" if error is None else f"{type(error).__name__}: {error}"
    value = encode(result.value)
    outcome = encode([how, value, result.stdout, result.stderr])
    recording.end(outcome, result.usage.fuel)
    if error is not None and check:
        error.result, result.error = result, None
        raise error
    return result


class Recording:
    """Writes down every answer of one run. Nothing is under `path` until the run has ended."""

    asks_host = True

    def __init__(self, path: str | os.PathLike[str], build: str, message: bytes):
        self.path = os.fspath(path)
        self._part = f"{self.path}.{os.getpid()}.part"
        self._file = open(self._part, "wb")
        self._write({"wardian_recording": FORMAT, "build": build, "program": _digest(message)})

    def answer(
        self, name: str, args: list[Any], kwargs: dict[str, Any], called: _Called, function: Any
    ) -> tuple[int, bytes]:
        """Let the host answer, and write it down."""
        status, content = called(name, function, args, kwargs)
        self.keep(name, args, kwargs, status, content)
        return status, content

    def keep(
        self, name: str, args: list[Any], kwargs: dict[str, Any], status: int, content: bytes
    ) -> None:
        """Write down an answer that came otherwise."""
        self._write([name, question(name, args, kwargs), status, content])

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
            unpacker = msgpack.Unpacker(strict_map_key=False)
            unpacker.feed(content)
            header, *rows = unpacker
            if header["wardian_recording"] != FORMAT:
                raise ReplayError(f"the recording has format {header['wardian_recording']!r}")
            found, program = header["build"], header["program"]
            complete = bool(rows) and len(rows[-1]) == 2 and all(len(row) == 4 for row in rows[:-1])
        except (ValueError, TypeError, KeyError) as error:
            raise ReplayError(f"{os.fspath(path)} is no recording: {error!r}") from None
        if not complete:
            raise ReplayError(f"{os.fspath(path)} is cut off: it has no end")
        if found != build:
            raise ReplayError("the recording was made with another build of the core")
        if program != _digest(message):
            raise ReplayError("the recording is of another program, or of other inputs")
        self._answers = rows[:-1]
        self._end = rows[-1]
        self._next = 0

    def answer(
        self, name: str, args: list[Any], kwargs: dict[str, Any], called: _Called, function: Any
    ) -> tuple[int, bytes]:
        """The recorded answer. Raises `ReplayError` if the recorded question was another one."""
        number = self._next
        if number == len(self._answers):
            raise ReplayError(
                f"the program calls {name}(), but the recording ends after {number} calls"
            )
        expected, digest, status, content = self._answers[number]
        if name != expected:
            raise ReplayError(
                f"call {number + 1} is of {name}(), and was of {expected}() when recorded"
            )
        if digest != question(name, args, kwargs):
            raise ReplayError(
                f"call {number + 1}, of {name}(), has other arguments than when recorded"
            )
        self._next += 1
        return status, content

    def end(self, outcome: bytes, fuel: int) -> None:
        """Raises `ReplayError` unless the run has ended as the recorded one."""
        if self._next != len(self._answers):
            raise ReplayError(
                f"the program ended after {self._next} calls, and made {len(self._answers)} when "
                "recorded"
            )
        if self._end != [_digest(outcome), fuel]:
            raise ReplayError("the program ended otherwise than when it was recorded")

    def keep(self, *answer: object) -> None:
        """Nothing new is learned in a replay."""

    def drop(self) -> None:
        """Nothing to give back."""
