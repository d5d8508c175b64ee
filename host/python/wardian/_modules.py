"""Modules that the host gives its guests: `Sandbox(modules={"shop.prices": source})`.

A guest asks for a module when it first imports it, so a sandbox may have any number of them at no
cost. What it is given is source text; it runs as any of the guest's own code does, within its
limits. Names of the standard library are never asked for.

Not here: what an import statement does (core_wasm/lib/prelude/imports.py).
"""

from __future__ import annotations

import os
import pathlib
from collections.abc import Mapping

# A module's source, and whether it is a package: whether others may lie below its name.
Module = tuple[str, bool]

_INIT = "__init__"


def collect(modules: Mapping[str, str] | None) -> dict[str, Module]:
    """Names and sources as a user gives them, checked: packages are known as such.

    What has modules below its name is a package, and exists even if it was not given. A package's
    own source may be called `package` or `package.__init__`.
    """
    if modules is None:
        return {}
    if not isinstance(modules, Mapping):
        raise TypeError(f"modules must be a dict of name to source, not {modules!r:.80}")
    sources: dict[str, str] = {}
    packages: set[str] = set()
    for given, source in modules.items():
        if not isinstance(given, str) or not isinstance(source, str):
            raise TypeError(f"modules must be a dict of name to source; it has {given!r:.80}")
        parts = given.split(".")
        if parts[-1] == _INIT and len(parts) > 1:
            parts.pop()
            packages.add(".".join(parts))
        # Names that no import statement can say are for `importlib.import_module`.
        if not all(parts) or "/" in given or "\\" in given:
            raise ValueError(f"{given!r} is no name of a module: it should look like 'shop.prices'")
        name = ".".join(parts)
        if name in sources:
            raise ValueError(f"two sources for the module {name!r}")
        sources[name] = source
        packages.update(".".join(parts[:end]) for end in range(1, len(parts)))
    for name in packages:
        sources.setdefault(name, "")
    return {name: (source, name in packages) for name, source in sources.items()}


def read_folder(folder: str | os.PathLike[str]) -> dict[str, str]:
    """The Python files below a folder as `modules`: name to source.

    Raises `OSError` for what cannot be read and `ValueError` for what is not UTF-8.
    """
    root = pathlib.Path(folder)
    if not root.is_dir():
        raise NotADirectoryError(f"{root} is not a folder")
    found = {}
    for path in sorted(root.rglob("*.py")):
        parts = path.relative_to(root).with_suffix("").parts
        if parts != (_INIT,) and "." not in "".join(parts):
            found[".".join(parts)] = path.read_text(encoding="utf-8")
    return found
