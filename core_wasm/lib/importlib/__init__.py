"""Importing from programs: the modules here are those of the library and those that the host gave."""

import sys

from _prelude import _absolute_name, _compile_module, _import_module, _run_code, _source_of

__all__ = ["__import__", "import_module", "invalidate_caches", "reload"]

__import__ = __import__
_reloading = {}


def import_module(name, package=None):
    """Import a module.

    The 'package' argument is required when performing a relative import. It
    specifies the package to use as the anchor point from which to resolve the
    relative import to an absolute import.
    """
    if not name.startswith("."):
        if not name:
            raise ValueError("Empty module name")
        return _import_module(name)
    if not package:
        raise TypeError(f"the 'package' argument is required to perform a relative import for {name!r}")
    bare = name.lstrip(".")
    return _import_module(_absolute_name(bare, {"__package__": package}, len(name) - len(bare)))


def invalidate_caches():
    """Call the invalidate_caches() method on all meta path finders stored in sys.meta_path."""
    for finder in sys.meta_path:
        if hasattr(finder, "invalidate_caches"):
            finder.invalidate_caches()


def reload(module):
    """Reload the module and return it. Modules of the library stay as they are."""
    name = getattr(getattr(module, "__spec__", None), "name", None) or getattr(module, "__name__", None)
    if name is None or not isinstance(module, type(sys)):
        raise TypeError("reload() argument must be a module")
    if sys.modules.get(name) is not module:
        raise ImportError(f"module {name} not in sys.modules", name=name)
    if name in _reloading:
        return _reloading[name]
    _reloading[name] = module
    try:
        if (found := _source_of(name)) is not None:
            space = module.__dict__
            _run_code(_compile_module(found[0], space["__file__"]), space, space)
        elif hasattr(getattr(module.__spec__, "loader", None), "exec_module"):
            module.__spec__.loader.exec_module(module)
        return sys.modules[name]
    finally:
        del _reloading[name]
