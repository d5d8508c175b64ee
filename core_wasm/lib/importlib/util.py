"""Utility code for constructing importers, etc."""

import sys
from importlib.machinery import BuiltinImporter, ModuleSpec, _source_spec

from _prelude import _absolute_name, _import_module, _module_of_spec

__all__ = [
    "find_spec", "module_from_spec", "resolve_name", "spec_from_file_location", "spec_from_loader",
    "decode_source",
]  # fmt: skip

_ABSENT = object()


def resolve_name(name, package):
    """Resolve a relative module name to an absolute one."""
    if not name.startswith("."):
        return name
    if not package:
        raise ImportError(f"no package specified for {name!r} (required for relative module names)")
    bare = name.lstrip(".")
    return _absolute_name(bare, {"__package__": package}, len(name) - len(bare))


def find_spec(name, package=None):
    """Return the spec for the specified module, or None. A parent package is imported."""
    full = resolve_name(name, package) if name.startswith(".") else name
    if full in sys.modules:
        module = sys.modules[full]
        if module is None:
            return None
        spec = getattr(module, "__spec__", None) or _known_spec(full)
        if spec is None:
            raise ValueError(f"{full}.__spec__ is None")
        return spec
    parent = full.rpartition(".")[0]
    path = None
    if parent:
        path = getattr(_import_module(parent), "__path__", _ABSENT)
        if path is _ABSENT:
            raise ModuleNotFoundError(
                f"__path__ attribute not found on {parent!r} while trying to find {full!r}", name=full
            )
    spec = _known_spec(full)
    for finder in () if spec else [*sys.meta_path]:
        spec = finder.find_spec(full, path, None)
        if spec is not None:
            break
    return spec


def _known_spec(name):
    return BuiltinImporter.find_spec(name) or _source_spec(name)


def module_from_spec(spec):
    """Create a module based on the provided spec and spec.loader.create_module()."""
    if hasattr(spec.loader, "exec_module") and not hasattr(spec.loader, "create_module"):
        raise ImportError("loaders that define exec_module() must also define create_module()")
    return _module_of_spec(spec)


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    """Return a module spec based on various loader methods."""
    if is_package is None and hasattr(loader, "is_package"):
        try:
            is_package = loader.is_package(name)
        except ImportError:
            is_package = None
    return ModuleSpec(name, loader, origin=origin, is_package=bool(is_package))


def spec_from_file_location(name, location=None, *, loader=None, submodule_search_locations=None):
    """Return a module spec based on a file location: there are no files, so a loader has to be given."""
    if loader is None:
        return None
    spec = ModuleSpec(name, loader, origin=location)
    spec.has_location = True
    spec.submodule_search_locations = submodule_search_locations
    return spec


def decode_source(source_bytes):
    """Decode bytes representing source code and return the string, with universal newlines."""
    text = bytes(source_bytes).decode("utf-8-sig")
    return text.replace("\r\n", "\n").replace("\r", "\n")
