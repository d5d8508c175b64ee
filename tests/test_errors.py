"""Errors of the guest as the host sees them: tracebacks word for word, frames, chains."""

from __future__ import annotations

import pytest

from wardian import GuestError, GuestSyntaxError

BUILDS = ("normal", "stress_gc")


def raised(box, code: str, **options) -> GuestError:
    with pytest.raises(GuestError) as caught:
        box.run(code, **options)
    return caught.value


def test_a_traceback_is_as_cpython_prints_it(box):
    code = """\
def divide(a, b):
    return a / b

def outer():
    total = divide(1, 0) + 1
    return total

outer()
"""
    assert (
        raised(box, code).traceback
        == """\
Traceback (most recent call last):
  File "<guest>", line 8, in <module>
    outer()
    ~~~~~^^
  File "<guest>", line 5, in outer
    total = divide(1, 0) + 1
            ~~~~~~^^^^^^
  File "<guest>", line 2, in divide
    return a / b
           ~~^~~
ZeroDivisionError: division by zero
"""
    )


def test_frames_are_outermost_first(box):
    error = raised(box, "def f():\n    raise KeyError('k')\n\nf()", filename="report.py")
    assert [tuple(frame) for frame in error.frames] == [
        ("report.py", 4, "<module>"),
        ("report.py", 2, "f"),
    ]
    assert (error.type_name, error.message, error.guest_args) == ("KeyError", "'k'", ("k",))


def test_a_chain_is_printed_whole(box):
    code = """\
try:
    {}["x"]
except KeyError as error:
    raise ValueError("bad row") from error
"""
    assert (
        raised(box, code).traceback
        == """\
Traceback (most recent call last):
  File "<guest>", line 2, in <module>
    {}["x"]
    ~~^^^^^
KeyError: 'x'

The above exception was the direct cause of the following exception:

Traceback (most recent call last):
  File "<guest>", line 4, in <module>
    raise ValueError("bad row") from error
ValueError: bad row
"""
    )


def test_an_exception_while_handling_another(box):
    code = "try:\n    1/0\nexcept ZeroDivisionError:\n    undefined"
    text = raised(box, code).traceback
    assert "During handling of the above exception, another exception occurred:" in text
    assert text.endswith("NameError: name 'undefined' is not defined\n")


def test_a_class_of_the_guest(box):
    error = raised(box, "class Oops(Exception):\n    pass\nraise Oops('a', 2)")
    assert (error.type_name, error.message) == ("Oops", "('a', 2)")
    assert error.guest_args == ("a", 2)


def test_arguments_that_cannot_cross_are_left_out(box):
    error = raised(box, "raise ValueError(iter([]))")
    assert error.guest_args is None
    assert error.message.startswith("<list_iterator object at ")


def test_repeated_frames_are_folded(box):
    text = raised(box, "def f(n): return f(n + 1)\nf(0)").traceback
    assert "[Previous line repeated" in text
    assert "RecursionError: maximum recursion depth exceeded" in text
    assert len(text) < 2000


@pytest.mark.parametrize(
    "code, message, marked",
    [
        ("x = = 1", "invalid syntax", "x = = 1\n        ^\n"),
        ("print 'a'", "Missing parentheses in call to 'print'. Did you mean print(...)?", "^^^"),
        ("x = (1,\n", "'(' was never closed", "x = (1,\n        ^\n"),
        ("if x = 1: pass", "invalid syntax. Maybe you meant '==' or ':=' instead of '='?", "^^^^^"),
        ("for i in x\n    pass", "expected ':'", "^"),
        ("return 1", "'return' outside function", "^^^^^^^^"),
        ("'abc", "unterminated string literal (detected at line 1)", "^"),
        ("f(a=1, 2)", "positional argument follows keyword argument", "^"),
    ],
)
def test_syntax_errors(box, code, message, marked):
    error = raised(box, code)
    assert type(error) is GuestSyntaxError
    assert (error.type_name, error.message.split(" (<guest>")[0]) == ("SyntaxError", message)
    assert marked in error.traceback
    assert error.traceback.startswith('  File "<guest>", line ')


def test_an_indentation_error_is_a_syntax_error(box):
    error = raised(box, "def f():\nreturn 1")
    assert type(error) is GuestSyntaxError
    assert error.type_name == "IndentationError"
    assert error.message.startswith("expected an indented block after function definition on line")


def test_the_traceback_shows_in_the_hosts_own(box):
    error = raised(box, "1 / 0")
    assert "ZeroDivisionError: division by zero" in error.__notes__[0]
    assert str(error) == "ZeroDivisionError: division by zero"


def test_system_exit_is_an_exception_like_others(box):
    error = raised(box, "raise SystemExit(3)")
    assert (error.type_name, error.guest_args) == ("SystemExit", (3,))


def test_a_later_run_shows_its_own_source(box):
    with box.session() as session:
        session.run("def f(x):\n    return 1 / x", filename="one.py")
        with pytest.raises(GuestError) as caught:
            session.run("\n\nf(0)", filename="two.py")
    assert 'File "two.py", line 3, in <module>\n    f(0)' in caught.value.traceback
    assert 'File "one.py", line 2, in f\n    return 1 / x' in caught.value.traceback
