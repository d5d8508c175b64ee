"""Filename globbing utility: names of files that match patterns as shells have them."""

import os
import posixpath
import re

from _path_glob import has_magic, select

__all__ = ["escape", "glob", "iglob", "translate"]


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """Return a list of paths matching a `pathname` pattern; `**` is any number of directories if `recursive` is true."""
    return list(iglob(pathname, root_dir=root_dir, dir_fd=dir_fd, recursive=recursive, include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """Return an iterator which yields the paths matching a `pathname` pattern."""
    is_bytes = isinstance(pathname, bytes)
    text = os.fsdecode(pathname)
    top = "" if root_dir is None else os.fsdecode(root_dir)
    for found in _found(text, top, recursive, include_hidden):
        yield os.fsencode(found) if is_bytes else found


def _found(pattern, top, recursive, include_hidden):
    def wants(name, part):
        return include_hidden or not name.startswith(".") or part.startswith(".")

    if not has_magic(pattern):
        where = posixpath.join(top, pattern)
        if pattern and (posixpath.isdir(where) if pattern.endswith("/") else posixpath.lexists(where)):
            yield pattern
        return
    root = "/" if pattern.startswith("/") else ""
    parts = [part for part in pattern.split("/") if part]
    if not recursive:
        parts = ["*" if part == "**" else part for part in parts]
    if pattern.endswith("/"):
        parts.append("")
    front = top.rstrip("/") + "/" if top and not root else ""
    for path in select(root or front.rstrip("/") or ("/" if front else ""), parts, follow_links=True, wants=wants):
        relative = path.removeprefix(front)
        if relative not in ("", "."):
            yield relative


def glob0(dirname, pattern):
    """Deprecated: the names in dirname that are this one."""
    return [pattern] if posixpath.lexists(posixpath.join(dirname, pattern)) else []


def glob1(dirname, pattern):
    """Deprecated: the names in dirname that match the pattern."""
    return glob(pattern, root_dir=dirname)


def escape(pathname):
    """Escape all special characters."""
    if isinstance(pathname, bytes):
        return re.sub(b"([*?[])", rb"[\1]", pathname)
    return re.sub("([*?[])", r"[\1]", pathname)


def translate(pat, *, recursive=False, include_hidden=False, seps=None):
    """Translate a pathname with shell wildcards to a regular expression."""
    import fnmatch

    seps = seps if seps else ("/",)
    escaped = "".join([re.escape(one) for one in seps])
    one_separator = f"[{escaped}]" if len(seps) > 1 else escaped
    no_separator = f"[^{escaped}]"
    if include_hidden:
        last, inner = f"{no_separator}+", f"(?:.+{one_separator})?"
        last_of_all = ".*"
    else:
        last = f"[^{escaped}.]{no_separator}*"
        inner = f"(?:{last}{one_separator})*"
        last_of_all = f"{inner}(?:{last})?"
    results = []
    parts = re.split(one_separator, pat)
    for at, part in enumerate(parts):
        is_final = at == len(parts) - 1
        if part == "*":
            results.append(last if is_final else f"{last}{one_separator}")
        elif recursive and part == "**":
            if not is_final:
                if parts[at + 1] != "**":
                    results.append(inner)
            else:
                results.append(last_of_all)
        else:
            if part:
                if not include_hidden and part[0] in "*?":
                    results.append(r"(?!\.)")
                body = fnmatch.translate(part)
                results.append(body[len("(?s:") : -len(r")\z")].replace(".*", f"{no_separator}*"))
            if not is_final:
                results.append(one_separator)
    return rf"(?s:{''.join(results)})\z"
