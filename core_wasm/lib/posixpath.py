"""Paths as text: joining, splitting, normalising; and questions about the files that they name."""

import sys

from _files import LINKS_MAX, REGULAR, Directory, Link, find, tree

__all__ = [
    "normcase", "isabs", "join", "splitdrive", "splitroot", "split", "splitext", "basename", "dirname", "commonprefix",
    "getsize", "getmtime", "getatime", "getctime", "islink", "exists", "lexists", "isdir", "isfile", "ismount",
    "expanduser", "expandvars", "normpath", "abspath", "samefile", "curdir", "pardir", "sep", "pathsep", "defpath",
    "altsep", "extsep", "devnull", "realpath", "supports_unicode_filenames", "relpath", "commonpath", "isjunction",
    "isdevdrive", "samestat", "sameopenfile", "ALLOW_MISSING",
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
    if type(a) is str:
        path = a
        for part in p:
            if type(part) is not str:
                break
            if not path or part[:1] == "/":
                path = part
            else:
                path += part if path[-1] == "/" else "/" + part
        else:
            return path
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
    return normpath(path if isabs(path) else join(_like(path, tree().working.path()), path))


class _AllowMissing:
    """`realpath(path, strict=ALLOW_MISSING)`: what is not there is no error, others are."""

    def __repr__(self):
        return "os.path.ALLOW_MISSING"

    def __reduce__(self):
        return "ALLOW_MISSING"


ALLOW_MISSING = _AllowMissing()


def realpath(filename, *, strict=False):
    """Return the canonical path of the specified filename, eliminating any symbolic links."""
    path = _fspath(filename)
    slash = _like(path, "/")
    if strict is True:
        _node(path)
    waiting = _parts_from_root(path)
    done, links = _like(path, ""), 0
    while waiting:
        part = waiting.pop()
        if part == _like(path, ".."):
            done = done.rpartition(slash)[0]
            continue
        if not part or part == _like(path, "."):
            continue
        longer = done + slash + part
        try:
            node = _node(longer, False)
        except OSError:
            node = None
        if not isinstance(node, Link):
            done = longer
            continue
        links += 1
        if links > LINKS_MAX:
            if strict:
                _node(longer)
            return longer
        waiting += _like(path, node.target).split(slash)[::-1]
        if node.target.startswith("/"):
            done = _like(path, "")
    return done or slash


def _parts_from_root(path):
    """The parts of a path from the root on, the first one last."""
    if not isabs(path):
        path = join(_like(path, tree().working.path()), path)
    return path.split(_like(path, "/"))[::-1]


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
    """Expand ~ to the value of HOME, or /home. There are no users, so ~user stays."""
    path = _fspath(path)
    slash = _like(path, "/")
    if path != _like(path, "~") and not path.startswith(_like(path, "~/")):
        return path
    return _like(path, _environ().get("HOME", "/home")).rstrip(slash) + path[1:] or slash


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


def _node(path, follow=True):
    """The node of a path or an open descriptor."""
    if isinstance(path, int):
        from _open_files import descriptor

        return descriptor(path).node
    shown = _fspath(path)
    return find(shown.decode("utf-8", "surrogateescape") if isinstance(shown, bytes) else shown, shown, follow)


def _node_or_none(path, follow=True):
    if not isinstance(path, int):
        path = _fspath(path)
    try:
        return _node(path, follow)
    except (OSError, ValueError):
        return None


def exists(path):
    """Test whether a path exists.  Returns False for broken symbolic links."""
    if isinstance(path, int):
        from _open_files import _descriptors

        return path in _descriptors
    return _node_or_none(path) is not None


def lexists(path):
    """Test whether a path exists.  Returns True for broken symbolic links."""
    return _node_or_none(path, False) is not None


def isfile(path):
    """Test whether a path is a regular file"""
    node = _node_or_none(path)
    return node is not None and node.kind == REGULAR


def isdir(s):
    """Return true if the pathname refers to an existing directory."""
    return isinstance(_node_or_none(s), Directory)


def islink(path):
    """Test whether a path is a symbolic link"""
    return isinstance(_node_or_none(path, False), Link)


def ismount(path):
    """Test whether a path is a mount point: the root is"""
    node = _node_or_none(path, False)
    return node is not None and node is tree().root


def isjunction(path):
    """Test whether a path is a junction: there are none"""
    _fspath(path)
    return False


def isdevdrive(path):
    """Determines whether the specified path is on a Windows Dev Drive."""
    _fspath(path)
    return False


def getsize(filename):
    """Return the size of a file, reported by os.stat()."""
    return _node(filename).size


def getmtime(filename):
    """Return the last modification time of a file, reported by os.stat()."""
    return _node(filename).modified / 10**9


def getatime(filename):
    """Return the last access time of a file, reported by os.stat()."""
    return _node(filename).accessed / 10**9


def getctime(filename):
    """Return the metadata change time of a file, reported by os.stat()."""
    return _node(filename).changed / 10**9


def samefile(f1, f2):
    """Test whether two pathnames reference the same actual file or directory"""
    return _node(f1) is _node(f2)


def sameopenfile(fp1, fp2):
    """Test whether two open file objects reference the same file"""
    return _node(int(fp1)) is _node(int(fp2))


def samestat(s1, s2):
    """Test whether two stat buffers reference the same file"""
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev
