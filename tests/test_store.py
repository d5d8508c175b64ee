"""The session store: sessions by name in one file, for several processes."""

from __future__ import annotations

import sqlite3
import threading

import pytest

from wardian import HostCall, SnapshotError, WardianError
from wardian.store import Store

BUILDS = ("normal",)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "sessions.db"


def test_sessions_wait_in_a_file(make_box, path):
    box = make_box(["approve"])
    with box.session() as session, Store(path, box) as store:
        session.run("x = 5")
        store.save("idle", session)
        size = store.save("paused", session.start("approve(x) * 2"))
        assert [entry.name for entry in store.list()] == list(store) == ["idle", "paused"]
        assert store.list()[1].size == size
    with Store(path, make_box(["approve"])) as store:
        with store.load("idle") as idle:
            assert idle.run("x").value == 5
        step = store.load("paused")
        assert isinstance(step, HostCall) and step.args == (5,)
        assert step.resume(21).value == 42
        step.session.close()
        assert "idle" in store and "nothing" not in store and len(store) == 2
        assert store.delete("idle") and not store.delete("idle")
        with pytest.raises(KeyError):
            store.load("idle")


def test_saving_again_replaces(make_box, path):
    box = make_box()
    with box.session() as session, Store(path, box) as store:
        for n in range(3):
            session.run("x = n", {"n": n})
            store.save("one", session)
        assert len(store) == 1
        with store.load("one") as found:
            assert found.run("x").value == 2


def test_sessions_expire(make_box, path):
    box = make_box()
    with box.session() as session, Store(path, box) as store:
        store.save("gone", session, expires_in=-1)
        store.save("soon", session, expires_in=1000)
        store.save("stays", session)
        assert list(store) == ["soon", "stays"] and "gone" not in store
        with pytest.raises(KeyError):
            store.load("gone")
        assert store.expire() == 1 and store.expire() == 0


def test_a_session_is_taken_once(make_box, path):
    box = make_box()
    with box.session() as session, Store(path, box) as store:
        for n in range(20):
            store.save(f"job {n}", session)
    taken = []

    def work():
        with Store(path, box) as mine:
            for n in range(20):
                try:
                    mine.take(f"job {n}").close()
                    taken.append(n)
                except KeyError:
                    pass

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(taken) == list(range(20))


def test_a_session_that_cannot_be_restored_stays(make_box, path):
    with make_box({"f": lambda: 1}).session() as session:
        session.run("1")
        with Store(path) as store:
            store.save("needs f", session)
    with Store(path, make_box()) as store:
        with pytest.raises(SnapshotError, match="session 'needs f': .* has not: f"):
            store.take("needs f")
        assert "needs f" in store


def test_keys_are_asked_for(make_box, path):
    box = make_box()
    with box.session() as session, Store(path, box, key=b"k") as store:
        store.save("signed", session)
    with Store(path, box) as store, pytest.raises(SnapshotError, match="is signed"):
        store.load("signed")


def test_what_is_no_store(make_box, tmp_path, path):
    (tmp_path / "text").write_text("no database at all, but long enough to be looked at " * 50)
    with pytest.raises(WardianError, match="cannot be used as a store"):
        Store(tmp_path / "text")
    database = sqlite3.connect(path)
    database.execute("PRAGMA user_version = 99")
    database.close()
    with pytest.raises(WardianError, match="a newer wardian made it"):
        Store(path)


def test_wrong_arguments(make_box, path):
    box = make_box()
    with pytest.raises(TypeError):
        Store(path, "box")
    with pytest.raises(TypeError):
        Store(path, box, key="text")
    with Store(path) as store:
        for arguments in [(5, box.session()), ("name", "session")]:
            with pytest.raises(TypeError):
                store.save(*arguments)
