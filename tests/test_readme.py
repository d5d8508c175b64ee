"""The README is true: its Python runs, its values are the values, its commands print what it says.

In a ```python block, a line that ends in `# => text` is an expression whose repr is that text. All
blocks share their globals, from top to bottom. In a ```console block, what follows a line that
starts with `$ wardian` is what that command prints.
"""

from __future__ import annotations

import ast
import pathlib
import re
import shlex
import subprocess
import sys
from dataclasses import fields

from wardian import Limits, _errors

BUILDS = ("normal",)

README = (pathlib.Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(language: str) -> list[str]:
    return [text for kind, text in BLOCK.findall(README) if kind == language]


def run_block(text: str, namespace: dict) -> list[tuple[str, str, str]]:
    """Execute a block; returns (source, expected, found) of each line with an expectation."""
    lines = text.splitlines()
    checked = []
    for node in ast.parse(text).body:
        source = ast.unparse(node)
        _, mark, expected = lines[node.end_lineno - 1].partition("  # => ")
        if isinstance(node, ast.Expr) and mark:
            found = repr(eval(compile(ast.Expression(node.value), "README", "eval"), namespace))
            checked.append((source, expected, found))
        else:
            assert not mark, f"an expectation that is not beside an expression: {source}"
            exec(compile(ast.Module([node], []), "README", "exec"), namespace)
    return checked


def test_the_python_examples(box, capsys):
    namespace: dict = {}
    checked = [row for text in blocks("python") for row in run_block(text, namespace)]
    assert [f"{source} => {found}" for source, _, found in checked] == [
        f"{source} => {expected}" for source, expected, _ in checked
    ]
    assert len(checked) >= 15


def test_the_commands(box):
    for text in blocks("console"):
        for part in text.split("$ ")[1:]:
            command, _, expected = part.partition("\n")
            program, *arguments = shlex.split(command)
            assert program == "wardian"
            done = subprocess.run(
                [sys.executable, "-m", "wardian", *arguments],
                stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False,
            )  # fmt: skip
            assert done.stdout == expected


def test_every_limit_and_error_is_described():
    for field in fields(Limits):
        assert f"| `{field.name}` |" in README
    for name in dir(_errors):
        if name.endswith("Error") and isinstance(getattr(_errors, name), type):
            assert name in README


def test_the_defaults_are_the_defaults():
    default = Limits()
    rows = dict(re.findall(r"^\| `(\w+)` \| ([^|]+?) \|", README, re.MULTILINE))
    for name in ("fuel", "seconds", "recursion", "host_calls"):
        assert f"{getattr(default, name):,.0f}" in rows[name]
    assert f"{default.memory_bytes >> 20} MiB" in rows["memory_bytes"]
    assert f"{default.output_bytes >> 20} MiB" in rows["output_bytes"]


def test_the_paths_exist():
    root = pathlib.Path(__file__).parent.parent
    for path in re.findall(r"`((?:core_wasm|host|tests|scripts)/[\w./]*)`", README):
        assert (root / path).exists(), path
