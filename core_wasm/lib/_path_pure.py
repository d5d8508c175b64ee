"""Paths as values: PurePath and PurePosixPath."""

import posixpath
import types
from collections.abc import Sequence

# What is defined here belongs to pathlib.
__name__ = "pathlib"


class UnsupportedOperation(NotImplementedError):
    """An exception that is raised when an unsupported operation is attempted."""


class _Parents(Sequence):
    """The logical ancestors of a path, from the nearest on."""

    def __init__(self, path):
        self._path = path
        self._count = len(path._names)

    def __len__(self):
        return self._count

    def __getitem__(self, index):
        if isinstance(index, slice):
            return tuple([self[one] for one in range(*index.indices(len(self)))])
        if not -len(self) <= index < len(self):
            raise IndexError(index)
        if index < 0:
            index += len(self)
        return self._path._from(self._path.root, self._path._names[: self._count - index - 1])

    def __repr__(self):
        return f"<{type(self._path).__name__}.parents>"


class PurePath:
    """A path as a value: its parts, its name, paths beside, above and below it."""

    __slots__ = ("root", "_names", "_text", "__weakref__")
    parser = posixpath
    drive = ""
    __class_getitem__ = classmethod(types.GenericAlias)

    def __new__(cls, *args, **kwargs):
        return object.__new__(PurePosixPath if cls is PurePath else cls)

    def __init__(self, *args):
        parts = []
        for arg in args:
            text = arg._full() if isinstance(arg, PurePath) else _path_text(arg)
            parts.append(text)
        joined = posixpath.join(*parts) if parts else ""
        _, self.root, tail = posixpath.splitroot(joined)
        self._names = tuple([part for part in tail.split("/") if part and part != "."])
        self._text = None

    def with_segments(self, *pathsegments):
        """Construct a new path object from any number of path-like objects; what other methods call to make paths."""
        return type(self)(*pathsegments)

    def _from(self, root, names):
        made = self.with_segments(root + "/".join(names))
        return made

    def _full(self):
        if self._text is None:
            self._text = self.root + "/".join(self._names) or "."
        return self._text

    def __str__(self):
        return self._full()

    def __fspath__(self):
        return self._full()

    def __bytes__(self):
        return self._full().encode("utf-8", "surrogateescape")

    def __repr__(self):
        return f"{type(self).__name__}({self.as_posix()!r})"

    def __reduce__(self):
        return type(self), (self._full(),)

    def _key(self):
        return self.root, self._names

    def __hash__(self):
        return hash(self._full())

    def __eq__(self, other):
        return self._full() == other._full() if isinstance(other, PurePath) else NotImplemented

    def _order(self):
        return self._full().split("/")

    def __lt__(self, other):
        return self._order() < other._order() if isinstance(other, PurePath) else NotImplemented

    def __le__(self, other):
        return self._order() <= other._order() if isinstance(other, PurePath) else NotImplemented

    def __gt__(self, other):
        return self._order() > other._order() if isinstance(other, PurePath) else NotImplemented

    def __ge__(self, other):
        return self._order() >= other._order() if isinstance(other, PurePath) else NotImplemented

    def __truediv__(self, key):
        try:
            return self.with_segments(self, key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self.with_segments(key, self)
        except TypeError:
            return NotImplemented

    def joinpath(self, *pathsegments):
        """Combine this path with one or several arguments, and return a new path."""
        return self.with_segments(self, *pathsegments)

    def as_posix(self):
        """Return the string representation of the path with forward (/) slashes."""
        return self._full()

    @property
    def parts(self):
        """An object providing sequence-like access to the components in the filesystem path."""
        return (self.root, *self._names) if self.root else self._names

    @property
    def anchor(self):
        """The concatenation of the drive and root, or ''."""
        return self.root

    @property
    def name(self):
        """The final path component, if any."""
        return self._names[-1] if self._names else ""

    @property
    def suffix(self):
        """The final component's last suffix, if any, with its leading period: '.txt'."""
        return posixpath.splitext(self.name)[1]

    @property
    def suffixes(self):
        """A list of the final component's suffixes, if any: ['.tar', '.gz']."""
        return ["." + one for one in self.name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        """The final path component, minus its last suffix."""
        return posixpath.splitext(self.name)[0]

    @property
    def parent(self):
        """The logical parent of the path."""
        return self._from(self.root, self._names[:-1]) if self._names else self

    @property
    def parents(self):
        """A sequence of this path's logical parents."""
        return _Parents(self)

    def with_name(self, name):
        """Return a new path with the file name changed."""
        if not name or "/" in name or name == ".":
            raise ValueError(f"Invalid name {name!r}")
        if not self._names:
            raise ValueError(f"{self!r} has an empty name")
        return self._from(self.root, (*self._names[:-1], name))

    def with_stem(self, stem):
        """Return a new path with the stem changed."""
        suffix = self.suffix
        if not suffix:
            return self.with_name(stem)
        if not stem:
            raise ValueError(f"{self!r} has a non-empty suffix")
        return self.with_name(stem + suffix)

    def with_suffix(self, suffix):
        """Return a new path with the file suffix changed; an empty one removes it."""
        stem = self.stem
        if not stem:
            raise ValueError(f"{self!r} has an empty name")
        if suffix and not suffix.startswith("."):
            raise ValueError(f"Invalid suffix {suffix!r}")
        return self.with_name(stem + suffix)

    def relative_to(self, other, *, walk_up=False):
        """Return the relative path to another path; with walk_up it may begin with '..'."""
        other = other if hasattr(other, "with_segments") else self.with_segments(other)
        ups = 0
        above = other
        for above in (other, *other.parents):
            if above == self or above in self.parents:
                break
            if not walk_up:
                raise ValueError(f"{self._full()!r} is not in the subpath of {other._full()!r}")
            if above.name == "..":
                raise ValueError(f"'..' segment in {other._full()!r} cannot be walked")
            ups += 1
        else:
            raise ValueError(f"{self._full()!r} and {other._full()!r} have different anchors")
        return self._from("", ("..",) * ups + self._names[len(above._names) :])

    def is_relative_to(self, other):
        """Return True if the path is relative to another path or False."""
        other = other if hasattr(other, "with_segments") else self.with_segments(other)
        return other == self or other in self.parents

    def is_absolute(self):
        """True if the path is absolute."""
        return bool(self.root)

    def as_uri(self):
        """Return the path as a URI."""
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        from urllib.parse import quote_from_bytes

        return "file://" + quote_from_bytes(bytes(self))

    def full_match(self, pattern, *, case_sensitive=None):
        """Return True if this path matches the given glob-style pattern. The pattern is matched to the entire path."""
        pattern = pattern if isinstance(pattern, PurePath) else self.with_segments(pattern)
        mine = self.parts if self._names or self.root else ()
        return _matches(mine, pattern.parts, case_sensitive is not False)

    def match(self, path_pattern, *, case_sensitive=None):
        """Return True if this path matches the given pattern, which is matched from the right if it is relative."""
        pattern = path_pattern if isinstance(path_pattern, PurePath) else self.with_segments(path_pattern)
        wanted = pattern.parts
        if not wanted:
            raise ValueError("empty pattern")
        mine = self.parts
        if len(mine) < len(wanted) or len(mine) > len(wanted) and pattern.anchor:
            return False
        pairs = zip(reversed(mine), reversed(wanted))
        # Two stars are one here.
        return all([_name_matches(name, "*" if one == "**" else one, case_sensitive is not False) for name, one in pairs])


def _path_text(value):
    text = posixpath._fspath(value) if hasattr(type(value), "__fspath__") else value
    if not isinstance(text, str):
        raise TypeError(
            "argument should be a str or an os.PathLike object where __fspath__ returns a str, "
            f"not {type(text).__name__!r}"
        )
    return text


def _name_matches(name, pattern, case_sensitive):
    import fnmatch

    if not case_sensitive:
        name, pattern = name.lower(), pattern.lower()
    return fnmatch.fnmatchcase(name, pattern)


def _matches(names, patterns, case_sensitive):
    """Whether the names match the patterns one by one, `**` any number of them."""
    reached = {0}
    for pattern in patterns:
        if pattern == "**":
            reached = set(range(min(reached), len(names) + 1)) if reached else reached
        else:
            reached = {
                at + 1 for at in reached if at < len(names) and _name_matches(names[at], pattern, case_sensitive)
            }
    return len(names) in reached


class PurePosixPath(PurePath):
    """PurePath subclass for non-Windows systems."""

    __slots__ = ()


def _register():
    from os import PathLike

    PathLike.register(PurePath)


_register()
