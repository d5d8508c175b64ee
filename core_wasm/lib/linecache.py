"""Cache lines from Python source files.

There are no files here: lines are those of the program's own code, of the modules that the host gave, and what was put
into `cache` as (size, modification time or None, lines, full name).
"""

import sys

from _prelude import _caller_frame, _code_source, _source_of

__all__ = ["checkcache", "clearcache", "getline", "lazycache"]

cache = {}


def clearcache():
    """Clear the cache entirely."""
    cache.clear()


def getline(filename, lineno, module_globals=None):
    """Get a line for a Python source file from the cache. Empty if there is none; never raises an exception."""
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ""


def getlines(filename, module_globals=None):
    """Get the lines for a Python source file from the cache, each with its newline."""
    entry = cache.get(filename)
    if entry is not None and len(entry) != 1:
        return entry[2]
    return updatecache(filename, module_globals)


def checkcache(filename=None):
    """Discard cache entries that are out of date: nothing here changes behind the program's back."""


def updatecache(filename, module_globals=None):
    """Update a cache entry and return its list of lines, or an empty list if nobody knows the source."""
    source = _lazy_source(filename) or _running_source(filename) or _module_source(filename)
    if source is None and module_globals is not None and lazycache(filename, module_globals):
        source = _lazy_source(filename)
    if source is None:
        return []
    lines = _lines(source)
    cache[filename] = len(source), None, lines, filename
    return lines


def lazycache(filename, module_globals):
    """Seed the cache with the loader of a module, to be asked for its source when that is wanted."""
    if filename in cache:
        return len(cache[filename]) == 1
    if not filename or filename.startswith("<") and filename.endswith(">"):
        return False
    spec = module_globals.get("__spec__")
    name = getattr(spec, "name", None) or module_globals.get("__name__")
    loader = getattr(spec, "loader", None) or module_globals.get("__loader__")
    get_source = getattr(loader, "get_source", None)
    if not name or get_source is None:
        return False
    cache[filename] = (lambda: get_source(name),)
    return True


def _lines(source):
    lines = [line + "\n" for line in source.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    if lines[-1] == "\n":
        lines.pop()
    return lines


def _lazy_source(filename):
    entry = cache.get(filename)
    if entry is None or len(entry) != 1:
        return None
    try:
        return entry[0]()
    except (ImportError, OSError):
        return None


def _running_source(filename):
    """The source of code that is being executed."""
    frame = _caller_frame(0)
    while frame is not None:
        if frame.f_code.co_filename == filename:
            source = _code_source(frame.f_code)
            if source is not None:
                return source
        frame = frame.f_back
    return None


def _module_source(filename):
    for name, module in sys.modules.copy().items():
        if getattr(module, "__file__", None) == filename and (found := _source_of(name)) is not None:
            return found[0]
    return None


def _remember(filename, code):
    """Lets the lines of `code` be found under `filename`."""
    if filename not in cache:
        source = _code_source(code)
        if source is not None:
            cache[filename] = len(source), None, _lines(source), filename
