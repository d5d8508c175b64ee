"""Paths as text: joining, splitting, normalising. There are no files: what asks for one says that it is not there."""

import sys

from _prelude import _NO_FILES

__all__ = [
    "normcase", "isabs", "join", "splitdrive", "splitroot", "split", "splitext", "basename", "dirname", "commonprefix",
    "getsize", "getmtime", "getatime", "getctime", "islink", "exists", "lexists", "isdir", "isfile", "ismount",
    "expanduser", "expandvars", "normpath", "abspath", "samefile", "curdir", "pardir", "sep", "pathsep", "defpath",
    "altsep", "extsep", "devnull", "realpath", "supports_unicode_filenames", "relpath", "commonpath", "isjunction",
]  # fmt: skip

curdir, pardir, extsep, sep, pathsep, defpath, altsep, devnull = ".", "..", ".", "/", ":", "/bin:/usr/bin", None, "/dev/null"
supports_unicode_filenames = True


def _environ():
    return sys.modules["os"].environ if "os" in sys.modules else {}


def _fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    method = getattr(type(path), "__fspath__", None)
    if method is None:
        raise TypeError(f"expected str, bytes or os.PathLike object, not {type(path).__name__}")
    found = method(path)
    if not isinstance(found, (str, bytes)):
        raise TypeError(
            f"expected {type(path).__name__}.__fspath__() to return str or bytes, not {type(found).__name__}"
        )
    return found


def _like(path, text):
    """`text` in the type of `path`."""
    return text.encode() if isinstance(path, bytes) else text


def _same_type(name, paths):
    """The arguments of a function have to be all str or all bytes."""
    kinds = {type(path) for path in paths}
    for path in paths:
        if not isinstance(path, (str, bytes)):
            raise TypeError(
                f"{name}() argument must be str, bytes, or os.PathLike object, not {type(path).__name__!r}"
            )
    if len(kinds) > 1:
        raise TypeError("Can't mix strings and bytes in path components")


def normcase(s):
    """Normalize case of pathname. Has no effect under Posix"""
    return _fspath(s)


def isabs(s):
    """Test whether a path is absolute"""
    path = _fspath(s)
    return path.startswith(_like(path, "/"))


def join(a, *p):
    """Join two or more pathname components, inserting '/' as needed; an absolute one throws away all before it."""
    path = _fspath(a)
    slash = _like(path, "/")
    parts = [_fspath(one) if hasattr(type(one), "__fspath__") else one for one in p]
    _same_type("join", [path, *parts])
    for part in parts:
        if part.startswith(slash) or not path:
            path = part
        elif path.endswith(slash):
            path += part
        else:
            path += slash + part
    return path


def split(p):
    """Split a pathname. Returns tuple "(head, tail)" where "tail" is everything after the final slash."""
    path = _fspath(p)
    slash = _like(path, "/")
    at = path.rfind(slash) + 1
    head, tail = path[:at], path[at:]
    if head and head != slash * len(head):
        head = head.rstrip(slash)
    return head, tail


def splitext(p):
    """Split the extension from a pathname: (root, ext), where ext is empty or begins with the last dot."""
    path = _fspath(p)
    dot = _like(path, ".")
    start = path.rfind(_like(path, "/")) + 1
    at = path.rfind(dot)
    if at > start and path[start:at].strip(dot):
        return path[:at], path[at:]
    return path, path[:0]


def splitdrive(p):
    """Split a pathname into drive and path. On Posix, drive is always empty."""
    path = _fspath(p)
    return path[:0], path


def splitroot(p):
    """Split a pathname into drive, root and tail."""
    path = _fspath(p)
    slash = _like(path, "/")
    empty = path[:0]
    if path[:1] != slash:
        return empty, empty, path
    if path[1:2] != slash or path[2:3] == slash:
        return empty, slash, path[1:]
    # Two slashes, and no more, may mean something else.
    return empty, path[:2], path[2:]


def basename(p):
    """Returns the final component of a pathname"""
    return split(p)[1] if _fspath(p) else _fspath(p)


def dirname(p):
    """Returns the directory component of a pathname"""
    return split(p)[0]


def commonprefix(m):
    """Given a list of pathnames, returns the longest common leading component"""
    if not m:
        return ""
    if not isinstance(m[0], (list, tuple)):
        m = [_fspath(one) for one in m]
    low, high = min(m), max(m)
    for index, character in enumerate(low):
        if character != high[index]:
            return low[:index]
    return low


def normpath(path):
    """Normalize path, eliminating double slashes, etc."""
    path = _fspath(path)
    slash, dot, up = _like(path, "/"), _like(path, "."), _like(path, "..")
    if not path:
        return dot
    _, root, tail = splitroot(path)
    parts = []
    for part in tail.split(slash):
        if not part or part == dot:
            continue
        if part != up or not root and not parts or parts and parts[-1] == up:
            parts.append(part)
        elif parts:
            parts.pop()
    return root + slash.join(parts) or dot


def abspath(path):
    """Return an absolute path."""
    path = _fspath(path)
    return normpath(path if isabs(path) else join(_like(path, "/"), path))


def realpath(filename, *, strict=False):
    """Return the canonical path: there are no links."""
    if strict:
        _no_file(filename)
    return abspath(filename)


def relpath(path, start=None):
    """Return a relative version of a path"""
    path = _fspath(path)
    if not path:
        raise ValueError("no path specified")
    slash = _like(path, "/")
    start = _like(path, ".") if start is None else _fspath(start)
    _same_type("relpath", [path, start])
    from_parts = [part for part in abspath(start).split(slash) if part]
    to_parts = [part for part in abspath(path).split(slash) if part]
    shared = len(commonprefix([from_parts, to_parts]))
    parts = [_like(path, "..")] * (len(from_parts) - shared) + to_parts[shared:]
    return slash.join(parts) if parts else _like(path, ".")


def commonpath(paths):
    """Given a sequence of path names, returns the longest common sub-path."""
    paths = [_fspath(one) for one in paths]
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    _same_type("commonpath", paths)
    slash, dot = _like(paths[0], "/"), _like(paths[0], ".")
    if len({isabs(one) for one in paths}) > 1:
        raise ValueError("Can't mix absolute and relative paths")
    split_paths = [[part for part in one.split(slash) if part and part != dot] for one in paths]
    low, high = min(split_paths), max(split_paths)
    shared = low
    for index, part in enumerate(low):
        if part != high[index]:
            shared = low[:index]
            break
    return (slash if isabs(paths[0]) else slash[:0]) + slash.join(shared)


def expanduser(path):
    """Expand ~ and ~user constructions: there are no users, so nothing is expanded unless HOME is set."""
    path = _fspath(path)
    slash = _like(path, "/")
    home = _environ().get("HOME")
    if home is None or path != _like(path, "~") and not path.startswith(_like(path, "~/")):
        return path
    return _like(path, home).rstrip(slash) + path[1:] or slash


def expandvars(path):
    """Expand shell variables of form $var and ${var}. Unknown variables are left unchanged."""
    import re

    path = _fspath(path)
    is_bytes = isinstance(path, bytes)
    text = path.decode() if is_bytes else path

    def value(match):
        name = match[1] if match[1] is not None else match[2]
        return _environ().get(name, match[0])

    text = re.sub(r"\$(?:(\w+)|\{([^}]*)\})", value, text, flags=re.ASCII)
    return text.encode() if is_bytes else text


# Files.


def _no_file(path):
    raise PermissionError(13, _NO_FILES, path)


def exists(path):
    """Test whether a path exists: none does."""
    if not isinstance(path, int):
        _fspath(path)
    return False


def lexists(path):
    """Test whether a path exists: none does."""
    _fspath(path)
    return False


isfile = isdir = islink = ismount = isjunction = isdevdrive = lexists


def getsize(filename):
    """Return the size of a file, of which there are none."""
    _no_file(filename)


getmtime = getatime = getctime = getsize


def samefile(f1, f2):
    """Test whether two pathnames reference the same actual file or directory."""
    _no_file(f1)
