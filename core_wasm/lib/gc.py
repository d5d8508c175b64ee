"""This module provides access to the garbage collector for reference cycles.

Everything is found by tracing: there are no reference counts, so objects die when a collection finds that nothing
refers to them any more. collect() makes one happen at once. What has to do with generations and thresholds is kept, and
changes nothing.
"""

from _prelude import _gc_collections, _weak_collect

DEBUG_STATS = 1
DEBUG_COLLECTABLE = 2
DEBUG_UNCOLLECTABLE = 4
DEBUG_SAVEALL = 32
DEBUG_LEAK = DEBUG_COLLECTABLE | DEBUG_UNCOLLECTABLE | DEBUG_SAVEALL

garbage = []
callbacks = []
_state = {"enabled": True, "debug": 0, "threshold": (2000, 10, 0), "frozen": 0}


def collect(generation=2):
    """Run the garbage collector.

    With no arguments, run a full collection.  The optional argument
    may be an integer specifying which generation to collect.  A ValueError
    is raised if the generation number is invalid. The number of unreachable objects is not known: 0 is returned.
    """
    if not isinstance(generation, int):
        raise TypeError(f"'{type(generation).__name__}' object cannot be interpreted as an integer")
    if not 0 <= generation <= 2:
        raise ValueError("invalid generation")
    # No variables here: what their registers held before would stay alive.
    _tell("start", generation)
    _weak_collect()
    _tell("stop", generation)
    return 0


def _tell(phase, generation):
    for callback in [*callbacks]:
        callback(phase, {"generation": generation, "collected": 0, "uncollectable": 0})


def enable():
    """Enable automatic garbage collection."""
    _state["enabled"] = True


def disable():
    """Disable automatic garbage collection: it only says so, memory is bounded."""
    _state["enabled"] = False


def isenabled():
    """Returns true if automatic garbage collection is enabled."""
    return _state["enabled"]


def get_count():
    """Return a three-tuple of the current collection counts."""
    return 0, 0, 0


def get_threshold():
    """Return the current collection thresholds."""
    return _state["threshold"]


def set_threshold(threshold0, threshold1=None, threshold2=None, /):
    """Set the collection thresholds."""
    old = _state["threshold"]
    _state["threshold"] = (
        int(threshold0), old[1] if threshold1 is None else int(threshold1), old[2] if threshold2 is None else 0
    )  # fmt: skip


def get_debug():
    """Get the garbage collection debugging flags."""
    return _state["debug"]


def set_debug(flags, /):
    """Set the garbage collection debugging flags."""
    _state["debug"] = int(flags)


def get_stats():
    """Return a list of dictionaries containing per-generation statistics."""
    zero = {"collections": 0, "collected": 0, "uncollectable": 0}
    return [dict(zero), dict(zero), {**zero, "collections": _gc_collections()}]


def get_objects(generation=None):
    """Return a list of objects tracked by the collector: none are told here."""
    return []


def get_referrers(*objs):
    """Return the list of objects that directly refer to any of 'objs': none are told here."""
    return []


def get_referents(*objs):
    """Return the objects that the arguments refer to directly: items, keys and values of containers, and attributes."""
    found = []
    for obj in objs:
        if isinstance(obj, dict):
            for key, value in dict.items(obj):
                found += [key, value]
        elif isinstance(obj, (list, tuple, set, frozenset)):
            found += [*obj]
        elif hasattr(obj, "__dict__"):
            found += [obj.__dict__, type(obj)] if not isinstance(obj, type) else [obj.__dict__]
    return found


def is_tracked(obj, /):
    """Returns true if the object is tracked by the garbage collector: simple values are not."""
    return not isinstance(obj, (int, float, complex, str, bytes, type(None), type(...), range))


def is_finalized(obj, /):
    """Returns true if the object has been already finalized by the GC."""
    return False


def freeze():
    """Freeze all current tracked objects and ignore them for future collections: nothing changes."""


def unfreeze():
    """Unfreeze all objects in the permanent generation: nothing changes."""


def get_freeze_count():
    """Return the number of objects in the permanent generation."""
    return 0
