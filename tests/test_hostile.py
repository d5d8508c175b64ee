"""Programs that try to exhaust, confuse or escape: the host is untouched, the session lives.

Each runs under small limits. It must end in one of the outcomes beside it, quickly; afterwards the
same session answers `1 + 1`, and the host has not grown by more than the memory limit.
"""

from __future__ import annotations

import sys
import time

import pytest

from wardian import ConversionError, GuestError, LimitError, Limits

BUILDS = ("normal",)

LIMITS = Limits(
    fuel=10_000_000, memory_bytes=32 << 20, seconds=10, output_bytes=1 << 20, host_calls=1000
)

MEMORY = "MemoryError"
FUEL = "fuel"
RECURSION = "RecursionError"
EITHER = "MemoryError or fuel"

# Name: program, outcome. An outcome is an exception's name, a limit's name, or several.
PROGRAMS = {
    # The ones that everybody tries first.
    "endless_loop": ("while True: pass", FUEL),
    "endless_for": ("import itertools\nfor i in itertools.count(): pass", FUEL),
    "endless_recursion": ("def f(): return f()\nf()", RECURSION),
    "endless_print": ("while True: print('x' * 1000)", "output_bytes"),
    "endless_host_calls": ("while True: f()", "host_calls"),
    "endless_generator": ("def g():\n    while True: yield 1\nlist(g())", EITHER),
    "catch_everything": (
        "while True:\n    try:\n        while True: pass\n    except BaseException: pass", FUEL
    ),
    "finally_loop": ("try:\n    1/0\nfinally:\n    while True: pass", FUEL),
    # Memory bombs, one for each native that can grow.
    "str_repeat": ("x = 'a' * 10**10", MEMORY),
    "str_repeat_doubling": ("x = 'a'\nwhile True: x += x", EITHER),
    "list_repeat": ("[0] * 10**9", MEMORY),
    "tuple_repeat": ("(0,) * 10**9", MEMORY),
    "bytes_repeat": ("b'a' * 10**10", MEMORY),
    "bytes_size": ("bytes(10**10)", "MemoryError or OverflowError"),
    "bytearray_size": ("bytearray(10**9)", MEMORY),
    "list_repeat_in_place": ("x = [1]\nwhile True: x *= 1000", EITHER),
    "list_extend_itself": ("x = [1]\nwhile True: x.extend(x)", EITHER),
    "list_of_range": ("list(range(10**9))", EITHER),
    "tuple_of_range": ("tuple(range(10**9))", EITHER),
    "set_of_range": ("set(range(10**9))", EITHER),
    "dict_of_range": ("dict.fromkeys(range(10**9))", EITHER),
    "sorted_range": ("sorted(range(10**9))", EITHER),
    "int_power": ("10 ** 10 ** 8", EITHER),
    "int_power_of_power": ("9 ** 9 ** 9 ** 9", EITHER),
    "int_shift": ("1 << 10**10", EITHER + " or OverflowError"),
    "int_product": ("x = 3\nwhile True: x *= x", EITHER),
    "int_to_str": ("str(1 << 10_000_000)", EITHER + " or ValueError"),
    "int_parse": ("int('9' * 5_000_000)", EITHER + " or ValueError or OverflowError"),
    "int_pow_mod": ("pow(3, 1 << 5_000_000, (1 << 100_000) + 1)", EITHER + " or OverflowError"),
    "format_width": ("f'{1:1000000000}'", EITHER + " or OverflowError or ValueError"),
    "format_precision": ("f'{1.5:.1000000000f}'", EITHER + " or OverflowError or ValueError"),
    "percent_width": ("'%1000000000d' % 1", EITHER + " or OverflowError or ValueError"),
    "ljust": ("'a'.ljust(10**10)", EITHER + " or OverflowError"),
    "zfill": ("'1'.zfill(10**9)", EITHER),
    "center": ("'1'.center(10**9)", EITHER),
    "expandtabs": ("('\\t' * 1000).expandtabs(10**9)", EITHER + " or OverflowError"),
    "replace": ("('a' * 10**5).replace('a', 'b' * 10**5)", EITHER),
    "replace_empty": ("('a' * 10**6).replace('', 'b' * 10**3)", EITHER),
    "join": ("('b' * 10**5).join(['x'] * 10**5)", EITHER),
    "join_generator": ("','.join(str(i) for i in range(10**9))", EITHER),
    "split": ("x = ('a ' * 10**7).split()", EITHER),
    "splitlines": ("('\\n' * 10**7).splitlines()", EITHER),
    "partition_forever": ("x = []\nwhile True: x.append('a,b' .partition(','))", EITHER),
    "translate": ("('a' * 10**6).translate({97: 'b' * 10**4})", EITHER),
    "repr_nested": ("x = []\nfor _ in range(100000): x = [x]\nrepr(x)", RECURSION),
    "repr_wide": ("x = ['a' * 10**6] * 100\nrepr(x)", EITHER),
    "encode": ("('\\U0001F600' * 10**7).encode()", EITHER),
    "slice_assign": ("x = []\nwhile True: x[0:0] = [1] * 10**6", EITHER),
    "comprehension": ("[i for i in range(10**9)]", EITHER),
    "nested_comprehension": ("[[0] * 10**4 for _ in range(10**5)]", EITHER),
    "zip_many": ("list(zip(*[range(10**6)] * 1000))", EITHER),
    "product": ("import itertools\nlist(itertools.product(range(1000), repeat=4))", EITHER),
    "keyword_bomb": ("def f(**k): return k\nf(**{'a' * n: n for n in range(10**5)})", EITHER),
    "argument_bomb": ("def f(*a): return len(a)\nf(*range(10**9))", EITHER),
    "closure_chain": ("f = lambda: 1\nwhile True: f = (lambda g: lambda: g)(f)", EITHER),
    "exception_chain": (
        "e = None\nwhile True:\n    n = ValueError('x' * 1000)\n    n.__context__ = e\n    e = n",
        EITHER,
    ),
    # Deep structures, for natively recursive code.
    "deep_compare": (
        "a = []\nb = []\nfor _ in range(100000): a, b = [a], [b]\na == b", RECURSION
    ),
    "deep_hash": ("t = ()\nfor _ in range(100000): t = (t,)\nhash(t)", RECURSION + " or None"),
    "deep_tuple_less": (
        "a = b = ()\nfor _ in range(100000): a, b = (a,), (b,)\na < b", RECURSION + " or None"
    ),
    "self_compare": ("a = []\na.append(a)\nb = []\nb.append(b)\na == b", RECURSION),
    "deep_value": ("x = []\nfor _ in range(100000): x = [x]\nx", "ConversionError"),
    "deep_isinstance": (
        "t = int\nfor _ in range(100000): t = (t,)\nisinstance('', t)", RECURSION + " or None"
    ),
    "getattr_chain": (
        "class A:\n    def __getattr__(s, n): return getattr(s, n)\nA().x", RECURSION
    ),
    "repr_recursion": ("class A:\n    def __repr__(s): return repr(s)\nrepr(A())", RECURSION),
    "eq_recursion": ("class A:\n    def __eq__(s, o): return s == o\nA() == A()", RECURSION),
    "str_of_exception": (
        "class E(Exception):\n    def __str__(s): return str(s)\nraise E", "E"
    ),
    # Work that a native could do for free.
    "sum_range": ("sum(range(10**12))", FUEL + " or None"),  # Natively it is a formula.
    "sum_generated": ("sum(n for n in range(10**12))", FUEL),
    "in_range": ("[0] * 10 == list(range(10**9))", EITHER),
    "count": ("x = 'a' * 10**7\nwhile True: x.count('b')", FUEL),
    "find_quadratic": ("x = 'a' * 10**6 + 'b'\ny = 'a' * 10**5 + 'c'\nwhile True: x.find(y)", FUEL),
    "hash_collisions": ("{(i * (2**61 - 1)): i for i in range(10**6)}", EITHER),
    "set_collisions": (
        "class K:\n    def __hash__(s): return 1\n    def __eq__(s, o): return False\n"
        "s = set()\nwhile True: s.add(K())",
        EITHER,
    ),
    "collisions_of_homes": (
        "n = pow(0x9E3779B97F4A7C15, -1, 2**64)\n"
        "d = {(k * 2**52 * n) % 2**49: k for k in range(10**6)}",
        EITHER + " or None",
    ),
    "sort_bad_compare": (
        "import random\nclass K:\n    def __lt__(s, o): return True\n"
        "while True: sorted([K() for _ in range(1000)])",
        FUEL + " or ModuleNotFoundError",
    ),
    "list_compare": ("a = [0] * 10**6\nb = [0] * 10**6\nwhile True: a == b", FUEL),
    "list_remove": ("x = list(range(10**5))\nwhile x: x.remove(x[-1]); x.append(0)", FUEL),
    "list_insert": ("x = []\nwhile True: x.insert(0, 1)", EITHER),
    "copy_dict": ("d = dict.fromkeys(range(10**5))\nwhile True: dict(d)", FUEL),
    "format_big": ("x = 10 ** 4000\nwhile True: f'{x}'", FUEL),
    "divmod_big": ("x = 3 ** 100000\nwhile True: divmod(x, 12345678901234567)", FUEL),
    # Programs that are hard to compile.
    "many_parentheses": ("(" * 100000 + "1" + ")" * 100000, "SyntaxError or MemoryError"),
    "many_brackets": ("[" * 5000 + "]" * 5000, "SyntaxError or MemoryError"),
    "many_unary": ("-" * 100000 + "1", "SyntaxError or MemoryError or None"),
    "many_not": ("not " * 100000 + "1", "SyntaxError or MemoryError or None"),
    "many_terms": ("1" + "+1" * 100000, "None or SyntaxError or MemoryError"),
    "many_attributes": ("x" + ".a" * 100000, "NameError or SyntaxError or MemoryError"),
    "many_calls": ("len" + "()" * 50000, "TypeError or SyntaxError or MemoryError"),
    "many_ifs": (
        "\n".join("    " * n + "if 1:" for n in range(99)) + " pass",
        "SyntaxError or IndentationError or None",
    ),
    "many_loops": (
        "\n".join(" " * n + "for x in y:" for n in range(200)) + " pass",
        "SyntaxError or IndentationError or NameError",
    ),
    "many_lambdas": ("lambda: " * 5000 + "1", "SyntaxError or MemoryError or ConversionError"),
    "many_strings": ("x = " + "'a' " * 100000, "None or MemoryError"),
    "many_names": ("\n".join(f"v{n} = {n}" for n in range(50000)), "None or MemoryError or fuel"),
    "many_arguments": ("f(" + "1," * 50000 + ")", "TypeError or SyntaxError or None"),
    "many_elifs": (
        "if 0: pass\n" + "elif 0: pass\n" * 20000, "None or SyntaxError or MemoryError"
    ),
    "nested_fstrings": ("f'{" * 200 + "1" + "}'" * 200, "SyntaxError or None"),
    "comparison_chain": ("1" + " < 2" * 50000, "None or SyntaxError or MemoryError"),
    "long_line": ("x = '" + "a" * 5_000_000 + "'", "None or MemoryError"),
    "null_byte": ("x = 1\0", "SyntaxError"),
    "lone_surrogate": ("x = '\ud800'\nlen(x)", "None or SyntaxError or UnicodeEncodeError"),
    "big_literal": ("x = " + "9" * 100_000, "SyntaxError or None"),
    "bad_indent": ("if 1:\n\tx\n        y", "TabError"),
    "compile_bomb": ("x = (1,) * 10**7 + (2,) * 10**7", EITHER),
    # Doors that are not there.
    "open_file": ("open('/etc/passwd')", "FileNotFoundError"),
    "import_os": ("import os\nos.system('id')", "PermissionError"),
    "import_socket": ("import socket", "ModuleNotFoundError"),
    "import_ctypes": ("import ctypes", "ModuleNotFoundError"),
    "import_subprocess": ("import subprocess", "ModuleNotFoundError"),
    "import_dunder": ("__import__('ctypes')", "ModuleNotFoundError"),
    "subclasses": (
        "names = [c.__name__ for c in object.__subclasses__()]\n"
        "assert not {'Popen', 'FileLoader', 'socket'} & set(names)",
        "None or AttributeError",
    ),
    "globals_of_host_function": ("f.__globals__", "AttributeError"),
    "code_of_host_function": ("f.__code__", "AttributeError"),
}  # fmt: skip


# Programs that fill the memory and keep it, each with the global that holds it.
FULL = {
    "list": ("x = []\nwhile True: x.append('a' * 1000)", "x"),
    "nested list": ("x = []\nwhile True: x = [x]", "x"),
    "exceptions": (
        "x = None\nwhile True:\n    y = ValueError('x' * 1000, x)\n    x = y\n    y = None", "x"
    ),
    "dict": ("x = {}\nwhile True: x[len(x)] = str(len(x))", "x"),
    "closures": ("x = lambda: 1\nwhile True: x = (lambda g: lambda: g)(x)", "x"),
    "one large and many small": ("x = [bytearray(28 << 20)]\nwhile True: x.append([])", "x"),
    "generators": ("x = []\nwhile True: x.append(iter(n for n in x))", "x"),
    "instances": ("class A: pass\nx = []\nwhile True: x.append(A())", "x"),
}  # fmt: skip


def outcome(error: Exception | None) -> str:
    """How a run ended, in the words of the table."""
    if error is None:
        return "None"
    if isinstance(error, GuestError):
        return error.type_name
    if isinstance(error, LimitError):
        return error.limit
    if isinstance(error, ConversionError):
        return "ConversionError"
    return type(error).__name__


@pytest.mark.parametrize("name", PROGRAMS)
def test_hostile_program(make_box, name):
    code, expected = PROGRAMS[name]
    box = make_box({"f": lambda *args, **kwargs: None}, limits=LIMITS)
    with box.session() as session:
        started = time.perf_counter()
        result = session.run(code, check=False)
        seconds = time.perf_counter() - started
        assert outcome(result.error) in expected.split(" or ")
        assert seconds < LIMITS.seconds
        assert result.usage.memory_bytes_peak <= LIMITS.memory_bytes
        assert session.run("1 + 1").value == 2


@pytest.mark.parametrize("name", FULL)
def test_a_full_session_can_be_emptied(make_box, name):
    # Goal: a guest that has filled its memory has not locked the door from inside.
    # Method: what holds the memory is a global, and the next run deletes it.
    code, variable = FULL[name]
    with make_box(limits=LIMITS).session() as session:
        for _ in range(3):
            error = session.run(code, check=False).error
            assert error.type_name == "MemoryError"
            assert "Traceback" in error.traceback
            assert session.run("1 + 1").value == 2
            session.run(f"del {variable}")
        assert session.run("len([0] * 10**6)").value == 10**6


@pytest.mark.parametrize("name", ["hash_collisions", "list_insert", "join", "exception_chain",
                                  "closure_chain", "sort_bad_compare", "count"])  # fmt: skip
def test_hostile_programs_spend_the_same_fuel_each_time(make_box, name):
    spent = set()
    for _ in range(3):
        result = make_box(limits=LIMITS).run(PROGRAMS[name][0], check=False)
        spent.add((outcome(result.error), result.usage.fuel, result.usage.memory_bytes_peak))
    assert len(spent) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_the_host_does_not_grow(make_box):
    # Goal: whatever guests do, the host's memory stays within the guests' limit.
    # Method: many memory bombs in one session and in many; the peak of the process is compared.
    box = make_box(limits=LIMITS)
    box.run("1")
    before = peak_bytes()
    with box.session() as session:
        for name in ("str_repeat", "list_repeat", "list_extend_itself", "int_power", "repr_wide"):
            session.run(PROGRAMS[name][0], check=False)
            box.run(PROGRAMS[name][0], check=False)
    # Two guests are alive at once here, and each may use slack besides its objects.
    assert peak_bytes() - before < 3 * LIMITS.memory_bytes


def peak_bytes() -> int:
    """The most memory that this process ever had resident."""
    with open("/proc/self/status") as file:
        line = next(line for line in file if line.startswith("VmHWM"))
    return int(line.split()[1]) * 1024
