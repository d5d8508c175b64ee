"""Every limit: what it accepts, and runs just under, at and over it."""

from __future__ import annotations

import time

import pytest

from wardian import GuestError, LimitError, Limits

BUILDS = ("normal", "stress_gc")

# ---------------------------------------------------------------------------- the object


@pytest.mark.parametrize("name", ["fuel", "output_bytes", "host_calls"])
def test_counts(name):
    for value in (0, 1, 2**63 - 1, None):
        assert getattr(Limits(**{name: value}), name) == value
    for value in (-1, 2**63):
        with pytest.raises(ValueError, match=rf"Limits\({name}=...\) must be from 0"):
            Limits(**{name: value})
    for value in (1.5, "5", True, [1]):
        with pytest.raises(TypeError, match=rf"Limits\({name}=...\) must be an integer"):
            Limits(**{name: value})


@pytest.mark.parametrize(
    "name, low, high", [("memory_bytes", 1 << 20, 3 << 30), ("recursion", 1, 1_000_000)]
)
def test_bounded_amounts(name, low, high):
    for value in (low, high):
        assert getattr(Limits(**{name: value}), name) == value
    for value in (low - 1, high + 1):
        with pytest.raises(ValueError, match=f"must be from {low:,} to {high:,}"):
            Limits(**{name: value})
    with pytest.raises(TypeError):
        Limits(**{name: None})


def test_seconds():
    for value in (0.001, 5, 1e9, None, float("inf")):
        assert Limits(seconds=value).seconds == value
    for value in (0, -1, float("nan")):
        with pytest.raises(ValueError, match="above zero"):
            Limits(seconds=value)
    for value in ("5", True):
        with pytest.raises(TypeError, match="must be a number or None"):
            Limits(seconds=value)


def test_limits_are_keywords_and_do_not_change():
    with pytest.raises(TypeError):
        Limits(5)
    with pytest.raises(AttributeError):
        Limits().fuel = 5
    assert Limits(fuel=5) == Limits(fuel=5) != Limits(fuel=6)


# ---------------------------------------------------------------------------- fuel

LOOP = "n = 0\nfor i in range(2000):\n    n += len(str(i))\nn"


def test_the_same_program_spends_the_same_fuel(make_box):
    box = make_box()
    spent = {box.run(LOOP).usage.fuel for _ in range(5)}
    with box.session() as session:
        spent.add(session.run(LOOP).usage.fuel)
    assert len(spent) == 1 and spent.pop() >= 2000


def test_fuel_does_not_depend_on_slices(make_box):
    box = make_box(limits=Limits(fuel=None, seconds=None))
    engine = box.engine
    before = engine.slice_fuel
    spent = set()
    try:
        for size in (1 << 8, 1 << 12, 1 << 20):
            engine.slice_fuel = size
            spent.add(box.run("n = 0\nfor i in range(30_000): n += i % 7\nn").usage.fuel)
    finally:
        engine.slice_fuel = before
    assert len(spent) == 1


def test_fuel_under_at_and_over(make_box):
    needed = make_box().run(LOOP).usage.fuel
    for fuel in (needed + 1, needed):
        assert make_box(limits=Limits(fuel=fuel)).run(LOOP).usage.fuel == needed
    with pytest.raises(LimitError) as caught:
        make_box(limits=Limits(fuel=needed - 1)).run(LOOP)
    assert caught.value.limit == "fuel"


def test_fuel_cannot_be_caught(make_box):
    code = (
        "try:\n    while True: pass\nexcept BaseException:\n    print('caught')\n"
        "finally:\n    print('finally')"
    )
    with make_box(limits=Limits(fuel=10_000)).session() as session:
        result = session.run(code, check=False)
        assert result.error.limit == "fuel"
        assert result.stdout == ""
        assert session.run("1 + 1").value == 2


def test_every_run_starts_with_the_full_fuel(make_box):
    needed = make_box().run(LOOP).usage.fuel
    with make_box(limits=Limits(fuel=needed)).session() as session:
        for _ in range(5):
            assert session.run(LOOP).usage.fuel <= needed


def test_globals_are_as_they_were_when_fuel_ran_out(make_box):
    with make_box(limits=Limits(fuel=50_000)).session() as session:
        session.run("n = 0\nwhile True: n += 1", check=False)
        assert session.run("n").value > 100


def test_no_fuel_at_all(make_box):
    with pytest.raises(LimitError):
        make_box(limits=Limits(fuel=0)).run("for i in range(10): pass")


# ---------------------------------------------------------------------------- seconds


def test_seconds_over(make_box):
    box = make_box(limits=Limits(fuel=None, seconds=0.1))
    with box.session() as session:
        started = time.perf_counter()
        with pytest.raises(LimitError) as caught:
            session.run("while True: pass")
        assert caught.value.limit == "seconds"
        assert 0.1 <= time.perf_counter() - started < 1
        assert session.run("1 + 1").value == 2


def test_time_in_host_functions_counts(make_box):
    box = make_box({"nap": lambda: time.sleep(0.06)}, limits=Limits(seconds=0.1))
    assert box.run("nap()").value is None
    with pytest.raises(LimitError) as caught:
        box.run("nap()\nnap()\nnap()")
    assert caught.value.limit == "seconds"


# ---------------------------------------------------------------------------- memory


def test_memory_under_and_over(make_box):
    box = make_box(limits=Limits(memory_bytes=16 << 20))
    assert box.run("len(bytes(8 << 20))").value == 8 << 20
    with box.session() as session:
        result = session.run("try:\n    bytes(32 << 20)\nexcept MemoryError:\n    print('no')")
        assert result.stdout == "no\n"
        assert session.run("1 + 1").value == 2


def test_memory_peak_is_reported(make_box):
    usage = make_box().run("x = bytes(10 << 20)\nx = None").usage
    assert 10 << 20 <= usage.memory_bytes_peak < 20 << 20


def test_memory_given_back_can_be_used_again(make_box):
    box = make_box(limits=Limits(memory_bytes=16 << 20))
    assert box.run("for _ in range(50):\n    x = bytes(6 << 20)\nlen(x)").value == 6 << 20


def test_memory_that_grows_slowly_ends_in_an_exception(make_box):
    box = make_box(limits=Limits(memory_bytes=8 << 20))
    with box.session() as session:
        with pytest.raises(GuestError) as caught:
            session.run("rows = []\nwhile True: rows.append([1, 2, 3])")
        assert caught.value.type_name == "MemoryError"
        assert session.run("rows = None\n1 + 1").value == 2


# ---------------------------------------------------------------------------- recursion


def test_recursion_under_and_over(make_box):
    code = "def f(n): return 0 if n == 0 else 1 + f(n - 1)\n"
    box = make_box(limits=Limits(recursion=200))
    assert box.run(code + "f(150)").value == 150
    with box.session() as session:
        with pytest.raises(GuestError) as caught:
            session.run(code + "f(250)")
        assert caught.value.type_name == "RecursionError"
        assert session.run("f(150)").value == 150


def test_recursion_can_be_deep(make_box):
    box = make_box(limits=Limits(recursion=100_000))
    code = "def f(n): return 0 if n == 0 else 1 + f(n - 1)\nf(90_000)"
    assert box.run(code).value == 90_000


# ---------------------------------------------------------------------------- output


@pytest.mark.parametrize("streamed", [False, True])
def test_output_under_at_and_over(make_box, streamed):
    box = make_box(limits=Limits(output_bytes=1000))
    heard = []
    options = {"on_stdout": heard.append} if streamed else {}
    for size in (998, 999):
        result = box.run(f"print('x' * {size})", **options)
        assert result.usage.output_bytes == size + 1
    with box.session() as session:
        with pytest.raises(LimitError) as caught:
            session.run("print('x' * 1000)", **options)
        assert caught.value.limit == "output_bytes"
        assert session.run("1 + 1").value == 2
    assert sum(map(len, heard)) <= 3 * 1000


def test_output_is_counted_in_utf8(make_box):
    assert make_box().run("print('ж' * 10)").usage.output_bytes == 21


def test_endless_printing_ends(make_box):
    box = make_box(limits=Limits(output_bytes=10_000))
    result = box.run("import sys\nwhile True: print('x', file=sys.stderr)", check=False)
    assert result.error.limit == "output_bytes"
    assert len(result.stderr) <= 10_000


# ---------------------------------------------------------------------------- host calls


def test_host_calls_under_at_and_over(make_box):
    box = make_box({"f": lambda: 1}, limits=Limits(host_calls=10))
    for count in (9, 10):
        assert box.run(f"for _ in range({count}): f()").usage.host_calls == count
    with box.session() as session:
        with pytest.raises(LimitError) as caught:
            session.run("for _ in range(11): f()")
        assert caught.value.limit == "host_calls"
        assert session.run("f()").value == 1


def test_no_host_calls_at_all(make_box):
    box = make_box({"f": lambda: 1}, limits=Limits(host_calls=0))
    assert box.run("1 + 1").value == 2
    with pytest.raises(LimitError):
        box.run("f()")


def test_lifted_limits(make_box):
    box = make_box(
        {"f": lambda: 1},
        limits=Limits(fuel=None, seconds=None, output_bytes=None, host_calls=None),
    )
    result = box.run("for _ in range(20_000): f()\nprint('x' * 2_000_000)")
    assert result.usage.host_calls == 20_000
    assert len(result.stdout) == 2_000_001
