"""Sessions by name, in a file: durable programs that cost disk and no memory while they wait.

    from wardian.store import Store

    with Store("sessions.db", box) as store:
        store.save("order-17", step)                # a paused program, or an idle session
        ...
    with Store("sessions.db", box) as store:        # another day, another process
        step = store.load("order-17")
        step.resume("approved")

The file is a SQLite database, one row for each session. Several processes may use it at the same
time: each call is a transaction of its own, and `take` gives a session to one caller only.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterator
from typing import NamedTuple

from ._errors import SnapshotError, WardianError
from ._sandbox import Sandbox
from ._session import Session, _check_key
from ._step import Step

_SCHEMA = """
CREATE TABLE IF NOT EXISTS session (
    name TEXT PRIMARY KEY,
    snapshot BLOB NOT NULL,
    saved REAL NOT NULL,
    expires REAL
) WITHOUT ROWID
"""
_VERSION = 1

# How long a call waits for another process that writes.
_BUSY_SECONDS = 30.0


class Entry(NamedTuple):
    """A saved session, without its contents. Times are seconds since 1970."""

    name: str
    size: int
    saved: float
    expires: float | None


class Store:
    """A file of named sessions.

    * `path`: the database; made when it is missing.
    * `sandbox`: what sessions are restored in. Without one only `list`, `delete` and `expire` work.
    * `key`: signs what is saved, and refuses what is not signed with it.

    Give each thread its own store.
    """

    def __init__(
        self,
        path: str | os.PathLike[str],
        sandbox: Sandbox | None = None,
        *,
        key: bytes | None = None,
    ):
        if sandbox is not None and not isinstance(sandbox, Sandbox):
            raise TypeError(f"sandbox must be wardian.Sandbox(...), not {sandbox!r}")
        _check_key(key)
        self._sandbox = sandbox
        self._key = key
        self._database = sqlite3.connect(path, timeout=_BUSY_SECONDS, isolation_level=None)
        try:
            self._prepare(os.fspath(path))
        except BaseException:
            self._database.close()
            raise

    def _prepare(self, path: str) -> None:
        try:
            version = self._database.execute("PRAGMA user_version").fetchone()[0]
            if version not in (0, _VERSION):
                raise WardianError(f"{path} has format {version}: a newer wardian made it")
            self._database.execute("PRAGMA journal_mode = WAL")
            self._database.execute(_SCHEMA)
            self._database.execute(f"PRAGMA user_version = {_VERSION}")
        except sqlite3.DatabaseError as error:
            raise WardianError(f"{path} cannot be used as a store: {error}") from None

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file. Closing twice is fine."""
        self._database.close()

    def save(self, name: str, state: Session | Step, *, expires_in: float | None = None) -> int:
        """Keep a session, or the session of a step, under `name`; returns its size in bytes.

        An older one of that name is replaced. The session itself stays open and as it is.
        `expires_in`: seconds after which `load` does not find it any more.
        """
        if not isinstance(name, str):
            raise TypeError(f"the name of a session must be a str, not {name!r}")
        if not isinstance(state, (Session, Step)):
            raise TypeError(f"save() takes a session or a step, not {state!r}")
        snapshot = state.snapshot(key=self._key, compress=True)
        now = time.time()
        self._database.execute(
            "INSERT OR REPLACE INTO session VALUES (?, ?, ?, ?)",
            (name, snapshot, now, None if expires_in is None else now + expires_in),
        )
        return len(snapshot)

    def load(self, name: str) -> Session | Step:
        """The session of that name, as `Sandbox.restore` gives it. It stays in the store.

        Raises `KeyError` if there is none.
        """
        row = self._database.execute(
            "SELECT snapshot FROM session WHERE name = ? AND (expires IS NULL OR expires > ?)",
            (name, time.time()),
        ).fetchone()
        return self._restore(name, row)

    def take(self, name: str) -> Session | Step:
        """As `load`, and out of the store: of several processes that try, one gets it."""
        self._database.execute("BEGIN IMMEDIATE")
        try:
            state = self.load(name)
            self.delete(name)
        except BaseException:
            self._database.execute("ROLLBACK")
            raise
        self._database.execute("COMMIT")
        return state

    def delete(self, name: str) -> bool:
        """Drop the session of that name; returns whether there was one."""
        return self._database.execute("DELETE FROM session WHERE name = ?", (name,)).rowcount > 0

    def expire(self) -> int:
        """Drop all sessions whose time is over; returns how many."""
        return self._database.execute(
            "DELETE FROM session WHERE expires <= ?", (time.time(),)
        ).rowcount

    def list(self) -> list[Entry]:
        """All sessions that `load` would find, by name."""
        rows = self._database.execute(
            "SELECT name, length(snapshot), saved, expires FROM session"
            " WHERE expires IS NULL OR expires > ? ORDER BY name",
            (time.time(),),
        )
        return [Entry(*row) for row in rows]

    def __iter__(self) -> Iterator[str]:
        return iter([entry.name for entry in self.list()])

    def __contains__(self, name: object) -> bool:
        row = self._database.execute(
            "SELECT 1 FROM session WHERE name = ? AND (expires IS NULL OR expires > ?)",
            (name, time.time()),
        )
        return row.fetchone() is not None

    def __len__(self) -> int:
        return len(self.list())

    def _restore(self, name: str, row: tuple[bytes] | None) -> Session | Step:
        if row is None:
            raise KeyError(name)
        if self._sandbox is None:
            raise WardianError("this store has no sandbox: use Store(path, sandbox)")
        try:
            return self._sandbox.restore(row[0], key=self._key)
        except SnapshotError as error:
            raise SnapshotError(f"session {name!r}: {error}") from None
