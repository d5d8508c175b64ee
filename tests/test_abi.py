"""The guest side is hostile: whatever it does, the host says so and lives on.

Every core here is made up (`fake_core.py`). A sound core never does any of this; an attacker who
broke out of the interpreter, into the linear memory, might.
"""

from __future__ import annotations

import struct

import fake_core
import msgpack
import pytest
from fake_core import FREE, MAILBOX, REPLY, host_call

from wardian import (
    ConversionError,
    CrashError,
    GuestError,
    GuestSyntaxError,
    LimitError,
    Limits,
    Sandbox,
    WardianError,
    _engine,
    _watchdog,
)


def pack(*values) -> bytes:
    return b"".join(msgpack.packb(value) for value in values)


def calls(request: bytes, *, status: int = 0, **more) -> dict:
    """Options of a core that makes one host call with these bytes and then ends with a status."""
    wat, data = host_call(request)
    return {"run": f"{wat} drop i32.const {status}", "data": data | more.pop("data", {})} | more


def crash(code: str = "", *, functions=(), limits: Limits | None = None, **core) -> CrashError:
    """Run on a made-up core, which must crash the session and nothing else."""
    box = Sandbox(functions, engine=fake_core.engine(**core), limits=limits)
    session = box.session()
    with pytest.raises(CrashError) as caught:
        session.run(code)
    assert session.closed
    with pytest.raises(WardianError, match="closed because of a crash"):
        session.run(code)
    return caught.value


def run(code: str = "", *, functions=(), limits: Limits | None = None, **core):
    return Sandbox(functions, engine=fake_core.engine(**core), limits=limits).run(code)


# ---------------------------------------------------------------------------- replies


def test_a_reply_in_order_is_a_result():
    content = fake_core.reply([1, "x"], [5, 2000, 1000, 1, 3], "out", "err")
    result = run(reply_bytes=content)
    assert result.value == [1, "x"]
    assert (result.stdout, result.stderr) == ("out", "err")
    usage = result.usage
    assert (usage.fuel, usage.memory_bytes_peak, usage.host_calls) == (5, 2000, 1)
    assert usage.output_bytes == 3


@pytest.mark.parametrize(
    "address, size",
    [
        (0xFFFFFFFF, 1),
        (0, 0xFFFFFFFF),
        (8 * 65536 - 1, 2),
        (8 * 65536, 1),
        (0xFFFFFFF0, 0xFFFFFFF0),
        (0x80000000, 8),
    ],
)
def test_a_reply_outside_memory(address, size):
    crash(data={REPLY: struct.pack("<II", address, size)})


@pytest.mark.parametrize("address", [-1, -8, 8 * 65536 - 7, 0x7FFFFFFF])
def test_a_reply_record_outside_memory(address):
    crash(reply=f"i32.const {address}")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xc1",
        b"\x94",
        b"\x94\xc0\xc0\xc0",
        b"\xdd\xff\xff\xff\xff",
        b"\xdf\xff\xff\xff\xff\x01",
        b"\xdb\xff\xff\xff\xffabc",
        b"\xc6\xff\xff\xff\xff",
        b"\xc9\xff\xff\xff\xff\x02",
        fake_core.reply() + b"\0",
        pack(None),
        pack([None, fake_core.USAGE, ""]),
        pack([None, fake_core.USAGE, "", "", ""]),
        pack([None, None, "", ""]),
        pack([None, [1, 2, 3, 4], "", ""]),
        pack([None, [1, 2, 3, 4, -5], "", ""]),
        pack([None, [1, 2, 3, 4, 5.0], "", ""]),
        pack([None, [1, 2, 3, 4, True], "", ""]),
        pack([None, fake_core.USAGE, b"", ""]),
        pack([None, fake_core.USAGE, "", None]),
        b"\x91" * 5000 + b"\xc0",
        b"\x94\xa4\xff\xff\xff\xff" + pack(fake_core.USAGE, "", ""),
    ],
    ids=lambda content: content[:8].hex() or "empty",
)
def test_a_reply_that_is_malformed(content):
    crash(reply_bytes=content)


def value_reply(value: bytes) -> bytes:
    return b"\x94" + value + pack(fake_core.USAGE, "", "")


@pytest.mark.parametrize(
    "value",
    [
        b"\xc7\x00\x00",  # Extension 0.
        b"\xc7\x00\x09",
        b"\xc7\x00\x7f",
        b"\xd4\x32\x00",  # 50, which nothing has.
        b"\xd6\xff\x00\x00\x00\x01",  # A timestamp, which msgpack would decode by itself.
        b"\xc7\x0c\xff" + bytes(12),
        b"\xd7\xff" + bytes(8),
        b"\xc8\x00\x04\xff" + bytes(4),
        b"\xc7\x00\x01",  # A big int of no bytes.
        b"\xd4\x02\xc0",  # A tuple of nil.
        b"\xd5\x02\x90\x90",  # A tuple with something after it.
        b"\xd5\x02\x92\xc0",  # A tuple too short.
        b"\xd4\x05\x00",  # A complex of one byte.
        b"\xc7\x04\x06\x93\x00\x01\x00",  # A range with step zero.
        b"\xc7\x03\x06\x92\x00\x01",
        b"\xc7\x04\x06\x93\xa0\x01\x01",
        b"\xd4\x08\x00",  # An ellipsis with a byte.
        b"\xd4\x10\x00",  # A reference outside of a shared value.
        b"\xd6\x11\x91\xd4\x10\x05",  # To a container that was not met.
        b"\xd6\x11\x91\xd4\x10\xff",
        b"\xd6\x11\x91\xd4\x11\xc0",  # Shared inside shared.
        b"\xc7\x06\x11\xd6\x02\x91\xd4\x10\x00",  # A tuple that is its own element.
        b"\x81\x90\x01",  # A list as a key.
        b"\xc7\x02\x03\x91\x80",  # A set of a dict.
        b"\xd6\x03\x91\x91\x90\xc0",
        b"\x81\xc7\x02\x02\x91\x90\x01",  # A tuple of a list as a key.
        b"\xd4\x02",
    ],
    ids=lambda value: value.hex(),
)
def test_a_value_that_is_malformed(value):
    crash(reply_bytes=value_reply(value))


@pytest.mark.parametrize("levels", [3, 30, 190])
def test_nested_tuples_take_no_c_stack(levels):
    value = b"\x90"
    for _ in range(levels):
        value = b"\x91" + value
        value = b"\xc9" + struct.pack(">I", len(value)) + b"\x02" + value
    found = run(reply_bytes=value_reply(value)).value
    for _ in range(levels):
        assert type(found) is tuple
        (found,) = found
    assert found == []


def test_nesting_beyond_the_bound():
    value = b"\x90"
    for _ in range(5000):
        value = b"\x91" + value
        value = b"\xc9" + struct.pack(">I", len(value)) + b"\x02" + value
    crash(reply_bytes=value_reply(value))


def test_millions_of_containers_in_few_bytes_are_refused():
    # One byte makes an empty list, which takes 64 in the host: 30 MB would become 2 GB.
    count = 200_000
    content = value_reply(b"\xdd" + struct.pack(">I", count) + b"\x90" * count)
    limits = Limits(memory_bytes=1 << 20)
    crash(reply_bytes=content, limits=limits)
    assert len(run(reply_bytes=content, limits=Limits(memory_bytes=8 << 20)).value) == count


def test_bytes_that_look_like_containers_are_counted_exactly():
    text = "ж" * 60_000  # Its bytes d0 b6 are no heads; those of "ѐ" (d1 90) are.
    text += "ѐ" * 60_000
    content = value_reply(msgpack.packb(text))
    assert run(reply_bytes=content, limits=Limits(memory_bytes=1 << 20)).value == text


# ---------------------------------------------------------------------------- statuses


@pytest.mark.parametrize("status", [6, 7, 255, -1, 0x7FFFFFFF])
def test_a_status_that_is_none(status):
    crash(run=f"i32.const {status}")


@pytest.mark.parametrize(
    "payload",
    [
        None,
        [],
        {},
        {"type": 5},
        {"type": "E", "message": 5},
        {"type": "E", "frames": [1]},
        {"type": "E", "frames": [["f", "1", "g"]]},
        {"type": "E", "frames": {}},
        {"type": "E", "args": {}},
        {"type": "E", "is_syntax_error": 1},
        {"type": "E", "traceback": b""},
        {"type": "E", "host_exception": 0},
        {"type": "E", "host_exception": -1},
        {"type": "E", "host_exception": "x"},
        {"type": "E", "conversion_path": 5},
    ],
)
def test_an_exception_that_is_malformed(payload):
    crash(run="i32.const 1", reply_bytes=fake_core.reply(payload))


def test_an_exception_in_order_is_a_guest_error():
    payload = {
        "type": "KeyError",
        "message": "'x'",
        "traceback": "Traceback ...\nKeyError: 'x'\n",
        "frames": [["<guest>", 3, "<module>"], ["<guest>", 1, "f"]],
        "is_syntax_error": False,
        "host_exception": None,
        "args": ["x"],
    }
    with pytest.raises(GuestError) as caught:
        run(run="i32.const 1", reply_bytes=fake_core.reply(payload, stdout="so far"))
    error = caught.value
    assert (error.type_name, error.message, error.guest_args) == ("KeyError", "'x'", ("x",))
    assert error.frames[1] == ("<guest>", 1, "f")
    assert error.frames[0].line == 3
    assert str(error) == "KeyError: 'x'"
    assert "Traceback ..." in error.__notes__[0]
    assert error.result.stdout == "so far"


def test_a_syntax_error_has_its_own_class():
    payload = {"type": "SyntaxError", "message": "invalid syntax", "is_syntax_error": True}
    with pytest.raises(GuestSyntaxError, match="invalid syntax"):
        run(run="i32.const 1", reply_bytes=fake_core.reply(payload))


def test_a_value_that_cannot_cross_names_its_path():
    payload = {"type": "ConversionError", "conversion_path": "value['f']", "message": ""}
    with pytest.raises(ConversionError) as caught:
        run(run="i32.const 1", reply_bytes=fake_core.reply(payload))
    assert caught.value.path == "value['f']"


@pytest.mark.parametrize("payload", [None, "seconds", "memory_bytes", "nonsense", 5, ["fuel"]])
def test_a_limit_that_is_none(payload):
    crash(run="i32.const 2", reply_bytes=fake_core.reply(payload))


@pytest.mark.parametrize("limit", ["fuel", "output_bytes", "host_calls"])
def test_a_limit_is_an_error_with_its_name(limit):
    with pytest.raises(LimitError) as caught:
        run(run="i32.const 2", reply_bytes=fake_core.reply(limit, stdout="so far"))
    assert caught.value.limit == limit
    assert f"Limits({limit}=...)" in str(caught.value)
    assert caught.value.result.stdout == "so far"


def test_a_limit_that_was_lifted_cannot_be_reached():
    crash(
        run="i32.const 2", reply_bytes=fake_core.reply("fuel"), limits=Limits(fuel=None)
    )


def test_a_refusal_is_an_error_and_the_session_stays():
    core = fake_core.engine(run="i32.const 5", reply_bytes=fake_core.reply("not idle"))
    session = Sandbox(engine=core).session()
    for _ in range(2):
        with pytest.raises(WardianError, match="refused the request: not idle"):
            session.run("1")


# ---------------------------------------------------------------------------- host calls


def test_a_host_call_in_order():
    seen = []

    def f(*args, **kwargs):
        seen.append((args, kwargs))

    run(functions=[f], **calls(pack([0, 1, "f", [1, "x"], {"k": [2]}])))
    assert seen == [((1, "x"), {"k": [2]})]


@pytest.mark.parametrize(
    "request_bytes",
    [
        b"",
        b"\xc1",
        pack(None),
        pack([]),
        pack([0]),
        pack([7, 1, "f", [], {}]),
        pack([0, 1, "f", []]),
        pack([0, 1, "f", [], {}, 1]),
        pack([0, 1, "g", [], {}]),
        pack([0, 1, b"f", [], {}]),
        pack([0, 1, "f", {}, {}]),
        pack([0, 1, "f", [], []]),
        pack([0, 1, "f", [], {1: 2}]),
        pack([0, 1, "__class__", [], {}]),
        pack([0, 1, "f", "args", {}]),
        pack([1, 1]),
        pack([1, 3, "x"]),
        pack([1, 1, b"x"]),
        pack(["0", 1, "f", [], {}]),
    ],
    ids=lambda request: request.hex() or "empty",
)
def test_a_request_that_is_malformed(request_bytes):
    def f():
        raise AssertionError("a malformed request reached a host function")

    crash(functions=[f], **calls(request_bytes))


@pytest.mark.parametrize("address, size", [(-1, 4), (0, -1), (8 * 65536, 1), (-16, 32)])
def test_a_request_outside_memory(address, size):
    wat = f"(call $host_call (i32.const {address}) (i32.const {size})) drop i32.const 0"
    crash(run=wat)


def test_after_a_malformed_request_no_host_function_is_called():
    called = []
    bad, bad_data = host_call(b"\xc1", FREE + 4096)
    good, good_data = host_call(pack([0, 1, "f", [], {}]), FREE + 8192)
    crash(
        functions={"f": lambda: called.append(1)},
        run=f"{bad} drop {good} drop {good} drop i32.const 0",
        data=bad_data | good_data,
    )
    assert called == []


def test_the_mailbox_may_lie_about_its_place():
    big = "x" * 100_000
    for place in (-1, -100, fake_core.PAGES * 65536 - 50_000):
        core = calls(pack([0, 1, "f", [], {}]), mailbox=f"i32.const {place}")
        crash(functions={"f": lambda: big}, **core)


def test_without_memory_for_an_answer_the_guest_gets_a_memory_error():
    # The answer is in the default mailbox then; the core reads it from there.
    wat, data = host_call(pack([0, 1, "f", [], {}]))
    store = f"(i32.store8 (i32.const {FREE + 1}) {wat})"
    core = fake_core.engine(
        run=f"{store} i32.const 0", data=data, reply_bytes=fake_core.reply(9)
    )
    result = Sandbox({"f": lambda: "x" * 100_000}, engine=core).run("")
    assert result.value == 1  # `threw`


def test_code_that_does_not_fit_is_a_limit():
    core = fake_core.engine()
    session = Sandbox(engine=core).session()
    with pytest.raises(LimitError) as caught:
        session.run("x" * 100_000)
    assert caught.value.limit == "memory_bytes"
    assert session.run("x").value is None


def test_a_host_call_inside_a_host_call_is_refused():
    # `mailbox` is called while an answer is written. This one asks the host again.
    wat, data = host_call(pack([0, 1, "f", [], {}]))
    crash(
        functions={"f": lambda: "x" * 100_000},
        run=f"{wat} drop i32.const 0",
        mailbox=f"{wat} drop i32.const 65536",
        data=data,
    )


def test_host_calls_where_no_guest_code_runs_are_not_served():
    wat, data = host_call(pack([0, 1, "f", [], {}]))
    for export in ("configure", "reply", "abort"):
        called = []
        ending = {"reply": f"i32.const {REPLY}"}.get(export, "i32.const 0")
        core = fake_core.engine(data=data, **{export: f"{wat} drop {ending}"})
        session = Sandbox({"f": lambda: called.append(1)}, engine=core).session()
        session.run("")
        assert called == []


def test_more_host_calls_than_allowed_are_not_made():
    called = []
    wat, data = host_call(pack([0, 1, "f", [], {}]))
    core = fake_core.engine(
        run=f"{wat} drop {wat} drop {wat} drop i32.const 5",
        data=data,
    )
    box = Sandbox({"f": lambda: called.append(1)}, engine=core, limits=Limits(host_calls=2))
    with pytest.raises(LimitError) as caught:
        box.run("")
    assert caught.value.limit == "host_calls"
    assert called == [1, 1]


def test_more_streamed_output_than_allowed_is_not_passed_on():
    heard = []
    wat, data = host_call(pack([1, 1, "x" * 60]))
    core = fake_core.engine(run=f"{wat} drop {wat} drop {wat} drop i32.const 5", data=data)
    box = Sandbox(engine=core, limits=Limits(output_bytes=130))
    with pytest.raises(LimitError) as caught:
        box.run("", on_stdout=heard.append)
    assert caught.value.limit == "output_bytes"
    assert len(heard) == 2


# ---------------------------------------------------------------------------- pauses


def awaiting(*payloads, **options):
    return fake_core.engine(
        run="i32.const 4", reply_bytes=fake_core.reply(payloads[0]), **options
    )


@pytest.mark.parametrize(
    "payload",
    [
        None,
        [],
        [1],
        [[1, "f", []]],
        [["1", "f", [], {}]],
        [[1, "g", [], {}]],
        [[1, "f", [], {1: 2}]],
        {"f": 1},
    ],
)
def test_pending_calls_that_are_malformed(payload):
    crash(functions={"f": lambda: 1}, run="i32.const 4", reply_bytes=fake_core.reply(payload))


def test_a_core_that_waits_forever_reaches_a_limit():
    core = fake_core.engine(
        run="i32.const 4", resume="i32.const 4", reply_bytes=fake_core.reply([[1, "f", [], {}, None]])
    )
    box = Sandbox({"f": lambda: 1}, engine=core, limits=Limits(host_calls=50))
    with pytest.raises(LimitError) as caught:
        box.run("")
    assert caught.value.limit == "host_calls"


def test_a_core_that_slices_forever_reaches_the_deadline():
    core = fake_core.engine(
        run="i32.const 3", resume="i32.const 3", reply_bytes=fake_core.reply(None)
    )
    with pytest.raises(LimitError) as caught:
        Sandbox(engine=core, limits=Limits(seconds=0.05)).run("")
    assert caught.value.limit == "seconds"


# ---------------------------------------------------------------------------- walls


def test_an_endless_loop_in_the_core_hits_the_wall(monkeypatch):
    monkeypatch.setattr(_watchdog, "STALL_SECONDS", 0.3)
    error = crash(run="(loop $forever (br $forever)) i32.const 0")
    assert "ran too long" in str(error)


@pytest.mark.parametrize("export, size", [("reply", 1), ("configure", 1), ("mailbox", 100_000)])
def test_an_endless_loop_in_any_export_hits_the_wall(monkeypatch, export, size):
    monkeypatch.setattr(_watchdog, "STALL_SECONDS", 0.3)
    crash("x" * size, **{export: "(loop $forever (br $forever)) i32.const 0"})


def test_an_endless_loop_while_unwinding_hits_the_wall(monkeypatch):
    monkeypatch.setattr(_watchdog, "STALL_SECONDS", 0.3)
    crash(
        run="i32.const 2",
        reply_bytes=fake_core.reply("fuel"),
        abort="(loop $forever (br $forever)) i32.const 0",
    )


def test_endless_recursion_in_the_core_hits_its_stack():
    deeper = (
        "(func $deeper (param i32) (result i32)"
        " (i32.add (call $deeper (local.get 0)) (i32.const 1)))"
    )
    error = crash(more=deeper, run="(call $deeper (i32.const 0))")
    assert "native stack" in str(error)


def test_a_trap_is_a_crash_with_its_reason():
    assert "unreachable" in str(crash(run="unreachable"))


def test_memory_growth_stops_at_the_limit():
    # Grow page by page until refused; the reply's payload byte tells how often it worked.
    grow = f"""
        (loop $more
          (if (i32.ne (memory.grow (i32.const 16)) (i32.const -1)) (then
            (local.set $i (i32.add (local.get $i) (i32.const 1)))
            (br $more))))
        (i32.store8 (i32.const {FREE + 2}) (i32.shr_u (local.get $i) (i32.const 8)))
        (i32.store8 (i32.const {FREE + 3}) (local.get $i))
        i32.const 0"""
    content = b"\x94\xcd\x00\x00" + pack(fake_core.USAGE, "", "")
    # `value` is the number of MiB it could grow by, big-endian in a uint16.
    found = run(run=grow, reply_bytes=content, limits=Limits(memory_bytes=16 << 20)).value
    assert 16 <= found <= 20 + (_engine.MEMORY_SLACK_BYTES >> 20)


def test_memory_that_grew_is_read_at_its_new_size():
    # The reply is moved to a page that did not exist when the session began.
    content = fake_core.reply("far away")
    far = 20 * 65536
    move = f"""
        (drop (memory.grow (i32.const 32)))
        (memory.copy (i32.const {far}) (i32.const {FREE}) (i32.const {len(content)}))
        (i32.store (i32.const {REPLY}) (i32.const {far}))
        i32.const 0"""
    assert run(run=move, reply_bytes=content).value == "far away"


# ---------------------------------------------------------------------------- strangers


@pytest.mark.parametrize(
    "changes, message",
    [
        ({"abi": 2}, "abi is 2"),
        ({"statuses": {}}, "statuses"),
        ({"answers": None}, "answers"),
        ({"extensions": {"tuple": 3}}, "extensions"),
        ({"mailbox_address": -5}, "mailbox"),
        ({"mailbox_address": MAILBOX, "mailbox_bytes": 1 << 30}, "mailbox"),
        ({"answer_address": 1 << 31}, "answer"),
        ({"mailbox_bytes": "64"}, "mailbox_bytes"),
        ({"limits": {"depth": 10}}, "depth"),
        ({"build_id": None}, "build_id"),
    ],
)
def test_a_core_that_this_host_does_not_know_is_refused(changes, message):
    with pytest.raises(WardianError, match=message):
        fake_core.engine(manifest=changes)


@pytest.mark.parametrize("record", [b"\xff\xff\xff\xff{", b"\x02\0\0\0xx", b"\x02\0\0\0[]"])
def test_a_manifest_that_is_malformed_is_refused(record):
    with pytest.raises((WardianError, CrashError)):
        fake_core.engine(data={fake_core.MANIFEST: record})


def test_a_core_with_other_imports_is_refused():
    import wasmtime

    from wardian import Engine

    wat = '(module (import "env" "system" (func)) (memory (export "memory") 1))'
    with pytest.raises(WardianError, match="unknown import"):
        Engine(wasm=bytes(wasmtime.wat2wasm(wat)), sessions_max=2)


def test_a_core_with_an_export_of_another_type_is_refused():
    import wasmtime

    from wardian import Engine

    functions = "".join(
        f'(func (export "{name}") (param i64) (result i32) i32.const 0)'
        for name in fake_core.BODIES
    )
    wat = f'(module (memory (export "memory") 1) {functions})'
    with pytest.raises(WardianError, match="another type"):
        Engine(wasm=bytes(wasmtime.wat2wasm(wat)), sessions_max=2)
