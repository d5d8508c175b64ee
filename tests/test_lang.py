"""One behaviour a file: each program under `lang/` prints in the sandbox what CPython prints.

`lang/<room>/<what_happens>.py` is compared with the CPython that runs the tests. Where we mean to
differ, or the tests' CPython is too old for the program, `<what_happens>.out` beside it says what
is expected, with the reason in its first line.
"""

from __future__ import annotations

import oracle
import pytest

BUILDS = ("normal", "stress_gc", "pause_everywhere")


@pytest.fixture(scope="module")
def cpython(request):
    return oracle.Oracle("lang", request.config.cache)


@pytest.mark.parametrize("path", oracle.programs("lang"), ids=oracle.name_of)
def test_lang(box, cpython, path):
    oracle.check(box, cpython, path)
