"""What CPython 3.14 has, wardian has: names, members, signatures, docstrings (scripts/gaps.py)."""

from __future__ import annotations

import pathlib
import re

import gaps
import pytest

BUILDS = ("normal",)
TESTS = pathlib.Path(__file__).resolve().parent
FOLDERS = ("lang", "programs", "hostile")


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


def test_every_public_name_is_in_a_program():
    used = words_of_programs()
    reasons = gaps.accepted()
    unused = [
        name
        for name, owner in gaps.named(gaps.reference())
        if name.rpartition(".")[2] not in used
        and not any(gaps.reason_for(each, reasons) for each in (name, owner))
    ]

    assert not unused, (
        f"write programs in tests/lang that show what these names do: {', '.join(unused)}"
    )


def words_of_programs() -> set[str]:
    programs = (path for folder in FOLDERS for path in (TESTS / folder).rglob("*.py"))

    texts = (path.read_text(encoding="utf-8", errors="replace") for path in programs)

    return {word for text in texts for word in re.findall(r"\w+", text)}
