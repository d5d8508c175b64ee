"""Programs paused in the middle of something: each pause ends the process, another one goes on."""

from __future__ import annotations

import os
import pathlib
import subprocess
import sys

import pytest
from pausing_programs import MIDDLES, by_cpython

import wardian
from wardian._engine import core_path

BUILDS = ("normal",)

HOP = pathlib.Path(__file__).with_name("hop.py")

# Each pause of these ends a process, so they are a few of many.
NAMES = (
    "sort key",
    "with in generator in sum",
    "eq in a dict lookup",
    "nested comprehension",
    "class body",
    "except handler with a pending exception",
)

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


@pytest.mark.parametrize("name", NAMES)
def test_each_pause_in_a_process_of_its_own(tmp_path, core, name):
    said = hops(tmp_path, core, MIDDLES[name])
    assert len(said) > 1
    assert said[-1] == f"value {by_cpython(MIDDLES[name])!r}"


def test_a_gather_with_three_pending_calls(tmp_path, core):
    # The last call is answered first, each by another process.
    said = hops(tmp_path, core, GATHER)
    assert said == [
        "paused 3", "paused 2", "paused 1",
        "value ([('a', 3), ('b', 2), ('c', 1)], ['c', 'b', 'a'])",
    ]  # fmt: skip
