"""Freezing a memory into a wasm file, baking, and the size of what is shipped."""

from __future__ import annotations

import brotli
import build
import msgpack
import pack_library
import pytest
import wasm_compact
import wasmtime

from wardian import WardianError, _bake
from wardian import _wasm as wasm_image

# What a browser is willing to wait for: raw, and as servers send it.
RAW_BYTES_MAX = 4 << 20
BROTLI_BYTES_MAX = 12 * (1 << 20) // 10

# A module that counts in a global and in memory, through a start function, and has a table.
COUNTER = r"""
(module
  (import "wardian" "host_call" (func $host_call (param i32 i32) (result i32)))
  (memory (export "memory") 2 10)
  (global $constant i32 (i32.const 5))
  (global $small (mut i32) (i32.const -7))
  (global $big (mut i64) (i64.const -5000000000))
  (global $real (mut f64) (f64.const 0.5))
  (table 2 funcref)
  (elem (i32.const 0) $bump $start)
  (func $start (i32.store (i32.const 100) (i32.const 1)))
  (start $start)
  (func $bump (export "bump") (result i32)
    (global.set $small (i32.mul (global.get $small) (i32.const 3)))
    (global.set $big (i64.mul (global.get $big) (i64.const -3)))
    (global.set $real (f64.div (global.get $real) (f64.const -4)))
    (i32.store (i32.const 100) (i32.add (i32.load (i32.const 100)) (i32.const 1)))
    (i32.store8 (i32.const 131071) (i32.const 9))
    (i32.load (i32.const 100)))
  (func (export "small") (result i32) (i32.add (global.get $small) (global.get $constant)))
  (func (export "big") (result i64) (global.get $big))
  (func (export "real") (result f64) (global.get $real))
  (data (i32.const 100) "\02")
  (data (i32.const 70000) "hello"))
"""


def instantiate(wasm: bytes):
    engine = wasmtime.Engine()
    store = wasmtime.Store(engine)
    linker = wasmtime.Linker(engine)
    module = wasmtime.Module(engine, wasm)
    linker.define_unknown_imports_as_traps(module)
    return store, linker.instantiate(store, module).exports(store)


def frozen_after(wasm: bytes, calls: list[str], **options) -> bytes:
    """The module frozen after these calls."""
    store, exports = instantiate(wasm_image.expose_globals(wasm))
    for name in calls:
        exports[name](store)
    values = {
        index: exports[wasm_image.global_name(index)].value(store)
        for index, item in enumerate(wasm_image.read_globals(wasm))
        if item.mutable
    }
    memory = exports["memory"]
    dump = bytes(memory.read(store, 0, memory.data_len(store)))
    return wasm_image.freeze(wasm, dump, values, **options)


def test_a_frozen_module_goes_on_where_it_was():
    wasm = bytes(wasmtime.wat2wasm(COUNTER))
    store, exports = instantiate(wasm)
    for _ in range(3):
        exports["bump"](store)
    frozen_store, frozen = instantiate(frozen_after(wasm, ["bump", "bump"]))
    assert frozen["bump"](frozen_store) == exports["bump"](store) - 1
    exports_frozen = [frozen[name](frozen_store) for name in ("small", "big", "real")]
    assert exports_frozen == [-7 * 27 + 5, -5000000000 * -27, 0.5 / -64]
    assert bytes(frozen["memory"].read(frozen_store, 70000, 70005)) == b"hello"


def test_the_start_function_does_not_run_again():
    frozen = frozen_after(bytes(wasmtime.wat2wasm(COUNTER)), ["bump"])
    assert wasm_image.START not in dict(wasm_image.read_sections(frozen))
    store, exports = instantiate(frozen)
    assert exports["bump"](store) == 3


def test_memory_starts_at_the_size_it_had():
    wat = """(module (memory (export "memory") 1) (func (export "grow")
        (drop (memory.grow (i32.const 3))) (i32.store (i32.const 250000) (i32.const 77))))"""
    store, exports = instantiate(frozen_after(bytes(wasmtime.wat2wasm(wat)), ["grow"]))
    memory = exports["memory"]
    assert memory.size(store) == 4
    assert bytes(memory.read(store, 250000, 250001)) == b"\x4d"


def test_names_are_dropped_or_kept():
    wasm = wasm_image.with_custom_section(bytes(wasmtime.wat2wasm(COUNTER)), "note", b"hi")
    assert wasm_image.custom_section(frozen_after(wasm, []), "note") is None
    assert wasm_image.custom_section(frozen_after(wasm, [], keep_names=True), "note") == b"hi"


def test_only_chunks_that_are_not_zero_are_written():
    memory = bytearray(20 * wasm_image.CHUNK_BYTES)
    memory[5] = memory[4096 * 3] = memory[4096 * 4 + 4095] = memory[-1] = 1
    assert list(wasm_image.ranges(bytes(memory))) == [
        (0, 4096),
        (3 * 4096, 5 * 4096),
        (19 * 4096, 20 * 4096),
    ]
    assert list(wasm_image.ranges(bytes(8192))) == []


@pytest.mark.parametrize("value", [0, 1, 63, 64, 127, 128, 300, 2**31, 2**32 - 1, 2**63])
def test_numbers_are_written_as_they_are_read(value):
    assert wasm_image.Reader(wasm_image.unsigned(value)).unsigned() == value
    for number in (value, -value, -value - 1):
        assert wasm_image.Reader(wasm_image.signed(number)).signed() == number


@pytest.mark.parametrize(
    "wat, message",
    [
        ('(module (global (import "a" "b") i32) (memory 1))', "imports globals"),
        ('(module (memory 1) (data "passive"))', "data segment with flags"),
        ("(module (memory 1) (memory 1))", "one memory"),
    ],
)
def test_what_is_not_understood_is_refused(wat, message):
    wasm = bytes(wasmtime.wat2wasm(wat))
    with pytest.raises(ValueError, match=message):
        wasm_image.read_globals(wasm)
        wasm_image.freeze(wasm, bytes(65536), {})


def test_what_is_not_wasm_is_refused():
    for content in (b"", b"\0asm\2\0\0\0", wasm_image.MAGIC + b"\1\x7f"):
        with pytest.raises(ValueError):
            wasm_image.read_sections(content)


BAKING = r"""
(module
  (import "wardian" "host_call" (func $host_call (param i32 i32) (result i32)))
  (memory (export "memory") 3)
  (global $stack (mut i32) (i32.const 65536))
  (func (export "mailbox") (param i32) (result i32) (i32.const 65536))
  (func (export "reply") (result i32) (i32.const 64))
  (func (export "bake") (param i32 i32) (result i32)
    (i32.store (i32.const 8) (local.get 1))
    (i32.store (i32.const 64) (i32.const 1024))
    (i32.store (i32.const 68) (i32.const {size}))
    (i32.const {status}))
  (data (i32.const 1024) "{reply}"))
"""


def baking_core(status: int, reply: bytes) -> bytes:
    escaped = "".join(f"\\{byte:02x}" for byte in reply)
    wat = BAKING.replace("{status}", str(status)).replace("{size}", str(len(reply)))
    return bytes(wasmtime.wat2wasm(wat.replace("{reply}", escaped)))


def test_baking_hands_over_the_sources_and_freezes():
    modules = {"prelude": ["x = 1\n", False], "os": ["", True]}
    frozen = build.bake(baking_core(0, b""), modules, keep_names=False)
    store, exports = instantiate(frozen)
    memory = exports["memory"]
    size = int.from_bytes(memory.read(store, 8, 12), "little")
    message = bytes(memory.read(store, 65536, 65536 + size))
    assert msgpack.unpackb(message) == modules


@pytest.mark.parametrize(
    "reply, text",
    [
        (msgpack.packb("line 3: oops"), "line 3: oops"),
        (msgpack.packb([{"traceback": "Traceback: oops"}, [], "", ""]), "Traceback: oops"),
        (b"\xc1 oops", "oops"),
    ],
)
def test_a_failed_bake_prints_what_the_core_says(reply, text):
    with pytest.raises(build.BuildError, match=text):
        build.bake(baking_core(1, reply), {}, keep_names=False)


def test_a_distribution_becomes_the_image_that_a_bake_makes():
    core = baking_core(0, b"")
    modules = {"os": ["x = 1\n", False]}
    shipped = build.distribution(core, modules, keep_names=False)
    image = _bake.image(shipped)
    assert _bake.image(image) == image  # There is nothing left to bake.
    assert _bake.image(shipped) == image
    assert image == _bake.bake(core, pack_library.packed(modules))


def test_a_core_that_cannot_bake_is_an_error_of_ours():
    library = pack_library.packed({})
    for core in (b"\0asm\1\0\0\0", baking_core(1, b"\xa4oops"), bytes(wasmtime.wat2wasm(COUNTER))):
        with pytest.raises(WardianError, match="could not load its library"):
            _bake.bake(core, library)


def test_baking_gives_the_same_bytes_each_time():
    shipped = build.OUTPUT.read_bytes()
    assert _bake.image(shipped) == _bake.image(shipped)


def test_what_is_shipped_is_small():
    assert build.OUTPUT.stat().st_size < RAW_BYTES_MAX


def test_what_a_browser_downloads_is_small():
    # Servers send it with Brotli.
    assert len(brotli.compress(build.OUTPUT.read_bytes())) < BROTLI_BYTES_MAX


def test_comments_are_no_part_of_the_image():
    source = 'x = "#"  # one\n# two\ny = """\n# text\n"""\nz = f\'{x!r:#<3}\'#three\n'
    stripped = 'x = "#"\n\ny = """\n# text\n"""\nz = f\'{x!r:#<3}\'\n'
    assert pack_library.without_comments(source) == stripped


def test_docstrings_of_what_is_only_called_are_no_part_of_the_image():
    source = 'def _f(a=(1, 2)) -> int:\n    """Out\nof here."""\n    return 1\n'
    for use, private in (("_f()", True), ("f = _f", False), ("from m import _f as f", False)):
        modules = {"m": [source, False], "n": [f"from m import _f\n{use}\n", False]}
        assert pack_library.only_called(modules) == ({"_f"} if private else set())
    stripped = "def _f(a=(1, 2)) -> int:\n    \n\n    return 1\n"
    assert pack_library.without_private_docstrings("m", source, {"_f"}) == stripped
    nothing_else = "def _f():\n    'Kept.'\n"
    assert pack_library.without_private_docstrings("m", nothing_else, {"_f"}) == nothing_else
    module = '"""What\nit is."""\n\nx = 1\n'
    assert pack_library.without_private_docstrings("m._n", module, set()) == "\n\n\nx = 1\n"
    assert pack_library.without_private_docstrings("__future__", module, set()) == module


def test_numbers_become_short_and_mean_the_same():
    wat = "(module (func) (func (drop (i32.const 100)) (drop (i32.const -1)) (call 0)))"
    wasm = bytes(wasmtime.wat2wasm(wat))
    instructions = bytes.fromhex("00  41 e400  1a  41 7f  1a  10 00  0b")
    wide = bytes.fromhex("00  41 e480808000  1a  41 ffffffff7f  1a  10 8080808000  0b")
    sections = [
        (kind, body.replace(bytes([11]) + instructions, bytes([len(wide)]) + wide))
        for kind, body in wasm_image.read_sections(wasm)
    ]
    widened = wasm_image.write_sections(sections)
    assert len(widened) > len(wasm)
    wasmtime.Module.validate(wasmtime.Engine(), widened)
    assert wasm_compact.compact(widened) == wasm == wasm_compact.compact(wasm)


def test_library_modules_are_named_as_they_are_imported():
    for name, (source, is_package) in build.library_modules().items():
        assert all(part.isidentifier() for part in name.split("."))
        assert isinstance(source, str) and isinstance(is_package, bool)


def test_the_build_id_depends_on_the_inputs():
    identity = build.build_id(["-Doptimize=ReleaseSafe"])
    assert identity == build.build_id(["-Doptimize=ReleaseSafe"])
    assert identity != build.build_id(["-Doptimize=ReleaseSafe", "-Dstress_gc=true"])
    assert len(bytes.fromhex(identity)) == 16
