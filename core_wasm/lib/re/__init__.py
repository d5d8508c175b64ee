r"""Support for regular expressions (RE).

This module provides regular expression matching operations similar to those of Perl.  It supports both 8-bit and Unicode
strings; both the pattern and the strings being processed can contain null bytes and characters outside the US ASCII range.

The patterns are compiled and run by the interpreter itself; see `Pattern` and `Match` for what they can do.
"""

import copyreg
import enum

from _prelude import _PatternError as PatternError
from _prelude import _re_compile, _type_match, _type_pattern

__all__ = [
    "match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer", "compile", "purge", "escape",
    "error", "Pattern", "Match", "A", "I", "L", "M", "S", "X", "U", "ASCII", "IGNORECASE", "LOCALE", "MULTILINE",
    "DOTALL", "VERBOSE", "UNICODE", "NOFLAG", "RegexFlag", "PatternError",
]

error = PatternError
Pattern = _type_pattern
Match = _type_match


@enum.global_enum
class RegexFlag(enum.IntFlag, boundary=enum.KEEP):
    """How a pattern is read and matched."""

    NOFLAG = 0
    ASCII = A = 256
    IGNORECASE = I = 2
    LOCALE = L = 4
    UNICODE = U = 32
    MULTILINE = M = 8
    DOTALL = S = 16
    VERBOSE = X = 64
    DEBUG = 128
    __str__ = object.__str__
    _numeric_repr_ = hex


def match(pattern, string, flags=0):
    """Try to apply the pattern at the start of the string, returning a Match object, or None if no match was found."""
    if not flags and (found := _plain.get(pattern)) is not None:
        return found.match(string)
    return _compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    """Try to apply the pattern to all of the string, returning a Match object, or None if no match was found."""
    if not flags and (found := _plain.get(pattern)) is not None:
        return found.fullmatch(string)
    return _compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    """Scan through string looking for a match to the pattern, returning a Match object, or None if no match was found."""
    if not flags and (found := _plain.get(pattern)) is not None:
        return found.search(string)
    return _compile(pattern, flags).search(string)


class _ZeroSentinel(int):
    """Tells a default from an argument that was given."""


_zero_sentinel = _ZeroSentinel()


def sub(pattern, repl, string, *args, count=_zero_sentinel, flags=_zero_sentinel):
    """Return the string obtained by replacing the leftmost non-overlapping occurrences of the pattern in string by the
    replacement repl.  repl can be either a string or a callable; if a string, backslash escapes in it are processed.
    If it is a callable, it's passed the Match object and must return a replacement string to be used."""
    if args:
        count, flags = _positional("sub", "count", args, count, flags)
    if flags is _zero_sentinel and (found := _plain.get(pattern)) is not None:
        return found.sub(repl, string, count)
    return _compile(pattern, flags).sub(repl, string, count)


sub.__text_signature__ = "(pattern, repl, string, count=0, flags=0)"


def subn(pattern, repl, string, *args, count=_zero_sentinel, flags=_zero_sentinel):
    """Return a 2-tuple containing (new_string, number).  new_string is the string obtained by replacing the leftmost
    non-overlapping occurrences of the pattern in the source string by the replacement repl.  number is the number of
    substitutions that were made."""
    if args:
        count, flags = _positional("subn", "count", args, count, flags)
    return _compile(pattern, flags).subn(repl, string, count)


subn.__text_signature__ = "(pattern, repl, string, count=0, flags=0)"


def split(pattern, string, *args, maxsplit=_zero_sentinel, flags=_zero_sentinel):
    """Split the source string by the occurrences of the pattern, returning a list containing the resulting substrings.
    If capturing parentheses are used in pattern, then the text of all groups in the pattern are also returned as part of
    the resulting list."""
    if args:
        maxsplit, flags = _positional("split", "maxsplit", args, maxsplit, flags)
    return _compile(pattern, flags).split(string, maxsplit)


split.__text_signature__ = "(pattern, string, maxsplit=0, flags=0)"


def _positional(function, name, args, count, flags):
    """Both optional arguments, of which some were given without their names."""
    if count is not _zero_sentinel:
        raise TypeError(f"{function}() got multiple values for argument {name!r}")
    count, *rest = args
    if rest:
        if flags is not _zero_sentinel:
            raise TypeError(f"{function}() got multiple values for argument 'flags'")
        flags, *rest = rest
        if rest:
            base = 3 if function == "split" else 4
            raise TypeError(
                f"{function}() takes from {base - 1} to {base + 1} positional arguments "
                f"but {base + 1 + len(rest)} were given"
            )
    from warnings import warn

    warn(f"{name!r} is passed as positional argument", DeprecationWarning, stacklevel=3)
    return count, flags


def findall(pattern, string, flags=0):
    """Return a list of all non-overlapping matches in the string.

    If one or more capturing groups are present in the pattern, return a list of groups; this will be a list of tuples if
    the pattern has more than one group.  Empty matches are included in the result."""
    if not flags and (found := _plain.get(pattern)) is not None:
        return found.findall(string)
    return _compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    """Return an iterator over all non-overlapping matches in the string.  For each match, the iterator returns a Match
    object.  Empty matches are included in the result."""
    if not flags and (found := _plain.get(pattern)) is not None:
        return found.finditer(string)
    return _compile(pattern, flags).finditer(string)


def compile(pattern, flags=0):
    "Compile a regular expression pattern, returning a Pattern object."
    return _compile(pattern, flags)


def purge():
    "Clear the regular expression caches"
    _cache.clear()
    _plain.clear()


# In the bytes that mean something in a pattern; a blank and '#' do in verbose ones.
_SPECIAL = {ord(sign): "\\" + sign for sign in "()[]{}?*+-|^$\\.&~# \t\n\r\v\f"}


def escape(pattern):
    """Escape special characters in a string."""
    if isinstance(pattern, str):
        return pattern.translate(_SPECIAL)
    return str(pattern, "latin1").translate(_SPECIAL).encode("latin1")


_cache = {}
# Those of patterns that are str, without flags: they are asked for most often.
_plain = {}
_CACHE_MAX = 512


def _compile(pattern, flags):
    """The compiled pattern, from the cache if it is there."""
    if type(flags) is not int:
        flags = _flag_bits(flags)
    found = _cache.get((type(pattern), pattern, flags))
    if found is not None:
        return found
    return _compile_new(pattern, flags)


def _flag_bits(flags):
    return int(flags) if isinstance(flags, int) else flags & 0


def _compile_new(pattern, flags):
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    if not isinstance(pattern, (str, bytes, bytearray, memoryview)) and not hasattr(type(pattern), "__buffer__"):
        raise TypeError("first argument must be string or compiled pattern")
    made, *rest = _re_compile(pattern, flags)
    if made is None:
        raise PatternError(rest[0], pattern, rest[1])
    for text in rest[0]:
        from warnings import warn

        warn(text, FutureWarning, stacklevel=4)
    if not flags & 128:
        if len(_cache) >= _CACHE_MAX:
            kind, oldest, its_flags = key = next(iter(_cache))
            del _cache[key]
            if kind is str and not its_flags:
                _plain.pop(oldest, None)
        _cache[type(pattern), pattern, flags] = made
        if type(pattern) is str and not flags:
            _plain[pattern] = made
    return made


class Scanner:
    """A tokenizer: a list of pairs of a pattern and what is to be done with its matches."""

    def __init__(self, lexicon, flags=0):
        self.lexicon = lexicon
        alternatives = [f"({phrase})" for phrase, _ in lexicon]
        # The groups of a phrase count too: each alternative is known by the number of its own.
        self._actions = {}
        number = 1
        for phrase, action in lexicon:
            self._actions[number] = action
            number += 1 + compile(phrase, flags).groups
        self.scanner = compile("|".join(alternatives), flags)

    def scan(self, string):
        """The results of the actions, and the rest of the string that nothing matched."""
        result = []
        step = self.scanner.scanner(string).match
        end = 0
        while found := step():
            if found.end() == end:
                break
            action = self._actions[found.lastindex]
            if callable(action):
                self.match = found
                action = action(self, found.group())
            if action is not None:
                result.append(action)
            end = found.end()
        return result, string[end:]


copyreg.pickle(Pattern, lambda pattern: (_compile_new, (pattern.pattern, pattern.flags)))
