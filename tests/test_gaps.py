"""What CPython 3.14 has, wardian has: names, members, signatures, docstrings (scripts/gaps.py)."""

from __future__ import annotations

import gaps
import pytest

BUILDS = ("normal",)


@pytest.mark.parametrize("module", gaps.MODULES)
def test_module(box, module):
    found = gaps.gaps_of(box, {module: gaps.reference()[module]})
    reasons = gaps.accepted()

    assert [gap for gap in found if gaps.reason_for(gap, reasons) is None] == []


def test_every_accepted_gap_is_a_gap(box):
    names = [gap.partition(":")[0] for gap in gaps.gaps_of(box, gaps.reference())]

    assert [pattern for pattern in gaps.accepted() if not gaps.matching(pattern, names)] == []


def test_the_reference_is_of_the_modules_that_are_listed():
    assert list(gaps.reference()) == gaps.MODULES
