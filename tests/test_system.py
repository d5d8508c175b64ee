"""Clocks, seeds, recordings: what else a guest learns from its host, and how to make it the
same."""

from __future__ import annotations

import asyncio
import datetime
import time

import pytest

from wardian import Clock, LimitError, Limits, ReplayError, Session, WardianError

BUILDS = ("normal", "pause_everywhere")

SLEEPER = "import time\nt = time.time()\ntime.sleep(90)\ntime.time() - t"
DRAW = "import random\n[random.random(), random.randrange(10**6)]"


def test_the_real_clock(make_box):
    box = make_box(clock=None)
    before = time.time()
    assert before - 1 < box.run("import time\ntime.time()").value < time.time() + 1
    started = time.perf_counter()
    box.run("import time\ntime.sleep(0.1)")
    assert time.perf_counter() - started >= 0.1


def test_sleep_ends_at_the_limit(make_box):
    box = make_box(clock=None, limits=Limits(seconds=0.2))
    started = time.perf_counter()
    with pytest.raises(LimitError) as caught:
        box.run("import time\ntime.sleep(30)")
    assert caught.value.limit == "seconds"
    assert time.perf_counter() - started < 2


def test_a_clock_that_stands(make_box):
    moment = datetime.datetime(2030, 5, 17, 12, tzinfo=datetime.timezone.utc)
    clock = Clock(moment)
    box = make_box(clock=clock)
    code = "import time\n(time.time(), time.time_ns())"
    assert box.run(code).value == (moment.timestamp(), int(moment.timestamp()) * 10**9)
    clock.advance(1.5)
    assert box.run("import time\ntime.time()").value == moment.timestamp() + 1.5


def test_sleeping_moves_a_standing_clock(make_box):
    started = time.perf_counter()
    assert make_box(clock=Clock(1000)).run(SLEEPER).value == 90
    code = "import asyncio, time\nawait asyncio.sleep(3600)\ntime.monotonic()"
    box = make_box(clock=Clock(1000))
    assert box.run(code).value == 3600
    assert asyncio.run(make_box(clock=Clock(1000)).run_async(code)).value == 3600
    assert time.perf_counter() - started < 10


def test_a_clock_with_a_step(make_box):
    box = make_box(clock=Clock(10, step=0.5))
    assert box.run("import time\n[time.time() for _ in range(3)]").value == [10, 10.5, 11]


@pytest.mark.parametrize(
    "make, error",
    [
        (lambda: Clock("now"), TypeError),
        (lambda: Clock(datetime.datetime(2030, 1, 1)), ValueError),
        (lambda: Clock(step=-1), ValueError),
        (lambda: Clock().advance(-1), ValueError),
    ],
)
def test_wrong_clocks(make, error):
    with pytest.raises(error):
        make()


def test_monotonic_time_does_not_go_back_after_a_restore(make_box):
    with make_box(clock=Clock(0, step=1)).session() as session:
        before = session.run("import time\nfor _ in range(50): time.monotonic()\ntime.monotonic()")
        data = session.snapshot()
    with make_box(clock=Clock(0)).restore(data) as later:
        assert later.run("time.monotonic()").value >= before.value


def test_a_seed_makes_randomness_the_same(make_box):
    values = [make_box(seed=seed).run(DRAW).value for seed in (1, 1, 2, "1", b"1")]
    assert values[0] == values[1]
    assert len({str(value) for value in values}) == 4
    assert make_box().run(DRAW).value != make_box().run(DRAW).value


def test_a_seeded_stream_goes_on_after_a_restore_and_in_forks(make_box):
    box = make_box(seed=5)
    draw = "import random\nrandom.SystemRandom().getrandbits(800)"
    with box.session() as session:
        session.run(draw)
        twin, again = session.fork(), box.restore(session.snapshot())
        second = session.run(draw).value
        assert twin.run(draw).value == again.run(draw).value == second
        assert session.run(draw).value != second
        twin.close()
        again.close()


# ---------------------------------------------------------------------------- record and replay

TALK = """
import random, time
print("at", time.time() > 0)
rows = [ask(n) for n in range(3)]
try:
    ask(-1)
except ValueError as error:
    rows.append(str(error))
rows.append(random.random())
print(len(rows))
rows
"""


class Asked:
    def __init__(self):
        self.calls = 0

    def __call__(self, n):
        self.calls += 1
        if n < 0:
            raise ValueError("negative")
        return {"n": n, "at": time.time()}


def test_a_replay_is_the_same_run(make_box, tmp_path):
    ask = Asked()
    box = make_box({"ask": ask})
    path = tmp_path / "talk"
    first = box.run(TALK, record=path)
    assert ask.calls == 4
    again = box.run(TALK, replay=path)
    assert ask.calls == 4
    assert (again.value, again.stdout, again.usage.fuel) == (
        first.value, first.stdout, first.usage.fuel
    )  # fmt: skip


def test_a_replay_ends_in_the_same_bytes(make_box, tmp_path, monkeypatch):
    # Goal: not only what it says, all that the program has become is the same.
    # Method: the session of each run is snapshotted when it is closed.
    snapshots = []

    def close(session, closed=Session.close):
        if not session.closed:
            snapshots.append(session.snapshot())
        closed(session)

    box = make_box({"ask": Asked()}, clock=Clock(1_000_000_000.0), seed="any")
    path = tmp_path / "talk"
    with monkeypatch.context() as patched:
        patched.setattr(Session, "close", close)
        box.run(TALK, record=path)
        box.run(TALK, replay=path)
        box.run(TALK, replay=path)
    assert snapshots[0] == snapshots[1] == snapshots[2]
    with box.restore(snapshots[2]) as session:
        assert session.run("rows[3]").value == "negative"


def test_an_error_is_replayed(make_box, tmp_path):
    box = make_box({"ask": Asked()})
    path = tmp_path / "talk"
    for how in ({"record": path}, {"replay": path}):
        with pytest.raises(WardianError, match="ValueError: negative"):
            box.run("ask(1)\nask(-1)", **how)


@pytest.mark.parametrize(
    "recorded, replayed, message",
    [
        ("ask(1)", "ask(2)", "another program, or of other inputs"),
        ("ask(x)\nask(2)", "ask(x)\nask(2)", "call 1, of ask.., has other arguments"),
        ("ask(1) if x else time.time()", None, r"call 1 is of ask\(\), and was of wardian.time"),
        ("ask(1)\nif x: ask(2)", None, r"calls ask\(\), but the recording ends after 1"),
        ("ask(1)\nif not x: ask(2)", None, "ended after 1 calls, and made 2 when recorded"),
        ("ask(1)\nx", None, "ended otherwise"),
    ],
)
def test_where_a_replay_differs(make_box, tmp_path, recorded, replayed, message):
    # `x` comes from outside of what is recorded: the clock of the host's process, so to say.
    box = make_box({"ask": lambda n: n})
    path = tmp_path / "talk"
    prefix = "import time\n"
    box.run(prefix + recorded, {"x": 0}, record=path)
    if replayed is not None and "x" not in replayed:
        with pytest.raises(ReplayError, match=message):
            box.run(prefix + replayed, {"x": 0}, replay=path)
        return
    # The same program with other inputs, let through by a recording that says so.
    from wardian import _recording

    digest = _recording._digest
    _recording._digest = lambda *parts: (
        b"same" if parts[0].startswith(b"\x83\xa4code") else digest(*parts)
    )
    try:
        box.run(prefix + recorded, {"x": 0}, record=path)
        with pytest.raises(ReplayError, match=message):
            box.run(prefix + recorded, {"x": 1}, replay=path)
    finally:
        _recording._digest = digest


def test_async_runs_are_recorded(make_box, tmp_path):
    calls = []

    async def fetch(n):
        calls.append(n)
        await asyncio.sleep(0.01 * (3 - n))
        return n * 10

    box = make_box([fetch], clock=None)
    path = tmp_path / "talk"
    code = """
import asyncio
order = []
async def one(n):
    order.append(await fetch(n))
await asyncio.gather(one(0), one(1), one(2))
await asyncio.sleep(0.01)
order
"""
    first = asyncio.run(box.run_async(code, record=path))
    again = asyncio.run(box.run_async(code, replay=path))
    assert (again.value, again.usage.fuel) == (first.value, first.usage.fuel)
    assert sorted(calls) == [0, 1, 2]


@pytest.mark.parametrize("content", [b"", b"\x00", b"text", b"\x81\xa1a\x01", None])
def test_what_is_no_recording(make_box, tmp_path, content):
    box = make_box({"ask": lambda n: n})
    path = tmp_path / "talk"
    if content is None:
        box.run("ask(1)", record=path)
        content = path.read_bytes()[:-3]
    path.write_bytes(content)
    with pytest.raises(ReplayError):
        box.run("ask(1)", replay=path)


def test_an_interrupted_recording_leaves_no_file(make_box, tmp_path):
    def stop():
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        make_box([stop]).run("stop()", record=tmp_path / "talk")
    assert list(tmp_path.iterdir()) == []
