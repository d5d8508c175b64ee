"""One running copy of the core: calls into it, its memory, and the calls that come out of it.

    Instance = one wasmtime store with one instance in it: a linear memory and ten functions

Invariants:
  1. Whatever is read from guest memory is checked against its current size first: `read` and
     `write` raise `CrashError` for a range outside, and nothing else here reads memory.
  2. A call that traps raises `CrashError`, and the instance is never entered again.
  3. `entries` is odd while the core runs, and the watchdog stops a core that does not come back.
     The guest's own meter acts long before.
  4. While guest code runs, `_running` maps this thread to the host side of the innermost session.

Not here: where instances come from (`_engine.py`), what the messages mean (`_session.py`).
"""

from __future__ import annotations

import struct
from _thread import get_ident
from typing import TYPE_CHECKING, Protocol

from . import _capi, _manifest, _pages
from ._capi import EXTERN_FUNC, EXTERN_MEMORY, EXTERN_WORDS, NULL, ffi, lib
from ._errors import CrashError, WardianError
from ._pages import Written
from ._watchdog import stall_seconds, watchdog

if TYPE_CHECKING:
    from ._engine import Engine
    from ._pages import Scanner
    from ._spares import Template, Touched

# The functions of the ABI, by their index in `Instance.exports`.
_NAMES = (
    b"memory", b"manifest", b"mailbox", b"configure", b"run", b"resume", b"abort", b"reply", b"call",
    b"back", b"release", b"differences", b"apply",
)  # fmt: skip
(
    MEMORY, MANIFEST, MAILBOX, CONFIGURE, RUN, RESUME, ABORT, REPLY, CALL, BACK, RELEASE,
    DIFFERENCES, APPLY,
) = range(len(_NAMES))  # fmt: skip
_PARAMETER_COUNTS = (None, 0, 1, 2, 2, 2, 0, 0, 2, 1, 2, 2, 2)
_NAME_TEXTS = [ffi.new("char[]", name) for name in _NAMES]
_EXPORTS_TYPE = ffi.typeof(f"uint64_t[{EXTERN_WORDS * len(_NAMES)}]")
_VALUES_TYPE = ffi.typeof("int64_t[4]")
_INSTANCE_TYPE = ffi.typeof("wasmtime_instance_t *")
_TRAP_TYPE = ffi.typeof("wasm_trap_t **")

_MASK = 0xFFFFFFFF

_ADDRESS_AND_SIZE = struct.Struct("<II")

# Where `wasmtime_memory_grow` says how large the memory was, which nobody reads.
_PREVIOUS = ffi.new("uint64_t *")


class HostSide(Protocol):
    """Who answers `host_call` while an instance runs."""

    def answer(self, address: int, size: int) -> int:
        """Handle the request at that place in memory. May not raise."""

    def park(self, error: BaseException) -> None:
        """Keep an exception that came up outside `answer`, to be raised when the run has ended."""


# Thread to the innermost run on it. A host function may run another session.
_running: dict[int, tuple[HostSide, Instance]] = {}


def _host_call(env, caller, values, count):
    found = _running.get(get_ident())
    if found is None:  # A core that calls the host where no guest code runs.
        values[0] = _manifest.STOP
    else:
        side, instance = found
        instance.entries += 1
        try:
            values[0] = side.answer(values[0] & _MASK, values[2] & _MASK)
        finally:
            instance.entries += 1
    return NULL


def _host_call_failed(kind, error, traceback):
    # Only a signal handler can raise there (Ctrl-C, between two bytecodes). The arguments of
    # the failed callback tell where its answer goes.
    traceback.tb_frame.f_locals["values"][0] = _manifest.STOP
    found = _running.get(get_ident())
    if found is not None:
        found[0].park(error)


# One callback for all engines, kept alive with this module.
callback = ffi.callback(
    "wasm_trap_t *(void *, wasmtime_caller_t *, int64_t *, size_t)",
    _host_call,
    error=NULL,
    onerror=_host_call_failed,
)


class SessionsSpent(WardianError):
    """Every slot of the pool is taken."""


class SystemSpent(SessionsSpent):
    """The system has no room for one more session."""


class Instance:
    """One running copy of the core: its memory and its functions.

    Belongs to one thread at a time. `close` gives the memory back; a context manager does it too.
    """

    __slots__ = (
        "__weakref__",
        "_base",
        "_context",
        "_exports",
        "_functions",
        "_instance",
        "_memory",
        "_open",
        "_reply_place",
        "_seen",
        "_size",
        "_store",
        "_trap",
        "_values",
        "entries",
        "memory_address",
        "scanner",
        "stall_seconds",
        "stopped",
        "template",
        "touched",
    )

    def __init__(self, engine: Engine, pre, memory_bytes: int):
        self._open = engine.open_instances
        self._open.add(id(self))
        self._store = store = lib.wasmtime_store_new(engine._engine, NULL, NULL)
        self._context = context = lib.wasmtime_store_context(store)
        # -1 leaves the number of table elements at its default.
        lib.wasmtime_store_limiter(store, engine.memory_limit(memory_bytes), -1, 1, 1, 1)
        # For `_spares.py`: what a spare is like that was told the same policy, and what is known of
        # the pages that this one has written to.
        self.template: Template | None = None
        self.touched: Touched | None = None
        self.scanner: Scanner | None = None
        self._seen: Written | None = None
        self.entries = 0
        self.stopped = False
        self.stall_seconds = stall_seconds(memory_bytes)
        self._exports = ffi.new(_EXPORTS_TYPE)
        self._functions: list = [None] * len(_NAMES)
        self._trap = ffi.new(_TRAP_TYPE)
        self._values = ffi.new(_VALUES_TYPE)
        self._instance = ffi.new(_INSTANCE_TYPE)
        error = lib.wasmtime_instance_pre_instantiate(pre, context, self._instance, self._trap)
        if error or self._trap[0]:
            self._raise_start_failure(engine, error)
        memory = self._find(MEMORY, EXTERN_MEMORY)
        self._base = lib.wasmtime_memory_data(context, memory)
        self.memory_address = int(ffi.cast("uintptr_t", self._base))
        self._size = 0
        self._reply_place = 0
        self._refresh_memory()
        watchdog.add(self)

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
            watchdog.remove(self)
            lib.wasmtime_store_delete(store)
            self._open.discard(id(self))

    def call(self, index: int, first: int = 0, second: int = 0) -> int:
        """Call an exported function. Raises `CrashError` if it traps."""
        function = self._functions[index] or self._find(index, EXTERN_FUNC)
        self._claim()
        values = self._values
        values[0] = first
        values[2] = second
        self.entries += 1  # First: a watchdog that falls asleep now sees it.
        try:
            if not watchdog.awake:
                watchdog.wake()
            error = lib.wasmtime_func_call_unchecked(
                self._context, function, values, 2, self._trap
            )
        finally:
            self.entries += 1
            if watchdog.stopping:
                watchdog.wait_for_stop()
        if error or self._trap[0]:
            self._raise_trap(error)
        return values[0] & _MASK

    def run(self, side: HostSide, index: int, address: int = 0, size: int = 0) -> int:
        """`call`, with `side` answering host calls."""
        thread = get_ident()
        outer = _running.get(thread)
        _running[thread] = (side, self)
        try:
            return self.call(index, address, size)
        finally:
            if outer is None:
                del _running[thread]
            else:
                _running[thread] = outer

    def reply(self) -> bytes:
        """The core's last reply, which says where it lies always at the same place."""
        place = self._reply_place or self.call(REPLY)
        self._reply_place = place
        return self.read(*_ADDRESS_AND_SIZE.unpack(self.read(place, _ADDRESS_AND_SIZE.size)))

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

    def written(self, image: Instance) -> Written:
        """Where the memory may differ from `image`, a new instance."""
        self._refresh_memory()
        seen = self._seen
        if seen is not None and seen.is_all():
            return seen
        seen = self.touched
        if seen is None or not seen.is_all():
            seen = self._seen = Written([])
            seen.note()  # First: what is written to from here on is a fault more.
            seen.ranges = _pages.written(
                self.memory_address, self._memory, self._size, image._memory
            )
        return seen

    def grow(self, size: int) -> None:
        """Let the memory have `size` bytes. Raises `WardianError` if that is over the limit."""
        missing = size - self.memory_size()
        if missing > 0:
            error = lib.wasmtime_memory_grow(
                self._context, self._functions[MEMORY], missing // _pages.WASM_PAGE_BYTES, _PREVIOUS
            )
            if error:
                raise WardianError(f"the memory cannot grow: {_capi.take_error(error)}")
            self._refresh_memory()

    def become(self, other: Instance, ranges: list[tuple[int, int]]) -> None:
        """Take over those ranges of `other`'s memory, in a fresh instance of the same engine."""
        self._claim()
        self.grow(other._size)
        base, source = self._base, other._base
        template = self.template
        if template is not None and other.template is not template:  # Else `ranges` have it.
            for start, size in template.places:
                ffi.memmove(base + start, source + start, size)
        _pages.populate(self.memory_address, ranges)
        for start, stop in ranges:
            ffi.memmove(base + start, source + start, stop - start)

    def _claim(self) -> None:
        """Before this thread writes: what is known of written pages counts its faults alone."""
        if self.touched is not None and self.touched.thread is not _pages.thread.token:
            self.touched = None
        if self._seen is not None and self._seen.thread is not _pages.thread.token:
            self._seen = None

    def _refresh_memory(self) -> None:
        # Memory only grows, and never moves: the pool reserves 4 GiB for it.
        size = lib.wasmtime_memory_data_size(self._context, self._functions[MEMORY])
        if size != self._size:
            self._size = size
            self._memory = ffi.buffer(self._base, size)

    def _find(self, index: int, kind: int):
        out = self._exports + EXTERN_WORDS * index
        name = _NAMES[index]
        found = lib.wasmtime_instance_export_get(
            self._context, self._instance, _NAME_TEXTS[index], len(name), out
        )
        if not found or out[0] & 0xFF != kind:
            raise WardianError(f"the core exports no {name.decode()}: it is not a wardian core")
        self._functions[index] = out + 1
        return out + 1

    def _raise_start_failure(self, engine: Engine, error) -> None:
        text = _capi.take_error(error) if error else _capi.take_trap(self._take_trap())[1]
        self.close()
        if "maximum concurrent" in text:
            raise SessionsSpent(
                f"{engine.sessions_max:,} sessions are open, as many as this engine may hold: "
                "close sessions, or use Sandbox(engine=Engine(sessions_max=...)) with a bigger one"
            )
        if "os error 12)" in text:
            raise SystemSpent(
                "the system has no memory for one more session: close sessions (on Linux, each "
                "takes four of the memory maps that `sysctl vm.max_map_count` allows a process)"
            )
        raise WardianError(f"the core does not start: {text}")

    def _raise_trap(self, error) -> None:
        if error:
            raise CrashError(f"the core could not be entered: {_capi.take_error(error)}")
        code, text = _capi.take_trap(self._take_trap())
        if self.stopped:
            raise CrashError("the core ran too long without giving control back and was stopped")
        if code == _capi.TRAP_STACK_OVERFLOW:
            raise CrashError("the core ran out of its native stack and was stopped")
        raise CrashError(f"the core trapped: {text}")

    def _take_trap(self):
        trap = self._trap[0]
        self._trap[0] = NULL
        return trap
