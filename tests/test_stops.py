"""Stop points and the watchdog: made-up modules, and what they may never do to their host."""

from __future__ import annotations

import time

import fake_core
import pytest
import wasmtime

from wardian import CrashError, Sandbox, WardianError, _stops, _watchdog

# One instruction of every shape of operands, around loops whose results must stay the same.
EVERYTHING = """
(module
  (memory (export "memory") 20 40)
  (table 4 funcref)
  (elem (i32.const 0) $double $double)
  (global $g (mut i64) (i64.const -5))
  (type $unary (func (param i32) (result i32)))
  (func $double (param i32) (result i32) (i32.mul (local.get 0) (i32.const 2)))
  (func (export "f") (param $n i32) (result i32)
    (local $i i32) (local $sum i32) (local $v v128) (local $x f64)
    (local.set $v (v128.const i32x4 3 11 65 128))
    (local.set $v
      (i8x16.shuffle 3 2 1 0 4 5 6 7 8 9 10 11 12 13 14 3 (local.get $v) (local.get $v)))
    (v128.store offset=70000 (i32.const 3) (local.get $v))
    (v128.store32_lane offset=80000 3 (i32.const 3) (local.get $v))
    (memory.copy (i32.const 90000) (i32.const 70003) (i32.const 16))
    (memory.fill (i32.const 90016) (i32.const 3) (i32.const 3))
    (local.set $x (f64.const 3.25))
    (drop (f32.const 3.5))
    (global.set $g (i64.add (global.get $g) (i64.const 0x0303030303)))
    (block $out
      (loop $again
        (br_if $out (i32.ge_u (local.get $i) (local.get $n)))
        (local.set $sum (i32.add (local.get $sum)
          (call_indirect (type $unary) (local.get $i) (i32.const 1))))
        (block $a (block $b (block $c
          (br_table $a $b $c (i32.rem_u (local.get $i) (i32.const 3))))
          (local.set $sum (i32.add (local.get $sum) (i8x16.extract_lane_u 3 (local.get $v)))))
          (local.set $sum (i32.add (local.get $sum) (i32.load8_u offset=90000 (i32.const 12)))))
        (local.set $sum (i32.add (local.get $sum)
          (select (result i32) (i32.const 3) (i32.const 1) (i32.and (local.get $i) (i32.const 1)))))
        (local.set $i (i32.add (local.get $i) (i32.const 1)))
        (br $again)))
    (i32.add (local.get $sum)
      (i32.add (i32.trunc_sat_f64_s (local.get $x)) (i32.wrap_i64 (global.get $g))))))
"""


def value_of(wasm: bytes, argument: int) -> int:
    store = wasmtime.Store()
    instance = wasmtime.Instance(store, wasmtime.Module(store.engine, wasm), [])
    return instance.exports(store)["f"](store, argument)


def test_a_module_with_stop_points_does_what_it_did():
    before = bytes(wasmtime.wat2wasm(EVERYTHING))
    after = _stops.insert(before)
    # One for the loop, one for the function that calls; `$double` has none.
    assert [after.count(point) for point in _stops.STOP_POINTS[:3]] == [1, 1, 0]
    assert [before.count(point) for point in _stops.STOP_POINTS[:3]] == [0, 0, 0]
    for argument in (0, 1, 7, 1000):
        assert value_of(after, argument) == value_of(before, argument)


@pytest.mark.parametrize("limits, memory", [("1", 16), ("20", 20), ("1 3", 16), ("1 500", 16)])
def test_every_memory_has_a_stop_page(limits, memory):
    wasm = _stops.insert(bytes(wasmtime.wat2wasm(f'(module (memory (export "memory") {limits}))')))
    store = wasmtime.Store()
    instance = wasmtime.Instance(store, wasmtime.Module(store.engine, wasm), [])
    assert instance.exports(store)["memory"].size(store) == memory


@pytest.mark.parametrize("wasm", [b"", b"\0asm", b"not a module at all", b"\0asm\2\0\0\0"])
def test_what_is_no_module_is_refused(wasm):
    with pytest.raises(ValueError, match="not a WebAssembly module"):
        _stops.insert(wasm)


def test_a_module_cut_off_anywhere_is_refused_unless_it_is_whole():
    whole = bytes(wasmtime.wat2wasm(EVERYTHING))
    engine = wasmtime.Engine()
    for size in range(8, len(whole)):
        try:
            result = _stops.insert(whole[:size])
        except ValueError:
            continue
        # Whole sections are left: the result is good exactly if they were.
        assert valid(engine, result) == valid(engine, whole[:size])


def valid(engine: wasmtime.Engine, wasm: bytes) -> bool:
    try:
        wasmtime.Module.validate(engine, wasm)
    except wasmtime.WasmtimeError:
        return False
    return True


def test_an_unknown_instruction_is_refused():
    wasm = bytearray(wasmtime.wat2wasm("(module (func (drop (i32.const 1))))"))
    wasm[wasm.index(b"\x41\x01\x1a")] = 0xFE
    with pytest.raises(_stops.UnknownInstruction, match="0xfe"):
        _stops.insert(bytes(wasm))


LOOP = "(loop $forever (br $forever)) i32.const 0"
# Nothing is written between two stop points here: the compiler must not do without the second.
IS_ZERO = "(i32.eqz (i32.load offset=200000 (i32.const 0)))"
READS_BEFORE_A_CALL = f"(loop $again (br_if $again {IS_ZERO})) (call $none) i32.const 0"
READS_IN_TWO_LOOPS = f"""
(loop $outer
  (loop $inner (br_if $inner {IS_ZERO}))
  (loop $other (br_if $other (i32.eqz {IS_ZERO})))
  (br $outer))
i32.const 0"""
TREE = """(func $tree (param i32)
  (if (local.get 0) (then
    (call $tree (i32.sub (local.get 0) (i32.const 1)))
    (call $tree (i32.sub (local.get 0) (i32.const 1))))))"""


@pytest.mark.parametrize(
    "more, run",
    [
        ("", LOOP),
        ("(func $none)", READS_BEFORE_A_CALL),
        ("", READS_IN_TWO_LOOPS),
        (TREE, "(call $tree (i32.const 60)) i32.const 0"),
    ],
)
def test_a_stopped_instance_gives_its_place_to_a_sound_one(monkeypatch, more, run):
    monkeypatch.setattr(_watchdog, "STALL_SECONDS", 0.3)
    core = fake_core.engine(more=more, run=run)
    for _ in range(core.sessions_max + 1):
        session = Sandbox(engine=core).session()
        with pytest.raises(CrashError, match="ran too long"):
            session.run("")
        session.close()
    with core.instantiate(1 << 20) as instance:
        assert set(instance.read(_stops.STOP_PAGE, _stops.STOP_PAGE_BYTES)) == {0}


def test_time_in_a_host_function_does_not_count(monkeypatch):
    monkeypatch.setattr(_watchdog, "STALL_SECONDS", 0.2)
    request = b"\x95\x00\x01\xa1f\x90\x80"
    wat, data = fake_core.host_call(request)
    core = fake_core.engine(run=f"{wat} drop i32.const 0", data=data)
    box = Sandbox({"f": lambda: time.sleep(1)}, engine=core)
    assert box.run("").value is None


def test_a_core_that_cannot_be_stopped_is_refused():
    with pytest.raises(WardianError, match="does not compile"):
        fake_core.Engine(wasm=b"\0asm\1\0\0\0\x0a\x07\x01\x05\x00\xfe\x00\x0b\x0b")
