"""Snapshots: a session is bytes, the bytes are the whole session, and no others are taken."""

from __future__ import annotations

import random
import struct
import subprocess
import sys
import threading
import time
import zlib

import pytest
from packed import chunks_of, pieces_of

from wardian import (
    CrashError,
    HostCall,
    Limits,
    OutOfFuel,
    Sandbox,
    Session,
    SnapshotError,
    WardianError,
    _differences,
    _pages,
    _snapshot,
)
from wardian._values import encode

PAUSED = "x = [1, 2, 3]\ny = approve(x)\n[x, y]"


@pytest.fixture
def asking(make_box):
    """A sandbox with a function that pauses."""
    return make_box(["approve"])


def test_an_idle_session_is_restored(make_box):
    box = make_box({"f": lambda: 7})
    with box.session() as session:
        session.run("import collections\nclass A: pass\na = A()\na.rows = {'k': [1, 2.5, None]}")
        session.run("def twice(n): return f() * n")
        restored = box.restore(session.snapshot())
        assert isinstance(restored, Session)
        assert restored.run("(a.rows, twice(2), isinstance(a, A))").value == (
            {"k": [1, 2.5, None]}, 14, True
        )  # fmt: skip
        assert restored.run("collections.Counter('aab')['a']").value == 2
        restored.run("a.rows.clear()")
        assert session.run("len(a.rows)").value == 1
        restored.close()


def test_a_paused_program_ends_in_another_process(asking, tmp_path, request):
    step = asking.session().start(PAUSED)
    (tmp_path / "paused").write_bytes(step.snapshot())
    core = request.config.getoption("--core")
    program = (
        "import sys, pathlib, wardian\n"
        f"engine = wardian.Engine(wasm={core!r})\n"
        "box = wardian.Sandbox(['approve'], engine=engine)\n"
        "step = box.restore(pathlib.Path(sys.argv[1]).read_bytes())\n"
        "assert (step.function, step.args) == ('approve', ([1, 2, 3],))\n"
        "print(step.resume('yes').value)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, tmp_path / "paused"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.stdout == "[[1, 2, 3], 'yes']\n", done.stderr


def test_everything_about_a_paused_run_is_kept(asking):
    with asking.session() as session:
        step = session.start("print('one')\napprove(1)\nprint('two')\n3")
        again = asking.restore(step.snapshot())
        assert (again.stdout, again.usage.fuel, again.position) == (
            "one\n", step.usage.fuel, step.position
        )  # fmt: skip
        ends = [step.resume(), again.resume()]
        assert ends[0].result.stdout == ends[1].result.stdout == "one\ntwo\n"
        assert ends[0].usage.fuel == ends[1].usage.fuel
        assert ends[0].usage.host_calls == ends[1].usage.host_calls == 1
        again.session.close()


def test_a_program_without_fuel_is_restored(asking):
    with asking.session() as session:
        step = session.start("n = 0\nwhile n < 1000: n += 1\nn", fuel=100)
        again = asking.restore(step.snapshot())
        assert isinstance(again, OutOfFuel)
        assert again.resume(fuel=100_000).value == 1000
        again.session.close()


def test_the_same_history_gives_the_same_bytes(asking):
    snapshots = set()
    for _ in range(3):
        with asking.session() as session:
            session.run("import collections\nd = collections.Counter('mississippi')")
            with_answer = session.start(PAUSED)
            snapshots.add(with_answer.snapshot())
    # The clock of the machine is in it, for a guest that asks for it later.
    chunks = {bytes(_snapshot.unpack(data, None, 1 << 30)[1]) for data in snapshots}
    assert len(chunks) == 1


def _packed(data: bytes, chunks: list[bytes]) -> bytes:
    """A snapshot with other chunks."""
    header, _ = _snapshot.unpack(data, None, 1 << 30)
    return _snapshot.pack(encode(header), chunks)


@pytest.mark.parametrize(
    "code",
    [
        "x = 1",
        "import json, re, asyncio, decimal\nclass A: pass\nfilter, x = A(), [A() for _ in 'aaaaa']",
        "x = [str(n) for n in range(30_000)]\nimport gc\ndel x[::2]; gc.collect()",
        "x = [bytes(n) for n in range(3000)]\nx = {n: [n] for n in range(9000)}; x.clear()",
    ],
)
def test_a_restored_session_has_the_same_differences(asking, code):
    # Goal: what is left out, as nobody reads it, is left out again, and no page is forgotten.
    # Method: kernel and comparison say which pages to look at; a copy is asked again.
    with asking.session() as session:
        session.run(code)
        data = session.start("approve(1)").snapshot()
        instance, image = session._instance, asking.engine.image
        found = b"".join(_differences.find(instance, image))
        ranges = _pages._compare(instance._memory, instance._size, image._memory)
        instance._seen = _pages.Written(ranges)
        instance._seen.note()
        assert b"".join(_differences.find(instance, image)) == found
    assert _snapshot.unpack(data, None, 1 << 30)[1] == found
    # Packed as the test packs; where there are more chunks, they may end elsewhere.
    if code == "x = 1":
        assert found == b"".join(chunks_of(pieces_of(found)))
    with asking.restore(_packed(data, chunks_of(pieces_of(found)))).session as again:
        assert b"".join(_differences.find(again._instance, image)) == found
        again.step.resume(1)
        again.run("repr(x)")


def test_a_small_snapshot_is_small(asking):
    with asking.session() as session:
        assert len(session.start("approve(1)").snapshot()) < 20_000
    assert len(asking.session().snapshot()) < 20_000


def test_compressing_is_a_choice(asking):
    with asking.session() as session:
        session.run("x = list(range(200_000))")
        sizes = []
        for compress in (False, True):
            data = session.snapshot(compress=compress, key=b"k")
            sizes.append(len(data))
            with asking.restore(data, key=b"k") as again:
                assert again.run("sum(x)").value == sum(range(200_000))
        assert sizes[0] > 3 * sizes[1]


def test_a_restored_session_takes_new_functions_and_limits(make_box):
    with make_box({"f": lambda: 1}).session() as session:
        session.run("g = f\nf = 'mine'")
        data = session.snapshot()
    wider = make_box({"f": lambda: 2, "h": lambda: 3}, limits=Limits(fuel=10_000))
    with wider.restore(data) as session:
        # What the guest made of the name `f` stays; `h` is new.
        assert session.run("(f, g(), h())").value == ("mine", 2, 3)
        assert session.run("while True: pass", check=False).error.limit == "fuel"


def test_missing_functions_are_named(make_box):
    with make_box({"f": lambda: 1, "g": lambda: 2}).session() as session:
        session.run("1")
        data = session.snapshot()
    with pytest.raises(SnapshotError, match="host functions that this sandbox has not: f, g"):
        make_box().restore(data)


def test_a_large_session_needs_a_large_sandbox(make_box):
    with make_box(limits=Limits(memory_bytes=256 << 20)).session() as session:
        session.run("x = bytearray(100 << 20)")
        data = session.snapshot()
    with pytest.raises(SnapshotError, match=r"Limits\(memory_bytes=...\)"):
        make_box(limits=Limits(memory_bytes=8 << 20)).restore(data)


def test_keys(asking):
    with asking.session() as session:
        session.run("x = 5")
        plain, signed = session.snapshot(), session.snapshot(key=b"secret")
        assert asking.restore(signed, key=b"secret").run("x").value == 5
        for data, key, message in [
            (signed, None, "is signed: give the key"),
            (signed, b"other", "signed with another key, or forged"),
            (plain, b"secret", "is not signed"),
        ]:
            with pytest.raises(SnapshotError, match=message):
                asking.restore(data, key=key)
        # A signature cannot be taken off, nor moved to other contents.
        forged = bytearray(signed)
        forged[10] = 0
        with pytest.raises(SnapshotError):
            asking.restore(bytes(forged))
        forged = plain[:52] + signed[52:84] + plain[84:]
        with pytest.raises(SnapshotError):
            asking.restore(forged, key=b"secret")


def refusals(data: bytes):
    yield b"", "starts with other bytes"
    yield b"not a snapshot" * 100, "starts with other bytes"
    yield data[:20], "cut off"
    yield data[:-1], "digest"
    yield data + b"\0", "digest"
    yield data[:100] + bytes([data[100] ^ 1]) + data[101:], "digest"
    yield data[:8] + b"\x63\0" + data[10:], "format version 99"


def test_damage_is_refused(asking):
    data = asking.session().start(PAUSED).snapshot()
    for damaged, message in refusals(data):
        with pytest.raises(SnapshotError, match=message):
            asking.restore(damaged)
    with pytest.raises(TypeError, match="a snapshot is bytes"):
        asking.restore("text")


def test_another_build_is_refused(asking):
    data = asking.session().snapshot()
    header, chunks = _snapshot.unpack(data, None, 1 << 30)
    header["build"] = "0123456789abcdef" * 2
    with pytest.raises(SnapshotError, match="made by another build of the core"):
        asking.restore(_snapshot.pack(encode(header), [chunks]))


@pytest.mark.parametrize(
    "change",
    [
        {"build": 5}, {"memory": -1}, {"memory": 65536}, {"memory": "big"}, {"memory": 1 << 40},
        {"functions": None}, {"functions": [5]}, {"state": "dancing"}, {"state": None},
        {"system": []}, {"system": [-1, 0]}, {"system": [0, 0, 0]}, {"exceptions": "no"},
        {"run": None}, {"run": []}, {"run": [[], ["", ""], 0, True]}, {"run": [[0] * 4, [], 0, 5]},
    ],
    ids=repr,
)  # fmt: skip
def test_hostile_headers_are_refused(asking, change):
    header, chunks = _snapshot.unpack(asking.session().start(PAUSED).snapshot(), None, 1 << 30)
    with pytest.raises(SnapshotError):
        asking.restore(_snapshot.pack(encode(header | change), [chunks]))


def test_hostile_pieces_are_refused(asking):
    data = asking.session().snapshot()
    header, chunks = _snapshot.unpack(data, None, 1 << 30)
    pieces, size = pieces_of(chunks), header["memory"]
    places = (0, _pages.STACK_BYTES - 1, size - 255, size, 2**32 - 1)
    hostile = [(start, bytes(256)) for start in places]
    # The host looks at the rows of many chunks before the core does.
    others = [(size - 100_000, bytes(100_000)), (size - 100_000, random.Random(5).randbytes(9000))]
    for more in ([], others):
        for piece in (*hostile, (size - 256, b"")):
            with pytest.raises(SnapshotError, match="outside the memory"):
                asking.restore(_packed(data, chunks_of([*pieces, *more, piece])))


def test_rows_and_contents_must_fit_together(asking):
    data = asking.session().start(PAUSED).snapshot()
    (chunk,) = chunks_of(pieces_of(_snapshot.unpack(data, None, 1 << 30)[1]))
    word = int.from_bytes(chunk[:4], "little")
    rows, size = word >> 17, word & (1 << 17) - 1
    for chunks in (
        [chunk, b"x"],
        [chunk[:-1]],
        [chunk, bytes(100_000)],
        [b"\xff" * 100],
        [(rows + 1 << 17 | size).to_bytes(4, "little") + chunk[4:]],
        [(rows + 1 << 17 | size - 8).to_bytes(4, "little") + chunk[4:]],
        [(rows << 17 | size - 1).to_bytes(4, "little") + chunk[4:-1]],
        [(rows << 17 | size + 1).to_bytes(4, "little") + chunk[4:] + b"x"],
        [(257 << 17).to_bytes(4, "little") + bytes(257 * 8)],
        [struct.pack("<IIIH", 1 << 17 | 2, 1 << 20, 33, 0)],
    ):
        with pytest.raises(SnapshotError, match="malformed"):
            asking.restore(_packed(data, chunks))


def test_a_bomb_is_not_unpacked(asking):
    fields = encode({})
    rest = _snapshot._SIZES.pack(len(fields), 4096)
    compressor = zlib.compressobj(9, zlib.DEFLATED, -15)
    rest += compressor.compress(fields + bytes(200 << 20)) + compressor.flush()
    head = _snapshot._HEAD.pack(
        _snapshot.MAGIC, _snapshot.VERSION, 2, _snapshot._digest(rest), bytes(32)
    )
    with pytest.raises(SnapshotError, match="another size"):
        asking.restore(head + rest)


def _resident_bytes() -> int:
    """How much memory this process takes; 0 where the system does not tell."""
    try:
        with open("/proc/self/statm") as file:
            return int(file.read().split()[1]) * 4096
    except OSError:
        return 0


def outcome_of(box: Sandbox, data: bytes) -> str:
    """What becomes of a snapshot that may be anything: never more than an error of wardian's."""
    try:
        state = box.restore(data)
    except WardianError as error:
        return type(error).__name__
    session = state if isinstance(state, Session) else state.session
    try:
        if isinstance(state, HostCall):
            for function in state.args[1:]:
                function(1) if callable(function) else None
            session.fork().close()
            state.snapshot()
        while isinstance(state, HostCall):
            state = state.resume(1)
        session.run("1 + 1", check=False)
        return "went on"
    except WardianError as error:
        return type(error).__name__
    finally:
        session.close()


def test_damages_of_single_bytes(asking, request):
    # 100,000 with `--damages 100000`; each is refused by its digest, a moment each.
    data = asking.session().start(PAUSED).snapshot()
    rng = random.Random(20260727)
    for _ in range(request.config.getoption("--damages")):
        place = rng.randrange(len(data))
        damaged = bytearray(data)
        damaged[place] ^= rng.randrange(1, 256)
        with pytest.raises(SnapshotError):
            asking.restore(bytes(damaged))


# Paused with something of everything on its heap, and goes on to use it.
FURNISHED = """
import asyncio, collections, datetime, json, re
class Node:
    __slots__ = ("value", "next")
    def __init__(self, value, next=None):
        self.value, self.next = value, next
    def __lt__(self, other):
        return self.value < other.value
class Open:
    def __enter__(self): return self
    def __exit__(self, *error): table["closed"] = error
table = {n: str(n) * 5 for n in range(40)}
chain = None
for n in range(20): chain = Node(n, chain)
async def double(n):
    await asyncio.sleep(0)
    return 2 * n
def numbers():
    with Open():
        for n in range(3):
            yield n + approve([chain.value, table[n]], lambda x: table[x])
pattern, big, queue = re.compile(r"(a|b)+c"), 3 ** 500, collections.deque(range(10))
total = sum(numbers())
rows = sorted([Node(-n) for n in range(10)])
text = json.dumps([table[5], total, repr(rows[0].value), pattern.findall("abcabc")])
asyncio.run(double(len(text))), big % 1000, {*queue, frozenset(text)}, datetime.date(2000, 1, 1) and f"{total:>9}"
del chain, table[3]
[repr(value) for value in list(globals().values())]
"""


def test_forged_memory_confuses_only_itself(make_box, request):
    # Goal: with a right digest and wrong contents, a snapshot is a guest like any other.
    # Method: bytes of the pieces are changed and the snapshot is packed again. The guest may crash
    # its core, spend its limits or go on; the host sees an error of wardian's or nothing, keeps
    # no memory, and never waits for long.
    box = make_box(["approve"], limits=Limits(fuel=500_000, seconds=2, memory_bytes=4 << 20))
    forgeries = []
    for code in (PAUSED, FURNISHED):
        data = box.session().start(code).snapshot()
        forgeries.append((data, pieces_of(_snapshot.unpack(data, None, 1 << 30)[1])))
    rng = random.Random(5)
    seen = set()
    longest, resident = 0.0, None
    for number in range(request.config.getoption("--damages") // 20):
        data, pieces = forgeries[number % 2]
        if number == 100:
            resident = _resident_bytes()
        started = time.perf_counter()
        forged = [*pieces]
        for _ in range(rng.choice((1, 1, 1, 3, 20))):
            index = rng.randrange(len(forged))
            start, content = forged[index]
            changed = bytearray(content)
            place = rng.randrange(len(changed))
            changed[place] = rng.choice((0, 1, 0x7F, 0xFF, changed[place] ^ 1 << rng.randrange(8)))
            forged[index] = (start, bytes(changed))
        if number % 4 < 2:
            forged_data = _packed(data, chunks_of(forged))
        else:  # What is packed.
            chunks = bytearray(_snapshot.unpack(data, None, 1 << 30)[1])
            chunks[rng.randrange(len(chunks))] = rng.randrange(256)
            forged_data = _packed(data, [bytes(chunks)])
        seen.add(outcome_of(box, forged_data))
        longest = max(longest, time.perf_counter() - started)
    assert "went on" in seen
    assert longest < 30
    if resident is not None:
        assert _resident_bytes() - resident < 256 << 20
    assert box.run("1 + 1").value == 2


# ---------------------------------------------------------------------------- forks


def test_a_fork_is_independent(make_box):
    with make_box().session() as session:
        session.run("rows = [1]\nclass A: pass\na = A()")
        twin = session.fork()
        assert twin.run("rows.append(2); a.x = 5; len(rows)").value == 2
        assert session.run("(rows, hasattr(a, 'x'))").value == ([1], False)
        session.run("rows.append('mine')")
        assert twin.run("rows").value == [1, 2]
        twin.close()


def test_many_forks(make_box):
    with make_box().session() as session:
        session.run("x = list(range(1000))")
        twins = session.fork(50)
        assert [twin.run("x.append(n); sum(x) - 499500", {"n": n}).value
                for n, twin in enumerate(twins)] == list(range(50))  # fmt: skip
        assert session.run("len(x)").value == 1000
        for twin in twins:
            twin.close()
        assert session.fork(0) == []


def test_a_forked_step_searches_alternatives(asking):
    code = "path = [approve(n) for n in range(3)]\npath"
    found = []

    def search(step):
        if not isinstance(step, HostCall):
            found.append(step.value)
            step.session.close()
            return
        for choice in "ab":
            search(step.fork().resume(choice))
        step.session.close()

    search(asking.session().start(code))
    assert ["".join(path) for path in found] == "aaa aab aba abb baa bab bba bbb".split()


def test_forks_run_side_by_side(make_box):
    with make_box().session() as session:
        session.run("def work(n):\n    t = 0\n    for i in range(20000): t += i % n\n    return t")
        twins = session.fork(4)
        answers = {}

        def work(n, twin):
            answers[n] = twin.run("work(n)", {"n": n}).value

        threads = [
            threading.Thread(target=work, args=(n, twin)) for n, twin in enumerate(twins, start=3)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert answers == {n: sum(i % n for i in range(20000)) for n in range(3, 7)}
        for twin in twins:
            twin.close()


def test_a_fork_of_too_many_is_a_clear_error(make_box):
    with make_box().session() as session:
        with pytest.raises(WardianError, match="sessions are open"):
            session.fork(5000)
        assert session.run("1 + 1").value == 2


@pytest.mark.parametrize("count, error", [(-1, ValueError), ("2", TypeError), (True, TypeError)])
def test_wrong_counts(make_box, count, error):
    with make_box().session() as session, pytest.raises(error):
        session.fork(count)


# ---------------------------------------------------------------------------- pages


@pytest.mark.skipif(_pages._pagemap is None, reason="this system does not tell")
@pytest.mark.parametrize("regions_max", [1, 2, 256])
def test_the_kernel_names_every_page_that_differs(make_box, monkeypatch, regions_max):
    monkeypatch.setattr(_pages, "_REGIONS_MAX", regions_max)
    with make_box().session() as session:
        for code in ("1", "x = list(range(50_000))", "import collections, functools", "x = None"):
            session.run(code)
            instance, engine = session._instance, session.sandbox.engine
            memory, size, image = instance._memory, instance._size, engine.image._memory
            told = instance.written(engine.image).ranges
            first = instance.memory_address
            read = _pages._read_pagemap(first + _pages.STACK_BYTES, first + size, first)
            compared = _pages._compare(memory, size, image)
            pages = [list(_pages.differing(memory, r, image)) for r in (told, read, compared)]
            assert pages[0] == pages[1] == pages[2]


def test_snapshots_without_a_helping_kernel(make_box, monkeypatch):
    monkeypatch.setattr(_pages, "_pagemap", None)
    with make_box().session() as session:
        session.run("x = list(range(50_000))")
        assert session.fork().run("sum(x)").value == sum(range(50_000))
        assert session.sandbox.restore(session.snapshot()).run("len(x)").value == 50_000


def test_a_crashed_session_has_no_snapshot(make_box):
    session = make_box().session()
    session._crashed(CrashError("tests want it"))
    for use in (session.snapshot, session.fork):
        with pytest.raises(WardianError, match="closed"):
            use()
    assert CrashError.__mro__[1] is WardianError
