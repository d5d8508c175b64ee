"""Get useful information from live Python objects.

Signatures, kinds and sources are in private modules beside this one. Source is known for what the program itself has defined.
"""

import collections
import enum
import sys
import types
from annotationlib import Format, get_annotations

from _inspect_kinds import (
    CO_ASYNC_GENERATOR, CO_COROUTINE, CO_GENERATOR, CO_HAS_DOCSTRING, CO_ITERABLE_COROUTINE,
    CO_METHOD, CO_NESTED, CO_NEWLOCALS, CO_NOFREE, CO_OPTIMIZED, CO_VARARGS, CO_VARKEYWORDS,
    TPFLAGS_IS_ABSTRACT, _is_coroutine_mark, isabstract, isasyncgen, isasyncgenfunction, isawaitable, isbuiltin,
    isclass, iscode, iscoroutine, iscoroutinefunction, isdatadescriptor, isframe, isfunction,
    isgenerator, isgeneratorfunction, isgetsetdescriptor, ismemberdescriptor, ismethod,
    ismethoddescriptor, ismethodwrapper, ismodule, ispackage, isroutine, istraceback,
    markcoroutinefunction,
)
from _inspect_signature import (
    BoundArguments,
    Parameter,
    Signature,
    _empty,
    _ParameterKind,
    formatannotation,
)
from _inspect_source import (
    _plain_method, findsource, getabsfile, getblock, getcomments, getfile, getmodule, getsource,
    getsourcefile, getsourcelines, indentsize, unwrap,
)

__all__ = [
    "AGEN_CLOSED", "AGEN_CREATED", "AGEN_RUNNING", "AGEN_SUSPENDED", "ArgInfo", "Arguments", "Attribute",
    "BoundArguments", "BufferFlags", "CO_HAS_DOCSTRING", "CO_METHOD", "formatannotationrelativeto", "CORO_CLOSED", "CORO_CREATED", "CORO_RUNNING", "CORO_SUSPENDED",
    "CO_ASYNC_GENERATOR", "CO_COROUTINE", "CO_GENERATOR", "CO_ITERABLE_COROUTINE", "CO_NESTED", "CO_NEWLOCALS",
    "CO_NOFREE", "CO_OPTIMIZED", "CO_VARARGS", "CO_VARKEYWORDS", "ClosureVars", "FrameInfo",
    "FullArgSpec", "GEN_CLOSED", "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "Parameter", "Signature", "Traceback",
    "classify_class_attrs", "cleandoc", "currentframe", "findsource", "formatannotation", "formatargvalues",
    "get_annotations", "getabsfile", "getargs", "getargvalues", "getasyncgenlocals", "getasyncgenstate", "getattr_static",
    "getblock", "getcallargs", "getclasstree", "getclosurevars", "getcomments", "getcoroutinelocals",
    "getcoroutinestate", "getdoc", "getfile", "getframeinfo", "getfullargspec", "getgeneratorlocals",
    "getgeneratorstate", "getinnerframes", "getlineno", "getmembers", "getmembers_static", "getmodule",
    "getmodulename", "getmro", "getouterframes", "getsource", "getsourcefile", "getsourcelines", "indentsize",
    "isabstract", "isasyncgen", "isasyncgenfunction", "isawaitable", "isbuiltin", "isclass", "iscode", "iscoroutine",
    "iscoroutinefunction", "isdatadescriptor", "isframe", "isfunction", "isgenerator", "isgeneratorfunction",
    "isgetsetdescriptor", "ismemberdescriptor", "ismethod", "ismethoddescriptor", "ismethodwrapper", "ismodule",
    "ispackage", "isroutine", "istraceback", "markcoroutinefunction", "signature", "stack", "trace", "unwrap", "walktree",
]  # fmt: skip

_ABSENT = object()


class BufferFlags(enum.IntFlag):
    """What a consumer asks of a buffer."""

    SIMPLE = 0x0
    WRITABLE = 0x1
    FORMAT = 0x4
    ND = 0x8
    STRIDES = 0x10 | ND
    C_CONTIGUOUS = 0x20 | STRIDES
    F_CONTIGUOUS = 0x40 | STRIDES
    ANY_CONTIGUOUS = 0x80 | STRIDES
    INDIRECT = 0x100 | STRIDES
    CONTIG = ND | WRITABLE
    CONTIG_RO = ND
    STRIDED = STRIDES | WRITABLE
    STRIDED_RO = STRIDES
    RECORDS = STRIDES | WRITABLE | FORMAT
    RECORDS_RO = STRIDES | FORMAT
    FULL = INDIRECT | WRITABLE | FORMAT
    FULL_RO = INDIRECT | FORMAT
    READ = 0x100
    WRITE = 0x200


# Members.


def _collect(obj, predicate, lookup):
    names = dir(obj)
    mro = getmro(obj) if isclass(obj) else ()
    if isclass(obj):
        for base in obj.__bases__:
            for name, value in base.__dict__.items():
                if isinstance(value, types.DynamicClassAttribute):
                    names.append(name)
    found = []
    seen = set()
    for name in names:
        try:
            value = lookup(obj, name)
            if name in seen:
                raise AttributeError
        except AttributeError:
            for base in mro:
                if name in base.__dict__:
                    value = base.__dict__[name]
                    break
            else:
                continue
        if not predicate or predicate(value):
            found.append((name, value))
        seen.add(name)
    found.sort(key=lambda pair: pair[0])
    return found


def getmembers(object, predicate=None):
    """Return all members of an object as (name, value) pairs sorted by name."""
    return _collect(object, predicate, getattr)


def getmembers_static(object, predicate=None):
    """Like getmembers(), without triggering dynamic lookup."""
    return _collect(object, predicate, getattr_static)


Attribute = collections.namedtuple("Attribute", "name kind defining_class object")


def classify_class_attrs(cls):
    """Return list of attribute-descriptor tuples (name, kind, defining class, object)."""
    found = []
    for name in dir(cls):
        owner = next((base for base in cls.__mro__ if name in base.__dict__), None)
        if owner is None:
            owner = next((base for base in type(cls).__mro__ if name in base.__dict__), None)
        value = getattr(cls, name, _ABSENT) if owner is None else owner.__dict__[name]
        if value is _ABSENT:
            continue
        if isinstance(value, (staticmethod, types.BuiltinMethodType)):
            kind = "static method"
            value = getattr(value, "__func__", value) if isinstance(value, types.BuiltinMethodType) else value
        elif isinstance(value, (classmethod, types.ClassMethodDescriptorType)):
            kind = "class method"
        elif isinstance(value, property):
            kind = "property"
        elif isroutine(value):
            kind = "method"
        else:
            kind = "data"
        found.append(Attribute(name, kind, owner, value))
    return found


def getmro(cls):
    """Return tuple of base classes (including cls) in method resolution order."""
    return cls.__mro__


_mro_of = type.__dict__["__mro__"].__get__
_dict_of = type.__dict__["__dict__"].__get__


def _in_classes(cls, attr):
    for base in _mro_of(cls):
        names = _dict_of(base)
        if attr in names:
            return names[attr]
    return _ABSENT


def getattr_static(obj, attr, default=_ABSENT):
    """Retrieve attributes without triggering dynamic lookup: descriptors, __getattr__ or __getattribute__."""
    cls = type(obj)
    own = _ABSENT
    is_class = type in _mro_of(cls)
    if not is_class and isinstance(
        _in_classes(cls, "__dict__"), (types.GetSetDescriptorType, types.MemberDescriptorType, type(_ABSENT))
    ):
        try:
            own = dict.get(object.__getattribute__(obj, "__dict__"), attr, _ABSENT)
        except (AttributeError, TypeError):
            # An object with slots only.
            pass
    shared = _in_classes(obj if is_class else cls, attr)
    if own is not _ABSENT and shared is not _ABSENT and _in_classes(type(shared), "__get__") is not _ABSENT:
        if any([_in_classes(type(shared), name) is not _ABSENT for name in ("__set__", "__delete__")]):
            return shared
    meta = _in_classes(cls, attr) if is_class else _ABSENT
    for found in own, shared, meta:
        if found is not _ABSENT:
            return found
    if default is not _ABSENT:
        return default
    raise AttributeError(attr)


def getmodulename(path):
    """Return the module name for a given file, or None."""
    name = path.rpartition("/")[2]
    return name[:-3] if name.endswith(".py") else None


# Documentation.


def cleandoc(doc):
    """Clean up indentation from docstrings."""
    lines = doc.expandtabs().split("\n")
    margin = min([len(line) - len(line.lstrip(" ")) for line in lines[1:] if line.lstrip(" ")], default=0)
    lines = [lines[0].lstrip(" "), *[line[margin:] for line in lines[1:]]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def getdoc(object):
    """Get the documentation string for an object, that of the class that it overrides if it has none."""
    try:
        doc = object.__doc__
    except AttributeError:
        return None
    if doc is None:
        doc = _inherited_doc(object)
    return cleandoc(doc) if isinstance(doc, str) else None


def _inherited_doc(obj):
    if isclass(obj):
        for base in obj.__mro__:
            if base is not object and base.__doc__ is not None:
                return base.__doc__
        return None
    if ismethod(obj):
        name, owner = obj.__func__.__name__, obj.__self__
        cls = owner if isclass(owner) else type(owner)
    elif isfunction(obj):
        name = obj.__name__
        cls = _class_of_function(obj)
        if cls is None:
            return None
    elif isinstance(obj, property):
        name = obj.fget.__name__
        cls = _class_of_function(obj.fget)
        if cls is None:
            return None
    else:
        return None
    for base in cls.__mro__:
        doc = getattr(base.__dict__.get(name), "__doc__", None)
        if doc is not None:
            return doc
    return None


def _class_of_function(function):
    """The class that the qualified name tells of."""
    found = sys.modules.get(function.__module__)
    for name in function.__qualname__.split(".")[:-1]:
        found = getattr(found, name, None)
    return found if isclass(found) else None


def walktree(classes, children, parent):
    """Recursive helper function for getclasstree()."""
    found = []
    classes.sort(key=lambda cls: (cls.__module__, cls.__name__))
    for cls in classes:
        found.append((cls, cls.__bases__))
        if cls in children:
            found.append(walktree(children[cls], children, cls))
    return found


def getclasstree(classes, unique=False):
    """Arrange the given list of classes into a hierarchy of nested lists."""
    children = {}
    roots = []
    for cls in classes:
        if not cls.__bases__:
            if cls not in roots:
                roots.append(cls)
            continue
        for parent in cls.__bases__:
            below = children.setdefault(parent, [])
            if cls not in below:
                below.append(cls)
            if unique and parent in classes:
                break
    roots += [parent for parent in children if parent not in classes and parent not in roots]
    return walktree(roots, children, None)


# Signatures and calls.


def formatannotationrelativeto(object):
    """A function that formats annotations as they are written in the module of the object."""
    module = getattr(object, "__module__", None)

    def _formatannotation(annotation):
        return formatannotation(annotation, module)

    return _formatannotation


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False, annotation_format=Format.VALUE):
    """Get a signature object for the passed callable."""
    return Signature.from_callable(
        obj, follow_wrapped=follow_wrapped, globals=globals, locals=locals, eval_str=eval_str,
        annotation_format=annotation_format,
    )  # fmt: skip


FullArgSpec = collections.namedtuple(
    "FullArgSpec", "args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations"
)
ArgInfo = collections.namedtuple("ArgInfo", "args varargs keywords locals")


def getfullargspec(func):
    """Get the names and default values of a callable object's parameters."""
    from _inspect_signature import _signature_of

    try:
        found = _signature_of(func, Signature, (False, {"eval_str": False}), False)
    except Exception as error:
        raise TypeError("unsupported callable") from error
    args, named, positional, defaults = [], [], None, ()
    by_name, rest = {}, None
    annotations = {}
    if found.return_annotation is not _empty:
        annotations["return"] = found.return_annotation
    for name, parameter in found.parameters.items():
        kind = parameter.kind
        if kind in (Parameter.POSITIONAL_ONLY, Parameter.POSITIONAL_OR_KEYWORD):
            args.append(name)
            if parameter.default is not _empty:
                defaults += (parameter.default,)
        elif kind is Parameter.VAR_POSITIONAL:
            positional = name
        elif kind is Parameter.KEYWORD_ONLY:
            named.append(name)
            if parameter.default is not _empty:
                by_name[name] = parameter.default
        else:
            rest = name
        if parameter.annotation is not _empty:
            annotations[name] = parameter.annotation
    return FullArgSpec(args, positional, rest, defaults or None, named, by_name or None, annotations)


Arguments = collections.namedtuple("Arguments", "args, varargs, varkw")


def getargs(co):
    """Get information about the arguments accepted by a code object."""
    if not iscode(co):
        raise TypeError(f"{co!r} is not a code object")
    names = co.co_varnames
    count = co.co_argcount + co.co_kwonlyargcount
    positional = rest = None
    at = count
    if co.co_flags & CO_VARARGS:
        positional = names[at]
        at += 1
    if co.co_flags & CO_VARKEYWORDS:
        rest = names[at]
    return Arguments(list(names[:count]), positional, rest)


def getargvalues(frame):
    """Get information about arguments passed into a particular frame."""
    return ArgInfo(*getargs(frame.f_code), frame.f_locals)


def formatargvalues(
    args, varargs, varkw, locals, formatarg=str, formatvarargs=lambda name: "*" + name,
    formatvarkw=lambda name: "**" + name, formatvalue=lambda value: "=" + repr(value),
):  # fmt: skip
    """Format an argument spec from the 4 values returned by getargvalues."""
    parts = [formatarg(name) + formatvalue(locals[name]) for name in args]
    if varargs:
        parts.append(formatvarargs(varargs) + formatvalue(locals[varargs]))
    if varkw:
        parts.append(formatvarkw(varkw) + formatvalue(locals[varkw]))
    return f"({', '.join(parts)})"


def getcallargs(func, /, *positional, **named):
    """Get the mapping of arguments to values: what a call of the function would assign to its parameters."""
    spec = getfullargspec(func)
    name = func.__name__
    if ismethod(func) and func.__self__ is not None:
        positional = (func.__self__, *positional)
    values = dict(zip(spec.args, positional))
    if spec.varargs:
        values[spec.varargs] = positional[len(spec.args) :]
    rest = {}
    if spec.varkw:
        values[spec.varkw] = rest
    for key, value in named.items():
        if key not in spec.args and key not in spec.kwonlyargs:
            if not spec.varkw:
                raise TypeError(f"{name}() got an unexpected keyword argument {key!r}")
            rest[key] = value
        elif key in values:
            raise TypeError(f"{name}() got multiple values for argument {key!r}")
        else:
            values[key] = value
    if len(positional) > len(spec.args) and not spec.varargs:
        count = len(spec.args)
        least = count - len(spec.defaults or ())
        takes = f"from {least} to {count}" if spec.defaults else str(count)
        plural = "" if count == 1 and not spec.defaults else "s"
        was = "was" if len(positional) == 1 else "were"
        raise TypeError(f"{name}() takes {takes} positional argument{plural} but {len(positional)} {was} given")
    if spec.defaults:
        for key, value in zip(spec.args[-len(spec.defaults) :], spec.defaults):
            values.setdefault(key, value)
    _check_missing(name, [key for key in spec.args if key not in values], "positional")
    for key, value in (spec.kwonlydefaults or {}).items():
        values.setdefault(key, value)
    _check_missing(name, [key for key in spec.kwonlyargs if key not in values], "keyword-only")
    return values


def _check_missing(name, missing, kind):
    if not missing:
        return
    shown = [repr(one) for one in missing]
    if len(shown) == 1:
        text = shown[0]
    elif len(shown) == 2:
        text = f"{shown[0]} and {shown[1]}"
    else:
        text = f"{', '.join(shown[:-1])}, and {shown[-1]}"
    plural = "" if len(missing) == 1 else "s"
    raise TypeError(f"{name}() missing {len(missing)} required {kind} argument{plural}: {text}")


ClosureVars = collections.namedtuple("ClosureVars", "nonlocals globals builtins unbound")


def getclosurevars(func):
    """Get the mapping of free variables to their current values."""
    func = _plain_method(func)
    if not isfunction(func):
        raise TypeError(f"{func!r} is not a Python function")
    import builtins

    code = func.__code__
    nonlocals = {}
    for name, cell in zip(code.co_freevars, func.__closure__ or ()):
        try:
            nonlocals[name] = cell.cell_contents
        except ValueError:
            # Not assigned yet.
            pass
    found, own, unbound = {}, {}, set()
    for name in code.co_names:
        if name in func.__globals__:
            found[name] = func.__globals__[name]
        elif name in builtins.__dict__:
            own[name] = builtins.__dict__[name]
        else:
            unbound.add(name)
    return ClosureVars(nonlocals, found, own, unbound)


# Frames.

_Traceback = collections.namedtuple("_Traceback", "filename lineno function code_context index")
_FrameInfo = collections.namedtuple("_FrameInfo", ("frame", *_Traceback._fields))


class Traceback(_Traceback):
    """Where a frame or traceback is, with lines of source around it."""

    def __new__(cls, filename, lineno, function, code_context, index, *, positions=None):
        self = super().__new__(cls, filename, lineno, function, code_context, index)
        self.positions = positions
        return self

    def __repr__(self):
        return f"{super().__repr__()[:-1]}, positions={self.positions!r})"


class FrameInfo(_FrameInfo):
    """A frame and where it is, with lines of source around it."""

    def __new__(cls, frame, filename, lineno, function, code_context, index, *, positions=None):
        self = super().__new__(cls, frame, filename, lineno, function, code_context, index)
        self.positions = positions
        return self

    def __repr__(self):
        return f"{super().__repr__()[:-1]}, positions={self.positions!r})"


def getframeinfo(frame, context=1):
    """Get information about a frame or traceback object, with `context` lines of source."""
    line = frame.tb_lineno if istraceback(frame) else frame.f_lineno
    frame = frame.tb_frame if istraceback(frame) else frame
    lines = index = None
    if context > 0:
        try:
            source, _ = findsource(frame)
        except (OSError, TypeError):
            source = None
        if source:
            start = max(0, min(line - 1 - context // 2, len(source) - context))
            lines = source[start : start + context]
            index = line - 1 - start
    return Traceback(frame.f_code.co_filename, line, frame.f_code.co_name, lines, index)


def getlineno(frame):
    """Get the line number from a frame object."""
    return frame.f_lineno


def getouterframes(frame, context=1):
    """Get a list of records for a frame and all higher (calling) frames."""
    found = []
    while frame is not None:
        found.append(FrameInfo(frame, *getframeinfo(frame, context)))
        frame = frame.f_back
    return found


def getinnerframes(tb, context=1):
    """Get a list of records for a traceback's frame and all lower frames."""
    found = []
    while tb is not None:
        found.append(FrameInfo(tb.tb_frame, *getframeinfo(tb, context)))
        tb = tb.tb_next
    return found


def currentframe():
    """Return the frame of the caller."""
    return sys._getframe(1)


def stack(context=1):
    """Return a list of records for the stack above the caller's frame."""
    return getouterframes(sys._getframe(1), context)


def trace(context=1):
    """Return a list of records for the stack below the current exception."""
    error = sys.exception()
    return getinnerframes(None if error is None else error.__traceback__, context)


# Generators and coroutines.

GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "GEN_CLOSED"
CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = "CORO_CREATED", "CORO_RUNNING", "CORO_SUSPENDED", "CORO_CLOSED"
AGEN_CREATED, AGEN_RUNNING, AGEN_SUSPENDED, AGEN_CLOSED = "AGEN_CREATED", "AGEN_RUNNING", "AGEN_SUSPENDED", "AGEN_CLOSED"


def _state(prefix, running, suspended, frame):
    if running:
        return f"{prefix}_RUNNING"
    if suspended:
        return f"{prefix}_SUSPENDED"
    return f"{prefix}_CLOSED" if frame is None else f"{prefix}_CREATED"


def getgeneratorstate(generator):
    """Get current state of a generator-iterator: GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED or GEN_CLOSED."""
    return _state("GEN", generator.gi_running, generator.gi_suspended, generator.gi_frame)


def getcoroutinestate(coroutine):
    """Get current state of a coroutine object: CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED or CORO_CLOSED."""
    return _state("CORO", coroutine.cr_running, coroutine.cr_suspended, coroutine.cr_frame)


def getasyncgenstate(agen):
    """Get current state of an asynchronous generator: AGEN_CREATED, AGEN_RUNNING, AGEN_SUSPENDED or AGEN_CLOSED."""
    return _state("AGEN", agen.ag_running, agen.ag_suspended, agen.ag_frame)


def getgeneratorlocals(generator):
    """Get the mapping of generator local variables to their current values."""
    if not isgenerator(generator):
        raise TypeError(f"{generator!r} is not a Python generator")
    frame = generator.gi_frame
    return {} if frame is None else frame.f_locals


def getcoroutinelocals(coroutine):
    """Get the mapping of coroutine local variables to their current values."""
    frame = coroutine.cr_frame
    return {} if frame is None else frame.f_locals


def getasyncgenlocals(agen):
    """Get the mapping of asynchronous generator local variables to their current values."""
    if not isasyncgen(agen):
        raise TypeError(f"{agen!r} is not a Python async generator")
    frame = agen.ag_frame
    return {} if frame is None else frame.f_locals
