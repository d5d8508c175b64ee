"""This module provides access to the garbage collector.

The core has one collector, which frees everything that the program cannot reach, cycles or not, whenever memory calls for
it. It knows no generations, and it cannot be turned off: what is set here is remembered, and that is all.
"""

from _prelude import _gc_collect, _gc_collections

DEBUG_STATS = 1
DEBUG_COLLECTABLE = 2
DEBUG_UNCOLLECTABLE = 4
DEBUG_SAVEALL = 32
DEBUG_LEAK = 38

garbage = []
callbacks = []

_state = {"enabled": True, "threshold": (2000, 10, 0), "debug": 0}


def collect(generation=2):
    """Run the garbage collector. How many objects it frees is not counted: the result is 0."""
    if not 0 <= generation <= 2:
        raise ValueError("invalid generation")
    _gc_collect()
    return 0


def enable():
    """Enable automatic garbage collection."""
    _state["enabled"] = True


def disable():
    """Disable automatic garbage collection, as far as `isenabled` can tell."""
    _state["enabled"] = False


def isenabled():
    """Returns true if automatic garbage collection is enabled."""
    return _state["enabled"]


def set_threshold(threshold0, threshold1=10, threshold2=0):
    """Set the collection thresholds (the collection frequency)."""
    _state["threshold"] = threshold0, threshold1, threshold2


def get_threshold():
    """Return the current collection thresholds."""
    return _state["threshold"]


def get_count():
    """Return a three-tuple of the current collection counts."""
    return 0, 0, 0


def get_stats():
    """Return a list of dictionaries containing per-generation statistics."""
    still = {"collections": 0, "collected": 0, "uncollectable": 0}
    return [{**still}, {**still}, {**still, "collections": _gc_collections()}]


def set_debug(flags, /):
    """Set the garbage collection debugging flags."""
    _state["debug"] = flags


def get_debug():
    """Get the garbage collection debugging flags."""
    return _state["debug"]


def is_tracked(obj, /):
    """Returns true if the object is tracked by the garbage collector: if it can refer to others."""
    return not isinstance(obj, (int, float, complex, str, bytes, bytearray, range, type(None)))


def is_finalized(obj, /):
    """Returns true if the object has been already finalized by the GC. No finalizer is ever run here."""
    return False


def freeze():
    """Freeze all current tracked objects and ignore them for future collections. Does nothing here."""


def unfreeze():
    """Unfreeze all objects in the permanent generation. Does nothing here."""


def get_freeze_count():
    """Return the number of objects in the permanent generation."""
    return 0
