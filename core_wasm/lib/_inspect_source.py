"""Where objects of a program come from: files, lines, source.

Known is what the program itself has defined.
"""

import linecache
import sys

from _inspect_kinds import isclass, iscode, isfunction, ismethod, ismodule
from _inspect_signature import _unwrapped
from _prelude import _code_source

# What is defined here belongs to inspect.
__name__ = "inspect"


def unwrap(func, *, stop=None):
    """Get the object wrapped by *func*: follows the chain of __wrapped__ attributes, until *stop* is true of one."""
    return _unwrapped(func, stop)


def getmodule(object, _filename=None):
    """Return the module an object was defined in, or None if not found."""
    if ismodule(object):
        return object
    name = getattr(object, "__module__", None)
    if name is not None:
        return sys.modules.get(name)
    code = _code_of(object)
    if code is not None:
        for module in [*sys.modules.values()]:
            if getattr(module, "__file__", None) == code.co_filename:
                return module
    return sys.modules.get("__main__") if code is not None else None


def _code_of(obj):
    obj = _plain_method(obj)
    for name in "__code__", "tb_frame", "f_code":
        obj = getattr(obj, name, obj) if not iscode(obj) else obj
    return obj if iscode(obj) else None


def _plain_method(obj):
    return obj.__func__ if ismethod(obj) else obj


def getfile(object):
    """Work out which source or compiled file an object was defined in."""
    if ismodule(object):
        if getattr(object, "__file__", None):
            return object.__file__
        raise TypeError(f"{object!r} is a built-in module")
    if isclass(object):
        if object.__module__ == "builtins":
            raise TypeError(f"{object!r} is a built-in class")
        module = sys.modules.get(object.__module__)
        if getattr(module, "__file__", None):
            return module.__file__
        code = next((one.__code__ for one in vars(object).values() if isfunction(one)), None)
        if code is not None:
            return code.co_filename
        if object.__module__ == "__main__":
            raise OSError("source code not available")
        raise TypeError(f"{object!r} is a built-in class")
    code = _code_of(object)
    if code is not None:
        return code.co_filename
    raise TypeError(
        "module, class, method, function, traceback, frame, or code object was expected, "
        f"got {type(object).__name__}"
    )


def getsourcefile(object):
    """Return the filename that can be used to locate an object's source, or None."""
    filename = getfile(object)
    return filename if linecache.getlines(filename) or _code_of(object) is not None else None


def getabsfile(object, _filename=None):
    """Return an absolute path to the source or compiled file for an object."""
    return getsourcefile(object) or getfile(object)


def _source_lines(text):
    lines = [line + "\n" for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    if lines[-1] == "\n":
        lines.pop()
    return lines


def findsource(object):
    """Return the entire source file and starting line number for an object: (lines, index)."""
    obj = unwrap(object) if not ismodule(object) and not isclass(object) else object
    if isclass(obj):
        return _class_source(obj)
    if ismodule(obj):
        lines = linecache.getlines(getfile(obj), obj.__dict__)
        if not lines:
            raise OSError("could not get source code")
        return lines, 0
    code = _code_of(obj)
    if code is None:
        getfile(obj)
    source = _code_source(code)
    lines = linecache.getlines(code.co_filename) if source is None else _source_lines(source)
    if not lines:
        raise OSError("could not get source code")
    if code.co_firstlineno > len(lines):
        raise OSError("lineno is out of bounds")
    return lines, code.co_firstlineno - 1


def _class_source(cls):
    lines = None
    for value in vars(cls).values():
        code = _code_of(getattr(value, "__func__", getattr(value, "fget", value)))
        if code is not None and _code_source(code):
            lines = _source_lines(_code_source(code))
            break
    if lines is None:
        lines = linecache.getlines(getattr(sys.modules.get(cls.__module__), "__file__", "") or "")
    if not lines:
        frame = sys._getframe(1)
        while frame is not None and not lines:
            if frame.f_globals.get("__name__") == cls.__module__ and _code_source(frame.f_code):
                lines = _source_lines(_code_source(frame.f_code))
            frame = frame.f_back
    if not lines:
        getfile(cls)
        raise OSError("could not get source code")
    first = vars(cls).get("__firstlineno__")
    if first is None:
        raise OSError("source code not available")
    if first > len(lines):
        raise OSError("lineno is out of bounds")
    return lines, first - 1


def indentsize(line):
    """Return the indent size, in spaces, at the start of a line of text."""
    expanded = line.expandtabs()
    return len(expanded) - len(expanded.lstrip())


def getblock(lines):
    """Extract the block of code at the top of the given list of lines."""
    depth = 0
    quote = None
    start = indentsize(lines[0])
    in_header = True
    last = 0
    for number, line in enumerate(lines):
        text = line.strip()
        if quote is None and not depth and text and not in_header and number:
            if indentsize(line) <= start and not text.startswith("#"):
                break
            if text.startswith("#") and indentsize(line) <= start:
                continue
        at = 0
        ends_with_colon = False
        while at < len(line):
            if quote is not None:
                if line[at] == "\\":
                    at += 2
                    continue
                if line.startswith(quote, at):
                    at += len(quote)
                    quote = None
                    continue
                at += 1
                continue
            character = line[at]
            if character == "#":
                break
            if character in "'\"":
                quote = character * 3 if line.startswith(character * 3, at) else character
                at += len(quote)
                continue
            if character in "([{":
                depth += 1
            elif character in ")]}":
                depth -= 1
            if not character.isspace():
                ends_with_colon = character == ":"
            at += 1
        if quote is not None and len(quote) == 1:
            # A string that goes on after a backslash, or a mistake.
            if not line.rstrip("\n").endswith("\\"):
                quote = None
        if text:
            last = number
        if in_header and quote is None and depth <= 0 and text and not text.startswith(("@", "#")):
            if ends_with_colon:
                in_header = False
            elif not line.rstrip("\n").endswith("\\"):
                # All on one line, or a lambda.
                break
    return lines[: last + 1]


def getsourcelines(object):
    """Return a list of source lines and starting line number for an object."""
    obj = unwrap(object) if not ismodule(object) and not isclass(object) else object
    lines, number = findsource(obj)
    if ismodule(obj) or _is_module_code(obj):
        return lines, 0
    return getblock(lines[number:]), number + 1


def _is_module_code(obj):
    code = _code_of(obj) if not isclass(obj) else None
    return code is not None and code.co_name == "<module>"


def getsource(object):
    """Return the text of the source code for an object; OSError if it cannot be retrieved."""
    return "".join(getsourcelines(object)[0])


def getcomments(object):
    """Get lines of comments immediately preceding an object's source code, or None."""
    try:
        lines, number = findsource(object)
    except (OSError, TypeError):
        return None
    if ismodule(object):
        start = 1 if lines and lines[0][:2] == "#!" else 0
        while start < len(lines) and lines[start].strip() in ("", "#"):
            start += 1
        found = []
        while start < len(lines) and lines[start][:1] == "#":
            found.append(lines[start].expandtabs())
            start += 1
        return "".join(found) or None
    indent = indentsize(lines[number])
    found = []
    number -= 1
    while number >= 0 and lines[number].lstrip()[:1] == "#" and indentsize(lines[number]) == indent:
        found.insert(0, lines[number].expandtabs().lstrip())
        number -= 1
    while found and found[0].strip() == "#":
        found.pop(0)
    while found and found[-1].strip() == "#":
        found.pop()
    return "".join(found) or None
