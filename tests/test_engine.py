"""The engine: the cache of compiled cores, its arguments, and finding wasmtime's library."""

from __future__ import annotations

import os
import pathlib
import subprocess
import sys

import fake_core
import pytest
import update_capi
import wasmtime

from wardian import CrashError, Engine, Limits, Sandbox, WardianError, _cache, _capi

WASM = bytes(wasmtime.wat2wasm("(module)"))


@pytest.fixture
def cache(tmp_path, monkeypatch):
    """An empty cache folder, used by this test alone."""
    folder = tmp_path / "cache"
    monkeypatch.setenv("WARDIAN_CACHE_DIR", str(folder))
    return folder


def fresh_engine() -> Engine:
    fake_core._engine.cache_clear()
    return fake_core.engine()


def only_file(cache: pathlib.Path) -> pathlib.Path:
    (path,) = cache.iterdir()
    return path


def test_the_second_engine_comes_from_the_cache(cache):
    assert not fresh_engine().loaded_from_cache
    assert fresh_engine().loaded_from_cache
    assert only_file(cache).suffix == ".compiled"


@pytest.mark.parametrize(
    "damage",
    [
        lambda content: content[:-1],
        lambda content: content[: len(content) // 2],
        lambda content: b"",
        lambda content: content + b"x",
        lambda content: content[:5000] + bytes([content[5000] ^ 1]) + content[5001:],
        lambda content: content[:-1] + bytes([content[-1] ^ 1]),
        lambda content: b"foreign" * 1000,
    ],
)
def test_a_torn_or_foreign_file_is_compiled_anew(cache, damage):
    fresh_engine()
    path = only_file(cache)
    whole = path.read_bytes()
    path.write_bytes(damage(whole))
    assert not fresh_engine().loaded_from_cache
    assert only_file(cache).read_bytes() == whole
    assert fresh_engine().loaded_from_cache


def test_compiled_code_of_something_else_with_a_right_digest_is_refused(cache):
    # wasmtime looks into the file itself: another version, another processor, no code at all.
    name = fresh_engine().cache_name
    _cache.write(name, b"\x7fELF and no more")
    assert not fresh_engine().loaded_from_cache


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="POSIX permissions")
@pytest.mark.parametrize("target", ["folder", "file"])
def test_what_others_may_write_is_not_believed(cache, target):
    fresh_engine()
    os.chmod(cache if target == "folder" else only_file(cache), 0o777)
    assert not fresh_engine().loaded_from_cache


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="POSIX permissions")
def test_files_are_private(cache):
    fresh_engine()
    assert cache.stat().st_mode & 0o777 == 0o700
    assert only_file(cache).stat().st_mode & 0o077 == 0


def test_a_cache_that_cannot_be_written_is_no_error(tmp_path, monkeypatch):
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    monkeypatch.setenv("WARDIAN_CACHE_DIR", str(blocked))
    assert not fresh_engine().loaded_from_cache
    assert _cache.write("x", b"y") is None


def test_other_code_and_other_settings_have_other_names():
    names = {
        _cache.key(WASM, "50.0.1", "a"),
        _cache.key(WASM + b"\0", "50.0.1", "a"),
        _cache.key(WASM, "50.0.2", "a"),
        _cache.key(WASM, "50.0.1", "b"),
    }
    assert len(names) == 4
    assert _cache.key(WASM, "50.0.1", "a") in names


@pytest.mark.parametrize(
    "options, error",
    [
        ({"sessions_max": 0}, ValueError),
        ({"sessions_max": "5"}, TypeError),
        ({"resident_bytes": -1}, ValueError),
        ({"resident_bytes": True}, TypeError),
        ({"spares_max": -1}, ValueError),
        ({"spares_max": None}, TypeError),
    ],
)
def test_wrong_options_say_what_is_wrong(options, error):
    with pytest.raises(error, match=rf"Engine\({next(iter(options))}=...\)"):
        Engine(wasm=WASM, **options)


def test_what_is_not_wasm_is_refused(cache):
    with pytest.raises(WardianError, match="does not compile"):
        Engine(wasm=b"not wasm", sessions_max=1)
    with pytest.raises(WardianError, match="missing: build the core"):
        Engine(wasm=cache / "nothing.wasm")


def test_a_core_without_the_exports_is_refused():
    for wat in ("(module)", '(module (memory (export "memory") 1))'):
        with pytest.raises(WardianError, match="exports no"):
            Engine(wasm=bytes(wasmtime.wat2wasm(wat)), sessions_max=1)


def test_guest_memory_starts_from_the_image_every_time():
    # A slot of the pool is used again and again; nothing of its last guest may be left.
    content = fake_core.reply(7)
    core = fake_core.engine(
        reply_bytes=content,
        run=f"""
            (i32.store8 (i32.const {fake_core.FREE + 1})
              (i32.add (i32.load8_u (i32.const {fake_core.FREE + 1})) (i32.const 1)))
            (i32.store8 (i32.const 400000) (i32.const 99))
            i32.const 0""",
    )
    box = Sandbox(engine=core)
    for _ in range(20):
        with box.session() as session:
            assert session.run("").value == 8
            assert session.run("").value == 9


def test_an_engine_can_be_dropped_while_its_sessions_live():
    engine = Engine(wasm=fake_core_bytes(), sessions_max=2)
    session = Sandbox(engine=engine).session()
    del engine
    session.run("1")


def fake_core_bytes() -> bytes:
    """The plain made-up core as wasm."""
    found = []
    original, fake_core._engine = fake_core._engine, found.append
    try:
        fake_core.engine()
    finally:
        fake_core._engine = original
    return bytes(wasmtime.wat2wasm(found[0]))


def test_the_memory_limit_bounds_the_store():
    grow = "(drop (memory.grow (i32.const 1600))) unreachable"
    with pytest.raises(CrashError, match="unreachable"):
        Sandbox(engine=fake_core.engine(run=grow), limits=Limits(memory_bytes=1 << 20)).run("")


def test_slices_learn_how_long_they_take():
    engine = fake_core_engine()
    first = engine.slice_fuel
    engine.tune_slice(first, 0.006)
    assert engine.slice_fuel == first  # Just right.
    for _ in range(40):
        engine.tune_slice(engine.slice_fuel, engine.slice_fuel * 1e-6)
    slow = engine.slice_fuel
    assert 0.002 < slow * 1e-6 < 0.012
    for _ in range(40):
        engine.tune_slice(engine.slice_fuel, engine.slice_fuel * 1e-8)
    assert 0.002 < engine.slice_fuel * 1e-8 < 0.012
    for _ in range(40):
        engine.tune_slice(1, 10.0)
    assert engine.slice_fuel >= 1 << 12


def fake_core_engine() -> Engine:
    """An engine of this test's own: others are shared."""
    return Engine(wasm=fake_core_bytes(), sessions_max=2)


def test_the_c_declarations_are_in_step_with_the_table():
    assert update_capi.TARGET.read_text() == update_capi.generate()


def test_every_declared_function_is_in_the_library():
    for name in dir(_capi.lib):
        getattr(_capi.lib, name)


def test_importing_wardian_imports_neither_wasmtime_nor_a_c_parser():
    code = (
        "import sys, wardian; "
        "print(sorted({'wasmtime', 'pycparser', 'cffi.api', 'asyncio'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_an_untested_wasmtime_is_refused(monkeypatch):
    monkeypatch.setattr(_capi, "library_version", lambda: "99.0.0")
    with pytest.raises(WardianError, match=r"wasmtime 99.0.0 is installed.*>=50,<51"):
        _capi.load()


def test_a_missing_wasmtime_is_a_clear_error(monkeypatch):
    monkeypatch.setattr(_capi.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(WardianError, match="pip install wasmtime"):
        _capi.library_path()
