"""CPython as the expected output: what programs print under the interpreter that runs the tests.

Each program runs in a process of its own (a fork of a worker, so starting it costs nothing), and
what it printed is kept in pytest's cache under the hash of its text. A second run of the tests asks
CPython about changed programs only.

A program that CPython should not decide has a file beside it with the ending `.out`: its first
line is a `# reason`, the rest the expected stdout. If the program ends in an exception, a line
`--- stderr` follows, and then the traceback.
"""

from __future__ import annotations

import concurrent.futures
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys
from dataclasses import dataclass

ROOT = pathlib.Path(__file__).resolve().parent.parent
TESTS = ROOT / "tests"
SECONDS_MAX = 60
BATCH = 50
STDERR_MARK = "--- stderr\n"
# What the compiler prints about suspicious code, which CPython is told not to print here.
SYNTAX_WARNING = re.compile(r"^.+:\d+: SyntaxWarning: .*\n(?:  .*\n)?", re.MULTILINE)
TRACEBACK = "Traceback (most recent call last):"


@dataclass(frozen=True)
class Output:
    """What a program printed. `stderr` is None where nobody says what it should be."""

    stdout: str
    stderr: str | None
    # Of a program called test.py; a traceback may follow in `stdout` without a mark.
    merged: bool = False


def programs(folder: str) -> list[pathlib.Path]:
    """All programs below `tests/<folder>`, in order of their names."""
    return sorted((TESTS / folder).rglob("*.py"))


def name_of(path: pathlib.Path) -> str:
    """How a program is called in test ids and in tracebacks."""
    return path.relative_to(ROOT).as_posix()


def golden(path: pathlib.Path) -> Output | None:
    """The expected output that is written beside a program, if there is one."""
    beside = path.with_suffix(".out")
    if not beside.exists():
        return None
    reason, _, rest = beside.read_text(encoding="utf-8", errors="surrogatepass").partition("\n")
    if not reason.startswith("# "):
        raise ValueError(f"{name_of(beside)}: the first line must be `# reason`")
    stdout, mark, stderr = rest.partition(STDERR_MARK)
    if not mark and (TRACEBACK in rest or "test.py" in rest):
        return Output(rest, None, merged=True)
    return Output(stdout, stderr if mark else "")


class Oracle:
    """Expected outputs by path: from the files beside, from the cache, else from CPython."""

    def __init__(self, folder: str, cache):
        self._cache = cache
        self._key = f"wardian/cpython-{'.'.join(map(str, sys.version_info[:3]))}-{folder}"
        self._worker = hashlib.sha256((TESTS / "oracle_worker.py").read_bytes()).hexdigest()
        self._paths = programs(folder)
        self._outputs: dict[pathlib.Path, Output] | None = None

    def expected(self, path: pathlib.Path) -> Output:
        """What that program should print."""
        found = golden(path)
        if found is not None:
            return found
        if self._outputs is None:
            self._outputs = self._ask()
        return self._outputs[path]

    def _ask(self) -> dict[pathlib.Path, Output]:
        known = self._cache.get(self._key, {})
        wanted = [path for path in self._paths if golden(path) is None]
        hashes = {path: self._hash(path) for path in wanted}
        missing = [path for path in wanted if hashes[path] not in known]
        batches = [missing[start : start + BATCH] for start in range(0, len(missing), BATCH)]
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            for batch, answers in zip(batches, pool.map(run_cpython, batches), strict=True):
                known |= {hashes[path]: answer for path, answer in zip(batch, answers, strict=True)}
        known = {key: known[key] for key in hashes.values()}
        self._cache.set(self._key, known)
        return {path: Output(*known[hashes[path]]) for path in wanted}

    def _hash(self, path: pathlib.Path) -> str:
        content = self._worker + name_of(path) + "\0"
        return hashlib.sha256(content.encode() + path.read_bytes()).hexdigest()


def run_cpython(batch: list[pathlib.Path]) -> list[list[str]]:
    """[stdout, stderr] of each program under this CPython."""
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-B", "-W", "ignore", str(TESTS / "oracle_worker.py")],
        input=json.dumps([name_of(path) for path in batch]),
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
        timeout=SECONDS_MAX * 2,
        check=False,
    )
    if done.returncode != 0:
        raise RuntimeError(f"the worker failed: {done.stderr[-2000:]}")
    return json.loads(done.stdout)


# ---------------------------------------------------------------------------- comparing


# When a coroutine that nobody awaited dies, and so where its warning points, depends on how memory
# is managed.
NEVER_AWAITED = re.compile(
    r"^.*RuntimeWarning: coroutine '.*' was never awaited\n(  .*\n)?"
    r"(RuntimeWarning: Enable tracemalloc to get .*\n)?",
    re.MULTILINE,
)


def comparable_stderr(text: str) -> list[str]:
    """A traceback as far as all versions of CPython agree on it.

    From 3.13 on, everything. Before, the marks under the source lines (and the choice of lines
    shown) were others, so only the frames and the exception's own lines are compared.
    """
    lines = NEVER_AWAITED.sub("", text).splitlines()
    if sys.version_info >= (3, 13):
        return lines
    return [line for line in lines if not line.startswith("    ")]


def run_wardian(box, path: pathlib.Path, filename: str | None = None) -> Output:
    """What a program prints in the sandbox."""
    from wardian import ConversionError, GuestError

    source = path.read_text(encoding="utf-8")
    result = box.run(source, filename=filename or name_of(path), check=False)
    error, stderr = result.error, result.stderr
    if isinstance(error, GuestError):
        stderr += error.traceback
    elif error is not None and not isinstance(error, ConversionError):
        # (A ConversionError here is only about the last line's value, which nobody asked for.)
        raise error
    return Output(result.stdout, stderr)


def check(box, oracle: Oracle, path: pathlib.Path) -> None:
    """Run one program in the sandbox and compare."""
    expected = oracle.expected(path)
    if expected.merged:
        found = run_wardian(box, path, "test.py")
        if expected.stdout in (found.stdout, found.stdout + (found.stderr or "")):
            return
    found = run_wardian(box, path)
    assert found.stdout == expected.stdout
    if expected.stderr is not None:
        printed = found.stderr
        if "SyntaxWarning" not in expected.stderr:
            printed = SYNTAX_WARNING.sub("", printed)
        assert comparable_stderr(printed) == comparable_stderr(expected.stderr)
