"""Functions that are to be called when the program ends normally.

A session has no end that it knows of, so they are called when the program asks: by `_run_exitfuncs()`.
"""

_functions = []


def register(func, /, *args, **kwargs):
    """Register a function to be executed upon normal program termination, and return it."""
    if not callable(func):
        raise TypeError("the first argument must be callable")
    _functions.append((func, args, kwargs))
    return func


def unregister(func, /):
    """Unregister an exit function which was previously registered using atexit.register."""
    _functions[:] = [entry for entry in _functions if entry[0] != func]


def _clear():
    """Clear the list of previously registered exit functions."""
    _functions.clear()


def _ncallbacks():
    """Return the number of registered exit functions."""
    return len(_functions)


def _run_exitfuncs():
    """Run all registered exit functions, the last one first."""
    while _functions:
        func, args, kwargs = _functions.pop()
        try:
            func(*args, **kwargs)
        except Exception:
            import sys
            import traceback

            print(f"Exception ignored in atexit callback {func!r}:", file=sys.stderr)
            traceback.print_exc()
