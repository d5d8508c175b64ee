"""What the compiler makes of programs: `bytecode/*.txt` hold a program, a line of dashes, its code.

A change here is a change of the generated code: read it, then rewrite the files with

    python tests/test_bytecode.py --update
"""

from __future__ import annotations

import pathlib
import sys

import pytest

FOLDER = pathlib.Path(__file__).parent / "bytecode"
LINE = "-" * 40 + "\n"

sys.path.insert(0, str(FOLDER.parent.parent / "scripts"))
import show  # noqa: E402


def parts(path: pathlib.Path) -> tuple[str, str]:
    source, line, expected = path.read_text(encoding="utf-8").partition(LINE)
    assert line, f"{path.name} has no line of dashes"
    return source, expected


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.txt")), ids=lambda path: path.stem)
def test_bytecode(path):
    source, expected = parts(path)
    try:
        assert show.show(source) == expected
    except show.ShowError as error:
        if "No module named ziglang" in str(error):
            pytest.skip("ziglang is not installed")
        raise


def update() -> None:
    for path in sorted(FOLDER.glob("*.txt")):
        source, _, _ = path.read_text(encoding="utf-8").partition(LINE)
        path.write_text(source + LINE + show.show(source), encoding="utf-8")


if __name__ == "__main__" and sys.argv[1:] == ["--update"]:
    update()
