"""Extract, format and print information about Python stack traces.

What the core prints of an uncaught exception is drawn by the same functions (the prelude's report.py).
"""

import linecache
import sys

from _prelude import (
    _account_lines,
    _account_seen,
    _Account,
    _code_source,
    _exception_type_name,
    _final_lines,
    _frame_text,
    _link_accounts,
    _repeats_counted,
    _safe_text,
    _source_lines,
    _stack_rows,
)

__all__ = [
    "extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list", "format_stack",
    "format_tb", "print_exc", "format_exc", "print_exception", "print_last", "print_stack", "print_tb",
    "clear_frames", "FrameSummary", "StackSummary", "TracebackException", "walk_stack", "walk_tb", "print_list",
]  # fmt: skip

_ABSENT = object()


# Stacks.


class FrameSummary:
    """Information about a single frame: where it is, in which function, and the source there.

    `lookup_line` asks for the source at once and not when it is wanted; `locals` are kept as their reprs.
    """

    __slots__ = (
        "filename", "lineno", "end_lineno", "colno", "end_colno", "name", "locals", "_lines", "_code",
    )  # fmt: skip

    def __init__(
        self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None, colno=None,
        end_colno=None, **kwargs,
    ):  # fmt: skip
        self.filename = filename
        self.lineno = lineno
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self.name = name
        self._code = kwargs.get("_code")
        self._lines = None if line is None else line.split("\n")
        self.locals = None
        if locals is not None:
            self.locals = {key: _safe_text(value, "local", repr) for key, value in locals.items()}
        if lookup_line:
            self._look_up()

    def _look_up(self):
        """The lines of source from `lineno` to `end_lineno`."""
        if self._lines is None:
            self._lines = []
            if self.lineno is not None:
                source = self._code and _code_source(self._code)
                if source:
                    lines = _source_lines(source)
                else:
                    lines = [line.rstrip("\n") for line in linecache.getlines(self.filename)]
                if self.lineno > 0:
                    self._lines = lines[self.lineno - 1 : max(self.lineno, self.end_lineno)]
            self._code = None
        return self._lines

    @property
    def line(self):
        """The source, without what all of its lines are indented by; None if the line number is not known."""
        if self._lines is None and self.lineno is None:
            return None
        return _dedented_text(self._look_up())

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            mine = self.filename, self.lineno, self.name, self.locals
            return mine == (other.filename, other.lineno, other.name, other.locals)
        if isinstance(other, tuple):
            return tuple(self) == other
        return NotImplemented

    def __getitem__(self, position):
        return (self.filename, self.lineno, self.name, self.line)[position]

    def __iter__(self):
        return iter((self.filename, self.lineno, self.name, self.line))

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"

    def __len__(self):
        return 4


def _dedented_text(lines):
    filled = [line for line in lines if line.strip()]
    if not filled:
        return "\n".join([line.strip() for line in lines]).strip()
    margin = min([len(line) - len(line.lstrip()) for line in filled])
    return "\n".join([line[margin:].rstrip() if line.strip() else "" for line in lines]).strip()


def _limited(items, limit):
    """What `limit` leaves of a stack: the first, or with a negative limit the last."""
    if limit is None:
        limit = getattr(sys, "tracebacklimit", None)
        if limit is not None and limit < 0:
            limit = 0
    if limit is None:
        return items
    return items[:limit] if limit >= 0 else items[limit:]


class StackSummary(list):
    """A list of FrameSummary objects, representing a stack of frames."""

    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """Create a StackSummary from pairs of (frame, line number)."""
        stack = klass()
        for frame, line in _limited(list(frame_gen), limit):
            code = frame.f_code
            stack.append(
                FrameSummary(
                    code.co_filename, line, code.co_name, lookup_line=lookup_lines,
                    locals=frame.f_locals if capture_locals else None, _code=code,
                )  # fmt: skip
            )
        return stack

    @classmethod
    def _of_traceback(klass, traceback, limit, capture_locals):
        frames = []
        if capture_locals:
            at = traceback
            while at is not None:
                frames.append(at.tb_frame)
                at = at.tb_next
        rows = _stack_rows(traceback)
        numbered = _limited([*enumerate(rows)], limit)
        stack = klass()
        for index, (filename, line, end_line, column, end_column, name, lines) in numbered:
            known = bool(column or end_column)
            one = FrameSummary(
                filename, line, name, lookup_line=False, end_lineno=end_line, colno=column if known else None,
                end_colno=end_column if known else None,
                locals=frames[index].f_locals if capture_locals else None,
            )  # fmt: skip
            if lines is not None:
                one._lines = lines[line - 1 : max(line, end_line)] if line > 0 else []
            stack.append(one)
        return stack

    @classmethod
    def from_list(klass, a_list):
        """Create a StackSummary from FrameSummary objects or old-style tuples."""
        stack = StackSummary()
        for item in a_list:
            if not isinstance(item, FrameSummary):
                filename, line, name, text = item
                item = FrameSummary(filename, line, name, line=text)
            stack.append(item)
        return stack

    def format_frame_summary(self, frame_summary, **kwargs):
        """Format the lines for a single FrameSummary; None leaves it out."""
        one = frame_summary
        if one.lineno is None:
            shown = one._lines or ()
        else:
            shown = one._look_up()
        text = _frame_text(
            one.filename, one.lineno, one.name, shown or (), one.colno or 0, one.end_colno or 0
        )
        for name in sorted(one.locals or ()):
            text += f"    {name} = {one.locals[name]}\n"
        return text

    def format(self, **kwargs):
        """Format the stack ready for printing: one string for each frame, repetitions as a count."""
        pairs = [((one.filename, one.lineno, one.name), one) for one in self]
        return _repeats_counted(pairs, lambda one: self.format_frame_summary(one, **kwargs))


def walk_stack(f):
    """Walk a stack, yielding the frame and line number for each frame."""
    if f is None:
        f = sys._getframe(1)

    def frames(frame):
        while frame is not None:
            yield frame, frame.f_lineno
            frame = frame.f_back

    return frames(f)


def walk_tb(tb):
    """Walk a traceback, yielding the frame and line number for each frame."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def extract_tb(tb, limit=None):
    """Return a StackSummary of the entries of a traceback object."""
    return StackSummary._of_traceback(tb, limit, False)


def extract_stack(f=None, limit=None):
    """Extract the raw traceback from the current stack frame, oldest call first."""
    stack = StackSummary.extract(walk_stack(sys._getframe(1) if f is None else f), limit=limit)
    stack.reverse()
    return stack


def format_list(extracted_list):
    """Format a list of FrameSummary objects or tuples as strings ready for printing."""
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    """Print the list of tuples as returned by extract_tb() or extract_stack() as a formatted stack trace."""
    _print_all(format_list(extracted_list), file)


def format_tb(tb, limit=None):
    """A shorthand for 'format_list(extract_tb(tb, limit))'."""
    return extract_tb(tb, limit).format()


def print_tb(tb, limit=None, file=None):
    """Print up to 'limit' stack trace entries from the traceback 'tb'."""
    _print_all(format_tb(tb, limit), file)


def format_stack(f=None, limit=None):
    """Shorthand for 'format_list(extract_stack(f, limit))'."""
    return extract_stack(sys._getframe(1) if f is None else f, limit).format()


def print_stack(f=None, limit=None, file=None):
    """Print a stack trace from its invocation point."""
    _print_all(format_stack(sys._getframe(1) if f is None else f, limit), file)


def clear_frames(tb):
    """Clear all references to local variables in the frames of a traceback."""
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            # The frame is still executing.
            pass
        tb = tb.tb_next


def _print_all(texts, file):
    file = sys.stderr if file is None else file
    for text in texts:
        print(text, file=file, end="")


# Exceptions.


class _Drawn:
    """A TracebackException as the drawing of reports wants it."""

    __slots__ = ("owner", "cause", "context", "members", "stack", "suppress_context")

    def __init__(self, owner):
        self.owner = owner
        self.stack = owner.stack
        self.suppress_context = owner.__suppress_context__
        self.cause = self.context = self.members = None

    def stack_lines(self):
        return self.stack.format()

    def final_lines(self):
        return self.owner._final_lines()


def _drawn(first):
    """The accounts of a TracebackException and of all that it is linked to; without recursion, chains may be long."""
    made = {}

    def account(one):
        if one is None:
            return None
        if id(one) not in made:
            made[id(one)] = _Drawn(one)
            waiting.append(one)
        return made[id(one)]

    waiting = []
    whole = account(first)
    while waiting:
        one = waiting.pop()
        mine = made[id(one)]
        mine.cause, mine.context = account(one.__cause__), account(one.__context__)
        if one.exceptions is not None:
            mine.members = [account(member) for member in one.exceptions]
    return whole


class TracebackException:
    """An exception ready for rendering, without references to its frames and values.

    `stack` is a StackSummary, `__cause__`, `__context__` and `exceptions` (of a group) are TracebackExceptions.
    """

    def __init__(
        self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
        compact=False, max_group_width=15, max_group_depth=10, save_exc_type=True,
    ):  # fmt: skip
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        if exc_value is None:
            self._take_nothing(exc_type, exc_traceback, limit, capture_locals)
            return
        account = _Account(exc_value, _account_seen(), exc_traceback)
        _link_accounts(account, compact)
        made = {id(account): self}
        waiting = [account]

        def linked(other):
            if other is None:
                return None
            if id(other) not in made:
                one = made[id(other)] = TracebackException.__new__(TracebackException)
                one.max_group_width = max_group_width
                one.max_group_depth = max_group_depth
                waiting.append(other)
            return made[id(other)]

        while waiting:
            other = waiting.pop()
            one = made[id(other)]
            traceback = exc_traceback if one is self else other.error.__traceback__
            one._take(other, traceback, limit, capture_locals, save_exc_type)
            one.__cause__, one.__context__ = linked(other.cause), linked(other.context)
            one.exceptions = None if other.members is None else [linked(member) for member in other.members]

    def _take_nothing(self, exc_type, traceback, limit, capture_locals):
        self.stack = StackSummary._of_traceback(traceback, limit, capture_locals)
        self._exc_type = exc_type
        self._has_exc_type = True
        self._type_name = None if exc_type is None else _exception_type_name(exc_type)
        self._str = "None"
        self._notes = []
        self._is_syntax_error = False
        self.__notes__ = self.__cause__ = self.__context__ = self.exceptions = None
        self.__suppress_context__ = False

    def _take(self, account, traceback, limit, capture_locals, save_exc_type):
        error = account.error
        self.stack = StackSummary._of_traceback(traceback, limit, capture_locals)
        self._exc_type = type(error) if save_exc_type else None
        self._has_exc_type = save_exc_type
        self._type_name = account.type_name
        self._str = account.text
        self._notes = account.notes
        try:
            self.__notes__ = getattr(error, "__notes__", None)
        except Exception as problem:
            self.__notes__ = [f"Ignored error getting __notes__: {_safe_text(problem, '__notes__', repr)}"]
        self.__suppress_context__ = account.suppress_context
        self._is_syntax_error = account.syntax is not None
        if self._is_syntax_error:
            filename, line, end_line, text, offset, end_offset, message = account.syntax
            self.filename = filename
            self.lineno = None if line is None else str(line)
            self.end_lineno = None if end_line is None else str(end_line)
            self.text, self.offset, self.end_offset, self.msg = text, offset, end_offset, message

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        """Create a TracebackException from an exception."""
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type(self):
        """The class of the exception. Deprecated: use `exc_type_str`."""
        import warnings

        warnings.warn("Deprecated in 3.13. Use exc_type_str instead.", DeprecationWarning, stacklevel=2)
        return self._exc_type

    @property
    def exc_type_str(self):
        """The name of the class of the exception, as it is shown."""
        if not self._has_exc_type:
            return None
        return self._type_name

    def __eq__(self, other):
        return self.__dict__ == other.__dict__ if isinstance(other, TracebackException) else NotImplemented

    def __str__(self):
        return self._str

    def _final_lines(self):
        if self._type_name is None:
            return ["NoneType: None\n"]
        syntax = None
        if self._is_syntax_error:
            syntax = (
                self.filename, self.lineno, self.end_lineno, self.text, self.offset, self.end_offset, self.msg,
            )  # fmt: skip
        return _final_lines(self._type_name, self._str, self._notes, syntax)

    def format_exception_only(self, *, show_group=False, _depth=0, **kwargs):
        """Format the exception part of the traceback; with `show_group` the members of a group follow."""
        indent = 3 * _depth * " "
        for line in self._final_lines():
            yield "".join([indent + part for part in line.splitlines(True)])
        if show_group and self.exceptions is not None:
            for member in self.exceptions:
                yield from member.format_exception_only(show_group=True, _depth=_depth + 1)

    def format(self, *, chain=True, _ctx=None, **kwargs):
        """Format the exception: strings that end in newlines, the last one shows what occurred."""
        yield from _account_lines(_drawn(self), chain, self.max_group_width, self.max_group_depth)

    def print(self, *, file=None, chain=True, **kwargs):
        """Print the result of self.format(chain=chain) to 'file'."""
        _print_all(self.format(chain=chain), file)


def _parsed(exc, value, tb):
    """The old form (class, exception, traceback) and the new one (exception)."""
    if (value is _ABSENT) != (tb is _ABSENT):
        raise ValueError("Both or neither of value and tb must be given")
    if value is not _ABSENT:
        return value, tb
    if exc is None:
        return None, None
    if isinstance(exc, BaseException):
        return exc, exc.__traceback__
    raise TypeError(f"Exception expected for value, {type(exc).__name__} found")


def format_exception(exc, /, value=_ABSENT, tb=_ABSENT, limit=None, chain=True, **kwargs):
    """Format a stack trace and the exception information, as a list of strings that end in newlines."""
    value, tb = _parsed(exc, value, tb)
    return [*TracebackException(type(value), value, tb, limit=limit, compact=True).format(chain=chain)]


def print_exception(exc, /, value=_ABSENT, tb=_ABSENT, limit=None, file=None, chain=True, **kwargs):
    """Print exception up to 'limit' stack trace entries from 'tb' to 'file'."""
    value, tb = _parsed(exc, value, tb)
    TracebackException(type(value), value, tb, limit=limit, compact=True).print(file=file, chain=chain)


def format_exception_only(exc, /, value=_ABSENT, *, show_group=False, **kwargs):
    """Format the exception part of a traceback, as a list of strings that end in newlines."""
    if value is _ABSENT:
        value = exc
    one = TracebackException(type(value), value, None, compact=True)
    return [*one.format_exception_only(show_group=show_group)]


def print_exc(limit=None, file=None, chain=True):
    """Shorthand for 'print_exception(sys.exception(), limit=limit, file=file, chain=chain)'."""
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def format_exc(limit=None, chain=True):
    """Like print_exc() but return a string."""
    return "".join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_last(limit=None, file=None, chain=True):
    """This is a shorthand for 'print_exception(sys.last_exc, limit=limit, file=file, chain=chain)'."""
    if not hasattr(sys, "last_exc") and not hasattr(sys, "last_type"):
        raise ValueError("no last exception")
    print_exception(sys.last_exc, limit=limit, file=file, chain=chain)
