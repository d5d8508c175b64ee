"""Files beside modules: the modules of a sandboxed program are only sources, so there are none."""

__all__ = [
    "Anchor", "Package", "as_file", "contents", "files", "is_resource", "open_binary", "open_text",
    "path", "read_binary", "read_text",
]  # fmt: skip

import contextlib
import pathlib
import types

Anchor = Package = types.ModuleType | str


def files(anchor=None):
    """Get the resources of a package: refused, there is nothing beside the sources of modules."""
    name = getattr(anchor, "__name__", anchor)
    raise FileNotFoundError(
        f"modules of a sandboxed program have no files beside them, so {name!r} has no resources: "
        "put the data into a module, or let the host give it as an input"
    )


@contextlib.contextmanager
def as_file(path):
    """Use a resource as a file."""
    yield pathlib.Path(path)


def _refused(name):
    def function(anchor, *path_names, encoding="utf-8", errors="strict"):
        return files(anchor)

    function.__name__ = function.__qualname__ = name
    function.__doc__ = f"As {name} of what files() gives: refused."
    return function


for _name in __all__[3:4] + __all__[5:]:
    globals()[_name] = _refused(_name)
del _name
