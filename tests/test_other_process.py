"""Programs paused in the middle of something: each pause ends the process, another one goes on."""

from __future__ import annotations

import ast
import itertools
import os
import pathlib
import subprocess
import sys

import pytest

import wardian
from wardian._engine import core_path

BUILDS = ("normal",)

HOP = pathlib.Path(__file__).with_name("hop.py")

# Each asks `pause` once or more, and ends in a value.
PROGRAMS = {
    "a sort key": "sorted([3, 1, 2], key=lambda n: pause() % 2 * 10 + n)",
    "a with block inside a generator inside sum": """
class Guard:
    def __enter__(self):
        log.append("in")
    def __exit__(self, *error):
        log.append("out")
log = []
def numbers():
    with Guard():
        yield pause()
        yield pause()
(sum(numbers()), log)
""",
    "an __eq__ during a dict lookup": """
class Key:
    def __init__(self, name):
        self.name = name
    def __hash__(self):
        return 7
    def __eq__(self, other):
        pause()
        return self.name == other.name
table = {Key("a"): 1}
table[Key("b")] = 2
[table[Key("b")], table.get(Key("x"), "none"), len(table)]
""",
    "a comprehension": "{pause(): [m * pause() for m in range(n)] for n in range(3)}",
    "a class body": """
class Shape:
    sides = pause()
    def area(self, base=pause()):
        return base * self.sides
(Shape.sides, Shape().area())
""",
    "an except handler with a pending exception": """
log = []
try:
    try:
        1 / 0
    except ZeroDivisionError as error:
        log.append((pause(), str(error)))
        try:
            raise KeyError("new")
        finally:
            log.append(pause())
except KeyError as error:
    log.append((type(error.__context__).__name__, pause()))
log
""",
}

GATHER = """
import asyncio
order = []
async def one(n):
    got = await fetch(n)
    order.append(n)
    return (n, got)
async def main():
    return await asyncio.gather(one("a"), one("b"), one("c"))
(await main(), order)
"""


def hops(tmp_path, core: str, code: str) -> list[str]:
    """What each process prints, to the last one."""
    file = str(tmp_path / "paused")
    environment = os.environ | {"PYTHONPATH": os.path.dirname(os.path.dirname(wardian.__file__))}
    said: list[str] = []
    while not said or said[-1].startswith("paused"):
        assert len(said) < 20
        done = subprocess.run(
            [sys.executable, HOP, core, file, *([] if said else [code])],
            capture_output=True, text=True, check=False, env=environment,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        said.append(done.stdout.strip())
    return said


@pytest.fixture
def core(request):
    """The core under test, as a path."""
    return request.config.getoption("--core") or core_path()


@pytest.mark.parametrize("name", PROGRAMS)
def test_each_pause_in_a_process_of_its_own(tmp_path, core, name):
    code = PROGRAMS[name]
    said = hops(tmp_path, core, code)
    assert len(said) > 1
    tree = ast.parse(code)
    tree.body[-1] = ast.Assign([ast.Name("answer_", ast.Store())], tree.body[-1].value)
    space = {"pause": itertools.count(1).__next__, "__name__": "__main__"}
    exec(compile(ast.fix_missing_locations(tree), "<guest>", "exec"), space)
    assert said[-1] == f"value {space['answer_']!r}"


def test_a_gather_with_three_pending_calls(tmp_path, core):
    # The last call is answered first, each by another process.
    said = hops(tmp_path, core, GATHER)
    assert said == [
        "paused 3", "paused 2", "paused 1",
        "value ([('a', 3), ('b', 2), ('c', 1)], ['c', 'b', 'a'])",
    ]  # fmt: skip
