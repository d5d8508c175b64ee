"""The command line: what it prints, and with which exit code it ends."""

from __future__ import annotations

import subprocess
import sys

import pytest

from wardian import _cache, _cli

BUILDS = ("normal",)

# ---------------------------------------------------------------------------- without a core


@pytest.mark.parametrize(
    "text, value",
    [
        ("10M", 10_000_000),
        ("2.5k", 2500),
        ("1_000", 1000),
        ("3g", 3_000_000_000),
        ("7", 7),
        ("none", None),
    ],
)
def test_counts(text, value):
    assert _cli._amount(_cli._COUNT_UNITS, "a number", "10M")(text) == value


@pytest.mark.parametrize(
    "text, value",
    [
        ("64MiB", 64 << 20),
        ("64m", 64 << 20),
        ("64MB", 64_000_000),
        ("1.5 GiB", 3 << 29),
        ("100", 100),
        ("5B", 5),
        ("None", None),
    ],
)
def test_sizes(text, value):
    assert _cli._amount(_cli._BYTE_UNITS, "a size", "64MiB")(text) == value


@pytest.mark.parametrize(
    "arguments, message",
    [
        ([], "COMMAND"),
        (["walk"], "invalid choice"),
        (["run", "--fuel", "lots", "x.py"], "'lots' is not a number, such as 10M"),
        (["run", "--memory", "64X", "x.py"], "'64X' is not a size, such as 64MiB"),
        (["run", "--seconds", "soon", "x.py"], "'soon' is not a time in seconds"),
    ],
)
def test_a_wrong_command_line(arguments, message, capsys):
    with pytest.raises(SystemExit) as caught:
        _cli.main(arguments)
    assert caught.value.code == 2
    assert message in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments, message",
    [
        (["run"], "give a file"),
        (["run", "x.py", "-c", "1"], "not both"),
        (["run", "no/such/file.py"], "No such file"),
        (["run", "-c", "1", "--memory", "1k"], "Limits(memory_bytes=...) must be from"),
        (["run", "-c", "1", "--seconds", "0"], "must be above zero"),
        (["run", "-c", "1", "--memory", "none"], "Limits(memory_bytes=...) must be an integer"),
    ],
)
def test_what_cannot_be_run(arguments, message, capsys):
    assert _cli.main(arguments) == 2
    assert message in capsys.readouterr().err


# ---------------------------------------------------------------------------- with the core


@pytest.fixture
def wardian(box):
    """Run the command in a process of its own: (exit code, stdout, stderr)."""

    def run(*arguments: str, stdin: str = "") -> tuple[int, str, str]:
        done = subprocess.run(
            [sys.executable, "-m", "wardian", *arguments],
            input=stdin, capture_output=True, text=True, encoding="utf-8", check=False,
        )  # fmt: skip
        return done.returncode, done.stdout, done.stderr

    return run


def test_a_file(wardian, tmp_path):
    path = tmp_path / "program.py"
    path.write_text("print('hello')\nimport sys\nprint('there', file=sys.stderr)\n")
    assert wardian("run", str(path)) == (0, "hello\n", "there\n")


def test_standard_input_and_code(wardian):
    assert wardian("run", "-", stdin="print(6 * 7)") == (0, "42\n", "")
    assert wardian("run", "-c", "print(6 * 7)\nprint") == (0, "42\n", "")


def test_the_value_on_request(wardian):
    assert wardian("run", "--value", "-c", "[1, 'a']") == (0, "[1, 'a']\n", "")
    code, _, problem = wardian("run", "--value", "-c", "print")
    assert code == 4 and "value" in problem


def test_an_exception_prints_its_traceback(wardian):
    code, out, err = wardian("run", "-c", "print('so far')\n1 / 0")
    assert (code, out) == (1, "so far\n")
    assert err.startswith("Traceback (most recent call last):\n")
    assert err.endswith("ZeroDivisionError: division by zero\n")


def test_a_syntax_error_prints_its_line(wardian):
    code, _, err = wardian("run", "-c", "x = = 1")
    assert code == 1
    assert err.endswith("    x = = 1\n        ^\nSyntaxError: invalid syntax\n")


@pytest.mark.parametrize(
    "option, program, message",
    [
        ("--fuel=10k", "while True: pass", "fuel of 10,000 units"),
        ("--seconds=0.2", "while True: pass", "longer than 0.2 seconds"),
        ("--output=1k", "while True: print(1)", "more than 1,024 bytes of output"),
    ],
)
def test_a_limit_has_its_own_exit_code(wardian, option, program, message):
    code, _, err = wardian("run", "--fuel=none", option, "-c", program)
    assert code == 3
    assert message in err


def test_memory_and_recursion_are_exceptions(wardian):
    assert wardian("run", "--memory=4MiB", "-c", "bytes(10**8)")[2].endswith("MemoryError\n")
    code, _, err = wardian("run", "--recursion=50", "-c", "def f(): f()\nf()")
    assert code == 1 and "RecursionError" in err


@pytest.mark.parametrize(
    "program, code, message",
    [
        ("raise SystemExit", 0, ""),
        ("raise SystemExit(7)", 7, ""),
        ("raise SystemExit('bye')", 1, "bye\n"),
    ],
)
def test_system_exit_is_the_exit_code(wardian, program, code, message):
    assert wardian("run", "-c", program) == (code, "", message)


def test_statistics(wardian):
    code, out, err = wardian("run", "--stats", "-c", "print(1)")
    assert (code, out) == (0, "1\n")
    for word in ("fuel", "peak memory", "host calls", "output 2 bytes", "time"):
        assert word in err


def test_precompile_fills_the_cache(wardian, tmp_path, monkeypatch):
    monkeypatch.setenv("WARDIAN_CACHE_DIR", str(tmp_path / "cache"))
    code, out, _ = wardian("precompile")
    assert code == 0 and "compiled the core into the cache" in out
    code, out, _ = wardian("precompile")
    assert code == 0 and "in the cache already" in out
    assert len(list((tmp_path / "cache").glob(f"*{_cache.SUFFIX}"))) == 1


def test_precompile_says_when_it_cannot(wardian, tmp_path, monkeypatch):
    blocked = tmp_path / "file"
    blocked.write_text("")
    monkeypatch.setenv("WARDIAN_CACHE_DIR", str(blocked))
    code, _, err = wardian("precompile")
    assert code == 1 and "WARDIAN_CACHE_DIR" in err
