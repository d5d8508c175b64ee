"""What all tests share: sandboxes on each build of the core, made once.

A test that takes the `box` or `make_box` fixture runs once for each build in its module's
`BUILDS` (default: the normal one alone):

    normal             wardian.wasm as it is shipped
    stress_gc          collects garbage at every safepoint
    pause_everywhere   the shipped core; at every host call and at the end of every time slice, here
                       a thousandth of the usual, the guest moves to a fresh instance by a snapshot

`--build NAME` (repeatable) keeps only those builds. `--core PATH` takes another wardian.wasm as the
normal one, `--stress-core PATH` as the stress build, which is built otherwise. Tests of the host
against a made-up core take none of this: see `fake_core.py`.
"""

from __future__ import annotations

import os
import pathlib
import re
import tempfile

import pytest

# Compiled cores of the tests go here and not into the user's cache; pytest keeps the folder
# between runs, so that only a changed core is compiled.
CACHE = os.environ.setdefault(
    "WARDIAN_CACHE_DIR", os.path.join(tempfile.gettempdir(), f"wardian-tests-{os.getuid()}")
    if hasattr(os, "getuid")
    else os.path.join(tempfile.gettempdir(), "wardian-tests"),
)  # fmt: skip

import build as core_build  # noqa: E402 - scripts/build.py

import wardian._engine  # noqa: E402
from wardian import Clock, Engine, Limits, Sandbox  # noqa: E402
from wardian._engine import default_engine  # noqa: E402

BUILDS = ("normal", "stress_gc", "pause_everywhere")
STRESS_CORE = core_build.CORE / "zig-out/wardian_stress_gc.wasm"


class PausingSandbox(Sandbox):
    """A sandbox whose host calls are all answered by `pause` first."""

    _pause_everywhere = True


def pytest_addoption(parser):
    parser.addoption(
        "--build", action="append", choices=BUILDS, help="run only with this build (repeatable)"
    )
    parser.addoption("--core", metavar="PATH", help="another core than the installed one")
    parser.addoption("--damages", type=int, default=2000, help="damaged snapshots to try")
    parser.addoption("--stress-core", metavar="PATH", help="a core that collects all the time")


def pytest_configure(config):
    core = config.getoption("--core")
    if core:
        # Not an engine yet: wasmtime's signal handlers must come after those of pytest.
        wardian._engine.core_path = lambda: core


def pytest_generate_tests(metafunc):
    if "build_name" in metafunc.fixturenames:
        wanted = getattr(metafunc.module, "BUILDS", ("normal",))
        chosen = metafunc.config.getoption("--build")
        names = [name for name in wanted if not chosen or name in chosen]
        metafunc.parametrize("build_name", names, scope="session")


STRESS = re.compile(r"\[(stress_gc|pause_everywhere)-")
GAPS = pathlib.Path(__file__).parent / "known_gaps.txt"


def pytest_collection_modifyitems(items):
    """Tests listed in known_gaps.txt are expected to fail until somebody closes the gap.

    A gap of the normal build is one of the others, too.
    """
    gaps = {line.split("#")[0].strip() for line in GAPS.read_text().splitlines()} - {""}
    for item in items:
        name = item.nodeid.removeprefix("tests/")
        if name in gaps or STRESS.sub("[normal-", name) in gaps:
            item.add_marker(pytest.mark.xfail(reason="known gap", strict=False))


@pytest.fixture(scope="session")
def engines(pytestconfig):
    """Engines by build name, made when first asked for."""
    made: dict[str, Engine] = {}

    def engine(name: str) -> Engine:
        if name not in made:
            made[name] = _make_engine(name, pytestconfig.getoption("--stress-core"))
        return made[name]

    return engine


class PausingEngine(Engine):
    """An engine whose slices are so small that every program has some."""

    slice_fuel = 509

    def __init__(self):
        super().__init__()
        del self.__dict__["slice_fuel"]

    def tune_slice(self, fuel: int, seconds: float) -> None:
        """Slices stay small."""


def _make_engine(name: str, stress_core: str | None) -> Engine:
    if name == "normal":
        return default_engine()
    if name == "pause_everywhere":
        return PausingEngine()
    if stress_core:
        return Engine(wasm=stress_core)
    core_build.build(STRESS_CORE, stress_gc=True)
    return Engine(wasm=STRESS_CORE)


@pytest.fixture
def make_box(build_name, engines):
    """`Sandbox`, on the build under test."""
    kind = PausingSandbox if build_name == "pause_everywhere" else Sandbox

    def make(functions=(), **options) -> Sandbox:
        if build_name != "normal":
            # These builds are slow, and what sleeps for a millisecond must not be overtaken.
            options.setdefault("limits", Limits(seconds=60))
            options.setdefault("clock", Clock(1_800_000_000, step=1e-5))
        return kind(functions, engine=engines(build_name), **options)

    return make


@pytest.fixture
def box(make_box):
    """A sandbox without host functions, with the default limits."""
    return make_box()
