"""Spare instances: what has served is as new again, or is gone."""

from __future__ import annotations

import os
import pathlib
import random
import threading

import fake_core
import pytest
from packed import chunks_of, pieces_of

from wardian import (
    Clock,
    CrashError,
    Engine,
    GuestError,
    HostCall,
    Limits,
    Sandbox,
    WardianError,
    _engine,
    _differences,
    _pages,
    _snapshot,
    _spares,
    _stops,
    _wasm,
)
from wardian._values import encode
from wardian._instance import CONFIGURE, Instance

pytestmark = pytest.mark.skipif(not _pages.can_scan(), reason="this kernel does not tell")

MEMORY_BYTES = 8 << 20

# Programs that leave their traces in as many places as they can.
PROGRAMS = {
    "an expression": "20 + 22",
    "names": "secret = 'of the first guest'\n__builtins__",
    "output": "print('x' * 10_000)",
    "a syntax error": "x =",
    "an exception with a traceback": "def f():\n    return 1 // 0\nf()",
    "classes": "class A:\n    pass\nclass B(A):\n    x = 1\n[B() for _ in range(100)]",
    "objects of the image changed": "import json, string\njson.mine = 1\nstring.digits = 'none'",
    "memory in use": "x = [str(i) for i in range(2000)]",
    "a collection": "import gc\nfor i in range(2000):\n    a = []\n    a.append(a)\ngc.collect()",
    "deep recursion": "def f(n):\n    return n and f(n - 1)\nf(900)",
    "host calls": "[f(i) for i in range(20)]",
    "all fuel": "while True:\n    pass",
    "all memory": "x = []\nwhile True:\n    x.append('x' * 5000 + str(len(x)))",
    "a generator left open": "def g():\n    yield 1\n    yield 2\ng_ = g()\nnext(g_)",
    "the clock and entropy": "import time, random\ntime.time(), random.random()",
}


@pytest.fixture(scope="module")
def spares_box():
    """A sandbox with an engine of its own, so that nothing else takes its spares."""
    limits = Limits(memory_bytes=MEMORY_BYTES, fuel=2_000_000)
    clock = Clock(1_800_000_000, step=1e-5)
    return Sandbox({"f": lambda x: x, "pause": None}, limits=limits, clock=clock, engine=Engine())


def memory_of(instance) -> tuple[bytes, bytes]:
    """The native stack, and the rest."""
    size = instance.memory_size()
    stop = _pages.STACK_BYTES
    return instance.read(0, stop), instance.read(stop, size - stop)


def check_spares(box: Sandbox) -> int:
    """Compare every spare of the sandbox's policy with a new instance; returns how many."""
    engine = box.engine
    _, policy = box._policy()
    template = engine.spares._templates.get(policy)
    if template is None:
        return 0
    new = Instance(engine, engine._pre, box.limits.memory_bytes)
    address = engine.manifest.mailbox_address
    new.write(address, policy)
    new.call(CONFIGURE, address, len(policy))
    expected = memory_of(engine.image)[0], memory_of(new)[1]
    new.close()
    for spare in template.spares:
        assert memory_of(spare) == expected
    return len(template.spares)


@pytest.mark.parametrize("name", PROGRAMS)
def test_a_spare_is_what_a_new_instance_is(spares_box, name):
    spares_box.run(PROGRAMS[name], check=False)
    check_spares(spares_box)
    # Twice: slices may have got another size, which is another policy.
    for _ in range(2):
        spares_box.run("1")
    assert check_spares(spares_box) > 0


def test_paused_restored_and_forked_sessions_leave_spares_as_new(spares_box):
    box = spares_box
    session = box.session()
    step = session.start("x = 'secret'\ny = pause(x)\nf(y)")
    data = step.snapshot()
    twin = step.fork()
    restored = box.restore(data)
    assert twin.resume(1).value == restored.resume(1).value == step.resume(1).value == 1
    for one in (step.session, twin.session, restored.session):
        one.close()
    assert check_spares(box) > 0
    session = box.session()
    session.start("pause('secret')")
    session.close()
    assert check_spares(box) > 0


def test_forks_and_restores_into_spares_equal_those_into_new_instances(spares_box):
    # Spares hold pages that were told a policy; what is restored must not see them.
    box = spares_box
    for _ in range(3):
        box.run("z = [1] * 100")
    with box.session() as session:
        session.run("a = [1, 2]", on_stdout=print)
        data = session.snapshot()
        with session.fork() as twin, box.restore(data) as restored:
            # A fork has what is free on the heap, too, which nobody reads.
            assert memory_of(session._instance)[1] == memory_of(twin._instance)[1]
            image = box.engine.image
            found = [
                _differences.find(one._instance, image) for one in (session, twin, restored)
            ]
            assert found[0] == found[1] == found[2]
            assert twin.run("a").value == restored.run("a").value == [1, 2]


def test_what_a_forged_snapshot_did_is_put_back(spares_box):
    box = spares_box
    with box.session() as session:
        data = session.start("x = [1, 2]\npause(x)\nf(x)").snapshot()
    header, chunks = _snapshot.unpack(data, None, 1 << 30)
    pieces = pieces_of(chunks)
    rng = random.Random(11)
    for _ in range(100):
        start, content = rng.choice(pieces)
        changed = bytearray(content)
        changed[rng.randrange(len(changed))] ^= 1 << rng.randrange(8)
        try:
            forged = chunks_of([*pieces, (start, bytes(changed))])
            step = box.restore(_snapshot.pack(encode(header), forged))
            if isinstance(step, HostCall):
                with step.session:
                    step.resume(1)
        except WardianError:
            pass
        check_spares(box)
    box.run("1")
    assert check_spares(box) > 0


def test_what_grew_or_wrote_a_lot_is_not_kept(spares_box):
    box = spares_box
    box.engine.spares.clear()
    box.run("x = list(range(200_000))")
    assert check_spares(box) == 0
    box.run("x = 1")
    assert check_spares(box) == 1


def test_spares_have_a_limit_and_can_be_off(spares_box):
    box = spares_box
    for session in [box.session() for _ in range(_spares.SPARES_MAX + 3)]:
        session.close()
    assert check_spares(box) == _spares.SPARES_MAX
    off = Sandbox(engine=Engine(spares_max=0))
    for _ in range(3):
        off.run("1")
    assert not off.engine.spares._templates


def test_each_policy_has_its_own_and_old_ones_go(spares_box):
    engine = spares_box.engine
    boxes = [
        Sandbox({f"f{n}": lambda: 1}, engine=engine) for n in range(_spares.POLICIES_MAX + 2)
    ]
    for _ in range(2):
        for n, box in enumerate(boxes):
            assert box.run(f"f{n}()").value == 1
            with pytest.raises(GuestError, match="not defined"):
                box.run(f"f{n + 1}()")
    assert len(engine.spares._templates) == _spares.POLICIES_MAX


def test_policies_that_are_used_once_are_not_learned(spares_box):
    engine = Engine()
    for fuel in range(1000, 1000 + 2 * _spares.USED_ONCE_MAX):
        Sandbox(limits=Limits(fuel=fuel), engine=engine).run("1")
    assert not engine.spares._templates
    for _ in range(2):
        Sandbox(limits=Limits(fuel=999), engine=engine).run("1")
    assert len(engine.spares._templates) == 1


def test_spares_make_room_for_sessions():
    engine = fake_core.engine()  # For four sessions.
    boxes = [Sandbox({name: len}, engine=engine) for name in "abc"]
    for box in boxes * 2:
        box.run("1")
    assert sum(len(t.spares) for t in engine.spares._templates.values()) == 3
    sessions = [boxes[0].session() for _ in range(4)]
    with pytest.raises(WardianError, match="4 sessions are open"):
        boxes[0].session()
    for session in sessions:
        session.close()


def test_a_crashed_instance_is_not_kept():
    box = Sandbox(engine=fake_core.engine(run="unreachable"))
    with pytest.raises(CrashError):
        box.run("1")
    assert not any(t.spares for t in box.engine.spares._templates.values())


def test_a_core_that_refuses_its_policy_says_so_in_the_run():
    for body in ("i32.const 5", "unreachable"):
        box = Sandbox(engine=fake_core.engine(configure=body))
        for _ in range(2):
            with pytest.raises(CrashError):
                box.run("1")
        assert not box.engine.spares._templates


def test_threads_share_spares(spares_box):
    box, wrong = spares_box, []

    def work(number: int) -> None:
        for i in range(100):
            code = f"x = {number} * 1000 + {i}\nglobals().get('y', x)"
            value = box.run(code + "\ny = x\ny").value
            if value != number * 1000 + i:
                wrong.append((number, i, value))

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong
    assert check_spares(box) > 0


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork")
def test_a_forked_process_goes_on_with_its_own_spares(spares_box):
    box = spares_box
    box.run("x = 1")
    child = os.fork()
    if child == 0:
        try:
            values = [box.run("x = 2\n'y' in globals()").value for _ in range(5)]
            os._exit(0 if values == [False] * 5 and check_spares(box) > 0 else 1)
        finally:
            os._exit(2)
    _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == 0
    assert check_spares(box) > 0


# Instructions that change tables or passive segments: the first alone, the others behind BULK.
TABLE_SET, BULK = 0x26, 0xFC
CHANGES = {8: "memory.init", 9: "data.drop", 12: "table.init", 13: "elem.drop", 14: "table.copy",
           15: "table.grow", 17: "table.fill"}  # fmt: skip


def test_the_core_has_no_state_but_its_memory_and_its_stack_pointer():
    # What is put back is memory. So the core must have nothing else that outlives a call.
    core = pathlib.Path(_engine.core_path()).read_bytes()
    assert [item.mutable for item in _wasm.read_globals(core)].count(True) == 1
    (code,) = [body for kind, body in _wasm.read_sections(core) if kind == CODE]
    for opcode, number in instructions(code):
        assert opcode != TABLE_SET
        assert number not in CHANGES, CHANGES[number]


CODE = 10


def instructions(code: bytes):
    """Every instruction of a code section: its opcode, and for BULK the number behind that."""
    reader = _wasm.Reader(code)
    for _ in range(reader.unsigned()):
        body = _wasm.Reader(reader.take(reader.unsigned()))
        for _ in range(body.unsigned()):
            body.unsigned()
            body.byte()  # The type of these locals.
        while not body.done:
            opcode = body.byte()
            shape = _stops.OPERANDS[opcode]
            if opcode == BULK:
                yield opcode, _wasm.Reader(body.content, body.at).unsigned()
            else:
                yield opcode, None
            if shape > 0:
                for _ in range(shape):
                    body.unsigned()
            elif shape < 0:
                body.at = _stops.past_operands(body.content, body.at, shape)
