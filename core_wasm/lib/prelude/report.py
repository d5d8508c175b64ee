"""Exceptions as text, word for word as CPython prints them.

    exception ──> _Account (its text, its stack, the accounts of what it is linked to) ──> lines

An account is taken at once and asks guest code for text (`__str__`, notes, names for suggestions); drawing it runs no
guest code any more. A row of a stack is (filename, line, end line, column, end column, name, source lines or None), where
columns are UTF-8 offsets and both are 0 if unknown.

The core calls `_report_exception`; the library's `traceback` draws with the same functions.
"""

_CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n"
_CONTEXT = "\nDuring handling of the above exception, another exception occurred:\n\n"
_GROUP_WIDTH_MAX = 15
_GROUP_DEPTH_MAX = 10
_REPEATS_SHOWN = 3


def _report_exception(error):
    """(type name, message, traceback text, [[filename, line, function]], is it a SyntaxError)"""
    is_syntax_error = isinstance(error, SyntaxError)
    message = _safe_text(error, "exception")
    try:
        account = _Account(error, _account_seen())
        _link_accounts(account)
        name = account.type_name
        text = _exit_text(error) if isinstance(error, SystemExit) else "".join(_account_lines(account))
        frames = [[row[0], row[1], row[5]] for row in account.stack]
    except Exception:
        name = type.__dict__["__qualname__"].__get__(_class_of(error))
        text = f"{name}: {message}\n" if message else f"{name}\n"
        frames = []
    return name, message, text, frames, is_syntax_error


def _exit_text(error):
    """What leaving the program by `sys.exit(code)` prints."""
    code = error.code
    return "" if code is None or isinstance(code, int) else f"{_safe_text(code, 'exit code')}\n"


def _safe_text(value, what, function=str):
    try:
        return _plain_text(function(value))
    except Exception:
        return f"<{what} {function.__name__}() failed>"


# Accounts.


class _Account:
    """What is to be told about one exception."""

    __slots__ = (
        "error", "type_name", "text", "notes", "stack", "syntax", "cause", "context", "suppress_context", "members",
    )  # fmt: skip

    def __init__(self, error, seen, traceback=_ABSENT):
        seen.add(id(error))
        kind = _class_of(error)
        if traceback is _ABSENT:
            traceback = error.__traceback__
        self.error = error
        self.type_name = _exception_type_name(kind)
        self.stack = _stack_rows(traceback)
        self.text = _safe_text(error, "exception")
        self.notes = _account_notes(error)
        self.syntax = None
        if issubclass(kind, SyntaxError):
            self.syntax = _syntax_place(error)
        else:
            self.text += _suggestion_text(error, traceback)
        self.suppress_context = error.__suppress_context__
        self.cause = self.context = self.members = None

    def stack_lines(self):
        return _stack_lines(self.stack)

    def final_lines(self):
        """The exception itself, without where it came from."""
        return _final_lines(self.type_name, self.text, self.notes, self.syntax)


def _account_seen():
    return set()


def _link_accounts(first, compact=True):
    """Causes, contexts and members of groups, each exception once."""
    seen = {id(first.error)}
    waiting = [first]
    while waiting:
        account = waiting.pop()
        error = account.error
        cause, context = error.__cause__, error.__context__
        if cause is not None and id(cause) not in seen:
            account.cause = _Account(cause, seen)
        wanted = not compact or (account.cause is None and not account.suppress_context)
        if context is not None and wanted and id(context) not in seen:
            account.context = _Account(context, seen)
        if isinstance(error, BaseExceptionGroup):
            account.members = [_Account(member, seen) for member in error.exceptions]
        waiting += [one for one in (account.cause, account.context) if one is not None]
        waiting += account.members or ()


def _exception_type_name(kind):
    module = kind.__module__
    if module in ("__main__", "builtins"):
        return kind.__qualname__
    return f"{module if isinstance(module, str) else '<unknown>'}.{kind.__qualname__}"


def _account_notes(error):
    """The lines of `__notes__`."""
    try:
        notes = getattr(error, "__notes__", None)
    except Exception as failure:
        return [f"Ignored error getting __notes__: {_safe_text(failure, '__notes__', repr)}"]
    if notes is None:
        return []
    if isinstance(notes, (list, tuple, range)) or _is_registered_sequence(notes):
        return [line for note in notes for line in _safe_text(note, "note").split("\n")]
    return [_safe_text(notes, "__notes__", repr)]


def _is_registered_sequence(value):
    if isinstance(value, (str, bytes, bytearray, memoryview)):
        return not isinstance(value, (str, bytes))
    abc = _modules().get("collections.abc")
    return abc is not None and isinstance(value, abc.Sequence)


# "Did you mean".


def _suggestion_text(error, traceback):
    if isinstance(error, ImportError):
        wrong = getattr(error, "name_from", None)
    elif isinstance(error, (NameError, AttributeError)):
        wrong = getattr(error, "name", None)
    else:
        return ""
    if not isinstance(wrong, str):
        return ""
    try:
        suggestion = _suggested_name(error, traceback, _plain_text(wrong))
    except Exception:
        suggestion = None
    text = f". Did you mean: '{suggestion}'?" if suggestion else ""
    if isinstance(error, NameError) and wrong in _STANDARD_MODULES:
        text += f"{'' if suggestion else '.'}{' Or did' if suggestion else ' Did'} you forget to import '{wrong}'?"
    return text


# CPython's `sys.stdlib_module_names`, whether the guest has them or not.
_STANDARD_MODULES = frozenset(
    """
    __future__ _abc _aix_support _android_support _apple_support _ast _ast_unparse _asyncio _bisect
    _blake2 _bz2 _codecs _codecs_cn _codecs_hk _codecs_iso2022 _codecs_jp _codecs_kr _codecs_tw
    _collections _collections_abc _colorize _compat_pickle _contextvars _csv _ctypes _curses
    _curses_panel _datetime _dbm _decimal _elementtree _frozen_importlib _frozen_importlib_external
    _functools _gdbm _hashlib _heapq _hmac _imp _interpchannels _interpqueues _interpreters _io
    _ios_support _json _locale _lsprof _lzma _markupbase _md5 _multibytecodec _multiprocessing
    _opcode _opcode_metadata _operator _osx_support _overlapped _pickle _posixshmem _posixsubprocess
    _py_abc _py_warnings _pydatetime _pydecimal _pyio _pylong _pyrepl _queue _random
    _remote_debugging _scproxy _sha1 _sha2 _sha3 _signal _sitebuiltins _socket _sqlite3 _sre _ssl
    _stat _statistics _string _strptime _struct _suggestions _symtable _sysconfig _thread
    _threading_local _tkinter _tokenize _tracemalloc _types _typing _uuid _warnings _weakref
    _weakrefset _winapi _wmi _zoneinfo _zstd abc annotationlib antigravity argparse array ast
    asyncio atexit base64 bdb binascii bisect builtins bz2 cProfile calendar cmath cmd code codecs
    codeop collections colorsys compileall compression concurrent configparser contextlib
    contextvars copy copyreg csv ctypes curses dataclasses datetime dbm decimal difflib dis doctest
    email encodings ensurepip enum errno faulthandler fcntl filecmp fileinput fnmatch fractions
    ftplib functools gc genericpath getopt getpass gettext glob graphlib grp gzip hashlib heapq hmac
    html http idlelib imaplib importlib inspect io ipaddress itertools json keyword linecache locale
    logging lzma mailbox marshal math mimetypes mmap modulefinder msvcrt multiprocessing netrc nt
    ntpath nturl2path numbers opcode operator optparse os pathlib pdb pickle pickletools pkgutil
    platform plistlib poplib posix posixpath pprint profile pstats pty pwd py_compile pyclbr pydoc
    pydoc_data pyexpat queue quopri random re readline reprlib resource rlcompleter runpy sched
    secrets select selectors shelve shlex shutil signal site smtplib socket socketserver sqlite3
    sre_compile sre_constants sre_parse ssl stat statistics string stringprep struct subprocess
    symtable sys sysconfig syslog tabnanny tarfile tempfile termios textwrap this threading time
    timeit tkinter token tokenize tomllib trace traceback tracemalloc tty turtle turtledemo types
    typing unicodedata unittest urllib uuid venv warnings wave weakref webbrowser winreg winsound
    wsgiref xml xmlrpc zipapp zipfile zipimport zlib zoneinfo
    """.split()
)


def _suggested_name(error, traceback, wrong):
    last = traceback
    while last is not None and last.tb_next is not None:
        last = last.tb_next
    if isinstance(error, NameError):
        if last is None:
            return None
        frame = last.tb_frame
        local = frame.f_locals
        if "self" in local and hasattr(local["self"], wrong):
            return f"self.{wrong}"
        names = [*local, *frame.f_globals, *frame.f_builtins]
        return _suggest(wrong, [name for name in names if _class_of(name) is str])
    if isinstance(error, ImportError):
        holder = _import_module(error.name)
        if "." in error.name:
            holder = _import_module(error.name.partition(".")[0])
        private = wrong.startswith("_")
    else:
        holder = error.obj
        private = wrong.startswith("_")
        if not private and last is not None:
            local = last.tb_frame.f_locals
            private = "self" in local and local["self"] is holder
    try:
        names = dir(holder)
    except TypeError:
        names = [*holder.__class__.__dict__, *holder.__dict__]
    names = sorted([_plain_text(name) for name in names if isinstance(name, str)])
    return _suggest(wrong, [name for name in names if private or not name.startswith("_")])


# Stacks.


def _stack_rows(traceback):
    sources = {}
    rows = []
    for filename, line, end_line, column, end_column, _, source, name in _traceback_lines(traceback):
        lines = None
        if source is not None:
            lines = sources.get(id(source))
            if lines is None:
                lines = sources[id(source)] = _source_lines(source)
        elif not filename.startswith("<"):
            lines = _cached_lines(filename)
        rows.append((filename, line, end_line, column, end_column, name, lines))
    return rows


def _source_lines(source):
    return source.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _cached_lines(filename):
    """What guest code has put into `linecache`."""
    linecache = _modules().get("linecache")
    try:
        entry = linecache.cache[filename]
        return [line.rstrip("\n") for line in entry[2]]
    except Exception:
        return None


def _stack_lines(rows):
    """One text for each row; many of the same in a row become a count."""
    texts = {}

    def text_of(row):
        whole = row[:6]
        text = texts.get(whole)
        if text is None:
            text = texts[whole] = _row_text(row)
        return text

    return _repeats_counted([((row[0], row[1], row[5]), row) for row in rows], text_of)


def _repeats_counted(pairs, text_of):
    """The texts of the items in pairs (key, item); an item without a text does not count."""
    out = []
    last = None
    repeats = 0
    for key, item in pairs:
        if repeats >= _REPEATS_SHOWN and key == last:
            repeats += 1
            continue
        text = text_of(item)
        if text is None:
            continue
        if key != last:
            if repeats > _REPEATS_SHOWN:
                out.append(_repeated_text(repeats))
            last = key
            repeats = 0
        repeats += 1
        out.append(text)
    if repeats > _REPEATS_SHOWN:
        out.append(_repeated_text(repeats))
    return out


def _repeated_text(repeats):
    count = repeats - _REPEATS_SHOWN
    return f"  [Previous line repeated {count} more time{'s' if count > 1 else ''}]\n"


def _row_text(row):
    filename, line, end_line, column, end_column, name, lines = row
    shown = lines[line - 1 : max(line, end_line)] if lines and line > 0 else ()
    return _frame_text(filename, line, name, shown, column, end_column)


def _frame_text(filename, line, name, shown, column, end_column):
    head = f'  File "{filename}", line {line}, in {name}\n'
    shown = [text.rstrip() for text in shown]
    if not any(shown):
        return head
    if not (column or end_column):
        return f"{head}    {shown[0].strip()}\n"
    try:
        return head + _underlined(shown, column, end_column)
    except Exception:
        return f"{head}    {shown[0].strip()}\n"


# Carets.


def _dedented(lines):
    """The lines without the white space that all of them begin with."""
    margin = None
    for line in lines:
        text = line.lstrip()
        if not text:
            continue
        indent = line[: len(line) - len(text)]
        if margin is None:
            margin = indent
        else:
            common = 0
            while common < min(len(margin), len(indent)) and margin[common] == indent[common]:
                common += 1
            margin = margin[:common]
    skip = len(margin or "")
    return [line[skip:] if line.strip() else "" for line in lines]


def _character_offset(text, offset):
    """A UTF-8 offset into `text`, in characters."""
    if text.isascii():
        return offset
    return len(text.encode("utf-8", "replace")[:offset].decode("utf-8", "replace"))


def _display_width(text, offset=None):
    """Columns that the first `offset` characters take on a screen."""
    if offset is None:
        offset = len(text)
    if text.isascii():
        return offset
    return sum([2 if _east_asian_width(c) in ("W", "F") else 1 for c in text[:offset]])


def _underlined(original, column, end_column):
    """Source lines with what failed underlined, indented for a traceback."""
    lines = _dedented(original)
    removed = len(original[0]) - len(lines[0])
    start = max(0, _character_offset(original[0], column) - removed)
    end = max(0, _character_offset(original[-1], end_column) - removed)
    segment = "\n".join(lines)
    segment = segment[start : len(segment) - (len(lines[-1]) - end)]
    anchors = _anchors(segment)
    wanted = {0, len(lines) - 1}
    marked = None
    if anchors is not None:
        left_line, left, right_line, right = anchors
        if not left_line:
            left += start
        if not right_line:
            right += start
        marked = (
            (left_line, _display_width(lines[left_line], left)),
            (right_line, _display_width(lines[right_line], right)),
        )
        wanted |= {left_line - 1, left_line, left_line + 1, right_line - 1, right_line, right_line + 1}
    carets = _wants_carets(lines, start, end, anchors)
    first = _display_width(lines[0], start)
    last = _display_width(lines[-1], end)
    out = []
    previous = None
    for number in sorted(wanted):
        if not 0 <= number < len(lines):
            continue
        gap = 0 if previous is None else number - previous - 1
        if gap > 1:
            out.append(f"...<{gap} lines>...")
        for at in range(number - (gap == 1), number + 1):
            out.append(lines[at])
            if carets:
                out.append(_caret_line(lines, at, first, last, marked))
        previous = number
    return "".join([f"    {line}\n" for line in _dedented(out)])


def _caret_line(lines, number, first, last, marked):
    line = lines[number]
    indent = len(line) - len(line.lstrip())
    if not number:
        indent = max(indent, first)
    width = last if number == len(lines) - 1 else _display_width(line)
    if marked is None:
        return " " * min(indent, width) + "^" * max(0, width - indent)
    begin, end = marked
    out = []
    for column in range(width):
        if column < indent:
            out.append(" ")
        else:
            out.append("^" if begin <= (number, column) < end else "~")
    return "".join(out)


def _wants_carets(lines, start, end, anchors):
    """Carets under all of a line, or under all of what is assigned or returned, would say nothing."""
    call = _caret_call("\n".join(lines))
    if call is False:
        return False
    if call == (1, len(lines), start, end):
        return False
    return anchors is not None or bool(lines[0][:start].lstrip() or lines[-1][end:].rstrip())


def _anchors(segment):
    """(line, column, line, column): which part of an operation, subscript or call to mark."""
    parts = _caret_parts(segment)
    if parts is None:
        return None
    kind, line, column, right_line, right_column, end_line, end_column = parts
    lines = segment.splitlines()
    line, column = _valid_place(lines, line, _character_offset(lines[line], column))
    if kind:
        stop = "[" if kind == 1 else "("
        line, column = _next_place(lines, line, column, lambda c: c == stop)
        return line, column, end_line, _character_offset(lines[end_line], end_column)
    line, column = _next_place(lines, line, column, lambda c: not c.isspace() and c != ")")
    end = column + 1
    text = lines[line]
    before_right = right_line > line or end < _character_offset(lines[right_line], right_column)
    if end < len(text) and before_right and not text[end].isspace() and text[end] not in "\\#":
        end += 1
    return line, column, line, end


def _valid_place(lines, line, column):
    while column >= len(lines[line]):
        column = 0
        line += 1
    return line, column


def _next_place(lines, line, column, stop):
    """The first character from there on that `stop` wants, comments and continuations left out."""
    while True:
        character = lines[line][column]
        if character in "\\#":
            line, column = _valid_place(lines, line + 1, 0)
        elif stop(character):
            return line, column
        else:
            line, column = _valid_place(lines, line, column + 1)


# SyntaxErrors.


def _syntax_place(error):
    correction = _exception_member(error, "_correction")
    if correction is not None:
        return correction
    return error.filename, error.lineno, error.end_lineno, error.text, error.offset, error.end_offset, error.msg


def _syntax_lines(type_name, place):
    filename, line, end_line, text, offset, end_offset, message = place
    out = []
    suffix = ""
    if line is not None:
        out.append(f'  File "{filename or "<string>"}", line {line}\n')
    elif filename is not None:
        suffix = f" ({filename})"
    if isinstance(text, str):
        right = text.rstrip("\n")
        shown = right.lstrip(" \n\f")
        if isinstance(offset, int):
            out += _syntax_carets(text, right, shown, offset, end_offset, str(line) == str(end_line))
        elif offset is None:
            out.append(f"    {shown}\n")
    out.append(f"{type_name}: {message or '<no detail available>'}{suffix}\n")
    return out


def _syntax_carets(text, right, shown, offset, end_offset, one_line):
    spaces = len(right) - len(shown)
    if not one_line:
        end_offset = len(right) + 1
    elif not isinstance(end_offset, int) or not end_offset:
        end_offset = offset
    if text and offset > len(text):
        offset = len(right) + 1
    if text and end_offset > len(text):
        end_offset = len(right) + 1
    if offset >= end_offset or end_offset < 0:
        end_offset = offset + 1
    column = offset - 1 - spaces
    if column < 0:
        return [f"    {shown}\n"]
    # Tabs stay, so that the carets stand where they should.
    space = "".join([c if c.isspace() else " " for c in shown[:column]])
    return [f"    {shown}\n", f"    {space}{'^' * (end_offset - offset)}\n"]


# Drawing.


def _final_lines(type_name, text, notes, syntax):
    if syntax is not None:
        out = _syntax_lines(type_name, syntax)
    elif text:
        out = [f"{type_name}: {text}\n"]
    else:
        out = [f"{type_name}\n"]
    return out + [f"{line}\n" for line in notes]


class _Canvas:
    """Where groups are drawn: how deep, and whether the box around the last member is still open."""

    __slots__ = ("depth", "open", "lines", "width_max", "depth_max")

    def __init__(self, width_max, depth_max):
        self.depth = 0
        self.open = False
        self.lines = []
        self.width_max = width_max
        self.depth_max = depth_max

    def indent(self):
        return " " * (2 * self.depth)

    def draw(self, text, margin="|"):
        """Text of whole lines, with the margin of the group."""
        if not self.depth:
            self.lines.append(text)
            return
        prefix = f"{self.indent()}{margin} "
        self.lines.append("".join([prefix + line for line in text.splitlines(True)]))


def _account_lines(account, chain=True, width_max=_GROUP_WIDTH_MAX, depth_max=_GROUP_DEPTH_MAX):
    canvas = _Canvas(width_max, depth_max)
    _draw_account(canvas, account, chain)
    return canvas.lines


def _draw_account(canvas, account, chain):
    links = []
    while account is not None:
        if not chain:
            links.append((None, account))
            break
        if account.cause is not None:
            links.append((_CAUSE, account))
            account = account.cause
        elif account.context is not None and not account.suppress_context:
            links.append((_CONTEXT, account))
            account = account.context
        else:
            links.append((None, account))
            account = None
    for sentence, one in reversed(links):
        if sentence is not None:
            canvas.draw(sentence)
        if one.members is None:
            if one.stack:
                canvas.draw("Traceback (most recent call last):\n")
                for text in one.stack_lines():
                    canvas.draw(text)
            for text in one.final_lines():
                canvas.draw(text)
        elif canvas.depth > canvas.depth_max:
            canvas.draw(f"... (max_group_depth is {canvas.depth_max})\n")
        else:
            _draw_group(canvas, one, chain)


def _draw_group(canvas, account, chain):
    outermost = not canvas.depth
    if outermost:
        canvas.depth = 1
    if account.stack:
        canvas.draw("Exception Group Traceback (most recent call last):\n", "+" if outermost else "|")
        for text in account.stack_lines():
            canvas.draw(text)
    for text in account.final_lines():
        canvas.draw(text)
    members = account.members
    shown = min(len(members), canvas.width_max + 1)
    canvas.open = False
    for index in range(shown):
        is_last = index == shown - 1
        if is_last:
            # The innermost group that ends here closes the box.
            canvas.open = True
        truncated = index >= canvas.width_max
        title = "..." if truncated else index + 1
        corner = "  " if index else "+-"
        canvas.lines.append(f"{canvas.indent()}{corner}+---------------- {title} ----------------\n")
        canvas.depth += 1
        if truncated:
            left = len(members) - canvas.width_max
            canvas.draw(f"and {left} more exception{'s' if left > 1 else ''}\n")
        else:
            _draw_account(canvas, members[index], chain)
        if is_last and canvas.open:
            canvas.lines.append(f"{canvas.indent()}+------------------------------------\n")
            canvas.open = False
        canvas.depth -= 1
    if outermost:
        canvas.depth = 0
