"""The wall behind the guest's own meter: an instance that does not come back is stopped.

A sound core gives control back every few milliseconds, because all its work costs fuel and a slice
is small. One that has gone wrong may not. A thread of this process looks a few times in a second
at which entry each instance is in; one that has been in the same entry for `stall_seconds` gets its
stop page made unreadable, and traps at its next stop point (`_stops.py`).

    instance                     watchdog
    entries 6 -> 7  enter
                                 sees 7
                                 sees 7 again, too long: protect the stop page
    traps
    entries 7 -> 8  leave
    close: page readable again

Nothing here is on the path of a run but two additions to `entries` and two looks at a flag.

Invariants:
  1. `entries` is odd exactly while the thread that owns the instance is inside the core, and not in
     a host function that the core has called.
  2. A page is protected only under `_lock`, with `stopping` set, and after a look that the
     instance still is in that entry. `leave` adds to `entries` first and looks at `stopping`
     then: so either the watchdog sees that the entry is over, or `leave` waits for it.
  3. A protected page is made readable again before wasmtime gets the instance's memory back.
"""

from __future__ import annotations

import ctypes
import os
import sys
import threading
import time
import weakref
from typing import Protocol

from ._stops import STOP_PAGE, STOP_PAGE_BYTES

SAMPLE_SECONDS = 0.25
# The thread sleeps for good, until it is woken, when nothing has run in so many samples.
_SAMPLES_UNTIL_IDLE = 20

# Long enough for the longest things that a sound core does without giving control back, on a busy
# machine: collecting a full heap, compiling a long program.
STALL_SECONDS = 10.0
STALL_SECONDS_PER_BYTE = 20e-9


class Watched(Protocol):
    """What the watchdog needs to know of an instance."""

    entries: int
    stall_seconds: float
    stopped: bool
    memory_address: int


class Watchdog:
    """One for each process. Its thread starts with the first instance that is entered."""

    def __init__(self) -> None:
        self.awake = False
        self.stopping = False
        self._lock = threading.Lock()
        self._wake = threading.Event()
        self._thread: threading.Thread | None = None
        self._watched: dict[int, weakref.ref] = {}

    def add(self, instance: Watched) -> None:
        """Watch an instance until `remove`, or until nobody holds it."""
        self._watched[id(instance)] = weakref.ref(instance)

    def remove(self, instance: Watched) -> None:
        """Forget an instance, and make its memory readable if it was stopped."""
        self._watched.pop(id(instance), None)
        # An exception between two bytecodes may have come when it had left but not yet said so.
        instance.entries += instance.entries & 1
        if self.stopping:
            self.wait_for_stop()
        if instance.stopped:
            _protect(instance.memory_address, readable=True)
            instance.stopped = False

    def wake(self) -> None:
        """Have the thread look at the instances again: `entries` of one has become odd."""
        with self._lock:
            if self._thread is None:
                thread = threading.Thread(target=self._loop, name="wardian watchdog", daemon=True)
                thread.start()  # Or an error, and the next entry tries again.
                self._thread = thread
            self.awake = True
            self._wake.set()

    def wait_for_stop(self) -> None:
        """Return when no page is being protected: for `leave`, when `stopping` is set."""
        with self._lock:
            pass

    def _loop(self) -> None:
        seen: dict[int, tuple[int, float]] = {}
        idle = 0
        while True:
            time.sleep(SAMPLE_SECONDS)
            seen = self._look(seen)
            idle = 0 if seen else idle + 1
            if idle >= _SAMPLES_UNTIL_IDLE:
                self._wake.clear()
                self.awake = False
                # An instance that was entered just now did not see the flag go down.
                seen = self._look(seen)
                if not seen:
                    self._wake.wait()
                self.awake = True
                idle = 0

    def _look(self, seen: dict[int, tuple[int, float]]) -> dict[int, tuple[int, float]]:
        """The entries that run now, with the time each was first seen."""
        now = time.monotonic()
        running = {}
        for key, reference in self._watched.copy().items():
            instance = reference()
            if instance is None:
                self._watched.pop(key, None)
                continue
            entry = instance.entries
            if not entry & 1:
                continue
            before, since = seen.get(key, (0, now))
            if before != entry:
                since = now
            running[key] = (entry, since)
            if now - since >= instance.stall_seconds and not instance.stopped:
                self._stop(instance, entry)
        return running

    def _stop(self, instance: Watched, entry: int) -> None:
        with self._lock:
            self.stopping = True
            try:
                if instance.entries == entry:
                    instance.stopped = True
                    _protect(instance.memory_address, readable=False)
            finally:
                self.stopping = False


def stall_seconds(memory_bytes: int) -> float:
    """How long an instance whose objects take so many bytes may stay in one entry."""
    return STALL_SECONDS + STALL_SECONDS_PER_BYTE * memory_bytes


def _protect(memory_address: int, *, readable: bool) -> None:
    """Change the protection of the stop page of the memory at that address."""
    page = ctypes.c_void_p(memory_address + STOP_PAGE)
    if sys.platform == "win32":
        none, read_write, previous = 0x01, 0x04, ctypes.c_ulong()
        done = ctypes.windll.kernel32.VirtualProtect(
            page,
            ctypes.c_size_t(STOP_PAGE_BYTES),
            read_write if readable else none,
            ctypes.byref(previous),
        )
        failed = not done
    else:
        none, read_write = 0, 3  # PROT_NONE, PROT_READ | PROT_WRITE
        failed = ctypes.CDLL(None, use_errno=True).mprotect(
            page, ctypes.c_size_t(STOP_PAGE_BYTES), read_write if readable else none
        )
    if failed:
        raise OSError("the protection of a stop page could not be changed")


watchdog = Watchdog()


def _start_again() -> None:
    # A forked child has no other threads than the one that forked.
    watchdog.__init__()  # type: ignore[misc]


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_start_again)
