"""From the core as it is distributed to the core as it starts.

    wardian.wasm   the core's code and static data, and the library's sources, packed
        |  instantiate, let the core compile and run its library: `bake`
    image          the same code; the memory starts with the library loaded

A distribution is small, an image starts in microseconds. Whoever fills the cache of compiled cores
bakes once, before compiling. The core does the work and asks the host for nothing, so the image has
the same bytes on every machine: snapshots made here can be resumed there.

A host in another language does the same: it copies the custom section `LIBRARY_SECTION` into the
place that `mailbox(size)` names, calls `bake(place, size)`, which answers 0, and starts its sessions
from copies of that memory.

Not here: what is in wasm files (`_wasm.py`), unpacking (`core_wasm/src/image/unpack.zig`).
"""

from __future__ import annotations

from . import _manifest, _wasm
from ._errors import WardianError

LIBRARY_SECTION = "wardian.library"


def image(wasm: bytes) -> bytes:
    """The image of a distribution; a core that is something else already stays as it is.

    Raises `WardianError` if the core cannot bake, and `ValueError` for what is no wasm file.
    """
    library = _wasm.custom_section(wasm, LIBRARY_SECTION)
    if library is None:
        return wasm
    return bake(_wasm.without_custom_section(wasm, LIBRARY_SECTION), library)


def bake(core: bytes, library: bytes, *, keep_names: bool = False) -> bytes:
    """Let the core load its library, and freeze what its memory is after that.

    `library` is what the core's `bake` reads: the packed sources, or a msgpack map of module names
    to [source, is it a package].
    """
    import wasmtime  # Here, because it takes a tenth of a second and is needed once per machine.

    config = wasmtime.Config()
    # This code runs once: compiling it quickly matters more. (1.6 s of processor time together,
    # where compiling for speed, which follows, takes 2.5 s.)
    config.cranelift_opt_level = "none"
    config.cranelift_flag_set("regalloc_algorithm", "single_pass")
    config.cranelift_nan_canonicalization = True  # The same bits of NaN on every processor.
    engine = wasmtime.Engine(config)
    store = wasmtime.Store(engine)
    i32 = wasmtime.ValType.i32()
    linker = wasmtime.Linker(engine)
    linker.define_func(
        "wardian", "host_call", wasmtime.FuncType([i32, i32], [i32]), lambda *_: _manifest.STOP
    )
    try:
        module = wasmtime.Module(engine, _wasm.expose_globals(core))
        exports = linker.instantiate(store, module).exports(store)
        return _frozen(core, library, store, exports, keep_names)
    except (wasmtime.WasmtimeError, wasmtime.Trap, KeyError) as error:
        raise WardianError(f"the core could not load its library: {error}") from None


def _frozen(core: bytes, library: bytes, store, exports, keep_names: bool) -> bytes:
    memory = exports["memory"]
    address = exports["mailbox"](store, len(library)) & 0xFFFFFFFF
    if address == 0:
        raise WardianError("the core has no memory for the library's sources")
    memory.write(store, library, address)
    if exports["bake"](store, address, len(library)) != 0:
        raise WardianError(f"the core could not load its library:\n{_reply(store, exports)}")
    values = {
        index: exports[_wasm.global_name(index)].value(store)
        for index, item in enumerate(_wasm.read_globals(core))
        if item.mutable
    }
    dump = bytes(memory.read(store, 0, memory.data_len(store)))
    return _wasm.freeze(core, dump, values, keep_names=keep_names)


def _reply(store, exports) -> str:
    """The error text that `bake` left: the payload of the reply, or the reply as it is."""
    import msgpack

    memory = exports["memory"]
    where = exports["reply"](store) & 0xFFFFFFFF
    address, size = (
        int.from_bytes(memory.read(store, at, at + 4), "little") for at in (where, where + 4)
    )
    content = bytes(memory.read(store, address, address + size))
    try:
        decoded = msgpack.unpackb(content, strict_map_key=False)
    except ValueError:
        return content.decode("utf-8", "replace")
    payload = decoded[0] if isinstance(decoded, list) and decoded else decoded
    if isinstance(payload, dict):
        payload = payload.get("traceback") or payload.get("message") or payload
    return str(payload)
