"""Host functions: registering them, calling them, and what their exceptions become."""

from __future__ import annotations

import functools

import fake_core
import pytest

from wardian import GuestError, Limits, Sandbox, WardianError

BUILDS = ("normal", "stress_gc", "pause_everywhere")

# ---------------------------------------------------------------------------- registering


def some_function():
    """Has a name of its own."""


async def some_coroutine():
    """Cannot be awaited by `run`."""


class Callable:
    """An instance that can be called has no name of its own."""

    def __call__(self):
        return 1

    async def waits(self):
        return 1


def test_functions_are_named_by_themselves_or_by_the_dict():
    engine = fake_core.engine()
    assert Sandbox([some_function, len], engine=engine).functions == ("some_function", "len")
    functions = {"f": lambda: 1, "g": functools.partial(int, "5"), "h": Callable()}
    box = Sandbox(functions, engine=engine)
    assert box.functions == ("f", "g", "h")
    assert Sandbox((f for f in [some_function]), engine=engine).functions == ("some_function",)


@pytest.mark.parametrize(
    "functions, error, message",
    [
        ([lambda: 1], ValueError, "has no name that the guest could call it by"),
        ([functools.partial(int)], ValueError, "functions={'name': function}"),
        ([Callable()], ValueError, "has no name"),
        ([some_function, some_function], ValueError, "two host functions are called"),
        ({"a b": some_function}, ValueError, "use a Python identifier"),
        ({"class": some_function}, ValueError, "not a keyword"),
        ({"__import__": some_function}, ValueError, "the guest uses such names itself"),
        ({"ﬁn": some_function}, ValueError, "'fin'"),
        ({5: some_function}, TypeError, "must be a str"),
        ({"f": 5}, TypeError, "cannot be called"),
        (some_function, TypeError, r"write functions=\[...\]"),
        ("name", TypeError, r"write functions=\[...\]"),
        ([5], ValueError, "has no name"),
    ],
)
def test_wrong_functions_say_what_is_wrong(functions, error, message):
    with pytest.raises(error, match=message):
        Sandbox(functions, engine=fake_core.engine())


def test_wrong_options_say_what_is_wrong():
    with pytest.raises(TypeError, match="limits must be"):
        Sandbox(limits={"fuel": 5}, engine=fake_core.engine())
    with pytest.raises(TypeError, match="engine must be"):
        Sandbox(engine="fast")


# ---------------------------------------------------------------------------- calling


def test_arguments_and_results_cross(make_box):
    box = make_box({"area": lambda width, *, height=2: width * height})
    assert box.run("[area(3), area(3, height=5), area(width=2)]").value == [6, 15, 4]


def test_calls_come_in_the_order_of_the_program(make_box):
    seen = []
    box = make_box({"note": seen.append})
    box.run("for i in range(50): note(i)")
    assert seen == list(range(50))


@pytest.mark.parametrize(
    "code, value",
    [
        ("sorted([3, 1, 2], key=f)", [3, 2, 1]),
        ("[f(x) for x in range(3)]", [0, -1, -2]),
        ("list(map(f, [1, 2]))", [-1, -2]),
        ("max([1, 5, 3], key=f)", 1),
        ("def g():\n    yield f(1)\n    yield f(2)\nlist(g())", [-1, -2]),
        ("{f(x): f(y) for x, y in [(1, 2)]}", {-1: -2}),
        ("f(f(f(5)))", -5),
        ("f(1) + f(2) * f(3)", 5),
        ("(lambda x=f(4): x)()", -4),
        ("f'{f(7)}'", "-7"),
        ("def d(n): return f(n) if n < 1 else d(n - 1) + f(n)\nd(5)", -15),
        ("try:\n    f(1)\nfinally:\n    x = f(2)\nx", -2),
        ("class A:\n    def __eq__(self, o): return f(1) == -1\nA() in [5]", True),
        ("class A:\n    x = f(3)\nA.x", -3),
        ("class A:\n    @property\n    def x(self): return f(3)\nA().x", -3),
        (
            "class K:\n"
            "    def __init__(self, n): self.n = n\n"
            "    def __hash__(self): return f(self.n)\n"
            "    def __eq__(self, o): return f(self.n) == f(o.n)\n"
            '{K(1): "one", K(2): "two"}[K(2)]',
            "two",
        ),
        (
            "class K:\n"
            "    def __hash__(self): return 1\n"
            "    def __eq__(self, o): return f(1) == -1\n"
            "len({K(), K(), K()})",
            1,
        ),
        ("sum(f(n) for n in range(4))", -6),
        (
            "class A:\n"
            '    def __format__(self, spec): return f"{f(int(spec))}"\n'
            'f"{A():5}|{A():6}"',
            "-5|-6",
        ),
        (
            "class M(type):\n"
            "    def __new__(m, name, bases, space):\n"
            '        return super().__new__(m, name, bases, {**space, "made": f(8)})\n'
            "    def __call__(cls): return f(cls.made)\n"
            "class A(metaclass=M): pass\n"
            "(A.made, A())",
            (-8, 8),
        ),
        (
            "class W:\n"
            "    def __enter__(self): return f(1)\n"
            "    def __exit__(self, *error): return f(0) == 0\n"
            "with W() as w:\n"
            "    1 / 0\n"
            "w",
            -1,
        ),
        (
            "from collections import defaultdict\n"
            "d = defaultdict(lambda: f(4))\n"
            'd["k"] += 1\n'
            'd["k"]',
            -3,
        ),
        (
            "seen = []\n"
            "class A:\n"
            "    def __del__(self): seen.append(f(6))\n"
            "import gc\n"
            "a = A()\n"
            "del a\n"
            "gc.collect()\n"
            "seen",
            [-6],
        ),
        ("class A:\n    def __getattr__(self, name): return f(len(name))\nA().four", -4),
        (
            "def g():\n"
            "    try:\n"
            "        yield f(1)\n"
            "    finally:\n"
            "        done.append(f(2))\n"
            "done = []\n"
            "it = g()\n"
            "next(it)\n"
            "it.close()\n"
            "done",
            [-2],
        ),
        (
            "class D:\n"
            "    def __get__(self, o, t): return f(9)\n"
            "    def __set_name__(self, o, n): o.named = f(len(n))\n"
            "class A:\n"
            "    field = D()\n"
            "(A.named, A.field)",
            (-5, -9),
        ),
        ("import functools\nfunctools.reduce(lambda a, b: f(a) + b, [1, 2, 3])", 2),
        ("match 3:\n    case n if f(n) == -3:\n        r = f(10)\nr", -10),
        ('import re\nre.sub("[0-9]+", lambda m: str(f(int(m[0]))), "a1b22")', 'a-1b-22'),
    ],
)
def test_a_host_call_works_anywhere(make_box, code, value):
    assert make_box({"f": lambda n: -n}).run(code).value == value


def test_functions_are_ordinary_values_of_the_guest(make_box):
    box = make_box([len, some_function])
    assert box.run("g = some_function\n[callable(g), g is some_function, g() is None]").value == [
        True,
        True,
        True,
    ]


def test_arguments_are_copies(make_box):
    def change(rows):
        rows.append(99)
        return rows

    result = make_box([change]).run("mine = [1]\nback = change(mine)\n[mine, back, mine is back]")
    assert result.value == [[1], [1, 99], False]


def test_many_calls(make_box):
    box = make_box({"f": lambda n: n + 1}, limits=Limits(host_calls=20_000))
    result = box.run("x = 0\nwhile x < 5000: x = f(x)\nx")
    assert (result.value, result.usage.host_calls) == (5000, 5000)


def test_wrong_arguments_are_a_type_error_in_the_guest(make_box):
    box = make_box([some_function])
    code = "try:\n    some_function(1)\nexcept TypeError as error:\n    str(error)\n"
    result = box.run(code + "    print(error)")
    assert "takes 0 positional arguments but 1 was given" in result.stdout


# ---------------------------------------------------------------------------- exceptions


class OutOfStock(LookupError):
    """An exception that only the host knows."""


def failing(exception: BaseException):
    def fail():
        raise exception

    return {"fail": fail}


@pytest.mark.parametrize(
    "exception, caught_as",
    [
        (ValueError("no"), "ValueError"),
        (KeyError("k"), "KeyError"),
        (ZeroDivisionError("z"), "ArithmeticError"),
        (FileNotFoundError(2, "No such file"), "OSError"),
        (OutOfStock("gone"), "LookupError"),
        (Exception("plain"), "Exception"),
        (StopIteration(5), "StopIteration"),
        (RecursionError("deep"), "RuntimeError"),
        (UnicodeDecodeError("utf-8", b"x", 0, 1, "bad"), "ValueError"),
    ],
)
def test_an_exception_of_the_host_can_be_caught(make_box, exception, caught_as):
    code = (
        f"try:\n    fail()\nexcept {caught_as} as error:\n"
        "    got = type(error).__name__, str(error)\ngot"
    )
    name, text = make_box(failing(exception)).run(code).value
    assert name in [kind.__name__ for kind in type(exception).__mro__]
    assert text == str(exception)


def test_its_arguments_cross_when_they_are_plain(make_box):
    code = "try:\n    fail()\nexcept ValueError as error:\n    got = error.args\ngot"
    assert make_box(failing(ValueError(1, "two", [3]))).run(code).value == (1, "two", [3])


def test_uncaught_it_is_the_cause(make_box):
    exception = OutOfStock("gone")
    box = make_box(failing(exception))
    with box.session() as session:
        with pytest.raises(GuestError) as caught:
            session.run("def f():\n    fail()\nf()")
        assert caught.value.__cause__ is exception
        assert caught.value.message == "gone"
        assert [frame.function for frame in caught.value.frames][:2] == ["<module>", "f"]
        assert session.run("1 + 1").value == 2


def test_raised_again_it_is_still_the_cause(make_box):
    exception = ValueError("first")
    code = "try:\n    fail()\nexcept ValueError as error:\n    kept = error\nraise kept"
    with pytest.raises(GuestError) as caught:
        make_box(failing(exception)).run(code)
    assert caught.value.__cause__ is exception


def test_another_exception_of_the_guest_has_no_host_cause(make_box):
    code = "try:\n    fail()\nexcept ValueError:\n    pass\n1/0"
    with pytest.raises(GuestError) as caught:
        make_box(failing(ValueError("x"))).run(code)
    assert caught.value.__cause__ is None


def test_guest_code_cleans_up_after_it(make_box):
    done = []
    functions = failing(ValueError("x")) | {"note": done.append}
    code = "try:\n    fail()\nfinally:\n    note('cleaned')"
    with pytest.raises(GuestError):
        make_box(functions).run(code)
    assert done == ["cleaned"]


def test_an_exception_that_cannot_tell_its_message(make_box):
    class Mute(Exception):
        def __str__(self):
            raise RuntimeError("no text")

    code = "try:\n    fail()\nexcept Exception as error:\n    got = str(error)\ngot"
    assert "without a message" in make_box(failing(Mute())).run(code).value


def test_errors_of_an_inner_sandbox_are_exceptions_like_others(make_box):
    inner = make_box()
    box = make_box({"evaluate": lambda code: inner.run(code).value})
    code = "try:\n    evaluate('1/0')\nexcept Exception as error:\n    got = str(error)\ngot"
    assert box.run("evaluate('20 + 2')").value == 22
    assert box.run(code).value == "ZeroDivisionError: division by zero"


def test_a_keyboard_interrupt_of_the_host_runs_no_guest_code(make_box):
    done = []
    functions = failing(KeyboardInterrupt()) | {"note": done.append}
    box = make_box(functions)
    with box.session() as session:
        with pytest.raises(KeyboardInterrupt):
            session.run("try: fail()\nexcept BaseException: note(1)\nfinally: note(2)")
        assert done == []
        assert session.run("1 + 1").value == 2


def test_a_function_that_uses_its_own_session_is_told_so(make_box):
    box = make_box({"again": lambda: session.run("1")})
    session = box.session()
    with pytest.raises(GuestError) as caught:
        session.run("again()")
    assert isinstance(caught.value.__cause__, WardianError)
    assert "running already" in caught.value.message
