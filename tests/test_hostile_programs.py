"""The programs under `hostile/`: each ends in an outcome of its first line, the session lives.

    # outcome: MemoryError | fuel | finished | raised:ValueError | output_bytes | host_calls

`RecursionError` and `MemoryError` are exceptions of the guest, as is what follows `raised:`.
"""

from __future__ import annotations

import pathlib

import pytest

from wardian import ConversionError, GuestError, LimitError, Limits

BUILDS = ("normal",)

FOLDER = pathlib.Path(__file__).parent / "hostile"
PROGRAMS = sorted(FOLDER.rglob("*.py"))
MARK = "# outcome:"

LIMITS = Limits(
    fuel=20_000_000, memory_bytes=32 << 20, seconds=60, output_bytes=1 << 20, host_calls=1000
)


def expected(path: pathlib.Path) -> set[str]:
    """The outcomes that the first line allows."""
    first = path.read_text(encoding="utf-8", errors="surrogateescape").partition("\n")[0]
    assert first.startswith(MARK), f"{path.name}: the first line must be `{MARK} ...`"
    return {part.strip().removeprefix("raised:") for part in first[len(MARK) :].split("|")}


def outcome(error: Exception | None) -> str:
    """How a run ended, in the words of those lines."""
    if error is None or isinstance(error, ConversionError):
        return "finished"
    if isinstance(error, GuestError):
        return error.type_name
    return error.limit if isinstance(error, LimitError) else type(error).__name__


@pytest.mark.parametrize("path", PROGRAMS, ids=lambda path: path.stem)
def test_hostile(make_box, path):
    box = make_box({"host": lambda *args, **kwargs: None}, limits=LIMITS)
    with box.session() as session:
        result = session.run(path.read_text(encoding="utf-8"), check=False)
        assert outcome(result.error) in expected(path), str(result.error)
        assert result.usage.memory_bytes_peak <= LIMITS.memory_bytes
        assert session.run("1 + 1").value == 2
