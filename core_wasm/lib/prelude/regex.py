"""Regular expressions where guest code is needed: functions as replacements, indices with `__index__`, and the exception
for faulty patterns and templates.
"""


class _PatternError(Exception):
    """Exception raised for invalid regular expressions.

    Attributes:

        msg: The unformatted error message
        pattern: The regular expression pattern
        pos: The index in the pattern where compilation failed (may be None)
        lineno: The line corresponding to pos (may be None)
        colno: The column corresponding to pos (may be None)
    """

    __module__ = "re"

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        self.lineno = self.colno = None
        if pattern is not None and pos is not None:
            msg = f"{msg} at position {pos}"
            newline = "\n" if isinstance(pattern, str) else b"\n"
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            if newline in pattern:
                msg = f"{msg} (line {self.lineno}, column {self.colno})"
        Exception.__init__(self, msg)


_PatternError.__name__ = _PatternError.__qualname__ = "PatternError"


def _re_parts(pattern, template):
    """A replacement template as a list of literals and group numbers."""
    parts = _re_template(pattern, template)
    if type(parts) is tuple:
        message, position = parts
        raise _PatternError(message, template, position)
    return parts


def _re_replacement(pattern, template):
    """What makes the replacement of a match."""
    if callable(template):
        return template
    parts = _re_parts(pattern, template)
    return lambda found: _re_filled(found, parts)


def _re_filled(found, parts):
    empty = found.string[:0]
    pieces = []
    for part in parts:
        if type(part) is int:
            part = found[part]
            if part is None:
                continue
        pieces.append(part)
    return (b"" if not isinstance(empty, str) else "").join(pieces)


def _Pattern_subn(self, /, repl, string, count=0):
    string = _re_buffer(string)
    replacement = _re_replacement(self, repl)
    count = _strings_index(count)
    text = string if type(string) is str else _re_plain(string)
    pieces = []
    add = pieces.append
    last = made = 0
    if count >= 0:
        for found in _type_pattern.finditer(self, string):
            start, end = found.span()
            if last < start:
                add(text[last:start])
            piece = replacement(found)
            if piece is not None:
                add(piece)
            last = end
            made += 1
            if made == count:
                break
    if not made:
        return text, 0
    if last < len(text):
        add(text[last:])
    return ("" if isinstance(text, str) else b"").join(pieces), made


def _re_plain(string):
    """A str, or the bytes of anything else."""
    if isinstance(string, str):
        return _strings_plain(string)
    return string if type(string) is bytes else bytes(string)


def _Pattern_sub(self, /, repl, string, count=0):
    return _Pattern_subn(self, repl, string, count)[0]


def _re_buffer(string):
    """`string`, or a view of what has `__buffer__` written in Python."""
    if hasattr(type(string), "__buffer__") and not isinstance(string, (bytes, bytearray, memoryview)):
        return memoryview(string)
    return string


def _Pattern_match(self, /, string, pos=0, endpos=9223372036854775807):
    return _type_pattern.match(self, _re_buffer(string), _strings_index(pos), _strings_index(endpos))


def _Pattern_fullmatch(self, /, string, pos=0, endpos=9223372036854775807):
    return _type_pattern.fullmatch(self, _re_buffer(string), _strings_index(pos), _strings_index(endpos))


def _Pattern_search(self, /, string, pos=0, endpos=9223372036854775807):
    return _type_pattern.search(self, _re_buffer(string), _strings_index(pos), _strings_index(endpos))


def _Pattern_findall(self, /, string, pos=0, endpos=9223372036854775807):
    return _type_pattern.findall(self, _re_buffer(string), _strings_index(pos), _strings_index(endpos))


def _Pattern_finditer(self, /, string, pos=0, endpos=9223372036854775807):
    return _type_pattern.finditer(self, _re_buffer(string), _strings_index(pos), _strings_index(endpos))


def _Pattern_scanner(self, /, string, pos=0, endpos=9223372036854775807):
    return _type_pattern.scanner(self, _re_buffer(string), _strings_index(pos), _strings_index(endpos))


def _Pattern_split(self, /, string, maxsplit=0):
    return _type_pattern.split(self, _re_buffer(string), _strings_index(maxsplit))


def _re_group_key(key):
    return _strings_index(key) if hasattr(type(key), "__index__") else key


def _Match_group(self, /, *args):
    return _type_match.group(self, *[_re_group_key(key) for key in args])


def _Match___getitem__(self, key, /):
    return _type_match.group(self, _re_group_key(key))


def _Match_start(self, group=0, /):
    return _type_match.start(self, _re_group_key(group))


def _Match_end(self, group=0, /):
    return _type_match.end(self, _re_group_key(group))


def _Match_span(self, group=0, /):
    return _type_match.span(self, _re_group_key(group))


def _Match_expand(self, /, template):
    return _re_filled(self, _re_parts(self.re, template))
