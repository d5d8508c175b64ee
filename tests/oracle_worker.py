"""Runs programs under CPython and prints what they printed, as JSON. See `oracle.py`.

Reads a JSON list of paths from stdin. Each program runs as `__main__`, in a fork where there is
one, so that no program sees what another left behind.
"""

import contextlib
import io
import json
import linecache
import os
import sys
import traceback

SECONDS_MAX = 60


def run(name: str) -> list[str]:
    """[stdout, stderr] of one program in this process."""
    stdout, stderr = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(stdout), contextlib.redirect_stderr(stderr):
        try:
            with open(name, encoding="utf-8") as file:
                source = file.read()
            linecache.checkcache(name)
            code = compile(source, name, "exec", dont_inherit=True)
            exec(code, new_main())
        except SystemExit:
            pass
        except BaseException as error:  # noqa: BLE001 - printed as the interpreter would.
            print_exception(error)
    return [stdout.getvalue(), stderr.getvalue()]


def new_main() -> dict:
    """The globals of a fresh `__main__`."""
    import types

    module = types.ModuleType("__main__")
    sys.modules["__main__"] = module
    module.__dict__["__builtins__"] = __builtins__
    return module.__dict__


def print_exception(error: BaseException) -> None:
    """Print a traceback without the frames of this file."""
    shown = error
    while shown is not None:
        while shown.__traceback__ and shown.__traceback__.tb_frame.f_code.co_filename == __file__:
            shown.__traceback__ = shown.__traceback__.tb_next
        shown = shown.__cause__ or shown.__context__
    traceback.print_exception(error)


def run_forked(name: str) -> list[str]:
    """The same in a child process."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        import signal

        signal.alarm(SECONDS_MAX)
        os.close(reading)
        content = json.dumps(run(name)).encode()
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(content)
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        content = pipe.read()
    os.waitpid(child, 0)
    return json.loads(content) if content else ["", f"{name} did not come to its end"]


def main() -> None:
    runner = run_forked if hasattr(os, "fork") else run
    answers = [runner(name) for name in json.load(sys.stdin)]
    json.dump(answers, sys.__stdout__)


main()
