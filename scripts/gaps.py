"""What programs find in CPython 3.14 and not in wardian: names, members, signatures, docstrings.

    python scripts/gaps.py                  every gap that tests/gaps_accepted.txt has no reason for
    python scripts/gaps.py builtins json    of these modules only
    python scripts/gaps.py --all            accepted ones too, each with its reason
    python scripts/gaps.py --reference "COMMAND"
                                            write tests/data/cpython_3_14_api.json anew; `COMMAND FILE`
                                            must run a program with CPython 3.14 (`python3.14`, or
                                            node with a script that gives the file to pyodide)

The same program, `DESCRIBE`, runs in both interpreters and describes every public name of each
module. What CPython had to say is in the data file, so that the comparison needs no CPython 3.14.
"""

from __future__ import annotations

import argparse
import fnmatch
import json
import pathlib
import shlex
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
REFERENCE = ROOT / "tests/data/cpython_3_14_api.json"
ACCEPTED = ROOT / "tests/gaps_accepted.txt"

MODULES = """
    builtins interpreter
    abc array ast base64 binascii bisect calendar cmath codecs collections collections.abc
    contextlib contextvars copy csv dataclasses datetime decimal enum fractions functools hashlib
    heapq hmac html inspect io itertools json keyword math numbers operator pprint queue random re
    reprlib secrets statistics string string.templatelib struct sys textwrap time traceback types
    typing unicodedata urllib.parse uuid warnings weakref
""".split()

# Runs in CPython 3.14 and in the sandbox; `described` is a dict for each module it could import:
# {name: "type of data" | "(signature)" | "()?" (callable, signature unknown) | "=module.Class" |
#  {"": class signature, member: as above}}. A trailing "!" means that there is no docstring.
DESCRIBE = r'''
import sys

try:
    import inspect
except ImportError:
    inspect = None

# Classes that have no public name: what makes an instance of each.
async def _agen(): yield
async def _coro(): pass
def _gen(): yield
_c = _coro(); _c.close()
INTERPRETER = {
    "NoneType": type(None), "NotImplementedType": type(NotImplemented), "ellipsis": type(...),
    "function": type(_gen), "method": type([].append.__class__.__call__) and type(classmethod(_gen).__get__(0)),
    "builtin_function_or_method": type(len), "wrapper_descriptor": type(int.__add__),
    "method_wrapper": type((1).__add__), "method_descriptor": type(str.join),
    "classmethod_descriptor": type(dict.__dict__["fromkeys"]), "code": type(_gen.__code__),
    "generator": type(_gen()), "coroutine": type(_c), "async_generator": type(_agen()),
    "module": type(sys), "cell": type((lambda x: (lambda: x))(0).__closure__[0]),
    "mappingproxy": type(type.__dict__), "getset_descriptor": type(type.__dict__["__doc__"]),
    "list_iterator": type(iter([])), "list_reverseiterator": type(reversed([])),
    "tuple_iterator": type(iter(())), "str_ascii_iterator": type(iter("")),
    "str_iterator": type(iter("\u1234")), "bytes_iterator": type(iter(b"")),
    "bytearray_iterator": type(iter(bytearray())), "range_iterator": type(iter(range(0))),
    "longrange_iterator": type(iter(range(1 << 70))), "set_iterator": type(iter(set())),
    "dict_keyiterator": type(iter({})), "dict_valueiterator": type(iter({}.values())),
    "dict_itemiterator": type(iter({}.items())), "dict_reversekeyiterator": type(reversed({})),
    "callable_iterator": type(iter(int, 1)), "memory_iterator": type(iter(memoryview(b""))),
    "dict_keys": type({}.keys()), "dict_values": type({}.values()), "dict_items": type({}.items()),
    "GenericAlias": type(list[int]), "Union": type(int | str),
}
try:
    raise ValueError
except ValueError as error:
    INTERPRETER["traceback"] = type(error.__traceback__)
    INTERPRETER["frame"] = type(error.__traceback__.tb_frame)

# What every class or every class written in Python has, and marks of how a module is written.
PLAIN = set(dir(object)) | set("""
    __dict__ __weakref__ __module__ __slots__ __annotations__ __annotate__ __annotate_func__
    __annotations_cache__ __firstlineno__ __static_attributes__ __type_params__ __abstractmethods__
    __parameters__ __orig_bases__ __dataclass_params__ __dataclass_fields__ __protocol_attrs__
    __non_callable_proto_members__ __final__ __vectorcalloffset__ __getstate__ __reduce__
    __reduce_ex__ __setstate__ __getnewargs__ __getnewargs_ex__ __copy__ __deepcopy__ __del__
    __text_signature__ __wrapped__ __signature__
""".split())
MODULE_MARKS = set("""
    __name__ __doc__ __package__ __loader__ __spec__ __file__ __cached__ __builtins__ __path__
    __annotations__ __annotate__ __getattr__ __dir__ __conditional_annotations__ __version__
    __author__ __date__ __credits__ __email__
""".split())


def shown(value):
    """A default as the signature shows it, without addresses."""
    if isinstance(value, type):
        return value.__qualname__
    text = repr((1 << 63) - 1 if value == sys.maxsize else value)
    if text.startswith("<"):
        return "..."
    return text if len(text) < 60 else "..."


def from_parameters(parameters):
    out, slash, star = [], False, False
    for p in parameters:
        kind = p.kind
        if slash and kind != 0:
            out.append("/")
            slash = False
        if kind == 0:
            slash = True
        if kind == 2:
            star = True
        if kind == 3 and not star:
            out.append("*")
            star = True
        text = ("", "", "*", "", "**")[kind] + p.name
        if p.default is not p.empty:
            text += "=" + shown(p.default)
        out.append(text)
    if slash:
        out.append("/")
    return "(" + ", ".join(out) + ")"


def signature(thing):
    if inspect is not None:
        try:
            return from_parameters(inspect.signature(thing).parameters.values())
        except (ValueError, TypeError):
            return None
    try:
        text = thing.__text_signature__
    except Exception:
        text = None
    if not isinstance(text, str):
        return None
    bound = not hasattr(thing, "__objclass__") and not isinstance(thing, type)
    for first in ("$module", "$type", "$self", "self", "cls"):
        if text.startswith("(" + first) and (first[0] == "$" or isinstance(thing, type)):
            if bound or first in ("$module", "$type", "cls") or isinstance(thing, type):
                rest = text[1 + len(first):].removeprefix(", ").removeprefix("/, ").removeprefix(", /")
                text = "(" + rest
            break
    return text.replace("$", "").replace("sys.maxsize", "9223372036854775807")


def undocumented(thing):
    try:
        return not thing.__doc__
    except Exception:
        return True


def described_callable(thing):
    return (signature(thing) or "()?") + ("!" if undocumented(thing) else "")


def described_member(cls, name):
    try:
        thing = getattr(cls, name)
    except Exception:
        return "attribute"
    if name == "__hash__" and thing is None:
        return "None"
    if isinstance(thing, type):
        return "class"
    if callable(thing):
        return described_callable(thing)
    return "attribute"


def described_class(cls, homes, native):
    """What the class has and its described bases have not."""
    inherited = {}
    for base in cls.__mro__[1:]:
        if base in homes or base is object:
            for name in dir(base):
                inherited.setdefault(name, base)
    out = {"": described_callable(cls)}
    for name in sorted(dir(cls)):
        if name.startswith("_") and not (name.startswith("__") and name.endswith("__")):
            continue
        if name in PLAIN and not (native and name in vars(cls) and name not in (
            "__doc__", "__module__", "__dict__", "__weakref__", "__static_attributes__", "__firstlineno__",
            "__annotations__", "__annotate__", "__type_params__", "__abstractmethods__", "__text_signature__",
            "__slots__", "__vectorcalloffset__",
        )):
            continue
        base = inherited.get(name)
        try:
            if base is not None and (name not in vars(cls) or name.startswith("__") and not native):
                continue
        except Exception:
            continue
        text = described_member(cls, name)
        if name.startswith("__") and not native and text[0] == "(":
            text = "()?!"
        out[name] = text
    return out


def public_names(module):
    names = getattr(module, "__all__", None)
    if names is not None:
        return sorted(set(names))
    out = []
    for name in sorted(vars(module)):
        thing = vars(module)[name]
        if name.startswith("_") and not (module.__name__ == "sys" and name.startswith("__")):
            if not (module.__name__ == "builtins" and name.startswith("__")):
                continue
        if name in MODULE_MARKS or isinstance(thing, type(sys)):
            continue
        home = getattr(thing, "__module__", None)
        if module.__name__ != "builtins" and callable(thing) and home not in (None, module.__name__, "_" + module.__name__, "builtins"):
            continue
        out.append(name)
    return out


def contents(name):
    if name == "interpreter":
        return INTERPRETER
    module = __import__(name, fromlist=["*"])
    out = {}
    for each in public_names(module):
        try:
            out[each] = getattr(module, each)
        except AttributeError:
            pass
    if hasattr(module, "__all__"):
        out["__all__"] = module.__all__
    return out


def describe(modules):
    """Everything that is public in CPython."""
    found, homes = {}, {}
    for module in modules:
        found[module] = contents(module)
        for name, thing in found[module].items():
            if isinstance(thing, type):
                home = thing.__module__ == module or module == "interpreter"
                if thing not in homes or home and homes[thing][0] != thing.__module__:
                    homes[thing] = (module, name)
    described = {}
    for module, things in found.items():
        out = described[module] = {}
        for name, thing in things.items():
            if isinstance(thing, type) and homes[thing] == (module, name):
                native = module in ("builtins", "interpreter")
                out[name] = described_class(thing, homes, native)
            elif isinstance(thing, type):
                out[name] = "=" + ".".join(homes[thing])
            elif callable(thing):
                out[name] = described_callable(thing)
            else:
                out[name] = type(thing).__name__
    return described


def answer(reference):
    """The same for the names of `reference`, as far as they exist here."""
    described = {}
    for module, names in reference.items():
        try:
            things = contents(module)
            if module != "interpreter":
                things = vars(__import__(module, fromlist=["*"]))
        except ImportError:
            continue
        out = described[module] = {}
        for name, wanted in names.items():
            if name not in things:
                continue
            thing = things[name]
            if isinstance(thing, type):
                there = set(dir(thing))
                out[name] = {"": described_callable(thing)}
                for member in (wanted if isinstance(wanted, dict) else ()):
                    if member in there or member and hasattr(thing, member):
                        out[name][member] = described_member(thing, member)
            elif callable(thing):
                out[name] = described_callable(thing)
            else:
                out[name] = type(thing).__name__
    return described
'''


def reference() -> dict:
    return json.loads(REFERENCE.read_text(encoding="utf-8"))


def write_reference(command: str) -> None:
    """Describe the modules in a real CPython 3.14: one line a module, so that changes show."""
    program = f"{DESCRIBE}\nimport json\nprint('=' * 9 + json.dumps([sys.version, describe({MODULES!r})]))\n"
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "describe.py")
        path.write_text(program, encoding="utf-8")
        done = subprocess.run([*shlex.split(command), str(path)], capture_output=True, text=True)
    _, mark, found = done.stdout.partition("=" * 9)
    if not mark:
        raise SystemExit(done.stdout + done.stderr)
    version, described = json.loads(found)
    if not version.startswith("3.14"):
        raise SystemExit(f"that is CPython {version}")
    lines = [f"{json.dumps(m)}: {json.dumps(d, separators=(',', ':'))}" for m, d in described.items()]
    REFERENCE.parent.mkdir(exist_ok=True)
    REFERENCE.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
    print(f"CPython {version.split()[0]}, {REFERENCE.stat().st_size // 1024} KiB")


def named(wanted: dict) -> list[tuple[str, str]]:
    """All public names, those of members of classes too, each with the name of what it is in."""
    names = []
    for module, contents in wanted.items():
        for name, described in contents.items():
            names.append((f"{module}.{name}", module))
            if isinstance(described, dict):
                inner = [member for member in described if member and member[0] != "_"]
                names += [(f"{module}.{name}.{member}", f"{module}.{name}") for member in inner]
    return names


def gaps_of(box, wanted: dict) -> list[str]:
    """One line a gap: `module.name.member: what is wrong`."""
    program = f"{DESCRIBE}\nanswer(wanted)"
    found = box.run(program, inputs={"wanted": wanted}).value
    out = []
    for module, names in wanted.items():
        if module not in found:
            out.append(f"{module}: no such module")
            continue
        for name, theirs in names.items():
            path = f"{module}.{name}"
            ours = found[module].get(name)
            if ours is None:
                out.append(f"{path}: missing")
            elif isinstance(theirs, dict) or theirs.startswith("="):
                if not isinstance(ours, dict):
                    out.append(f"{path}: no class")
                elif isinstance(theirs, dict):
                    out += members(path, theirs, ours)
            elif isinstance(ours, dict):
                out.append(f"{path}: a class, not {theirs}")
            else:
                out += differences(path, theirs, ours)
    return out


def members(path: str, theirs: dict, ours: dict) -> list[str]:
    out = []
    for member, wanted in theirs.items():
        where = f"{path}.{member}" if member else path
        if member not in ours:
            out.append(f"{where}: missing")
        else:
            out += differences(where, wanted, ours[member])
    return out


def differences(path: str, theirs: str, ours: str) -> list[str]:
    out = []
    if theirs.startswith("(") != ours.startswith("("):
        return [f"{path}: {ours}, not {theirs}"]
    if not theirs.startswith("("):
        return [] if theirs == ours else [f"{path}: {ours}, not {theirs}"]
    wanted, found = theirs.removesuffix("!"), ours.removesuffix("!")
    if wanted not in ("()?", found):
        out.append(f"{path}: signature {found}, not {wanted}")
    if ours.endswith("!") and not theirs.endswith("!"):
        out.append(f"{path}: no docstring")
    return out


def accepted() -> dict[str, str]:
    """Pattern of a name (as for file names) to the reason why its gaps may stay."""
    reasons = {}
    for line in ACCEPTED.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, _, reason = line.partition(" ")
            if not reason.strip():
                raise SystemExit(f"{ACCEPTED.name}: {name} has no reason")
            reasons[name] = reason.strip()
    return reasons


def matching(pattern: str, names: list[str]) -> list[str]:
    return [name for name in names if fnmatch.fnmatchcase(name, pattern)]


def reason_for(gap: str, reasons: dict[str, str]) -> str | None:
    name = gap.partition(":")[0]
    return next((why for pattern, why in reasons.items() if matching(pattern, [name])), None)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("modules", nargs="*", metavar="MODULE")
    parser.add_argument("--all", action="store_true", help="accepted gaps too")
    parser.add_argument("--reference", metavar="COMMAND", help="describe CPython 3.14 anew")
    options = parser.parse_args()
    if options.reference:
        write_reference(options.reference)
        return 0
    from wardian import Sandbox

    wanted = reference()
    wanted = {name: wanted[name] for name in options.modules or wanted}
    reasons, open_gaps = accepted(), 0
    for gap in gaps_of(Sandbox(), wanted):
        reason = reason_for(gap, reasons)
        open_gaps += reason is None
        if reason is None or options.all:
            print(gap if reason is None else f"{gap}  [{reason}]")
    return 1 if open_gaps else 0


if __name__ == "__main__":
    sys.exit(main())
