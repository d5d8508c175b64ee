"""Which files match a pattern: what `glob` and `Path.glob` share."""

import fnmatch
import os
import posixpath
import re

_MAGIC = re.compile("[*?[]")


def has_magic(text):
    """Whether a pattern is more than a name."""
    return _MAGIC.search(text) is not None


def select(top, parts, case_sensitive=True, follow_links=False, wants=None):
    """Paths below `top` that match the parts of a pattern one by one; `**` stands for any number of directories.

    `wants` decides from a name and the pattern for it whether hidden files count.
    """
    parts = [part for at, part in enumerate(parts) if part != "**" or parts[at + 1 : at + 2] != ["**"]]
    found = _selected("" if top == "." else top, parts, case_sensitive, follow_links, wants)
    if parts.count("**") < 2:
        return found
    # Two ways may lead to the same file.
    return iter(dict.fromkeys(found))


def _selected(top, parts, case_sensitive, follow_links, wants):
    waiting = [(top, 0)]
    while waiting:
        path, at = waiting.pop()
        if at == len(parts):
            yield path or "."
            continue
        part = parts[at]
        is_last = at + 1 == len(parts)
        if part == "**":
            waiting += _recursive(path, parts, at, is_last, follow_links, wants)
        elif part == "":
            # The pattern ends with a slash.
            if posixpath.isdir(path or "."):
                yield path + "/" if path else "."
        elif part == ".." or not has_magic(part) and case_sensitive:
            inner = posixpath.join(path, part)
            if posixpath.lexists(inner):
                waiting.append((inner, at + 1))
        else:
            waiting += _level(path, part, at, is_last, case_sensitive, wants)


def _entries(path):
    try:
        return list(os.scandir(path or "."))
    except OSError:
        return []


def _level(path, part, at, is_last, case_sensitive, wants):
    """What matches one part of the pattern, the first one last."""
    matches = re.compile(fnmatch.translate(part), re.NOFLAG if case_sensitive else re.IGNORECASE).match
    found = []
    for entry in _entries(path):
        if matches(entry.name) and (is_last or entry.is_dir()) and (wants is None or wants(entry.name, part)):
            found.append((posixpath.join(path, entry.name), at + 1))
    return found[::-1]


def _recursive(path, parts, at, is_last, follow_links, wants):
    """Where the pattern may go on after `**`, the first one last."""
    # As a result the directory itself has a slash behind it for `glob`.
    is_shown = is_last and wants is not None and path and not path.endswith("/")
    found = [(path + "/" if is_shown else path, at + 1)]
    directories = [path]
    while directories:
        inside = []
        for entry in _entries(directories.pop()):
            if wants is not None and not wants(entry.name, "**"):
                continue
            inner = entry.path.removeprefix("./") if not path else entry.path
            is_directory = entry.is_dir() and (follow_links or not entry.is_symlink())
            if is_directory:
                inside.append(inner)
            if is_directory or is_last:
                found.append((inner, at + 1))
        directories += reversed(inside)
    return found[::-1]
