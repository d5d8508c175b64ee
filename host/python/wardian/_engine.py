"""The engine: one compiled core, and instances of it that start in microseconds.

    Engine  = wasmtime engine + compiled core + everything resolved that can be beforehand
    Instance = one wasmtime store with one instance in it: a linear memory and seven functions

Starting an instance executes nothing: its memory is a copy-on-write view of the baked image, in a
slot of a pool. The first `RESIDENT_BYTES` of a slot are wiped by copying and not by unmapping,
which is why programs that stay in low memory start in about ten microseconds.

Invariants:
  1. Whatever is read from guest memory is checked against its current size first: `read` and
     `write` raise `CrashError` for a range outside, and nothing else here reads memory.
  2. A call that traps raises `CrashError`, and the instance is never entered again.
  3. Every entry starts with full wasmtime fuel (`WALL_FUEL`). The guest's own meter acts long
     before; the wall stops a core that has gone wrong.
  4. While guest code runs, `_running` maps this thread to the host side of the innermost session.

Not here: what the messages mean (`_session.py`), the C declarations (`_capi.py`).
"""

from __future__ import annotations

import os
import threading
from _thread import get_ident
from typing import Protocol

from . import _cache, _capi, _manifest, _pages
from ._capi import EXTERN_FUNC, EXTERN_MEMORY, EXTERN_WORDS, NULL, ffi, lib
from ._errors import CrashError, SnapshotError, WardianError

# Sessions that may be open at once in an engine. A slot reserves 4 GiB of address space, no memory.
SESSIONS_MAX = 1000

# How much of each slot's low end stays resident and is wiped by copying. Measured: an instance
# costs 7.5 us plus 2 us for each page it touches with 0 bytes resident, 10 us flat with 256 KiB,
# 12.7 with 512 KiB, 26 with 1 MiB, as long as the touched pages lie in this range.
RESIDENT_BYTES = 320 << 10

# wasmtime fuel (about one unit for each wasm instruction, three to four billion in a second) for
# one entry into the core. A slice takes about 30 million; the longest things a sound core does
# without giving control back are collecting a full heap and compiling a long program.
WALL_FUEL = 5_000_000_000
WALL_FUEL_PER_MEMORY_BYTE = 8
WALL_FUEL_PER_MESSAGE_BYTE = 1000

# wasm code runs on the stack of the thread that enters it.
STACK_BYTES = 512 << 10

# The linear memory may take the image, the guest's objects with a quarter more for gaps between
# them, and this for the collector's tables and the mailbox. The core's own count acts before.
MEMORY_SLACK_BYTES = 16 << 20

WASM_MEMORY_MAX = 1 << 32

# A slice is measured in guest fuel and meant to take this long, so that Ctrl-C, deadlines and
# cancellation are noticed. Its size is a power of two, found by measuring.
SLICE_SECONDS = 0.006
SLICE_FUEL_FIRST = 1 << 18
SLICE_FUEL_MIN = 1 << 12
SLICE_FUEL_MAX = 1 << 24

# The functions of the ABI, by their index in `Instance.exports`.
_NAMES = (b"memory", b"manifest", b"mailbox", b"configure", b"run", b"resume", b"abort", b"reply")
MEMORY, MANIFEST, MAILBOX, CONFIGURE, RUN, RESUME, ABORT, REPLY = range(len(_NAMES))
_PARAMETER_COUNTS = (None, 0, 1, 2, 2, 2, 0, 0)
_NAME_TEXTS = [ffi.new("char[]", name) for name in _NAMES]
_EXPORTS_TYPE = ffi.typeof(f"uint64_t[{EXTERN_WORDS * len(_NAMES)}]")
_VALUES_TYPE = ffi.typeof("int64_t[4]")
_INSTANCE_TYPE = ffi.typeof("wasmtime_instance_t *")
_TRAP_TYPE = ffi.typeof("wasm_trap_t **")

_MASK = 0xFFFFFFFF

# Where `wasmtime_memory_grow` says how large the memory was, which nobody reads.
_PREVIOUS = ffi.new("uint64_t *")

# `wasmtime_config_*_set`. What the core does not use is off: less for an attacker to try.
_SETTINGS = {
    "consume_fuel": True,
    "cranelift_nan_canonicalization": True,  # The same bits of NaN on every processor.
    "cranelift_opt_level": 1,  # For speed.
    "gc_support": False,
    "max_wasm_stack": STACK_BYTES,
    "memory_init_cow": True,
    "memory_may_move": False,
    "memory_reservation": WASM_MEMORY_MAX,
    "wasm_component_model": False,
    "wasm_memory64": False,
    "wasm_multi_memory": False,
    "wasm_relaxed_simd": False,
    "wasm_threads": False,
}


class HostSide(Protocol):
    """Who answers `host_call` while an instance runs."""

    def answer(self, address: int, size: int) -> int:
        """Handle the request at that place in memory. May not raise."""

    def park(self, error: BaseException) -> None:
        """Keep an exception that came up outside `answer`, to be raised when the run has ended."""


# Thread to the host side of the innermost run on it. A host function may run another session.
_running: dict[int, HostSide] = {}


def _host_call(env, caller, values, count):
    side = _running.get(get_ident())
    if side is None:  # A core that calls the host where no guest code runs.
        values[0] = _manifest.STOP
    else:
        values[0] = side.answer(values[0] & _MASK, values[2] & _MASK)
    return NULL


def _host_call_failed(kind, error, traceback):
    # Only a signal handler can raise there (Ctrl-C, between two bytecodes). The arguments of
    # the failed callback tell where its answer goes.
    traceback.tb_frame.f_locals["values"][0] = _manifest.STOP
    side = _running.get(get_ident())
    if side is not None:
        side.park(error)


# One callback for all engines, kept alive with this module.
_callback = ffi.callback(
    "wasm_trap_t *(void *, wasmtime_caller_t *, int64_t *, size_t)",
    _host_call,
    error=NULL,
    onerror=_host_call_failed,
)


def core_path() -> str:
    """Where the built core lies in this installation."""
    return os.path.join(os.path.dirname(__file__), "wardian.wasm")


class Engine:
    """A compiled core that any number of sandboxes may share.

    Most programs never make one: `Sandbox()` uses a default engine for the whole process. Make
    your own to allow more open sessions at once, or to run another build of the core:

        engine = Engine(sessions_max=5000)
        box = Sandbox(engine=engine)

    Safe to share between threads. Making one loads the compiled core from the user's cache, and
    compiles it (about a second) only when it is not there.
    """

    def __init__(
        self,
        *,
        sessions_max: int = SESSIONS_MAX,
        resident_bytes: int = RESIDENT_BYTES,
        wasm: bytes | str | os.PathLike[str] | None = None,
    ):
        _check_count("sessions_max", sessions_max, 1, 20_000)
        _check_count("resident_bytes", resident_bytes, 0, WASM_MEMORY_MAX)
        self.sessions_max = sessions_max
        self.resident_bytes = resident_bytes
        self._wasm = wasm if isinstance(wasm, bytes) else _read_core(wasm)
        # The name of this core's compiled form in the cache.
        self.cache_name = _cache.key(
            self._wasm, _capi.library_version(), repr(sorted(_SETTINGS.items()))
        )
        self._owned: list[tuple] = []
        self._engine = self._own(self._new_engine(), lib.wasm_engine_delete)
        self.loaded_from_cache = False
        module = self._own(self._load(), lib.wasmtime_module_delete)
        self._pre = self._own(self._link(module), lib.wasmtime_instance_pre_delete)
        self.image_bytes = 0
        self._image: bytes | None = None
        self.manifest = self._read_manifest()
        self._wasm = b""
        self.slice_fuel = SLICE_FUEL_FIRST

    def instantiate(self, memory_bytes: int) -> Instance:
        """A fresh instance whose objects may take `memory_bytes`."""
        return Instance(self, self._pre, memory_bytes)

    def memory_limit(self, memory_bytes: int) -> int:
        """The size that a linear memory may grow to when its objects may take `memory_bytes`."""
        wanted = self.image_bytes + memory_bytes * 5 // 4 + MEMORY_SLACK_BYTES
        return min(wanted, WASM_MEMORY_MAX)

    def image(self) -> bytes:
        """What the memory of every fresh instance holds. Kept once a snapshot has asked for it."""
        if self._image is None:
            with self.instantiate(WASM_MEMORY_MAX) as instance:
                self._image = instance.read(0, instance.memory_size())
        return self._image

    def tune_slice(self, fuel: int, seconds: float) -> None:
        """Learn from a slice that took `seconds` for `fuel`: the next policies have a better size.

        Fuel counts do not depend on the size of slices; only the host's reaction time does.
        """
        wanted = fuel * SLICE_SECONDS / seconds if seconds > 0 else 0
        if wanted < self.slice_fuel / 1.5 and self.slice_fuel > SLICE_FUEL_MIN:
            self.slice_fuel //= 2
        elif wanted > self.slice_fuel * 3 and self.slice_fuel < SLICE_FUEL_MAX:
            self.slice_fuel *= 2

    def __del__(self) -> None:
        for pointer, delete in reversed(getattr(self, "_owned", ())):
            delete(pointer)

    def _own(self, pointer, delete):
        self._owned.append((pointer, delete))
        return pointer

    def _new_engine(self):
        pool = lib.wasmtime_pooling_allocation_config_new()
        for name, value in self._pool_settings().items():
            getattr(lib, f"wasmtime_pooling_allocation_config_{name}_set")(pool, value)
        config = lib.wasm_config_new()
        for name, value in _SETTINGS.items():
            getattr(lib, f"wasmtime_config_{name}_set")(config, value)
        lib.wasmtime_pooling_allocation_strategy_set(config, pool)
        lib.wasmtime_pooling_allocation_config_delete(pool)
        engine = lib.wasm_engine_new_with_config(config)
        if not engine:
            raise WardianError(
                f"wasmtime refused an engine for {self.sessions_max} sessions: each reserves 4 GiB "
                "of address space, so try a smaller sessions_max (or raise `ulimit -v`)"
            )
        return engine

    def _pool_settings(self) -> dict[str, int]:
        return {
            "total_core_instances": self.sessions_max,
            "total_memories": self.sessions_max,
            "total_tables": self.sessions_max,
            "total_stacks": 0,
            "max_memory_size": WASM_MEMORY_MAX,
            "linear_memory_keep_resident": self.resident_bytes,
            "table_keep_resident": 64 << 10,
        }

    def _load(self):
        """The compiled core: from the cache, else compiled now and put there."""
        name = self.cache_name
        out = ffi.new("wasmtime_module_t **")
        compiled = _cache.read(name)
        if compiled is not None:
            error = lib.wasmtime_module_deserialize(self._engine, compiled, len(compiled), out)
            if not error:
                self.loaded_from_cache = True
                return out[0]
            _capi.take_error(error)  # Another processor, another build of wasmtime: compile.
        error = lib.wasmtime_module_new(self._engine, self._wasm, len(self._wasm), out)
        if error:
            raise WardianError(f"the core does not compile: {_capi.take_error(error)}")
        serialized = ffi.new("wasm_byte_vec_t *")
        _capi.check(lib.wasmtime_module_serialize(out[0], serialized))
        _cache.write(name, _capi.take_bytes(serialized))
        return out[0]

    def _link(self, module):
        linker = lib.wasmtime_linker_new(self._engine)
        kind = _capi.function_type(2, 1)
        try:
            _capi.check(
                lib.wasmtime_linker_define_func_unchecked(
                    linker, b"wardian", 7, b"host_call", 9, kind, _callback, NULL, NULL
                )
            )
            out = ffi.new("wasmtime_instance_pre_t **")
            _capi.check(lib.wasmtime_linker_instantiate_pre(linker, module, out))
            return out[0]
        finally:
            lib.wasm_functype_delete(kind)
            lib.wasmtime_linker_delete(linker)

    def _read_manifest(self) -> _manifest.Manifest:
        with self.instantiate(WASM_MEMORY_MAX) as instance:
            instance.check_exports()
            self.image_bytes = instance.memory_size()
            address = instance.call(MANIFEST) & _MASK
            size = int.from_bytes(instance.read(address, 4), "little")
            if size > _manifest.MANIFEST_BYTES_MAX:
                raise WardianError(f"the core's manifest claims to have {size:,} bytes")
            return _manifest.parse(instance.read(address + 4, size), instance.memory_size())


class Instance:
    """One running copy of the core: its memory and its functions.

    Belongs to one thread at a time. `close` gives the memory back; a context manager does it too.
    """

    __slots__ = (
        "_base",
        "_context",
        "_exports",
        "_found",
        "_instance",
        "_memory",
        "_size",
        "_store",
        "_trap",
        "_values",
        "_wall",
    )

    def __init__(self, engine: Engine, pre, memory_bytes: int):
        self._store = store = lib.wasmtime_store_new(engine._engine, NULL, NULL)
        self._context = context = lib.wasmtime_store_context(store)
        # -1 leaves the number of table elements at its default.
        lib.wasmtime_store_limiter(store, engine.memory_limit(memory_bytes), -1, 1, 1, 1)
        self._wall = WALL_FUEL + WALL_FUEL_PER_MEMORY_BYTE * memory_bytes
        lib.wasmtime_context_set_fuel(context, self._wall)
        self._exports = ffi.new(_EXPORTS_TYPE)
        self._found = 0
        self._trap = ffi.new(_TRAP_TYPE)
        self._values = ffi.new(_VALUES_TYPE)
        self._instance = ffi.new(_INSTANCE_TYPE)
        error = lib.wasmtime_instance_pre_instantiate(pre, context, self._instance, self._trap)
        if error or self._trap[0]:
            self._raise_start_failure(engine, error)
        memory = self._find(MEMORY, EXTERN_MEMORY)
        self._base = lib.wasmtime_memory_data(context, memory)
        self._size = 0
        self._refresh_memory()

    def __enter__(self) -> Instance:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.close()

    def __del__(self) -> None:
        self.close()

    def close(self) -> None:
        """Delete the store, and with it the guest's memory. Closing twice is fine."""
        store = getattr(self, "_store", None)  # None also when the constructor failed.
        if store is not None:
            self._store = self._context = self._memory = None
            self._size = 0
            lib.wasmtime_store_delete(store)

    def call(self, index: int, first: int = 0, second: int = 0) -> int:
        """Call an exported function. Raises `CrashError` if it traps."""
        if not self._found >> index & 1:
            self._find(index, EXTERN_FUNC)
        values = self._values
        values[0] = first
        values[2] = second
        error = lib.wasmtime_func_call_unchecked(
            self._context, self._exports + (EXTERN_WORDS * index + 1), values, 2, self._trap
        )
        if error or self._trap[0]:
            self._raise_trap(error)
        return values[0] & _MASK

    def enter(self, index: int, address: int = 0, size: int = 0) -> int:
        """Call a function that runs guest code: with full fuel behind the guest's own meter."""
        fuel = self._wall + WALL_FUEL_PER_MESSAGE_BYTE * size
        lib.wasmtime_context_set_fuel(self._context, fuel)
        return self.call(index, address, size)

    def run(self, side: HostSide, index: int, address: int = 0, size: int = 0) -> int:
        """`enter`, with `side` answering host calls."""
        thread = get_ident()
        outer = _running.get(thread)
        _running[thread] = side
        try:
            return self.enter(index, address, size)
        finally:
            if outer is None:
                del _running[thread]
            else:
                _running[thread] = outer

    def read(self, address: int, size: int) -> bytes:
        """A copy of that part of memory. Raises `CrashError` if it is not all inside."""
        stop = address + size
        if stop > self._size:
            self._refresh_memory()
            if stop > self._size:
                raise CrashError(
                    f"the core pointed to {size:,} bytes at {address:,}, outside its memory"
                )
        return self._memory[address:stop]

    def write(self, address: int, content: bytes) -> None:
        """Overwrite that part of memory. Raises `CrashError` if it is not all inside."""
        stop = address + len(content)
        if stop > self._size:
            self._refresh_memory()
            if stop > self._size:
                raise CrashError(
                    f"the core offered {len(content):,} bytes at {address:,}, outside its memory"
                )
        self._memory[address:stop] = content

    def check_exports(self) -> None:
        """Raise `WardianError` unless every export has the type that calls here assume.

        Once for each engine. Calls are unchecked, so a wrong type would be memory corruption.
        """
        for index in range(MANIFEST, len(_NAMES)):
            kind = lib.wasmtime_func_type(self._context, self._find(index, EXTERN_FUNC))
            found = _capi.function_kinds(kind)
            lib.wasm_functype_delete(kind)
            if found != ([_capi.I32] * _PARAMETER_COUNTS[index], [_capi.I32]):
                raise WardianError(
                    f"the core's {_NAMES[index].decode()} has another type than the ABI says"
                )

    def memory_size(self) -> int:
        """The size of the linear memory now, in bytes."""
        self._refresh_memory()
        return self._size

    def written(self, engine: Engine) -> list[tuple[int, int]]:
        """Ranges (start, stop) of the memory that may differ from the image."""
        self._refresh_memory()
        base = int(ffi.cast("uintptr_t", self._base))
        return _pages.written(base, self._memory, self._size, engine)

    def grow(self, size: int) -> None:
        """Let the memory have `size` bytes. Raises `WardianError` if that is over the limit."""
        missing = size - self.memory_size()
        if missing > 0:
            error = lib.wasmtime_memory_grow(
                self._context, self._exports + 1, missing // _pages.WASM_PAGE_BYTES, _PREVIOUS
            )
            if error:
                raise WardianError(f"the memory cannot grow: {_capi.take_error(error)}")
            self._refresh_memory()

    def write_pages(self, pages: list[tuple[int, bytes]]) -> None:
        """Put pages (number, content) where they belong. Raises `SnapshotError` if that is
        outside."""
        memory, size = self._memory, self._size
        for number, content in pages:
            start = number * _pages.PAGE_BYTES
            stop = start + _pages.PAGE_BYTES
            if not _pages.STACK_BYTES <= start < stop <= size:
                raise SnapshotError("the snapshot is malformed: a page lies outside the memory")
            memory[start:stop] = content

    def become(self, other: Instance, ranges: list[tuple[int, int]]) -> None:
        """Take over those ranges of `other`'s memory, in a fresh instance of the same engine."""
        self.grow(other._size)
        base, source = self._base, other._base
        for start, stop in ranges:
            ffi.memmove(base + start, source + start, stop - start)

    def _refresh_memory(self) -> None:
        # Memory only grows, and never moves: the pool reserves 4 GiB for it.
        self._size = lib.wasmtime_memory_data_size(self._context, self._exports + 1)
        self._memory = ffi.buffer(self._base, self._size)

    def _find(self, index: int, kind: int):
        out = self._exports + EXTERN_WORDS * index
        name = _NAMES[index]
        found = lib.wasmtime_instance_export_get(
            self._context, self._instance, _NAME_TEXTS[index], len(name), out
        )
        if not found or out[0] & 0xFF != kind:
            raise WardianError(f"the core exports no {name.decode()}: it is not a wardian core")
        self._found |= 1 << index
        return out + 1

    def _raise_start_failure(self, engine: Engine, error) -> None:
        text = _capi.take_error(error) if error else _capi.take_trap(self._take_trap())[1]
        if "maximum concurrent" in text:
            raise WardianError(
                f"{engine.sessions_max:,} sessions are open, as many as this engine may hold: "
                "close sessions, or use Sandbox(engine=Engine(sessions_max=...)) with a bigger one"
            )
        raise WardianError(f"the core does not start: {text}")

    def _raise_trap(self, error) -> None:
        if error:
            raise CrashError(f"the core could not be entered: {_capi.take_error(error)}")
        code, text = _capi.take_trap(self._take_trap())
        if code == _capi.TRAP_OUT_OF_FUEL:
            raise CrashError("the core ran too long without giving control back and was stopped")
        if code == _capi.TRAP_STACK_OVERFLOW:
            raise CrashError("the core ran out of its native stack and was stopped")
        raise CrashError(f"the core trapped: {text}")

    def _take_trap(self):
        trap = self._trap[0]
        self._trap[0] = NULL
        return trap


def _read_core(path: str | os.PathLike[str] | None) -> bytes:
    try:
        with open(core_path() if path is None else path, "rb") as file:
            return file.read()
    except FileNotFoundError:
        raise WardianError(
            f"{path or core_path()} is missing: build the core with `python scripts/build.py`"
        ) from None


def _check_count(name: str, value: object, low: int, high: int) -> None:
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(f"Engine({name}=...) must be an integer; it is {value!r}")
    if not low <= value <= high:
        raise ValueError(f"Engine({name}=...) must be from {low:,} to {high:,}; it is {value:,}")


_default: Engine | None = None
_default_lock = threading.Lock()


def default_engine() -> Engine:
    """The engine of this process that sandboxes use unless they are given one."""
    global _default
    if _default is None:
        with _default_lock:
            if _default is None:
                _default = Engine()
    return _default
