"""Support for template string literals (t-strings)."""

from _prelude import _Interpolation as Interpolation
from _prelude import _Template as Template

__all__ = ["Interpolation", "Template", "convert"]


def convert(obj, /, conversion):
    """Convert *obj* using formatted string literal semantics."""
    if conversion is None:
        return obj
    if conversion == "r":
        return repr(obj)
    if conversion == "s":
        return str(obj)
    if conversion == "a":
        return ascii(obj)
    raise ValueError(f"invalid conversion specifier: {conversion}")
