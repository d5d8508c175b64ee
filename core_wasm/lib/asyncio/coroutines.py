"""What is a coroutine and what a coroutine function."""

from _prelude import _is_coroutine

__all__ = ("iscoroutinefunction", "iscoroutine")


def iscoroutinefunction(func):
    """Return True if func is a decorated coroutine function. Deprecated: use inspect.iscoroutinefunction()."""
    import inspect
    import warnings

    warnings.warn(
        "'asyncio.iscoroutinefunction' is deprecated and slated for removal in Python 3.16; "
        "use inspect.iscoroutinefunction() instead",
        DeprecationWarning,
        stacklevel=2,
    )
    return inspect.iscoroutinefunction(func)


def iscoroutine(obj):
    """Return True if obj is a coroutine object."""
    return _is_coroutine(obj)
