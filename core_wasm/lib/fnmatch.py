"""Filename matching with shell patterns.

*       matches everything
?       matches any single character
[seq]   matches any character in seq
[!seq]  matches any char not in seq
"""

import functools
import re

__all__ = ["filter", "filterfalse", "fnmatch", "fnmatchcase", "translate"]


def fnmatch(name, pat):
    """Test whether FILENAME matches PATTERN; case counts, as on every POSIX system."""
    return fnmatchcase(name, pat)


@functools.lru_cache(maxsize=32768, typed=True)
def _compile_pattern(pat):
    if isinstance(pat, bytes):
        return re.compile(bytes(translate(str(pat, "ISO-8859-1")), "ISO-8859-1")).match
    return re.compile(translate(pat)).match


def filter(names, pat):
    """Construct a list from those elements of the iterable NAMES that match PAT."""
    matches = _compile_pattern(pat)
    return [name for name in names if matches(name)]


def filterfalse(names, pat):
    """Construct a list from those elements of the iterable NAMES that do not match PAT."""
    matches = _compile_pattern(pat)
    return [name for name in names if matches(name) is None]


def fnmatchcase(name, pat):
    """Test whether FILENAME matches PATTERN, including case."""
    return _compile_pattern(pat)(name) is not None


def translate(pat):
    """Translate a shell PATTERN to a regular expression.

    There is no way to quote meta-characters.
    """
    parts = []
    index = 0
    while index < len(pat):
        sign = pat[index]
        index += 1
        if sign == "*":
            if not parts or parts[-1] is not None:
                parts.append(None)
        elif sign == "?":
            parts.append(".")
        elif sign == "[":
            end = _set_end(pat, index)
            if end < 0:
                parts.append("\\[")
            else:
                parts.append(_translated_set(pat[index:end]))
                index = end + 1
        else:
            parts.append(re.escape(sign))
    return rf"(?s:{_joined(parts)})\z"


def _joined(parts):
    """None stands for a star.  What lies between two stars is looked for once and for all: the first place is as good as
    any other, so nothing is tried again."""
    stars = [index for index, part in enumerate(parts) if part is None]
    if not stars:
        return "".join(parts)
    text = "".join(parts[: stars[0]])
    for star, following in zip(stars, stars[1:]):
        text += f"(?>.*?{''.join(parts[star + 1 : following])})"
    return text + ".*" + "".join(parts[stars[-1] + 1 :])


def _set_end(pat, index):
    """Where the bracket closes that was opened before `index`, or -1."""
    start = index
    if pat[start : start + 1] == "!":
        start += 1
    if pat[start : start + 1] == "]":
        start += 1
    return pat.find("]", start)


def _translated_set(inside):
    if "-" not in inside:
        inside = inside.replace("\\", r"\\")
    else:
        inside = _ranges(inside)
    # Set operations and nested sets are reserved.
    inside = re.sub(r"([&~|])", r"\\\1", inside)
    if not inside:
        return "(?!)"
    if inside == "!":
        return "."
    if inside[0] == "!":
        inside = "^" + inside[1:]
    elif inside[0] in "^[":
        inside = "\\" + inside
    return f"[{inside}]"


def _ranges(inside):
    """Hyphens that are no ranges are quoted; empty ranges go."""
    chunks = []
    start = 0
    at = 2 if inside[0] == "!" else 1
    while (at := inside.find("-", at)) >= 0:
        chunks.append(inside[start:at])
        start = at + 1
        at += 3
    chunk = inside[start:]
    if chunk:
        chunks.append(chunk)
    else:
        chunks[-1] += "-"
    for index in range(len(chunks) - 1, 0, -1):
        if chunks[index - 1][-1] > chunks[index][0]:
            chunks[index - 1] = chunks[index - 1][:-1] + chunks[index][1:]
            del chunks[index]
    return "-".join([chunk.replace("\\", r"\\").replace("-", r"\-") for chunk in chunks])
