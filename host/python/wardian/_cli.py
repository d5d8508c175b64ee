"""The command line: `wardian run FILE`, and `wardian precompile`.

Exit codes of `wardian run`, so that scripts can tell what happened:

    0    the program ran to its end (or called `sys.exit` with 0 or nothing)
    1    it ended with an exception that it did not catch, or did not compile
    2    the command line is wrong, or the file cannot be read
    3    a limit was reached
    4    the value cannot leave the guest (only with --value)
    70   the core failed: a bug in wardian
    130  Ctrl-C

A program that calls `sys.exit(n)` ends with code n, as it would under CPython.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
from typing import Any

from ._errors import ConversionError, CrashError, GuestError, LimitError, WardianError
from ._limits import Limits
from ._result import Usage

RAISED, USAGE, LIMIT, CONVERSION, CRASH, INTERRUPTED = 1, 2, 3, 4, 70, 130

_COUNT_UNITS = {"": 1, "k": 10**3, "m": 10**6, "g": 10**9, "t": 10**12}
_BYTE_UNITS = {
    "": 1,
    "b": 1,
    "k": 1 << 10,
    "m": 1 << 20,
    "g": 1 << 30,
    "kib": 1 << 10,
    "mib": 1 << 20,
    "gib": 1 << 30,
    "kb": 10**3,
    "mb": 10**6,
    "gb": 10**9,
}
_AMOUNT = re.compile(r"(\d[\d_]*(?:\.\d+)?)\s*([a-zA-Z]*)")


def main(arguments: list[str] | None = None) -> int:
    """The entry point of `wardian` and `python -m wardian`. Returns the exit code."""
    options = _parser().parse_args(arguments)
    try:
        return options.command(options)
    except KeyboardInterrupt:
        print("wardian: stopped by Ctrl-C", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        # The reader of our output is gone. Python would complain once more when it exits.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return RAISED
    except WardianError as error:
        print(f"wardian: {error}", file=sys.stderr)
        return CRASH


def _run(options: argparse.Namespace) -> int:
    from ._modules import read_folder
    from ._sandbox import Sandbox

    try:
        code, filename = _program(options)
        limits = Limits(**_limits(options))
        modules = None if options.modules is None else read_folder(options.modules)
        sandbox = Sandbox(limits=limits, modules=modules)
    except (OSError, ValueError, TypeError) as error:
        print(f"wardian run: {error}", file=sys.stderr)
        return USAGE
    result = sandbox.run(
        code,
        filename=filename,
        check=False,
        on_stdout=_writer(sys.stdout),
        on_stderr=_writer(sys.stderr),
    )
    error = result.error
    if isinstance(error, ConversionError) and not options.value:
        error = None  # The program ended well, and nobody asked for its value.
    if error is None and options.value:
        print(repr(result.value))
    sys.stdout.flush()
    status = _report(error)
    if options.stats:
        print(_statistics(result.usage), file=sys.stderr)
    return status


def _program(options: argparse.Namespace) -> tuple[str, str]:
    """The program's text, and what tracebacks call it."""
    if options.code is not None:
        if options.file is not None:
            raise ValueError("give a file or -c CODE, not both")
        return options.code, "<string>"
    if options.file is None:
        raise ValueError("give a file, `-` for standard input, or -c CODE")
    if options.file == "-":
        return sys.stdin.read(), "<stdin>"
    with open(options.file, encoding="utf-8-sig") as file:
        return file.read(), options.file


def _limits(options: argparse.Namespace) -> dict[str, Any]:
    names = ("fuel", "memory_bytes", "seconds", "recursion", "output_bytes", "host_calls")
    return {name: getattr(options, name) for name in names if hasattr(options, name)}


def _writer(stream: Any):
    def write(text: str) -> None:
        # Lone surrogates have no encoding; show them as escapes rather than fail.
        encoding = stream.encoding or "utf-8"
        stream.write(text.encode(encoding, "backslashreplace").decode(encoding))

    return write


def _report(error: WardianError | None) -> int:
    """Say what went wrong; returns the exit code for it."""
    if error is None:
        return 0
    if isinstance(error, GuestError):
        if error.type_name == "SystemExit":
            return _system_exit(error)
        print(error.traceback.rstrip("\n") or str(error), file=sys.stderr)
        return RAISED
    print(f"wardian: {error}", file=sys.stderr)
    if isinstance(error, LimitError):
        return LIMIT
    if isinstance(error, ConversionError):
        return CONVERSION
    return CRASH if isinstance(error, CrashError) else RAISED


def _system_exit(error: GuestError) -> int:
    """`sys.exit(value)` as CPython does it: a number is the code, anything else is a message."""
    value = error.guest_args[0] if error.guest_args else None
    if value is None:
        return 0
    if isinstance(value, int):
        return value & 0xFF
    print(value, file=sys.stderr)
    return RAISED


def _statistics(usage: Usage) -> str:
    return (
        f"fuel {usage.fuel:,}, peak memory {usage.memory_bytes_peak / (1 << 20):.2f} MiB, "
        f"host calls {usage.host_calls:,}, output {usage.output_bytes:,} bytes, "
        f"time {usage.seconds * 1000:.2f} ms"
    )


def _precompile(options: argparse.Namespace) -> int:
    from . import _cache
    from ._engine import Engine

    engine = Engine()
    path = os.path.join(_cache.directory(), engine.cache_name + _cache.SUFFIX)
    if engine.loaded_from_cache:
        print(f"the compiled core is in the cache already: {path}")
    elif os.path.exists(path):
        print(f"compiled the core into the cache: {path}")
    else:
        print(
            f"wardian: {_cache.directory()} cannot be written, or is not private to this user: "
            "set WARDIAN_CACHE_DIR to a folder that is",
            file=sys.stderr,
        )
        return RAISED
    return 0


def _amount(units: dict[str, int], what: str, example: str):
    def parse(text: str) -> int | None:
        if text.lower() == "none":
            return None
        match = _AMOUNT.fullmatch(text)
        scale = units.get(match[2].lower()) if match else None
        if match is None or scale is None:
            raise argparse.ArgumentTypeError(f"{text!r} is not {what}, such as {example}, or none")
        digits = match[1].replace("_", "")
        return int(float(digits) * scale) if "." in digits else int(digits) * scale

    return parse


def _seconds(text: str) -> float | None:
    if text.lower() == "none":
        return None
    try:
        return float(text.removesuffix("s"))
    except ValueError:
        message = f"{text!r} is not a time in seconds, such as 2.5, or none"
        raise argparse.ArgumentTypeError(message) from None


def _parser() -> argparse.ArgumentParser:
    from ._version import VERSION

    parser = argparse.ArgumentParser(
        prog="wardian", description="Run Python that you do not trust, inside WebAssembly."
    )
    parser.add_argument("--version", action="version", version=f"wardian {VERSION}")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    run = commands.add_parser(
        "run",
        help="run a program in a fresh sandbox",
        description="Run a program in a fresh sandbox. It reaches nothing outside.",
        epilog=__doc__.partition("\n\n")[2],
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    run.add_argument("file", nargs="?", metavar="FILE", help="the program; - is standard input")
    run.add_argument("-c", dest="code", metavar="CODE", help="the program itself")
    run.add_argument(
        "--modules", metavar="FOLDER", help="let it import the Python files below this folder"
    )
    run.add_argument("--value", action="store_true", help="print the value of its last line")
    run.add_argument("--stats", action="store_true", help="print what it spent, to stderr")
    _add_limits(run.add_argument_group("limits (`none` lifts one where that is allowed)"))
    run.set_defaults(command=_run)
    precompile = commands.add_parser(
        "precompile", help="compile the core into this user's cache, as the first run would"
    )
    precompile.set_defaults(command=_precompile)
    return parser


def _add_limits(group: Any) -> None:
    default = Limits()
    count = _amount(_COUNT_UNITS, "a number", "10M")
    size = _amount(_BYTE_UNITS, "a size", "64MiB")
    rows = [
        ("--fuel", "fuel", count, "N", f"work, in units (default {default.fuel:,})"),
        ("--memory", "memory_bytes", size, "SIZE", "memory of its objects (default 64MiB)"),
        ("--seconds", "seconds", _seconds, "N", f"wall clock (default {default.seconds:g})"),
        ("--recursion", "recursion", count, "N", f"depth of calls (default {default.recursion:,})"),
        ("--output", "output_bytes", size, "SIZE", "what it may print (default 1MiB)"),
        ("--host-calls", "host_calls", count, "N", f"(default {default.host_calls:,})"),
    ]
    for option, name, kind, metavar, text in rows:
        group.add_argument(
            option, dest=name, type=kind, metavar=metavar, help=text, default=argparse.SUPPRESS
        )
