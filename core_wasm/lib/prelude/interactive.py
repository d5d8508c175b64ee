"""Built-in functions of a program that talks with somebody: input, breakpoint, help, exit; and open."""


def _input(prompt="", /):
    import sys

    if sys.stdin is None:
        raise RuntimeError("lost sys.stdin")
    if sys.stdout is None:
        raise RuntimeError("lost sys.stdout")
    print(prompt, end="", flush=True)
    line = sys.stdin.readline()
    if not isinstance(line, str):
        raise TypeError("object.readline() returned non-string")
    if not line:
        raise EOFError("EOF when reading a line")
    return line.removesuffix("\n")


def _breakpoint(*args, **kws):
    import sys

    hook = getattr(sys, "breakpointhook", None)
    if hook is None:
        raise RuntimeError("lost sys.breakpointhook")
    return hook(*args, **kws)


def _open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    return _import_module("_open_files").open_stream(file, mode, buffering, encoding, errors, newline, closefd, opener)


class _Leaver:
    """`exit` and `quit`."""

    def __init__(self, name):
        self.name = name
        self.eof = "Ctrl-D (i.e. EOF)"

    def __repr__(self):
        return f"Use {self.name}() or {self.eof} to exit"

    def __call__(self, code=None):
        raise SystemExit(code)


class _Helper:
    """`help`: prints what an object says of itself."""

    def __repr__(self):
        return "Type help() for interactive help, or help(object) for help about object."

    def __call__(self, *args, **kwds):
        if not args and not kwds:
            print("Call help(object) to see what an object is for.")
        else:
            print(_help_text(*args, **kwds))


def _help_text(request):
    if isinstance(request, type):
        return _help_on_class(request)
    name = getattr(request, "__qualname__", None) or getattr(request, "__name__", None)
    if name is None:
        return _help_on_class(type(request), f"Help on {type(request).__name__} object:")
    kind = _help_kind(request)
    if kind == "module":
        return f"Help on module {name}:\n\n{_help_indented(request)}"
    module = getattr(request, "__module__", None)
    place = f" in module {module}" if module else ""
    return f"Help on {kind} {name}{place}:\n\n{_help_of_callable(request)}"


def _help_kind(thing):
    kind = _class_of(thing)
    if kind is _type_module:
        return "module"
    if kind is _type_builtin_function:
        return "built-in function"
    if kind in (_type_method_descriptor, _type_wrapper_descriptor):
        return "method descriptor"
    return "method" if kind is _type_method else "function" if kind is _type_function else kind.__name__


def _help_indented(thing, margin="    "):
    text = getattr(thing, "__doc__", None)
    if not isinstance(text, str):
        return ""
    return "".join([f"{margin}{line}\n" if line else f"{margin.rstrip()}\n" for line in text.strip().split("\n")])


def _help_signature(thing):
    text = getattr(thing, "__text_signature__", None)
    if isinstance(text, str):
        for marker in ("$module, /, ", "$module, /", "$module, "):
            text = text.removeprefix("(" + marker) if text.startswith("(" + marker) else text
        return (text if text.startswith("(") else "(" + text).replace("$", "")
    code = getattr(thing, "__code__", None)
    if code is None:
        return "(...)"
    return f"({', '.join(code.co_varnames[: code.co_argcount + code.co_kwonlyargcount])})"


def _help_of_callable(thing):
    return f"{getattr(thing, '__name__', '')}{_help_signature(thing)}\n{_help_indented(thing)}"


def _help_on_class(cls, title=None):
    if title is None:
        title = f"Help on class {cls.__qualname__} in module {cls.__module__}:"
    bases = ", ".join([base.__name__ for base in cls.__bases__])
    lines = [f"{title}\n\nclass {cls.__name__}({bases})\n{_help_indented(cls, ' |  ')} |\n |  Methods defined here:\n |\n"]
    for name, member in cls.__dict__.items():
        if callable(member) and not name.startswith("_"):
            shown = _help_of_callable(member).split("\n")
            lines.extend([f" |  {line}\n" if line else " |\n" for line in shown])
    return "".join(lines)


_builtin_help = _Helper()
_builtin_exit = _Leaver("exit")
_builtin_quit = _Leaver("quit")
