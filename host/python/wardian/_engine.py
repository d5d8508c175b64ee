"""The engine: one compiled core, and instances of it that start in microseconds.

    Engine  = wasmtime engine + compiled core + everything resolved that can be beforehand

Starting an instance executes nothing: its memory is a copy-on-write view of the baked image, in a
slot of a pool. Instances that have served are used again (`_spares.py`). Where the kernel cannot
say what they wrote, the first `RESIDENT_BYTES` of a slot are wiped by copying and not by unmapping.

Not here: calling into an instance (`_instance.py`), the C declarations (`_capi.py`).
"""

from __future__ import annotations

import os
import threading
import time

from . import _bake, _cache, _capi, _manifest, _pages, _stops
from ._capi import NULL, ffi, lib
from ._errors import CrashError, WardianError
from ._instance import CONFIGURE, MANIFEST, Instance, SessionsSpent, SystemSpent, callback
from ._spares import SPARES_MAX, Spares

# Sessions that may be open at once in an engine. A slot reserves 4 GiB of address space, no memory.
SESSIONS_MAX = 1000

# How much of each slot's low end stays resident and is wiped by copying. Measured: an instance
# costs 7.5 us plus 2 us for each page it touches with 0 bytes resident, 10 us flat with 256 KiB,
# 12.7 with 512 KiB, 26 with 1 MiB, as long as the touched pages lie in this range.
RESIDENT_BYTES = 320 << 10

# How long a slot that another thread gives back may be on its way.
SLOT_SECONDS = 1.0

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

# `wasmtime_config_*_set`. What the core does not use is off: less for an attacker to try.
_SETTINGS = {
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


def core_path() -> str:
    """Where the built core lies in this installation."""
    return os.path.join(os.path.dirname(__file__), "wardian.wasm")


class Engine:
    """A compiled core that any number of sandboxes may share.

    Most programs never make one: `Sandbox()` uses a default engine for the whole process. Make
    your own to allow more open sessions at once, or to run another build of the core:

        engine = Engine(sessions_max=5000)
        box = Sandbox(engine=engine)

    * `sessions_max`: sessions that may be open at once; each reserves 4 GiB of address space.
    * `spares_max`: closed sessions whose memory is kept for the next ones, for each combination of
      limits and functions. 0 turns that off. A spare takes as much memory as it has written to, 2
      MiB at the most.
    * `resident_bytes`: how much of the low end of each memory stays when it is given back. Unless
      given: none where spares work, else 320 KiB.
    * `wasm`: the core, as bytes or by its path.

    Safe to share between threads. Making one loads the compiled core from the user's cache, and
    bakes and compiles it (a few seconds) only when it is not there.
    """

    def __init__(
        self,
        *,
        sessions_max: int = SESSIONS_MAX,
        resident_bytes: int | None = None,
        spares_max: int = SPARES_MAX,
        wasm: bytes | str | os.PathLike[str] | None = None,
    ):
        _check_count("sessions_max", sessions_max, 1, 20_000)
        if resident_bytes is None:
            resident_bytes = 0 if spares_max and _pages.can_scan() else RESIDENT_BYTES
        _check_count("resident_bytes", resident_bytes, 0, WASM_MEMORY_MAX)
        _check_count("spares_max", spares_max, 0, 20_000)
        self.sessions_max = sessions_max
        self.resident_bytes = resident_bytes
        self._wasm = wasm if isinstance(wasm, bytes) else _read_core(wasm)
        # The name of this core's compiled form in the cache.
        self.cache_name = _cache.key(
            self._wasm,
            _capi.library_version(),
            repr(sorted(_SETTINGS.items())),
            repr(_stops.STOP_POINTS),
        )
        # By `id`; each has a slot of the pool, or is giving it back.
        self.open_instances: set[int] = set()
        self._owned: list[tuple] = []
        self._engine = self._own(self._new_engine(), lib.wasm_engine_delete)
        self.loaded_from_cache = False
        module = self._own(self._load(), lib.wasmtime_module_delete)
        self._pre = self._own(self._link(module), lib.wasmtime_instance_pre_delete)
        self.image_bytes = 0
        # Never entered, so its memory is what every new instance holds.
        self.image = Instance(self, self._pre, WASM_MEMORY_MAX)
        self.image_bytes = self.image.memory_size()
        self.manifest = self._read_manifest()
        self.spares = Spares(self.image, spares_max)
        self._wasm = b""
        self.slice_fuel = SLICE_FUEL_FIRST

    def instantiate(self, memory_bytes: int) -> Instance:
        """A new instance whose objects may take `memory_bytes`."""
        give_up = time.monotonic() + SLOT_SECONDS
        while True:
            try:
                return Instance(self, self._pre, memory_bytes)
            except SessionsSpent as error:
                # wasmtime says so, too, while another thread gives a slot back.
                is_full = len(self.open_instances) > self.sessions_max or time.monotonic() > give_up
                if (is_full or isinstance(error, SystemSpent)) and not self.spares.clear():
                    raise
            time.sleep(0)

    def configured(self, policy: bytes, memory_bytes: int) -> Instance:
        """An instance that was told `policy`, and has a `template`; or a new one without.

        The latter for a policy that was never used before, and if the core does not take it:
        whoever tells it again learns why.
        """
        instance = self.spares.take(policy)
        if instance is not None:
            return instance
        instance = self.instantiate(memory_bytes)
        if len(policy) > self.manifest.mailbox_bytes or not self.spares.wants(policy):
            return instance
        address = self.manifest.mailbox_address
        instance.write(address, policy)
        try:
            if instance.call(CONFIGURE, address, len(policy)) == _manifest.FINISHED:
                self.spares.learn(instance, policy)
        except CrashError:
            instance.close()
            return self.instantiate(memory_bytes)
        return instance

    def memory_limit(self, memory_bytes: int) -> int:
        """The size that a linear memory may grow to when its objects may take `memory_bytes`."""
        wanted = self.image_bytes + memory_bytes * 5 // 4 + MEMORY_SLACK_BYTES
        return min(wanted, WASM_MEMORY_MAX)

    def tune_slice(self, fuel: int, seconds: float) -> None:
        """Learn from a slice that took `seconds` for `fuel`: the next policies have a better size.

        Fuel counts do not depend on the size of slices; only the host's reaction time does.
        """
        wanted = fuel * SLICE_SECONDS / seconds if seconds > 0 else 0
        if wanted < self.slice_fuel / 1.5 and self.slice_fuel > SLICE_FUEL_MIN:
            self.slice_fuel //= 2
        elif wanted > self.slice_fuel * 3 and self.slice_fuel < SLICE_FUEL_MAX:
            self.slice_fuel *= 2

    def is_near(self, slice_fuel: int) -> bool:
        """Whether a policy with slices of that size is good enough: new ones cost their spares."""
        return self.slice_fuel // 2 <= slice_fuel <= self.slice_fuel * 2

    def __del__(self) -> None:
        if hasattr(self, "spares"):
            self.spares.close()
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
        slots = self.sessions_max + 1  # One for the image.
        return {
            "total_core_instances": slots,
            "total_memories": slots,
            "total_tables": slots,
            "total_stacks": 0,
            "max_memory_size": WASM_MEMORY_MAX,
            "linear_memory_keep_resident": self.resident_bytes,
            "table_keep_resident": 64 << 10,
        }

    def _load(self):
        """The compiled core: from the cache, else baked and compiled now and put there."""
        name = self.cache_name
        out = ffi.new("wasmtime_module_t **")
        compiled = _cache.read(name)
        if compiled is not None:
            error = lib.wasmtime_module_deserialize(self._engine, compiled, len(compiled), out)
            if not error:
                self.loaded_from_cache = True
                return out[0]
            _capi.take_error(error)  # Another processor, another build of wasmtime: compile.
        try:
            stoppable = _stops.insert(_bake.image(self._wasm))
        except ValueError as error:
            raise WardianError(f"the core does not compile: {error}") from None
        error = lib.wasmtime_module_new(self._engine, stoppable, len(stoppable), out)
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
                    linker, b"wardian", 7, b"host_call", 9, kind, callback, NULL, NULL
                )
            )
            out = ffi.new("wasmtime_instance_pre_t **")
            _capi.check(lib.wasmtime_linker_instantiate_pre(linker, module, out))
            return out[0]
        finally:
            lib.wasm_functype_delete(kind)
            lib.wasmtime_linker_delete(linker)

    def _read_manifest(self) -> _manifest.Manifest:
        with Instance(self, self._pre, WASM_MEMORY_MAX) as instance:
            instance.check_exports()
            address = instance.call(MANIFEST)
            size = int.from_bytes(instance.read(address, 4), "little")
            if size > _manifest.MANIFEST_BYTES_MAX:
                raise WardianError(f"the core's manifest claims to have {size:,} bytes")
            return _manifest.parse(instance.read(address + 4, size), instance.memory_size())


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
