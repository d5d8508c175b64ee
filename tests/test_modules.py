"""Modules that the host gives: packages, relative imports, tracebacks, pauses, and bad names."""

from __future__ import annotations

import pytest

from wardian import GuestError, HostCall, LimitError, Limits
from wardian._modules import collect, read_folder

BUILDS = ("normal", "stress_gc", "pause_everywhere")

SHOP = {
    "shop": "from . import prices\nfrom .prices import *\nNAME = __name__, __package__, __file__",
    "shop.prices": "__all__ = ['total']\nfrom .rules.tax import RATE\n"
    "def total(rows):\n    return sum(rows) * RATE\ndef fail():\n    raise KeyError('gone')",
    "shop.rules.tax": "RATE = 2",
    "plain": "import sys\ncount = sys.modules.setdefault('n', [])\ncount.append(1)",
    "broken": "def f(:\n    pass",
    "raises": "x = 1\n1 / 0",
    "first": "import second\na = 1\ndef late():\n    return second.b",
    "second": "import first\nb = 2\nhad = hasattr(first, 'a')",
}


@pytest.fixture
def box(make_box):
    return make_box(modules=SHOP)


def test_packages_and_relative_imports(box):
    result = box.run(
        "import shop, shop.rules, sys\n"
        "from shop.rules import tax as t\n"
        "shop.total([1, 2]), shop.NAME, shop.rules.__path__, t.RATE, sorted(\n"
        "    name for name in sys.modules if name.startswith('shop')), hasattr(shop, 'fail')"
    )
    assert result.value == (
        6,
        ("shop", "shop", "shop/__init__.py"),
        ["shop/rules"],
        2,
        ["shop", "shop.prices", "shop.rules", "shop.rules.tax"],
        False,
    )


def test_a_module_runs_once_and_circles_are_fine(box):
    assert box.run("import plain, plain\nfrom plain import count\nlen(count)").value == 1
    assert box.run("import first, second\nfirst.late(), second.had").value == (2, False)


def test_the_standard_library_keeps_its_names(make_box):
    box = make_box(modules={"json": "x = 1", "sys": "x = 1"})
    assert box.run("import json, sys\nhasattr(json, 'x'), hasattr(sys, 'x')").value == (False, False)


def test_what_goes_wrong_inside_is_shown_with_its_lines(box):
    with pytest.raises(GuestError) as caught:
        box.run("from shop.prices import fail\nfail()")
    assert 'File "shop/prices.py", line 6, in fail' in caught.value.traceback
    assert "raise KeyError('gone')" in caught.value.traceback
    with pytest.raises(GuestError, match="division by zero"):
        box.run("import raises")
    code = "import sys\ntry:\n    import raises\nexcept ZeroDivisionError:\n    pass\n"
    code += "'raises' in sys.modules"
    assert box.run(code).value is False
    with pytest.raises(GuestError) as caught:
        box.run("import broken")
    assert caught.value.type_name == "SyntaxError"
    assert 'File "broken.py", line 1' in caught.value.traceback


@pytest.mark.parametrize(
    "code, message",
    [
        ("import shop.nothing", "No module named 'shop.nothing'"),
        ("import plain.below", "No module named 'plain.below'; 'plain' is not a package"),
        ("from shop import nothing", "cannot import name 'nothing' from 'shop' (shop/__init__.py)"),
        ("import elsewhere", "No module named 'elsewhere'"),
    ],
)
def test_what_is_not_there(box, code, message):
    with pytest.raises(GuestError) as caught:
        box.run(code)
    assert message in str(caught.value)


def test_importlib_and_inspect_know_them(box):
    code = (
        "import importlib, importlib.util, inspect, shop.prices\n"
        "spec = importlib.util.find_spec('shop.prices')\n"
        "rate = importlib.import_module('.rules.tax', 'shop').RATE\n"
        "missing = importlib.util.find_spec('nowhere') is None\n"
        "rate, spec.origin, missing, inspect.getsource(shop.prices.total)"
    )
    rate, origin, missing, source = box.run(code).value
    assert (rate, origin, missing) == (2, "shop/prices.py", True)
    assert source == "def total(rows):\n    return sum(rows) * RATE\n"


def test_a_module_may_pause_while_it_is_imported(make_box):
    modules = {"asks": "answer = ask('now') + 1"}
    box = make_box({"ask": None}, modules=modules)
    session = box.session()
    session.run("import builtins\nbuiltins.ask = ask")
    step = session.start("import asks\nasks.answer")
    assert isinstance(step, HostCall)
    again = box.restore(step.snapshot())
    assert again.resume(41).value == 42
    assert step.resume(1).value == 2


def test_a_restored_session_asks_for_what_it_has_not_imported(box, make_box):
    session = box.session()
    session.run("import plain")
    other = make_box(modules=SHOP | {"plain": "count = 'new'"})
    restored = other.restore(session.snapshot())
    assert restored.run("import plain, shop\nplain.count, shop.total([5])").value == ([1], 10)


def test_a_recording_has_the_modules(box, make_box, tmp_path):
    path = tmp_path / "run"
    code = "import shop\nshop.total([4])"
    first = box.run(code, record=path)
    assert make_box(modules={"other": ""}).run(code, replay=path).value == first.value


def test_fuel_and_memory_count_as_for_the_guests_own_code(make_box):
    modules = {"endless": "while True: pass", "large": "x = [0] * 10**9", "long": "#" * 10_000_000}
    for name, limit in (("endless", "fuel"), ("large", "memory_bytes")):
        box = make_box(modules=modules, limits=Limits(fuel=5_000_000, seconds=60))
        with pytest.raises((LimitError, GuestError)) as caught:
            box.run(f"import {name}")
        found = getattr(caught.value, "limit", None) or caught.value.type_name
        assert found in (limit, "MemoryError")
    small = make_box(modules=modules, limits=Limits(memory_bytes=4 << 20, seconds=60))
    with pytest.raises((LimitError, GuestError)):
        small.run("import long")


@pytest.mark.parametrize(
    "modules, error",
    [
        ([("a", "")], TypeError),
        ({"a": 1}, TypeError),
        ({1: ""}, TypeError),
        ({"": ""}, ValueError),
        ({"a.": ""}, ValueError),
        ({".a": ""}, ValueError),
        ({"a/b": ""}, ValueError),
        ({"a\\b": ""}, ValueError),
        ({"a": "", "a.__init__": ""}, ValueError),
    ],
)
def test_bad_modules_are_refused(modules, error):
    with pytest.raises(error):
        collect(modules)


def test_parents_exist():
    assert collect({"a.b.c": "x", "d.__init__": "y"}) == {
        "a": ("", True),
        "a.b": ("", True),
        "a.b.c": ("x", False),
        "d": ("y", True),
    }
    assert collect(None) == {}


def test_a_folder(tmp_path):
    (tmp_path / "pack").mkdir()
    (tmp_path / "pack/__init__.py").write_text("x = 1")
    (tmp_path / "pack/part.py").write_text("y = 'é'", encoding="utf-8")
    (tmp_path / "alone.py").write_text("z = 3")
    (tmp_path / "with.dots.py").write_text("z = 3")
    (tmp_path / "with-a-dash.py").write_text("z = 4")
    (tmp_path / "data.txt").write_text("no module")
    assert read_folder(tmp_path) == {
        "alone": "z = 3",
        "pack.__init__": "x = 1",
        "pack.part": "y = 'é'",
        "with-a-dash": "z = 4",
    }
    with pytest.raises(NotADirectoryError):
        read_folder(tmp_path / "alone.py")


def test_tests_among_the_modules_are_discovered(make_box):
    tests = """
import unittest

class Sums(unittest.TestCase):
    def test_small(self):
        self.assertEqual(1 + 1, 2)
"""
    box = make_box(modules={"test_sums": tests, "other": "raise RuntimeError"})
    code = "import unittest\nunittest.TestLoader().discover('.').countTestCases()"
    assert box.run(code).value == 1
