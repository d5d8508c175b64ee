"""From lines of a configuration file to sections with options."""

from _config_errors import (
    DuplicateOptionError,
    DuplicateSectionError,
    MissingSectionHeaderError,
    MultilineContinuationError,
    ParsingError,
)

# What is defined here belongs to configparser.
__name__ = "configparser"


class _UnnamedSection:
    def __repr__(self):
        return "<UNNAMED_SECTION>"


UNNAMED_SECTION = _UnnamedSection()


class _Reading:
    """Where reading is: the section, the option that may go on, how far things are indented."""

    def __init__(self, parser, source):
        self.parser = parser
        self.source = source
        self.seen = set()
        self.options = None
        self.section = None
        self.name = None
        self.indent = 0
        self.errors = []


def read_file(parser, lines, source):
    """Read lines into a parser. Lines that cannot be understood are one error at the end."""
    state = _Reading(parser, source)
    try:
        _read_lines(parser, lines, source, state)
    finally:
        _join_lines(parser)
    ParsingError._raise_all(state.errors)


def _read_lines(parser, lines, source, state):
    for number, line in enumerate(lines, 1):
        text = _without_comment(parser, line)
        if not text:
            _empty_line(parser, state, line)
            continue
        first = parser.NONSPACECRE.search(line)
        indent = first.start() if first else 0
        if state.options is not None and state.name and indent > state.indent:
            if state.options[state.name] is None:
                raise MultilineContinuationError(source, number, line)
            state.options[state.name].append(text)
            continue
        state.indent = indent
        if parser._allow_unnamed_section and state.options is None:
            _open_section(parser, state, UNNAMED_SECTION, number)
        header = parser.SECTCRE.match(text)
        if header:
            _open_section(parser, state, header["header"], number)
        elif state.options is None:
            raise MissingSectionHeaderError(source, number, line)
        else:
            _add_option(parser, state, text, number, line)


def _without_comment(parser, line):
    text = line.strip()
    if parser._comment_prefixes and text.startswith(parser._comment_prefixes):
        return ""
    end = len(line)
    for prefix in parser._inline_comment_prefixes:
        at = line.find(prefix)
        # In a line it has to stand behind a space.
        while at >= 0:
            if at == 0 or line[at - 1].isspace():
                end = min(end, at)
                break
            at = line.find(prefix, at + 1)
    return line[:end].strip()


def _empty_line(parser, state, line):
    """A line without text: it may belong to a value."""
    is_comment = bool(line.strip())
    if not parser._empty_lines_in_values:
        # It ends the value.
        state.indent = 1 << 60
        if not is_comment:
            return
        state.indent = 1 << 60
    elif not is_comment and state.options is not None and state.name and state.options.get(state.name) is not None:
        state.options[state.name].append("")


def _open_section(parser, state, name, number):
    state.name = None
    state.section = name
    if name in parser._sections:
        if parser._strict and name in state.seen:
            raise DuplicateSectionError(name, state.source, number)
        state.options = parser._sections[name]
    elif name == parser.default_section:
        state.options = parser._defaults
    else:
        state.options = parser._sections[name] = parser._dict()
        from configparser import SectionProxy

        parser._proxies[name] = SectionProxy(parser, name)
    state.seen.add(name)


def _add_option(parser, state, text, number, line):
    match = parser._optcre.match(text)
    if not match:
        state.errors.append(ParsingError(state.source, number, repr(line)))
        return
    name, value = match["option"], match["value"]
    if not name:
        state.errors.append(ParsingError(state.source, number, repr(line)))
    state.name = parser.optionxform(name.rstrip())
    if parser._strict and (state.section, state.name) in state.seen:
        raise DuplicateOptionError(state.section, state.name, state.source, number)
    state.seen.add((state.section, state.name))
    state.options[state.name] = None if value is None else [value.strip()]


def _join_lines(parser):
    """Values are lists of lines until all is read."""
    for section, options in [(parser.default_section, parser._defaults), *parser._sections.items()]:
        for name, value in options.items():
            if isinstance(value, list):
                value = "\n".join(value).rstrip()
            options[name] = parser._interpolation.before_read(parser, section, name, value)
